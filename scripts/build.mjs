/** `npm run build`: the command line, the library and what standalone checkers carry, into dist/. */
import { build } from "esbuild";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { spawnSync } from "node:child_process";

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  conditions: ["interlock:source"],
  logLevel: "warning",
  legalComments: "none",
};
// Packages that are CommonJS inside ask for `require`, which an ES module does not have.
const banner = {
  js: 'import { createRequire as createRequireOf } from "node:module"; const require = createRequireOf(import.meta.url);',
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    format: "esm",
    external: ["prettier"],
    banner,
  }),
  build({
    ...shared,
    entryPoints: ["src/index.ts"],
    outfile: "dist/index.js",
    format: "esm",
    external: ["prettier"],
    banner,
  }),
  build({
    ...shared,
    entryPoints: ["src/prettier-plugin/index.ts"],
    outfile: "dist/prettier-plugin.js",
    format: "esm",
    external: ["prettier"],
    banner,
  }),
  build({
    ...shared,
    entryPoints: ["src/runtime/index.ts"],
    outfile: "dist/runtime.js",
    format: "esm",
  }),
  build({
    ...shared,
    entryPoints: ["src/standalone/main.ts"],
    outfile: "dist/standalone.js",
    format: "iife",
    globalName: "interlock",
  }),
]);
chmodSync("dist/cli.js", 0o755);
if (!process.argv.includes("--no-types")) {
  const { status } = spawnSync("npx", ["tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
// So that `npx interlock` works in the clone.
if (existsSync("node_modules")) {
  mkdirSync("node_modules/.bin", { recursive: true });
  rmSync("node_modules/.bin/interlock", { force: true });
  symlinkSync("../../dist/cli.js", "node_modules/.bin/interlock");
}
