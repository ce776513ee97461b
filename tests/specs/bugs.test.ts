/** Twelve driver bugs with a public before and after: what each revision breaks, and by which run. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeShipped } from "../support/shipped.js";
import { describeRuns } from "../support/spec-runs.js";
import { bugs } from "./bug-runs.js";

const folder = fileURLToPath(new URL("../../specs/bugs/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".ilk"));

for (const [bug, runs] of Object.entries(bugs)) describeRuns(`${folder}${bug}.ilk`, runs);

describeShipped("bugs");

it("every file of specs/bugs is here", () => {
  expect(files.map((file) => file.replace(".ilk", "")).sort()).toEqual(Object.keys(bugs).sort());
});

describe.each(files)("%s", (file) => {
  const lines = readFileSync(`${folder}${file}`, "utf8").split("\n");

  it("has at most 80 lines of code", () => {
    const code = lines.filter((line) => !/^\s*(\/\/.*)?$/.test(line));
    expect(code.length).toBeLessThanOrEqual(80);
  });

  it("says where it comes from, what is left out and what was found", () => {
    const header = lines.filter((line) => line.startsWith("///")).join("\n");
    for (const part of [/^\/\/\/ .*\?\n/, /Source: /, /Abstracted: /, /What was found\. /])
      expect(header).toMatch(part);
  });
});
