/**
 * What a spec in the making has declared, and what a place in it may use. Types are those of the language as far as the
 * generator knows them; numbers carry their bounds, so that nothing is stored where it could never fit.
 */
import type { MadePlatform } from "./platforms.js";
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
  | { readonly kind: "set"; readonly of: MadeType }
  | { readonly kind: "ref"; readonly pool: string }
  | { readonly kind: "record"; readonly name: string; readonly fields: readonly MadeField[] };

export interface MadeField {
  readonly name: string;
  readonly type: MadeType;
}

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
    case "ref":
      return `ref ${type.pool}`;
    case "record":
      return type.name;
  }
}

/** The same values, whatever the name. */
export const areSame = (one: MadeType, other: MadeType): boolean =>
  one.kind === "range" && other.kind === "range"
    ? one.low === other.low && one.high === other.high
    : (one.kind === "option" && other.kind === "option") ||
        (one.kind === "set" && other.kind === "set")
      ? areSame(one.of, other.of)
      : one.kind === "ref" && other.kind === "ref"
        ? one.pool === other.pool
        : one.kind === "record" && other.kind === "record"
          ? one.name === other.name
          : one.kind === other.kind;

export interface Indexed {
  readonly name: string;
  readonly index: RangeType | undefined;
  /** A second index: a family of families. */
  readonly inner?: RangeType | undefined;
  /** `.f`: a field of a record or of an element. */
  readonly suffix?: string;
}

/** The first of a family, or the thing itself. */
export const firstOf = ({ name, index, inner }: Indexed): string =>
  `${name}${index ? `[${index.low}]` : ""}${inner ? `[${inner.low}]` : ""}`;

export interface MadeVariable extends Indexed {
  readonly type: MadeType;
  readonly ghost: boolean;
  readonly guarded: boolean;
}

export interface MadeLock extends Indexed {
  readonly kind: string;
  readonly waiting: "spins" | "blocks";
  readonly shared: boolean;
  /** Has permits, and no holder. */
  readonly counting: boolean;
}

export interface MadePool {
  readonly name: string;
  readonly elements: number;
}

/** A channel, which somebody sleeps on, or a completion, which is waited for. */
export interface MadeEvent extends Indexed {
  readonly kind: "channel" | "completion";
}

export interface MadeObject extends Indexed {
  readonly kind: "list" | "ring" | "queue";
  readonly element: MadeType;
  readonly guarded: boolean;
  /** Of a pool of this name: its elements are refs. */
  readonly pool: string | undefined;
}

export interface MadeLocal {
  readonly name: string;
  readonly type: MadeType;
  readonly assignable: boolean;
}

export interface MadeContext extends Indexed {
  readonly form: "thread" | "entry" | "isr" | "deferred" | "timer" | "device";
  readonly word: string;
  /** A pending bit on each CPU. */
  readonly pendingEach: boolean;
  /** An activation on each CPU. */
  readonly runsEach: boolean;
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
  readonly labels: readonly string[];
  /** Names of all procs called, directly or not. */
  readonly calls: ReadonlySet<string>;
  /** May be called from actions and in `atomic`: does not wait, choose or go round. */
  readonly calm: boolean;
}

/** What can be left out of random specs, to look at the rest while something about it is known to be wrong. */
export const FEATURES = [
  "operations in actions",
  "asking what runs on each cpu",
  "labels behind choices",
  "guarded data in when",
  "guarded data in choose",
  "waiting for locks behind choices",
  "users of lists",
] as const;

export type Feature = (typeof FEATURES)[number];

/** Grows while declarations are made. */
export class Declared {
  readonly cpus: number;
  readonly platform: MadePlatform;
  /** Whether `scheduler priority` is declared. */
  readonly priority: boolean;
  readonly without: ReadonlySet<Feature>;
  readonly variables: MadeVariable[] = [];
  readonly constants: { readonly name: string; readonly value: number }[] = [];
  readonly definitions: { readonly name: string; readonly takes: MadeType }[] = [];
  readonly faults: string[] = [];
  readonly events: { readonly name: string; readonly takes: MadeType }[] = [];
  readonly locks: MadeLock[] = [];
  readonly waitables: MadeEvent[] = [];
  readonly pools: MadePool[] = [];
  readonly records: (MadeType & { readonly kind: "record" })[] = [];
  readonly objects: MadeObject[] = [];
  readonly procs: MadeProc[] = [];
  readonly contexts: MadeContext[] = [];
  #names = 0;

  constructor(options: Pick<Declared, "cpus" | "platform" | "priority" | "without">) {
    this.cpus = options.cpus;
    this.platform = options.platform;
    this.priority = options.priority;
    this.without = options.without;
  }

  has(feature: Feature): boolean {
    return !this.without.has(feature);
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
