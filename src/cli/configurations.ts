/** `FILE[@REVISION] …` and `--const N=V` → the configurations that a command works on. */
import { suggest } from "../base/suggest.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Compiled, compile, loadProgram, type Program } from "../compile.js";
import { configurations } from "../resolve/revisions.js";
import { findSpecs, hashOf, readPlatform, readSource } from "./files.js";
import { Refusal, refuse } from "./refusal.js";
import type { Terminal } from "./terminal.js";

export interface Configuration extends Compiled {
  readonly program: Program;
  readonly file: string;
  readonly revision: string;
  readonly hash: string;
}

/** Reads one spec with everything it needs. */
export function openProgram(path: string): {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
} {
  const source = readSource(path) ?? refuse("ILK9001", path, { path });
  const { value, diagnostics } = loadProgram(source, {
    file: readSource,
    platform: (name) => readPlatform(name, path),
  });
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
  const found: Configuration[] = [];
  const problems: Diagnostic[] = [];
  for (const target of targets) {
    const at = target.lastIndexOf("@");
    const [path, wanted] =
      at > 0 ? [target.slice(0, at), target.slice(at + 1)] : [target, undefined];
    for (const file of findSpecs(path, target)) {
      const { program, diagnostics } = openProgram(file);
      problems.push(...diagnostics);
      // Idioms of other languages were read as they were meant: the rest can be checked. Other mistakes leave holes in the tree.
      if (diagnostics.some((each) => each.severity === "error" && !isIdiom(each))) continue;
      const known = configurations(program.main).value;
      if (wanted !== undefined && !known.includes(wanted)) {
        const near = suggest(wanted, known);
        refuse(
          "ILK9002",
          wanted === "" ? target : wanted,
          { name: wanted, file, known },
          near && `did you mean \`${path}@${near}\`?`,
        );
      }
      const hash = hashOf(program.sources);
      for (const revision of wanted === undefined ? known : [wanted]) {
        const { value, diagnostics: own } = compile(program, revision, overrides);
        problems.push(...own);
        if (value)
          found.push({ ...value, program, file: program.main.span.source.name, revision, hash });
      }
    }
  }
  const once = distinct(problems);
  if (once.some((each) => each.severity === "error")) throw new Refusal(once);
  terminal.showDiagnostics(once);
  return found;
}

const isIdiom = (diagnostic: Diagnostic): boolean => /^ILK11\d\d$/.test(diagnostic.code);

/** The same thing said for several revisions is said once. */
function distinct(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const key = `${each.code} ${each.primary.span.source.name} ${each.primary.span.start} ${each.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
