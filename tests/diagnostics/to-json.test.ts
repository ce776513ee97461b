/** The form of diagnostics for tools: one object on a line, with places that count lines and columns from 1. */
import { expect, it } from "vitest";
import { diagnosticsToJsonLines, diagnosticToJson } from "../../src/diagnostics/to-json.js";
import { parse } from "../../src/syntax/parse.js";

const text = "spec S;\nvar x: 0..3 = 0;\nthread T {\n  x := 1;\n  x++;\n}\n";
const { diagnostics } = parse({ name: "main.ilk", text });

it("gives code, slug, place, help and fix", () => {
  const [first] = diagnostics;
  if (!first) throw new Error("no diagnostic");
  const json = diagnosticToJson(first);
  expect(json).toMatchObject({
    code: "ILK1101",
    slug: "assignment-sign",
    severity: "error",
    help: "x = 1;",
    notes: [],
    secondary: [],
    primary: {
      file: "main.ilk",
      start: { offset: 40, line: 4, column: 5 },
      end: { offset: 42, line: 4, column: 7 },
    },
  });
  expect(
    json.fixes[0]?.edits.map((edit) => [edit.start.offset, edit.end.offset, edit.text]),
  ).toEqual([[40, 42, "="]]);
});

it("is one object on each line", () => {
  const lines = diagnosticsToJsonLines(diagnostics).split("\n");
  expect(lines).toHaveLength(diagnostics.length + 1);
  expect(lines.slice(0, -1).map((line) => (JSON.parse(line) as { code: string }).code)).toEqual([
    "ILK1101",
    "ILK1108",
  ]);
  expect(lines.at(-1)).toBe("");
});
