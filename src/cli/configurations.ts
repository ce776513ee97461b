/** `FILE[@REVISION] …` and `--const N=V` → the configurations that a command works on. */
import type { Source } from "../base/source.js";
import { suggest } from "../base/suggest.js";
import { type Diagnostic, isError, type Result } from "../diagnostics/diagnostic.js";
import { type Compiled, compile, loadProgram, type Program } from "../compile.js";
import { configurations } from "../resolve/revisions.js";
import { distinctDiagnostics } from "../report/check/check-report.js";
import {
  findSpecs,
  hashOf,
  lookupBeside,
  readSource,
  readStandardInput,
  shownPath,
} from "./files.js";
import { Refusal, refuse } from "./refusal.js";
import type { Terminal } from "./terminal.js";

export interface Configuration extends Compiled {
  readonly program: Program;
  readonly file: string;
  readonly revision: string;
  readonly hash: string;
}

/** A spec of the command line. */
export interface OpenedFile {
  /** As it is shown. */
  readonly file: string;
  /** The spec and what it is written on. */
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those that the arguments name; empty where the spec has errors. */
  readonly configurations: readonly Configuration[];
}

/** Reads one spec with everything it needs; `-` is the standard input, whose imports start from the working folder. */
export function openProgram(path: string): {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
} {
  const source = path === "-" ? readStandardInput() : readSource(path);
  const { value, diagnostics } = loadProgram(
    source ?? refuse("ILK9001", path, { path }),
    lookupBeside(path),
  );
  return { program: value, diagnostics };
}

/** `--const N=V` given several times. */
export function readOverrides(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((each) => {
      const at = each.indexOf("=");
      if (at <= 0)
        refuse("ILK9003", each, { option: "--const", value: each, expected: "NAME=VALUE" });
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}

/**
 * Compiles every configuration that the arguments name: one revision after `@`, else all. Errors of any of them end the
 * command before it does anything; warnings are shown once.
 */
export function openConfigurations(
  targets: readonly string[],
  overrides: ReadonlyMap<string, string>,
  terminal: Terminal,
): readonly Configuration[] {
  const files = openFiles(targets, overrides);
  const once = distinctDiagnostics(files.flatMap(({ diagnostics }) => diagnostics));
  if (once.some(isError)) throw new Refusal(once);
  terminal.showDiagnostics(once);
  return files.flatMap((each) => each.configurations);
}

/** The same, file by file: one that has errors, or cannot be read in a folder that is, does not hinder the others. */
export function openFiles(
  targets: readonly string[],
  overrides: ReadonlyMap<string, string>,
): readonly OpenedFile[] {
  const all = targets.flatMap((target) => {
    const at = target.lastIndexOf("@");
    const [path, wanted] =
      at > 0 ? [target.slice(0, at), target.slice(at + 1)] : [target, undefined];
    const files = path === "-" ? [path] : findSpecs(path, target);
    const isFolder = files[0] !== path;
    return files.map((file) => {
      const open = (): OpenedFile => openFile(file, target, wanted, overrides);
      return isFolder ? orUnreadable(file, open) : open();
    });
  });
  return joined(all);
}

/** Revisions of one file that are asked for one by one belong together. */
function joined(all: readonly OpenedFile[]): readonly OpenedFile[] {
  const byFile = new Map<string, OpenedFile>();
  for (const each of all) {
    const before = byFile.get(each.file);
    byFile.set(each.file, {
      ...each,
      diagnostics: [...(before?.diagnostics ?? []), ...each.diagnostics],
      configurations: [...(before?.configurations ?? []), ...each.configurations],
    });
  }
  return [...byFile.values()];
}

function openFile(
  path: string,
  target: string,
  wanted: string | undefined,
  overrides: ReadonlyMap<string, string>,
): OpenedFile {
  const { program, diagnostics } = openProgram(path);
  const file = program.main.span.source.name;
  const { sources } = program;
  // Idioms of other languages were read as they were meant: the rest can be checked. Other mistakes leave holes in the tree.
  if (diagnostics.some((each) => isError(each) && !isIdiom(each)))
    return { file, sources, diagnostics, configurations: [] };
  const known = configurations(program.main).value;
  if (wanted !== undefined && !known.includes(wanted)) {
    const near = suggest(wanted, known);
    refuse(
      "ILK9002",
      wanted === "" ? target : wanted,
      { name: wanted, file: path, known },
      near && `did you mean \`${path}@${near}\`?`,
    );
  }
  const compiled = compileRevisions(program, wanted === undefined ? known : [wanted], overrides);
  const problems = [...diagnostics, ...compiled.diagnostics];
  const hash = hashOf(sources);
  return {
    file,
    sources,
    diagnostics: problems,
    configurations: problems.some(isError)
      ? []
      : compiled.value.map((each) => ({
          ...each,
          program,
          file,
          revision: each.spec.revision,
          hash,
        })),
  };
}

/** Revisions of a program; one with errors is left out. */
export function compileRevisions(
  program: Program,
  revisions: readonly string[],
  overrides: ReadonlyMap<string, string>,
): Result<readonly Compiled[]> {
  const all = revisions.map((each) => compile(program, each, overrides));
  return {
    value: all.flatMap(({ value }) => value ?? []),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What the file system says against a file of a folder is a diagnostic of the file. */
function orUnreadable(path: string, open: () => OpenedFile): OpenedFile {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const source = { name: shownPath(path), text: "" };
    const primary = { span: { source, start: 0, end: 0 }, text: "" };
    return {
      file: source.name,
      sources: [source],
      diagnostics: error.diagnostics.map((each) => ({ ...each, primary })),
      configurations: [],
    };
  }
}

const isIdiom = (diagnostic: Diagnostic): boolean => /^ILK11\d\d$/.test(diagnostic.code);
