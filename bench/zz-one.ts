import { performance } from "node:perf_hooks";
import { diffSpecs } from "/work/wt/diff/src/diff/diff-specs.js";
import { compileSide } from "/work/wt/diff/src/diff/side.js";
import { runChecker } from "/work/wt/diff/src/runtime/index.js";
import { openPairs } from "/work/wt/diff/src/cli/diff-inputs.js";
import { readOverrides } from "/work/wt/diff/src/cli/configurations.js";
const [mode, a, b, ...consts] = process.argv.slice(2);
const { pairs } = openPairs([a!, b!], undefined, readOverrides(consts));
const { before, after } = pairs[0]!;
const c0 = process.cpuUsage(); const t0 = performance.now();
if (mode === "check") {
  for (const side of [before, after]) {
    const s = performance.now();
    const v = await runChecker(compileSide(side).value!.checker, { stopAtFirst: false });
    console.log(v.verdict, v.distinctStates, v.generatedStates, ((performance.now() - s) / 1000).toFixed(2));
  }
} else {
  const { value } = await diffSpecs(before, after);
  console.log(JSON.stringify(value!.summary), value!.before.states, value!.after.states);
}
const cpu = process.cpuUsage(c0); console.log(mode, "wall", ((performance.now() - t0) / 1000).toFixed(2), "user", (cpu.user / 1e6).toFixed(2), "sys", (cpu.system/1e6).toFixed(2), "peak MB", Math.round(process.resourceUsage().maxRSS/1024));
