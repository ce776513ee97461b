/**
 * The command line as a user has it: the built program, run by a shell in a temporary folder that holds a copy of the
 * shipped specs. What it prints and its exit status come out. The program is built first where it is missing or older
 * than its source.
 */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const program = join(root, "dist", "cli.js");

export interface CliResult {
  /** Both streams in the order of writing, unless the command sends one of them elsewhere. */
  readonly output: string;
  readonly status: number | null;
}

export interface CliFolder {
  readonly path: string;
  /** Runs a line of shell in which `interlock` is the built program. */
  readonly run: (command: string) => Promise<CliResult>;
  readonly remove: () => void;
}

export function openCliFolder(): CliFolder {
  buildIfStale();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "interlock-cli-")));
  const path = join(folder, "work");
  const bin = join(folder, "bin");
  cpSync(join(root, "specs"), join(path, "specs"), { recursive: true });
  mkdirSync(bin);
  writeFileSync(
    join(bin, "interlock"),
    `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(join(bin, "interlock"), 0o755);
  const env = { PATH: `${bin}:${process.env["PATH"] ?? ""}`, HOME: folder, LANG: "C.UTF-8" };
  return {
    path,
    run: (command) => runShell(command, path, env),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runShell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    // A pipe's status is that of a program that fails, so that `interlock … | head -1` is judged too.
    const shell = spawn("bash", ["-c", `exec 2>&1; set -o pipefail\n${command}`], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 600_000,
    });
    let output = "";
    shell.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    shell.on("error", reject);
    shell.on("close", (status) => resolve({ output, status }));
  });
}

const LOCK = join(root, "dist", ".building");

/** One test file builds; others that start meanwhile wait for it. */
function buildIfStale(): void {
  if (!isStale()) return;
  mkdirSync(join(root, "dist"), { recursive: true });
  const owned = takeLock();
  try {
    if (!isStale()) return;
    const { status, stderr } = spawnSync("node", ["scripts/build.mjs", "--no-types"], {
      cwd: root,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the command line could not be built:\n${stderr}`);
  } finally {
    if (owned) rmdirSync(LOCK);
  }
}

function takeLock(): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 300; tries++) {
    try {
      mkdirSync(LOCK);
      return true;
    } catch {
      Atomics.wait(pause, 0, 0, 100);
    }
  }
  return false;
}

function isStale(): boolean {
  if (existsSync(LOCK) || !existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  return ["src", "grammar"].some((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).some(
      (file) => statSync(join(root, folder, file)).mtimeMs > built,
    ),
  );
}
