/**
 * `node scripts/samples.mjs [--check]`: writes the checkers that `generated/` keeps for readers, a dozen of all that the
 * shipped specs make. `--check` writes nothing, and fails where one is not fresh or a file is there that is no sample.
 * Works on the built program: `node scripts/build.mjs --no-types` first.
 */
import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { run } from "./install.mjs";

/** Something of everything: locks, interrupts, lists, queues, deferred work, waiting, pools, and two drivers. */
const SAMPLES = [
  "specs/tutorial/01-counter.ilk@oneStep",
  "specs/tutorial/02-locks.ilk@crossed",
  "specs/tutorial/04-irq-locks.ilk@irqsave",
  "specs/tutorial/05-lists.ilk@after",
  "specs/tutorial/06-queues.ilk@ringBuffer",
  "specs/tutorial/07-deferred.ilk@late",
  "specs/tutorial/09-readers.ilk@mended",
  "specs/tutorial/10-waiting.ilk@interlocked",
  "specs/tutorial/12-pools.ilk@setsAside",
  "specs/mfi/errors.ilk@v234858",
  "specs/nvme-startio.ilk@original",
  "specs/nvme-startio.ilk@completeInDpc",
];

const isCheck = process.argv.includes("--check");
const wanted = SAMPLES.map((each) => {
  const [file, revision] = each.split("@");
  return join("generated", basename(file, ".ilk"), `${revision}.checker.ts`);
});
const others = readdirSync("generated", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".checker.ts"))
  .map((name) => join("generated", name))
  .filter((path) => !wanted.includes(path));
if (isCheck && others.length > 0) {
  process.stderr.write(
    `not among the samples that are kept: ${others.join(", ")}\n\`npm run generate\` removes ${others.length === 1 ? "it" : "them"}\n`,
  );
  process.exit(1);
}
for (const path of isCheck ? [] : others) {
  rmSync(path);
  if (readdirSync(dirname(path)).length === 0) rmSync(dirname(path), { recursive: true });
}
run(
  "node",
  ["dist/cli.js", "generate", ...SAMPLES, "-o", "generated", isCheck ? "--check" : []].flat(),
);
