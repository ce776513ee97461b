import { expect, test } from "vitest";
import type { Verdict } from "../../src/runtime/verdict.js";
import { plain } from "../../src/report/colours.js";
import { renderCoverage } from "../../src/report/terminal/coverage.js";
import { renderProgress } from "../../src/report/terminal/progress.js";
import { type CheckResult, renderVerdicts } from "../../src/report/table.js";
import { clip, flow, grouped, toAscii, wrap, wrapNames } from "../../src/report/text.js";
import { checker } from "./sample-checker.js";
import { verdict } from "./sample-run.js";

const holds: Verdict = {
  ...verdict,
  verdict: "holds",
  violations: [],
  distinctStates: 1234567,
  seconds: 12.34,
};
const mended: CheckResult = {
  checker: {
    ...checker,
    revision: "completeInDpc",
    constants: { ...checker.constants, completeIn: "Dpc" },
    expectation: { outcome: "holds", only: false, targets: [] },
  },
  verdict: holds,
};
const surprising: CheckResult = {
  checker: { ...mended.checker, revision: "halfDuplex" },
  verdict: {
    ...verdict,
    asExpected: false,
    unexpected: ["`holds` was expected, and it is violated"],
  },
};

test("the table of verdicts", () => {
  const text = renderVerdicts([{ checker, verdict }, mended], { width: 120, colour: plain });
  const lines = text.split("\n");
  expect(lines[0]).toMatch(/^revision +expected +found \(in steps\) +distinct +depth +seconds$/);
  expect(lines[1]).toMatch(
    /^original +corrupt-list within 20 +corrupt-list in 19 +ok +412 +20 +0\.03$/,
  );
  expect(lines[2]).toMatch(/^completeInDpc +holds +holds +ok +1,234,567 +20 +12\.3$/);
  expect(lines[3]).toBe("    completeIn = Dpc");
  expect(text).toContain("2 configurations, all as expected.");
});

test("what is not as expected says how, and fits into 80 columns", () => {
  const text = renderVerdicts([{ checker, verdict }, mended, surprising], {
    width: 80,
    colour: plain,
  });
  expect(text).toContain("    `holds` was expected, and it is violated");
  expect(text).toContain("3 configurations, 1 NOT as expected: halfDuplex.");
  expect(text.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
  expect(text).toContain("corrupt-list");
});

test("a long name of a revision is never cut", () => {
  const names = ["handlerInAThreadWithPreemptionOfAllOthers", "x".repeat(90)];
  const results = names.map((revision) => ({
    checker: { ...checker, revision },
    verdict: { ...holds, asExpected: true },
  }));
  const text = renderVerdicts(results, { width: 80, colour: plain });
  const lines = text.split("\n");
  expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
  const column = lines.slice(1).map((line) => line.split(" ")[0]);
  for (const name of names) expect(column.join("")).toContain(name);
  expect(wrapNames("forbidden-acquire in 20", 12)).toEqual(["forbidden-", "acquire in", "20"]);
  expect(wrapNames("handOverBuildIo", 9)).toEqual(["handOver", "BuildIo"]);
});

test("an incomplete search names its limit", () => {
  const stopped: Verdict = {
    ...holds,
    verdict: "incomplete",
    limit: "max-states 1000",
    asExpected: false,
  };
  const text = renderVerdicts([{ checker, verdict: stopped }], { width: 120, colour: plain });
  expect(text).toContain("incomplete (max-states 1000)");
  expect(text).toContain("DIFFERS");
});

test("coverage names what was never reached and where interrupts came", () => {
  expect(renderCoverage(checker, verdict, { width: 80, colour: plain })).toBe(
    `Coverage of NvmeStartIo @ original
The search ended early: what is missing here may still be reachable.
Statements: all 7 reached.
Branches never reached: 1 of 2
  nvme-start-io.ilk:26  StartIo: cid == none
Actions never stepped: 1 of 16
  nvme-start-io.ilk:48  Message: freeList[q].insertTail i1: P = head.prev
Interrupts: Message during StartIo: before 1 of 2 statements
  + 25: freeList[0].removeHead r4: N.prev = head
  - 27: pending[cid] = true
`,
  );
});

test("coverage of a complete search that reached everything", () => {
  const all: Verdict = {
    ...holds,
    isComplete: true,
    coverage: {
      actions: Object.fromEntries(checker.actions.map(({ name }) => [name, 1])),
      notes: checker.notes.map((_, number) => number),
    },
  };
  const text = renderCoverage(checker, all, { width: 80, colour: plain });
  expect(text).toContain("Statements: all 7 reached.");
  expect(text).toContain("Actions: all 16 reached.");
  expect(text).not.toContain("ended early");
});

test("progress is one line of at most the width", () => {
  const progress = {
    states: 1234567,
    generated: 3456789,
    depth: 31,
    frontier: 45678,
    statesPerSecond: 812345,
    memoryBytes: 123456789,
  };
  expect(renderProgress(progress, 80)).toBe(
    "1,234,567 states, 812k/s, depth 31, frontier 45,678, 118 MiB",
  );
  expect(renderProgress(progress, 20)).toHaveLength(20);
});

test("prose wraps and keeps what is quoted together, code is cut with an ellipsis", () => {
  expect(wrap("a step of `freeList[0].removeHead r3`, then", 30)).toEqual([
    "a step of",
    "`freeList[0].removeHead r3`,",
    "then",
  ]);
  expect(wrap("see `a very long piece of code` here", 14)).toEqual([
    "see",
    "`a very long",
    "piece of code`",
    "here",
  ]);
  expect(clip("head.next = N", 8)).toBe("head.ne…");
  expect(clip("head.next = N", 8, "...")).toBe("head....");
  expect(clip("short", 8)).toBe("short");
  expect(flow(["a: 1", "b: 2", "c: 3"], "; ", 11)).toEqual(["a: 1; b: 2;", "c: 3"]);
  expect(grouped(1234567)).toBe("1,234,567");
  expect(toAscii("1 → 2 …")).toBe("1 -> 2 ...");
});
