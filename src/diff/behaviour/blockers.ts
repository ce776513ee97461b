/**
 * Why a step cannot be taken in a state of another revision: the lock that is held, by whom and since when; the level, the
 * mask, the pending bit; the condition; or that the statement is not there any more.
 */
import { stepText } from "../../words/step-words.js";
import { activationIn, activationsIn, fill, nameOf } from "../../report/views/activations.js";
import { readTransition } from "../../report/views/transition.js";
import type { Checker, ContextInfo, State } from "../../runtime/checker.js";
import { actionOf } from "../../runtime/transitions.js";
import type { TraceStep } from "../../runtime/verdict.js";
import type { StatementTable } from "../concurrency/statements.js";
import type { DiffPlace } from "../spec-diff.js";
import { renamed } from "./events.js";

export interface Block {
  readonly sentence: string;
  readonly place: DiffPlace | undefined;
}

interface Wanted {
  readonly checker: Checker;
  readonly transition: number;
  readonly renames: ReadonlyMap<string, string>;
}

interface Here {
  readonly checker: Checker;
  readonly table: StatementTable;
  readonly initial: State;
  readonly state: State;
  readonly steps: readonly TraceStep[];
}

export function explainBlock(wanted: Wanted, here: Here): Block {
  const known = readTransition(wanted.checker, wanted.transition);
  const name = renamed(known?.context?.name ?? known?.action.actor ?? "", wanted.renames);
  const text = known ? renamed(stepText(known.action.does), wanted.renames) : "";
  const { checker, state } = here;
  if (!known?.context) {
    const same = checker.actions.find((each) => each.context < 0 && stepText(each.does) === text);
    if (!same) return { sentence: `there is no action \`${text}\` any more`, place: undefined };
    return {
      sentence: `\`${text}\` is not possible: its condition does not hold`,
      place: placeOf(same.place),
    };
  }
  const context = checker.contexts.find((each) => each.name === name);
  if (!context) return { sentence: `there is no context \`${name}\` any more`, place: undefined };
  const member = Math.min(known.member, context.members.length - 1);
  const who = nameOf(context, member);
  const at = context.at(state, member);
  const place = placeOf(context.locations[at]?.place ?? context.place);
  if (known.action.from === 0) {
    const cpu = known.arguments.find(({ role }) => role === "cpu")?.value;
    return { sentence: whyNotEntered(here, context, member, cpu), place: placeOf(context.place) };
  }
  if (at === 0) return { sentence: `\`${who}\` is not active`, place };
  const first = here.table.firsts[checker.contexts.indexOf(context)] ?? 0;
  const resting = here.table.points[first + at];
  const from = known.context.locations[known.action.from];
  const says = from ? renamed(from.label ?? stepText(from.does), wanted.renames) : "";
  const next = nextOf(checker, state, context, member);
  const lock = lockBlocking(here, context, member);
  if (lock) return { sentence: lock, place };
  if (resting && resting.says !== says) {
    const isWritten = here.table.points.some((p) => p.context === name && p.statement === says);
    return {
      sentence: isWritten
        ? `\`${who}\` is before \`${next}\` instead`
        : `\`${who}\` does not do \`${says}\` any more; it is before \`${next}\``,
      place,
    };
  }
  const above = whoRunsAbove(checker, state, context, member);
  if (above !== undefined) return { sentence: above, place };
  return { sentence: `\`${who}\` cannot do \`${next}\`: its condition does not hold`, place };
}

/** What a member does next, in words. */
function nextOf(checker: Checker, state: State, context: ContextInfo, member: number): string {
  const active = activationIn(checker, state, context, member);
  return active ? stepText(active.does) : "";
}

