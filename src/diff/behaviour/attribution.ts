/**
 * Which edits a change of behaviour is due to: the smallest set of edits which, undone in the new revision, brings the
 * old run back. Sets are tried by size, so that the first that does is a smallest one.
 */
import type { Checker } from "../../runtime/checker.js";
import type { Trace, Violation } from "../../runtime/verdict.js";
import { replayRun } from "./replay.js";

export interface AttributedEdits<Edit> {
  readonly edits: readonly Edit[];
  /** True where every smaller set was tried and could be compiled. */
  readonly minimal: boolean;
}

export interface OldRun {
  readonly checker: Checker;
  readonly trace: Trace;
  readonly witness: Pick<Violation, "kind" | "name">;
  readonly renames?: ReadonlyMap<string, string>;
}

/** Sets that are tried at most: all of six edits. */
const MOST_SETS = 64;

/**
 * `tryWithout` gives the new revision with these edits undone, undefined where that cannot be compiled. The result is
 * undefined where no set that was tried brings the run back.
 */
export async function attributeRun<Edit>(
  edits: readonly Edit[],
  tryWithout: (undone: readonly Edit[]) => Promise<Checker | undefined>,
  run: OldRun,
  maxSets = MOST_SETS,
): Promise<AttributedEdits<Edit> | undefined> {
  let tried = 0;
  let minimal = true;
  for (let size = 1; size <= edits.length; size++) {
    for (const undone of setsOf(edits, size)) {
      if (++tried > maxSets) return undefined;
      const checker = await tryWithout(undone);
      if (!checker) minimal = false;
      else if (replayRun(run.checker, run.trace, checker, run.witness, run.renames).isBack)
        return { edits: undone, minimal: minimal || size === 1 };
    }
  }
  return undefined;
}

/** Every set of so many, in order. */
function* setsOf<Edit>(edits: readonly Edit[], size: number): Generator<readonly Edit[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first + size <= edits.length; first++)
    for (const rest of setsOf(edits.slice(first + 1), size - 1)) yield [edits[first]!, ...rest];
}
