/** What a pass has proved: failures that steps could report before it, and cannot any more. */
import type { Failure } from "../../ir/ir.js";
import type { Proof, ProofReason } from "../../words/description.js";
import type { Facts } from "../analysis/facts.js";
import { itemsOf } from "../effects.js";
import type { Model } from "../types.js";

/** `after`, with a proof for each of these failures that none of its steps can report. */
export function withProofs(
  after: Model,
  failures: Iterable<number>,
  facts: Facts,
  because: ProofReason,
): Model {
  const known = new Set(after.proved.map(({ subject }) => subject.failure));
  const left = failuresOf(after);
  const proved = [...failures]
    .filter((failure) => !left.has(failure) && !known.has(failure))
    .sort((a, b) => a - b)
    .map((failure): Proof => {
      const { name = "", lock } = failureOf(after, failure);
      const taken = lock === undefined ? undefined : takersOf(facts, lock);
      return { rule: name, subject: { failure, lock }, because: taken ?? because };
    });
  return { ...after, proved: [...after.proved, ...proved] };
}

const failureOf = ({ failures }: Model, failure: number): Partial<Failure> =>
  failures[failure] ?? {};

/** Failures that some step may report. */
export const failuresOf = ({ transitions, procedures, initial }: Model): ReadonlySet<number> =>
  new Set(
    [...transitions, ...procedures, initial]
      .flatMap(({ effect }) => itemsOf(effect))
      .flatMap((item) =>
        item.kind === "check" && item.failure !== undefined ? [item.failure] : [],
      ),
  );

/** Where each member of a lock is taken by one process alone, which ones: that says more than values do. */
function takersOf(facts: Facts, lock: string): ProofReason | undefined {
  const elements = [...facts.space.variables.values()].find(
    ({ variable: { owner, role } }) => owner === lock && role === "owner",
  );
  if (!elements) return undefined;
  const takers = Array.from({ length: elements.count }, (_, i) =>
    facts.processes.filter(({ steps }) =>
      steps.some(({ group, writes }) => writes.has(elements.first + i) && facts.happens(group)),
    ),
  );
  if (takers.some((all) => all.length > 1)) return undefined;
  const names = takers.flat().map(({ context }) => context?.name);
  const contexts = names.filter((each) => each !== undefined);
  return contexts.length < names.length
    ? undefined
    : { kind: "oneTaker", lock, contexts: [...new Set(contexts)] };
}
