/** The plugin for prettier: the language, its parser and its printer. `prettier --plugin interlock/prettier-plugin`. */
import type { Parser, Printer, SupportLanguage } from "prettier";
import { placeOf, type Source } from "../base/source.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Node } from "../syntax/ast/ast.js";
import { endOf, startOf } from "../syntax/format/comments.js";
import { parse } from "../syntax/parse.js";
import { printer } from "./printer.js";

const FORMAT = "interlock-ast";

export const languages: SupportLanguage[] = [
  { name: "Interlock", parsers: ["interlock"], extensions: [".ilk"] },
];

export const parsers: Record<string, Parser<Node>> = {
  interlock: {
    astFormat: FORMAT,
    parse: (text, options) => {
      const source: Source = { name: options.filepath ?? "spec.ilk", text };
      const { value, diagnostics } = parse(source);
      const first = diagnostics.find((each) => each.severity === "error");
      if (first) throw syntaxError(first);
      return value;
    },
    locStart: startOf,
    locEnd: endOf,
  },
};

export const printers: Record<string, Printer<Node>> = { [FORMAT]: printer };

/** What prettier shows with a frame of the text. */
function syntaxError(diagnostic: Diagnostic): Error {
  const { source, start, end } = diagnostic.primary.span;
  const loc = { start: placeOf(source, start), end: placeOf(source, end) };
  return Object.assign(new SyntaxError(`${diagnostic.code} ${diagnostic.message}`), { loc });
}
