/**
 * One step of a run as a person is told it: who steps where, what it does, what has changed by it, and what it breaks.
 * Reads the state before and after it; for a step that breaks a rule and leads to no state there is only the former.
 */
import type { StepDescription } from "../../words/description.js";
import { kindOfStep, stepText } from "../../words/step-words.js";
import type { ActionInfo, Checker, ContextInfo, Place, State } from "../../runtime/checker.js";
import type { TraceStep, Violation } from "../../runtime/verdict.js";
import {
  activationIn,
  cpuIn,
  fill,
  type LocalView,
  localsIn,
  type LockView,
  locksIn,
  nameOf,
} from "./activations.js";
import type { LastStep } from "./back-trace.js";
import { eventsOf } from "./events.js";
import { type Change, changesBetween, type FieldView, fieldsIn } from "./changes.js";
import { laneKeyFor, type LaneKey, type LaneTracker, type Mark, type Placing } from "./lanes.js";
import { readTransition, type Transition } from "./transition.js";

export interface StepView {
  readonly number: number;
  readonly transition: number;
  /** Name of the member, the device or the action. */
  readonly actor: string;
  readonly key: number | undefined;
  /** `isr`, `dpc`, …; `device` or `action` where no context steps. */
  readonly word: string;
  readonly cpu: number | undefined;
  readonly level: string;
  /** Name of the action in the checker. */
  readonly action: string;
  readonly kind: string;
  readonly enters: boolean;
  readonly leaves: boolean;
  readonly place: Place | undefined;
  readonly does: StepDescription | undefined;
  /** The same in words. */
  readonly text: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** The calls that lead to the statement, outermost first. */
  readonly calls: readonly { readonly proc: string; readonly place: Place }[];
  readonly locals: readonly LocalView[];
  readonly changed: readonly Change[];
  /** All fields after the step; before it, if the step leads to no state. */
  readonly fields: readonly FieldView[];
  readonly locks: readonly LockView[];
  /** Built-in events of the step, in order: `enter Message[0]`, `acquire StartIoLock`, `freeList[0].removeHead`. */
  readonly events: readonly string[];
  readonly lane: number;
  readonly marks: readonly Mark[];
  readonly below: readonly Mark[];
  readonly interrupts: Interrupted | undefined;
  /** Rules that this step breaks, or that its state does. */
  readonly broken: readonly BrokenRule[];
}

export interface Interrupted {
  readonly name: string;
  readonly key: number;
  /** What it was about to do. */
  readonly next: string;
  readonly place: Place;
}

export interface BrokenRule {
  readonly name: string;
  readonly message: string;
  readonly platform: string | undefined;
}

/** What a last step is to blame for even though it leads to a state: a deadlock is found long after its cause. */
const GUILTY: ReadonlySet<string> = new Set(["rule", "invariant", "assertion", "range"]);

/** A step whose lanes have no numbers yet: they are known when the whole run has been walked. */
export interface StepDraft {
  readonly view: Omit<StepView, "lane" | "marks" | "below">;
  readonly placing: Placing;
  readonly last: LastStep | undefined;
}

