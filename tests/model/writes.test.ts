/** What has been written so far goes in with one more write, or with a read; what is written, or seen, comes out. */
import { describe, expect, test } from "vitest";
import { binary, equal, name, number } from "../../src/ir/build.js";
import type { IrExpr } from "../../src/ir/ir.js";
import { printExpr } from "../../src/ir/print-ir.js";
import type { Update } from "../../src/model/types.js";
import { mergedWrites, readThrough, written, type Writes } from "../../src/model/writes.js";

const [i, j] = [name("i"), name("j")];
const NOTHING: Writes = new Map();

const to = (index: IrExpr, value: number, when?: IrExpr): Update => ({
  variable: "a",
  indices: [index],
  when,
  value: number(value),
});

const all = (...updates: readonly Update[]): Writes => updates.reduce(written, NOTHING);

const shown = (writes: Writes): readonly string[] =>
  (writes.get("a") ?? []).map(
    ({ indices, when, value }) =>
      `${when ? `if ${printExpr(when)}: ` : ""}a[${indices.map(printExpr).join()}] := ${printExpr(value)}`,
  );

describe("a second write", () => {
  test("of the same element takes the place of the first", () => {
    expect(shown(all(to(i, 1), to(i, 2)))).toEqual(["a[i] := 2"]);
  });

  test("of another element leaves the first", () => {
    expect(shown(all(to(number(0), 1), to(number(1), 2)))).toEqual(["a[0] := 1", "a[1] := 2"]);
  });

  test("of an element that is one further on leaves the first", () => {
    expect(shown(all(to(i, 1), to(binary("+", i, number(1)), 2)))).toEqual([
      "a[i] := 1",
      "a[i + 1] := 2",
    ]);
  });

  test("of one that may be the same leaves the first where it is not", () => {
    expect(shown(all(to(i, 1), to(j, 2)))).toEqual(["if i != j: a[i] := 1", "a[j] := 2"]);
  });
});

describe("a read", () => {
  const seen = (writes: Writes, index: IrExpr): string =>
    printExpr(readThrough(writes, "a", [index], false));

  test("of what is written sees the value, of anything else the state before", () => {
    const writes = all(to(number(0), 7));
    expect([seen(writes, number(0)), seen(writes, number(1))]).toEqual(["7", "a[1]"]);
  });

  test("of what may be written depends on the index", () => {
    expect(seen(all(to(i, 7)), j)).toBe("if (i == j) then 7 else a[j]");
  });

  test("of what is written on a condition depends on it", () => {
    expect(seen(new Map([["a", [to(i, 7, equal(j, number(1)))]]]), i)).toBe(
      "if (j == 1) then 7 else a[i]",
    );
  });
});

describe("two branches that meet", () => {
  const condition = equal(i, number(0));

  test("have one value for what both write", () => {
    expect(shown(mergedWrites(condition, all(to(j, 1)), all(to(j, 2))))).toEqual([
      "a[j] := if (i == 0) then 1 else 2",
    ]);
  });

  test("write what one of them writes on its condition", () => {
    expect(shown(mergedWrites(condition, all(to(i, 1)), all(to(j, 2))))).toEqual([
      "if i == 0: a[i] := 1",
      "if i != 0: a[j] := 2",
    ]);
  });
});
