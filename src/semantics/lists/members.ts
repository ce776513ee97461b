/** What a list should hold, whatever its links say: kept from the first step of an operation to its last (S55). */
import { sharingLink } from "../../flow/list-nodes.js";
import {
  binary,
  bitOf,
  differ,
  equal,
  exists,
  hasBit,
  name,
  number,
  or,
  truth,
} from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";
import type { List } from "../../typecheck/typed-spec.js";
import { nameBroken } from "../step/judge.js";
import { localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { emit, write } from "../step/write.js";
import type { At } from "./access.js";
import { absentRemove } from "../rules/absent-remove.js";
import { doubleInsert } from "../rules/double-insert.js";

export const memberVariable = (list: List): string => `${list.name}.members`;
export const elementOf = (at: At, node: IrExpr): IrExpr =>
  binary("+", node, number(at.links.lowest - 1));

/** Lists that share a link share the question of who is in one. */
function isMember(at: At, element: IrExpr): IrExpr {
  const { model, list } = at;
  return or(
    ...sharingLink(model.spec, list).map((other) => {
      if (other === list && list.via === undefined)
        return hasBit(
          model.variables.read(memberVariable(list), at.indices),
          element,
          at.links.lowest,
        );
      const binders = other.families.map((family) => ({ family, binder: model.names.bound("i") }));
      let e = hasBit(
        model.variables.read(
          memberVariable(other),
          binders.map((b) => name(b.binder)),
        ),
        element,
        at.links.lowest,
      );
      for (const { family, binder } of [...binders].reverse())
        e = exists(binder, family.low, family.high, e);
      return e;
    }),
  );
}

/** `double-insert` and `absent-remove` (S56): what the first step of an operation breaks, named together with what the step itself breaks. */
export function begin(body: StepBody, at: At, operation: string): void {
  const element = elementOf(at, at.x);
  if (operation === "insertTail" || operation === "insertHead") {
    nameBroken(body, doubleInsert(body, at.list, isMember(at, element), at.span));
  }
  if (operation === "remove") {
    const members = at.model.variables.read(memberVariable(at.list), at.indices);
    const isThere = hasBit(members, element, at.links.lowest);
    // What is in the list is an element of the past.
    const isPast =
      at.list.element.kind === "ref"
        ? hasBit(at.model.variables.read(`${at.list.name}.given`, at.indices), element, 0)
        : truth(false);
    nameBroken(body, absentRemove(body, at.list, { isThere, isPast }, at.span));
  }
}

export function enterOperation(body: StepBody, at: At, operation: string): void {
  countUsers(body, at, "+");
  if (operation.startsWith("insert")) changeMembers(body, at, at.x, "bitor");
}

/** How many activations are inside an operation of the list, which an atomic one does not count. */
function countUsers(body: StepBody, { list, indices, model }: At, operator: "+" | "-"): void {
  if (list.atomic) return;
  const users = `${list.name}.users`;
  const changed = binary(operator, model.variables.read(users, indices), number(1));
  write(body, users, indices, changed);
}

function changeMembers(body: StepBody, at: At, node: IrExpr, operator: "bitor" | "bitclear"): void {
  const variable = memberVariable(at.list);
  write(
    body,
    variable,
    at.indices,
    binary(
      operator,
      at.model.variables.read(variable, at.indices),
      bitOf(elementOf(at, node), at.links.lowest),
    ),
  );
  if (operator === "bitclear" && at.list.element.kind === "ref") {
    const given = `${at.list.name}.given`;
    const left = binary(
      "bitclear",
      at.model.variables.read(given, at.indices),
      bitOf(elementOf(at, node), 0),
    );
    write(body, given, at.indices, left);
  }
}

/** What the last step of an operation does besides; when no activation is inside any more, the list is examined. */
export function leaveOperation(body: StepBody, at: At, operation: string): void {
  if (operation === "remove") changeMembers(body, at, at.x, "bitclear");
  if (operation === "removeHead") {
    const e = localValue(body, at.temporaries.E);
    const inner = body.fork(false);
    changeMembers(inner, at, e, "bitclear");
    // The head itself is no element: the list was empty.
    emit(body, {
      kind: "if",
      condition: differ(e, at.links.end),
      then: inner.statements,
      otherwise: [],
    });
  }
  countUsers(body, at, "-");
  lookOver(body, at);
}

/** When no activation is inside any more, the links are compared with what the list should hold (S58). */
export function lookOver(body: StepBody, at: At): void {
  const users = `${at.list.name}.users`;
  const settle: IrStatement = { kind: "do", procedure: `${at.list.name}.settle`, args: at.indices };
  if (at.list.atomic) emit(body, settle);
  else
    emit(body, {
      kind: "if",
      condition: equal(at.model.variables.read(users, at.indices), number(0)),
      then: [settle],
      otherwise: [],
    });
}
