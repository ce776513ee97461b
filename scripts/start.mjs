/** `npm start`: installs, builds and runs the main job on the shipped specs. Plain Node, for it runs before anything is installed. */
import { installIfNeeded, run } from "./install.mjs";

installIfNeeded();
run("node", ["scripts/build.mjs", "--no-types"]);
run("node", ["dist/cli.js", "check", "specs"]);
run("node", ["dist/cli.js", "check", "specs/nvme-startio.ilk@original"]);
