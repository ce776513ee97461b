/** A step that has no form in an output. Thrown while it is printed; the command line reports it. */
import type { Span } from "../base/source.js";

export class Inexpressible extends Error {
  /** What it does that has no such form. */
  readonly what: string;
  /** The step; undefined where it is not known yet. */
  readonly span: Span | undefined;

  constructor(what: string, span?: Span) {
    super(what);
    this.what = what;
    this.span = span;
  }
}

/** What `work` gives; if it is inexpressible, with the place of the step. */
export function at<Value>(span: Span, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof Inexpressible && !error.span) throw new Inexpressible(error.what, span);
    throw error;
  }
}

/** Operations that go by the state, one behind the other inside a condition: each is written out in terms of those before. */
export const TOO_LARGE =
  "goes by the state so often that its updates are too large to be written out";
/** Loops of unknown length. */
export const NESTED = "runs a loop inside a loop";
