/** Which sets of edits a change is due to. Knows edits by number and asks how a text with some of them is judged, sometimes twice. */

/**
 * How a text is judged: as the new side is; as it would be without the change; `neither`, because something else is broken
 * that hides it; not at all because it is no spec, or not for lack of budget.
 */
export type Judged = "as new" | "as old" | "neither" | "no spec" | "unknown";

/** @param applied numbers of the edits that are made to the old text, ascending */
export type Judge = (applied: readonly number[]) => Promise<Judged>;

export interface Causes {
  /** Smallest sets that are enough: made to the old text alone, they give the verdict of the new one. */
  readonly enough: readonly (readonly number[])[];
  /** Whether every smaller set was tried. */
  readonly isMinimal: boolean;
  /** Sets that are needed: undone alone, each gives another verdict than the new one has. Mostly of one edit. */
  readonly needed: readonly (readonly number[])[];
}

/** Sets that are judged at most before a single one is made smaller edit by edit: all of six edits. */
const MOST_SETS = 64;

/**
 * Sets are tried by size. Verdicts are not monotone, so that a set may be enough although a larger one is not; where there
 * are too many sets, one is made smaller as long as it is enough, and `isMinimal` is false.
 *
 * @param count of edits; at least one
 */
export async function findCauses(count: number, ask: Judge): Promise<Causes> {
  const all = Array.from({ length: count }, (_, i) => i);
  const needed = await neededOf(all, ask);
  let tried = 0;
  for (let size = 1; size < count; size++) {
    const sets = [...setsOf(all, size, MOST_SETS - tried + 1)];
    tried += sets.length;
    if (tried > MOST_SETS) return { ...(await oneOf(all, ask)), needed };
    const judged: Judged[] = [];
    for (const set of sets) judged.push(await ask(set));
    if (judged.includes("unknown")) return { ...(await oneOf(all, ask)), needed };
    const enough = sets.filter((_, i) => judged[i] === "as new");
    if (enough.length > 0) return { enough, isMinimal: true, needed };
  }
  return { enough: (await ask(all)) === "as new" ? [all] : [], isMinimal: true, needed };
}

/** One set of which nothing can be left out: halves are left out, then quarters, then single edits. */
async function oneOf(all: readonly number[], ask: Judge): Promise<Omit<Causes, "needed">> {
  if ((await ask(all)) !== "as new") return { enough: [], isMinimal: false };
  let set = all;
  for (let part = Math.ceil(all.length / 2); ; part = Math.ceil(part / 2)) {
    for (let from = 0; from < set.length;) {
      const without = set.toSpliced(from, part);
      if (without.length > 0 && (await ask(without)) === "as new") set = without;
      else from += part;
    }
    if (part === 1) return { enough: [set], isMinimal: false };
  }
}

/** Each edit, or, where the text is no spec without it alone, with the first other one with which it is. */
async function neededOf(all: readonly number[], ask: Judge): Promise<Causes["needed"]> {
  const found = new Map<string, readonly number[]>();
  const without = (undone: readonly number[]): Promise<Judged> =>
    ask(all.filter((each) => !undone.includes(each)));
  for (const each of all) {
    let undone: readonly number[] = [each];
    let judged = await without(undone);
    for (const other of all) {
      if (judged !== "no spec") break;
      if (other === each) continue;
      undone = [each, other].sort((a, b) => a - b);
      judged = await without(undone);
    }
    if (judged === "as old") found.set(undone.join(" "), undone);
  }
  return [...found.values()];
}

/** Sets of so many, in order, and no more of them than `most`. */
function* setsOf(all: readonly number[], size: number, most: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  let left = most;
  for (const [at, first] of all.entries())
    for (const rest of setsOf(all.slice(at + 1), size - 1, left)) {
      if (left-- <= 0) return;
      yield [first, ...rest];
    }
}
