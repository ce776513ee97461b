/** After `npm pack`: puts the repository's package.json back, which `prepack.mjs` has kept. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const OWN = ".scratch/package.json";
if (existsSync(OWN)) writeFileSync("package.json", readFileSync(OWN));
rmSync(OWN, { force: true });
