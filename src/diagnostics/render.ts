/**
 * A diagnostic as framed text for a terminal: the message, the place with its marks, help and notes. What a stage
 * found goes in, text comes out; whether there is colour, which characters may be used and how wide the terminal is
 * are parameters, for only the command line knows them.
 */
import { inTerminal, visibleLines } from "../base/embed.js";
import { placeOf, type Source } from "../base/source.js";
import type { DiagnosticColours } from "./colours.js";
import { type Diagnostic, isError, type Label, type Severity } from "./diagnostic.js";
import { type Mark, markedLines } from "./frame.js";
import { wrap } from "./wrap.js";

export interface RenderOptions {
  readonly colour: DiagnosticColours;
  /** False where the terminal can only show ASCII. */
  readonly unicode: boolean;
  /** Columns of the terminal; only prose is broken to fit. */
  readonly width: number;
}

/** Diagnostics beyond these are counted, not drawn: the first ones are usually the cause of the others. */
const MOST_SHOWN = 20;
/** Characters of a message or a remark: what it quotes may be as long as a file. */
const MOST_TEXT = 600;

const BOXES = { bar: "│", corner: "┌─", skip: "·" } as const;
const ASCII = { bar: "|", corner: "-->", skip: ":" } as const;

/** One diagnostic, without a line end behind it. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const { colour } = options;
  const box = options.unicode ? BOXES : ASCII;
  const title = `${diagnostic.severity}[${diagnostic.code}]`;
  const [message = "", ...rest] = wrap(
    inTerminal(clipped(diagnostic.message)),
    Math.max(20, options.width - title.length - 2),
  );
  const lines = [
    `${colour[diagnostic.severity](title)}${colour.strong(`: ${message}`)}`,
    ...rest.map((each) => `  ${colour.strong(each)}`),
  ];
  const labels = [
    { ...diagnostic.primary, isPrimary: true },
    ...diagnostic.secondary.map((label) => ({ ...label, isPrimary: false })),
  ].map((label) => ({ ...label, text: inTerminal(label.text) }));
  const sources = [...new Set(labels.map((label) => label.span.source))];
  const files = sources.map((source) => ({
    source,
    labels: labels.filter((label) => label.span.source === source),
    lines: markedLines(
      source,
      labels.filter((label) => label.span.source === source),
    ),
  }));
  const digits = Math.max(
    ...files.flatMap((file) => file.lines.map((line) => `${line.number}`.length)),
  );
  const gutter = " ".repeat(digits);
  const bar = colour.frame(`${gutter} ${box.bar}`);
  for (const file of files) {
    lines.push(
      `${gutter} ${colour.frame(box.corner)} ${colour.frame(placeName(file.source, file.labels))}`,
      bar,
    );
    let previous: number | undefined;
    for (const line of file.lines) {
      if (previous !== undefined && line.number > previous + 1)
        lines.push(`${gutter} ${colour.frame(box.skip)}`);
      lines.push(
        `${colour.frame(`${`${line.number}`.padStart(digits)} ${box.bar}`)} ${line.text}`.trimEnd(),
      );
      for (const drawn of drawMarks(line.marks, diagnostic.severity, options))
        lines.push(`${bar} ${drawn}`);
      previous = line.number;
    }
    lines.push(bar);
  }
  const remark = (word: string, text: string): void => {
    const indent = " ".repeat(digits + 5 + word.length);
    const [first = "", ...more] = wrap(
      visibleLines(clipped(text)),
      Math.max(20, options.width - indent.length),
    );
    lines.push(
      `${gutter} ${colour.frame("=")} ${colour.strong(`${word}:`)} ${first}`,
      ...more.map((each) => indent + each),
    );
  };
  if (diagnostic.help !== undefined) remark("help", diagnostic.help);
  for (const note of diagnostic.notes) remark("note", note);
  remark("more", `interlock explain ${diagnostic.code}`);
  return lines.join("\n");
}

const clipped = (text: string): string =>
  text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;

function placeName(
  source: Source,
  labels: readonly (Label & { readonly isPrimary: boolean })[],
): string {
  const label = labels.find((each) => each.isPrimary) ?? labels[0];
  const place = placeOf(source, Math.min(label?.span.start ?? 0, source.text.length));
  return `${inTerminal(source.name)}:${place.line}:${place.column}`;
}

/**
 * The lines under a line of text. The mark furthest to the right has its text beside it; those before it hang theirs
 * below, each on a line of its own. Marks that overlap would hide each other, so they get lines of their own.
 */
