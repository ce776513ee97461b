/**
 * TLC, the checker of TLA+: a module and its configuration go in, counts and the first violation come out. It is not
 * installed with this project: `INTERLOCK_TLC` is a class path with it, such as the path of `tla2tools.jar`.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TlaModule } from "../../src/emit/tla/module.js";

const run = promisify(execFile);

export interface TlcResult {
  /** Of a search that came to its end. */
  readonly counts:
    { readonly distinct: number; readonly generated: number; readonly depth: number } | undefined;
  /** The invariant that does not hold, and how many states the run to it has. */
  readonly violated: { readonly name: string; readonly states: number } | undefined;
}

const classPath = process.env["INTERLOCK_TLC"];

export const hasTlc = (): boolean => classPath !== undefined;

/** A module that TLC does not read, or cannot evaluate, is an exception. */
export async function runTlc({ module, configuration }: TlaModule): Promise<TlcResult> {
  const name = /^-+ MODULE (\w+)/.exec(module)?.[1] ?? "";
  const folder = await mkdtemp(join(tmpdir(), "interlock-tlc-"));
  try {
    await writeFile(join(folder, `${name}.tla`), module);
    await writeFile(join(folder, `${name}.cfg`), configuration);
    const args = ["-XX:+UseSerialGC", "-cp", classPath ?? "", "tlc2.TLC", "-workers", "1"];
    return readOutput(await output([...args, "-config", `${name}.cfg`, `${name}.tla`], folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What it prints; its exit code only says that something was found. */
async function output(args: readonly string[], folder: string): Promise<string> {
  try {
    return (await run("java", args, { cwd: folder, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string")
      return error.stdout;
    throw error;
  }
}

function readOutput(text: string): TlcResult {
  const violated = /Invariant (\w+) is violated( by the initial state)?/.exec(text);
  if (violated) {
    const states = violated[2] === undefined ? (text.match(/^State \d+: /gm)?.length ?? 0) : 1;
    return { counts: undefined, violated: { name: violated[1] ?? "", states } };
  }
  const ended = /(\d+) states generated, (\d+) distinct states found, 0 states left/.exec(text);
  const depth = /depth of the complete state graph search is (\d+)/.exec(text);
  const none = /\n0 states generated, 0 distinct states found/.test(text);
  if (text.includes("\nError: ") || !ended || !(depth || none)) throw new Error(text);
  return {
    counts: {
      generated: Number(ended[1]),
      distinct: Number(ended[2]),
      depth: Number(depth?.[1] ?? 0),
    },
    violated: undefined,
  };
}
