/** A counterexample of one revision followed in another: how far, and what stops it. */
import { describe, expect, it } from "vitest";
import { instantiate } from "../../src/cli/instantiate.js";
import { replayRun, type ReplayedRun } from "../../src/diff/behaviour/replay.js";
import { replayText } from "../../src/diff/render/runs.js";
import { type Checker, runChecker, successors, type Violation } from "../../src/runtime/index.js";
import { compileFile } from "../support/check-spec.js";
import { diffOf } from "./diff-text.js";

async function violationOf(checker: Checker, name: string): Promise<Violation> {
  const { violations } = await runChecker(checker, { stopAtFirst: false });
  const found = violations.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not violated`);
  return found;
}

async function replay(
  path: string,
  [from, into]: readonly [from: string, into: string],
  name: string,
  overrides: Readonly<Record<string, string>> = {},
): Promise<ReplayedRun> {
  const [old, fresh] = [from, into].map((each) =>
    instantiate(compileFile(path, each, overrides), { assertRanges: true }),
  );
  const violation = await violationOf(old!, name);
  return replayRun(old!, violation.trace, fresh!, violation);
}

describe("a counterexample, in the revision that mends it", () => {
  const nvme = "specs/nvme-startio.ilk";

  it("comes to the step that the repair forbids, and names the lock, who holds it, and since when", async () => {
    const found = await replay(nvme, ["original", "processIo"], "corrupt-list", { CPUS: "1" });
    expect(found).toMatchObject({
      common: 14,
      isBack: false,
      blockedBy:
        "`Message[0]` cannot enter on CPU 0: `StartIo` is there at DIRQL, holding `MessageLock[0]` since step 12, line 65",
      instead: ["StartIo: freeList[0].removeHead r4: N.prev = head"],
    });
    // Its own run is a run of the new revision, with the acquire that only that has.
    expect(found.trace.steps).toHaveLength(17);
  });

  it("says where the work is not done any more", async () => {
    const found = await replay(nvme, ["original", "completeInDpc"], "corrupt-list", { CPUS: "1" });
    expect(found.blockedBy).toBe(
      "`Message[0]` does not do `cq[q].pop()` any more; it is before `schedule Complete[0]`",
    );
    expect(found.instead).toEqual(["Message[0]: schedule Complete[0]"]);
  });

  it("comes to its end in the revision that it is from", async () => {
    const found = await replay(nvme, ["original", "original"], "corrupt-list", { CPUS: "1" });
    expect(found).toMatchObject({ common: 19, isBack: true, blockedBy: undefined });
  });

  it("says that the interrupt is off", async () => {
    const irq = "specs/tutorial/04-irq-locks.ilk";
    const found = await replay(irq, ["plain", "irqsave"], "self-deadlock");
    expect(found).toMatchObject({ common: 2, isBack: false });
    expect(found.blockedBy).toMatch(
      /^`Arrival` cannot enter on CPU 0: `Worker` is there at INTERRUPT/,
    );
    const plain = "specs/tutorial/03-interrupts.ilk";
    const other = await replay(plain, ["before", "after"], "noneLost");
    expect(other.blockedBy).toMatch(
      /^`Arrival` cannot enter on CPU 0: `Worker` is there at INTERRUPT/,
    );
  });

  it("takes only steps that there are", async () => {
    const [from, into] = ["original", "handOver"].map((each) =>
      instantiate(compileFile(nvme, each, { CPUS: "1" }), { assertRanges: true }),
    );
    const violation = await violationOf(from!, "corrupt-list");
    const { trace } = replayRun(from!, violation.trace, into!, violation);
    let state = trace.initial;
    for (const step of trace.steps) {
      const there = successors(into!, state).find(
        (each) => each.transition === step.transition && each.state?.join() === step.state?.join(),
      );
      expect(there).toBeDefined();
      state = step.state ?? state;
    }
  });
});

describe("a statement that says something else", () => {
  const before = `spec T; list q: 0..1 = all; var x: 0..3 = 0; var y: 0..3 = 0;
proc write(v: 0..3) { y = v; }
thread A { first: x = 1; let e = q.removeHead(); if (x == 1) { y = 2; } write(3); }
invariant small: y <= 2;`;
  const follow = async (was: string, is: string): Promise<readonly [number, string]> => {
    const diff = await diffOf(was, is);
    const [replay] = diff.replays;
    return [replay?.common ?? -1, replay ? replayText(replay) : ""];
  };

  it("is followed as what it has become, in both directions", async () => {
    const after = before.replace("x = 1;", "x = 2;").replace("write(3)", "write(1)");
    expect(await follow(before, after)).toEqual([
      6,
      "the new one stops it at step 7 of 8: `A` is before `y = v` instead",
    ]);
    expect(await follow(after, before)).toEqual([
      6,
      "the old one stops it at step 7 of 8: `A` is before `y = v` instead",
    ]);
  });

  it("ends a run only where what it does ends it", async () => {
    const after = before.replace("y = v;", "y = v % 2;");
    expect(await follow(before, after)).toEqual([
      8,
      "the new one can take every step of it, and nothing is broken there",
    ]);
  });
});
