/**
 * Coverage as text: what no run reached, where interrupts came, how locks were used. A spec that holds
 * because half of it is never run is no better than one that is wrong, so this stands with every verdict that asks.
 */
import type { Checker } from "../../runtime/checker.js";
import type { Verdict } from "../../runtime/verdict.js";
import type { Colours } from "../colours.js";
import {
  type CoverageView,
  type Interruption,
  readCoverage,
  type Unreached,
} from "../views/read-coverage.js";
import { insideSection } from "./critical-sections.js";
import { lockSections } from "../locks.js";
import { baseName, clip, pad, plural, widthOf, wrap } from "../text.js";
import { visibleData } from "../visible-data.js";

export interface CoverageOptions {
  readonly width: number;
  readonly colour: Colours;
}

export function renderCoverage(
  ofChecker: Checker,
  ofVerdict: Verdict,
  options: CoverageOptions,
): string {
  const [checker, verdict] = [visibleData(ofChecker), visibleData(ofVerdict)];
  const coverage = readCoverage(checker, verdict);
  const sections = [
    unreachedSection("Statements", coverage.statements, coverage.unreachedStatements, options),
    unreachedSection("Branches", coverage.branches, coverage.unreachedBranches, options),
    unreachedSection("Actions", checker.actions.length, coverage.neverStepped, options),
    tameSection(coverage, options),
    interruptSection(coverage, options),
    verdict.locks ? lockSections(verdict.locks, options) : [],
    insideSection(verdict.sections ?? [], options),
    valueSection(coverage, options),
  ].filter((section) => section.length > 0);
  const title = options.colour.bold(`Coverage of ${checker.name} @ ${checker.revision}`);
  const partial = verdict.isComplete
    ? []
    : wrap("The search ended early: what is missing here may still be reachable.", options.width);
  return `${[title, ...partial, ...sections.flat()].join("\n")}\n`;
}

/** A variable that only ever had one value is worth a look. */
function valueSection({ values }: CoverageView, options: CoverageOptions): readonly string[] {
  if (values.length === 0) return [];
  const lines = values.flatMap(({ field, count, values: named }) => {
    const more = count > named.length ? `, … ${count} in all` : "";
    return wrap(
      `${field}: ${named.join(", ")}${more}${count === 1 ? " (always)" : ""}`,
      options.width - 2,
    ).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
  });
  return ["Values taken:", ...lines];
}

/** A device that always waits until the driver is done shows nothing of what comes in between. */
function tameSection({ tameActions }: CoverageView, options: CoverageOptions): readonly string[] {
  if (tameActions.length === 0) return [];
  const names = [...new Set(tameActions.map(({ action }) => action))];
  return [
    ...wrap(
      "Device actions never possible while a context stood before a statement on the same data:",
      options.width,
    ).map((line) => options.colour.yellow(line)),
    ...names.flatMap((name) => [
      `  ${clip(name, options.width - 2)}`,
      ...tameActions
        .filter(({ action }) => action === name)
        .map(({ context, text, file, line }) =>
          clip(`    ${baseName(file)}:${line}  ${context}: ${text}`, options.width),
        ),
    ]),
  ];
}

function unreachedSection(
  noun: string,
  total: number,
  unreached: readonly Unreached[],
  options: CoverageOptions,
): readonly string[] {
  if (total === 0) return [];
  const what = noun === "Actions" ? "never stepped" : "never reached";
  if (unreached.length === 0) return [`${noun}: all ${total} reached.`];
  const places = unreached.map(({ file, line }) => `${baseName(file)}:${line}`);
  const placeWidth = Math.max(...places.map(widthOf));
  const lines = unreached.map(({ context, text }, i) => {
    const lead = `  ${pad(places[i] ?? "", placeWidth)}  `;
    const words = context === "" || context === text ? text : `${context}: ${text}`;
    return `${lead}${clip(words, options.width - widthOf(lead))}`;
  });
  const title = `${noun} ${what}: ${unreached.length} of ${total}`;
  return [options.colour.yellow(title), ...lines];
}

/** For each isr and each context: the statements before which it came, by CPU, and those before which it never did. */
function interruptSection(coverage: CoverageView, options: CoverageOptions): readonly string[] {
  const pairs = new Map<string, Interruption[]>();
  for (const interruption of coverage.interrupts) {
    const key = `${interruption.isr} during ${interruption.context}`;
    pairs.set(key, [...(pairs.get(key) ?? []), interruption]);
  }
  return [...pairs].flatMap(([key, all]) => {
    const cpus = [...new Set(all.map(({ cpu }) => cpu))];
    const points = cpus.map((cpu) => all.filter((each) => each.cpu === cpu));
    const statements = points[0] ?? [];
    const came = statements.filter((_, i) => points.some((own) => own[i]?.happened));
    const title = `Interrupts: ${key}: before ${came.length} of ${plural(statements.length, "statement")}`;
    const marks = (i: number): string =>
      points.map((own) => pad(own[i]?.happened ? "+" : "-", 2)).join("");
    const heads = cpus.map((cpu) => pad(String(cpu), 2)).join("");
    const room = options.width - 2 - widthOf(heads);
    return [
      title,
      ...(cpus.length > 1 || cpus[0] !== 0 ? [`  ${heads}on CPU`] : []),
      ...statements.map(({ line, statement }, i) => {
        const where = line === null ? "" : `${line}: `;
        return `  ${marks(i)}${clip(`${where}${statement}`, room)}`;
      }),
    ];
  });
}
