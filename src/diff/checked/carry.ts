/**
 * A claim of one side, made on the other: a copy of its typed form in which each mention of a declaration mentions the
 * counterpart. So an old invariant or lock order is judged on the new model, and the other way round, without its text
 * being read again.
 */
import type { Type, TypedSpec } from "../../typecheck/typed-spec.js";
import type { Matching } from "../structure/match.js";
import { canonical } from "../structure/match.js";
import { isDeclared, isLocal, keyOfDeclared, SpecReader } from "../structure/read-spec.js";

/** A spec that can be changed: a copy of one side with claims of the other put into it. */
export class Hybrid {
  readonly spec: Writable<TypedSpec>;
  readonly reader: SpecReader;
  private readonly original: TypedSpec;
  private enums: ReadonlyMap<string, readonly string[]> | undefined;
  private twins: ReadonlyMap<object, object> = new Map();

  constructor(spec: TypedSpec) {
    this.original = spec;
    this.spec = structuredClone(spec);
    this.reader = new SpecReader(this.spec);
  }

  /** Names of an enumeration, in order; undefined where there is none of that name. */
  enumerators(name: string): readonly string[] | undefined {
    this.enums ??= enumsIn(this.spec);
    return this.enums.get(name);
  }

  /** So that `twin` can be asked, whatever is changed later. */
  rememberTwins(): this {
    this.twins = pairsOf(this.original, this.spec);
    return this;
  }

  /** What in the copy stands for an object of the spec. */
  twin(original: object): object | undefined {
    return this.twins.get(original);
  }

  /** The declaration with this key, to be changed. */
  node(key: string): Record<string, unknown> | undefined {
    return this.reader.entities.get(key)?.node as Record<string, unknown> | undefined;
  }
}

/** Each object of a value, and the one at the same place of its copy. */
function pairsOf(original: object, copy: object): ReadonlyMap<object, object> {
  const pairs = new Map<object, object>();
  const visit = (left: unknown, right: unknown): void => {
    if (typeof left !== "object" || left === null || pairs.has(left)) return;
    if (typeof right !== "object" || right === null) return;
    pairs.set(left, right);
    for (const [key, each] of Object.entries(left))
      visit(each, (right as Readonly<Record<string, unknown>>)[key]);
  };
  visit(original, copy);
  return pairs;
}

interface EnumType {
  readonly kind: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** All enumerations of which something in a spec has the type. */
function enumsIn(spec: TypedSpec): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const { kind, name, members } = value as Partial<EnumType>;
    if (kind === "enum" && name !== undefined && members) found.set(name, members);
    Object.values(value).forEach(visit);
  };
  visit(spec);
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Keys of one side to keys of the other. */
export type CounterpartOf = (key: string) => string | undefined;

export const toNew =
  ({ newOf }: Matching): CounterpartOf =>
  (key) =>
    newOf.get(key);
export const toOld =
  ({ oldOf }: Matching): CounterpartOf =>
  (key) =>
    oldOf.get(key);

/** Thrown and caught here: something that is mentioned has no counterpart, or one of another type. */
class NoCounterpart extends Error {}

/**
 * The value as the hybrid would have it; undefined where something that it mentions has no counterpart there.
 *
 * @param from reads the side that the value is of
 * @param locals for locals that are bound outside the value, the local or the expression that stands for each
 */
export function carry<Value>(
  value: Value,
  from: SpecReader,
  into: Hybrid,
  counterpartOf: CounterpartOf,
  locals: ReadonlyMap<object, object> = new Map(),
): Value | undefined {
  try {
    return new Carrier(from, into, counterpartOf, locals).carry(value) as Value;
  } catch (error) {
    if (error instanceof NoCounterpart) return undefined;
    throw error;
  }
}

class Carrier {
  private readonly from: SpecReader;
  private readonly into: Hybrid;
  private readonly counterpartOf: CounterpartOf;
  private readonly copies: Map<object, unknown>;

  constructor(
    from: SpecReader,
    into: Hybrid,
    counterpartOf: CounterpartOf,
    locals: ReadonlyMap<object, object>,
  ) {
    this.from = from;
    this.into = into;
    this.counterpartOf = counterpartOf;
    this.copies = new Map(locals);
  }

