/** What a configuration declares and does not use leaves nothing behind that generated code would have to explain. */
import { expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { typed } from "../typecheck/check-text.js";

const proceduresOf = (text: string): readonly string[] =>
  lower(typed(text)).value.procedures.map(({ name }) => name);

test("a list that nothing uses has no procedures", () => {
  const declared = "spec Unused;\nplatform freebsd;\natomic list free: 1..2 = all;\n";
  expect(proceduresOf(`${declared}thread T { skip; }`)).toEqual([]);
  expect(proceduresOf(`${declared}thread T { free.insertTail(1); }`)).toEqual(["free.settle"]);
});
