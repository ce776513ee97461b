/** What all sections of one generated file share: its names, its layout, the words for its numbers, and helper functions. */
import type { Ir, IrExpr, Range } from "../../ir/ir.js";
import { type Layout, layOut } from "../../ir/passes/layout.js";
import { type Code, nothing, raw } from "../writer.js";
import { capitals, Names } from "./names.js";

export class Unit {
  readonly ir: Ir;
  readonly layout: Layout;
  readonly names = new Names();
  /** True: TypeScript. False: the same program without types, its numbers in place. */
  readonly typed: boolean;
  /** Every store says so where a value is outside its range: for tests. */
  readonly assertsRanges: boolean;
  readonly words = new Map<string, number>();
  /** What the `let`s written so far hold, for the `set`s behind them. */
  readonly ranges = new Map<string, Range>();
  #pending: Code[] = [];
  readonly #helpers = new Map<string, string>();

  constructor(ir: Ir, typed: boolean, assertsRanges = false) {
    this.ir = ir;
    this.assertsRanges = assertsRanges;
    this.layout = layOut(ir.variables);
    this.typed = typed;
    // Accessors, functions and actions take their names first, in the order of the file.
    for (const variable of ir.variables) {
      this.accessor(variable.name);
      this.setter(variable.name);
    }
    for (const f of ir.functions) this.names.top("function", f.name);
    for (const p of ir.procedures) this.names.top("procedure", p.name);
    for (const a of ir.actions) this.names.top("action", a.name);
    for (const p of [...ir.invariants, ...ir.reachables, ...ir.stateRules])
      this.names.top("property", p.name);
    ir.probes.forEach((_, i) => this.names.top("probe", String(i), `probe${i + 1}`));
  }

  /** `: number` and the like; nothing in JavaScript. */
  type(text: string): Code {
    return this.typed ? raw(text) : nothing;
  }

  accessor(variable: string): string {
    return this.names.top("read", variable);
  }
  setter(variable: string): string {
    return this.names.top(
      "write",
      variable,
      `set${variable.charAt(0).toUpperCase()}${variable.slice(1)}`,
    );
  }

  /** A number with a word: a constant of the file in TypeScript; the number itself in JavaScript, where engines like it better. */
  word(e: Extract<IrExpr, { kind: "constant" }>): string {
    if (e.word === undefined || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(e.word) || !this.typed)
      return String(e.value);
    const wish = capitals(e.word);
    const name = this.names.top(
      "word",
      `${wish} ${e.value}`,
      this.words.has(wish) && this.words.get(wish) !== e.value ? `${wish}_${e.value}` : wish,
    );
    this.words.set(name, e.value);
    return name;
  }

  /** A function that the next one needs, printed above the first that does; one for each `key`. */
  helper(stem: string, key: string, make: (name: string) => Code): string {
    const known = this.#helpers.get(key);
    if (known !== undefined) return known;
    const name = this.names.top("helper", `${stem}${this.#helpers.size + 1}`);
    this.#helpers.set(key, name);
    this.#pending.push(make(name));
    return name;
  }
  takeHelpers(): readonly Code[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }
}
