/** Diagnostics ILK3xxx: types, constants and finite domains. */
import { error } from "../entry.js";

const indexList = (wanted: readonly string[]): string =>
  wanted.length === 0 ? "none" : `${wanted.length}: ${wanted.map((each) => `[${each}]`).join("")}`;

export const typesCatalogue = {
  ILK3001: error(
    "number-needed",
    (p: { what: string; expected: string; found: string }) =>
      `${p.what} is ${p.expected}, but this is ${p.found}`,
  ),
  ILK3002: error(
    "condition-not-bool",
    (p: { what: string; found: string }) => `${p.what} takes a condition, but this is ${p.found}`,
    (p) =>
      /^(?:a|the) number/.test(p.found) ? "compare it with a number, such as `!= 0`" : undefined,
  ),
  ILK3003: error(
    "operands-differ",
    (p: { operator: string; left: string; right: string }) =>
      `\`${p.operator}\` takes two values of one type, but one side is ${p.left} and the other ${p.right}`,
  ),
  ILK3004: error(
    "assigned-type-mismatch",
    (p: { found: string; target: string; expected: string }) =>
      `this is ${p.found}, but ${p.target} holds ${p.expected}`,
  ),
  ILK3005: error(
    "value-never-fits",
    (p: { found: string; target: string; range: string }) =>
      `${p.found} never fits: ${p.target} holds ${p.range}`,
    () => "a wider range, or `%` where wrapping is meant",
  ),
  ILK3006: error(
    "number-operator",
    (p: { operator: string; found: string }) =>
      `\`${p.operator}\` works on numbers, but this is ${p.found}`,
  ),
  ILK3007: error(
    "symmetric-order",
    (p: { operator: string; type: string }) =>
      `the values of \`${p.type}\` are interchangeable, so \`${p.operator}\` has no meaning for them`,
  ),
  ILK3008: error(
    "symmetric-literal",
    (p: { value: string; type: string }) =>
      `the values of \`${p.type}\` are interchangeable, so \`${p.value}\` cannot name one of them`,
  ),
  ILK3009: error(
    "symmetric-for",
    (p: { type: string }) =>
      `\`for\` goes through values in order, and those of \`${p.type}\` have none`,
  ),
  ILK3010: error(
    "set-too-large",
    (p: { type: string; members: number; most: number }) =>
      `a set over ${p.type} could have ${p.members} members; ${p.most} is the most`,
  ),
  ILK3011: error("empty-range", (p: { range: string }) => `the range ${p.range} is empty`),
  ILK3012: error(
    "not-constant",
    (p: { what: string }) =>
      `${p.what} must be known before the system starts, but this can change while it runs`,
  ),
  ILK3013: error(
    "setting-type-mismatch",
    (p: { name: string; found: string; expected: string }) =>
      `the constant \`${p.name}\` is declared as ${p.expected}, but is set to ${p.found}`,
  ),
  ILK3015: error(
    "number-of-indices",
    (p: { name: string; found: number; wanted: readonly string[] }) =>
      `\`${p.name}\` is given ${p.found} ${p.found === 1 ? "index" : "indices"} and has ${indexList(p.wanted)}`,
  ),
  ILK3016: error(
    "index-outside-family",
    (p: { index: string; name: string; range: string }) =>
      `the index ${p.index} is never in ${p.range}, the family of \`${p.name}\``,
  ),
  ILK3017: error(
    "type-not-told",
    (p: { name: string; value: string }) =>
      `\`${p.value}\` alone does not tell the type of \`${p.name}\``,
    (p) => `give \`${p.name}\` a type; that of a \`let\` comes from what else is assigned to it`,
  ),
  ILK3018: error(
    "number-of-arguments",
    (p: { name: string; found: number; wanted: number }) =>
      `\`${p.name}\` is given ${p.found} ${p.found === 1 ? "argument" : "arguments"} and takes ${p.wanted}`,
  ),
  ILK3019: error(
    "no-result",
    (p: { operation: string }) => `\`${p.operation}\` yields nothing that could be stored`,
  ),
  ILK3020: error(
    "divisor-may-be-zero",
    (p: { operator: string; divisor: string }) =>
      `the right side of \`${p.operator}\` may be 0: it is in ${p.divisor}`,
    () => "a type that begins at 1, such as `1..4`",
  ),
  ILK3021: error(
    "record-fields",
    (p: { record: string; field: string; problem: string }) =>
      `the field \`${p.field}\` of \`${p.record}\` ${p.problem}`,
  ),
  ILK3022: error(
    "no-fields",
    (p: { name: string; found: string }) =>
      `\`${p.name}\` is asked of ${p.found}, which has no fields`,
  ),
  ILK3023: error(
    "local-grows",
    (p: { name: string; type: string }) =>
      `the local \`${p.name}\` would have to hold ${p.type} and more: nothing bounds it`,
    (p) => `\`for ${p.name} in 0..3 { … }\`, or \`%\` where the value wraps`,
  ),
  ILK3024: error(
    "range-too-wide",
    (p: { range: string; most: number }) =>
      `the numbers ${p.range} go beyond ${p.most}, the largest that is kept`,
  ),
  ILK3025: error(
    "nested-type",
    (p: { outer: string; inner: string }) =>
      `${p.outer} is made of single values, but ${p.inner} is not one`,
  ),
  ILK3026: error(
    "may-be-none",
    (p: { found: string; value: string; type: string }) =>
      `this is ${p.found}, and ${p.value} would stand for \`none\` in ${p.type}`,
  ),
  ILK3027: error(
    "single-values-needed",
    (p: { what: string; found: string }) =>
      `${p.what} has single values such as numbers or enumerators, but this is ${p.found}`,
  ),
  ILK3028: error(
    "symmetric-range-needed",
    (p: { name: string; found: string }) =>
      `the symmetric type \`${p.name}\` must be a range, but this is ${p.found}`,
  ),
  ILK3029: error(
    "set-needed",
    (p: { found: string }) => `a set is needed here, but this is ${p.found}`,
  ),
  ILK3030: error(
    "count-out-of-bounds",
    (p: { what: string; value: number; least: number }) =>
      `${p.what} is ${p.value}, but must be ${p.least} or more and not huge`,
  ),
  ILK3031: error(
    "in-needs-list",
    (p: { name: string; sort: string }) =>
      `\`in\` looks through lists and sets, but \`${p.name}\` is a ${p.sort}`,
  ),
  ILK3032: error(
    "cannot-be-indexed",
    (_: Record<never, never>) => "only what is declared with a name can be indexed or called",
  ),
  ILK3033: error(
    "call-without-arguments",
    (p: { name: string }) => `\`${p.name}\` is written like a property, but has to be called`,
    (p) => `${p.name}()`,
  ),
  ILK3034: error("not-callable", (p: { name: string }) => `\`${p.name}\` cannot be called`),
  ILK3035: error(
    "variable-range-missing",
    (p: { name: string; value: string }) =>
      `the number ${p.value} alone does not tell how far \`${p.name}\` may go`,
  ),
  ILK3036: error(
    "initialiser-domain",
    (p: { name: string; index: string }) =>
      `the initial values of \`${p.name}\` must be given for each ${p.index}`,
  ),
  ILK3040: error(
    "pool-without-element",
    (p: { pool: string; text: string; member: string }) =>
      `\`${p.text}\` is of no element: \`${p.pool}\` is a pool`,
    (p) => `${p.pool}[0].${p.member}`,
  ),
  ILK3041: error(
    "ref-as-index",
    (p: { pool: string; text: string }) =>
      `\`${p.pool}\` is indexed by numbers, but \`${p.text}\` is a ref`,
    (p) => `${p.pool}[${p.text}.index]`,
  ),
  ILK3042: error(
    "not-a-ref",
    (p: { operation: string; found: string }) =>
      `\`${p.operation}\` is for elements of pools, but this is ${p.found}`,
  ),
  ILK3043: error(
    "ref-as-domain",
    (p: { type: string; what: string }) =>
      `\`${p.type}\` cannot be ${p.what}: which refs there are changes while a spec runs`,
  ),
  ILK3044: error(
    "field-name-taken",
    (p: { name: string; pool: string }) =>
      `every element of \`${p.pool}\` has \`${p.name}\` already: its place in the pool`,
  ),
  ILK3045: error(
    "pool-too-large",
    (p: { name: string; found: number; most: number }) =>
      `\`${p.name}\` has ${p.found} elements, and a pool can have ${p.most}`,
  ),
  ILK3047: error(
    "chain-too-long",
    (p: { name: string; most: number }) =>
      `what needs \`${p.name}\` needs it through more than ${p.most} declarations`,
  ),
  ILK3046: error(
    "too-many",
    (p: { what: string; found: number; most: number }) =>
      `${p.what} is ${p.found}, and ${p.most} is the most`,
  ),
} as const;
