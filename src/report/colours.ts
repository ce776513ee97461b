/**
 * How a report asks for colour: by meaning of the word, never by escape code. Every report must read the same with
 * `plain`; colour only helps the eye. Whether a terminal gets `ansi` is decided by the command line.
 */

type Paint = (text: string) => string;

export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}

const unchanged: Paint = (text) => text;

export const plain: Colours = {
  bold: unchanged,
  dim: unchanged,
  red: unchanged,
  green: unchanged,
  yellow: unchanged,
  cyan: unchanged,
};

/** Ends with the code that undoes this one alone, so that paints may be nested. */
const sequence =
  (on: number, off: number): Paint =>
  (text) =>
    text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;

export const ansi: Colours = {
  bold: sequence(1, 22),
  dim: sequence(2, 22),
  red: sequence(31, 39),
  green: sequence(32, 39),
  yellow: sequence(33, 39),
  cyan: sequence(36, 39),
};
