/** A mistake on the command line or in a file, on its way to `main`, which prints it and ends with status 2. */
import type { Span } from "../base/source.js";
import { type Code, report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

export class Refusal extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((each) => each.message).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** Where a word stands on the command line, so that a diagnostic can point at it. */
export function commandLineSpan(word: string): Span {
  const text = [
    "interlock",
    ...process.argv.slice(2).map((each) => (/[\s"']/.test(each) ? JSON.stringify(each) : each)),
  ].join(" ");
  const start = Math.max(0, text.indexOf(word, "interlock ".length));
  return {
    source: { name: "the command line", text },
    start,
    end: start + (text.startsWith(word, start) ? word.length : 0),
  };
}

/** Ends the command with a diagnostic that points at a word of the command line. */
export function refuse<C extends Code>(
  code: C,
  word: string,
  parameters: Parameters<typeof report<C>>[2],
  help?: string,
): never {
  throw new Refusal([
    report(code, commandLineSpan(word), parameters, help === undefined ? {} : { help }),
  ]);
}
