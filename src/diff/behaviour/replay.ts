/**
 * A run of one revision → followed in another, step by step, as far as that goes: the same one takes the same statement,
 * with the same arguments, or the statement that this one has become. Between two steps the other may take steps of statements that only it has. Where it cannot go
 * on, blockers.ts says what holds it back.
 */
import { type Checker, initialStates, type State, successors } from "../../runtime/index.js";
import { actionOf } from "../../runtime/transitions.js";
import type { Trace, TraceStep, Violation } from "../../runtime/verdict.js";
import { statementsOf, type StatementTable } from "../concurrency/statements.js";
import type { DiffPlace } from "../spec-diff.js";
import { explainBlock, textOfStep } from "./blockers.js";
import { keyOfStep, takerOfStep } from "./step-keys.js";

export interface ReplayedRun {
  /** Steps of the run that the other revision can take as well. */
  readonly common: number;
  /** It can take all of them, and what the run is a witness of happens there too. */
  readonly isBack: boolean;
  /** What holds it back from the next step: a sentence; undefined where it can take all. */
  readonly blockedBy: string | undefined;
  readonly place: DiffPlace | undefined;
  /** What it can do there: who, and what. */
  readonly instead: readonly string[];
  /** Its own run up to there, with the steps that only it takes. */
  readonly trace: Trace;
}

/** Runs followed at the same time, where a step can be taken in several ways. */
const MOST_RUNS = 64;
/** States looked at for steps that only the new revision has. */
const MOST_DETOURS = 400;

/** One way of following it so far. */
interface Followed {
  readonly initial: State;
  readonly state: State;
  readonly steps: readonly TraceStep[];
}

type Witness = Pick<Violation, "kind" | "name">;
type Renames = ReadonlyMap<string, string>;

/** A statement that says something else on the other side: where it stands here, and there. */
export interface ChangedStatement {
  readonly from: DiffPlace;
  readonly into: DiffPlace;
}

/** A step that is looked for: as what it is, or as what its statement has become. */
interface Wanted {
  readonly key: string;
  readonly become: string | undefined;
}

export function replayRun(
  from: Checker,
  trace: Trace,
  into: Checker,
  witness: Witness | undefined,
  renames: Renames = new Map(),
  changed: readonly ChangedStatement[] = [],
): ReplayedRun {
  const theirs = statementsOf(from, renames);
  const ours = statementsOf(into, new Map());
  const became = new Map(changed.map((each) => [placeKey(each.from), placeKey(each.into)]));
  const isBecome = new Set(became.values());
  const known = new Set(theirs.points.map(({ key }) => key));
  for (const { key, place } of ours.points) if (isBecome.has(placeKey(place))) known.add(key);
  const isOnlyHere = (transition: number): boolean => {
    const action = actionOf(into, transition);
    if (!action || action.from <= 0) return false;
    const point = ours.points[(ours.firsts[action.context] ?? 0) + action.from];
    return point !== undefined && !known.has(point.key);
  };
  const wanted = trace.steps
    .filter(({ transition }) => transition >= 0)
    .map(({ transition }): Wanted => ({
      key: keyOfStep(from, transition, theirs, renames),
      become: keyByPlace(from, transition, theirs, renames, (place) => became.get(place)),
    }));
  let runs: readonly Followed[] = initialStates(into).map((state) => ({
    initial: state,
    state,
    steps: [],
  }));
  const nowhere = { initial: new Int32Array(into.words), steps: [] };
  for (const [number, step] of wanted.entries()) {
    const isLast = number === wanted.length - 1;
    const { next, ended } = advance(into, runs, step, isOnlyHere, ours);
    if (ended && isLast) return finish(into, ended.run, number + 1, ended.broken, witness);
    const [first] = runs;
    if (next.length === 0) {
      const transition = trace.steps[number]?.transition ?? 0;
      const stuck = first ?? { ...nowhere, state: nowhere.initial };
      const block = explainBlock(
        { checker: from, transition, renames },
        { checker: into, ...stuck, table: ours },
      );
      return {
        common: number,
        isBack: false,
        blockedBy: ended ? `this step breaks ${ended.broken.join(", ")} there` : block.sentence,
        place: block.place,
        instead: optionsIn(into, stuck.state),
        trace: { initial: stuck.initial, steps: stuck.steps },
      };
    }
    runs = next;
  }
  const run = goOnTo(into, runs, witness, isOnlyHere) ?? runs[0];
  return run ? finish(into, run, wanted.length, [], witness) : failed(nowhere);
}

const placeKey = ({ file, line, column }: DiffPlace): string => `${file}:${line}:${column}`;

