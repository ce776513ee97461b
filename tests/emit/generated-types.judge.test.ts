/** Every checker that the shipped specs make is right in TypeScript's strictest reading, not only the samples that are kept. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { generateTypeScript } from "../../src/emit/typescript/generate.js";
import { generationOf } from "../../src/cli/instantiate.js";
import { compileFile, revisionsOf, shippedSpecs } from "../support/check-spec.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** In the package, where `interlock/runtime` is found, and out of Git. */
const folder = join(root, "dist", "all-checkers");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every generated checker passes `tsc --strict`", { timeout: 900_000 }, () => {
  rmSync(folder, { recursive: true, force: true });
  for (const file of shippedSpecs()) {
    for (const revision of revisionsOf(`specs/${file}`)) {
      const path = join(folder, file.replace(/\.ilk$/, ""), `${revision}.checker.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, generateTypeScript(generationOf(compileFile(`specs/${file}`, revision))));
    }
  }
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "../../tsconfig.json",
      compilerOptions: { noUncheckedIndexedAccess: false, rootDir: root },
      include: ["."],
      exclude: [],
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    join(root, "node_modules/.bin/tsc"),
    ["-p", folder],
    { cwd: root, encoding: "utf8" },
  );
  expect({ status, said: `${stdout}${stderr}`.slice(0, 4000) }).toEqual({ status: 0, said: "" });
});
