import { expect, test } from "vitest";
import { placeOf, spanOver, textOf } from "../../src/base/source.js";

const source = { name: "a.ilk", text: "one\ntwo\n\nfour" };

test("offsets become lines and columns, 1-based", () => {
  expect(placeOf(source, 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf(source, 3)).toEqual({ line: 1, column: 4 });
  expect(placeOf(source, 4)).toEqual({ line: 2, column: 1 });
  expect(placeOf(source, 8)).toEqual({ line: 3, column: 1 });
  expect(placeOf(source, 13)).toEqual({ line: 4, column: 5 });
});

test("a span over two spans covers both", () => {
  const span = spanOver({ source, start: 4, end: 7 }, { source, start: 0, end: 3 });
  expect(textOf(span)).toBe("one\ntwo");
});
