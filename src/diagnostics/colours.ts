/**
 * How a drawn diagnostic asks for colour: by what a piece of text is, never by escape code. A diagnostic must read the
 * same without colour; whether a terminal gets `ansiColours` is decided by the command line.
 */
import type { Severity } from "./diagnostic.js";

type Paint = (text: string) => string;

export interface DiagnosticColours extends Readonly<Record<Severity, Paint>> {
  /** The message, and the words `help` and `note`. */
  readonly strong: Paint;
  /** The frame: line numbers, bars, the name of the file. */
  readonly frame: Paint;
  /** What is marked beside the place itself. */
  readonly secondary: Paint;
}

const unchanged: Paint = (text) => text;

export const plainColours: DiagnosticColours = {
  error: unchanged,
  warning: unchanged,
  hint: unchanged,
  strong: unchanged,
  frame: unchanged,
  secondary: unchanged,
};

const paint =
  (on: string, off: number): Paint =>
  (text) =>
    text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;

export const ansiColours: DiagnosticColours = {
  error: paint("31", 39),
  warning: paint("33", 39),
  hint: paint("36", 39),
  strong: paint("1", 22),
  frame: paint("34", 39),
  secondary: paint("34", 39),
};
