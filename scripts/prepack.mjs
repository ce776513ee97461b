/**
 * Before `npm pack` and `npm publish`: builds, and writes the package.json of the published package, which has another name and
 * nothing that only the repository needs. `postpack.mjs` puts the repository's own back; an interrupted run leaves it in
 * .scratch/package.json, from where this script takes it the next time.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./install.mjs";

/** The name `interlock` of the registry belongs to others. */
const NAME = "interlock-spec";
const OWN = ".scratch/package.json";

if (existsSync(OWN)) writeFileSync("package.json", readFileSync(OWN));
rmSync(OWN, { force: true });
run("node", ["scripts/build.mjs"]);
mkdirSync(".scratch", { recursive: true });
const text = readFileSync("package.json", "utf8");
writeFileSync(OWN, text);

const { devDependencies: _, scripts: __, exports, ...rest } = JSON.parse(text);
const published = Object.fromEntries(
  Object.entries(exports).map(([path, target]) => {
    if (typeof target === "string") return [path, target];
    // Sources are not packed.
    const { "interlock:source": ___, ...conditions } = target;
    return [path, conditions];
  }),
);
writeFileSync(
  "package.json",
  `${JSON.stringify({ ...rest, name: NAME, exports: published }, null, 2)}\n`,
);
