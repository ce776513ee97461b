/** Every diagnostic that Interlock can give, by code. Each has a page `docs/errors/CODE.md`. */
import type { Span } from "../base/source.js";
import { checkerCatalogue } from "./catalogue/checker.js";
import { checksCatalogue } from "./catalogue/checks.js";
import { commandLineCatalogue } from "./catalogue/command-line.js";
import { locksCatalogue } from "./catalogue/locks.js";
import { loweringCatalogue } from "./catalogue/lowering.js";
import { namesCatalogue } from "./catalogue/names.js";
import { outputsCatalogue } from "./catalogue/outputs.js";
import { idiomsCatalogue } from "./catalogue/idioms.js";
import { syntaxCatalogue } from "./catalogue/syntax.js";
import { typesCatalogue } from "./catalogue/types.js";
import type { Diagnostic, Fix, Label } from "./diagnostic.js";
import type { Entry } from "./entry.js";

export const catalogue = {
  ...syntaxCatalogue,
  ...idiomsCatalogue,
  ...namesCatalogue,
  ...typesCatalogue,
  ...checksCatalogue,
  ...locksCatalogue,
  ...outputsCatalogue,
  ...loweringCatalogue,
  ...checkerCatalogue,
  ...commandLineCatalogue,
};

export type Code = keyof typeof catalogue;
export type ParametersOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;

export interface Extras {
  /** What the marked text is, under the caret. */
  readonly label?: string;
  readonly secondary?: readonly Label[];
  readonly help?: string | undefined;
  readonly notes?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** Makes a diagnostic; the compiler holds code and parameters together. */
export function report<C extends Code>(
  code: C,
  span: Span,
  parameters: ParametersOf<C>,
  extras: Extras = {},
): Diagnostic {
  const entry = catalogue[code] as Entry<ParametersOf<C>>;
  const help = extras.help ?? entry.help?.(parameters);
  return {
    code,
    slug: entry.slug,
    severity: entry.severity,
    message: entry.message(parameters),
    primary: { span, text: extras.label ?? "" },
    secondary: extras.secondary ?? [],
    ...(help === undefined ? {} : { help }),
    notes: extras.notes ?? [],
    fixes: extras.fixes ?? [],
  };
}
