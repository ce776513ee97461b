/**
 * The pipeline: text → tree → typed spec → guarded actions, for one configuration. What every tool calls. It reads no
 * files itself: whoever calls it says how a file is found.
 */
import type { Source } from "./base/source.js";
import type { Diagnostic, Result } from "./diagnostics/diagnostic.js";
import type { Ir } from "./ir/ir.js";
import { lower } from "./ir/lower/lower.js";
import { dependencies, importedPath } from "./resolve/dependencies.js";
import type { File } from "./syntax/ast.js";
import { parse } from "./syntax/parse.js";
import { checkSpec } from "./typecheck/check-spec.js";
import type { TypedSpec } from "./typecheck/typed-spec.js";

/** A spec with all that it is written on. */
export interface Program {
  readonly main: File;
  readonly others: readonly File[];
  /** Text of every file, main first; what a hash of the spec is made of. */
  readonly sources: readonly Source[];
}

export interface Lookup {
  /** An imported file by path; undefined where there is none (what imports it is told so later). */
  readonly file: (path: string) => Source | undefined;
  /** A platform by name. */
  readonly platform: (name: string) => Source | undefined;
}

/** Parses a spec, its libraries and its platform. */
export function loadProgram(main: Source, lookup: Lookup): Result<Program> {
  const parsed = parse(main);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics];
  const others: File[] = [];
  const seen = new Set([main.name]);
  const add = (source: Source | undefined): void => {
    if (!source || seen.has(source.name)) return;
    seen.add(source.name);
    const other = parse(source);
    diagnostics.push(...other.diagnostics);
    others.push(other.value);
    follow(other.value, source.name);
  };
  const follow = (file: File, name: string): void => {
    for (const each of dependencies(file).imports) add(lookup.file(importedPath(name, each.path)));
  };
  follow(parsed.value, main.name);
  const used = [parsed.value, ...others]
    .flatMap((file) => file.declarations)
    .find((each) => each.kind === "platformUse");
  const isPlatform = ({ header }: File, name: string): boolean =>
    header.form === "platform" && header.name.text === name;
  let platform =
    used?.kind === "platformUse" ? used.name.text : dependencies(parsed.value).platform;
  // One that is imported goes before one that is found by its name.
  for (const tried = new Set<string>(); !tried.has(platform);) {
    tried.add(platform);
    const name = platform;
    if (!others.some((file) => isPlatform(file, name))) add(lookup.platform(name));
    platform = others.find((file) => isPlatform(file, name))?.header.from?.text ?? name;
  }
  return {
    value: {
      main: parsed.value,
      others,
      sources: [main, ...others.map((file) => file.span.source)],
    },
    diagnostics,
  };
}

/** One configuration of a spec. */
export interface Compiled {
  readonly spec: TypedSpec;
  readonly ir: Ir;
}

/**
 * Undefined where there are errors. `checkSpec` gives a typed spec only of files that were read without errors, so
 * nothing is lowered that has holes.
 */
export function compile(
  program: Program,
  revision: string,
  overrides: ReadonlyMap<string, string> = new Map(),
): Result<Compiled | undefined> {
  const typed = checkSpec({ main: program.main, others: program.others, revision, overrides });
  if (!typed.value) return { value: undefined, diagnostics: typed.diagnostics };
  const lowered = lower(typed.value);
  const diagnostics = [...typed.diagnostics, ...lowered.diagnostics];
  if (diagnostics.some((each) => each.severity === "error"))
    return { value: undefined, diagnostics };
  return { value: { spec: typed.value, ir: lowered.value }, diagnostics };
}
