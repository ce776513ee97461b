/**
 * One text through all that a user can set off with it: reading, typing, lowering, both outputs, and the first thousand
 * states of the search. What comes back says how it ended and what is wrong with that.
 */
import { readFileSync } from "node:fs";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import type { Source } from "../../src/base/source.js";
import { compile, loadProgram } from "../../src/compile.js";
import { plainColours } from "../../src/diagnostics/colours.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { renderDiagnostics } from "../../src/diagnostics/render.js";
import { instantiate } from "../../src/instantiate.js";
import { configurations } from "../../src/resolve/revisions.js";
import { runChecker } from "../../src/runtime/run-checker.js";

const MOST_STATES = 1000;
/** No report of diagnostics needs more text than this, whatever the input. */
const MOST_SHOWN = 60_000;

export interface Judgement {
  /** How far the text got. */
  readonly end: "diagnosed" | "searched";
  /** What must not happen: an exception, a diagnostic without a place, an endless report. */
  readonly failure: string | undefined;
  readonly milliseconds: number;
}

const folder = new URL("../../specs/", import.meta.url);
const shipped = new Map<string, Source | undefined>();

/** A file that ships, by its path in `specs/`. */
export function shippedFile(path: string): Source | undefined {
  if (!shipped.has(path)) {
    try {
      shipped.set(path, {
        name: `specs/${path}`,
        text: readFileSync(new URL(path, folder), "utf8"),
      });
    } catch {
      shipped.set(path, undefined);
    }
  }
  return shipped.get(path);
}

/**
 * @param name path of the spec that the text comes from, so that its imports are found
 */
export async function judge(text: string, name = "specs/main.ilk"): Promise<Judgement> {
  const began = process.cpuUsage();
  let [end, failure]: [Judgement["end"], string | undefined] = ["diagnosed", undefined];
  try {
    const { diagnostics, searched } = await run({ name, text });
    end = searched ? "searched" : "diagnosed";
    failure = complaintOf(diagnostics, searched);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const { user, system } = process.cpuUsage(began);
  return { end, failure, milliseconds: (user + system) / 1000 };
}

async function run(
  source: Source,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly searched: boolean }> {
  const loaded = loadProgram(source, {
    file: (path) => shippedFile(path.replace(/^specs\//, "")),
    platform: (platform) => shippedFile(`platforms/${platform}.ilk`),
  });
  const revision = configurations(loaded.value.main).value[0] ?? "base";
  const compiled = compile(loaded.value, revision);
  const diagnostics = [...loaded.diagnostics, ...compiled.diagnostics];
  if (!compiled.value) return { diagnostics, searched: false };
  const { ir, spec } = compiled.value;
  exportMurphi(ir);
  const checker = instantiate({ ir, hash: "", version: "", expectation: spec.expectation });
  await runChecker(checker, { maxStates: MOST_STATES });
  return { diagnostics, searched: true };
}

function complaintOf(diagnostics: readonly Diagnostic[], searched: boolean): string | undefined {
  const isError = diagnostics.some((each) => each.severity === "error");
  if (searched && isError) return "searched in spite of errors";
  if (!searched && !isError) return "neither an error nor a search";
  for (const { code, primary, secondary } of diagnostics)
    for (const { span } of [primary, ...secondary])
      if (!(span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length))
        return `${code} has no place: ${span.start}..${span.end} of ${span.source.text.length}`;
  const shown = renderDiagnostics(diagnostics, { colour: plainColours, unicode: true, width: 100 });
  if (shown.length > MOST_SHOWN) return `the diagnostics fill ${shown.length} characters`;
  return undefined;
}
