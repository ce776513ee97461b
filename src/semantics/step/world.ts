/**
 * What lowering has made so far: variables, functions, failures and notes, each under one name. One World for a
 * configuration; every file of this folder adds to it.
 */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  Context,
  Family,
  List,
  Lock,
  LockMode,
  Pool,
  ScalarType,
  Type,
  TypedSpec,
} from "../../typecheck/typed-spec.js";
import { and, binary, equal, number, read } from "../../ir/build.js";
import { refIn } from "../../typecheck/types.js";
import type {
  EventDefinition,
  Failure,
  Format,
  IrExpr,
  IrFunction,
  IrProcedure,
  Note,
  Range,
  StateVariable,
} from "../../ir/ir.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { members, sharingLink } from "../../flow/list-nodes.js";
import { savingLocks } from "../../flow/usage.js";
import { CodeSize } from "./code-size.js";
import { bitsOf, counted, declarationOf } from "./size.js";
import { type About, platformMessage } from "../rules/platform-messages.js";

export const BOOL: Range = { low: 0, high: 1, bool: true };

/** A context as lowering sees it: its families, with the one over CPUs that a deferred kind which runs on each CPU adds. */
export interface Actor {
  readonly context: Context;
  readonly index: number;
  readonly families: readonly Family[];
  /** Names of the family parameters in actions, as expressions. */
  readonly own: readonly IrExpr[];
  readonly firstActivation: number;
  readonly activations: number;
  /** Its level can differ from the base level. */
  readonly raises: boolean;
  /** `on any cpu`, with more than one. */
  readonly choosesCpu: boolean;
}

