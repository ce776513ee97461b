/**
 * The plain twin of the comparison of behaviour: both drawn graphs made deterministic by hand, as sets of nodes, and
 * walked side by side, shortest words first. Shares nothing with what it judges but the drawn edges.
 */
import type { Edge } from "../runtime/graph-checker.js";

export interface PlainDifference {
  /** Events of a shortest run that only the first has; undefined where there is none. */
  readonly onlyFirst: readonly string[] | undefined;
  readonly onlySecond: readonly string[] | undefined;
}

/** A step with what is seen of it, in one event or none. */
export interface PlainStep {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

/** Graphs whose first node is 0. */
export const comparePlainly = (first: readonly Edge[], second: readonly Edge[]): PlainDifference =>
  compareSteps([first.flatMap(stepsOf), ["0"]], [second.flatMap(stepsOf), ["0"]]);

/** Steps, and the nodes where runs begin. */
export type PlainGraph = readonly [steps: readonly PlainStep[], initial: readonly string[]];

export function compareSteps(first: PlainGraph, second: PlainGraph): PlainDifference {
  const [one, other] = [byNode(first), byNode(second)];
  return { onlyFirst: missing(one, other), onlySecond: missing(other, one) };
}

interface Indexed {
  readonly steps: ReadonlyMap<string, readonly PlainStep[]>;
  readonly initial: readonly string[];
}

function byNode([steps, initial]: PlainGraph): Indexed {
  const found = new Map<string, PlainStep[]>();
  for (const step of steps) found.set(step.from, [...(found.get(step.from) ?? []), step]);
  return { steps: found, initial };
}

/** Its action if that has a name, then what it breaks; where the run ends, that alone. An assumption ends it unseen. */
function stepsOf({ from, to, action, fails }: Edge, number: number): readonly PlainStep[] {
  const broken = fails.map(({ name }) => name).join("+");
  if (broken === "assume") return [];
  const breaks = `${action} breaks ${broken}`;
  if (fails.some(({ ends }) => ends)) return [{ from: String(from), to: "the end", label: breaks }];
  const seen = [...(action === "step" ? [] : [action]), ...(broken === "" ? [] : [breaks])];
  if (seen.length < 2) return [{ from: String(from), to: String(to), label: seen[0] }];
  const middle = `within ${number}`;
  return [
    { from: String(from), to: middle, label: seen[0] },
    { from: middle, to: String(to), label: seen[1] },
  ];
}

/** A shortest word of the one that is none of the other's. */
function missing(one: Indexed, other: Indexed): readonly string[] | undefined {
  const start = {
    here: closed(one, one.initial),
    there: closed(other, other.initial),
    word: [] as string[],
  };
  const queue = [start];
  const seen = new Set<string>();
  for (const { here, there, word } of queue) {
    const key = `${here.join()}|${there.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const mine = byLabel(one, here);
    const theirs = byLabel(other, there);
    for (const [label, targets] of mine) {
      const longer = [...word, label];
      const next = theirs.get(label);
      if (!next) return longer;
      queue.push({ here: closed(one, targets), there: closed(other, next), word: longer });
    }
  }
  return undefined;
}

/** Where each event leads from these nodes. */
function byLabel(
  { steps }: Indexed,
  nodes: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const node of nodes)
    for (const { to, label } of steps.get(node) ?? [])
      if (label !== undefined) found.set(label, [...(found.get(label) ?? []), to]);
  return found;
}

/** With all that internal steps lead to. */
function closed({ steps }: Indexed, nodes: readonly string[]): readonly string[] {
  const all = new Set(nodes);
  for (const node of all)
    for (const { to, label } of steps.get(node) ?? []) if (label === undefined) all.add(to);
  return [...all].sort();
}
