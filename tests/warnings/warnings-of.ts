/** The warnings of a spec given as text, and the words in which they come. */
import { readFileSync } from "node:fs";
import { lower } from "../../src/model/build/lower.js";
import { instantiate } from "../../src/instantiate.js";
import { type CheckOptions, runChecker, type Verdict } from "../../src/runtime/index.js";
import { type Options, typed } from "../typecheck/check-text.js";

const schema = JSON.parse(
  readFileSync(new URL("../../src/report/check-result.schema.json", import.meta.url), "utf8"),
) as {
  readonly definitions: {
    readonly warning: { readonly properties: { readonly slug: { readonly enum: string[] } } };
  };
};

/** All slugs that a result may have. */
export const SLUGS: readonly string[] = schema.definitions.warning.properties.slug.enum;

export function verdictOf(
  text: string,
  options: CheckOptions = {},
  configuration: Options = {},
): Promise<Verdict> {
  const spec = typed(text, configuration);
  const { value: ir, diagnostics } = lower(spec);
  if (diagnostics.length > 0) throw new Error(diagnostics.map((each) => each.message).join("; "));
  const { expectation } = spec;
  return runChecker(instantiate({ ir, hash: "", version: "", expectation }), options);
}

/** Each slug once. */
export const slugsOf = async (
  ...args: Parameters<typeof verdictOf>
): Promise<readonly string[]> => [
  ...new Set((await verdictOf(...args)).warnings.map(({ slug }) => slug)),
];

/** `slug LINE[+LINE]: message`, for each warning. */
export const warningsOf = async (
  ...args: Parameters<typeof verdictOf>
): Promise<readonly string[]> =>
  (await verdictOf(...args)).warnings.map(({ slug, message, place, other }) => {
    const lines = [place, other].flatMap((each) => (each ? [each.line] : [])).join("+");
    return `${slug} ${lines}: ${message}`;
  });