export class World {
  readonly spec: TypedSpec;
  readonly variables: StateVariable[] = [];
  readonly functions: IrFunction[] = [];
  readonly procedures: IrProcedure[] = [];
  readonly failures: Failure[] = [];
  readonly notes: Note[] = [];
  readonly events: EventDefinition[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly actors: Actor[] = [];
  /** Statements of all contexts so far, calls copied and loops written out. */
  readonly total = { statements: 0 };
  /** Locks that save a level while they are held. */
  readonly saving: ReadonlySet<Lock>;
  /** How much code their steps are so far. */
  readonly code = new CodeSize();
  private readonly byName = new Map<string, StateVariable>();
  private readonly failureKeys = new Map<string, number>();
  private readonly noted = new Map<string, number>();
  private readonly eventKeys = new Map<string, number>();
  /** Notes of `takes` that some step can make; the others need no rule. */
  readonly possibleTakes = new Set<number>();
  /** Level-triggered handlers whose condition is being lowered. */
  readonly asked = new Set<Context>();
  /** Values of the functions that definitions have become, by name. */
  readonly defs = new Map<string, IrExpr>();
  /** What evaluating such a function takes. */
  readonly work = new Map<string, number>();
  /** Contexts, then what is asked of them: only then is known where they rest. */
  phase: "contexts" | "properties" = "contexts";
  private expansions = 0;
  private binders = 0;
  private bits = 0;
  /** Whose step is being written: a failure is about this context where it says nothing else. */
  private breaker: Context | undefined;
  private readonly refs = new Map<string, NonNullable<ReturnType<typeof refIn>>>();

  constructor(spec: TypedSpec) {
    this.spec = spec;
    this.saving = savingLocks(spec);
  }

  /** `holds`: the type of what is in it, where that may be refs. */
  declare(declared: Omit<StateVariable, "name">, holds?: Type): void {
    const variable = { ...declared, name: [declared.owner, ...declared.path].join(".") };
    if (this.byName.has(variable.name)) throw new InterlockBug(`variable ${variable.name} twice`);
    this.bits += bitsOf(variable);
    if (this.bits > LIMITS.bits)
      exceed(
        "ILK5125",
        declarationOf(this.spec, variable.name),
        counted(this.bits, LIMITS.bits),
        "",
      );
    this.byName.set(variable.name, variable);
    this.variables.push(variable);
    const ref = holds && refIn(holds);
    if (ref) this.refs.set(variable.name, ref);
  }

  /** What refs a variable holds; undefined where it holds none. */
  refIn(variable: string): ReturnType<typeof refIn> {
    return this.refs.get(variable);
  }

  pool(type: Type & { readonly kind: "ref" }): Pool {
    const found = this.spec.pools.find((pool) => pool.name === type.pool);
    if (!found) throw new InterlockBug(`no pool ${type.pool}`);
    return found;
  }

  has(variable: string): boolean {
    return this.byName.has(variable);
  }

  variable(name: string): StateVariable {
    const found = this.byName.get(name);
    if (!found) throw new InterlockBug(`no variable ${name}`);
    return found;
  }

  /** Reads a declared variable; the declaration says whether it is a truth value. */
  read(name: string, indices: readonly IrExpr[] = []): IrExpr {
    return read(name, indices, this.variable(name).range.bool);
  }

  /** A name for a bound variable that nothing else has. */
  binder(stem: string): string {
    this.binders += 1;
    return `${stem}_${this.binders}`;
  }

  /** What fails in `make` fails in a step of this context. */
  failureIn(context: Context | undefined, make: () => number): number {
    const outer = this.breaker;
    this.breaker = context;
    const failure = make();
    this.breaker = outer;
    return failure;
  }

  /** Number of a failure; the same rule at the same place is one failure. */
  failure(
    kind: Failure["kind"],
    name: string,
    span: Span,
    message: string,
    about: About = {},
  ): number {
    const platform = platformMessage(this.spec.platform, name, {
      ...about,
      context: about.context ?? this.breaker,
    });
    const key = `${kind}|${name}|${span.source.name}|${span.start}|${message}|${platform ?? ""}`;
    const known = this.failureKeys.get(key);
    if (known !== undefined) return known;
    const number_ = this.failures.length;
    this.failures.push({
      kind,
      name,
      span,
      message,
      platform,
      ends: name !== "lock-order",
    });
    this.failureKeys.set(key, number_);
    return number_;
  }

  /** Number of an observable event; one that says the same of the same sorts of values is the same event. */
  event(event: EventDefinition): number {
    const key = JSON.stringify(event);
    const known = this.eventKeys.get(key);
    if (known !== undefined) return known;
    this.eventKeys.set(key, this.events.length);
    return this.events.push(event) - 1;
  }

  /** Number of a note. */
  note(note: Note): number {
    if (this.notes.length >= LIMITS.notes) {
      const span = "span" in note ? note.span : this.spec.contexts[0]?.span;
      const most = LIMITS.code.toLocaleString("en-US");
      exceed("ILK5126", span ?? declarationOf(this.spec, ""), { most }, "with this one");
    }
    return this.notes.push(note) - 1;
  }

  /** Number of the first of the notes that say which member of a context takes which member of a lock, the lock's fastest. */
  takesNotes(actor: Actor, lock: Lock, mode: LockMode): number {
    return this.onceNoted(`takes ${mode} ${actor.context.name} ${lock.name}`, () =>
      members(actor.families).flatMap((member) =>
        members(lock.families).map((taken) => ({
          kind: "takes",
          context: actor.context.name,
          member,
          lock: lock.name,
          taken,
          shared: mode === "shared",
        })),
      ),
    );
  }

  /** Number of the note that a branch was taken; one for each context and place. */
  branchNote(context: string, span: Span, text: string): number {
    return this.onceNoted(`branch ${context} ${span.source.name} ${span.start} ${text}`, () => [
      { kind: "branch", context, span, text },
    ]);
  }

  /** Number of the note that a coarse statement meets a conflicting access; one for each pair of places. */
  coarseNote(span: Span, other: Span): number {
    const [a, b] = [span, other].map((each) => `${each.source.name} ${each.start} ${each.end}`);
    return this.onceNoted(`coarse ${a ?? ""} ${b ?? ""}`, () => [
      {
        kind: "coarseStep",
        span,
        other,
        text: `C would make this several accesses, and another ${a === b ? "activation at the same statement" : "context"} may come between them`,
      },
    ]);
  }

  /** Number of the note that an `assume` has held. */
  assumeNote(span: Span, failure: number): number {
    return this.onceNoted(`assume ${failure}`, () => [{ kind: "assume", span, failure }]);
  }

  private onceNoted(key: string, make: () => readonly Note[]): number {
    const known = this.noted.get(key);
    if (known !== undefined) return known;
    const first = this.notes.length;
    this.notes.push(...make());
    this.noted.set(key, first);
    return first;
  }

  /** A definition is written out in place. */
  countExpansion(span: Span): void {
    this.expansions += 1;
    const most = LIMITS.code.toLocaleString("en-US");
    if (this.expansions > LIMITS.expansions) exceed("ILK5126", span, { most }, "with this one");
  }

  ignores(rule: string): boolean {
    return this.spec.ignoredRules.includes(rule);
  }

  actor(context: Context): Actor {
    const found = this.actors.find((actor) => actor.context === context);
    if (!found) throw new InterlockBug(`no actor ${context.name}`);
    return found;
  }
}

/** `at` variable of a context. */
export const atOf = (context: Context): string => `${context.name}.at`;
export const cpuOf = (context: Context): string => `${context.name}.cpu`;
export const levelOf = (context: Context): string => `${context.name}.level`;
export const pendingOf = (context: Context): string => `${context.name}.pending`;
export const maskedOf = (context: Context): string => `${context.name}.masked`;
export const ownerOf = (lock: Lock): string => `${lock.name}.owner`;
export const savedOf = (lock: Lock): string => `${lock.name}.saved`;
export const countOf = (lock: Lock): string => `${lock.name}.count`;

/** Activation number of an actor's member: 1-based over all contexts, last family fastest. */
export function activation(actor: Actor, indices: readonly IrExpr[]): IrExpr {
  let linear: IrExpr = number(0);
  actor.families.forEach((family, i) => {
    const index = indices[i];
    if (!index) throw new InterlockBug("missing family index");
    linear = binary(
      "+",
      binary("*", linear, number(family.high - family.low + 1)),
      binary("-", index, number(family.low)),
    );
  });
  return binary("+", linear, number(actor.firstActivation));
}

export function dimensionsOf(families: readonly Family[]): StateVariable["dimensions"] {
  return families.map((family) => ({
    name: family.local.name,
    low: family.low,
    high: family.high,
  }));
}

// ── Types ────────────────────────────────────────────────────────────────────────────────────────

export function rangeOf(type: Type): Range {
  switch (type.kind) {
    case "bool":
      return BOOL;
    case "int":
      return { low: type.low, high: type.high, bool: false };
    case "enum":
      return { low: 0, high: type.members.length - 1, bool: false };
    case "level":
      return { low: 0, high: type.names.length - 1, bool: false };
    case "ref":
      return { low: 0, high: 2 * type.elements - 1, bool: false };
    case "option": {
      const of = rangeOf(type.of);
      return { low: of.low - 1, high: of.high, bool: false };
    }
    case "set": {
      const of = rangeOf(type.of);
      return { low: 0, high: 2 ** (of.high - of.low + 1) - 1, bool: false };
    }
    case "record":
      throw new InterlockBug("a record has no range");
  }
}

export function formatOf(type: Type): Format {
  switch (type.kind) {
    case "bool":
      return { kind: "boolean" };
    case "int":
      return { kind: "number" };
    case "enum":
      return { kind: "names", low: 0, names: type.members };
    case "level":
      return { kind: "names", low: 0, names: type.names };
    case "ref": {
      const elements = elementNames(type);
      const dangling = elements.map((each) => `${each} (dangling)`);
      return { kind: "names", low: 0, names: [...dangling, ...elements] };
    }
    case "option":
      return { kind: "option", none: rangeOf(type.of).low - 1, of: formatOf(type.of) };
    case "set":
      return { kind: "set", low: rangeOf(type.of).low, of: formatOf(type.of) };
    case "record":
      throw new InterlockBug("a record has no format");
  }
}

const elementNames = (type: Type & { readonly kind: "ref" }): readonly string[] =>
  Array.from({ length: type.elements }, (_, i) => `${type.pool}[${i}]`);

/** What a list links: values of a type, or the elements of a pool whatever refs there are to them. */
export const linkedRange = (type: ScalarType): Range =>
  type.kind === "ref" ? { low: 0, high: type.elements - 1, bool: false } : rangeOf(type);

export const linkedFormat = (type: ScalarType): Format =>
  type.kind === "ref" ? { kind: "names", low: 0, names: elementNames(type) } : formatOf(type);

/** A type's scalar parts: one for a plain type, one for each field of a record, with the path of names. */
export function partsOf(
  type: Type,
): readonly { readonly path: readonly string[]; readonly type: Type }[] {
  if (type.kind !== "record") return [{ path: [], type }];
  return type.fields.flatMap((field) =>
    partsOf(field.type).map((part) => ({ path: [field.name, ...part.path], type: part.type })),
  );
}

// ── Lists ────────────────────────────────────────────────────────────────────────────────────────

/** Where a list's links live: nodes are numbered, 0 is nothing, elements from 1, then the heads. */
export interface Links {
  readonly next: string;
  readonly prev: string;
  readonly elements: number;
  readonly lowest: number;
  /** Indices before the node: the list's own families, or none where links are shared. */
  readonly prefix: readonly IrExpr[];
  readonly head: IrExpr;
  /** What the last element's forward link says: the head of a ring, nothing where the head is no part of it. */
  readonly end: IrExpr;
  /** Highest node number. */
  readonly nodes: number;
}

/** The links of the list with these (lowered) indices. */
export function linksOf(world: World, list: List, indices: readonly IrExpr[]): Links {
  const range = linkedRange(list.element);
  const elements = range.high - range.low + 1;
  const endFor = (head: IrExpr): IrExpr =>
    list.steps === "tailQueue" ? number(0, "nothing") : head;
  if (list.via === undefined) {
    const head = number(elements + 1, "head");
    return {
      next: `${list.name}.next`,
      prev: `${list.name}.prev`,
      elements,
      lowest: range.low,
      prefix: indices,
      head,
      end: endFor(head),
      nodes: elements + 1,
    };
  }
  let first = elements + 1;
  for (const other of sharingLink(world.spec, list)) {
    const count = members(other.families).length;
    if (other === list) {
      let linear: IrExpr = number(0);
      list.families.forEach((family, i) => {
        linear = binary(
          "+",
          binary("*", linear, number(family.high - family.low + 1)),
          binary("-", indices[i] ?? number(0), number(family.low)),
        );
      });
      const head = binary("+", linear, number(first));
      return {
        next: `${list.via}.next`,
        prev: `${list.via}.prev`,
        elements,
        lowest: range.low,
        prefix: [],
        head,
        end: endFor(head),
        nodes: totalNodes(world.spec, list, elements),
      };
    }
    first += count;
  }
  throw new InterlockBug(`list ${list.name} does not share its own link`);
}

const totalNodes = (spec: TypedSpec, list: List, elements: number): number =>
  sharingLink(spec, list).reduce((sum, other) => sum + members(other.families).length, elements);

// ── Instances ────────────────────────────────────────────────────────────────────────────────────

/** Whether two instances of the same family are the same member. */
export function sameMember(a: readonly IrExpr[], b: readonly IrExpr[]): IrExpr {
  return and(...a.map((x, i) => equal(x, b[i] ?? number(0))));
}
