/**
 * Fields of states, and what a step changed. A change is `quiet` when the report says the same in other words (where
 * someone rests, at which level, who holds a lock) or when it says nothing (a local that goes out of scope): the
 * short form of a report leaves these out.
 */
import type { Checker, ContextInfo, FieldInfo, State } from "../../runtime/checker.js";
import type { VariableRole } from "../../words/description.js";
import { localsIn } from "./activations.js";

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

/** Reported in words: where it rests, on which CPU, at which level, who holds a lock; or of no interest. */
const QUIET: ReadonlySet<VariableRole> = new Set([
  "at",
  "cpu",
  "level",
  "owner",
  "saved",
  "shares",
  "internal",
]);

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
    const isTemporary = field.role === "temporary";
    const outOfScope = (had.has(index) && !has.has(index)) || (isTemporary && to === 0);
    return [
      {
        name: field.name,
        short: has.get(index) ?? had.get(index) ?? shortName(field, stepper),
        group: field.group,
        before: field.show(from),
        after: field.show(to),
        quiet: outOfScope || QUIET.has(field.role),
        fresh: (has.has(index) && !had.has(index)) || (isTemporary && from === 0),
      },
    ];
  });
}

/** What belongs to the acting process needs no owner; `Message.pending`, which others set, keeps it. */
function shortName(
  { name, group, owner, path, role, member }: FieldInfo,
  stepper: Stepper,
): string {
  const isOwn = group === "context" && owner === stepper.context?.name && member === stepper.member;
  return isOwn && role !== "pending" && role !== "masked" ? path.join(".") : name;
}
