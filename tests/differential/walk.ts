/**
 * A space too large for the reference interpreter, compared along seeded random walks: in every state on the way the two
 * offer the same steps, by the same contexts, to states with the same variables, and break the same rules.
 */
import { initialStates, successors, type Checker } from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { explore, type OracleResult, type State } from "../oracle/explore.js";
import { actorOf, viewOf } from "./compare.js";

/** So many states are compared, on as many walks as that takes: some end early, where a rule is broken. */
const STATES = 600;
const MOST_WALKS = 60;
const LONGEST = 90;

/** Numbers in 0..2^32-1, always the same for a seed (Vigna's splitmix, on 32 bits). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

interface Offered {
  /** Who steps, what breaks and what the variables are then. */
  readonly text: string;
  /** Undefined where the step ends the run. */
  readonly ours: Int32Array | undefined;
}

type View = Readonly<Record<string, number | string>>;

const stepText = (actor: string, broken: readonly string[], view: View | undefined): string => {
  const values = view && Object.entries(view).map(([name, value]) => `${name}=${value}`);
  return `${actor} ${JSON.stringify([[...new Set(broken)].sort(), values?.sort()])}`;
};

class Walk {
  private readonly checker: Checker;
  private readonly oracle: OracleResult;
  private readonly shared: ReadonlySet<string>;

  constructor(checker: Checker, oracle: OracleResult, first: Int32Array, same: State) {
    this.checker = checker;
    this.oracle = oracle;
    const ours = viewOf(checker, first);
    // What only one of them shows, such as a name in place of a number, is not compared.
    const theirs = Object.entries(oracle.view(same));
    this.shared = new Set(
      theirs.flatMap(([name, value]) =>
        typeof value === "number" && ours[name] !== undefined ? [name] : [],
      ),
    );
  }

  private seen(view: View): View {
    return Object.fromEntries(Object.entries(view).filter(([name]) => this.shared.has(name)));
  }

  offered(words: Int32Array): readonly Offered[] {
    const { checker } = this;
    return successors(checker, words).map(({ transition, state, failures }) => ({
      text: stepText(
        actorOf(checker, transition),
        failures.map((failure) => checker.failures[failure]?.name ?? ""),
        state && this.seen(viewOf(checker, state)),
      ),
      ours: state,
    }));
  }

  /** By the text of a step, the states it leads to. */
  expected(state: State): { readonly texts: readonly string[]; readonly to: Map<string, State[]> } {
    const to = new Map<string, State[]>();
    const texts = this.oracle.steps(state).map((step) => {
      const text = stepText(
        step.actor,
        step.broken,
        step.state && this.seen(this.oracle.view(step.state)),
      );
      if (step.state) to.set(text, [...(to.get(text) ?? []), step.state]);
      return text;
    });
    return { texts: texts.sort(), to };
  }
}

export interface Walked {
  /** States in which all steps were compared. */
  readonly states: number;
  /** Where the two differ first: what ours offers and what it should. */
  readonly difference: { readonly ours: readonly string[]; readonly theirs: unknown } | undefined;
}

export function walkTogether(spec: TypedSpec, checker: Checker, seed: number): Walked {
  const oracle = explore(spec, 0);
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => from[next() % Math.max(1, from.length)];
  let states = 0;
  for (let walk = 0; walk < MOST_WALKS && states < STATES; walk += 1) {
    const first = initialStates(checker)[0];
    const same = oracle.initial[0];
    if (!first || !same) break;
    const both = new Walk(checker, oracle, first, same);
    let ours = first;
    // Several where variables do not tell them apart: places in a body, locals.
    let theirs: readonly State[] = [same];
    for (let step = 0; step < LONGEST; step += 1) {
      const offered = both.offered(ours);
      const texts = offered.map((each) => each.text).sort();
      const fitting = theirs
        .map((state) => both.expected(state))
        .filter((each) => JSON.stringify(each.texts) === JSON.stringify(texts));
      if (fitting.length === 0)
        return {
          states,
          difference: {
            ours: texts,
            theirs: theirs.map((state) => both.expected(state).texts),
          },
        };
      states += 1;
      const chosen = pick(offered.filter((each) => each.ours));
      if (!chosen?.ours) break;
      ours = chosen.ours;
      const candidates = fitting.flatMap((each) => each.to.get(chosen.text) ?? []);
      theirs = [...new Map(candidates.map((state) => [oracle.textOf(state), state])).values()];
    }
  }
  return { states, difference: undefined };
}
