/**
 * The plain twin of the measures: states by their text, found with nothing but `initialStates` and `successors`, and the
 * definitions of docs/diff.md written down as they read. No graph, no parts, no packed words.
 */
import { type Checker, initialStates, type State, successors } from "../../src/runtime/index.js";

export interface PlainStep {
  readonly actor: string;
  readonly name: string;
  readonly to: PlainState | undefined;
}

export interface PlainState {
  readonly text: string;
  readonly words: State;
  /** As the fields show it: `StartIo.cpu` → `1`. */
  readonly shown: Readonly<Record<string, string>>;
  readonly steps: PlainStep[];
}

export function explorePlainly(checker: Checker): readonly PlainState[] {
  const known = new Map<string, PlainState>();
  const visit = (words: State): PlainState => {
    const shown = Object.fromEntries(
      checker.fields.map((field) => [field.name, field.show(field.read(words))]),
    );
    const text = JSON.stringify(shown);
    const found = known.get(text) ?? { text, words, shown, steps: [] };
    known.set(text, found);
    return found;
  };
  initialStates(checker).forEach(visit);
  for (const state of known.values())
    for (const step of successors(checker, state.words))
      state.steps.push({
        actor: step.action.actor,
        name: step.action.name,
        to: step.state && visit(step.state),
      });
  return [...known.values()];
}

/** Pairs of what two contexts are about to do in one state, waiting apart; only for contexts without a family. */
export function pairsPlainly(
  states: readonly PlainState[],
  contexts: readonly string[],
): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { shown } of states) {
    const doing = contexts.flatMap((name) => {
      const at = shown[`${name}.at`] ?? "";
      return /^(inactive|\d+ (acquire|spin|await|asleep|sleep|wait ))/.test(at)
        ? []
        : [`${name} ${at}`];
    });
    for (const [i, first] of doing.entries())
      for (const second of doing.slice(i + 1)) pairs.add(`${first} with ${second}`);
  }
  return pairs;
}

/**
 * The most steps that count, one after the other, each from a state of the set: the number that is right for runs of
 * length n follows from that for n - 1. More than there are states in the set: some run goes round.
 */
export function longestPlainly<S>(
  set: readonly S[],
  steps: (from: S) => readonly { readonly counts: boolean; readonly to: S | undefined }[],
): number {
  let best = new Map(set.map((state) => [state, 0]));
  for (;;) {
    const next = new Map(
      set.map((state) => [
        state,
        Math.max(
          0,
          ...steps(state).map(({ counts, to }) => {
            const further = to === undefined ? 0 : (best.get(to) ?? 0);
            return Number(counts) + further;
          }),
        ),
      ]),
    );
    if ([...next.values()].some((each) => each > set.length)) return Infinity;
    if ([...next].every(([state, each]) => best.get(state) === each))
      return Math.max(0, ...next.values());
    best = next;
  }
}

/** What only leads to broken rules (undefined), as it follows round by round from what is known so far. */
export function doomedPlainly<S>(
  all: readonly S[],
  steps: (from: S) => readonly (S | undefined)[],
): ReadonlySet<S> {
  const doomed = new Set<S>();
  for (;;) {
    const found = all.filter((each) => {
      const to = steps(each);
      return (
        !doomed.has(each) &&
        to.length > 0 &&
        to.every((next) => next === undefined || doomed.has(next))
      );
    });
    if (found.length === 0) return new Set(all.filter((each) => doomed.has(each)));
    for (const each of found) doomed.add(each);
  }
}
