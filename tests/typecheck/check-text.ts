/** Parses and types a spec given as text, with the platforms that ship. */
import { readdirSync, readFileSync } from "node:fs";
import type { Source } from "../../src/base/source.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { configurations } from "../../src/resolve/revisions.js";
import type { File } from "../../src/syntax/ast/ast.js";
import { parse } from "../../src/syntax/parse.js";
import { checkSpec } from "../../src/typecheck/check-spec.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";

const folder = new URL("../../specs/platforms/", import.meta.url);

const sourceOf = (name: string, text: string): Source => ({ name, text });

/** The platform files that ship, parsed; none of them may be wrong. */
export const platforms: readonly File[] = readdirSync(folder)
  .filter((name) => name.endsWith(".ilk"))
  .map((name) => {
    const parsed = parse(
      sourceOf(`specs/platforms/${name}`, readFileSync(new URL(name, folder), "utf8")),
    );
    if (parsed.diagnostics.length > 0) {
      throw new Error(`${name}: ${parsed.diagnostics.map((each) => each.message).join("; ")}`);
    }
    return parsed.value;
  });

export interface Checked {
  readonly spec: TypedSpec | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `ILK2001 unknown-name` and so on, in order. */
  readonly codes: readonly string[];
}

export interface Options {
  readonly revision?: string;
  readonly overrides?: Readonly<Record<string, string>>;
  /** Other files by name, such as libraries. */
  readonly others?: Readonly<Record<string, string>>;
  readonly name?: string;
}

/** Types `text` in one configuration: the named one, else the first. */
export function checkText(text: string, options: Options = {}): Checked {
  const parsed = parse(sourceOf(options.name ?? "main.ilk", text));
  const others = Object.entries(options.others ?? {}).map(
    ([name, other]) => parse(sourceOf(name, other)).value,
  );
  const revisions = configurations(parsed.value);
  const result = checkSpec({
    main: parsed.value,
    others: [...platforms, ...others],
    revision: options.revision ?? revisions.value[0] ?? "base",
    overrides: new Map(Object.entries(options.overrides ?? {})),
  });
  const diagnostics = [...parsed.diagnostics, ...result.diagnostics];
  return { spec: result.value, diagnostics, codes: diagnostics.map((each) => each.code) };
}

/** The typed spec of a text that must be right. */
export function typed(text: string, options: Options = {}): TypedSpec {
  const { spec, diagnostics } = checkText(text, options);
  if (!spec) {
    throw new Error(diagnostics.map((each) => `${each.code} ${each.message}`).join("\n"));
  }
  return spec;
}
