/**
 * What a state says of those who run: which members of contexts are active, on which CPU, at which level, before which
 * statement, and who holds which lock. Also fills steps and control points in: indices that are a parameter or a local of
 * the acting process get their values.
 */
import type { Checker, ContextInfo, LocationInfo, State } from "../../runtime/checker.js";
import type { StepDescription } from "../../words/description.js";
import { memberName } from "../../words/event-words.js";
import { filled } from "../../words/step-words.js";
import { type Argument, familyArguments } from "./transition.js";

/** A member of a context that runs, resting before a statement. */
export interface Activation {
  /** Number of the activation: unique in the checker. */
  readonly key: number;
  readonly name: string;
  readonly context: ContextInfo;
  readonly member: number;
  readonly cpu: number | undefined;
  readonly level: string;
  readonly location: LocationInfo;
  /** What it does next, filled in. */
  readonly does: StepDescription;
}

export interface LockView {
  readonly lock: string;
  readonly holder: string;
  /** Together with others; absent: alone. */
  readonly shared?: true;
}

export interface LocalView {
  readonly name: string;
  readonly value: string;
  /** Index into the checker's fields. */
  readonly field: number;
}

export const nameOf = (context: ContextInfo, member: number): string =>
  context.members[member] ?? context.name;

/** The activation of a member; undefined while it is not active. */
export function activationIn(
  checker: Checker,
  state: State,
  context: ContextInfo,
  member: number,
): Activation | undefined {
  const at = context.at(state, member);
  const location = context.locations[at];
  if (at === 0 || !location) return undefined;
  return {
    key: context.firstActivation + member,
    name: nameOf(context, member),
    context,
    member,
    cpu: cpuIn(state, context, member),
    level: context.level(state, member),
    location,
    does: fill(checker, location.does, state, context, member, []),
  };
}

export function cpuIn(state: State, context: ContextInfo, member: number): number | undefined {
  const cpu = context.cpu(state, member);
  return cpu < 0 ? undefined : cpu;
}

/** Everyone who runs, in the order of declaration. */
export function activationsIn(checker: Checker, state: State): readonly Activation[] {
  return checker.contexts.flatMap((context) =>
    context.members.flatMap((_, member) => activationIn(checker, state, context, member) ?? []),
  );
}

/** Locals of an activation that are in scope where it rests. */
export function localsIn(
  checker: Checker,
  state: State,
  context: ContextInfo,
  member: number,
): readonly LocalView[] {
  const locals = context.locations[context.at(state, member)]?.locals ?? [];
  return locals.flatMap((local) => {
    const index = local.field + member * local.stride;
    const field = checker.fields[index];
    if (!field) return [];
    return [{ name: local.name, value: field.show(field.read(state)), field: index }];
  });
}

/** The locks that someone holds. */
export function locksIn(checker: Checker, state: State): readonly LockView[] {
  return checker.fields.flatMap((field) => {
    const { owner, role, indices } = field;
    if (role !== "owner" && role !== "shares") return [];
    const value = field.read(state);
    if (value === 0) return [];
    if (role === "owner") return [{ lock: memberName(owner, indices), holder: field.show(value) }];
    const holders = checker.contexts.flatMap(({ members }) => members);
    const holder = holders[Number(indices.at(-1)) - 1] ?? "";
    return [{ lock: memberName(owner, indices.slice(0, -1)), holder, shared: true }];
  });
}

/**
 * A step with values for the names in its indices: those with which the statement began. What is unknown stays as it was
 * written.
 */
export function fill(
  checker: Checker,
  step: StepDescription,
  before: State | undefined,
  context: ContextInfo | undefined,
  member: number,
  given: readonly Argument[],
): StepDescription {
  const own = context && given.length === 0 ? familyArguments(checker, context, member) : given;
  const argument = (name: string, isOne: (role: Argument["role"]) => boolean): string | undefined =>
    own.find((candidate) => candidate.name === name && isOne(candidate.role))?.shown;
  // Of the same name, the innermost: in a proc that has called itself, the outer ones are listed before.
  const local = (name: string): string | undefined =>
    before && context
      ? localsIn(checker, before, context, member).findLast((each) => each.name === name)?.value
      : undefined;
  return filled(step, ({ name, of }) =>
    of === "parameter"
      ? argument(name, () => true)
      : (argument(name, (role) => role === "choice") ?? local(name)),
  );
}
