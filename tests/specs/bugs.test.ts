/**
 * Twelve driver bugs with a public before and after. Of each revision: the verdict, what is broken in how many steps, and
 * who did the decisive steps on which CPU at which level, so that another run of the same length cannot pass for it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildTraceView } from "../../src/report/trace-view.js";
import type { Checker, Violation } from "../../src/runtime/index.js";
import { checkFile, revisionsOf } from "../support/check-spec.js";
import { bugs } from "./bug-runs.js";

const folder = fileURLToPath(new URL("../../specs/bugs/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".ilk"));

/** Each step in one line: `5 EventQueue, CPU 0, HARDIRQ: acquire table`. */
function linesOf(checker: Checker, violation: Violation): readonly string[] {
  return buildTraceView(checker, violation).steps.map(({ number, actor, cpu, level, text }) => {
    const at = cpu === undefined ? "" : `, CPU ${cpu}, ${level}`;
    return `${number} ${actor}${at}: ${text}`;
  });
}

describe.each(Object.entries(bugs))("%s", (bug, revisions) => {
  const path = `${folder}${bug}.ilk`;

  it("has every revision here", () => {
    expect(Object.keys(revisions)).toEqual(revisionsOf(path));
  });

  it.each(Object.entries(revisions))("@%s", async (revision, found) => {
    const { verdict, checker } = await checkFile(path, revision, {}, { stopAtFirst: false });
    expect(verdict).toMatchObject({
      asExpected: true,
      unexpected: [],
      verdict: found.length === 0 ? "holds" : "violated",
    });
    expect(verdict.warnings.filter((each) => each.slug === "coarse-step")).toEqual([]);
    const runs = verdict.violations.map((each) => ({
      broken: each.name,
      steps: each.depth,
      run: linesOf(checker, each),
    }));
    expect(runs.map(({ broken, steps }) => ({ broken, steps }))).toEqual(
      found.map(({ broken, steps }) => ({ broken, steps })),
    );
    for (const [i, { decisive }] of found.entries())
      expect(runs[i]?.run).toEqual(expect.arrayContaining([...decisive]));
  });
});

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
