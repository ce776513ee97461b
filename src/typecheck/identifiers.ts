/** Names and indexed names in expressions. */
import { helpWith } from "../resolve/revisions.js";
import { oneOf, sortOf } from "../resolve/symbols.js";
import type { Enumerator, Symbol } from "../resolve/symbols.js";
import type { Expression, Name } from "../syntax/ast/ast.js";
import { unknownExpr } from "./coerce.js";
import { constantLiteral, constantOf } from "./constants.js";
import { definitionValue } from "./definitions.js";
import { noteTrait } from "./environment.js";
import type { Place } from "./environment.js";
import { literal } from "./fold.js";
import { asIndexedName, findSymbol, findThing, typeIndices } from "./references.js";
import { bool, isUnknown } from "./types.js";
import type { Expr, Type, Variable } from "./typed-spec.js";

export function inferIdentifier(
  node: Expression & { kind: "identifier" },
  place: Place,
  expected?: Type,
): Expr {
  const { name, span } = node;
  const binding = place.scope.find(name.text);
  if (binding) {
    binding.used = true;
    return { ...binding.value, span };
  }
  const symbol = findSymbol(name, place.env);
  if (symbol) return ofSymbol(symbol, name, place, []);
  if (name.text === "cpu") return cpuHere(name, place);
  if (name.text === "quiescent") return quiescentHere(name, place);
  return ofEnumerator(name, place, expected);
}

function cpuHere(name: Name, place: Place): Expr {
  const { env } = place;
  if (env.cpus === 0) {
    env.sink.report("ILK4017", name.span, { name: "cpu" }, { help: "cpus 2;" });
    return unknownExpr(name.span);
  }
  if (place.noCpu !== undefined) {
    env.sink.report("ILK4018", name.span, { why: place.noCpu });
    return unknownExpr(name.span);
  }
  noteTrait(env, place.owner, "cpu", name.span);
  return {
    kind: "cpu",
    type: { kind: "int", low: 0, high: env.cpus - 1, name: "Cpu" },
    span: name.span,
  };
}

function quiescentHere(name: Name, place: Place): Expr {
  if (!inProperty(name, "quiescent", place)) return unknownExpr(name.span);
  return { kind: "quiescent", type: bool, span: name.span };
}

/** Whether predicates on the whole system may stand here; reports where they may not. */
export function inProperty(
  node: { readonly span: Name["span"] },
  predicate: string,
  place: Place,
): boolean {
  if (place.mode === "property" || place.mode === "definition") return true;
  place.env.sink.report("ILK4019", node.span, { predicate });
  return false;
}

/** What a declared name is as a value. */
function ofSymbol(symbol: Symbol, name: Name, place: Place, indices: readonly Expression[]): Expr {
  const { env } = place;
  const { declaration } = symbol;
  switch (declaration.kind) {
    case "const": {
      const value = constantLiteral(constantOf(declaration, env), name.span);
      return indices.length === 0 ? value : notIndexed(name, place);
    }
    case "def":
      return indices.length === 0
        ? definitionValue(declaration, name, [], place)
        : notIndexed(name, place);
    case "var": {
      if (place.mode === "constant") {
        env.sink.report("ILK3012", name.span, { what: `\`${name.text}\`` });
        return unknownExpr(name.span);
      }
      const variable = findThing(name, env);
      if (variable?.kind === "variable") return readVariable(variable, name, indices, place);
      if (!env.absent.has(name.text) && !env.sink.hasErrors) {
        env.sink.report(
          "ILK2006",
          name.span,
          { name: name.text },
          {
            secondary: [{ span: symbol.name.span, text: "declared here" }],
          },
        );
      }
      return unknownExpr(name.span);
    }
    default:
      env.sink.report(
        "ILK2013",
        name.span,
        { name: name.text, found: oneOf(sortOf(declaration)), wanted: "a value" },
        {
          secondary: [{ span: symbol.name.span, text: `\`${name.text}\` is declared here` }],
          help: valueHint(name.text, declaration.kind),
        },
      );
      return unknownExpr(name.span);
  }
}

