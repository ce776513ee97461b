import { expect, test } from "vitest";
import type { Violation } from "../../src/runtime/verdict.js";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import { checker, T } from "./sample-checker.js";
import { crash, crashTrace, traceOf } from "./sample-run.js";
import { crossed, nested, small, spinning, violationOf } from "./small-checker.js";

const sentence = (of: typeof checker, violation: Violation): string =>
  buildTraceView(of, violation).sentence;

test("an interrupt between two writes of an operation", () => {
  expect(sentence(checker, crash)).toBe(
    "`Message[0]` interrupted `StartIo` on CPU 0 between r3 and r4 of `freeList[0].removeHead` and ran " +
      "`freeList[0].insertTail`, whose check i0 found: head.prev.next or head.next.prev is not the head.",
  );
});

test("an interrupt before a plain statement is placed by its line", () => {
  const { initial, steps } = crashTrace;
  const trace = { initial, steps: [...steps.slice(0, 5), { transition: T.isr, state: undefined }] };
  const text = sentence(checker, { ...crash, name: "wrong-level", message: "too high", trace });
  expect(text).toContain("before `pending[1] = true` (nvme-start-io.ilk:27)");
});

test("an operation that another came into and left again", () => {
  const trace = traceOf([
    [T.enter, { "StartIo.at": 1 }],
    [T.r1, { "StartIo.at": 2, "StartIo.E": 1 }],
    [T.r2, { "StartIo.at": 3, "StartIo.N": 2 }],
    [T.isr, { "Message.at[0]": 4 }],
    [T.i0, { "Message.at[0]": 5 }],
    [T.i1, { "Message.at[0]": 0 }],
    [T.r3, { "StartIo.at": 4 }],
    [T.r4, undefined],
  ]);
  const text = sentence(checker, {
    ...crash,
    name: "lost-element",
    message: "an element is lost",
    trace,
  });
  expect(text).toBe(
    "`Message[0]` on CPU 0 ran `freeList[0].insertTail` between r2 and r3 of `freeList[0].removeHead` by " +
      "`StartIo` on CPU 0: an element is lost.",
  );
});

test("a cycle of waiting names each lock and who has it", () => {
  expect(sentence(small, crossed)).toBe(
    "`Second` waits for `A`, which `First` holds, and `First` waits for `B`, which `Second` holds: " +
      "neither can ever go on.",
  );
});

test("an interrupt that wants the lock of what it interrupted", () => {
  expect(sentence(small, spinning)).toBe(
    "`Tick` interrupted `First` on CPU 0 before `x = 1` (small.ilk:13) and tried to take `A`, which `First` " +
      "holds: neither can ever go on.",
  );
});

test("invariants, initial states and what is never reached", () => {
  expect(sentence(small, nested)).toBe(
    "After `First` on CPU 0 did `x = 1` (step 5), the invariant `small` does not hold.",
  );
  const initial = [1, 0, 0, 0, 0, 0, 0];
  expect(sentence(small, violationOf("invariant", "small", "", initial, []))).toBe(
    "The initial state breaks the invariant `small`.",
  );
  const never = violationOf("reachable", "busy", "no run reaches `busy`", initial, []);
  expect(sentence(small, never)).toBe("No run reaches `busy`.");
});
