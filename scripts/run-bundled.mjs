/**
 * `node scripts/run-bundled.mjs FILE ARGS…`: runs a program of `tests/` as one bundled file. Random specs and broken texts are
 * judged by the hour, and the loader that translates each file keeps the names of all functions, inner ones every time that
 * they are made: bundled it takes four fifths of the time.
 */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { basename, join } from "node:path";

const [file, ...args] = process.argv.slice(2);
// Two folders deep, as the sources are, so that `../../` is the root for it as well.
const outfile = join(".scratch", "run", basename(file).replace(/\.ts$/, ".mjs"));
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  conditions: ["interlock:source"],
  sourcemap: "inline",
  logLevel: "warning",
});
const { status } = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...args], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
