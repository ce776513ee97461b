/** What a configuration has so far, while it is lowered: one record, each part with one thing to keep. */
import { InterlockBug } from "../../base/assert.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { savingLocks } from "../../flow/usage.js";
import type { IrFunction, IrProcedure } from "../../ir/ir.js";
import type { Context, Lock, Pool, Type, TypedSpec } from "../../typecheck/typed-spec.js";
import { Failures } from "../rules/failures.js";
import { CodeSize } from "./code-size.js";
import { Definitions } from "./definitions.js";
import { Events } from "./events.js";
import { Names } from "./names.js";
import { Notes } from "./notes.js";
import { type Process, processesOf } from "./processes.js";
import { Variables } from "./variables.js";

export interface ModelBuilder {
  readonly spec: TypedSpec;
  readonly processes: readonly Process[];
  /** Locks that save a level while they are held. */
  readonly saving: ReadonlySet<Lock>;
  readonly variables: Variables;
  readonly functions: IrFunction[];
  readonly procedures: IrProcedure[];
  readonly failures: Failures;
  readonly notes: Notes;
  readonly events: Events;
  readonly names: Names;
  readonly definitions: Definitions;
  readonly diagnostics: Diagnostic[];
  /** Statements of all contexts so far, calls copied and loops written out. */
  readonly total: { statements: number };
  /** How much code the steps are so far. */
  readonly code: CodeSize;
}

export const modelBuilder = (spec: TypedSpec): ModelBuilder => ({
  spec,
  processes: processesOf(spec),
  saving: savingLocks(spec),
  variables: new Variables(spec),
  functions: [],
  procedures: [],
  failures: new Failures(spec),
  notes: new Notes(spec),
  events: new Events(),
  names: new Names(),
  definitions: new Definitions(),
  diagnostics: [],
  total: { statements: 0 },
  code: new CodeSize(),
});

export function processOf({ processes }: ModelBuilder, context: Context): Process {
  const found = processes.find((process) => process.context === context);
  if (!found) throw new InterlockBug(`no process for ${context.name}`);
  return found;
}

export function poolOf(spec: TypedSpec, type: Type & { readonly kind: "ref" }): Pool {
  const found = spec.pools.find((pool) => pool.name === type.pool);
  if (!found) throw new InterlockBug(`no pool ${type.pool}`);
  return found;
}
