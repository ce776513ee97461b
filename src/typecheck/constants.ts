/** Constants of a configuration: what the declaration, the revision and the command line say. Worked out when asked for. */
import type { Span } from "../base/source.js";
import { suggest } from "../base/suggest.js";
import { helpWith } from "../resolve/revisions.js";
import type { ConstDeclaration } from "../syntax/ast/ast.js";
import { coerce, unknownExpr } from "./coerce.js";
import { constantExpr, constantPlace } from "./constant-expressions.js";
import type { Constant, Environment } from "./environment.js";
import { LONGEST_CHAIN } from "./limits.js";
import { literal, literalValue } from "./fold.js";
import { typeOf } from "./type-nodes.js";
import { describe, describeValue, intType, isUnknown } from "./types.js";
import type { Expr, Type } from "./typed-spec.js";

/** A constant by its declaration. */
export function constantOf(declaration: ConstDeclaration, env: Environment): Constant {
  const name = declaration.name.text;
  const known = env.constants.get(name);
  if (known) return known;
  if (env.underway.includes(name)) {
    env.sink.report("ILK2019", declaration.name.span, { name });
    return { name, ...unknownConstant(declaration.name.span) };
  }
  if (env.underway.length >= LONGEST_CHAIN) {
    env.sink.report("ILK3047", declaration.name.span, { name, most: LONGEST_CHAIN });
    return { name, ...unknownConstant(declaration.name.span) };
  }
  env.underway.push(name);
  const constant = workOut(declaration, env);
  env.underway.pop();
  env.constants.set(name, constant);
  return constant;
}

const unknownConstant = (span: Span): { type: Type; value: number } => ({
  type: unknownExpr(span).type,
  value: 0,
});

function workOut(declaration: ConstDeclaration, env: Environment): Constant {
  const name = declaration.name.text;
  const declared = declaredType(declaration, env);
  const written = constantExpr(declaration.value, env, `\`${name}\``, declared);
  if (!written) return { name, ...unknownConstant(declaration.name.span) };
  const setting = env.settings.get(name);
  // Without a written type the value says what kind of constant it is; a number may be set to any number.
  const kind = declared ?? (written.type.kind === "int" ? undefined : written.type);
  let value: Expr | undefined = written;
  if (setting?.form === "expression") {
    value = constantExpr(setting.value, env, `\`${name}\``, kind);
    if (value && !declared && value.type.kind !== written.type.kind) {
      env.sink.report(
        "ILK3013",
        setting.value.span,
        { name, found: describeValue(value.type), expected: describeValue(written.type) },
        {
          secondary: [
            { span: declaration.value.span, text: `\`${name}\` gets its type from this value` },
          ],
        },
      );
      value = written;
    }
  } else if (setting?.form === "text") {
    value =
      readSetting(setting.text, declaration, kind ?? written.type, declared !== undefined, env) ??
      written;
  }
  const found = value ?? written;
  return { name, type: declared ?? found.type, value: literalValue(found) ?? 0 };
}

function declaredType(declaration: ConstDeclaration, env: Environment): Type | undefined {
  const { type } = declaration;
  if (!type) return undefined;
  if (type.kind === "enumType") {
    return {
      kind: "enum",
      name: declaration.name.text,
      members: type.members.map((member) => member.text),
    };
  }
  const found = typeOf(type, env);
  return isUnknown(found) ? undefined : found;
}

/** A value given as text on the command line. */
function readSetting(
  text: string,
  declaration: ConstDeclaration,
  type: Type,
  declared: boolean,
  env: Environment,
): Expr | undefined {
  const { span } = declaration.name;
  const value = valueOfText(text.trim(), type);
  if (value === undefined) {
    const names = type.kind === "enum" ? type.members : type.kind === "level" ? type.names : [];
    env.sink.report(
      "ILK3013",
      span,
      { name: declaration.name.text, found: `\`${text}\``, expected: describe(type) },
      {
        help: names.length > 0 ? helpWith(suggest(text, names)) : undefined,
      },
    );
    return undefined;
  }
  if (type.kind === "int" && !declared) return literal(intType(value, value), value, span);
  return coerce(
    literal(type.kind === "int" ? intType(value, value) : type, value, span),
    type,
    constantPlace(env),
    {
      target: `\`${declaration.name.text}\``,
    },
  );
}

function valueOfText(text: string, type: Type): number | undefined {
  if (type.kind === "bool") return text === "true" ? 1 : text === "false" ? 0 : undefined;
  if (type.kind === "int") return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
  const names = type.kind === "enum" ? type.members : type.kind === "level" ? type.names : [];
  const at = names.indexOf(text.slice(text.lastIndexOf(".") + 1));
  return at < 0 ? undefined : at;
}

/** The literal that a mention of a constant is. */
export function constantLiteral(constant: Constant, span: Span): Expr {
  const { type, value } = constant;
  if (isUnknown(type)) return unknownExpr(span);
  if (type.kind === "int" && !type.symmetric) return literal(intType(value, value), value, span);
  return literal(type, value, span);
}