function valueHint(name: string, kind: string): string | undefined {
  if (kind === "list" || kind === "ring" || kind === "queue") return `${name}.empty`;
  if (kind === "lock") return `${name}.held`;
  if (kind === "context") return `${name}.active`;
  if (kind === "proc") return `let result = ${name}();`;
  return undefined;
}

function notIndexed(name: Name, place: Place): Expr {
  place.env.sink.report("ILK3015", name.span, { name: name.text, found: 1, wanted: [] });
  return unknownExpr(name.span);
}

export function readVariable(
  variable: Variable,
  name: Name,
  indices: readonly Expression[],
  place: Place,
): Expr {
  const { sink } = place.env;
  if (variable.ghost && !place.ghosts) {
    sink.report(
      "ILK4008",
      name.span,
      { name: name.text },
      {
        secondary: [{ span: variable.span, text: "declared as a ghost here" }],
      },
    );
  }
  const typed = typeIndices(name, indices, variable.families, place, false, name.span);
  if (typed.length !== variable.families.length || typed.some((index) => isUnknown(index.type)))
    return unknownExpr(name.span);
  return { kind: "variable", type: variable.type, span: name.span, variable, indices: typed };
}

export function inferIndexed(node: Expression & { kind: "indexed" }, place: Place): Expr {
  const indexed = asIndexedName(node);
  if (!indexed) {
    place.env.infer(node.base, place);
    place.env.sink.report("ILK3032", node.span, {});
    return unknownExpr(node.span);
  }
  const binding = place.scope.find(indexed.name.text);
  if (binding) {
    binding.used = true;
    return notIndexed(indexed.name, place);
  }
  const symbol = findSymbol(indexed.name, place.env);
  if (symbol) return { ...ofSymbol(symbol, indexed.name, place, indexed.indices), span: node.span };
  reportUnknownValue(indexed.name, place);
  return unknownExpr(node.span);
}

/** A bare enumerator or level: the one that the expected type has, or the only one. */
function ofEnumerator(name: Name, place: Place, expected?: Type): Expr {
  const { env } = place;
  const wanted = expected?.kind === "option" || expected?.kind === "set" ? expected.of : expected;
  const found = env.collected.symbols.enumerators.get(name.text) ?? [];
  const level = env.platform.levels.indexOf(name.text);
  if (wanted?.kind === "level" && level >= 0)
    return literal(env.platform.levelType, level, name.span);
  const meant =
    (wanted?.kind === "enum"
      ? found.find((each) => each.owner.name.text === wanted.name)
      : undefined) ?? (found.length === 1 && level < 0 ? found[0] : undefined);
  if (meant) return enumeratorValue(meant, name, place);
  if (found.length === 0 && level >= 0) return literal(env.platform.levelType, level, name.span);
  if (found.length === 0) {
    reportUnknownValue(name, place);
    return unknownExpr(name.span);
  }
  const owners = [...found.map((each) => each.owner.name.text), ...(level >= 0 ? ["Level"] : [])];
  env.sink.report(
    "ILK2021",
    name.span,
    { name: name.text, owners },
    {
      help: `${owners[0] ?? ""}.${name.text}`,
      secondary: found.map((each) => ({
        span: each.name.span,
        text: `one is declared here, in \`${each.owner.name.text}\``,
      })),
    },
  );
  return unknownExpr(name.span);
}

export function enumeratorValue(enumerator: Enumerator, name: Name, place: Place): Expr {
  const { owner } = enumerator;
  place.env.used.add(owner);
  const nodes =
    owner.kind === "enum"
      ? owner.members
      : owner.type?.kind === "enumType"
        ? owner.type.members
        : [];
  const members = nodes.map((member) => member.text);
  return literal({ kind: "enum", name: owner.name.text, members }, enumerator.position, name.span);
}

function reportUnknownValue(name: Name, place: Place): void {
  if (name.text === "") return;
  const { sink, collected, platform } = place.env;
  const { symbols } = collected;
  const candidates = (): readonly string[] => [
    ...place.scope.all(),
    ...symbols.names.keys(),
    ...symbols.enumerators.keys(),
    ...platform.levels,
    "cpu",
    "quiescent",
  ];
  sink.report(
    "ILK2001",
    name.span,
    { name: name.text, what: "name" },
    { help: helpWith(sink.suggest(name.text, candidates)) },
  );
}
