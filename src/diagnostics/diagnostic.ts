/** What a stage has to say about the user's text. Values, never thrown. Messages are made by the catalogue alone. */
import type { Span } from "../base/source.js";

export type Severity = "error" | "warning" | "hint";

export interface Label {
  readonly span: Span;
  readonly text: string;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Diagnostic {
  /** `ILK` and four digits; never used again for another meaning. */
  readonly code: string;
  /** A readable name beside the code, such as `assigned-type-mismatch`. */
  readonly slug: string;
  readonly severity: Severity;
  readonly message: string;
  readonly primary: Label;
  readonly secondary: readonly Label[];
  /** One line that can be pasted, or one sentence that says what to do. */
  readonly help?: string;
  readonly notes: readonly string[];
  readonly fixes: readonly Fix[];
}

export const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** What every stage returns: a value that may be partial, and what was wrong. */
export interface Result<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}
