/**
 * Warnings of the configurations of one spec, as text: each once, with the revisions that have it unless all do. A
 * property that is weak in one revision and not in another is meant so as a rule: that is left to the JSON.
 */
import type { Warning } from "../../runtime/verdict.js";
import type { CheckResult } from "../table.js";
import { wrap } from "../text.js";
import { inTerminal } from "../visible-data.js";

/** Of a property in one configuration: worth a line only if no other configuration asks it properly. */
const OF_PROPERTIES: ReadonlySet<string> = new Set([
  "constant-property",
  "vacuous-implication",
  "never-quiescent",
]);

export interface WarningOptions {
  readonly width: number;
  /** True: searches that stopped early are counted elsewhere. */
  readonly brief?: boolean;
}

/** Warnings and their lines; `results` are the configurations of one file. */
export function renderWarnings(
  results: readonly CheckResult[],
  { width, brief }: WarningOptions,
): readonly string[] {
  const found = new Map<string, { readonly warning: Warning; readonly revisions: string[] }>();
  for (const { checker, verdict } of results)
    for (const warning of verdict.warnings) {
      if (warning.slug === "stopped-early" && brief) continue;
      const key = keyOf(warning);
      const known = found.get(key);
      if (!known) found.set(key, { warning, revisions: [checker.revision] });
      else if (!known.revisions.includes(checker.revision)) known.revisions.push(checker.revision);
    }
  return [...found.values()]
    .filter(({ warning }) => !isAskedElsewhere(warning, results))
    .flatMap(({ warning, revisions }) => {
      const { slug, message } = warning;
      const where = [
        placesOf(warning),
        revisions.length < results.length ? revisions.join(", ") : "",
      ]
        .filter((each) => each !== "")
        .join("; ");
      return wrap(
        inTerminal(`warning: ${slug}: ${message}${where === "" ? "" : ` (${where})`}`),
        width - 4,
      ).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
    });
}

/** How many searches stopped once nothing more was to be decided. */
export const countStoppedEarly = (results: readonly CheckResult[]): number =>
  results.filter(({ verdict }) => verdict.warnings.some(({ slug }) => slug === "stopped-early"))
    .length;

const keyOf = ({ slug, message, place, other }: Warning): string =>
  [slug, message, ...[place, other].map((each) => (each ? `${each.file}:${each.line}` : ""))].join(
    "\n",
  );

function placesOf({ place, other }: Warning): string {
  const [first, second] = [place, other].map((each) => each && `${each.file}:${each.line}`);
  return [first, second === first ? undefined : second].flatMap((each) => each ?? []).join(" and ");
}

/** Some other configuration was judged and does not have it. */
function isAskedElsewhere({ slug, place }: Warning, results: readonly CheckResult[]): boolean {
  if (!OF_PROPERTIES.has(slug)) return false;
  return results.some(
    ({ verdict }) =>
      (slug === "constant-property" || (verdict.verdict === "holds" && verdict.isComplete)) &&
      !verdict.warnings.some(
        (each) => OF_PROPERTIES.has(each.slug) && each.place?.line === place?.line,
      ),
  );
}
