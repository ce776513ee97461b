/** One of the two sides of a diff: a configuration, compiled, as a checker, and searched for everything that is wrong with it. */
import { type Compiled, compile, type Program } from "../compile.js";
import type { Result } from "../diagnostics/diagnostic.js";
import { tryInstantiate } from "../instantiate.js";
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

type Opened = Pick<OpenSide, "compiled" | "checker">;

/** Keeps the last side, which several others may be compared with, so that it is compiled and searched once. */
export class KeptSide {
  private input: DiffInput | undefined;
  private opened: Result<Opened | undefined> | undefined;
  private searched: { readonly observed: string; readonly side: OpenSide } | undefined;

  compile(input: DiffInput): Result<Opened | undefined> {
    if (this.opened && this.input && isSameInput(this.input, input)) return this.opened;
    // What was kept goes before the new one takes its room.
    this.searched = undefined;
    this.input = input;
    this.opened = compileSide(input);
    return this.opened;
  }

  async search(
    input: DiffInput,
    opened: Opened,
    options: CheckOptions,
    names: readonly string[],
  ): Promise<OpenSide> {
    const observed = names.join(" ");
    const { searched } = this;
    if (searched?.side.compiled === opened.compiled && searched.observed === observed)
      return searched.side;
    this.searched = undefined;
    const side = await searchSide(input, opened, options, names);
    this.searched = { observed, side };
    return side;
  }
}

const isSameInput = (one: DiffInput, other: DiffInput): boolean =>
  one.program === other.program &&
  one.revision === other.revision &&
  one.name === other.name &&
  one.overrides === other.overrides;

/** Compiles one side. The checker expects nothing, so that a search goes on past what the spec expects. */
export function compileSide(input: DiffInput): Result<Opened | undefined> {
  const { value, diagnostics } = compile(input.program, input.revision, input.overrides);
  if (!value) return { value: undefined, diagnostics };
  const { ir } = value;
  const hash = input.hash ?? "";
  const about = { ir, hash, version: "", expectation: undefined };
  const made = tryInstantiate(about, input.program.main.span);
  return {
    value: made.value && { compiled: value, checker: made.value },
    diagnostics: [...diagnostics, ...made.diagnostics],
  };
}

export async function searchSide(
  input: DiffInput,
  opened: Opened,
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
