/**
 * Every row of the table of kernel calls: the spec's line types on the kernel's platform, and a spec that has the call is
 * told to write that line. Whoever adds a row adds a test.
 */
import { describe, expect, it } from "vitest";
import { KERNEL_CALLS } from "../../src/kernel-calls/all.js";
import {
  argumentsIn,
  ARGUMENTS,
  asStatement,
  type KernelCall,
  lineOf,
} from "../../src/kernel-calls/call.js";
import { renderPage, specLine, writtenCall } from "../../src/kernel-calls/table.js";
import { checkText } from "../typecheck/check-text.js";

/** What the names of arguments are declared as, on each platform. */
const DECLARATIONS = {
  linux: { l: "spinlock", m: "mutex", rw: "rwlock", rs: "rwSemaphore", w: "work w" },
  freebsd: { l: "spinMutex", m: "mutex", rw: "rwlock", rs: "sx", w: "taskqueue w" },
  windows: { l: "spinlock", m: "mutex", rw: "rwSpinlock", rs: "resource", w: "dpc w" },
  rtos: { l: "spinlock", m: "mutex", rw: undefined, rs: undefined, w: "work w" },
  posix: { l: "spinlock", m: "mutex", rw: "rwlock", rs: "sharedMutex", w: "task w" },
} as const;

const platformOf = ({ kernel }: KernelCall): string => (kernel === "posix" ? "plain" : kernel);

/** A spec on the call's platform in which everything is used somewhere but in the body. */
function specWith(call: KernelCall, declared: string, body: string): string {
  const { l, m, rw, rs, w } = DECLARATIONS[call.kernel];
  const locks = Object.entries({ l, m, rw, rs }).flatMap(([name, kind]) =>
    kind === undefined ? [] : [`lock ${name}: ${kind};`],
  );
  return `spec Calls;
platform ${platformOf(call)};
cpus 1;
${locks.join("\n")}
lock s: semaphore;
completion c;
channel q;
list head: 0..7;
queue fifo: 0..7 slots 3;
pool pool[2] { a: 0..1 = 0; }
var x: 0..7 = 0;
var flags: set 0..7 = {};
var readers: 0..7 = 0;
${declared}
${w} { x = 1; }
timer t { x = 2; }
isr i { x = 3; }
proc release_() { x = 0; }
proc function_() { x = 0; }
thread T {
  let e = 1;
  let n = 1;
  let old = 1;
  let new = 2;
  let p = pool.take();
  if (p != none) { ${body} }
}
`;
}

/** Names that are words of the language in the line of a row. */
const named = (name: string): string => {
  if (name === "cond") return "x == 1";
  return name === "release" || name === "function" ? `${name}_` : name;
};

/** A call as a driver has it: with the addresses of what it works on. */
function writtenIn(call: KernelCall): string {
  const given = call.parameters.map((name) =>
    name in ARGUMENTS && !/^(?:e|p|cond)$/.test(name) ? `&${named(name)}` : named(name),
  );
  return `${call.name}(${given.join(", ")})`;
}

const errorsOf = (text: string): readonly string[] =>
  checkText(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);

const titled = KERNEL_CALLS.map((call) => ({ title: `${call.kernel} ${writtenCall(call)}`, call }));
/** Those that are written in a body. */
const inBodies = titled.filter(
  ({ call: { form } }) => form === "statement" || form === "either" || form === "value",
);

const lineIn = (call: KernelCall): string => {
  const line = lineOf(call, named);
  if (call.form === "statement" || call.form === "either") return asStatement(line);
  if (/^!?tryAcquire| in |pending$|empty$/.test(line)) return `if (${line}) { x = 1; }`;
  return line.endsWith("()")
    ? `let got = ${line}; if (got != none) { x = 1; }`
    : `let got = ${line}; x = got;`;
};

describe("the table", () => {
  it("has the calls of the three kernels that drivers use most", () => {
    expect(KERNEL_CALLS.length).toBeGreaterThan(400);
    for (const kernel of ["linux", "freebsd", "windows", "rtos"])
      expect(KERNEL_CALLS.filter((call) => call.kernel === kernel).length).toBeGreaterThan(40);
  });

  it("has no call of a kernel twice", () => {
    const keys = titled.map(({ title }) => title);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("takes each argument of a line from its call, or from the spec", () => {
    const wrong = titled.filter(({ call }) =>
      argumentsIn(call).some(
        (name) => !call.parameters.includes(name) && name !== "head" && name !== "pool",
      ),
    );
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it("says something of every call", () => {
    expect(titled.filter(({ call }) => call.does === "").map(({ title }) => title)).toEqual([]);
    expect(
      titled
        .filter(({ call }) => specLine(call) === "" && call.note === undefined)
        .map(({ title }) => title),
    ).toEqual([]);
  });

  it("is the table of the guide", async () => {
    await expect(renderPage()).toMatchFileSnapshot("../../docs/guides/kernel-calls.md");
  });
});

describe("the line of a spec", () => {
  it.each(inBodies)("types: $title", ({ call }) => {
    expect(errorsOf(specWith(call, "", lineIn(call)))).toEqual([]);
  });
});

describe("a call in a spec", () => {
  it.each(inBodies.filter(({ call }) => call.form !== "value"))(
    "has the line as help: $title",
    ({ call }) => {
      const text = specWith(call, "", `${writtenIn(call)};`);
      const { diagnostics } = checkText(text);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      expect(errors.map(({ code }) => code)).toEqual([
        expect.stringMatching(/^ILK11(?:38|61|64)$/),
      ]);
      expect(errors[0]?.help).toContain(asStatement(lineOf(call, named)));
      const edits = errors[0]?.fixes[0]?.edits ?? [];
      expect(edits).toHaveLength(1);
      const [{ span, text: put } = { span: { start: 0, end: 0 }, text: "" }] = edits;
      expect(errorsOf(text.slice(0, span.start) + put + text.slice(span.end))).toEqual([]);
    },
  );
});
