/** Definitions (`def`): typed anew wherever they are mentioned, with the arguments in place of the parameters. */
import type { DefDeclaration, Expression, Name } from "../syntax/ast.js";
import type { Span } from "../base/source.js";
import { isWithin, LONGEST_CHAIN, MOST_EXPANDED, MOST_EXPANSIONS } from "./limits.js";
import { coerce, unknownExpr } from "./coerce.js";
import { Scope } from "./environment.js";
import type { Environment, Place } from "./environment.js";
import { bind, typeOf } from "./type-nodes.js";
import { isUnknown } from "./types.js";
import type { Expr, Local } from "./typed-spec.js";

/** The value of a definition with its arguments put in, so that folding sees constants. */
export function definitionValue(
  declaration: DefDeclaration,
  name: Name,
  args: readonly Expression[],
  place: Place,
): Expr {
  const { env } = place;
  env.used.add(declaration);
  const { parameters } = declaration;
  if (args.length !== parameters.length) {
    env.sink.report(
      "ILK3018",
      name.span,
      { name: name.text, found: args.length, wanted: parameters.length },
      { secondary: [{ span: declaration.name.span, text: "declared here" }] },
    );
    return unknownExpr(name.span);
  }
  if (env.underway.includes(declaration.name.text)) {
    env.sink.report("ILK2019", declaration.name.span, { name: declaration.name.text });
    return unknownExpr(name.span);
  }
  if (!mayExpand(declaration.name.text, name.span, env)) return unknownExpr(name.span);
  const scope = new Scope();
  let isKnown = true;
  parameters.forEach((parameter, at) => {
    const argument = args[at];
    if (!argument) return;
    const type = typeOf(parameter.type, env);
    const value = coerce(env.infer(argument, place, type), type, place, {
      target: `\`${parameter.name.text}\``,
    });
    if (isUnknown(value.type)) isKnown = false;
    scope.add({ name: parameter.name, sort: "parameter", value, used: true });
  });
  if (!isKnown) return unknownExpr(name.span);
  env.underway.push(declaration.name.text);
  const value = env.infer(declaration.value, { ...place, scope });
  env.underway.pop();
  return { ...value, span: name.span };
}

/** A mention of a definition stands for its text: there must not be too much of that in the end. */
function mayExpand(name: string, span: Span, env: Environment): boolean {
  if (env.underway.length >= LONGEST_CHAIN) {
    env.sink.report("ILK3047", span, { name, most: LONGEST_CHAIN });
    return false;
  }
  if (env.underway.length === 0) env.expansions.inside = 0;
  env.expansions.inside += 1;
  env.expansions.all += 1;
  const { inside, all } = env.expansions;
  const what = "the number of definitions that are put in the place of their names";
  if (inside > MOST_EXPANSIONS) return isWithin(env, span, `${what} here`, inside, MOST_EXPANSIONS);
  return isWithin(env, span, what, all, MOST_EXPANDED);
}

/** Types a definition by itself once, so that one which is never mentioned is checked too. */
export function checkDefinition(declaration: DefDeclaration, env: Environment): void {
  const place: Place = {
    env,
    scope: new Scope(),
    mode: "definition",
    ghosts: true,
    noCpu: undefined,
  };
  for (const parameter of declaration.parameters) {
    const type = typeOf(parameter.type, env);
    const local: Local = {
      kind: "local",
      name: parameter.name.text,
      type,
      span: parameter.name.span,
    };
    bind(parameter.name, "parameter", local, place);
  }
  env.expansions.inside = 0;
  env.underway.push(declaration.name.text);
  env.infer(declaration.value, place);
  env.underway.pop();
}
