/**
 * The pieces from which the catalogue is written: severity, slug, a message that is a function of its parameters, and
 * where one thing nearly always helps, a help for those who report it without one of their own.
 */
import type { Severity } from "./diagnostic.js";

type Text<Parameters> = (parameters: Parameters) => string;

export interface Entry<Parameters> {
  readonly severity: Severity;
  readonly slug: string;
  readonly message: Text<Parameters>;
  readonly help?: (parameters: Parameters) => string | undefined;
}

type Help<Parameters> = (parameters: Parameters) => string | undefined;

const entry =
  (severity: Severity) =>
  <P>(slug: string, message: Text<P>, help?: Help<P>): Entry<P> => ({
    severity,
    slug,
    message,
    ...(help ? { help } : {}),
  });

export const error = entry("error");
export const warning = entry("warning");
