/** Every finding is produced by a change that it is meant for; and nothing is *same* only because nothing was edited. */
import { describe, expect, it } from "vitest";
import { FINDING_IDS } from "../../src/diff/findings.js";
import { replayText } from "../../src/diff/render/runs.js";
import type { FindingId } from "../../src/diff/spec-diff.js";
import { diffOf, type Files } from "./diff-text.js";

const IRQ = (body: string, more = ""): string => `spec I;
cpus 1; lock m: spinlock; lock n: spinlock;
atomic queue q: 0..1 slots 2; var x: 0..3 = 0; var seen = false;
thread Worker { loop { ${body} } }
isr Bell { seen = true; }
device Line { action strike { raise Bell; } }
${more}`;
const TWO = (a: string, b: string, more = ""): string => `spec T;
lock m: mutex; lock n: mutex; var x: 0..3 = 0; var y: 0..3 = 0;
thread A { ${a} }
thread B { ${b} }
${more}`;

const CHANGES: Readonly<
  Record<FindingId, readonly [before: string, after: string, limit?: number]>
> = {
  UNKNOWN: [IRQ("x = 1;"), IRQ("x = 2;"), 2],
  "PROP-WEAKENED": [
    TWO("x = 1;", "y = 1;", "invariant small: x <= 1;"),
    TWO("x = 1;", "y = 1;", "invariant small: x <= 2;"),
  ],
  "PROP-STRENGTHENED": [
    TWO("x = 1;", "y = 1;", "invariant small: x <= 2;"),
    TWO("x = 1;", "y = 1;", "invariant small: x <= 1;"),
  ],
  "PROP-UNCHECKED": [
    TWO("x = 2;", "y = 1;", "invariant small: x <= 1;"),
    TWO("x = 2;", "y = 1;", "invariant small: x <= 2;"),
  ],
  "PROP-REMOVED": [TWO("x = 1;", "y = 1;", "invariant small: x <= 1;"), TWO("x = 1;", "y = 1;")],
  "PROP-NEW-FAIL": [
    TWO("x = 1;", "y = 1;", "invariant small: x <= 1;"),
    TWO("x = 2;", "y = 1;", "invariant small: x <= 1;"),
  ],
  "PROP-STILL": [
    TWO("x = 2;", "y = 1;", "invariant small: x <= 1;"),
    TWO("x = 3;", "y = 1;", "invariant small: x <= 1;"),
  ],
  "PROP-FIXED": [
    TWO("x = 2;", "y = 1;", "invariant small: x <= 1;"),
    TWO("x = 1;", "y = 1;", "invariant small: x <= 1;"),
  ],
  VACUOUS: [IRQ("x = 1;"), IRQ("x = 1;").replace("raise Bell;", "skip;")],
  RENAMED: [TWO("x = 1;", "y = 1;"), TWO("x = 1;", "y = 1;").replaceAll(/\bx\b/g, "height")],
  "CTX-ADD": [TWO("x = 1;", "y = 1;"), TWO("x = 1;", "y = 1;", "thread C { y = 2; }")],
  "CAP-CHANGED": [
    IRQ("if (!q.full) { q.push(1); }"),
    IRQ("if (!q.full) { q.push(1); }").replace("slots 2", "slots 3"),
  ],
  "SCOPE-CHANGED": [
    TWO("with m { x = 1; } y = 2; x = 3;", "with m { y = 1; }"),
    TWO("with m { x = 1; y = 2; } x = 3;", "with m { y = 1; }"),
  ],
  "LOCK-ORDER-ADD": [
    TWO("with m { x = 1; } with n { y = 1; }", "y = 2;"),
    TWO("with m { x = 1; with n { y = 1; } }", "y = 2;"),
  ],
  "IRQ-CLASS": [
    IRQ("with m { x = 1; }"),
    IRQ("with m { x = 1; }").replace("{ seen = true; }", "{ with m { seen = true; } }"),
  ],
  "LOCKSET-SHRUNK": [
    TWO("with m { x = 1; x = 2; }", "with m { x = 3; }"),
    TWO("with m { x = 1; } x = 2;", "with m { x = 3; }"),
  ],
  "OVERLAP-LOST": [
    TWO("x = 1; y = 1;", "x = 2; y = 2;"),
    TWO("with m { x = 1; y = 1; }", "with m { x = 2; y = 2; }"),
  ],
  "WINDOW-ADD": [
    TWO("with m { x = 1; y = 1; }", "with m { x = 2; y = 2; }"),
    TWO("x = 1; y = 1;", "x = 2; y = 2;"),
  ],
  "MASK-WIDENED": [IRQ("x = 1; x = 2;"), IRQ("at INTERRUPT { x = 1; x = 2; x = 3; }")],
  "HOLD-LONGER": [
    TWO("with m { x = 1; } y = 1;", "with m { y = 2; }"),
    TWO("with m { x = 1; y = 1; }", "with m { y = 2; }"),
  ],
  "STARVATION-ADDED": [IRQ("x = 1;"), IRQ("at INTERRUPT { loop { x = 1; x = 0; } }")],
  "BEH-ADD": [IRQ("x = 1;"), IRQ("x = 1; if (!q.full) { q.push(1); }")],
  "BEH-REM": [IRQ("x = 1; if (!q.full) { q.push(1); }"), IRQ("x = 1;")],
};

