/**
 * Checking specs from a program: a file or a text goes in, typed results come out, for each revision what was found and
 * whether that is what the spec expects. Shipped platforms are found by their names; imports are files.
 */
import { compileRevisions } from "../cli/configurations.js";
import { hashOf, lookupBeside, readSource, version } from "../cli/files.js";
import { type Compiled, loadProgram } from "../compile.js";
import type { Source, Span } from "../base/source.js";
import { type Diagnostic, isError, type Result } from "../diagnostics/diagnostic.js";
import { tryInstantiate } from "../instantiate.js";
import type { CheckedFile } from "../report/check/check-report.js";
import { plainRun } from "../report/check/plain-text.js";
import { configurations } from "../resolve/revisions.js";
import { type Checker, type CheckOptions, runChecker, type Verdict } from "../runtime/index.js";
import type { Violation } from "../runtime/verdict.js";

export interface CheckSpecOptions extends CheckOptions {
  /** One revision; all of them without it. */
  readonly revision?: string;
  /** Values of constants, over those of the revision. */
  readonly const?: Readonly<Record<string, string | number | boolean>>;
}

export interface CheckTextOptions extends CheckSpecOptions {
  /** What reports call the text, and the file beside which imports and platforms are looked for: `spec.ilk` in the working folder. */
  readonly name?: string;
}

/** What was found of a spec. */
export interface CheckedSpec {
  /** Neither errors nor a configuration that is not as expected. */
  readonly ok: boolean;
  /** What the compiler reports; a spec with errors has no revisions. */
  readonly diagnostics: readonly Diagnostic[];
  readonly revisions: readonly CheckedRevision[];
}

export interface CheckedRevision extends Verdict {
  readonly revision: string;
  /** The value of each constant, as a person would write it. */
  readonly constants: Readonly<Record<string, string>>;
  /** Reads the states of runs. */
  readonly checker: Checker;
  /** The run of a violation as `interlock check` prints it. */
  readonly explain: (violation: Violation) => string;
}

/**
 * Checks the spec in a file.
 *
 * @throws if there is no such file or no such revision
 */
export async function checkFile(
  path: string,
  options: CheckSpecOptions = {},
): Promise<CheckedSpec> {
  const source = readSource(path);
  if (!source) throw new Error(`there is no file ${path}`);
  return check(source, path, options);
}

/**
 * Checks a spec that is given as text.
 *
 * @throws if there is no such revision
 */
export const checkText = async (
  text: string,
  options: CheckTextOptions = {},
): Promise<CheckedSpec> => {
  const name = options.name ?? "spec.ilk";
  return check({ name, text }, name, options);
};

async function check(
  source: Source,
  path: string,
  { revision, const: constants = {}, ...search }: CheckSpecOptions,
): Promise<CheckedSpec> {
  const { value: program, diagnostics } = loadProgram(source, lookupBeside(path));
  if (diagnostics.some(isError)) return { ok: false, diagnostics, revisions: [] };
  const known = configurations(program.main).value;
  if (revision !== undefined && !known.includes(revision))
    throw new Error(`${source.name} has no revision ${revision}; it has ${known.join(", ")}`);
  const overrides = new Map(Object.entries(constants).map(([name, value]) => [name, `${value}`]));
  const wanted = revision === undefined ? known : [revision];
  const compiled = compileRevisions(program, wanted, overrides);
  const hash = hashOf(program.sources);
  const made = compiled.value.map((each) => checkerOf(each, hash, program.main.span));
  const all = [diagnostics, compiled.diagnostics, ...made.map((each) => each.diagnostics)].flat();
  if (all.some(isError)) return { ok: false, diagnostics: all, revisions: [] };
  const lines = linesOf(program.sources);
  const revisions: CheckedRevision[] = [];
  for (const { value } of made)
    if (value) revisions.push(await checkRevision(value, lines, search));
  return { ok: revisions.every(({ asExpected }) => asExpected), diagnostics: all, revisions };
}

/** @param elsewhere where a step that cannot be made is said to be if its place is not known */
const checkerOf = (
  { ir, spec: { expectation } }: Compiled,
  hash: string,
  elsewhere: Span,
): Result<Checker | undefined> => tryInstantiate({ ir, hash, version, expectation }, elsewhere);

async function checkRevision(
  checker: Checker,
  sourceLine: CheckedFile["sourceLine"],
  options: CheckOptions,
): Promise<CheckedRevision> {
  const verdict = await runChecker(checker, options);
  return {
    ...verdict,
    revision: checker.revision,
    constants: { ...checker.constants },
    checker,
    explain: (violation) => plainRun(checker, violation, sourceLine),
  };
}

function linesOf(sources: readonly Source[]): CheckedFile["sourceLine"] {
  const lines = new Map(sources.map(({ name, text }) => [name, text.split("\n")]));
  return (file, line) => lines.get(file)?.[line - 1];
}
