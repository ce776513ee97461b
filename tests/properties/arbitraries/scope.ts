/**
 * What a spec in the making has declared, and what a place in it may use. Types are those of the language as far as the
 * generator knows them; numbers carry their bounds, so that nothing is stored where it could never fit.
 */
import type { Choices } from "./seeds.js";

export interface RangeType {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  /** As it is written. */
  readonly text: string;
}

export type MadeType =
  | { readonly kind: "bool" }
  | RangeType
  | { readonly kind: "enum" }
  | { readonly kind: "option"; readonly of: MadeType; readonly text?: string }
  | { readonly kind: "set"; readonly of: MadeType };

export const ENUMERATORS = ["Red", "Green", "Blue"] as const;

/** Declared at the top of every spec that mentions them. */
export const NAMED_TYPES: readonly (readonly [name: string, text: string])[] = [
  ["V", "type V = 0..2;"],
  ["W", "type W = 1..2;"],
  ["PerhapsV", "type PerhapsV = V?;"],
  ["Colour", `enum Colour { ${ENUMERATORS.join(", ")} }`],
];

const range = (low: number, high: number, text = `${low}..${high}`): RangeType => ({
  kind: "range",
  low,
  high,
  text,
});

export const BOOL: MadeType = { kind: "bool" };
export const COLOUR: MadeType = { kind: "enum" };
export const V = range(0, 2, "V");
export const W = range(1, 2, "W");

/** The simplest first. */
export const SCALARS = [
  range(0, 1),
  V,
  range(0, 3),
  BOOL,
  W,
  COLOUR,
  range(-1, 1),
] as const satisfies readonly MadeType[];

export const INDEX_TYPES = [range(0, 1), W, range(0, 0)] as const;

export function textOfType(type: MadeType): string {
  switch (type.kind) {
    case "bool":
      return "bool";
    case "range":
      return type.text;
    case "enum":
      return "Colour";
    case "option":
      return type.text ?? `${textOfType(type.of)}?`;
    case "set":
      return `set ${textOfType(type.of)}`;
  }
}

/** The same values, whatever the name. */
export const areSame = (one: MadeType, other: MadeType): boolean =>
  one.kind === "range" && other.kind === "range"
    ? one.low === other.low && one.high === other.high
    : (one.kind === "option" && other.kind === "option") ||
        (one.kind === "set" && other.kind === "set")
      ? areSame(one.of, other.of)
      : one.kind === other.kind;

/** Everything indexed has one index at most. */
export interface Indexed {
  readonly name: string;
  readonly index: RangeType | undefined;
}

export interface MadeVariable extends Indexed {
  readonly type: MadeType;
  readonly ghost: boolean;
  readonly guarded: boolean;
}

export interface MadeLock extends Indexed {
  readonly waiting: "spins" | "blocks";
}

export interface MadeObject extends Indexed {
  readonly kind: "list" | "ring" | "queue";
  readonly element: MadeType;
  readonly guarded: boolean;
}

export interface MadeLocal {
  readonly name: string;
  readonly type: MadeType;
  readonly assignable: boolean;
}

export interface MadeContext extends Indexed {
  readonly form: "thread" | "entry" | "isr" | "task" | "device";
  /** An isr with `when` cannot be raised. */
  readonly levelTriggered: boolean;
  /** A device of actions is never active. */
  readonly hasActions: boolean;
  readonly labels: string[];
}

export interface MadeProc {
  readonly name: string;
  readonly parameters: readonly MadeLocal[];
  readonly result: MadeType | undefined;
  /** May be called from actions and in `atomic`: does not wait, choose or go round. */
  readonly calm: boolean;
}

/** Grows while declarations are made. */
export class Declared {
  readonly cpus: number;
  readonly variables: MadeVariable[] = [];
  readonly constants: { readonly name: string; readonly value: number }[] = [];
  readonly definitions: { readonly name: string; readonly takes: MadeType }[] = [];
  readonly faults: string[] = [];
  readonly events: { readonly name: string; readonly takes: MadeType }[] = [];
  readonly locks: MadeLock[] = [];
  readonly objects: MadeObject[] = [];
  readonly procs: MadeProc[] = [];
  readonly contexts: MadeContext[] = [];
  #names = 0;

  constructor(cpus: number) {
    this.cpus = cpus;
  }

  /** A name that nothing else has. */
  fresh(stem: string): string {
    this.#names += 1;
    return `${stem}${this.#names}`;
  }
}

/** What an expression may read. */
export interface Reads {
  readonly declared: Declared;
  readonly locals: readonly MadeLocal[];
  readonly shared: boolean;
  readonly ghosts: boolean;
  /** Variables that need a lock. */
  readonly guarded: boolean;
  /** Whether what may not fit may be written: not in initial values. */
  readonly risks: boolean;
  /** What only properties may ask. */
  readonly predicates: boolean;
  /** Whether `I.pending` may be asked: not in what makes an isr pending. */
  readonly signals: boolean;
  /** Whether `cpu` means something. */
  readonly cpu: boolean;
  /** Makes a condition: numbers hold conditions, and conditions hold numbers. */
  readonly condition: (choices: Choices, reads: Reads, depth: number) => string;
}
