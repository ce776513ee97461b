/**
 * Fields of states, and what a step changed. A change is `quiet` when the report says the same in other words (where
 * someone rests, at which level, who holds a lock) or when it says nothing (a local that goes out of scope): the
 * short form of a report leaves these out.
 */
import type { Checker, ContextInfo, FieldInfo, State } from "../runtime/checker.js";
import { localsIn, nameOf } from "./activations.js";

export interface FieldView {
  readonly name: string;
  readonly group: FieldInfo["group"];
  readonly value: string;
}

export interface Change {
  /** The field's whole name. */
  readonly name: string;
  /** How the one who steps calls it: `cid` for `StartIo.cid`. */
  readonly short: string;
  readonly group: FieldInfo["group"];
  readonly before: string;
  readonly after: string;
  readonly quiet: boolean;
  /** A local or temporary that has its first value: what it held before means nothing. */
  readonly fresh: boolean;
}

/** Whose step it was, to know its locals. */
export interface Stepper {
  readonly context: ContextInfo | undefined;
  readonly member: number;
}

/** Told by the line of the step itself: where it rests, on which CPU, at which level. */
const TOLD = /\.(at|cpu|level)(\[[^\]]*\])*$/;
const LOCK_TOLD = /\.(owner|saved|shares)(\[[^\]]*\])*$/;
/** Temporaries of lowering: of a list operation, a taken item, a level to go back to, a test's outcome. */
const TEMPORARY = /\.(E|N|P|item\.\w+)(\[[^\]]*\])*$/;
const NEVER_SHOWN = /\.(oldLevel|test!|result)(\[[^\]]*\])*$/;

/** Values that are as before are the same objects: a long run has many states and few changes. */
export function fieldsIn(
  checker: Checker,
  state: State,
  before: readonly FieldView[] = [],
): readonly FieldView[] {
  return checker.fields.map((field, index) => {
    const value = field.show(field.read(state));
    const known = before[index];
    return known?.value === value ? known : { name: field.name, group: field.group, value };
  });
}

export function changesBetween(
  checker: Checker,
  before: State,
  after: State,
  stepper: Stepper,
): readonly Change[] {
  const { context, member } = stepper;
  const localsOf = (state: State): ReadonlyMap<number, string> =>
    new Map(
      context
        ? localsIn(checker, state, context, member).map(({ field, name }) => [field, name])
        : [],
    );
  const had = localsOf(before);
  const has = localsOf(after);
  return checker.fields.flatMap((field, index) => {
    const from = field.read(before);
    const to = field.read(after);
    if (from === to) return [];
    const isTemporary = field.group === "context" && TEMPORARY.test(field.name);
    const outOfScope = (had.has(index) && !has.has(index)) || (isTemporary && to === 0);
    return [
      {
        name: field.name,
        short: has.get(index) ?? had.get(index) ?? shortName(field.name, stepper),
        group: field.group,
        before: field.show(from),
        after: field.show(to),
        quiet: outOfScope || isTold(field),
        fresh: (has.has(index) && !had.has(index)) || (isTemporary && from === 0),
      },
    ];
  });
}

function isTold(field: FieldInfo): boolean {
  if (field.group === "lock") return LOCK_TOLD.test(field.name);
  return field.group === "context" && (TOLD.test(field.name) || NEVER_SHOWN.test(field.name));
}

/** What belongs to the one who steps needs no owner in its name. */
function shortName(name: string, { context, member }: Stepper): string {
  if (!context) return name;
  const own = nameOf(context, member);
  if (name.startsWith(`${own}.`)) return withoutTell(name, own, "");
  const indices = own.slice(context.name.length);
  if (name.startsWith(`${context.name}.`) && name.endsWith(indices)) {
    return withoutTell(name, context.name, indices);
  }
  return name;
}

/** `Message.pending` stays: it is set by others, and `pending` alone would not say whose. */
function withoutTell(name: string, owner: string, indices: string): string {
  const rest = name.slice(owner.length + 1, name.length - indices.length);
  return /^(pending|masked|armed)\b/.test(rest) ? name : rest;
}
