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
interface PlainStep {
  readonly from: string;
  readonly to: string;
  readonly label: string | undefined;
}

export function comparePlainly(first: readonly Edge[], second: readonly Edge[]): PlainDifference {
  const [one, other] = [first.flatMap(stepsOf), second.flatMap(stepsOf)];
  return { onlyFirst: missing(one, other), onlySecond: missing(other, one) };
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
function missing(
  one: readonly PlainStep[],
  other: readonly PlainStep[],
): readonly string[] | undefined {
  const start = { here: closed(one, ["0"]), there: closed(other, ["0"]), word: [] as string[] };
  const queue = [start];
  const seen = new Set<string>();
  for (const { here, there, word } of queue) {
    const key = `${here.join()}|${there.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const label of labelsFrom(one, here)) {
      const longer = [...word, label];
      const next = follow(other, there, label);
      if (next.length === 0) return longer;
      queue.push({ here: follow(one, here, label), there: next, word: longer });
    }
  }
  return undefined;
}

const labelsFrom = (steps: readonly PlainStep[], nodes: readonly string[]): readonly string[] => [
  ...new Set(steps.filter(({ from }) => nodes.includes(from)).flatMap(({ label }) => label ?? [])),
];

function follow(
  steps: readonly PlainStep[],
  nodes: readonly string[],
  label: string,
): readonly string[] {
  const taken = steps.filter((each) => nodes.includes(each.from) && each.label === label);
  return closed(
    steps,
    taken.map(({ to }) => to),
  );
}

/** With all that internal steps lead to. */
function closed(steps: readonly PlainStep[], nodes: readonly string[]): readonly string[] {
  const all = new Set(nodes);
  for (const node of all)
    for (const { from, to, label } of steps) if (from === node && label === undefined) all.add(to);
  return [...all].sort();
}
