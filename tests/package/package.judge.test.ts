/**
 * The package as somebody else gets it: packed, installed into an empty project, and used. A new spec is checked, its checkers
 * are generated and type-checked, formatted, and called by a test of vitest; the library and the plugin for prettier are found
 * by the name of the package. Pages that ship lead only to what ships.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/run-cli.js";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "interlock-package-")));
const project = join(folder, "project");
const installed = join(project, "node_modules", "interlock-spec");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  readonly output: string;
  readonly status: number | null;
}

function run(command: string, args: readonly string[], cwd = project): Result {
  const env = { ...process.env, NO_COLOR: "1", npm_config_update_notifier: "false" };
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  return { output: `${stdout}${stderr}`, status };
}

/** Packing writes package.json for a moment, so it is done in a copy. */
beforeAll(() => {
  const copy = join(folder, "repository");
  mkdirSync(copy);
  for (const name of readdirSync(root))
    if (!["node_modules", ".git", "dist", "generated", ".scratch"].includes(name))
      cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(realpathSync(join(root, "node_modules")), join(copy, "node_modules"));
  const before = readFileSync(join(copy, "package.json"), "utf8");
  const packed = run("npm", ["pack", "--pack-destination", folder, "--silent"], copy);
  expect(packed).toMatchObject({ status: 0 });
  expect(readFileSync(join(copy, "package.json"), "utf8")).toBe(before);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  const done = run("npm", [
    "install",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    join(folder, archive),
  ]);
  expect(done).toMatchObject({ status: 0 });
  // What a project has besides.
  for (const name of ["vitest", "typescript", "@types"])
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
}, 600_000);

const interlock = (...args: readonly string[]): Result =>
  run("npx", ["--no-install", "interlock", ...args]);

describe("the package", () => {
  it("has no sources, and a package.json with nothing that only the repository needs", () => {
    const { name, scripts, devDependencies, exports } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    ) as Readonly<Record<string, unknown>>;
    expect([name, scripts, devDependencies]).toEqual(["interlock-spec", undefined, undefined]);
    expect(JSON.stringify(exports)).not.toContain("./src/");
    expect(existsSync(join(installed, "src/compile.ts"))).toBe(false);
  });

  it("has everything that its exports and its pages lead to", () => {
    const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    };
    const targets = Object.values(exports).flatMap((each) =>
      typeof each === "string" ? [each] : Object.values(each),
    );
    expect(targets.filter((each) => !existsSync(join(installed, each)))).toEqual([]);
    const pages = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter(
      (name) =>
        name === "README.md" ||
        /^docs\/(?:language|guides|errors|rules|warnings)\/.*\.md$/.test(name),
    );
    expect(pages.length).toBeGreaterThan(200);
    const dead = pages.flatMap((page) => {
      const text = readFileSync(join(installed, page), "utf8").replaceAll(/^```[\s\S]*?^```/gm, "");
      return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
        .map(([, target = ""]) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(installed, normalize(join(dirname(page), target)))))
        .map((target) => `${page}: ${target}`);
    });
    expect(dead).toEqual([]);
  });
});

describe("a project that has installed it", () => {
  it("begins a spec, checks it, explains and formats", () => {
    const made = interlock("new", "driver", "--platform", "linux", "--template", "workqueue");
    expect(made).toMatchObject({ status: 0 });
    const checked = interlock("check", "driver.ilk", "--runs", "none");
    expect(checked.output).toContain("2 configurations, all as expected.");
    expect(checked.status).toBe(0);
    expect(interlock("format", "--check", "driver.ilk")).toMatchObject({ status: 0 });
    expect(interlock("explain", "schedule_work").output).toContain("schedule w;");
  });

  it("generates checkers that type-check and that a test calls", () => {
    expect(interlock("generate", "driver.ilk", "-o", "generated")).toMatchObject({ status: 0 });
    writeFileSync(
      join(project, "driver.test.ts"),
      `import { expect, test } from "vitest";
import { checkFile } from "interlock-spec";
import { check } from "./generated/driver/before.checker.js";

test("the work item runs after the data is gone", async () => {
  const verdict = await check();
  expect(verdict.violations.map((each) => each.name)).toEqual(["touches"]);
});
test("the fix holds", async () => {
  const { revisions } = await checkFile("driver.ilk", { revision: "after" });
  expect(revisions.map((each) => each.verdict)).toEqual(["holds"]);
});
`,
    );
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--skipLibCheck",
    ];
    const typed = run(process.execPath, [
      join(root, "node_modules/typescript/bin/tsc"),
      ...options,
      "driver.test.ts",
    ]);
    expect(typed).toEqual({ output: "", status: 0 });
    const tested = run(process.execPath, [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--root",
      project,
    ]);
    expect(tested.output).toContain("2 passed");
    expect(tested.status).toBe(0);
  });

  it("formats with the plugin for prettier", () => {
    writeFileSync(join(project, "wide.ilk"), "spec  Wide;\nvar  x: 0..2=0;\nthread T { x=1; }\n");
    const { output, status } = run("npx", [
      "--no-install",
      "prettier",
      "--plugin",
      "interlock-spec/prettier-plugin",
      "wide.ilk",
    ]);
    expect([output, status]).toEqual(["spec Wide;\nvar x: 0..2 = 0;\nthread T { x = 1; }\n", 0]);
  });
});
