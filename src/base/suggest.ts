/** The nearest of the names that exist, for "did you mean". */

/**
 * The candidate nearest to `name`, if it is near: at most a third of the length away, at least one edit. One or two
 * letters are near to everything: of such a name only the case may differ.
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const limit = name.length <= 2 ? 0.5 : Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = Infinity;
  let tried = 0;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    // That many letters have to be added or taken away at least.
    if (Math.abs(candidate.length - name.length) > limit) continue;
    if (++tried > MOST_TRIED) break;
    const distance =
      candidate.toLowerCase() === name.toLowerCase() ? 0.5 : editDistance(name, candidate);
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Nobody mistypes a name of this length and is helped by the like of it. */
const LONGEST = 60;
/** Candidates that are compared letter by letter; a spec with more names has too many that are near. */
const MOST_TRIED = 2000;

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
