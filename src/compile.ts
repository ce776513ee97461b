/**
 * The pipeline: text → tree → typed spec → guarded actions, for one configuration. What every tool calls. It reads no
 * files itself: whoever calls it says how a file is found.
 */
import type { Source, Span } from "./base/source.js";
import { report } from "./diagnostics/catalogue.js";
import type { Diagnostic, Result } from "./diagnostics/diagnostic.js";
import type { Ir } from "./ir/ir.js";
import { lower } from "./model/build/lower.js";
import { dependencies, importedPath, importKey, type Imports } from "./resolve/dependencies.js";
import type { File } from "./syntax/ast/ast.js";
import { emptyFile, parse } from "./syntax/parse.js";
import { checkSpec } from "./typecheck/check-spec.js";
import type { TypedSpec } from "./typecheck/typed-spec.js";
import { exhausted, exhaustedText } from "./words/exhausted.js";

/** A spec with all that it is written on. */
export interface Program {
  readonly main: File;
  readonly others: readonly File[];
  /** Text of every file, main first; what a hash of the spec is made of. */
  readonly sources: readonly Source[];
  /** What each import led to. */
  readonly imports: Imports;
}

/** Files that imports bring in, over all files of a spec. */
const MOST_FILES = 200;

export interface Lookup {
  /** An imported file by path; undefined where there is none (what imports it is told so later). */
  readonly file: (path: string) => Source | undefined;
  /** A platform by name. */
  readonly platform: (name: string) => Source | undefined;
}

/** Parses a spec, its libraries and its platform. */
export function loadProgram(main: Source, lookup: Lookup): Result<Program> {
  const parsed = readSource(main);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics];
  const others: File[] = [];
  const seen = new Set([main.name]);
  const imports = new Map<string, string>();
  const add = (source: Source | undefined): void => {
    if (!source || seen.has(source.name)) return;
    seen.add(source.name);
    const other = readSource(source);
    diagnostics.push(...other.diagnostics);
    others.push(other.value);
    follow(other.value, source.name);
  };
  const follow = (file: File, name: string): void => {
    for (const { path, span } of dependencies(file).imports) {
      if (others.length >= MOST_FILES) {
        diagnostics.push(report("ILK2033", span, { most: MOST_FILES }));
        return;
      }
      const found = lookup.file(importedPath(name, path));
      // Paths that are written differently may lead to one file, which has one name.
      if (found) imports.set(importKey(name, path), found.name);
      add(found);
    }
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
      imports,
    },
    diagnostics,
  };
}

const readSource = (source: Source): Result<File> =>
  whateverItNeeds(
    () => parse(source),
    () => emptyFile(source),
    { source, start: 0, end: 0 },
  );

/** The result of `work`, or a diagnostic where it uses up the stack or the memory, which no limit can exclude. */
function whateverItNeeds<Value>(
  work: () => Result<Value>,
  otherwise: () => Value,
  span: Span,
): Result<Value> {
  try {
    return work();
  } catch (error) {
    const what = exhausted(error);
    if (what === undefined) throw error;
    const diagnostic = report("ILK1015", span, { what: exhaustedText[what] });
    return { value: otherwise(), diagnostics: [diagnostic] };
  }
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
  return whateverItNeeds(
    () => compileAll(program, revision, overrides),
    () => undefined,
    program.main.header.span,
  );
}

function compileAll(
  { main, others, imports }: Program,
  revision: string,
  overrides: ReadonlyMap<string, string>,
): Result<Compiled | undefined> {
  const typed = checkSpec({ main, others, imports, revision, overrides });
  if (!typed.value) return { value: undefined, diagnostics: typed.diagnostics };
  const lowered = lower(typed.value);
  const diagnostics = [...typed.diagnostics, ...lowered.diagnostics];
  if (diagnostics.some((each) => each.severity === "error"))
    return { value: undefined, diagnostics };
  return { value: { spec: typed.value, ir: lowered.value }, diagnostics };
}