describe("findings", () => {
  it.each(FINDING_IDS)("%s", async (id) => {
    const [before, after, limit] = CHANGES[id];
    const options = limit === undefined ? {} : { maxStates: limit };
    const diff = await diffOf(before, after, options);
    expect(diff.findings.map((each) => each.id)).toContain(id);
    // And without a change there is none, but for what is unknown and what is broken.
    const none = (await diffOf(before, before, options)).findings.map((each) => each.id);
    expect(none.filter((each) => each !== "UNKNOWN" && each !== "PROP-STILL")).toEqual([]);
  });
});

describe("how much of a context runs with a lock held", () => {
  it("leaves out the path on which a `tryAcquire` was refused", async () => {
    const body = (more: string): string =>
      `let got = tryAcquire m; if (!got) { y = 2; ${more}return; } x = 1; release m;`;
    const diff = await diffOf(TWO(body(""), "y = 1;"), TWO(body("y = 3; "), "y = 1;"));
    expect(diff.structure.lockScopes).toEqual([]);
    const longer = await diffOf(
      TWO(body(""), "y = 1;"),
      TWO(body("").replace("x = 1;", "x = 1; x = 2;"), "y = 1;"),
    );
    expect(longer.structure.lockScopes).toEqual([]);
  });

  it("looks at the branch that a constant argument takes", async () => {
    const procs = "proc f(k: bool) { if (k) { acquire m; } x = 1; x = 2; if (k) { release m; } }";
    const diff = await diffOf(TWO("f(false);", "y = 1;", procs), TWO("f(true);", "y = 1;", procs));
    expect(diff.structure.lockScopes).toMatchObject([
      { lock: "m", context: "A", before: 0, after: 3 },
    ]);
  });
});

describe("sentences of the report", () => {
  it("are not touched by a property that has another name", async () => {
    const text = (name: string): string =>
      `spec F; atomic queue work: 0..1 slots 1; var x: 0..3 = 0;
thread T { loop { await !work.full; work.push(1); } }
thread U { loop { await !work.empty; let y = work.pop(); x = y; } }
reachable ${name}: work.full && x == 1;`;
    const { summary, concurrency, findings } = await diffOf(text("full"), text("stuffed"));
    expect(summary).toMatchObject({ relation: "same", overlapKept: 100 });
    expect(concurrency.lost).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(["RENAMED"]);
  });

  it("never name a step that a run has not", async () => {
    const small = "invariant small: x <= 1;";
    const diff = await diffOf(
      TWO("x = 2;", "y = 1;", small),
      TWO("x = 2;", "y = 1;", "invariant small: x <= 2;"),
    );
    const all = [
      ...diff.replays,
      ...(
        await diffOf(TWO("x = 1; x = 2;", "y = 1;", small), TWO("x = 1; x = 1;", "y = 1;", small))
      ).replays,
    ];
    expect(all.length).toBeGreaterThan(0);
    for (const replay of all) {
      const named = /step (\d+) of (\d+)/.exec(replayText(replay));
      expect(Number(named?.[1] ?? 0)).toBeLessThanOrEqual(replay.steps.length);
    }
    const reached = {
      of: "before",
      common: 0,
      steps: [],
      blockedBy: "nothing is broken there",
    } as const;
    expect(replayText(reached)).toBe(
      "the new one can take every step of it, and nothing is broken there",
    );
  });

  it("say how many of the accesses lack the lock", async () => {
    const [before, after] = CHANGES["LOCKSET-SHRUNK"];
    const { findings } = await diffOf(before, after);
    expect(findings.find(({ id }) => id === "LOCKSET-SHRUNK")?.sentence).toBe(
      "`x` was always under `m`; now 1 of 3 accesses is not",
    );
  });
});

const LIBRARY = (value: number): Files => ({
  "lib.ilk": `library Lib;\nproc fill() { sq.push(${value}); }\natomic queue sq: 0..2 slots 2;\n`,
});
const PLATFORM = (level: string): Files => ({
  "mine.ilk": `platform mine { levels TASK < ISR; lock gate { spins; level ${level}; } isr { level ISR; } }\n`,
});

describe("a text that is the same", () => {
  it("is not the same where what it imports is not", async () => {
    const text = `spec S;\nimport "lib.ilk";\nthread T { fill(); }\n`;
    const other = await diffOf(text, text, {}, [LIBRARY(1), LIBRARY(2)]);
    expect(other.summary.relation).toBe("differs");
    const same = await diffOf(text, text, {}, [LIBRARY(1), LIBRARY(1)]);
    expect(same.summary.relation).toBe("same");
  });

  it("is not the same where its platform is not", async () => {
    const text = `spec S;
platform mine;
cpus 1; lock g: gate; var x = false;
thread T { with g { x = true; } }
isr I { x = false; }
device D { action fire { raise I; } }
`;
    const other = await diffOf(text, text, {}, [PLATFORM("TASK"), PLATFORM("ISR")]);
    expect(other.summary.relation).not.toBe("same");
    const same = await diffOf(text, text, {}, [PLATFORM("ISR"), PLATFORM("ISR")]);
    expect(same.summary.relation).toBe("same");
  });
});
