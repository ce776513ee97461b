/** Which of several repairs comes first. */
import { describe, expect, it } from "vitest";
import { rankRepairs } from "../../src/diff/ranking.js";
import { diffOf } from "./diff-text.js";

const BASE = `spec R; lock a: mutex; lock b: mutex; lock order a < b; var x: 0..3 = 0;
thread T { with b { with a { x = 2; } } }
invariant small: x < 1; invariant tiny: x < 2;
`;

describe("a ranking of repairs", () => {
  it("puts what holds first, then what checks less, then what breaks one, then what breaks more", async () => {
    const holds = BASE.replace("with b { with a { x = 2; } }", "with a { with b { x = 0; } }");
    const asksLess = holds.replace("lock order a < b; ", "");
    const breaksOne = BASE.replace("x = 2", "x = 1").replace("lock order a < b; ", "");
    const repairs = { breaksMore: BASE, breaksOne, asksLess, holds };
    const diffs = await Promise.all(
      Object.entries(repairs).map(async ([name, text]) => {
        const diff = await diffOf(BASE, text);
        return { ...diff, after: { ...diff.after, name } };
      }),
    );
    const told = rankRepairs(diffs)?.repairs.map(({ name, outcome, broken, lessened }) => [
      name,
      outcome,
      broken.length,
      lessened,
    ]);
    expect(told).toEqual([
      ["holds", "holds", 0, 0],
      ["asksLess", "weakened", 0, 1],
      ["breaksOne", "broken", 1, 1],
      ["breaksMore", "broken", 3, 0],
    ]);
  });
});
