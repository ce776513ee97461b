/** The opening of a report: what a reviewer needs, on at most fifteen lines of any width. */
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/diff/render/markdown.js";
import { fitting, openingRows } from "../../src/diff/render/opening.js";
import { renderDiff } from "../../src/diff/render/text.js";
import { plain } from "../../src/report/colours.js";
import { diffOf } from "./diff-text.js";

const before = `spec W; lock a: mutex; lock b: mutex; lock order a < b; var x: 0..3 = 0;
thread T { with b { with a { x = 1; } } } thread U { x = 2; } invariant i: x != 1; invariant j: x != 2;`;
const after = before.replace("lock order a < b; ", "").replace("x = 1;", "x = 0;");

const opening = (text: string): readonly string[] =>
  text.slice(0, text.indexOf("\n\nNo longer")).split("\n");

describe("the opening of a report", () => {
  it.each([60, 100, 200])("stands on fifteen lines of %i columns", async (width) => {
    const text = renderDiff(await diffOf(before, after), { width, colour: plain });
    const lines = opening(text);
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    const words = lines.map((line) => line.trim().split("  ", 1)[0]);
    expect(words).toEqual(
      expect.arrayContaining(["fixed", "still broken", "no longer checked", "checked less"]),
    );
  });

  it("says that nothing is checked less, and leaves out what does not apply", async () => {
    const rows = openingRows(await diffOf(before, before.replace("x = 1;", "x = 0;")));
    expect(rows.map(({ word, items }) => [word, items])).toMatchInlineSnapshot(`
      [
        [
          "fixed",
          [
            "invariant i",
          ],
        ],
        [
          "still broken",
          [
            "invariant j (in 1 step)",
            "rule lock-order (in 2 steps)",
          ],
        ],
        [
          "checked less",
          [
            "nothing",
          ],
        ],
        [
          "lost concurrency",
          [
            "nothing",
          ],
        ],
        [
          "due to",
          [
            "edit 1 (thread T: \`x = 1;\` is now \`x = 0;\`)",
          ],
        ],
      ]
    `);
  });

  it("stands above what Markdown folds", async () => {
    const text = renderMarkdown({ diffs: [await diffOf(before, after)], alone: [] });
    expect(text.indexOf("**checked less**: ")).toBeGreaterThan(0);
    expect(text.indexOf("**checked less**: ")).toBeLessThan(text.indexOf("<details>"));
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it("names as many items as there is room for", () => {
    const row = {
      word: "fixed",
      tone: "good",
      items: ["one", "two", "three"],
      separator: ", ",
    } as const;
    expect([40, 14, 13, 4].map((room) => fitting(row, room))).toEqual([
      "one, two, three",
      "one and 2 more",
      "o… and 2 more",
      "… and 2 more",
    ]);
  });
});
