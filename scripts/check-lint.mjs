/**
 * `node scripts/check-lint.mjs`: the linter's configuration, tried on a folder with one planted violation of each rule. A
 * rule can stop working silently: a plugin that is not enabled, an import that is not resolved, types that are not found.
 * Each planted violation must be reported, in its file, and a file without violations must not be.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const skipped = 'import { it } from "vitest";\nit.skip("is left out", () => {});\n';

/** A file, and the rule that must find something in it; none for a file that is as it should be. */
const PLANTED = [
  ["src/base/any.ts", "no-explicit-any", "export const widen = (x: any): unknown => x;\n"],
  [
    "src/base/unsafe.ts",
    "no-unsafe-return",
    "export const read = (text: string): number => JSON.parse(text);\n",
  ],
  [
    "src/base/switch.ts",
    "switch-exhaustiveness-check",
    'export function code(x: "a" | "b"): number {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}\n',
  ],
  [
    "src/base/floating.ts",
    "no-floating-promises",
    "const work = async (): Promise<void> => {};\nexport const start = (): void => {\n  work();\n};\n",
  ],
  ["src/base/default.ts", "no-default-export", "export default 1;\n"],
  ["src/base/console.ts", "no-console", 'export const say = (): void => console.log("x");\n'],
  [
    "src/base/process.ts",
    "no-restricted-globals",
    "export const folder = (): string => process.cwd();\n",
  ],
  [
    "src/base/cycle-a.ts",
    "no-cycle",
    'import { b } from "./cycle-b.js";\nexport const a = (): number => b();\n',
  ],
  [
    "src/base/cycle-b.ts",
    "no-cycle",
    'import { a } from "./cycle-a.js";\nexport const b = (): number => a();\n',
  ],
  [
    "src/base/type-cycle-a.ts",
    "no-cycle",
    'import type { B } from "./type-cycle-b.js";\nexport interface A {\n  b: B;\n}\n',
  ],
  [
    "src/base/type-cycle-b.ts",
    "no-cycle",
    'import type { A } from "./type-cycle-a.js";\nexport interface B {\n  a: A;\n}\n',
  ],
  [
    "src/runtime/floating.ts",
    "no-floating-promises",
    "const work = async (): Promise<void> => {};\nexport const start = (): void => {\n  work();\n};\n",
  ],
  ["tests/skip.test.ts", "no-disabled-tests", skipped],
  [
    "tests/only.test.ts",
    "no-focused-tests",
    'import { it } from "vitest";\nit.only("runs alone", () => {});\n',
  ],
  [
    "tests/describe.test.ts",
    "no-disabled-tests",
    'import { describe } from "vitest";\ndescribe.skip("is left out", () => {});\n',
  ],
  [
    "tests/skip-if.test.ts",
    undefined,
    'import { it } from "vitest";\nit.skipIf(process.platform === "win32")("runs where it can", () => {});\n',
  ],
  ["src/cli/rim.ts", undefined, "export const say = (): void => console.log(process.cwd());\n"],
];

const folder = mkdtempSync(join(tmpdir(), "interlock-lint-"));
try {
  copyFileSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    types: ["node"],
    strict: true,
    noEmit: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [file, , text] of PLANTED) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { stdout } = spawnSync(
    resolve("node_modules/.bin/oxlint"),
    ["--format", "json", "src", "tests"],
    { cwd: folder, encoding: "utf8" },
  );
  const found = JSON.parse(stdout).diagnostics.map(({ code, filename }) => `${filename} ${code}`);
  const failures = PLANTED.flatMap(([file, rule]) => {
    const own = found.filter((each) => each.startsWith(`${file} `));
    if (rule === undefined)
      return own.length === 0 ? [] : [`${file} has no fault, but: ${own.join(", ")}`];
    return own.some((each) => each.endsWith(`(${rule})`))
      ? []
      : [`${file}: ${rule} finds nothing; found: ${own.join(", ") || "nothing"}`];
  });
  for (const failure of failures) console.error(failure);
  console.log(
    `${PLANTED.length - failures.length} of ${PLANTED.length} planted files are judged rightly`,
  );
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
