/**
 * Rumur, a Murphi checker that shares no code with ours: a model's text goes in, its counts and verdict come out. Where
 * Rumur or a C compiler is missing, tests skip; continuous integration has both, so that there they fail.
 */
import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface RumurResult {
  readonly status: "ok" | "error";
  /** Distinct states, initial ones included. */
  readonly states: number;
  /** Steps, those to a known state included; none of those that broke a rule. */
  readonly rulesFired: number;
  /** What was found, or the properties that were never covered; empty if all is well. */
  readonly message: string;
}

/** What a search behind all errors counts. */
export interface RumurCounts {
  readonly states: number;
  readonly rulesFired: number;
  /** The message of each step that broke a rule. */
  readonly errors: readonly string[];
}

export interface RumurOptions {
  /** `stuck`: a state without successor is an error. */
  readonly deadlock?: "off" | "stuck";
}

/** Rumur's parser takes exponential time for some nested conditions; a model that it does not read within this is left out. */
const MOST_MILLISECONDS = 60_000;

/** Rumur has not read a model in time. */
export class TooHardForRumur extends Error {}

let found: boolean | undefined;

/** Whether Rumur and the compiler that it needs can be run here. */
export function hasRumur(): boolean {
  found ??= ["rumur", "gcc"].every((program) => spawnSync(program, ["--version"]).status === 0);
  return found;
}

/** Whether tests with Rumur run: wherever it is, and in continuous integration, where its absence must be seen. */
export const needsRumur = (): boolean => hasRumur() || process.env["CI"] !== undefined;

/** Checks a model completely, or to the first error. A model that Rumur does not read is an exception. */
export const runRumur = async (model: string, options: RumurOptions = {}): Promise<RumurResult> =>
  readResult(await verify(model, { "deadlock-detection": options.deadlock ?? "off" }, ["-O1"]));

/** Checks a model completely, behind errors too. For many small models, whose compilation takes longer than their search. */
export async function countWithRumur(model: string): Promise<RumurCounts> {
  const flags = {
    "deadlock-detection": "off",
    "max-errors": "1000000000",
    "counterexample-trace": "off",
    "set-capacity": "65536",
  };
  const xml = await verify(model, flags, ["-O0", "-pipe", "-w"]);
  const { states, rulesFired } = readResult(xml);
  const messages = [...xml.matchAll(/<message>([\s\S]*?)<\/message>/g)].map((m) => m[1] ?? "");
  return {
    states,
    rulesFired,
    errors: messages.map(unescaped),
  };
}

/** What the verifier that Rumur makes of a model prints. */
async function verify(
  model: string,
  flags: Readonly<Record<string, string>>,
  compiling: readonly string[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rumur-"));
  const [source, code, program] = ["model.m", "model.c", "model"].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  try {
    await writeFile(source, model);
    const all = {
      "output-format": "machine-readable",
      "symmetry-reduction": "off",
      "value-type": "int32_t",
      threads: "1",
      ...flags,
    };
    const options = Object.entries(all).flatMap(([flag, value]) => [`--${flag}`, value]);
    await inTime("rumur", [...options, "--output", code, source]);
    await run("gcc", ["-std=c11", ...compiling, "-mcx16", code, "-lpthread", "-o", program]);
    return await outputOf(program);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inTime(program: string, options: readonly string[]): Promise<void> {
  try {
    await run(program, options, { timeout: MOST_MILLISECONDS });
  } catch (failure) {
    if (failure instanceof Error && "killed" in failure && failure.killed === true)
      throw new TooHardForRumur(`${program} took more than ${MOST_MILLISECONDS / 1000} s`);
    throw failure;
  }
}

/** The verifier ends with 1 when it has found something: no failure of ours. */
async function outputOf(program: string): Promise<string> {
  try {
    return (await run(program, [], { maxBuffer: 2 ** 28 })).stdout;
  } catch (failure) {
    if (
      failure instanceof Error &&
      "stdout" in failure &&
      typeof failure.stdout === "string" &&
      failure.stdout !== ""
    )
      return failure.stdout;
    throw failure;
  }
}

function readResult(xml: string): RumurResult {
  const summary = /<summary states="(\d+)" rules_fired="(\d+)" errors="(\d+)"/.exec(xml);
  if (!summary) throw new Error(`Rumur gave no summary:\n${xml}`);
  const messages = [...xml.matchAll(/<message>([\s\S]*?)<\/message>/g)].map((m) => m[1] ?? "");
  const uncovered = [...xml.matchAll(/<cover_result message="([^"]*)" count="0"\/>/g)].map(
    (m) => `never covered: ${m[1] ?? ""}`,
  );
  return {
    status: Number(summary[3]) === 0 ? "ok" : "error",
    states: Number(summary[1]),
    rulesFired: Number(summary[2]),
    message: [...messages, ...uncovered].map(unescaped).join("\n"),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "");
