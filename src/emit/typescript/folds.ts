/** Bounded loops that only compute: what they carry from turn to turn becomes `let`s, and its next values a tree of assignments. */
import { isTrue, isFalse, not, rebuild, same, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { type Code, code, raw } from "../writer.js";
import { mentions, type Node } from "./nodes.js";

/** A name and its next value. */
export interface Assignment {
  readonly name: string;
  readonly value: IrExpr;
}

/** Assignments that are made at once, as a tree of the conditions that decide them. */
export function assignmentTree(
  all: readonly Assignment[],
  print: (parallel: readonly Assignment[]) => Extract<Node, { kind: "leaf" }>,
  known: ReadonlyMap<string, boolean> = new Map(),
): readonly Node[] {
  const keeps = ({ name, value }: Assignment): boolean =>
    (value.kind === "name" && value.name === name) ||
    (known.has(name) && same(value, truth(known.get(name) === true)));
  const changing = all.filter((each) => !keeps(each));
  if (changing.length === 0) return [];
  const condition = changing.map(({ value }) => conditionIn(value)).find((c) => c !== undefined);
  if (!condition) return [print(changing)];
  const when = (holds: boolean): readonly Node[] =>
    assignmentTree(
      changing.map(({ name, value }) => ({ name, value: assuming(value, condition, holds) })),
      print,
      condition.kind === "name" ? new Map(known).set(condition.name, holds) : known,
    );
  const [then, otherwise] = [when(true), when(false)];
  if (then.length === 0)
    return otherwise.length === 0
      ? []
      : [{ kind: "if", condition: not(condition), then: otherwise, otherwise: [] }];
  return [{ kind: "if", condition, then, otherwise }];
}

/** The first condition on which it depends which value this is. */
const conditionIn = (e: IrExpr): IrExpr | undefined =>
  e.kind === "conditional" ? (conditionIn(e.condition) ?? e.condition) : undefined;

/** The expression where a condition is known to hold, or not to. */
function assuming(e: IrExpr, condition: IrExpr, holds: boolean): IrExpr {
  if (same(e, condition)) return truth(holds);
  if (same(e, not(condition))) return truth(!holds);
  const simpler = rebuild(e, (part) => assuming(part, condition, holds));
  if (simpler.kind !== "conditional") return simpler;
  return isTrue(simpler.condition)
    ? simpler.then
    : isFalse(simpler.condition)
      ? simpler.otherwise
      : simpler;
}

/**
 * Assignments that are made at once, one after the other: each before what it reads is changed, or by way of another name.
 *
 * @param text an expression as code
 */
export function inTurn(
  all: readonly Assignment[],
  local: (name: string) => string,
  text: (e: IrExpr) => string,
): readonly Code[] {
  const lines: Code[] = [];
  const late: Code[] = [];
  let left = [...all];
  for (;;) {
    const isRead = ({ name }: Assignment): boolean =>
      left.some((other) => other.name !== name && mentions(other.value, new Set([name])));
    const free = left.find((each) => !isRead(each));
    const next = free ?? left[0];
    if (!next) break;
    const name = raw(local(next.name));
    if (free) lines.push(code`${name} = ${raw(text(next.value))};`);
    else {
      const kept = raw(local(`${next.name} next`));
      lines.push(code`const ${kept} = ${raw(text(next.value))};`);
      late.push(code`${name} = ${kept};`);
    }
    left = left.filter((each) => each !== next);
  }
  return [...lines, ...late];
}
