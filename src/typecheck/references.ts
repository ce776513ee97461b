/** Names with indices that stand for a lock, object, context: `DpcLock[q]`, `freeList[cpu]`, `StartIoLock`. */
import type { Span } from "../base/source.js";
import { helpWith } from "../resolve/revisions.js";
import { oneOf, sortOf } from "../resolve/symbols.js";
import type { Symbol } from "../resolve/symbols.js";
import type { Expression, Name, Reference } from "../syntax/ast/ast.js";
import { coerce } from "./coerce.js";
import { cpuFamily, isOfEachCpu } from "./each-cpu.js";
import type { Environment, Place, Thing } from "./environment.js";
import { describe, isScalar, rangeOf } from "./types.js";
import type {
  Channel,
  Completion,
  Context,
  Expr,
  Family,
  Instance,
  Lock,
  SharedObject,
} from "./typed-spec.js";

/** A chain of indices down to a name: `a[i][j]`. */
export interface IndexedName {
  readonly name: Name;
  readonly indices: readonly Expression[];
}

export function asIndexedName(expression: Expression): IndexedName | undefined {
  if (expression.kind === "identifier") return { name: expression.name, indices: [] };
  if (expression.kind === "parenthesized") return asIndexedName(expression.value);
  if (expression.kind !== "indexed") return undefined;
  const base = asIndexedName(expression.base);
  return base && { name: base.name, indices: [...base.indices, expression.index] };
}

/** The symbol that a name in an expression means; locals are looked for before. Marks it as used. */
export function findSymbol(name: Name, env: Environment): Symbol | undefined {
  const symbol = env.collected.symbols.names.get(name.text);
  if (symbol) env.used.add(symbol.declaration);
  return symbol;
}

export const isObject = (thing: Thing): thing is SharedObject =>
  thing.kind === "list" || thing.kind === "ring" || thing.kind === "queue";

/** What a name stands for if it is a lock, context or object; reports names that are not there in this configuration. */
export function findThing(name: Name, env: Environment): Thing | undefined {
  const symbol = findSymbol(name, env);
  if (!symbol) return undefined;
  const thing = env.things.get(name.text);
  if (thing) return thing;
  if (env.absent.has(name.text)) {
    env.sink.report(
      "ILK2018",
      name.span,
      { name: name.text },
      {
        secondary: [{ span: symbol.name.span, text: "declared here, with an `if` that is false" }],
      },
    );
  }
  return undefined;
}

/** Reports a name that nothing declares. */
export function reportUnknown(
  name: Name,
  what: string,
  candidates: Iterable<string>,
  env: Environment,
): void {
  if (name.text === "") return;
  env.sink.report(
    "ILK2001",
    name.span,
    { name: name.text, what },
    {
      help: helpWith(env.sink.suggest(name.text, () => candidates)),
    },
  );
}

function namesOf(env: Environment, kinds: (symbol: Symbol) => boolean): string[] {
  return [...env.collected.symbols.names.values()].filter(kinds).map((symbol) => symbol.name.text);
}

/** Finds a thing of the wanted sort by name, or reports what the name is instead. */
function findOfSort<Kind extends Thing>(
  name: Name,
  what: string,
  is: (thing: Thing) => thing is Kind,
  place: Place,
): Kind | undefined {
  const { env } = place;
  const binding = place.scope.find(name.text);
  if (binding) {
    binding.used = true;
    env.sink.report("ILK2013", name.span, {
      name: name.text,
      found: oneOf(binding.sort),
      wanted: oneOf(what),
    });
    return undefined;
  }
  const symbol = env.collected.symbols.names.get(name.text);
  if (!symbol) {
    const candidates = namesOf(env, (each) => {
      const thing = env.things.get(each.name.text);
      return thing !== undefined && is(thing);
    });
    reportUnknown(name, what, candidates, env);
    return undefined;
  }
  const thing = findThing(name, env);
  if (!thing) {
    if (!env.absent.has(name.text) && !(isLikely(symbol, what) && env.sink.hasErrors)) {
      reportOtherSort(symbol, name, what, env);
    }
    return undefined;
  }
  if (is(thing)) return thing;
  reportOtherSort(symbol, name, what, env);
  return undefined;
}

const isLikely = (symbol: Symbol, what: string): boolean => symbol.declaration.kind === what;

function reportOtherSort(symbol: Symbol, name: Name, what: string, env: Environment): void {
  env.sink.report(
    "ILK2013",
    name.span,
    { name: name.text, found: oneOf(sortOf(symbol.declaration)), wanted: oneOf(what) },
    { secondary: [{ span: symbol.name.span, text: `\`${name.text}\` is declared here` }] },
  );
}

