/**
 * A spec's file and one of its configurations go in; the checker, its verdict and what it was made from come out. The
 * same way that the command line takes, without its printing, so that a test of a shipped spec tests what a user runs.
 */
import { readdirSync } from "node:fs";
import { compile } from "../../src/compile.js";
import { type Configuration, openProgram } from "../../src/cli/configurations.js";
import { hashOf } from "../../src/cli/files.js";
import { instantiate } from "../../src/cli/instantiate.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import type { Ir } from "../../src/ir/ir.js";
import { configurations } from "../../src/resolve/revisions.js";
import {
  type Checker,
  type CheckOptions,
  runChecker,
  type Verdict,
} from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";

export interface CheckedSpec {
  readonly checker: Checker;
  readonly verdict: Verdict;
  readonly ir: Ir;
  readonly spec: TypedSpec;
}

/** One configuration: the named revision, else the first; `overrides` are what `--const` gives. */
export function compileFile(
  path: string,
  revision?: string,
  overrides: Readonly<Record<string, string>> = {},
): Configuration {
  const { program, diagnostics } = openProgram(path);
  refuseErrors(path, diagnostics);
  const chosen = revision ?? configurations(program.main).value[0] ?? "base";
  const compiled = compile(program, chosen, new Map(Object.entries(overrides)));
  refuseErrors(`${path}@${chosen}`, compiled.diagnostics);
  if (!compiled.value)
    throw new Error(`${path}@${chosen}: nothing was compiled, and nothing says why`);
  return {
    ...compiled.value,
    program,
    file: program.main.span.source.name,
    revision: chosen,
    hash: hashOf(program.sources),
  };
}

/** Compiles one configuration and searches it. A spec with errors is an exception that names them. */
export async function checkFile(
  path: string,
  revision?: string,
  overrides: Readonly<Record<string, string>> = {},
  options: CheckOptions = {},
): Promise<CheckedSpec> {
  const configuration = compileFile(path, revision, overrides);
  const checker = instantiate(configuration, { assertRanges: true });
  const verdict = await runChecker(checker, options);
  return { checker, verdict, ir: configuration.ir, spec: configuration.spec };
}

/** Paths, below specs/, of what can be checked there: no platforms, and no libraries. */
export const shippedSpecs = (): readonly string[] =>
  readdirSync("specs", { recursive: true, encoding: "utf8" })
    .filter((each) => each.endsWith(".ilk"))
    .filter((each) => openProgram(`specs/${each}`).program.main.header.form === "spec")
    .sort();

/** The names of a file's configurations, in order. */
export const revisionsOf = (path: string): readonly string[] =>
  configurations(openProgram(path).program.main).value;

function refuseErrors(what: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter((each) => each.severity === "error");
  if (errors.length > 0)
    throw new Error(`${what}: ${errors.map((each) => `${each.code} ${each.message}`).join("; ")}`);
}
