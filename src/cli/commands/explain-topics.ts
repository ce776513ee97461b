/**
 * What `interlock explain WORD` has to say, besides the pages of diagnostics, rules and warnings: calls of kernels, platforms
 * and what they declare, findings of the diff. Each is data that others use as well; nothing is written here a second time.
 */
import type { Source } from "../../base/source.js";
import { MEANINGS } from "../../diff/render/annotations.js";
import type { FindingId } from "../../diff/spec-diff.js";
import { callsNamed } from "../../kernel-calls/all.js";
import { KERNEL_NAMES } from "../../kernel-calls/call.js";
import { renderPage, specLine, writtenCall } from "../../kernel-calls/table.js";
import { parse } from "../../syntax/parse.js";
import type { File } from "../../syntax/ast/ast.js";
import { readShippedPlatform, shippedPlatforms } from "../files.js";

interface Topic {
  readonly name: string;
  readonly text: () => string;
}

/** What there is to say of a name: several texts where kernels call different things alike. Findings are known in any case. */
export function textsAbout(word: string): readonly string[] {
  // Only a platform that has the word in its text can declare it, so the others need not be parsed.
  const some = platforms().filter(({ name, text }) => name === word || text.includes(word));
  const found = [...ownTopics(), ...some.flatMap(platformTopics)].filter(
    ({ name }) => name === word || isFinding(name, word),
  );
  return [...new Set(found.map(({ text }) => text()))];
}

export const topicNames = (): readonly string[] =>
  [...ownTopics(), ...platforms().flatMap(platformTopics)].map(({ name }) => name);

const isFinding = (name: string, word: string): boolean =>
  /^[A-Z]+(?:-[A-Z]+)+$/.test(name) && name === word.toUpperCase();

function ownTopics(): readonly Topic[] {
  return [
    ...[...callsNamed.keys()].map((name) => ({ name, text: () => callText(name) })),
    { name: "kernel-calls", text: () => renderPage().trimEnd() },
    ...Object.entries(MEANINGS).map(([id, meaning]) => ({
      name: id,
      text: () => findingText(id as FindingId, meaning),
    })),
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

// ── Platforms ────────────────────────────────────────────────────────────────────────────────────

const platforms = (): readonly (Source & { readonly name: string })[] =>
  shippedPlatforms().flatMap((name) => {
    const source = readShippedPlatform(name);
    return source ? [{ ...source, name }] : [];
  });

function platformTopics(source: Source): readonly Topic[] {
  const { name } = source;
  const file = parse(source).value;
  return [
    { name, text: () => platformText(name, file) },
    ...file.declarations.flatMap((declared): readonly Topic[] => {
      const kind = kindOf(declared);
      if (!kind) return [];
      const text = `${kind.name}   ${kind.sort} of platform ${name}\n  ${textOf(declared)}\n  in a spec:  ${kind.use}`;
      return [{ name: kind.name, text: () => text }];
    }),
  ];
}

type Declared = File["declarations"][number];

const textOf = ({ span }: Declared): string => span.source.text.slice(span.start, span.end).trim();

interface Kind {
  readonly name: string;
  readonly sort: string;
  readonly use: string;
}

/** A kind or a role that a platform declares, and how a spec uses it. */
function kindOf(declared: Declared): Kind | undefined {
  switch (declared.kind) {
    case "lockKind": {
      const name = declared.name.text;
      return { name, sort: "a kind of lock", use: `lock L: ${name};` };
    }
    case "deferredKind": {
      const name = declared.name.text;
      const use = `${name} D { … }   and   schedule D;`;
      return { name, sort: "a kind of deferred context", use };
    }
    case "contextLevel": {
      const name = declared.contextKind.text;
      return { name, sort: "a kind of context", use: `${name} C { … }` };
    }
    case "role": {
      const name = declared.name.text;
      const base = declared.clauses.find((each) => each.kind === "contextKind");
      const use = `${base?.name.text ?? "entry"} C as ${name} { … }`;
      return { name, sort: "a role of contexts", use };
    }
    default:
      return undefined;
  }
}

/** The documentation of the platform, and what it declares but for its messages. */
function platformText(name: string, file: File): string {
  const items = file.declarations
    .filter(({ kind }) => kind !== "message")
    .map((each) => `  ${textOf(each).replaceAll(/\s*\n\s*/g, " ")}`);
  return [
    `platform ${name}`,
    "",
    ...file.header.doc,
    "",
    ...items,
    "",
    "docs/language/platforms.md says what the clauses mean.",
  ].join("\n");
}
