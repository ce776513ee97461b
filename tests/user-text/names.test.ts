/** Names that mean something to JavaScript, or that the generator uses itself: both forms of the checker still agree. */
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { Names } from "../../src/emit/typescript/names.js";
import { generateTypeScript } from "../../src/emit/typescript/generate.js";
import { compile, loadProgram } from "../../src/compile.js";
import { instantiate } from "../../src/instantiate.js";
import { inCode } from "../../src/base/embed.js";
import * as runtime from "../../src/runtime/index.js";
import { type Checker, runChecker, type Verdict } from "../../src/runtime/index.js";

const PLATFORM =
  "platform tiny { levels TASK < INTERRUPT; blocking below INTERRUPT; lock mutex { blocks; } isr { level INTERRUPT; } }";

/** The verdict of the checker that runs at once, and that of the TypeScript one. */
async function verdictsOf(body: string): Promise<readonly [Verdict, Verdict, Checker]> {
  const source = { name: "names.ilk", text: `spec Names;\nplatform tiny;\n${body}` };
  const { value: program } = loadProgram(source, {
    file: () => undefined,
    platform: () => ({ name: "tiny.ilk", text: PLATFORM }),
  });
  const { value, diagnostics } = compile(program, "base");
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const generation = { ir: value.ir, hash: "0", version: "0", expectation: undefined };
  const checker = instantiate(generation);
  const { code } = transformSync(generateTypeScript(generation), { loader: "ts", format: "cjs" });
  const module = { exports: {} as { default?: Checker } };
  runInNewContext("new Function('module', 'exports', 'require', code)(module, module.exports, r)", {
    code: `"use strict";\n${code}`,
    module,
    r: () => runtime,
  });
  return [await runChecker(checker), await runChecker(module.exports.default!), checker];
}

const SPECS: readonly (readonly [name: string, body: string])[] = [
  [
    "a local called like the constant of an enumerator",
    "enum E { Idle, Busy }\nvar st: E = Idle;\nthread T { let BUSY = 0; st = Busy; assert BUSY == 0; }\ninvariant n: st != Busy;",
  ],
  [
    "a local called like a helper",
    "var k[i: 0..1]: 0..2 = 0;\nvar n: 0..2 = 0;\nthread T { let count1 = 1; n = count1; n = count(x in 0..1 where k[x] < count1); }\ninvariant small: n < 2;",
  ],
  [
    "a variable called like a parameter that is not read",
    "var _k: 0..1 = 0;\nthread T[k: 0..1] { _k = 1 - _k; }\ninvariant n: _k == 0;",
  ],
  [
    "two parameters of which one is `_` and the other's name",
    "var v: 0..1 = 0;\ndevice D { action a(x: 0..1, _x: 0..1) { v = _x; } }\ninvariant n: v == 0;",
  ],
  [
    "parameters called like those of a checker's functions",
    "var v[value: 0..1]: 0..2 = 0;\nthread T[found: 0..1] { v[found] = count(value in 0..1 where v[value] == found); }\ninvariant n: v[0] < 2;",
  ],
  [
    "parameters called like unread ones of a checker",
    "var v: 0..1 = 0;\ndevice D { action a(_sink: 0..1, _next: 0..1, _s: 0..1) { v = _sink; } }\ninvariant n: v == 0;",
  ],
  [
    "names of every object of JavaScript",
    "const __proto__ = 1;\nvar constructor: 0..1 = 0;\nvar hasOwnProperty: 0..1 = 0;\nthread toString { constructor = __proto__; hasOwnProperty = 1; }\ninvariant valueOf: constructor == 0;",
  ],
  [
    "words that only a module reserves",
    "var await_: 0..1 = 0;\nvar enum_: 0..1 = 0;\nvar require: 0..1 = 0;\nvar module: 0..1 = 0;\nvar exports: 0..1 = 0;\nvar process: 0..1 = 0;\nvar globalThis: 0..1 = 0;\nthread T { require = 1; module = 1; exports = 1; process = 1; globalThis = 1; await_ = 1; enum_ = 1; }\ninvariant n: globalThis == 0;",
  ],
];

describe("the checkers agree where there is", () => {
  it.each(SPECS)("%s", async (_, body) => {
    const [javaScript, typeScript] = await verdictsOf(body);
    const summary = ({ verdict, distinctStates, violations }: Verdict) => ({
      verdict,
      distinctStates,
      violations: violations.map(({ name, depth }) => [name, depth]),
    });
    expect(javaScript.violations.length).toBeGreaterThan(0);
    expect(summary(typeScript)).toEqual(summary(javaScript));
  });
});

describe("a name in code", () => {
  it("is never that of something else", () => {
    const names = new Names();
    const given = [
      names.of("read", "k"),
      names.local("k"),
      names.local("k_"),
      names.unread("k"),
      names.local("_k"),
      names.of("helper", "count1"),
      names.local("count1"),
      names.local("later1"),
      names.of("helper", "later1"),
      names.of("word", "k__"),
    ];
    expect(new Set(given).size).toBe(given.length);
    expect([names.local("k"), names.of("read", "k")]).toEqual([given[1], given[0]]);
  });

  it("is a key like any other if it is `__proto__`", () => {
    const data = Object.fromEntries([
      ["__proto__", '{"__proto__":1}'],
      ["b", 1],
    ]) as Record<string, unknown>;
    const back = runInNewContext(`(${inCode(data)})`) as Record<string, unknown>;
    expect(Object.entries(back)).toEqual(Object.entries(data));
  });
});
