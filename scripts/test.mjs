/** `npm test`: installs what is missing, builds, then runs the tests. */
import { installIfNeeded, run } from "./install.mjs";

installIfNeeded();
run("node", ["scripts/build.mjs", "--no-types"]);
run("npx", ["vitest", "run", ...process.argv.slice(2)]);
