/** Which variables functions, procedures and bodies of the IR touch, through all that they call. */
import { children } from "../ir/build.js";
import type { Ir, IrExpr, IrStatement } from "../ir/ir.js";
import { bodiesIn, expressionsIn } from "../ir/parts.js";

export interface Touched {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

export interface TouchTables {
  /** Variables that a function reads. */
  readonly ofFunction: (name: string) => ReadonlySet<string>;
  readonly ofProcedure: (name: string) => Touched;
  readonly ofBody: (body: readonly IrStatement[]) => Touched;
}

export function touchTables(ir: Pick<Ir, "functions" | "procedures">): TouchTables {
  const functions = new Map(ir.functions.map((f) => [f.name, f]));
  const procedures = new Map(ir.procedures.map((p) => [p.name, p]));
  const readsOf = new Map<string, ReadonlySet<string>>();
  const touchedOf = new Map<string, Touched>();

  const expression = (e: IrExpr, into: Set<string>): void => {
    if (e.kind === "read") into.add(e.variable);
    if (e.kind === "call") for (const each of ofFunction(e.function)) into.add(each);
    for (const child of children(e)) expression(child, into);
  };
  const ofFunction = (name: string): ReadonlySet<string> => {
    const known = readsOf.get(name);
    if (known) return known;
    const reads = new Set<string>();
    const f = functions.get(name);
    if (f) expression(f.value, reads);
    readsOf.set(name, reads);
    return reads;
  };
  const ofProcedure = (name: string): Touched => {
    const known = touchedOf.get(name);
    if (known) return known;
    const touched = ofBody(procedures.get(name)?.body ?? []);
    touchedOf.set(name, touched);
    return touched;
  };
  const ofBody = (body: readonly IrStatement[]): Touched => {
    const reads = new Set<string>();
    const writes = new Set<string>();
    const go = (s: IrStatement): void => {
      for (const e of expressionsIn(s)) expression(e, reads);
      if (s.kind === "assign") writes.add(s.variable);
      if (s.kind === "do") {
        const inner = ofProcedure(s.procedure);
        for (const each of inner.reads) reads.add(each);
        for (const each of inner.writes) writes.add(each);
      }
      bodiesIn(s).forEach((inner) => inner.forEach(go));
    };
    body.forEach(go);
    return { reads, writes };
  };
  return { ofFunction, ofProcedure, ofBody };
}
