/**
 * What a state says of those who run: which members of contexts are active, on which CPU, at which level, before which
 * statement, and who holds which lock. Also fills the texts of steps and resting points in: words in {braces} and
 * indices that are a family parameter or a local of the one who steps get their values.
 */
import type { Checker, ContextInfo, LocationInfo, State } from "../runtime/checker.js";
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
  readonly next: string;
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
    next: fill(checker, location.text, state, state, context, member, []),
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

/** Fields of group `lock` that do not say who holds it, but how. */
const OF_A_LOCK = /\.(saved|count)(\[[^\]]*\])*$/;
/** `table[3].shares`: activation 3 holds `table` together with others. */
const SHARE = /^(.*)\[(\d+)\]\.shares$/;

/** The locks that someone holds. */
export function locksIn(checker: Checker, state: State): readonly LockView[] {
  return checker.fields.flatMap((field) => {
    if (field.group !== "lock" || OF_A_LOCK.test(field.name)) return [];
    const value = field.read(state);
    if (value === 0) return [];
    const [, lock, number] = SHARE.exec(field.name) ?? [];
    if (lock !== undefined) {
      const holder = checker.contexts.flatMap(({ members }) => members)[Number(number) - 1] ?? "";
      return [{ lock, holder, shared: true }];
    }
    return [{ lock: field.name.replace(/\.owner(?=\[|$)/, ""), holder: field.show(value) }];
  });
}

/**
 * A text with the words of this step put in. `after` is where {braces} are read first: the text tells what has
 * happened; indices are those with which the statement began. What is unknown stays as it was written.
 */
export function fill(
  checker: Checker,
  text: string,
  before: State | undefined,
  after: State | undefined,
  context: ContextInfo | undefined,
  member: number,
  given: readonly Argument[],
): string {
  const own = context && given.length === 0 ? familyArguments(checker, context, member) : given;
  // Of the same name, the innermost: in a proc that has called itself, the outer ones are listed before.
  const localNamed = (state: State | undefined, name: string): string | undefined =>
    state && context
      ? localsIn(checker, state, context, member).findLast((local) => local.name === name)?.value
      : undefined;
  const argument = (name: string): string | undefined =>
    own.find((candidate) => candidate.name === name)?.shown;
  const fieldNamed = (name: string): string | undefined => {
    const field = checker.fields.find((candidate) => candidate.name === name);
    const state = after ?? before;
    return field && state ? field.show(field.read(state)) : undefined;
  };
  return text
    .replace(/\{([^{}\s]+)\}/g, (whole, name: string) => {
      return (
        argument(name) ??
        localNamed(after, name) ??
        localNamed(before, name) ??
        fieldNamed(name) ??
        whole
      );
    })
    .replace(/\[([A-Za-z_]\w*)\]/g, (whole, name: string) => {
      const value = argument(name) ?? localNamed(before, name);
      return value === undefined ? whole : `[${value}]`;
    });
}

/** The words of one micro-step of an operation: `freeList[0].removeHead r3: head.next = N`. */
export interface MicroStep {
  readonly operation: string;
  readonly label: string;
  readonly does: string;
}

export function microStepOf(text: string): MicroStep | undefined {
  const found = /^(\S+\.\w+) ([a-z]\d+|begin|end): (.*)$/.exec(text);
  const [, operation, label, does] = found ?? [];
  if (operation === undefined || label === undefined || does === undefined) return undefined;
  return { operation, label, does };
}
