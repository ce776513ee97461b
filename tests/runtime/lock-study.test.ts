/**
 * What a search says of locks: the order in which they were taken, which cycles of it some run closes, what keeps runs from
 * the others, and how each lock was used by level. One small spec for each answer.
 */
import { describe, expect, it } from "vitest";
import { type CheckOptions, runChecker } from "../../src/runtime/index.js";
import type { LockStudy, Verdict } from "../../src/runtime/verdict.js";
import { checkerOf } from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

const WHOLE: CheckOptions = { locks: true, stopAtFirst: false };

const check = (text: string, options = WHOLE): Promise<Verdict> =>
  runChecker(checkerOf(typed(text)), options);

async function study(text: string, options = WHOLE): Promise<LockStudy> {
  const { locks } = await check(text, options);
  if (!locks) throw new Error("there are no locks");
  return locks;
}

const orderOf = ({ order }: LockStudy): readonly string[] =>
  order.map(({ held, taken, context }) => `${context}: ${held} then ${taken}`);

const mutexes = (...names: string[]): string =>
  names.map((name) => `lock ${name}: mutex;`).join("\n");

describe("cycles of the lock order", () => {
  it("a cycle that a run closes is a deadlock, with its own shortest run", async () => {
    const locks = await study(`spec Two;
      ${mutexes("a", "b", "c", "d")}
      thread AB { with a { with b { skip; } } }
      thread BA { with b { with a { skip; } } }
      thread CD { with c { with d { skip; } } }
      thread DC { with d { with c { skip; } } }`);
    expect(locks.isComplete).toBe(true);
    expect(locks.cycles.map(({ locks: of, outcome }) => [...of, outcome])).toEqual([
      ["a", "b", "deadlock"],
      ["c", "d", "deadlock"],
    ]);
    for (const { violation } of locks.cycles) {
      expect(violation?.depth).toBe(2);
      expect(violation?.trace.steps).toHaveLength(2);
    }
    expect(locks.cycles[1]?.violation?.message).toMatch(/`[cd]`/);
  });

  it("three contexts in a circle", async () => {
    const { cycles } = await study(`spec Three;
      ${mutexes("a", "b", "c")}
      thread AB { with a { with b { skip; } } }
      thread BC { with b { with c { skip; } } }
      thread CA { with c { with a { skip; } } }`);
    expect(
      cycles.map(({ locks, outcome, violation }) => [locks, outcome, violation?.depth]),
    ).toEqual([[["a", "b", "c"], "deadlock", 3]]);
  });

  it.each([
    {
      why: "gate lock: `AB` and `BA` both hold `gate` around it",
      text: `spec Gate;
        ${mutexes("gate", "a", "b")}
        thread AB { with gate { with a { with b { skip; } } } }
        thread BA { with gate { with b { with a { skip; } } } }`,
    },
    {
      why: "`T` takes both ways, one after the other, and nobody else comes between",
      text: `spec Alone;
        ${mutexes("a", "b")}
        thread T { with a { with b { skip; } } with b { with a { skip; } } }`,
    },
    {
      why: "`BA` takes `a` only where it is free, and does not wait for it",
      text: `spec Tries;
        ${mutexes("a", "b")}
        thread AB { with a { with b { skip; } } }
        thread BA { with b { let got = tryAcquire a; if (got) { release a; } } }`,
    },
    {
      why: "level: on CPU 0, while `AB` holds `a` at INTERRUPT, `BA` cannot run, and the other way round",
      text: `spec Level;
        cpus 1;
        lock a: irqSpinlock;
        lock b: irqSpinlock;
        entry AB { with a { with b { skip; } } }
        entry BA { with b { with a { skip; } } }`,
    },
    {
      why: "readers: `AB` takes `b` shared, and `BA` holds it in no other way",
      text: `spec Readers;
        lock a: sharedMutex;
        lock b: sharedMutex;
        thread AB { with a { with b shared { skip; } } }
        thread BA { with b shared { with a { skip; } } }`,
    },
    {
      why: "in no state `AB` holds `a` while `BA` holds `b`",
      text: `spec Apart;
        ${mutexes("a", "b")}
        var done = false;
        thread AB { with a { with b { skip; } } done = true; }
        thread BA { await done; with b { with a { skip; } } }`,
    },
    {
      why: "`BA` never gets `a` there: each attempt breaks forbidden-acquire, and the run ends",
      text: `spec Attempts;
        platform windows;
        cpus 2;
        lock a: dpcLock;
        lock b: dpcLock;
        entry AB on cpu 0 { with a { with b { skip; } } }
        entry BA as HwStorFindAdapter on cpu 1 holding b { with a { skip; } }`,
    },
  ])("none closes it: $why", async ({ why, text }) => {
    const { cycles } = await study(text);
    expect(cycles.map(({ locks, outcome, reasons }) => [locks, outcome, reasons])).toEqual([
      [["a", "b"], "never", [why]],
    ]);
  });

  it("says nothing of why where it does not know: the turn is tested inside", async () => {
    const { cycles } = await study(`spec Unknown;
      ${mutexes("a", "b")}
      var turn: 0..1 = 0;
      thread AB { with a { if (turn == 0) { with b { skip; } turn = 1; } } }
      thread BA { with b { if (turn == 1) { with a { skip; } } } }`);
    expect(cycles.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([["never", []]]);
  });

  it("two gates for three contexts, of which two share none", async () => {
    const { cycles } = await study(`spec Gates;
      ${mutexes("g", "a", "b")}
      thread AB { with g { with a { with b { skip; } } } }
      thread BA { with g { with b { with a { skip; } } } }
      thread Bare { with b { with a { skip; } } }`);
    expect(cycles.map(({ locks, outcome }) => [locks, outcome])).toEqual([
      [["a", "b"], "deadlock"],
    ]);
  });

  it("a lock that several hold is no gate, and a writer waits for each of its readers", async () => {
    const { cycles } = await study(`spec Shares;
      lock g: sharedMutex;
      lock a: sharedMutex;
      lock b: sharedMutex;
      thread AB { with g shared { with a shared { with b { skip; } } } }
      thread BA { with g shared { with b shared { with a { skip; } } } }`);
    expect(cycles.map(({ locks, outcome }) => [locks, outcome])).toEqual([
      [["a", "b"], "deadlock"],
    ]);
  });

  it("a search that ended early promises nothing", async () => {
    const { isComplete, cycles } = await study(
      `spec Early;
      ${mutexes("a", "b")}
      var n: 0..1 = 0;
      thread AB { with a { with b { skip; } } }
      thread BA { with b { n = 1; with a { skip; } } }
      invariant never: n == 0;`,
      { locks: true, stopAtFirst: true },
    );
    expect(isComplete).toBe(false);
    expect(cycles.every(({ outcome }) => outcome === "unknown")).toBe(true);
  });

  it("members of a family are locks of their own", async () => {
    const locks = await study(`spec Family;
      type I = 0..1;
      lock l[I]: mutex;
      thread Up { acquire l; release l; }`);
    expect(orderOf(locks)).toEqual(["Up: l[0] then l[1]"]);
    expect(locks.cycles).toEqual([]);
  });
});

describe("the order that was seen", () => {
  it("names what was held as well each time, and the CPUs", async () => {
    const { order } = await study(`spec Order;
      cpus 2;
      lock g: spinlock;
      lock a: spinlock;
      lock b: spinlock;
      entry E on any cpu { with g { with a { with b { skip; } } } }`);
    expect(order.map(({ held, taken, cpus, always }) => ({ held, taken, cpus, always }))).toEqual([
      { held: "g", taken: "a", cpus: [0, 1], always: [] },
      { held: "g", taken: "b", cpus: [0, 1], always: ["a"] },
      { held: "a", taken: "b", cpus: [0, 1], always: ["g"] },
    ]);
  });

  it("sees a lock that is taken by a step which chooses first", async () => {
    const either = (kind: string): string => `spec Either;
      type I = 0..1;
      lock a: ${kind};
      lock b[I]: ${kind};
      thread T { with a { either { choose i in I; with b[i] { skip; } } or { skip; } } }
      thread U { with b[1] { with a { skip; } } }`;
    const spins = await study(either("spinlock"));
    expect(orderOf(spins)).toEqual(["T: a then b[0]", "T: a then b[1]", "U: b[1] then a"]);
    expect(spins.cycles.map(({ locks, outcome }) => [locks, outcome])).toEqual([
      [["a", "b[1]"], "deadlock"],
    ]);
    // A branch that begins with an acquire is chosen before it is known whether the lock is busy.
    const blocks = await study(either("mutex"));
    expect(blocks.cycles.map(({ locks, outcome }) => [locks, outcome])).toEqual([
      [["a", "b[1]"], "deadlock"],
    ]);
  });

  it("sees that an attempt in a branch does not wait", async () => {
    const tries = await study(`spec Tries;
      type I = 0..1;
      lock a: mutex;
      lock b[I]: mutex;
      thread T { with a { either { choose i in I; if (tryAcquire b[i]) { release b[i]; } } or { skip; } } }
      thread U { with b[1] { with a { skip; } } }`);
    expect(tries.cycles.map(({ locks, outcome }) => [locks, outcome])).toEqual([
      [["a", "b[1]"], "never"],
    ]);
    expect(tries.cycles[0]?.reasons).toEqual([
      "`T` takes `b[1]` only where it is free, and does not wait for it",
    ]);
  });

  it("has only what some run does", async () => {
    const locks = await study(`spec Never;
      ${mutexes("a", "b")}
      var on = false;
      thread T { with a { if (on) { with b { skip; } } } }`);
    expect(orderOf(locks)).toEqual([]);
  });
});

const shared = (kind: string): string => `spec Shared;
  cpus 1;
  lock l: ${kind};
  lock other: ${kind};
  var n: 0..1 = 0;
  entry Work { with l { n = 0; } }
  isr Tick { with l { n = 1; } }
  device Card { action rings { raise Tick; } }`;

describe("use by level", () => {
  it("held where an interrupt that takes it may come: inconsistent", async () => {
    const { usage } = await study(shared("spinlock"));
    const [l, other] = usage;
    expect(
      l?.levels.map(({ level, takenIn, heldBelow }) => [
        level,
        takenIn?.context,
        heldBelow?.context,
      ]),
    ).toEqual([["INTERRUPT", "Tick", "Work"]]);
    expect(l?.held).toEqual([
      { context: "Work", level: "TASK" },
      { context: "Tick", level: "INTERRUPT" },
    ]);
    expect(other?.levels).toEqual([
      { level: "INTERRUPT", takenIn: undefined, heldBelow: undefined },
    ]);
  });

  it("held with interrupts off: safe", async () => {
    const { usage } = await study(shared("irqSpinlock"));
    expect(usage[0]?.levels[0]?.takenIn?.context).toBe("Tick");
    expect(usage[0]?.levels[0]?.heldBelow).toBeUndefined();
  });

  it("a handler that cannot run on that CPU, or is masked, cannot interrupt there", async () => {
    const apart = await study(`spec Apart;
      cpus 2;
      lock l: spinlock;
      entry Work on cpu 0 { with l { skip; } }
      isr Tick on cpu 1 { skip; }`);
    expect(apart.usage[0]?.levels[0]?.heldBelow).toBeUndefined();
    const masked = await study(`spec Masked;
      cpus 1;
      lock l: spinlock;
      entry Work { mask Tick; with l { skip; } unmask Tick; }
      isr Tick { skip; }`);
    expect(masked.usage[0]?.levels[0]?.heldBelow).toBeUndefined();
  });
});

describe("interrupts inside critical sections", () => {
  const rings = (device: string): string => `spec Inside;
    cpus 1;
    lock l: spinlock;
    var armed = false;
    var n: 0..1 = 0;
    entry Work { with l { armed = true; n = 1; armed = false; } }
    isr Tick { n = 0; }
    device Card { action rings ${device} { raise Tick; } }`;

  it("says whether one came", async () => {
    const { sections } = await check(rings(""));
    expect(sections).toEqual([{ isr: "Tick", context: "Work", lock: "l", entered: true }]);
  });

  it("is part of every verdict that holds", async () => {
    const { verdict, sections } = await check(rings("when false"), {});
    expect(verdict).toBe("holds");
    expect(sections).toEqual([{ isr: "Tick", context: "Work", lock: "l", entered: false }]);
  });

  it("has nothing of sections that keep it out", async () => {
    const { sections } = await check(shared("irqSpinlock"));
    expect(sections).toEqual([]);
  });
});
