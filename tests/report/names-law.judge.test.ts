/** The drivers, the classics and the bugs; the tutorial is in `names-law.test.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { root } from "../support/run-cli.js";
import { expectNamesAlone } from "./names-law.js";

const files = ["", "mfi", "classics", "bugs"].flatMap((folder) =>
  readdirSync(join(root, "specs", folder))
    .filter((name) => name.endsWith(".ilk"))
    .map((name) => join("specs", folder, name)),
);
/** A spec that imports another one would be renamed only in part, and a library has no report. */
const alone = files.filter(
  (file) => !/^(import|library) /m.test(readFileSync(join(root, file), "utf8")),
);

describe("names of a driver's spec", () => {
  it.each(alone)("change names alone in the reports of %s", (file) => expectNamesAlone(file));
});
