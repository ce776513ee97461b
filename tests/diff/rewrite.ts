/**
 * Rewrites of a spec's text that change nothing: other names, another order of declarations, other layout and comments. Made
 * from the syntax tree alone, so that they share nothing with what they are used to test.
 */

import type { Declaration, Name, Node } from "../../src/syntax/ast/ast.js";
import { walk } from "../../src/syntax/ast/children.js";
import { parse } from "../../src/syntax/parse.js";
import { startWithDoc } from "../../src/syntax/format/source.js";

/** Chooses a number from 0 to below `most`. */
export type Choose = (most: number) => number;

/** Words that mean something after a dot, or to a platform, and so keep their names. */
const KEPT = new Set(
  "length empty full users active cpu level pending held waits holds at removeHead insertHead insertTail remove push pop front take give lend back quarantine index head none".split(
    " ",
  ),
);

const isName = (value: unknown): value is Name =>
  typeof value === "object" && value !== null && (value as Node).kind === "name";

/** Names that the file declares; those of revisions stay, so that the same ones are compared. */
export function declaredNames(text: string): readonly string[] {
  const names = new Set<string>();
  const file = parse({ name: "main.ilk", text }).value;
  const add = (value: unknown): void => {
    if (isName(value)) names.add(value.text);
    if (Array.isArray(value)) value.forEach(add);
  };
  walk(file, (node) => {
    const fields = node as unknown as Readonly<Record<string, unknown>>;
    add(fields["label"]);
    if (!DECLARES.has(node.kind)) return;
    for (const key of ["name", "members", "binder", "local"]) add(fields[key]);
    if (node.kind === "record")
      for (const field of fields["fields"] as readonly { readonly name: unknown }[])
        add(field.name);
  });
  const used = new Set(usedNames(text));
  return [...names].filter((name) => !KEPT.has(name) && !used.has(name));
}

/** What must not be renamed: roles, kinds of locks, levels, rules, revisions. */
function usedNames(text: string): readonly string[] {
  const kept = [
    ...text.matchAll(/\b(?:as|at|rule|revision|from|expect|spec)\s+([A-Za-z_][\w-]*)/g),
  ];
  const kinds = [...text.matchAll(/\block\s+\w+(?:\[[^\]]*\])*\s*:\s*(\w+)/g)];
  return [...kept, ...kinds].map(([, word = ""]) => word);
}

/** Kinds of nodes whose name is a new one. Those of revisions stay, so that the same ones are compared. */
const DECLARES = new Set(
  "parameter index const type enum record var def event fault lock list ring queue pool channel completion context action proc invariant reachable let for choose quantifier comprehension".split(
    " ",
  ),
);

export function renameAll(text: string, rename: (name: string, at: number) => string): string {
  const names = new Map(declaredNames(text).map((name, at) => [name, rename(name, at)]));
  return text.replace(
    /"[^"]*"|\/\/[^\n]*|(?<![\w-])[A-Za-z_]\w*(?![\w-]|-\w)/g,
    (word) => names.get(word) ?? word,
  );
}

/** What may stand anywhere. */
const MOVABLE: ReadonlySet<Declaration["kind"]> = new Set([
  "lock",
  "list",
  "ring",
  "queue",
  "channel",
  "completion",
  "fault",
  "event",
  "context",
  "action",
  "proc",
  "invariant",
  "reachable",
  "expect",
]);

/** The movable declarations change places among each other. */
export function shuffleDeclarations(text: string, choose: Choose): string {
  const { declarations } = parse({ name: "main.ilk", text }).value;
  const movable = declarations.filter((each) => MOVABLE.has(each.kind));
  const pieces = movable.map((each) => ({ start: startWithDoc(each), end: each.span.end }));
  const texts = pieces.map(({ start, end }) => text.slice(start, end));
  for (let last = texts.length - 1; last > 0; last--) {
    const other = choose(last + 1);
    const kept = texts[last] ?? "";
    texts[last] = texts[other] ?? "";
    texts[other] = kept;
  }
  let out = "";
  let at = 0;
  pieces.forEach(({ start, end }, index) => {
    out += text.slice(at, start) + (texts[index] ?? "");
    at = end;
  });
  return out + text.slice(at);
}

/** Other blanks, other lines, a comment here and there. */
export function relayout(text: string, choose: Choose): string {
  return text
    .split("\n")
    .map((line) => line.replace(/(?<!\/\/.*) (?=\S)/g, () => " ".repeat(1 + choose(3))))
    .flatMap((line) =>
      choose(4) === 0 && !line.trimStart().startsWith("///")
        ? ["// beside the point", line]
        : [line],
    )
    .map((line) =>
      line.includes("//") ? line : `${" ".repeat(choose(4))}${line}${" ".repeat(choose(3))}`,
    )
    .join("\n");
}
