/** The text of an exported Murphi model, and the statements that the export leaves out. */
import { expect, test } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { pruned } from "../../src/emit/murphi/prune.js";
import { differ, equal, number, or } from "../../src/ir/build.js";
import type { IrStatement } from "../../src/ir/ir.js";
import { stop, violate, when } from "./murphi-models.js";
import { addOne, ring, tinyLock, x } from "./murphi-samples.js";

test("a person finds the spec's words again", () => {
  const text = exportMurphi(tinyLock());
  expect(text).toContain(
    "-- step[t]: 0 idle, 1 waiting, 2 critical\n  step: array [0..1] of 0..2;",
  );
  expect(text).toContain(
    [
      "ruleset t: 0..1 do",
      'rule "acquire"',
      "  (step[t] = 1)",
      "  && (owner = -1)",
      "==>",
      "begin",
      "  step[t] := 2;",
      "  owner := t;",
      "end;",
      "end;",
    ].join("\n"),
  );
  expect(text).toContain('cover "busy"\n  exists a: 0..1 do step[a] = 2 end;');
});

test("the same IR gives the same text, and no line of it ends in a blank", () => {
  expect(exportMurphi(tinyLock())).toBe(exportMurphi(tinyLock()));
  expect(exportMurphi(ring())).not.toMatch(/[ \t]$/m);
});

test("what is dead after a broken rule is left out, what may still be reached is not", () => {
  const broken = equal(x, number(1));
  const other = equal(x, number(2));
  const note: IrStatement = { kind: "note", note: number(0) };
  const first = when(broken, [violate(0), stop]);
  expect(pruned([note, first, when(broken, [stop]), addOne])).toEqual([
    when(broken, [violate(0)]),
    addOne,
  ]);
  expect(pruned([first, when(or(broken, other), [stop])])).toHaveLength(2);
  // What is written in between may make the condition true.
  expect(pruned([first, addOne, when(broken, [stop])])).toHaveLength(3);
  expect(pruned([when(broken, [note], [addOne]), when(other, [note])])).toEqual([
    when(differ(x, number(1)), [addOne]),
  ]);
});
