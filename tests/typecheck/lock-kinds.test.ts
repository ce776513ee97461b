/** What a platform says of a kind of lock, and what a lock of that kind has from it. */
import { expect, test } from "vitest";
import { parse } from "../../src/syntax/parse.js";
import { levelToTake } from "../../src/typecheck/lock-kinds.js";
import { checkText, typed } from "./check-text.js";

const platformWith = (clauses: string): string =>
  `platform p { levels LOW < HIGH; lock k { ${clauses} } }`;

const SPEC = "spec S;\nplatform p;\nlock l: k;\nthread T { with l { skip; } }";

const lockOf = (clauses: string) =>
  typed(SPEC, { others: { "p.ilk": platformWith(clauses) } }).locks[0];

const problemsOf = (clauses: string): readonly string[] =>
  checkText(SPEC, { others: { "p.ilk": platformWith(clauses) } }).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  );

test.each([
  ["blocks; shared;", undefined],
  ["blocks; shared; writers first;", { level: undefined, unless: undefined }],
  ["spins; shared recursive; writers first below HIGH;", { level: 1, unless: undefined }],
  ["blocks; shared; writers first unless held;", { level: undefined, unless: "held" }],
  ["blocks; shared; writers first unless reading;", { level: undefined, unless: "reading" }],
])("a lock of a kind with `%s` has its writers first as that says", (clauses, expected) => {
  expect(lockOf(clauses)?.writersFirst).toEqual(expected);
});

test("a sequence lock is shared by its readers, and they raise no level", () => {
  const lock = lockOf("spins; sequence; level HIGH;");
  expect(lock).toMatchObject({ sharing: "shared", sequence: true, level: 1 });
  expect(lock && [levelToTake(lock, "shared"), levelToTake(lock, "exclusive")]).toEqual([
    undefined,
    1,
  ]);
});

test("a kind that one activation holds alone has no readers to put writers before", () => {
  expect(problemsOf("blocks; writers first;")).toEqual([
    "ILK3090 `lock k` is a `k`, which one holds alone: `writers first` has no meaning here",
  ]);
});

test("a kind that counts has neither readers nor writers", () => {
  expect(problemsOf("blocks; counting; writers first;")).toEqual([
    "ILK4081 a kind that is `counting` blocks and has no holder, but `k` is declared with `writers first` as well",
  ]);
});

test.each(["shared often;", "writers first below LOW HIGH;", "writers last;", "after;"])(
  "`%s` is no property of a kind",
  (clause) => {
    const { diagnostics } = parse({ name: "p.ilk", text: platformWith(`blocks; ${clause}`) });
    expect(diagnostics.map(({ code }) => code)).toEqual(["ILK1006"]);
  },
);
