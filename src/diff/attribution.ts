/**
 * Section 9: which edits a repair is due to. An edit is undone where it was made: a constant of a revision gets the value
 * that it had, a piece of text is written as it was. What cannot be undone alone, or does not compile then, is no candidate.
 */
import type { Checker } from "../runtime/index.js";
import { parse } from "../syntax/parse.js";
import { attributeRun } from "./behaviour/attribution.js";
import { called } from "./findings.js";
import { inverse, namesInRuns, namesOf } from "./measures.js";
import { compileSide, type OpenSide } from "./side.js";
import type { Attribution, PropertyRow, StructureDiff } from "./spec-diff.js";
import type { DraftEdit, Undo } from "./structure/bodies.js";
import type { Comparison } from "./structure/compare.js";

/** One that can be undone by itself. */
interface Candidate {
  /** Number of the edit, or the setting of a constant. */
  readonly said: string;
  readonly setting?: readonly [name: string, value: string];
  readonly undo?: readonly Undo[];
}

const MOST_ROWS = 4;
/** More would be too many sets to try. */
const MOST_CANDIDATES = 10;

export async function attributeRepairs(
  before: OpenSide,
  after: OpenSide,
  rows: readonly PropertyRow[],
  structure: StructureDiff,
  comparison: Comparison,
): Promise<readonly Attribution[]> {
  const candidates = candidatesOf(before, after, comparison.edits);
  if (candidates.length === 0 || candidates.length > MOST_CANDIDATES) return [];
  const known = new Map<string, Checker | undefined>();
  const without = (undone: readonly Candidate[]): Promise<Checker | undefined> => {
    const key = undone.map(({ said }) => said).join("\n");
    if (!known.has(key)) known.set(key, undoneChecker(after, undone));
    return Promise.resolve(known.get(key));
  };
  const renames = namesInRuns(structure.renamings);
  const toOld = inverse(namesOf(structure.renamings));
  const found: Attribution[] = [];
  const fixed = rows.filter(({ change, kind }) => change === "fixed" && kind !== "reachable");
  for (const row of fixed.slice(0, MOST_ROWS)) {
    const own = toOld.get(row.name) ?? row.name;
    const violation = before.verdict.violations.find(
      (each) => each.kind === row.kind && (each.name === own || each.name === row.name),
    );
    if (!violation) continue;
    const { trace } = violation;
    const run = {
      checker: before.checker,
      trace,
      witness: { kind: row.kind, name: row.name },
      renames,
    };
    const due = await attributeRun(candidates, without, run);
    if (!due) continue;
    const edits = due.edits.map(({ said }) => said);
    found.push({ of: `${called(row)} is fixed`, edits, minimal: due.minimal });
  }
  return found;
}

function candidatesOf(
  before: OpenSide,
  after: OpenSide,
  edits: readonly DraftEdit[],
): readonly Candidate[] {
  if (isOneText(before, after)) {
    return Object.entries(after.side.constants).flatMap(([name, value]): readonly Candidate[] => {
      const was = before.side.constants[name];
      return was === undefined || was === value
        ? []
        : [{ said: `${name} = ${value}`, setting: [name, was] }];
    });
  }
  return edits.flatMap(({ undo }, at): readonly Candidate[] =>
    undo ? [{ said: String(at + 1), undo }] : [],
  );
}

const isOneText = (before: OpenSide, after: OpenSide): boolean =>
  before.compiled.spec.source.text === after.compiled.spec.source.text;

/** The new side with some edits undone; undefined where that does not compile. */
function undoneChecker(
  { input, compiled }: OpenSide,
  undone: readonly Candidate[],
): Checker | undefined {
  const settings = undone.flatMap(({ setting }) => (setting ? [setting] : []));
  const overrides = new Map([...(input.overrides ?? []), ...settings]);
  const patches = undone.flatMap(({ undo }) => undo ?? []);
  if (patches.length === 0) return compileSide({ ...input, overrides }).value?.checker;
  const { source } = compiled.spec;
  const text = patch(source.text, patches);
  if (text === undefined) return undefined;
  const parsed = parse({ name: source.name, text });
  if (parsed.diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return compileSide({ ...input, overrides, program: { ...input.program, main: parsed.value } })
    .value?.checker;
}

/** Undefined where two pieces overlap. */
function patch(text: string, patches: readonly Undo[]): string | undefined {
  const sorted = patches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  for (const { start, end, text: piece } of sorted) {
    if (start < at) return undefined;
    out += text.slice(at, start) + piece;
    at = end;
  }
  return out + text.slice(at);
}
