/** The reference interpreter against the generated checker, on small specs: one corner of the meaning each. */
import { describe, test } from "vitest";
import { typed } from "../typecheck/check-text.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import { agree } from "./agree.js";
import { listSpecs } from "./list-specs.js";
import { lockSpecs } from "./lock-specs.js";
import { platformSpecs } from "./platform-specs.js";
import { smallSpecs } from "./small-specs.js";
import { waitingSpecs } from "./waiting-specs.js";

describe("one corner of the meaning each", () => {
  const specs = [...smallSpecs, ...waitingSpecs, ...lockSpecs, ...listSpecs, ...platformSpecs];
  for (const { name, text, platform } of specs) {
    const whole = `spec Small;\n${text}`;
    const others = platform === undefined ? {} : { others: { "p.ilk": platform } };
    for (const revision of configurations(parse({ name: "main.ilk", text: whole }).value).value) {
      test(`${name} @ ${revision}`, () => agree(typed(whole, { ...others, revision })));
    }
  }
});
