/**
 * Generated code, evaluated: whatever a user writes, nothing of it runs. Each hostile character, and each text that could
 * end what it stands in, is put into every place where a user can write text.
 */
import { runInNewContext } from "node:vm";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { generateJavaScript, generateTypeScript } from "../../src/emit/typescript/generate.js";
import { printTla } from "../../src/emit/tla/module.js";
import type { Ir } from "../../src/ir/ir.js";
import { printIr } from "../../src/ir/print-ir.js";
import { optimizedModel } from "../../src/model/passes/pipeline.js";
import { TAKING_OUT } from "../../src/model/passes/registry.js";
import { printModel } from "../../src/model/print.js";
import { attack, compileHostile, ENDINGS, HOSTILE, hostileIn, MARK, named } from "./hostile.js";

interface Evaluated {
  /** What the user's code would have left behind. */
  readonly mark: unknown;
  /** The definition of the checker, as the code has it. */
  readonly definition: { readonly source: string; readonly name: string };
}

const RUNTIME = `({
  defineChecker: (rows) => rows, libraryOf: () => ({}), names: () => {}, options: () => {}, sets: () => {},
})`;

function evaluateJavaScript(text: string): Evaluated {
  const context: Record<string, unknown> = { text };
  const definition = runInNewContext(
    `new Function("runtime", text)(${RUNTIME})`,
    context,
  ) as Evaluated["definition"];
  return { mark: context[MARK], definition };
}

function evaluateTypeScript(text: string): Evaluated {
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "node20" });
  const context: Record<string, unknown> = { code };
  const definition = runInNewContext(
    `const module = { exports: {} }; new Function("module", "exports", "require", code)(module, module.exports, () => ${RUNTIME}); module.exports.default`,
    context,
  ) as Evaluated["definition"];
  return { mark: context[MARK], definition };
}

function tlaOf(ir: Ir): string {
  const { module, configuration } = printTla(optimizedModel(ir, TAKING_OUT), "Hostile");
  return `${module}${configuration}`;
}

/** What TLA+ reads of a module, in which a comment goes to the end of its line; names of steps are made of the user's words. */
const withoutComments = (module: string): readonly string[] =>
  module
    .split("\n")
    .flatMap((line) => (/^\s*\\\*/.test(line) ? [] : [line.replaceAll(/\w+/g, "n")]));

const PLAIN_TLA = withoutComments(tlaOf(compileHostile("x").generation.ir));

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...HOSTILE.map((each) => [named(each), attack(each)] as const),
  ...ENDINGS.map((each) => [each, attack(`${each}\u2028`)] as const),
  ["CR LF", attack("\r")],
  ["all of them", HOSTILE.join("")],
  ["a directive", "@ts-nocheck"],
  ["a source map", "//# sourceMappingURL=data:application/json,{}"],
  ["a line that TypeScript would reject", "@ts-expect-error"],
];

describe("no text of a user runs in generated code", () => {
  it.each(TEXTS)("%s", (_, text) => {
    const { generation } = compileHostile(text);
    const javaScript = generateJavaScript({ ...generation, withoutPasses: TAKING_OUT });
    const typeScript = generateTypeScript(generation);
    for (const { mark, definition } of [
      evaluateJavaScript(javaScript),
      evaluateTypeScript(typeScript),
    ]) {
      expect(mark).toBeUndefined();
      expect(definition.source).toBe(generation.ir.file);
      expect(definition.name).toBe("Hostile");
    }
    expect([hostileIn(javaScript), hostileIn(typeScript)]).toEqual([[], []]);
    expect(typeScript).not.toMatch(/^\s*(?:\/\/|\/?\*+)\s*@ts-|\/[/*][#@]\s*source/m);
    const { ir } = generation;
    for (const printed of [
      exportMurphi(ir),
      printIr(ir),
      printModel(optimizedModel(ir)),
      tlaOf(ir),
    ])
      expect(hostileIn(printed)).toEqual([]);
    expect(withoutComments(tlaOf(ir))).toEqual(PLAIN_TLA);
  });

  it("an evaluation that runs something of a user is noticed", () => {
    const { generation } = compileHostile("x");
    const broken = `// x\rglobalThis.${MARK} = 1;\n${generateJavaScript(generation)}`;
    expect(evaluateJavaScript(broken).mark).toBe(1);
    expect(hostileIn(broken)).toEqual(["U+000d"]);
  });
});
