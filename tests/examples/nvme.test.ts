/** A generated checker as a library: what a test of yours can ask of it. Nothing here is needed by Interlock itself. */
import { describe, expect, test } from "vitest";
import original, {
  check,
  decode,
  initialStates,
  invariants,
  successors,
} from "../../generated/nvme-startio/original.checker.js";
import * as lists from "../../generated/05-lists/after.checker.js";
import * as shipped from "../../generated/nvme-startio/completeInDpc.checker.js";

describe("the NVMe driver, before the fix", () => {
  test("crashes in a list that it was working on, after 19 steps at least", async () => {
    const verdict = await check();
    const crash = verdict.violations.find((each) => each.name === "corrupt-list");
    expect(crash?.depth).toBe(19);
    expect(crash?.platform).toContain("0x139");
  });

  test("begins with every command identifier on the free list", () => {
    const [first, ...others] = initialStates();
    expect(others).toEqual([]);
    if (!first) throw new Error("no initial state");
    expect(decode(first)["freeList.members"]).toEqual({ 0: [1, 2], 1: [1, 2] });
    expect(decode(first).pending).toEqual({ 0: { 1: false, 2: false }, 1: { 1: false, 2: false } });
    expect(original.encode(decode(first))).toEqual(first);
    expect(invariants["P3"]?.(first)).toBe(true);
  });

  test("can do nothing at first but enter StartIo, on either CPU", () => {
    const [first] = initialStates();
    if (!first) throw new Error("no initial state");
    expect(successors(first).map((step) => step.action.name)).toEqual([
      "StartIo_enter",
      "StartIo_enter",
    ]);
  });
});

test("a spec that holds says so, with the number of its states", async () => {
  const verdict = await lists.check();
  expect(verdict).toMatchObject({ verdict: "holds", distinctStates: 120, asExpected: true });
});

test("a limit leaves the verdict open", async () => {
  const verdict = await shipped.check({ maxStates: 1000 });
  expect(verdict).toMatchObject({ verdict: "incomplete", limit: "max-states 1000" });
});
