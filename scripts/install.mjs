/** Installs what the lockfile names, if that has not been done since it changed. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** Runs a command; ends with its status where that is not 0. */
export function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

export function installIfNeeded() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs)
    run("npm", ["ci"]);
}
