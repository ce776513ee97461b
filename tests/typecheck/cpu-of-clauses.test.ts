/** `cpu` in the clauses of a context, which are asked before it runs anywhere. */
import { expect, test } from "vitest";
import { checkText } from "./check-text.js";

test.each([
  ["when", "isr I when cpu == 0 { skip; }"],
  ["when of an entry", "entry E when cpu == 0 { skip; }"],
  ["on cpu", "isr I on cpu cpu { skip; }"],
])("`cpu` has no meaning in `%s`", (_, context) => {
  const { codes } = checkText(`spec Clauses;\nplatform linux;\ncpus 2;\n${context}`);
  expect(codes).toContain("ILK4018");
});
