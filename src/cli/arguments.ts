/** Values of options: numbers with units, and pairs of options that do not go together. */
import type { CheckOptions } from "../runtime/index.js";
import { ALL_PASSES, type WithoutPasses } from "../model/passes/pipeline.js";
import { PASSES } from "../model/passes/registry.js";
import { listed } from "../words/list.js";
import { memoryLeft } from "./memory.js";
import { refuse } from "./refusal.js";

export interface SearchFlags {
  readonly search?: string;
  readonly seed?: string;
  readonly steps?: string;
  readonly maxStates?: string;
  readonly maxDepth?: string;
  readonly maxMemory?: string;
  readonly timeout?: string;
}

export const DEFAULT_SEED = 1;

export function readSearchOptions(flags: SearchFlags): CheckOptions {
  const search = readSearch(flags.search);
  if (search !== "random") {
    for (const option of ["seed", "steps"] as const) {
      if (flags[option] !== undefined)
        refuse(
          "ILK9004",
          `--${option}`,
          {
            first: `--${option}`,
            second: `--search ${search}`,
            why: "only a random walk has a seed and a length",
          },
          `--search random --${option} ${flags[option]}`,
        );
    }
  } else {
    for (const [option, value] of [
      ["--max-states", flags.maxStates],
      ["--max-memory", flags.maxMemory],
    ] as const) {
      if (value !== undefined)
        refuse(
          "ILK9004",
          option,
          { first: option, second: "--search random", why: "a random walk keeps no states" },
          "--steps says how long the walk is",
        );
    }
  }
  return {
    search,
    // Given or not, so that the walk can be named and walked again.
    ...(search === "random" ? { seed: whole("--seed", flags.seed, 0) ?? DEFAULT_SEED } : {}),
    ...given("steps", whole("--steps", flags.steps, 1)),
    ...given("maxStates", whole("--max-states", flags.maxStates, 1)),
    ...given("maxDepth", whole("--max-depth", flags.maxDepth, 1)),
    ...given("maxMemoryBytes", bytes(flags.maxMemory)),
    memoryLeft,
    ...given("timeoutMs", milliseconds(flags.timeout)),
  };
}

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [k in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [k in K]: V });

function readSearch(text = "bfs"): "bfs" | "dfs" | "random" {
  if (text === "bfs" || text === "dfs" || text === "random") return text;
  return refuse("ILK9003", text, {
    option: "--search",
    value: text,
    expected: "bfs, dfs or random",
  });
}

function whole(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text.replaceAll("_", ""));
  if (Number.isSafeInteger(value) && value >= least && /^[0-9_]+$/.test(text)) return value;
  return refuse("ILK9003", text, {
    option,
    value: text,
    expected: `a whole number from ${least} on`,
  });
}

/** `512M`, `4G`, `4GiB`; a bare number counts MiB. */
function bytes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit = "M"] = /^([0-9]+(?:\.[0-9]+)?)\s*([KMG])?(?:i?B)?$/i.exec(text) ?? [];
  if (amount === undefined || Number(amount) <= 0)
    return refuse("ILK9003", text, {
      option: "--max-memory",
      value: text,
      expected: "an amount such as 512M or 4G",
    });
  return Math.round(
    Number(amount) * 1024 ** { K: 1, M: 2, G: 3 }[unit.toUpperCase() as "K" | "M" | "G"],
  );
}

/** `30s`, `500ms`, `5m`; a bare number counts seconds. */
function milliseconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit = "s"] = /^([0-9]+(?:\.[0-9]+)?)\s*(ms|s|m|h)?$/.exec(text) ?? [];
  if (amount === undefined || Number(amount) <= 0)
    return refuse("ILK9003", text, {
      option: "--timeout",
      value: text,
      expected: "a time such as 30s, 5m or 500ms",
    });
  return (
    Number(amount) * { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit as "ms" | "s" | "m" | "h"]
  );
}

/** Passes over the model that `--no-pass` leaves out. */
export function readPasses(names: readonly string[]): WithoutPasses {
  const known = [...PASSES.map((pass) => pass.name), ALL_PASSES];
  for (const name of names)
    if (!known.includes(name))
      refuse("ILK9003", name, {
        option: "--no-pass",
        value: name,
        expected: listed(known, "or"),
      });
  return new Set(names);
}
