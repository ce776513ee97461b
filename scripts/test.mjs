/**
 * `npm test`: installs what is missing, builds, then runs the tests. `npm run test:judges` runs the tests that take longer,
 * the comparisons with Rumur and with the reference interpreter on all that ships.
 */
import { installIfNeeded, run } from "./install.mjs";

const [project, ...args] = process.argv.slice(2);
const PROJECTS = {
  tests: `npm test takes about four minutes on two cores. What takes longer runs in continuous integration, or by
\`npm run test:judges\`: Rumur and the reference interpreter on every shipped spec, and long random runs.`,
  judges: `npm run test:judges takes about twenty minutes on two cores: Rumur and the reference interpreter on every shipped
spec, and long random runs. \`npm test\` has the rest.`,
};

console.log(`${PROJECTS[project]}\n`);
installIfNeeded();
run("node", ["scripts/build.mjs", "--no-types"]);
run("npx", ["vitest", "run", "--project", project, ...args]);
