import { expect, test } from "vitest";
import { buildTraceView } from "../../src/report/views/trace-view.js";
import { readTransition } from "../../src/report/views/transition.js";
import { checker, T } from "./sample-checker.js";
import { crash } from "./sample-run.js";
import { crossed, nested, small, spinning } from "./small-checker.js";

const view = buildTraceView(checker, crash);
const step = (number: number) => {
  const found = view.steps[number - 1];
  if (!found) throw new Error(`no step ${number}`);
  return found;
};

test("a transition number gives the action, its arguments and the member", () => {
  const second = readTransition(checker, T.pop + 1);
  expect(second?.action.name).toBe("Message_cq_pop");
  expect(second?.member).toBe(1);
  expect(second?.arguments.map(({ name, shown }) => [name, shown])).toEqual([["q", "1"]]);
  expect(readTransition(checker, T.finish + 1)?.arguments[0]?.shown).toBe("2");
  expect(readTransition(checker, -1)).toBeUndefined();
});

test("a step knows who, where and at which level", () => {
  expect(step(15)).toMatchObject({
    number: 15,
    actor: "Message[0]",
    word: "isr",
    cpu: 0,
    level: "DIRQL",
    enters: true,
    place: { line: 36 },
  });
  expect(step(9)).toMatchObject({ actor: "Controller", word: "device", cpu: undefined });
  expect(step(8)).toMatchObject({ actor: "StartIo", leaves: true });
});

test("entering above another activation of the CPU names what it was about to do", () => {
  expect(step(15).interrupts).toMatchObject({
    name: "StartIo",
    next: "freeList[0].removeHead r4: N.prev = head",
    place: { line: 25 },
  });
  expect(step(1).interrupts).toBeUndefined();
  expect(step(11).interrupts).toBeUndefined();
});

test("texts are filled in: family, locals, braces, arguments of actions", () => {
  expect(step(19).text).toMatch(/^freeList\[0\]\.insertTail i0: check/);
  expect(step(6).text).toBe("pending[1] = true");
  expect(step(17).text).toBe("assert pending[1]");
  expect(step(10).text).toBe("finish(c = 1)");
});

test("changes are those of the step, and what the step itself tells is quiet", () => {
  const { changed } = step(4);
  expect(changed.map(({ name, before, after, quiet }) => [name, before, after, quiet])).toEqual([
    ["freeList[0].next[head]", "1", "2", false],
    ["StartIo.at", "3", "4", true],
  ]);
  const local = step(16).changed.find((change) => change.name === "Message.drain.cid[0]");
  expect(local).toMatchObject({ short: "cid", fresh: true, after: "1" });
  const gone = step(7).changed.find((change) => change.name === "StartIo.cid");
  expect(gone).toMatchObject({ quiet: true });
});

test("locks are named with their holders", () => {
  expect(step(1).locks).toEqual([{ lock: "StartIoLock", holder: "StartIo" }]);
  expect(step(8).locks).toEqual([]);
});

test("lanes: CPUs before devices, an interrupt in the slot beside what it interrupts", () => {
  expect(view.lanes).toEqual([
    { title: "CPU 0", kind: "cpu", slots: 2 },
    { title: "Controller", kind: "device", slots: 1 },
  ]);
  expect(step(9).lane).toBe(1);
  expect(step(15).marks).toEqual([
    { lane: 0, slot: 0, sign: "interrupted" },
    { lane: 0, slot: 1, sign: "branches" },
  ]);
  expect(step(19).marks.map(({ sign }) => sign)).toEqual(["interrupted", "breaks"]);
});

test("lanes nest as deep as interrupts do, and returns take the way back", () => {
  const deep = buildTraceView(small, nested);
  expect(deep.lanes).toEqual([{ title: "CPU 0", kind: "cpu", slots: 3 }]);
  const own = deep.steps.map(({ marks }) => marks[marks.length - 1]);
  expect(own.map((mark) => [mark?.slot, mark?.sign])).toEqual([
    [1, "branches"],
    [2, "branches"],
    [2, "rejoins"],
    [1, "rejoins"],
    [0, "breaks"],
  ]);
});

test("the back-trace goes from the check that failed down to the interrupted context", () => {
  const [stack, ...others] = view.stacks;
  expect(others).toEqual([]);
  expect(stack?.title).toBe("CPU 0");
  const frames = stack?.segments.map(({ frames: all }) =>
    all.map(({ site, place }) => `${site}:${place.line}`),
  );
  expect(frames).toEqual([
    ["freeList[0].insertTail+i0:48", "drain:48", "Message[0]:37"],
    ["freeList[0].removeHead+r4:25", "StartIo:25"],
  ]);
  expect(stack?.segments[1]?.holds).toEqual(["StartIoLock"]);
});

test("only the last step breaks rules, and names those that it breaks besides", () => {
  const both = buildTraceView(checker, { ...crash, together: ["lost-element"] });
  expect(both.steps.flatMap(({ broken }) => broken.map(({ name }) => name))).toEqual([
    "corrupt-list",
    "lost-element",
  ]);
  expect(buildTraceView(small, crossed).steps.flatMap(({ broken }) => broken)).toEqual([]);
});

test("an activation waits only while the lock that it wants is held", () => {
  const [second, first] = buildTraceView(small, crossed).stacks.map((stack) => stack.segments[0]);
  expect(second).toMatchObject({ name: "Second", waits: true, wants: "A", holds: ["B"] });
  expect(first).toMatchObject({ name: "First", waits: true, wants: "B", holds: ["A"] });
  const free = buildTraceView(small, nested).stacks[0]?.segments[0];
  expect(free).toMatchObject({ name: "First", waits: false, wants: "A" });
});

test("an entering step that leads to no state still stands on what it interrupted", () => {
  const entering = {
    ...spinning,
    trace: { ...spinning.trace, steps: spinning.trace.steps.slice(0, 1) },
  };
  const broken = {
    ...entering.trace,
    steps: [...entering.trace.steps, { transition: 10, state: undefined }],
  };
  const names = buildTraceView(small, { ...entering, trace: broken }).stacks.map(({ segments }) =>
    segments.map(({ name }) => name),
  );
  expect(names).toEqual([["Tick", "First"]]);
});

test("equal levels share a CPU side by side: nobody is interrupted", () => {
  const flat = small.contexts.map((context) => ({ ...context, level: () => "PASSIVE" }));
  const [first] = buildTraceView({ ...small, contexts: flat }, nested).steps;
  expect(first?.interrupts).toBeUndefined();
  expect(first?.marks).toEqual([
    { lane: 0, slot: 0, sign: "rests" },
    { lane: 0, slot: 1, sign: "enters" },
  ]);
});

test("without CPUs each context has a lane of its own", () => {
  const apart = small.contexts.map((context) => ({ ...context, cpu: () => -1 }));
  const alone = buildTraceView({ ...small, contexts: apart }, nested);
  expect(alone.lanes.map(({ title, kind, slots }) => [title, kind, slots])).toEqual([
    ["First", "context", 1],
    ["Tick", "context", 1],
    ["Urgent", "context", 1],
  ]);
  expect(alone.steps.map(({ lane }) => lane)).toEqual([1, 2, 2, 1, 0]);
  expect(alone.steps.every(({ interrupts }) => interrupts === undefined)).toBe(true);
});
