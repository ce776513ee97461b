/** The variables of a state, each under one name. */
import { InterlockBug } from "../../base/assert.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { read } from "../../ir/build.js";
import type { IrExpr, StateVariable } from "../../ir/ir.js";
import { refIn } from "../../typecheck/types.js";
import type { Type, TypedSpec } from "../../typecheck/typed-spec.js";
import { bitsOf, counted, declarationOf } from "./size.js";

type HeldRef = NonNullable<ReturnType<typeof refIn>>;

export class Variables {
  readonly all: StateVariable[] = [];
  private readonly spec: TypedSpec;
  private readonly byName = new Map<string, StateVariable>();
  private readonly refs = new Map<string, HeldRef>();
  private bits = 0;

  constructor(spec: TypedSpec) {
    this.spec = spec;
  }

  /** `holds`: the type of what is in it, where that may be refs. */
  declare(declared: Omit<StateVariable, "name">, holds?: Type): void {
    const variable = { ...declared, name: [declared.owner, ...declared.path].join(".") };
    const { name } = variable;
    if (this.byName.has(name)) throw new InterlockBug(`variable ${name} twice`);
    this.bits += bitsOf(variable);
    if (this.bits > LIMITS.bits)
      exceed("ILK5125", declarationOf(this.spec, name), counted(this.bits, LIMITS.bits), "");
    this.byName.set(name, variable);
    this.all.push(variable);
    const ref = holds && refIn(holds);
    if (ref) this.refs.set(name, ref);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  get(name: string): StateVariable {
    const found = this.byName.get(name);
    if (!found) throw new InterlockBug(`no variable ${name}`);
    return found;
  }

  /** Reads a variable; its declaration says whether it is a truth value. */
  read(name: string, indices: readonly IrExpr[] = []): IrExpr {
    return read(name, indices, this.get(name).range.bool);
  }

  /** What refs a variable holds; undefined where it holds none. */
  refIn(name: string): HeldRef | undefined {
    return this.refs.get(name);
  }
}
