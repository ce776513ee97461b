/**
 * What `interlock explain WORD` has to say, besides the pages of diagnostics, rules and warnings: calls of kernels, platforms
 * and what they declare, findings of the diff. Each is data that others use as well; nothing is written here a second time.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { MEANINGS } from "../../diff/render/annotations.js";
import type { FindingId } from "../../diff/spec-diff.js";
import { callsNamed } from "../../kernel-calls/all.js";
import { KERNEL_NAMES } from "../../kernel-calls/call.js";
import { renderPage, specLine, writtenCall } from "../../kernel-calls/table.js";
import { parse } from "../../syntax/parse.js";
import type { File } from "../../syntax/ast/ast.js";
import { packageFolder, readSource } from "../files.js";

interface Topic {
  readonly name: string;
  readonly text: () => string;
}

/** Everything that has a name, other than pages. A name may have several topics: kernels call different things alike. */
export function topics(): readonly Topic[] {
  return [
    ...[...callsNamed.keys()].map((name) => ({ name, text: () => callText(name) })),
    { name: "kernel-calls", text: () => renderPage().trimEnd() },
    ...Object.entries(MEANINGS).map(([id, meaning]) => ({
      name: id,
      text: () => findingText(id as FindingId, meaning),
    })),
    ...platforms().flatMap(platformTopics),
  ];
}

function callText(name: string): string {
  const calls = (callsNamed.get(name) ?? []).map((call) => {
    const note = call.note === undefined ? [] : [`  ${call.note}`];
    const line = specLine(call);
    return [
      `${writtenCall(call)}   ${KERNEL_NAMES[call.kernel]}: ${call.does}`,
      ...(line === "" ? [] : [`  in a spec:  ${line}`]),
      ...note,
    ].join("\n");
  });
  return `${calls.join("\n\n")}\n\nOther calls: interlock explain kernel-calls`;
}

const findingText = (id: FindingId, meaning: string): string =>
  `${id}   a finding of interlock diff\n  ${meaning}.\n\ndocs/diff.md says how it is measured, and how to mute it or to fail on it:\n  interlock diff A B --fail-on ${id}`;

interface Platform {
  readonly name: string;
  readonly file: File;
}

function platforms(): readonly Platform[] {
  const folder = join(packageFolder, "specs", "platforms");
  return readdirSync(folder)
    .filter((each) => each.endsWith(".ilk"))
    .sort()
    .flatMap((each) => {
      const source = readSource(join(folder, each));
      const name = each.slice(0, -".ilk".length);
      return source ? [{ name, file: parse(source).value }] : [];
    });
}

function platformTopics({ name, file }: Platform): readonly Topic[] {
  const own: Topic = { name, text: () => platformText({ name, file }) };
  const kinds = file.declarations.flatMap((each): readonly Topic[] =>
    each.kind === "lockKind" || each.kind === "deferredKind" || each.kind === "role"
      ? [
          {
            name: each.name.text,
            text: () => kindText(name, each.kind, each.name.text, textOf(each)),
          },
        ]
      : each.kind === "contextLevel"
        ? [
            {
              name: each.contextKind.text,
              text: () => kindText(name, each.kind, each.contextKind.text, textOf(each)),
            },
          ]
        : [],
  );
  return [own, ...kinds];
}

type Declared = File["declarations"][number];

const textOf = ({ span }: Declared): string => span.source.text.slice(span.start, span.end).trim();

const KINDS: Readonly<Record<string, string>> = {
  lockKind: "a kind of lock",
  deferredKind: "a kind of deferred context",
  contextLevel: "a kind of context",
  role: "a role of contexts",
};

function kindText(platform: string, kind: string, name: string, declared: string): string {
  const [, word = "entry"] = /\{\s*(\w+);/.exec(declared) ?? [];
  const use: Readonly<Record<string, string>> = {
    lockKind: `lock L: ${name};`,
    deferredKind: `${name} D { … }   and   schedule D;`,
    contextLevel: `${name} C { … }`,
    role: `${word} C as ${name} { … }`,
  };
  return `${name}   ${KINDS[kind] ?? "a name"} of platform ${platform}\n  ${declared}\n  in a spec:  ${use[kind] ?? name}`;
}

/** The documentation of the platform, and what it declares but for its messages. */
function platformText({ name, file }: Platform): string {
  const source = file.span.source.text;
  const doc = source
    .split("\n")
    .filter((line) => line.startsWith("///"))
    .map((line) => line.replace(/^\/\/\/ ?/, ""));
  const items = file.declarations
    .filter(({ kind }) => kind !== "message")
    .map((each) => `  ${textOf(each).replaceAll(/\s*\n\s*/g, " ")}`);
  return [
    `platform ${name}`,
    "",
    ...doc,
    "",
    ...items,
    "",
    "docs/language/platforms.md says what the clauses mean.",
  ].join("\n");
}
