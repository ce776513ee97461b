/** Lines that tell how a long command goes: over one another in a terminal, one every ten seconds in a log. */
import { describe, expect, it } from "vitest";
import { openProgress } from "../../src/cli/progress.js";

const progress = {
  states: 1234,
  generated: 5000,
  depth: 7,
  frontier: 12,
  statesPerSecond: 900,
  memoryBytes: 2048,
};

function opened(isInteractive: boolean, quiet = false) {
  let time = 0;
  const written: string[] = [];
  const line = openProgress(
    { isInteractive, width: 80, writeError: (text) => void written.push(text) },
    quiet,
    () => time,
  );
  return { line, written, wait: (seconds: number) => void (time += seconds * 1000) };
}

describe("without a terminal", () => {
  it("a short command writes nothing", () => {
    const { line, written, wait } = opened(false);
    line.begin("a.ilk@base", 1, 1);
    wait(9.9);
    line.update(progress);
    line.end();
    expect(written).toEqual([]);
  });

  it("a long search writes a line every ten seconds", () => {
    const { line, written, wait } = opened(false);
    line.begin("a.ilk@base", 2, 5);
    for (let i = 0; i < 25; i += 1) {
      wait(1);
      line.update(progress);
    }
    expect(written).toEqual([
      "a.ilk@base (2 of 5): 1,234 states, 900/s, depth 7, frontier 12, 2.0 KiB\n",
      "a.ilk@base (2 of 5): 1,234 states, 900/s, depth 7, frontier 12, 2.0 KiB\n",
    ]);
  });

  it("many short searches write one too", () => {
    const { line, written, wait } = opened(false);
    for (let i = 1; i <= 30; i += 1) {
      line.begin(`s${i}.ilk@base`, i, 30);
      wait(0.5);
    }
    expect(written).toEqual(["s21.ilk@base (21 of 30)\n"]);
  });

  it("a quiet command writes nothing", () => {
    const { line, written, wait } = opened(false, true);
    wait(20);
    line.begin("a.ilk@base", 1, 1);
    line.update(progress);
    expect(written).toEqual([]);
  });
});

describe("at a terminal", () => {
  it("one line is written over and cleared at the end", () => {
    const { line, written } = opened(true);
    line.begin("base", 1, 1);
    line.update(progress);
    line.end();
    expect(written).toEqual([
      "\r\x1b[Kbase: 1,234 states, 900/s, depth 7, frontier 12, 2.0 KiB",
      "\r\x1b[K",
    ]);
  });
});
