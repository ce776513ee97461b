/**
 * The layout of the code, enforced: data flows one way, the runtime stands alone. The same
 * rules are then run over a made-up tree with one fault of each kind, so that a rule that has gone blind is noticed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogue } from "../src/diagnostics/catalogue.js";
import { type Fault, findFaults } from "./support/import-rules.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const FOLDERS = ["grammar", "src", "tests", "bench", "scripts"];

function readFiles(): ReadonlyMap<string, string> {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
      .filter((file) => !file.startsWith("tests/fixtures/")),
  );
  return new Map(found.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

const shown = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ rule, file, detail }) => `${rule}: ${file}: ${detail}`);

describe("the code", () => {
  const files = readFiles();
  const faults = findFaults(files);

  it("is read", () => {
    expect(files.size).toBeGreaterThan(150);
    expect([...files.keys()]).toContain("src/compile.ts");
  });

  it.each<{ readonly rule: Fault["rule"]; readonly law: string }>([
    { rule: "layer", law: "imports only what stands before it" },
    { rule: "package", law: "knows a package in one place" },
    { rule: "rim", law: "touches files and processes only at the rim" },
    { rule: "cycle", law: "has no import cycles" },
    { rule: "default-export", law: "has no default exports" },
  ])("$law", ({ rule }) => {
    expect(shown(faults.filter((each) => each.rule === rule))).toEqual([]);
  });
});

describe("every diagnostic", () => {
  const codes = Object.keys(catalogue).sort();
  const pages = readdirSync(join(root, "docs/errors"))
    .filter((name) => name.startsWith("ILK"))
    .map((name) => name.replace(/\.md$/, ""))
    .sort();

  it("has a page, and no page is left over", () => {
    expect(pages).toEqual(codes);
  });

  it("is what its page is titled", () => {
    const wrong = Object.entries(catalogue).filter(([code, { slug }]) => {
      const page = join(root, "docs/errors", `${code}.md`);
      return existsSync(page) && !readFileSync(page, "utf8").startsWith(`# ${code} ${slug}\n`);
    });
    expect(wrong.map(([code]) => code)).toEqual([]);
  });
});

/** File, text, and the rule that it breaks; without a rule, a file that is as it should be. */
const PLANTED: readonly (readonly [file: string, text: string, rule?: Fault["rule"]])[] = [
  ["src/base/source.ts", "export interface Source {}\n"],
  ["src/words/step-words.ts", "export const stepText = 1;\n"],
  ["src/words/reports.ts", 'import { stepText } from "../report/text.js";\n', "layer"],
  ["src/runtime/says.ts", 'import { stepText } from "../words/step-words.js";\n'],
  ["src/typecheck/says.ts", 'import { stepText } from "../words/step-words.js";\n', "layer"],
  ["src/base/back.ts", 'import { compile } from "../compile.js";\n', "layer"],
  ["src/base/type-back.ts", 'import type { Ir } from "../ir/ir.js";\n', "layer"],
  ["src/base/dynamic.ts", 'const ir = await import("../ir/ir.js");\n', "layer"],
  ["src/base/exported.ts", 'export { compile } from "../compile.js";\n', "layer"],
  ["src/base/side-effect.ts", 'import "../compile.js";\n', "layer"],
  ["src/base/lines.ts", 'import {\n  one,\n  two,\n} from "../compile.js";\n', "layer"],
  ["src/syntax/format/builds.ts", 'import { buildAst } from "../build/file.js";\n', "layer"],
  ["src/syntax/recovery/trees.ts", 'import type { File } from "../ast/ast.js";\n', "layer"],
  ["src/syntax/build/file.ts", 'import type { File } from "../ast/ast.js";\n'],
  ["src/syntax/resolves.ts", 'import { scope } from "../resolve/scope.js";\n', "layer"],
  ["src/ir/ir.ts", 'import type { Source } from "../base/source.js";\n'],
  ["src/flow/graph.ts", 'import type { TypedSpec } from "../typecheck/spec.js";\n'],
  ["src/flow/lowers.ts", 'import type { Ir } from "../ir/ir.js";\n', "layer"],
  ["src/semantics/locks.ts", 'import type { FlowGraph } from "../flow/graph.js";\n'],
  ["src/semantics/walks.ts", 'import { walk } from "../model/build/walk.js";\n', "layer"],
  ["src/model/build/walk.ts", 'import { locks } from "../../semantics/locks.js";\n'],
  ["src/flow/means.ts", 'import { locks } from "../semantics/locks.js";\n', "layer"],
  ["src/ir/flows.ts", 'import type { FlowGraph } from "../flow/graph.js";\n', "layer"],
  ["src/typecheck/flows.ts", 'import type { FlowGraph } from "../flow/graph.js";\n', "layer"],
  ["src/typecheck/lowers.ts", 'import { lower } from "../ir/ir.js";\n', "layer"],
  ["src/emit/murphi/export.ts", 'import type { Ir } from "../../ir/ir.js";\n'],
  ["src/emit/typescript/meets.ts", 'import { x } from "../murphi/export.js";\n', "layer"],
  ["src/emit/murphi/runs.ts", 'import { run } from "../../runtime/index.js";\n', "layer"],
  ["src/model/reads.ts", 'import type { Ir } from "../ir/ir.js";\n'],
  ["src/model/prints.ts", 'import { x } from "../emit/murphi/export.js";\n', "layer"],
  ["src/ir/back.ts", 'import { modelOf } from "../model/from-ir.js";\n', "layer"],
  ["src/emit/outputs.ts", 'import { x } from "./murphi/export.js";\n'],
  ["src/emit/tla/registers.ts", 'import { OUTPUTS } from "../outputs.js";\n', "layer"],
  ["src/emit/tla/meets.ts", 'import { x } from "../murphi/export.js";\n', "layer"],
  ["src/compile.ts", 'import type { Ir } from "./ir/ir.js";\nexport const compile = 1;\n'],
  ["src/runtime/index.ts", "export const runChecker = 1;\n"],
  ["src/runtime/compiles.ts", 'import type { Ir } from "../ir/ir.js";\n', "layer"],
  ["src/runtime/reads.ts", 'import { readFileSync } from "node:fs";\n', "rim"],
  ["src/runtime/host/worker.ts", 'import { Worker } from "node:worker_threads";\n'],
  ["src/runtime/packaged.ts", 'import pc from "picocolors";\n', "package"],
  ["src/report/typed.ts", 'import type { Verdict } from "../runtime/index.js";\n'],
  ["src/report/inline.ts", 'import { type Verdict } from "../runtime/index.js";\n'],
  ["src/report/values.ts", 'import { runChecker } from "../runtime/index.js";\n', "layer"],
  ["src/report/mixed.ts", 'import { type Verdict, run } from "../runtime/index.js";\n', "layer"],
  ["src/report/files.ts", 'import { join } from "node:path";\n', "rim"],
  ["src/diff/compares.ts", 'import { runChecker } from "../runtime/index.js";\n'],
  ["src/diff/reads.ts", 'import { readFileSync } from "node:fs";\n', "rim"],
  ["src/diff/prints.ts", 'import { main } from "../cli/main.js";\n', "layer"],
  ["src/prettier-plugin/cli.ts", 'import { main } from "../cli/main.js";\n', "layer"],
  ["src/cli/main.ts", 'import { compile } from "../compile.js";\nimport "node:fs";\n'],
  ["src/syntax/parses.ts", 'import { CstParser } from "chevrotain";\n', "package"],
  ["src/syntax/unknown.ts", 'import { chunk } from "lodash-es";\n', "package"],
  ["src/typecheck/formats.ts", 'import { doc } from "prettier/doc";\n', "package"],
  ["grammar/tokens.ts", 'import { createToken } from "chevrotain";\n'],
  ["tests/oracle/typed.ts", 'import type { TypedSpec } from "../../src/typecheck/spec.js";\n'],
  ["src/typecheck/spec.ts", "export const inferred = 1;\n"],
  ["tests/oracle/shares.ts", 'import { inferred } from "../../src/typecheck/spec.js";\n', "layer"],
  ["tests/oracle/lowers.ts", 'import type { Ir } from "../../src/ir/ir.js";\n', "layer"],
  ["src/ir/passes/a.ts", 'import { b } from "./b.js";\n', "cycle"],
  ["src/ir/passes/b.ts", 'import type { A } from "./a.js";\n'],
  ["src/ir/default.ts", "export default 1;\n", "default-export"],
  ["vitest.config.ts", "export default {};\n"],
];

describe("the rules see what is planted", () => {
  const faults = findFaults(new Map(PLANTED.map(([file, text]) => [file, text])));

  it.each(PLANTED.filter(([, , rule]) => rule !== undefined))("%s", (file, _, rule) => {
    expect(shown(faults.filter((each) => each.file === file))).toEqual([
      expect.stringMatching(new RegExp(`^${rule}: `)),
    ]);
  });

  it("and nothing else", () => {
    const clean = PLANTED.filter(([, , rule]) => rule === undefined).map(([file]) => file);
    expect(shown(faults.filter((each) => clean.includes(each.file)))).toEqual([]);
  });
});
