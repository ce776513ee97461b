/** What a change of a verdict is due to: sets of edits against brute force, and small texts worked out by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCauses, type Judged } from "../../src/diff/causes/sets.js";
import { attributionTexts } from "../../src/diff/render/causes.js";
import { diffOf, diffPrograms, programOf } from "./diff-text.js";

const setsUpTo = (count: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (__, i) => i).filter((i) => (mask >> i) & 1),
  );

describe("the smallest sets of edits", () => {
  it("are those that brute force finds", async () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.array(fc.constantFrom<Judged>("as new", "as old", "neither", "no spec"), {
        minLength: 2 ** count,
        maxLength: 2 ** count,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async (all) => {
        const count = Math.log2(all.length);
        const judged = all.with(0, "as old").with(-1, "as new");
        const of = (set: readonly number[]): Judged =>
          judged[set.reduce((mask, i) => mask + 2 ** i, 0)] ?? "unknown";
        const found = await findCauses(count, (applied) => Promise.resolve(of(applied)));
        const enough = setsUpTo(count).filter((set) => of(set) === "as new");
        const least = Math.min(...enough.map((set) => set.length));
        const smallest = enough.filter((set) => set.length === least);
        expect(found.isMinimal).toBe(true);
        expect(new Set(found.enough.map(String))).toEqual(new Set(smallest.map(String)));
        const singles = Array.from({ length: count }, (_, i) => i).filter(
          (i) =>
            of(
              setsUpTo(count)
                .at(-1)
                ?.filter((each) => each !== i) ?? [],
            ) === "as old",
        );
        expect(found.needed.filter((set) => set.length === 1).flat()).toEqual(singles);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("are one of several where not all could be tried, of which nothing can be left out", async () => {
    const isEnough = (set: readonly number[]): boolean => set.includes(3) && set.includes(17);
    const found = await findCauses(20, (set) =>
      Promise.resolve(isEnough(set) ? "as new" : "as old"),
    );
    expect(found).toEqual({ enough: [[3, 17]], isMinimal: false, needed: [[3], [17]] });
    const none = await findCauses(3, () => Promise.resolve("unknown"));
    expect(none).toEqual({ enough: [], isMinimal: false, needed: [] });
  });
});

const TWO = (a: string, b = "", more = "invariant small: y <= 1;"): string => `spec T;
lock m: mutex; lock n: mutex; var x: 0..3 = 0; var y: 0..3 = 0;
thread A { ${a} }
thread B { ${b} }
${more}`;

const said = async (before: string, after: string): Promise<readonly string[]> => {
  const diff = await diffOf(before, after);
  return attributionTexts(diff);
};

const CASES: readonly (readonly [
  name: string,
  before: string,
  after: string,
  said: readonly string[],
])[] = [
  [
    "one edit of two",
    TWO("x = 1; y = 2;", "x = 2;"),
    TWO("x = 1; y = 0;", "x = 3;"),
    ["invariant small is fixed: edit 1 (thread A: `y = 2;` is now `y = 0;`)"],
  ],
  [
    "each of two is enough",
    TWO("x = 1; if (x == 1) { y = 2; }"),
    TWO("x = 0; if (x == 2) { y = 2; }"),
    [
      "invariant small is fixed: edit 1 (thread A: `x = 1;` is now `x = 0;`), or edit 2 (thread A: `if (x == 1) {` is now `if (x == 2) {`); no edit alone, undone, breaks it again",
    ],
  ],
  [
    "both of two break it",
    TWO("x = 0; if (x == 2) { y = 2; }"),
    TWO("x = 1; if (x == 1) { y = 2; }"),
    [
      "invariant small is newly broken: edit 1 (thread A: `x = 0;` is now `x = 1;`) and edit 2 (thread A: `if (x == 2) {` is now `if (x == 1) {`)",
    ],
  ],
  [
    "what one edit fixes, another breaks again",
    TWO("x = 1; y = 2;", "x = 1;"),
    TWO("x = 1; y = 0;", "y = 3;"),
    [
      "invariant small is still broken: edit 1 (thread A: `y = 2;` is now `y = 0;`) alone would fix it",
    ],
  ],
  [
    "statements that are gone, new and put around others",
    TWO("y = 2; x = 1; skip; y = 0;"),
    TWO("with m { x = 1; skip; } y = 0;", "with m { x = 2; }"),
    ["invariant small is fixed: edit 2 (thread A: `y = 2;` is gone)"],
  ],
  [
    "a declaration that is new, with what mentions it",
    TWO("y = 2;"),
    TWO("p();", "", "proc p() { y = 1; } invariant small: y <= 1;"),
    ["invariant small is fixed: edit 1 (thread A: `y = 2;` is gone)"],
  ],
  [
    "a head without a place of its own, renamed things and locals",
    `spec T; cpus 1; lock m: mutex; var total: 0..3 = 0;
thread A { let seen = total; total = seen + 1; } thread B { let was = total; total = was + 1; }
invariant both: !A.active && !B.active => total == 2;`,
    `spec T; cpus 1; lock l: mutex; var sum: 0..3 = 0;
thread A { with l { let s = sum; sum = s + 1; } } thread B { with l { let w = sum; sum = w + 1; } }
invariant both: !A.active && !B.active => sum == 2;`,
    [
      "invariant both is fixed: edit 1 (thread A: `with l {` now stands around 2 statements) and edit 2 (thread B: `with l {` now stands around 2 statements)",
    ],
  ],
  [
    "the number of CPUs, and the kind of a lock",
    "spec T; cpus 1; lock m: mutex; var x: 0..3 = 0; thread A { with m { x = 0; } skip; } invariant i: x == 0;",
    "spec T; cpus 2; lock m: spinlock; var x: 0..3 = 0; thread A { with m { x = 1; } skip; } invariant i: x == 0;",
    ["invariant i is newly broken: edit 5 (thread A: `x = 0;` is now `x = 1;`)"],
  ],
];

describe("a change is due to", () => {
  it.each(CASES)("%s", async (_, before, after, expected) => {
    expect(await said(before, after)).toEqual(expected);
  });

  it("edits of revisions of one text, and not only the constant", async () => {
    const text = `spec T; const fix = false; const most = 2; var x: 0..3 = 0; var y: 0..3 = 0;
thread A { if (fix) { y = most; } else { y = 3; } if (!fix) { x = 1; } }
thread B { x = most; }
invariant small: y <= 1;
revision old { } revision new { fix = true; most = 1; }`;
    const program = programOf(text);
    const diff = await diffPrograms([program, program], ["old", "new"]);
    expect(attributionTexts(diff)).toMatchInlineSnapshot(`
      [
        "invariant small is fixed: edit 1 (thread A: \`y = 3;\` is now \`y = most;\`)",
      ]
    `);
  });
});
