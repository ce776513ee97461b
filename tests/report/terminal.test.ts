import { expect, test } from "vitest";
import { ansi, plain } from "../../src/report/colours.js";
import {
  renderCounterexample,
  type TerminalOptions,
} from "../../src/report/terminal/counterexample.js";
import { checker, sourceLine } from "./sample-checker.js";
import { crash } from "./sample-run.js";
import { crossed, nested, small, violationOf } from "./small-checker.js";

const options: TerminalOptions = {
  width: 80,
  colour: plain,
  full: false,
  ascii: false,
  sourceLine,
};
const render = (more: Partial<TerminalOptions> = {}): string =>
  renderCounterexample(checker, crash, { ...options, ...more });
const after = (text: string, heading: string): readonly string[] =>
  text.slice(text.indexOf(heading)).split("\n");

test.each([60, 72, 80, 100, 132])("nothing is wider than %i columns", (width) => {
  for (const full of [false, true]) {
    for (const ascii of [false, true]) {
      const lines = render({ width, full, ascii }).split("\n");
      expect(lines.filter((line) => [...line].length > width)).toEqual([]);
    }
  }
});

test("the back-trace reads like that of a kernel", () => {
  expect(after(render(), "BACK-TRACE").slice(0, 8)).toEqual([
    "BACK-TRACE of CPU 0",
    "  0 freeList[0].insertTail+i0  nvme-start-io.ilk:48  check head.prev.next == he…",
    "  1 drain                      nvme-start-io.ilk:48",
    "  2 Message[0]                 nvme-start-io.ilk:37  isr, DIRQL",
    "    -- interrupt --",
    "  3 freeList[0].removeHead+r4  nvme-start-io.ilk:25  next: N.prev = head",
    "  4 StartIo                    nvme-start-io.ilk:25  entry, DISPATCH,",
    "                                                     holds StartIoLock",
  ]);
});

test("the platform's own message and the sentence come last", () => {
  expect(after(render(), "BROKEN")).toEqual([
    "BROKEN: rule corrupt-list, step 19 at specs/interrupts/nvme-start-io.ilk:48",
    "  KERNEL_SECURITY_CHECK_FAILURE (0x139), corrupt list entry",
    "  `freeList`: head.prev.next or head.next.prev is not the head",
    "",
    "`Message[0]` interrupted `StartIo` on CPU 0 between r3 and r4 of",
    "`freeList[0].removeHead` and ran `freeList[0].insertTail`, whose check i0 found:",
    "head.prev.next or head.next.prev is not the head.",
    "",
  ]);
});

test("an interrupt is drawn inside the lane of what it interrupts", () => {
  const lines = render().split("\n");
  const line = (number: number): string | undefined =>
    lines.find((text) => text.startsWith(`${number} `));
  expect(line(14)).toMatch(/^14 {2}● {18}StartIo/);
  expect(line(15)).toMatch(/^15 {2}├┐ {17}Message\[0\] {2}enters/);
  expect(line(19)).toMatch(/^19 {2}┊✗ {17}Message\[0\]/);
  const drawn = renderCounterexample(small, nested, options).split("\n");
  const steps = drawn.filter((text) => /^ \d /.test(text)).map((text) => text.slice(4, 7));
  expect(steps).toEqual(["├┐ ", "┊├┐", "┊├┘", "├┘ ", "✗  "]);
});

test("a source line stands once for the micro-steps on it", () => {
  const count = render().split("25 │ let cid = freeList[0].removeHead();").length - 1;
  expect(count).toBe(2);
  expect(render({ full: true }).split("25 │ let cid").length - 1).toBe(7);
});

test("changed values only, all of them with full", () => {
  const short = render();
  expect(short).toContain("freeList[0].next[head]: 1 → 2");
  expect(short).toContain("cid = 1");
  expect(short).not.toContain("StartIo.at");
  expect(short).not.toContain("pending[2]");
  const full = render({ full: true });
  expect(full).toContain("StartIo.at: 3 → 4");
  expect(full).toContain("pending[2] = false");
});

test("locks are told when they change", () => {
  expect(render().split("locks held: `StartIoLock` by `StartIo`").length - 1).toBe(2);
  expect(render().split("locks held: none").length - 1).toBe(1);
});

test("without source lines there are places", () => {
  const { sourceLine: _, ...bare } = options;
  expect(renderCounterexample(checker, crash, bare)).toContain("nvme-start-io.ilk:25\n");
});

test("ASCII has nothing else, and colour adds nothing but escape codes", () => {
  expect(/^[\n\u0020-\u007e]*$/.test(render({ ascii: true }))).toBe(true);
  const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
  const coloured = render({ colour: ansi });
  expect(coloured).not.toBe(render());
  expect(coloured.replace(escapes, "").replace(/ +$/gm, "")).toBe(render());
});

test("a deadlock shows every stack and breaks nothing by its last step", () => {
  const text = renderCounterexample(small, crossed, options);
  expect(text).toContain("BACK-TRACE of CPU 1, after the last step\n  0 Second");
  expect(text).toContain("Meanwhile on CPU 0\n  0 First");
  expect(text).toContain("DEADLOCK, after step 2");
  expect(text).not.toContain("breaks");
});

test("what is never reached has no run and no back-trace", () => {
  const never = violationOf(
    "reachable",
    "busy",
    "no run reaches `busy`",
    [1, 0, 0, 0, 0, 0, 0],
    [],
  );
  const text = renderCounterexample(small, never, options);
  expect(text).toContain("NOT REACHED: busy");
  expect(text).not.toContain("BACK-TRACE");
});