  carry(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const known = this.copies.get(value);
    if (known !== undefined) return known;
    const made = this.copyOf(value as Record<string, unknown>);
    this.copies.set(value, made);
    return made;
  }

  private copyOf(value: Record<string, unknown>): unknown {
    if (Array.isArray(value)) return (value as unknown[]).map((each) => this.carry(each));
    if (isLocal(value)) return this.local(value);
    const replaced = value["kind"] === "local" && this.copies.get(value["local"] as object);
    // A local is mentioned: what stands for it may be any expression.
    if (replaced && !isLocal(replaced as Record<string, unknown>)) return replaced;
    // A definition means what it meant: its counterpart may say something else by now.
    if (value["kind"] === "def") return this.definition(value);
    if (isDeclared(value)) return this.counterpart(value);
    if ("type" in value && "span" in value) this.sameEnumerators(value["type"]);
    const label = value["kind"] === "at" ? { label: this.label(String(value["label"])) } : {};
    // A place in the text stays what it is.
    const copy = Object.entries(value).map(([key, each]) => [
      key,
      key === "span" ? each : key === "type" ? this.type(each as Type) : this.carry(each),
    ]);
    return { ...(Object.fromEntries(copy) as object), ...label };
  }

  private counterpart(value: Record<string, unknown>): object {
    const key = keyOfDeclared(value);
    const found = this.into.node(this.counterpartOf(key) ?? "");
    if (!found || this.typeOf(this.from, value) !== this.typeOf(this.into.reader, found))
      throw new NoCounterpart();
    return found;
  }

  /** Types alone, as far as a declaration has them: values of another type may mean something else. */
  private typeOf(
    reader: SpecReader,
    { kind, type, element, families }: Record<string, unknown>,
  ): string {
    const sizes = (families as readonly { low: number; high: number }[] | undefined)?.map(
      ({ low, high }) => `${low}..${high}`,
    );
    const nameOf =
      reader === this.from ? (key: string) => this.counterpartOf(key) ?? "?" : (key: string) => key;
    const tokens = reader.tokensOf({ kind, name: "", type, element }, false);
    return `${canonical(tokens, nameOf)} ${sizes?.join(" ") ?? ""}`;
  }

  private local(value: Record<string, unknown>): object {
    const type = this.type(value["type"] as Type);
    return type === value["type"] ? value : { ...value, type };
  }

  /** The type of a reference names the pool. */
  private type(type: Type): Type {
    if (type.kind === "option" || type.kind === "set") {
      const of = this.type(type.of);
      return of === type.of ? type : ({ ...type, of } as Type);
    }
    if (type.kind !== "ref") return type;
    const key = this.counterpartOf(`object:${type.pool}`);
    const pool = this.into.reader.entities.get(key ?? "")?.name;
    if (pool === undefined) throw new NoCounterpart();
    return pool === type.pool ? type : { ...type, pool };
  }

  /** Enumerators are kept as numbers: they must be the same ones, in the same order. */
  private sameEnumerators(type: unknown): void {
    if (typeof type !== "object" || type === null) return;
    const { kind, name, members, of } = type as Partial<EnumType> & { readonly of?: unknown };
    if (kind !== "enum") return this.sameEnumerators(of);
    const theirs = this.counterpartOf(`enum:${name}`)?.slice("enum:".length) ?? "";
    const found = this.into.enumerators(theirs);
    const isSame =
      found?.length === members?.length &&
      members?.every(
        (each, at) =>
          this.counterpartOf(`enumerator:${name}.${each}`) ===
          `enumerator:${theirs}.${found?.[at]}`,
      );
    if (!isSame) throw new NoCounterpart();
  }

  private label(name: string): string {
    const key = this.counterpartOf(`label:${name}`);
    const found = this.into.reader.entities.get(key ?? "");
    if (!found) throw new NoCounterpart();
    return found.name;
  }

  /** Under a name that nothing in the hybrid has. */
  private definition(value: Record<string, unknown>): object {
    const taken = new Set([...this.into.reader.entities.values()].map(({ name }) => name));
    let name = `${String(value["name"])}Carried`;
    while (taken.has(name)) name += "_";
    return { ...value, name, value: this.carry(value["value"]) };
  }
}