/** Types indices against the families of a declaration. `partial`: fewer mean the whole family. */
export function typeIndices(
  name: Name,
  indices: readonly Expression[],
  families: readonly Family[],
  place: Place,
  partial: boolean,
  span: Span,
): readonly Expr[] {
  if (indices.length > families.length || (!partial && indices.length < families.length)) {
    const wanted = families.map((family) => describe(family.local.type));
    // `on each cpu`: who says nothing means his own.
    const isMeant = indices.length === 0 && place.mode === "step" && wanted.join() === "Cpu";
    place.env.sink.report(
      "ILK3015",
      span,
      { name: name.text, found: indices.length, wanted },
      isMeant ? { help: `${name.text}[cpu]` } : {},
    );
  }
  return indices.map((index, at) => {
    const family = families[at];
    if (!family) return place.env.infer(index, place);
    return typeIndex(index, family, name.text, place);
  });
}

function typeIndex(index: Expression, family: Family, name: string, place: Place): Expr {
  const expr = place.env.infer(index, place, family.local.type);
  if (isScalar(expr.type) && expr.type.kind === "int" && family.local.type.kind === "int") {
    const { low, high } = rangeOf(expr.type);
    if (high < family.low || low > family.high) {
      place.env.sink.report("ILK3016", index.span, {
        index: low === high ? `${low}` : `${low}..${high}`,
        name,
        range: `${family.low}..${family.high}`,
      });
      return expr;
    }
  }
  return coerce(expr, family.local.type, place, { target: `the index of \`${name}\`` });
}

const isLock = (thing: Thing): thing is Lock => thing.kind === "lock";
const isContext = (thing: Thing): thing is Context => thing.kind === "context";
const isChannel = (thing: Thing): thing is Channel => thing.kind === "channel";
const isCompletion = (thing: Thing): thing is Completion => thing.kind === "completion";

/** A lock, or a whole family of locks where `partial`. */
export function typeLock(
  reference: Reference,
  place: Place,
  partial: boolean,
): Instance<Lock> | undefined {
  const lock = findOfSort(reference.name, "lock", isLock, place);
  if (!lock) {
    for (const index of reference.indices) place.env.infer(index, place);
    return undefined;
  }
  const indices = typeIndices(
    reference.name,
    reference.indices,
    lock.families,
    place,
    partial,
    reference.span,
  );
  return { target: lock, indices };
}

/** A context, one of its family. */
export const typeContext = (reference: Referring, place: Place): Instance<Context> | undefined =>
  typeMember(reference, "context", isContext, place);

/** A context that is asked about: one that runs on each CPU may be named with the CPU behind its own indices. */
export function typeAskedContext(
  reference: Referring,
  place: Place,
): Instance<Context> | undefined {
  const { name, indices, span } = reference;
  const { cpus } = place.env;
  const thing = place.env.things.get(name.text);
  if (
    thing?.kind !== "context" ||
    indices.length !== thing.families.length + 1 ||
    !isOfEachCpu(thing) ||
    cpus === 0
  )
    return typeContext(reference, place);
  const target = findOfSort(name, "context", isContext, place);
  const families = [...thing.families, cpuFamily(cpus, span)];
  return target && { target, indices: typeIndices(name, indices, families, place, false, span) };
}

export const typeChannel = (reference: Referring, place: Place): Instance<Channel> | undefined =>
  typeMember(reference, "channel", isChannel, place);

export const typeCompletion = (
  reference: Referring,
  place: Place,
): Instance<Completion> | undefined => typeMember(reference, "completion", isCompletion, place);

type Referring = Reference | (IndexedName & { span: Span });

/** One of a family: all its indices are given. */
function typeMember<Kind extends Thing & { readonly families: readonly Family[] }>(
  reference: Referring,
  what: string,
  is: (thing: Thing) => thing is Kind,
  place: Place,
): Instance<Kind> | undefined {
  const { name, span } = reference;
  const target = findOfSort(name, what, is, place);
  if (!target) {
    for (const index of reference.indices) place.env.infer(index, place);
    return undefined;
  }
  const { families } = target;
  return { target, indices: typeIndices(name, reference.indices, families, place, false, span) };
}

/** A list, ring or queue written as an expression: the thing before the dot. */
export function typeObject(
  expression: Expression,
  place: Place,
): Instance<SharedObject> | undefined {
  const indexed = asIndexedName(expression);
  if (!indexed) return undefined;
  if (place.scope.find(indexed.name.text)) return undefined;
  const thing = place.env.things.get(indexed.name.text);
  if (!thing || !isObject(thing)) return undefined;
  findSymbol(indexed.name, place.env);
  const indices = typeIndices(
    indexed.name,
    indexed.indices,
    thing.families,
    place,
    false,
    expression.span,
  );
  return { target: thing, indices };
}

/** A reference out of the expression before a dot, where a lock is meant. */
export function referenceOf(
  expression: Expression,
): (IndexedName & { readonly kind: "reference"; readonly span: Span }) | undefined {
  const indexed = asIndexedName(expression);
  return indexed && { kind: "reference", span: expression.span, ...indexed };
}