export function buildStep(
  checker: Checker,
  tracker: LaneTracker,
  step: TraceStep,
  before: State,
  previous: readonly FieldView[],
  number: number,
  breaks: Violation | undefined,
): StepDraft {
  const known = readTransition(checker, step.transition);
  const { context, member = 0, action } = known ?? {};
  const after = step.state;
  const settled = after ?? before;
  const was = context && activationIn(checker, before, context, member);
  const is = context && after && activationIn(checker, after, context, member);
  const cpu = known && cpuOfStep(known, before, is?.cpu ?? was?.cpu);
  const level = is?.level ?? was?.level ?? "";
  const actor = actorOf(known);
  const key = context && context.firstActivation + member;
  const enters = action?.from === 0;
  const guilty = breaks !== undefined && (after === undefined || GUILTY.has(breaks.kind));
  const placing = tracker.step({
    number,
    key,
    lane: laneOf(known, actor, cpu),
    before,
    after,
    enters,
    level,
    breaks: guilty,
  });
  const calls = was?.location.calls ?? [];
  const does = known && fill(checker, known.action.does, before, context, member, known.arguments);
  const text = known && does ? textOf(known, does) : "initial state";
  const view: StepDraft["view"] = {
    number,
    transition: step.transition,
    actor,
    key,
    word: context?.word ?? (action && !isOfSpec(action) ? "device" : "action"),
    cpu,
    level,
    action: action?.name ?? "",
    kind: action ? kindOfStep(action.does) : "statement",
    enters,
    leaves: context !== undefined && after !== undefined && !is,
    place: action?.place,
    does,
    text,
    parameters: (known?.arguments ?? []).map(({ name, shown }) => ({ name, value: shown })),
    calls,
    locals: context ? localsIn(checker, settled, context, member) : [],
    changed: after ? changesBetween(checker, before, after, { context, member }) : [],
    fields: fieldsIn(checker, settled, previous),
    locks: locksIn(checker, settled),
    events: eventsOf(
      {
        actor,
        enters,
        leaves: context !== undefined && after !== undefined && !is,
        does,
        text,
      },
      locksIn(checker, before),
      locksIn(checker, settled),
    ),
    interrupts: placing.interrupted && {
      name: placing.interrupted.name,
      key: placing.interrupted.key,
      next: stepText(placing.interrupted.does),
      place: placing.interrupted.location.place,
    },
    broken: guilty && breaks ? brokenBy(checker, breaks) : [],
  };
  const last =
    context && action && does && key !== undefined
      ? {
          key,
          name: actor,
          context,
          cpu,
          level,
          calls,
          place: action.place,
          does,
          interrupted: placing.interrupted?.key,
        }
      : undefined;
  return { view, placing, last };
}

function actorOf(known: Transition | undefined): string {
  if (!known) return "initial state";
  return known.context ? nameOf(known.context, known.member) : known.action.actor;
}

/** Where it runs after the step, ran before it, or is about to enter. */
function cpuOfStep(known: Transition, before: State, cpu: number | undefined): number | undefined {
  const { context, member } = known;
  if (!context || context.form === "device") return undefined;
  if (cpu !== undefined) return cpu;
  const chosen = known.arguments.find((argument) => argument.role === "cpu");
  return chosen ? chosen.value : cpuIn(before, context, member);
}

function laneOf(known: Transition | undefined, actor: string, cpu: number | undefined): LaneKey {
  const context: ContextInfo | undefined = known?.context;
  if (known && context) {
    return laneKeyFor(
      actor,
      context.form === "device",
      cpu,
      context.firstActivation + known.member,
    );
  }
  if (known && !isOfSpec(known.action)) return laneKeyFor(actor, true, cpu, 1e6);
  return { kind: "actions", title: "actions", order: 0 };
}

/** An action of the spec, and of no device. */
const isOfSpec = ({ actor, does }: ActionInfo): boolean =>
  does.kind === "action" && does.action === actor;

/** The step's own text; an action is shown with its arguments, a choice with what was chosen. */
function textOf({ action, context, arguments: given }: Transition, does: StepDescription): string {
  const text = stepText(does);
  const told = given.filter(({ role }) => (context ? role === "choice" : role !== "cpu"));
  const list = told.map((argument) => `${argument.name} = ${argument.shown}`).join(", ");
  // The name of the action is told as that of who steps.
  const shown = isOfSpec(action) ? "" : text;
  if (list === "") return shown;
  return context ? `${shown}, ${list}` : `${shown}(${list})`;
}

/** The broken rule first, then those that the same step breaks as well. */
function brokenBy(checker: Checker, violation: Violation): readonly BrokenRule[] {
  const { name, message, platform } = violation;
  const others = violation.together
    .filter((other) => other !== name)
    .map((other) => {
      const failure = checker.failures.find((candidate) => candidate.name === other);
      return { name: other, message: failure?.message ?? "", platform: failure?.platform };
    });
  return [{ name, message, platform }, ...others];
}