function drawMarks(
  marks: readonly Mark[],
  severity: Severity,
  options: RenderOptions,
): readonly string[] {
  const overlap = marks.some((mark, at) => at > 0 && mark.from < (marks[at - 1]?.to ?? 0));
  if (overlap) return [...marks].reverse().flatMap((mark) => drawMarks([mark], severity, options));
  const paint = (mark: Mark, text: string): string =>
    mark.isPrimary ? options.colour[severity](text) : options.colour.secondary(text);
  const row = (cells: readonly { readonly mark: Mark; readonly text: string }[]): string => {
    let drawn = "";
    let column = 0;
    for (const { mark, text } of cells) {
      drawn += " ".repeat(Math.max(0, mark.from - column)) + paint(mark, text);
      column = mark.from + text.length;
    }
    return drawn.trimEnd();
  };
  const last = marks.at(-1);
  const lines = [
    row(
      marks.map((mark) => {
        const line = (mark.isPrimary ? "^" : "-").repeat(mark.to - mark.from);
        return { mark, text: mark === last && mark.text !== "" ? `${line} ${mark.text}` : line };
      }),
    ),
  ];
  const hanging = marks.filter((mark) => mark !== last && mark.text !== "");
  const stem = options.unicode ? BOXES.bar : ASCII.bar;
  for (let left = hanging.length; left > 0; left--) {
    const waiting = hanging.slice(0, left);
    if (left === hanging.length) lines.push(row(waiting.map((mark) => ({ mark, text: stem }))));
    lines.push(
      row(waiting.map((mark, at) => ({ mark, text: at === left - 1 ? mark.text : stem }))),
    );
  }
  return lines;
}

const counted = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? "" : "s"}`;

/** In the order of the text, at most twenty, errors before warnings where there are more, and a last line that counts. */
export function renderDiagnostics(list: readonly Diagnostic[], options: RenderOptions): string {
  if (list.length === 0) return "";
  const sorted = inOrderOfPlace(list);
  const errors = sorted.filter(isError);
  const warned = sorted.filter((each) => each.severity === "warning");
  const roomForWarnings = Math.max(0, MOST_SHOWN - errors.length);
  const beyond = new Set([...errors.slice(MOST_SHOWN), ...warned.slice(roomForWarnings)]);
  const parts = sorted
    .filter((each) => !beyond.has(each))
    .map((each) => renderDiagnostic(each, options));
  const count = (found: readonly Diagnostic[], word: string): readonly string[] => {
    const shown = found.filter((each) => !beyond.has(each)).length;
    if (found.length === 0) return [];
    const part = shown === 0 ? "none of which is shown" : `of which the first ${shown} are shown`;
    return [counted(found.length, word) + (shown < found.length ? `, ${part}` : "")];
  };
  const counts = [...count(errors, "error"), ...count(warned, "warning")];
  return [
    ...parts,
    ...(counts.length > 0 ? [counts.join(beyond.size > 0 ? "; " : ", ")] : []),
  ].join("\n\n");
}

/** Files in the order in which they first occur, and inside a file from top to bottom. */
export function inOrderOfPlace(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(list.map((each) => each.primary.span.source.name))];
  const rank = (each: Diagnostic): number => files.indexOf(each.primary.span.source.name);
  return [...list].sort((a, b) => rank(a) - rank(b) || a.primary.span.start - b.primary.span.start);
}
