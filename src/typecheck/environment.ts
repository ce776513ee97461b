/** What is known of a configuration while it is typed: symbols, constants, types, and what has been declared so far. */
import type { Span } from "../base/source.js";
import type { Collected } from "../resolve/collect.js";
import type { Sink } from "../resolve/sink.js";
import type { Declaration, Expression, Name } from "../syntax/ast/ast.js";
import type { PlatformRules } from "./platform-rules.js";
import type {
  Action,
  Channel,
  Completion,
  Context,
  Expr,
  Fault,
  Local,
  Lock,
  NamedCondition,
  Pool,
  Proc,
  SharedObject,
  Type,
  Variable,
} from "./typed-spec.js";

export interface Constant {
  readonly name: string;
  readonly type: Type;
  readonly value: number;
}

export interface EventSignature {
  readonly kind: "event";
  readonly name: string;
  readonly parameters: readonly Local[];
}

/** A condition that properties are made of; only its name can be mentioned, in `expect`. */
export type Thing =
  | Variable
  | Pool
  | Lock
  | SharedObject
  | Channel
  | Completion
  | Fault
  | Context
  | Action
  | Proc
  | EventSignature
  | ({ readonly kind: "property" } & NamedCondition);

/** How a constant got its value in this configuration. */
export type Setting =
  | { readonly form: "expression"; readonly name: Name; readonly value: Expression }
  | { readonly form: "text"; readonly text: string };

export interface Environment {
  readonly collected: Collected;
  readonly sink: Sink;
  readonly platform: PlatformRules;
  readonly settings: ReadonlyMap<string, Setting>;
  /** Types an expression. Here, so that what expressions are made of need not know them. */
  readonly infer: (expression: Expression, place: Place, expected?: Type) => Expr;
  /** Number of CPUs; 0: none. Set before types that use it. */
  cpus: number;
  readonly constants: Map<string, Constant>;
  readonly types: Map<string, Type>;
  readonly things: Map<string, Thing>;
  /** Names whose declaration ends in an `if` that is false here. */
  readonly absent: Set<string>;
  readonly used: Set<Declaration>;
  /** Names being worked out, innermost last: finds definitions that go round in a circle. */
  readonly underway: string[];
  /** Wider types that later assignments ask of a `let`, by where it is declared. */
  readonly letTypes: Map<string, Type>;
  /** Set when an assignment asked for a wider `let`: the body is typed again. */
  letsWidened: boolean;
  /** Definitions put in the place of their names: by the outermost mention that is being typed, and by all. */
  readonly expansions: { inside: number; all: number };
  /** How often what is being typed is repeated: copied by `for`, gone through by quantifiers. */
  readonly repetitions: { rounds: number; values: number };
  /** Tests to be made when all bodies are known. */
  readonly later: (() => void)[];
  /** Who calls whom, by proc. */
  readonly calls: Map<Proc | Context | Action, Set<Proc>>;
  /** What a body does that not every caller may do, with a place that shows it. */
  readonly traits: Map<Proc | Context | Action, Traits>;
  /** Labels of each body, by the thing it belongs to. */
  readonly labels: Map<Proc | Context | Action, Map<string, Span>>;
}

/** What a proc does that an `atomic` block, an action or a device may not. */
export interface Traits {
  waits?: Span;
  locks?: Span;
  cpu?: Span;
}

export type BodyOwner = Proc | Context | Action;

/** Notes the first place where a body does something of the kind. */
export function noteTrait(
  env: Environment,
  owner: BodyOwner | undefined,
  trait: keyof Traits,
  span: Span,
): void {
  if (!owner || env.sink.isMuted) return;
  const traits = env.traits.get(owner) ?? {};
  traits[trait] ??= span;
  env.traits.set(owner, traits);
}

/** What stands around an expression or statement. */
export interface Place {
  readonly env: Environment;
  readonly scope: Scope;
  /** constant: bounds, sizes, clauses. initial: values of variables. step: bodies and guards. property: invariants. */
  readonly mode: "constant" | "initial" | "step" | "property" | "definition";
  /** Ghosts may be read. */
  readonly ghosts: boolean;
  /** Why `cpu` has no meaning here; undefined where it has one. */
  readonly noCpu: string | undefined;
  /** The body that this belongs to. */
  readonly owner?: BodyOwner;
}

export interface Binding {
  readonly name: Name;
  readonly sort: "local" | "parameter" | "family" | "binder";
  /** What the name stands for: a local, or an argument put in its place. */
  readonly value: Expr;
  used: boolean;
}

export class Scope {
  private readonly names = new Map<string, Binding>();
  readonly parent: Scope | undefined;

  constructor(parent?: Scope) {
    this.parent = parent;
  }

  find(name: string): Binding | undefined {
    return this.names.get(name) ?? this.parent?.find(name);
  }

  add(binding: Binding): void {
    this.names.set(binding.name.text, binding);
  }

  /** All names in sight, for suggestions. */
  *all(): Iterable<string> {
    yield* this.names.keys();
    if (this.parent) yield* this.parent.all();
  }

  /** How many names that is. */
  get size(): number {
    return this.names.size + (this.parent?.size ?? 0);
  }

  /** The bindings made in this scope itself. */
  own(): Iterable<Binding> {
    return this.names.values();
  }
}

/** The same place with more names in sight. */
export const inside = (place: Place): Place => ({ ...place, scope: new Scope(place.scope) });
