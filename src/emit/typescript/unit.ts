/** What all sections of one generated file share: its names, its layout, the words for its numbers, and helper functions. */
import { InterlockBug } from "../../base/assert.js";
import { layOut, type Layout, type VariablePlace } from "../../ir/passes/layout.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Alias, Model, ModelFunction, Procedure } from "../../model/types.js";
import { type Code, nothing, raw } from "../writer.js";
import { capitalised, capitals, Names } from "./names.js";

/** What a file may use of the runtime besides `defineChecker`: functions of steps, and formats of values. */
export type RuntimeName = "breaks" | "put" | FormatName;
export const FORMAT_NAMES = ["booleans", "names", "numbers", "options", "places", "sets"] as const;
type FormatName = (typeof FORMAT_NAMES)[number];

export class Unit {
  readonly model: Model;
  readonly layout: Layout;
  readonly names = new Names();
  /** True: TypeScript for people. False: the same program for the machine: no types, numbers and bit arithmetic in place. */
  readonly typed: boolean;
  /** Every store says so where a value is outside its range: for tests. */
  readonly assertsRanges: boolean;
  readonly words = new Map<string, number>();
  /** Functions that are asked in a state that they make for that. */
  readonly derived = new Set<string>();
  /** What the file takes of the runtime. */
  readonly taken = new Set<RuntimeName>();
  private pending: Code[] = [];
  private readonly helpers = new Map<string, string>();
  private readonly places: ReadonlyMap<string, VariablePlace>;
  private readonly aliases: ReadonlyMap<string, Alias>;
  private readonly functions: ReadonlyMap<string, ModelFunction>;
  private readonly procedures: ReadonlyMap<string, Procedure>;

  constructor(model: Model, typed: boolean, assertsRanges = false) {
    this.model = model;
    this.assertsRanges = assertsRanges;
    this.layout = layOut(model.variables);
    this.typed = typed;
    this.places = new Map(this.layout.places.map((place) => [place.variable.name, place]));
    this.aliases = new Map(model.aliases.map((alias) => [alias.variable.name, alias]));
    this.functions = new Map(model.functions.map((f) => [f.name, f]));
    this.procedures = new Map(model.procedures.map((p) => [p.name, p]));
    // Accessors, functions and actions take their names first, in the order of the file.
    for (const { name } of model.variables) {
      this.accessor(name);
      this.setter(name);
    }
    for (const f of model.functions) this.names.of("routine", f.name);
    for (const p of model.procedures) this.names.of("routine", p.name);
    for (const t of model.transitions)
      if (t.context === undefined) this.names.of("action", t.name);
      else this.names.of("process", t.process);
    for (const p of [...model.invariants, ...model.reachables, ...model.stateRules])
      this.names.of("property", p.name);
    model.probes.forEach((_, i) => this.names.of("probe", String(i), `probe${i + 1}`));
  }

  /** `: number` and the like; nothing in JavaScript. */
  type(text: string): Code {
    return this.typed ? raw(text) : nothing;
  }

  accessor(variable: string): string {
    return this.names.of("read", variable);
  }
  setter(variable: string): string {
    return this.names.of("write", variable, `set${capitalised(variable)}`);
  }

  /** Something of the runtime, which the file then imports. */
  runtime(name: RuntimeName): RuntimeName {
    this.taken.add(name);
    return name;
  }

  placeOf(variable: string): VariablePlace {
    return known(this.places, variable);
  }
  /** What says the value of a variable that is not stored; undefined for one that is. */
  aliasOf(variable: string): Alias | undefined {
    return this.aliases.get(variable);
  }
  functionOf(name: string): ModelFunction {
    return known(this.functions, name);
  }
  procedureOf(name: string): Procedure {
    return known(this.procedures, name);
  }

  /** A number with a word: a constant of the file in TypeScript; the number itself in JavaScript, where engines like it better. */
  word(e: Extract<IrExpr, { kind: "constant" }>): string {
    if (e.word === undefined || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(e.word) || !this.typed)
      return String(e.value);
    const wish = capitals(e.word);
    const isOther = this.words.has(wish) && this.words.get(wish) !== e.value;
    const name = this.names.of("word", `${wish} ${e.value}`, isOther ? `${wish}_${e.value}` : wish);
    this.words.set(name, e.value);
    return name;
  }

  /** A function that the next one needs, printed above the first that does; one for each `key`. */
  helper(stem: string, key: string, make: (name: string) => Code): string {
    const found = this.helpers.get(key);
    if (found !== undefined) return found;
    const name = this.names.of("helper", `${stem}${this.helpers.size + 1}`);
    this.helpers.set(key, name);
    this.pending.push(make(name));
    return name;
  }
  takeHelpers(): readonly Code[] {
    const taken = this.pending;
    this.pending = [];
    return taken;
  }
}

function known<T>(all: ReadonlyMap<string, T>, name: string): T {
  const found = all.get(name);
  if (found === undefined) throw new InterlockBug(`nothing is called ${name}`);
  return found;
}
