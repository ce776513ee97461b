/**
 * What `generated/manifest.json` says of a configuration that ships: which states its checker has, what it breaks and in how
 * few steps, and a hash of the checker. Searches are of the whole space, whatever a spec expects, so that a row changes
 * whenever the meaning of its spec does. The script that writes the file and the tests that prove it share this.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateTypeScript } from "../src/emit/typescript/generate.js";
import type { Configuration } from "../src/cli/configurations.js";
import { generationOf } from "../src/cli/instantiate.js";
import type { Verdict } from "../src/runtime/index.js";

/** What can be said of a configuration without a search. */
export interface CheckerRow {
  /** Path below `specs/`, without its ending. */
  readonly spec: string;
  readonly revision: string;
  readonly constants: Readonly<Record<string, string>>;
  /** Of the generated TypeScript without its version and the hash of its source. */
  readonly checker: string;
}

export interface SearchRow {
  readonly verdict: Verdict["verdict"];
  readonly distinct: number;
  readonly generated: number;
  readonly depth: number;
  /** `rule corrupt-list` → the steps of a shortest run. */
  readonly violations: Readonly<Record<string, number>>;
}

export type ManifestRow = CheckerRow & SearchRow;

/** A whole search: the options under which the numbers of a row are found. */
export const WHOLE = { stopAtFirst: false } as const;

const manifestPath = fileURLToPath(new URL("../generated/manifest.json", import.meta.url));

export function readManifest(): readonly ManifestRow[] {
  const text = readFileSync(manifestPath, "utf8");
  return (JSON.parse(text) as { readonly configurations: readonly ManifestRow[] }).configurations;
}

export const nameOf = ({ spec, revision }: Pick<ManifestRow, "spec" | "revision">): string =>
  `${spec}@${revision}`;

/** `specs/mfi/queues.ilk` → `mfi/queues` */
export const specOf = (file: string): string =>
  file.replace(/^(?:.*\/)?specs\//, "").replace(/\.ilk$/, "");

export function checkerRow(configuration: Configuration): CheckerRow {
  const { ir, file, revision } = configuration;
  const text = generateTypeScript({ ...generationOf(configuration), hash: "", version: "" });
  return {
    spec: specOf(file),
    revision,
    constants: Object.fromEntries(ir.constants.map((each) => [each.name, each.text])),
    checker: createHash("sha256").update(text).digest("hex").slice(0, 16),
  };
}

export const searchRow = (verdict: Verdict): SearchRow => ({
  verdict: verdict.verdict,
  distinct: verdict.distinctStates,
  generated: verdict.generatedStates,
  depth: verdict.depth,
  violations: Object.fromEntries(
    verdict.violations.map(({ kind, name, depth }) => [`${kind} ${name}`, depth]),
  ),
});

/** The file: a line for each configuration, so that a change of one is a change of one line. */
export function printManifest(rows: readonly ManifestRow[]): string {
  const lines = rows.map(
    ({ spec, revision, constants, verdict, distinct, generated, depth, violations, checker }) =>
      `    ${JSON.stringify({ spec, revision, constants, verdict, distinct, generated, depth, violations, checker })}`,
  );
  return `{
  "about": "Every configuration that ships, searched to the end: \`npm run manifest\` writes this file, \`npm run manifest -- --check\` compares.",
  "configurations": [
${lines.join(",\n")}
  ]
}
`;
}

export interface Difference {
  readonly configuration: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Field by field; a row that only one side has is one difference. Fields that `after` leaves out are not compared. */
export function differences(
  before: readonly ManifestRow[],
  after: readonly (CheckerRow & Partial<SearchRow>)[],
): readonly Difference[] {
  const old = new Map(before.map((row) => [nameOf(row), flat(row)]));
  const now = new Map(after.map((row) => [nameOf(row), flat(row)]));
  const searched = after.some((row) => row.verdict !== undefined);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((configuration) => {
    const one = old.get(configuration);
    const other = now.get(configuration);
    if (!one || !other) {
      const side = (row: unknown): string => (row ? "there" : "-");
      return [{ configuration, field: "row", before: side(one), after: side(other) }];
    }
    return [...new Set([...one.keys(), ...other.keys()])]
      .filter((field) => searched || /^(constants|checker)\b/.test(field))
      .map((field) => ({
        configuration,
        field,
        before: one.get(field) ?? "-",
        after: other.get(field) ?? "-",
      }))
      .filter((each) => each.before !== each.after);
  });
}

function flat(row: CheckerRow & Partial<SearchRow>): ReadonlyMap<string, string> {
  const { spec: _, revision: __, constants, violations, ...plain } = row;
  return new Map([
    ...Object.entries(constants).map(([name, text]) => [`constants ${name}`, text] as const),
    ...Object.entries(plain).map(([name, value]) => [name, String(value)] as const),
    ...Object.entries(violations ?? {}).map(
      ([name, depth]) => [`steps to ${name}`, String(depth)] as const,
    ),
  ]);
}

/** For people: each configuration once, its fields below each other. */
export function printDifferences(all: readonly Difference[]): string {
  const width = (texts: readonly string[]): number => Math.max(...texts.map((each) => each.length));
  const head = { configuration: "configuration", field: "field", before: "before", after: "after" };
  const names = width([head, ...all].map((each) => each.configuration));
  const fields = width([head, ...all].map((each) => each.field));
  const olds = width([head, ...all].map((each) => each.before));
  return [head, ...all]
    .map(({ configuration, field, before, after }, i, rows) => {
      const again = i > 0 && rows[i - 1]?.configuration === configuration;
      return `${(again ? "" : configuration).padEnd(names)}  ${field.padEnd(fields)}  ${before.padStart(olds)} → ${after}\n`;
    })
    .join("");
}
