/** Valid text is read by the grammar alone: recovery is never asked about it, whatever its names mean in other languages. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { parse } from "../../../src/syntax/parse.js";
import { readAsMeant } from "../../../src/syntax/recovery/repair.js";
import { declaredNames, renameAll } from "../../diff/rewrite.js";
import { specText } from "../../properties/arbitraries/spec.js";
import { root } from "../../support/run-cli.js";
import { checkText } from "../../typecheck/check-text.js";
import * as known from "../../typecheck/known-specs.js";

vi.mock("../../../src/syntax/recovery/repair.js", { spy: true });
const asked = vi.mocked(readAsMeant);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, `file://${root}/`), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ilk"))
    .map((name) => `${folder}/${name}`);
const textOf = (name: string): string => readFileSync(new URL(name, `file://${root}/`), "utf8");
const stands = (text: string): boolean => /^spec /m.test(text) && !/^import /m.test(text);

/** Words that C, PlusCal, Promela, TLA+ and kernels give a meaning to, and that name things here. */
const FOREIGN = (
  "NULL nil nullptr None TRUE True FALSE False and AND OR not NOT mod div case of call goto switch do process proctype active " +
  "procedure macro function func fn struct typedef union_t int unsigned short char byte bool_t boolean Nat void static volatile " +
  "array od fi elif elsif endif begin printf print log assert_ UNCHANGED CHOOSE LET IF THEN ELSE MODULE EXTENDS init handler " +
  "interrupt irq ISR mutex mtx spinlock_t spin_lock unlock lock_ KeAcquireSpinLock list_add list_del cli sti barrier property " +
  "refines memory readBarrier temporal"
).split(" ");
const isName = (word: string): boolean =>
  parse({ name: "w.ilk", text: `spec W;\nvar ${word}: 0..1 = 0;\n` }).diagnostics.length === 0;
const foreignFor = (at: number): string =>
  `${FOREIGN[at % FOREIGN.length]}${at < FOREIGN.length ? "" : Math.floor(at / FOREIGN.length)}`;

interface Outcome {
  readonly asked: number;
  readonly codes: readonly string[];
}
const ACCEPTED: Outcome = { asked: 0, codes: [] };
const read = (text: string): Outcome => {
  asked.mockClear();
  const { diagnostics } = parse({ name: "main.ilk", text });
  return { asked: asked.mock.calls.length, codes: diagnostics.map(({ code }) => code) };
};
const check = (text: string): Outcome => {
  asked.mockClear();
  const errors = checkText(text).diagnostics.filter(({ severity }) => severity === "error");
  return { asked: asked.mock.calls.length, codes: errors.map(({ code }) => code) };
};

describe("recovery", () => {
  it("is asked about a text that the grammar refuses, so that the other tests can fail", () => {
    read("spec S;\nthread T { x := 1; }\n");
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it.each([...filesIn("specs"), ...filesIn("tests/fixtures")])("is not asked about %s", (name) => {
    expect(read(textOf(name))).toEqual(ACCEPTED);
  });
  it.each(Object.entries(known))(
    "is not asked about the known spec %s, nor by typing it",
    (_, text) => {
      expect(check(text)).toEqual(ACCEPTED);
    },
  );

  it("is not asked about random specs", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(specText, (text) => {
        expect(read(text)).toEqual(ACCEPTED);
      }),
      { numRuns: 1200 },
    );
  });
  it("is not asked by typing random specs that type", { timeout: 120_000 }, () => {
    let typed = 0;
    fc.assert(
      fc.property(specText, (text) => {
        const outcome = check(text);
        if (outcome.codes.length > 0) return;
        typed += 1;
        expect(outcome).toEqual(ACCEPTED);
      }),
      { numRuns: 100 },
    );
    expect(typed).toBeGreaterThan(50);
  });

  it("has only words to mistake that may be names", () => {
    expect(FOREIGN.filter((word) => !isName(word))).toEqual([]);
  });
  it.each(filesIn("specs").filter((name) => stands(textOf(name))))(
    "is not asked about %s under names that mean something elsewhere",
    (name) => {
      const text = textOf(name);
      expect(declaredNames(text).length).toBeGreaterThan(0);
      expect(check(renameAll(text, (_, at) => foreignFor(at)))).toEqual(ACCEPTED);
    },
  );
  it("is not asked about random specs under such names", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(specText, (text) => {
        expect(read(renameAll(text, (_, at) => foreignFor(at)))).toEqual(ACCEPTED);
      }),
      { numRuns: 600 },
    );
  });
});
