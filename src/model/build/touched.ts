/** What a step touches that others share: variables and objects it reads or writes, with the indices of their elements. */
import { children } from "../../ir/build.js";
import type { IrExpr, IrStatement, StateVariable } from "../../ir/ir.js";
import { bodiesIn, expressionsIn } from "../../ir/parts.js";
import type { Draft } from "./draft.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import type { Process } from "../../semantics/model/processes.js";

/** `undefined` for an index that is known only while the step is taken. */
export interface Touched {
  readonly variable: string;
  readonly indices: readonly (IrExpr | undefined)[];
  readonly writes: boolean;
}

/** Indices are known by the process's own parameters and by locals as they are before the step. */
export function touchedBy(
  model: ModelBuilder,
  draft: Draft,
  process: Process | undefined,
): readonly Touched[] {
  const found = new Map<string, Touched>();
  const known = new Set(
    process
      ? process.own.flatMap((own) => (own.kind === "name" ? [own.name] : []))
      : draft.action.parameters.map((parameter) => parameter.name),
  );
  const isKnown = (e: IrExpr): boolean => {
    if (e.kind === "name") return known.has(e.name);
    if (e.kind === "call" || "binder" in e) return false;
    // What others may change meanwhile tells nothing of where they meet.
    if (e.kind === "read" && model.variables.get(e.variable).group !== "context") return false;
    return children(e).every(isKnown);
  };
  const add = (variable: string, indices: readonly IrExpr[], writes: boolean): void => {
    if (!isShared(model.variables.get(variable))) return;
    const told = indices.map((index) => (isKnown(index) ? index : undefined));
    found.set(JSON.stringify([variable, told, writes]), { variable, indices: told, writes });
  };
  const functions = new Set<string>();
  const reads = (e: IrExpr): void => {
    if (e.kind === "read") add(e.variable, e.indices, false);
    if (e.kind === "call" && !functions.has(e.function)) {
      functions.add(e.function);
      const called = model.functions.find(({ name }) => name === e.function);
      if (called) reads(called.value);
    }
    children(e).forEach(reads);
  };
  const visit = (statements: readonly IrStatement[]): void => {
    for (const s of statements) {
      expressionsIn(s).forEach(reads);
      if (s.kind === "assign") add(s.variable, s.indices, true);
      bodiesIn(s).forEach(visit);
    }
  };
  draft.guard.forEach(reads);
  visit(draft.body);
  return [...found.values()];
}

/** How many are in the middle of an operation is counted for the rules, and is no access. */
const isShared = ({ group, name }: StateVariable): boolean =>
  group === "variable" || (group === "object" && !name.endsWith(".users"));