/** Who steps, where, and which of the steps of the statement there it is. */
function keyByPlace(
  checker: Checker,
  transition: number,
  { points, firsts }: StatementTable,
  renames: Renames,
  placeOf: (place: string) => string | undefined,
): string | undefined {
  const action = actionOf(checker, transition);
  if (!action || action.from <= 0) return undefined;
  const first = firsts[action.context] ?? 0;
  const point = points[first + action.from];
  const own = point && placeKey(point.place);
  const place = own && placeOf(own);
  if (place === undefined) return undefined;
  const before = points
    .slice(first, first + action.from)
    .filter((each) => placeKey(each.place) === own).length;
  return `${takerOfStep(checker, transition, renames)} | ${place} | ${before}`;
}

/** What the run shows may need steps that only this side has: a lock that is still to be given back. */
function goOnTo(
  into: Checker,
  runs: readonly Followed[],
  witness: Witness | undefined,
  isOnlyHere: (transition: number) => boolean,
): Followed | undefined {
  const all = [...runs];
  const seen = new Set(runs.map(({ state }) => state.join()));
  for (const run of all) {
    if (witness === undefined || happens(into, run.state, [], witness)) return run;
    if (seen.size > MOST_DETOURS) return undefined;
    for (const { transition, state } of successors(into, run.state)) {
      if (!state || !isOnlyHere(transition) || seen.has(state.join())) continue;
      seen.add(state.join());
      all.push({ ...run, state, steps: [...run.steps, { transition, state }] });
    }
  }
  return undefined;
}

const failed = (trace: Trace): ReplayedRun => ({
  common: 0,
  isBack: false,
  blockedBy: "there is no initial state",
  place: undefined,
  instead: [],
  trace,
});

/** Whether what the run shows happens at its end. */
function finish(
  into: Checker,
  run: Followed,
  common: number,
  broken: readonly string[],
  witness: Witness | undefined,
): ReplayedRun {
  const isBack = witness === undefined || happens(into, run.state, broken, witness);
  return {
    common,
    isBack,
    blockedBy: isBack
      ? undefined
      : broken.length > 0
        ? `the last step breaks ${broken.join(", ")} there`
        : "nothing is broken there",
    place: undefined,
    instead: [],
    trace: { initial: run.initial, steps: run.steps },
  };
}

function happens(
  into: Checker,
  state: State,
  broken: readonly string[],
  { kind, name }: Witness,
): boolean {
  if (broken.length > 0) return broken.includes(name);
  const property = [...into.invariants, ...into.stateRules].find(
    (each) => each.name === name || ("rule" in each && each.rule === name),
  );
  if (property) return !property.holds(state);
  // A deadlock of the whole search: here nothing goes on at all.
  return kind === "deadlock" && successors(into, state).length === 0;
}

interface Advanced {
  readonly next: readonly Followed[];
  /** The step was taken and breaks what ends the run. */
  readonly ended: { readonly run: Followed; readonly broken: readonly string[] } | undefined;
}

/** Takes the step from every run that can; if none can, after as few steps as possible that only this side has. */
function advance(
  into: Checker,
  runs: readonly Followed[],
  { key, become }: Wanted,
  isOnlyHere: (transition: number) => boolean,
  table: StatementTable,
): Advanced {
  const same = new Map<string, string>();
  const seen = new Set<string>();
  let level = runs;
  for (;;) {
    const next = new Map<string, Followed>();
    const detours: Followed[] = [];
    let ended: Advanced["ended"];
    for (const run of level) {
      for (const { transition, state, failures } of successors(into, run.state)) {
        const steps = [...run.steps, { transition, state }];
        const isIt =
          keyOfStep(into, transition, table, same) === key ||
          (become !== undefined &&
            keyByPlace(into, transition, table, same, (place) => place) === become);
        if (isIt && state) next.set(state.join(), { ...run, state, steps });
        else if (isIt)
          ended ??= {
            run: { ...run, steps },
            broken: failures.map((failure) => into.failures[failure]?.name ?? ""),
          };
        else if (state && isOnlyHere(transition) && !seen.has(state.join())) {
          seen.add(state.join());
          detours.push({ ...run, state, steps });
        }
      }
    }
    if (next.size > 0 || ended) return { next: [...next.values()].slice(0, MOST_RUNS), ended };
    if (detours.length === 0 || seen.size > MOST_DETOURS) return { next: [], ended: undefined };
    level = detours;
  }
}

function optionsIn(checker: Checker, state: State): readonly string[] {
  return [
    ...new Set(
      successors(checker, state).map(({ transition }) => textOfStep(checker, transition, state)),
    ),
  ];
}
