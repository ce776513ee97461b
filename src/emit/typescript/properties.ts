/** Invariants, reachables, rules of states and probes: a function for each, under its text. */
import { placeOf } from "../../base/source.js";
import type { Property } from "../../ir/ir.js";
import { type Code, code, comment, nothing, raw } from "../writer.js";
import { oneLine } from "./captions.js";
import { folded, IN_S } from "./expressions.js";
import { functionCode, parameterName, returns, withHelpers } from "./functions.js";
import type { Unit } from "./unit.js";

const LONGEST = 92;

export function propertyFunctions(unit: Unit): readonly Code[] {
  const { invariants, reachables, stateRules, probes } = unit.model;
  return [
    ...invariants.map((p) => propertyFunction(unit, "invariant", p)),
    ...reachables.map((p) => propertyFunction(unit, "reachable", p)),
    ...stateRules.map((p) => propertyFunction(unit, "rule", p)),
    ...probes.map((p, i) =>
      predicate(unit, unit.names.of("probe", String(i)), [`Never met: ${p.slug}`], p.value),
    ),
  ];
}

function propertyFunction(unit: Unit, word: string, p: Property): Code {
  const line = `:${placeOf(p.span.source, p.span.start).line}`;
  const text = oneLine(p.text);
  const short = `${text}   ${line}`;
  const about = [
    ...p.doc,
    ...(word === "rule"
      ? [`${p.name}   ${line}`]
      : [short.length > LONGEST ? `${p.name}   ${line}` : short]),
  ];
  return predicate(unit, unit.names.of("property", p.name), about, p.value);
}

/** Nothing where it is always the same. */
function predicate(
  unit: Unit,
  name: string,
  about: readonly string[],
  value: Property["value"],
): Code {
  if (folded(value).kind === "constant") return nothing;
  const statements = returns(unit, value, IN_S);
  const [only] = about;
  const head =
    about.length === 1
      ? code`/** ${comment(only ?? "")} */`
      : code`
          /**
          ${about.map((line) => comment(` * ${line}`))}
           */`;
  const signature = code`(${raw(parameterName(unit, "s", statements))}${unit.type(": State")})${unit.type(": boolean")}`;
  return withHelpers(
    unit,
    code`
    ${head}
    ${functionCode(unit, name, signature, statements)}`,
  );
}
