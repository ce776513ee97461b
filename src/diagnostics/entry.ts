/** The pieces from which the catalogue is written: severity, slug and a message that is a function of its parameters. */
import type { Severity } from "./diagnostic.js";

export interface Entry<Parameters> {
  readonly severity: Severity;
  readonly slug: string;
  readonly message: (parameters: Parameters) => string;
}

export const error = <P>(slug: string, message: (parameters: P) => string): Entry<P> => ({
  severity: "error",
  slug,
  message,
});

export const warning = <P>(slug: string, message: (parameters: P) => string): Entry<P> => ({
  severity: "warning",
  slug,
  message,
});
