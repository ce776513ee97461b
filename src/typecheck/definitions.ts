/**
 * Definitions (`def`): typed anew wherever they are mentioned, with the arguments in place of the parameters. One that would
 * grow large by that, as those do that mention others twice, is typed once and applied.
 */
import type { DefDeclaration, Expression, Name } from "../syntax/ast/ast.js";
import type { Span } from "../base/source.js";
import { isWithin, LONGEST_CHAIN, MOST_EXPANDED, MOST_EXPANSIONS } from "./limits.js";
import { coerce, unknownExpr } from "./coerce.js";
import { Scope } from "./environment.js";
import type { Environment, Place } from "./environment.js";
import { bind, typeOf } from "./type-nodes.js";
import { isUnknown } from "./types.js";
import type { Def, Expr, Local } from "./typed-spec.js";
import { partsOf } from "./visible.js";

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
  const values: Expr[] = [];
  let isKnown = true;
  parameters.forEach((parameter, at) => {
    const argument = args[at];
    if (!argument) return;
    const type = typeOf(parameter.type, env);
    const value = coerce(env.infer(argument, place, type), type, place, {
      target: `\`${parameter.name.text}\``,
    });
    if (isUnknown(value.type)) isKnown = false;
    values.push(value);
    scope.add({ name: parameter.name, sort: "parameter", value, used: true });
  });
  if (!isKnown) return unknownExpr(name.span);
  const mayStay = place.mode !== "constant" && values.every(({ type }) => type.kind !== "record");
  if (mayStay && large.get(env)?.has(declaration))
    return applied(declaration, values, name.span, place);
  env.underway.push(declaration.name.text);
  const value = env.infer(declaration.value, { ...place, scope });
  env.underway.pop();
  if (!mayStay || isUnknown(value.type) || sizeOf(value) <= MOST_COPIED)
    return { ...value, span: name.span };
  large.set(env, (large.get(env) ?? new Set()).add(declaration));
  return applied(declaration, values, name.span, place);
}

/** Expressions and parts of them to which a definition may grow where it is mentioned; a larger one is called. */
const MOST_COPIED = 400;
const large = new WeakMap<Environment, Set<DefDeclaration>>();
const sizes = new WeakMap<Expr, number>();

function sizeOf(e: Expr): number {
  const known = sizes.get(e);
  if (known !== undefined) return known;
  const size = partsOf(e).reduce((sum, part) => sum + sizeOf(part), 1);
  sizes.set(e, size);
  return size;
}

/** What is typed once for all mentions of a definition in one body, or in the properties. */
const defs = new WeakMap<Environment, Map<unknown, Map<string, Def>>>();

/** A definition that stays one: its value, typed for all that its parameters may be, is kept apart from the arguments. */
function applied(
  declaration: DefDeclaration,
  args: readonly Expr[],
  span: Expr["span"],
  place: Place,
): Expr {
  const { env, mode, ghosts, noCpu, owner } = place;
  const all = defs.get(env) ?? new Map<unknown, Map<string, Def>>();
  defs.set(env, all);
  const own = all.get(owner) ?? new Map<string, Def>();
  all.set(owner, own);
  const key = [declaration.name.text, mode, ghosts, noCpu, env.sink.isMuted].join();
  let def = own.get(key);
  if (!def) {
    const inner: Place = { ...place, scope: new Scope() };
    const parameters = parametersOf(declaration, inner);
    env.underway.push(declaration.name.text);
    const value = env.infer(declaration.value, inner);
    env.underway.pop();
    def = { kind: "def", name: declaration.name.text, parameters, value };
    own.set(key, def);
  }
  return { kind: "apply", def, args, type: def.value.type, span };
}

function parametersOf(declaration: DefDeclaration, place: Place): readonly Local[] {
  return declaration.parameters.map((parameter): Local => {
    const type = typeOf(parameter.type, place.env);
    const local: Local = {
      kind: "local",
      name: parameter.name.text,
      type,
      span: parameter.name.span,
    };
    bind(parameter.name, "parameter", local, place);
    return local;
  });
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
  parametersOf(declaration, place);
  env.expansions.inside = 0;
  env.underway.push(declaration.name.text);
  env.infer(declaration.value, place);
  env.underway.pop();
}
