import { expect, test } from "vitest";
import {
  and,
  binary,
  conditional,
  exists,
  hasBit,
  name,
  not,
  number,
  or,
  read,
  truth,
} from "../../src/ir/build.js";

const x = read("x", [], true);

test("truth values fold", () => {
  expect(and(truth(true), x)).toEqual(x);
  expect(and(truth(false), x)).toEqual(truth(false));
  expect(or(truth(true), x)).toEqual(truth(true));
  expect(not(not(x))).toEqual(x);
  expect(conditional(truth(false), number(1), number(2))).toEqual(number(2));
});

test("arithmetic on constants folds, division by zero is left for the obligation to catch", () => {
  expect(binary("-", number(2), number(5))).toEqual(number(-3));
  expect(binary("%", number(7), number(4))).toEqual(number(3));
  expect(binary("/", number(7), number(0)).kind).toBe("binary");
});

test("a quantifier over one value is that value", () => {
  expect(exists("i", 3, 3, hasBit(read("s"), name("i"), 1))).toEqual(
    hasBit(read("s"), number(3), 1),
  );
});
