/** Diagnostics ILK1xxx: text and syntax. */
import { visible } from "../../base/embed.js";
import { error, warning } from "../entry.js";

export const syntaxCatalogue = {
  ILK1001: error(
    "unknown-character",
    (p: { text: string }) => `\`${p.text}\` is no part of the language`,
  ),
  ILK1003: error("unexpected-text", (p: { message: string }) => p.message),
  ILK1005: error(
    "missing-first-line",
    (_: object) => "a file begins with `spec NAME;`, `library NAME;` or `platform NAME { … }`",
  ),
  ILK1007: error(
    "unexpected-word",
    (p: { text: string; known: readonly string[] }) =>
      `\`${p.text}\` says nothing here; ${p.known.map((each) => `\`${each}\``).join(" or ")} does`,
  ),
  ILK1008: error(
    "missing-clause",
    (p: { what: string; clause: string }) => `${p.what} needs \`${p.clause}\``,
  ),
  ILK1009: error("repeated-clause", (p: { clause: string }) => `\`${p.clause}\` is said twice`),
  ILK1006: error(
    "unknown-platform-clause",
    (p: { text: string; known: readonly string[] }) =>
      `\`${p.text}\` says nothing here; a clause begins with ${p.known.map((each) => `\`${each}\``).join(", ")}`,
  ),
  ILK1010: error(
    "comes-later",
    (p: { what: string }) =>
      `${p.what} will come in a later version of Interlock; this one cannot check that`,
  ),
  ILK1011: error(
    "nested-too-deeply",
    (p: { most: number }) => `this is nested more than ${p.most} deep`,
    () => "give a part of it a name: `def` for a condition, `proc` for statements",
  ),
  ILK1012: error(
    "word-too-long",
    (p: { most: number }) => `a name or number has at most ${p.most} characters`,
  ),
  ILK1013: error(
    "text-too-long",
    (p: { what: string; most: number }) => `a file has at most ${p.most} ${p.what}`,
    () => 'move declarations to libraries: `import "name.ilk";`',
  ),
  ILK1014: error(
    "expression-too-long",
    (p: { most: number }) => `an expression joins at most ${p.most} values`,
    () => "give parts of it names with `def`, or use `forall` and `exists`",
  ),
  ILK1015: error(
    "beyond-this-machine",
    (p: { what: string }) => `${p.what}: it could not be compiled on this machine`,
    () => "give parts of it names with `def` and `proc`, or make smaller specs of it",
  ),
  ILK1020: warning(
    "hidden-character",
    (p: { character: string; effect: string }) =>
      `the text holds the hidden character \`${visible(p.character)}\`: ${p.effect}`,
  ),
} as const;