function whyNotEntered(
  here: Here,
  context: ContextInfo,
  member: number,
  wantedCpu: number | undefined,
): string {
  const { checker, state } = here;
  const who = nameOf(context, member);
  if (context.at(state, member) !== 0) {
    const next = nextOf(checker, state, context, member);
    return `\`${who}\` is active already, before \`${next}\``;
  }
  if (["isr", "deferred", "timer"].includes(context.form) && !context.pending(state, member))
    return `\`${who}\` has not been asked to run`;
  const masked = checker.fields.find(
    (field) => field.role === "masked" && field.owner === context.name && field.member === member,
  );
  if (masked && masked.read(state) !== 0) return `\`${who}\` is masked`;
  const cpu = wantedCpu ?? context.cpu(state, member);
  const levels = checker.locks?.levels ?? [];
  const base = checker.locks?.contexts[checker.contexts.indexOf(context)]?.base;
  const there = activationsIn(checker, state).find(
    (other) =>
      other.cpu === cpu &&
      // Without locks nobody has asked for the order of the levels: who is there is in the way.
      (base === undefined || levels.indexOf(other.level) >= levels.indexOf(base)),
  );
  if (there) {
    const lock = heldBy(here, there.key);
    const why = lock === undefined ? "" : `, holding ${lock}`;
    return `\`${who}\` cannot enter on CPU ${cpu}: \`${there.name}\` is there at ${there.level}${why}`;
  }
  return `\`${who}\` cannot enter: its condition does not hold, or a lock that it is entered with is held`;
}

/** The lock before which an activation stands and which another one holds. */
function lockBlocking(here: Here, context: ContextInfo, member: number): string | undefined {
  const { checker, state } = here;
  const index = checker.contexts.indexOf(context);
  const wants = (checker.locks?.contexts[index]?.wants(state, member) ?? 0) - 1;
  if (wants < 0) return undefined;
  let left = wants;
  for (const lock of checker.locks?.classes ?? []) {
    if (left >= lock.members.length) {
      left -= lock.members.length;
      continue;
    }
    const name = lock.members[left] ?? lock.name;
    for (const other of checker.contexts) {
      for (const [i] of other.members.entries()) {
        const activation = other.firstActivation + i;
        if (activation === context.firstActivation + member) continue;
        if (!lock.holds(state, left, activation)) continue;
        const since = told(
          here,
          stepOf(here, (s) => lock.holds(s, left, activation)),
        );
        return `\`${name}\` is held by \`${nameOf(other, i)}\`${since}`;
      }
    }
    return undefined;
  }
  return undefined;
}

/** The lock that it took last of those that it holds: that one keeps its level up. */
function heldBy(here: Here, activation: number): string | undefined {
  let last: { readonly name: string; readonly since: number } | undefined;
  for (const lock of here.checker.locks?.classes ?? []) {
    for (const [member, name] of lock.members.entries()) {
      if (!lock.holds(here.state, member, activation)) continue;
      const since = stepOf(here, (s) => lock.holds(s, member, activation));
      if (last === undefined || since >= last.since) last = { name, since };
    }
  }
  return last && `\`${last.name}\`${told(here, last.since)}`;
}

/** The step by which the condition began to hold that has held since; 0: it did from the start. */
function stepOf(here: Here, holds: (state: State) => boolean): number {
  const states = [here.initial, ...here.steps.map((step) => step.state ?? here.state)];
  let since = states.length - 1;
  while (since > 0 && holds(states[since - 1]!)) since--;
  return since;
}

/** ` since step 4, line 31` */
function told(here: Here, since: number): string {
  if (since === 0) return "";
  const line = actionOf(here.checker, here.steps[since - 1]?.transition ?? -1)?.place.line;
  return ` since step ${since}${line === undefined ? "" : `, line ${line}`}`;
}

function whoRunsAbove(
  checker: Checker,
  state: State,
  context: ContextInfo,
  member: number,
): string | undefined {
  const me = activationIn(checker, state, context, member);
  if (me?.cpu === undefined) return undefined;
  const levels = checker.locks?.levels ?? [];
  const above = activationsIn(checker, state).find(
    (other) =>
      other.cpu === me.cpu &&
      other.key !== me.key &&
      levels.indexOf(other.level) > levels.indexOf(me.level),
  );
  return above && `\`${above.name}\` runs above \`${me.name}\` on CPU ${me.cpu}, at ${above.level}`;
}

/** `StartIo: acquire MessageLock[0]` */
export function textOfStep(checker: Checker, transition: number, before: State): string {
  const known = readTransition(checker, transition);
  if (!known) return "";
  const { action, context, member } = known;
  const text = stepText(fill(checker, action.does, before, context, member, known.arguments));
  const actor = context ? nameOf(context, member) : action.actor;
  const args = context ? "" : `(${known.arguments.map(({ shown }) => shown).join(", ")})`;
  return `${actor}: ${text}${known.arguments.length === 0 ? "" : args}`;
}

const placeOf = ({ file, line, column }: DiffPlace): DiffPlace => ({ file, line, column });
