/** `npm test`: installs what is missing, then runs the tests. Plain Node, for it has to run before anything is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) run("npm", ["ci"]);
run("npx", ["vitest", "run", ...process.argv.slice(2)]);
