/**
 * The lets of an effect → the definitions of a LET. A fold is a recursive operator that ends in a record of what it
 * carries.
 */
import { children } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { expressionsOfLet } from "../../model/effects.js";
import type { Carried, Fold, Let, Model } from "../../model/types.js";
import type { Bound, Expressions, Scope } from "./expressions.js";

export interface Printing {
  readonly model: Model;
  readonly expressions: Expressions;
  /** Numbers of the failures that leave no state behind. */
  readonly ending: ReadonlySet<number>;
}

/** The definitions of those lets that the expressions need, and the scope with their names. */
export function letDefinitions(
  printing: Printing,
  lets: readonly Let[],
  needed: readonly IrExpr[],
  outer: Scope,
): readonly [readonly string[], Scope] {
  let scope = outer;
  const lines = neededLets(lets, needed).flatMap((l) => {
    if (l.kind === "fold") {
      const [own, inner] = foldDefinitions(printing, l, scope);
      scope = inner;
      return own;
    }
    const value = printing.expressions.as(l.value, l.range.bool, scope);
    const [inner, text] = printing.expressions.with(scope, l.name, l.range.bool);
    scope = inner;
    return [`${text} == ${value}`];
  });
  return [lines, scope];
}

function neededLets(lets: readonly Let[], needed: readonly IrExpr[]): readonly Let[] {
  const used = new Set<string>();
  needed.forEach((e) => namesIn(e, used));
  const kept: Let[] = [];
  for (const l of [...lets].reverse()) {
    const names = l.kind === "value" ? [l.name] : l.carried.map((c) => c.name);
    if (!names.some((name) => used.has(name))) continue;
    expressionsOfLet(l).forEach((e) => namesIn(e, used));
    kept.unshift(l);
  }
  return kept;
}

function namesIn(e: IrExpr, into: Set<string>): void {
  if (e.kind === "name") into.add(e.name);
  children(e).forEach((child) => namesIn(child, into));
}

/** `LET … IN` around a body; the body alone where there is nothing to define. */
export const inLet = (
  definitions: readonly string[],
  body: readonly string[],
  indent: string,
): readonly string[] =>
  definitions.length === 0
    ? body.map((line) => indent + line)
    : [
        `${indent}LET ${definitions[0] ?? ""}`,
        ...definitions.slice(1).map((line) => `${indent}    ${line}`),
        `${indent}IN  ${body[0] ?? ""}`,
        ...body.slice(1).map((line) => `${indent}    ${line}`),
      ];

/** The last branch of an IF, under its beginning. */
export const inElse = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `  ${i === 0 ? "ELSE" : "    "} ${line}`);

export const record = (fields: readonly (readonly [string, string])[]): string =>
  `[${fields.map(([field, value]) => `${field} |-> ${value}`).join(", ")}]`;

interface Recursion {
  readonly scope: Scope;
  readonly name: string;
  readonly texts: readonly string[];
}

/** The head of a recursive operator over what is carried. */
export function recursionOf(
  { expressions }: Printing,
  wanted: string,
  carried: readonly Carried[],
  outer: Scope,
): Recursion {
  const [outerScope, name] = expressions.reserve(outer, wanted);
  const [scope, texts] = expressions.parameters(carried, outerScope);
  return { scope, name, texts };
}

export const blanks = (n: number): string => `(${Array.from({ length: n }, () => "_").join(", ")})`;

function foldDefinitions(
  printing: Printing,
  fold: Fold,
  outer: Scope,
): readonly [readonly string[], Scope] {
  const { expressions } = printing;
  const { carried } = fold;
  const { scope, name, texts } = recursionOf(printing, "fold", carried, outer);
  const [turn, binder] = expressions.with(scope, fold.binder, false);
  const [lets, inner] = letDefinitions(
    printing,
    fold.lets,
    carried.map((c) => c.next),
    turn,
  );
  const given = (of: "initial" | "next", at: Scope): readonly string[] =>
    carried.map((c) => expressions.as(c[of], c.range.bool, at));
  const turns = given("next", inner);
  const next = [
    `${name}(${binder} + 1,`,
    ...turns.map((text, i) => `  ${text}${i === turns.length - 1 ? ")" : ","}`),
  ];
  const [after, result] = expressions.reserve({ ...outer, used: inner.used }, "folded");
  return [
    [
      `RECURSIVE ${name}${blanks(carried.length + 1)}`,
      `${name}(${[binder, ...texts].join(", ")}) ==`,
      `  IF ${binder} > ${fold.high} THEN ${record(texts.map((t) => [t, t]))}`,
      ...inElse(inLet(lets, next, "")),
      `${result} == ${name}(${[String(fold.low), ...given("initial", outer)].join(", ")})`,
    ],
    carriedScope(after, outer, carried, texts, result),
  ];
}

/** What has been carried has the name of a field of the result. */
export const carriedScope = (
  scope: Scope,
  outer: Scope,
  carried: readonly Carried[],
  texts: readonly string[],
  result: string,
): Scope => ({
  ...scope,
  names: new Map<string, Bound>([
    ...outer.names,
    ...carried.map(
      (c, i) => [c.name, { text: `${result}.${texts[i] ?? ""}`, bool: c.range.bool }] as const,
    ),
  ]),
});
