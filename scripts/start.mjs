/** `npm start`: installs, builds and runs the main job on the shipped specs. Plain Node, for it runs before anything is installed. */
import { installIfNeeded, run } from "./install.mjs";

installIfNeeded();
run("node", ["scripts/build.mjs", "--no-types"]);
run("node", ["dist/cli.js", "check", "specs"]);
run("node", ["dist/cli.js", "check", "specs/nvme-startio.ilk@original"]);

console.log(`
Where to go from here:
  README.md                                          which of the repairs in the table above to take
  npx interlock diff specs/nvme-startio.ilk@original specs/nvme-startio.ilk@completeInDpc --const CPUS=1
                                                     what the one that shipped fixes and costs
  npx interlock check specs/tutorial/01-counter.ilk  the language, from its first page on
  npx interlock new my-driver                        a spec of your own`);
