/** Text with a name, and places in it. Offsets are UTF-16 units; lines and columns are 1-based and only made when something is drawn. */
export interface Source {
  /** The path as the user gave it, with forward slashes; shown in frames and generated files. */
  readonly name: string;
  readonly text: string;
}

export interface Span {
  readonly source: Source;
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source begin; computed once for each source. */
export function lineStartsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  lineStarts.set(source, starts);
  return starts;
}

/** Line and column of an offset, found by bisection. */
export function placeOf(source: Source, offset: number): Place {
  const starts = lineStartsOf(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The text a span covers. */
export const textOf = (span: Span): string => span.source.text.slice(span.start, span.end);

/** The smallest span that covers both; they are of one source. */
export const spanOver = (first: Span, last: Span): Span => ({
  source: first.source,
  start: Math.min(first.start, last.start),
  end: Math.max(first.end, last.end),
});
