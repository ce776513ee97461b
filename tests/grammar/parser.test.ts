/** The grammar itself: chevrotain's own checks, which the parser leaves out when it is only used. */
import { expect, test } from "vitest";
import { SpecParser } from "../../grammar/parser.js";

test("the grammar is neither ambiguous nor left-recursive", () => {
  expect(() => new SpecParser({ validate: true })).not.toThrow();
});
