/** One of the two sides of a diff: a configuration, compiled, as a checker, and searched for everything that is wrong with it. */
import { type Compiled, compile, type Program } from "../compile.js";
import type { Result } from "../diagnostics/diagnostic.js";
import { expressed, instantiate } from "../instantiate.js";
import type { Checker, CheckOptions, Verdict } from "../runtime/index.js";
import { type ExploredRevision, exploreRevision } from "./behaviour/explore-revision.js";
import type { Side } from "./spec-diff.js";

/** What is compared. Programs come from `loadProgram`. */
export interface DiffInput {
  readonly program: Program;
  readonly revision: string;
  /** Constants fixed beside those of the revision. */
  readonly overrides?: ReadonlyMap<string, string>;
  /** What the report calls it; without it, `FILE@REVISION`. */
  readonly name?: string;
  readonly hash?: string;
}

export interface OpenSide {
  readonly input: DiffInput;
  readonly compiled: Compiled;
  readonly checker: Checker;
  readonly verdict: Verdict;
  readonly explored: ExploredRevision;
  readonly side: Side;
}

/** Compiles one side. The checker expects nothing, so that a search goes on past what the spec expects. */
export function compileSide(
  input: DiffInput,
): Result<{ readonly compiled: Compiled; readonly checker: Checker } | undefined> {
  const { value, diagnostics } = compile(input.program, input.revision, input.overrides);
  if (!value) return { value: undefined, diagnostics };
  const { ir } = value;
  const hash = input.hash ?? "";
  const made = expressed("ts", input.program.main.span, () =>
    instantiate({ ir, hash, version: "", expectation: undefined }),
  );
  return {
    value: made.value && { compiled: value, checker: made.value },
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}

export async function searchSide(
  input: DiffInput,
  opened: { readonly compiled: Compiled; readonly checker: Checker },
  options: CheckOptions,
  observed: readonly string[] = [],
): Promise<OpenSide> {
  const explored = await exploreRevision(opened.checker, { ...options, observed, locks: true });
  const { verdict } = explored;
  const { spec } = opened.compiled;
  return {
    input,
    ...opened,
    verdict,
    explored,
    side: {
      name: input.name ?? `${spec.file}@${spec.revision}`,
      file: spec.file,
      spec: spec.name,
      revision: spec.revision,
      hash: input.hash ?? "",
      constants: { ...opened.checker.constants },
      cpus: spec.cpus,
      states: verdict.distinctStates,
      steps: verdict.generatedStates,
      limit: verdict.limit ?? null,
    },
  };
}
