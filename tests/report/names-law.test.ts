import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/run-cli.js";
import { words } from "../support/other-names.js";
import { expectNamesAlone } from "./names-law.js";

const files = readdirSync(join(root, "specs/tutorial")).map((name) => join("specs/tutorial", name));

describe("names of a spec", () => {
  it("are tried that mean something elsewhere", () => {
    expect(words.length).toBeGreaterThan(15);
  });

  it.each(files)("change names alone in the reports of %s", { timeout: 120_000 }, (file) =>
    expectNamesAlone(file),
  );
});
