/** Diagnostics ILK9xxx: what was asked on the command line, and files that could not be read or written. */
import { error } from "../entry.js";

const listed = (names: readonly string[]): string => names.map((each) => `\`${each}\``).join(", ");

export const commandLineCatalogue = {
  ILK9001: error("file-not-found", (p: { path: string }) => `there is no file \`${p.path}\``),
  ILK9002: error(
    "revision-not-found",
    (p: { name: string; file: string; known: readonly string[] }) =>
      `\`${p.file}\` has no revision called \`${p.name}\`; it has ${p.known.length === 0 ? "none" : listed(p.known)}`,
  ),
  ILK9003: error(
    "option-value",
    (p: { option: string; value: string; expected: string }) =>
      `\`${p.option}\` takes ${p.expected}, but \`${p.value}\` is written`,
  ),
  ILK9004: error(
    "options-contradict",
    (p: { first: string; second: string; why: string }) =>
      `\`${p.first}\` and \`${p.second}\` cannot be used together: ${p.why}`,
  ),
  ILK9005: error(
    "file-exists",
    (p: { path: string }) => `\`${p.path}\` exists already and is left as it is`,
  ),
  ILK9006: error(
    "cannot-write",
    (p: { path: string; reason: string }) => `\`${p.path}\` could not be written: ${p.reason}`,
  ),
  ILK9007: error(
    "unknown-code",
    (p: { code: string }) => `there is nothing to explain that is called \`${p.code}\``,
  ),
  ILK9008: error(
    "stale-generated-file",
    (p: { path: string; source: string }) =>
      `\`${p.path}\` is not what \`${p.source}\` generates now`,
  ),
  ILK9009: error(
    "unknown-format",
    (p: { format: string; known: readonly string[] }) =>
      `there is no output format \`${p.format}\`; there ${p.known.length === 1 ? "is" : "are"} ${listed(p.known)}`,
  ),
  ILK9010: error("not-formatted", (p: { path: string }) => `\`${p.path}\` is not formatted`),
  ILK9011: error(
    "unknown-option",
    (p: { text: string; what: string }) => `there is no ${p.what} \`${p.text}\``,
  ),
  ILK9012: error(
    "left-over-checker",
    (p: { path: string; source: string }) =>
      `\`${p.path}\` was generated from \`${p.source}\`, which makes no such checker any more`,
  ),
  ILK9013: error(
    "cannot-read",
    (p: { path: string; reason: string }) => `\`${p.path}\` could not be read: ${p.reason}`,
  ),
  ILK9014: error(
    "no-spec-in-folder",
    (p: { path: string }) => `the folder \`${p.path}\` has no specs`,
    () => "a spec is a file `NAME.ilk` that begins with `spec NAME;`",
  ),
  ILK9020: error(
    "same-output-file",
    (p: { path: string; first: string; second: string; otherPath?: string }) =>
      p.otherPath === undefined
        ? `${p.first} and ${p.second} would both be written to \`${p.path}\``
        : `${p.first} and ${p.second} would be written to \`${p.path}\` and \`${p.otherPath}\`, which are one file where upper and lower case are not told apart`,
  ),
  ILK9021: error(
    "output-cannot-express",
    (p: { output: string; what: string }) =>
      `\`${p.output}\` has no form for this step, which ${p.what}`,
  ),
  ILK9060: error(
    "commit-not-found",
    (p: { revision: string; reason: string }) =>
      `the commit \`${p.revision}\` could not be read: ${p.reason}`,
  ),
  ILK9061: error(
    "two-sides-needed",
    (p: { count: number }) =>
      `a diff needs two sides, but ${p.count === 0 ? "none is" : "one is"} given`,
  ),
  ILK9062: error(
    "no-common-revision",
    (p: { before: string; after: string; known: readonly string[] }) =>
      `\`${p.before}\` and \`${p.after}\` have no revision in common; the latter has ${listed(p.known)}`,
  ),
  ILK9063: error(
    "unknown-finding",
    (p: { word: string }) =>
      `\`${p.word}\` is neither a finding nor one of \`none\`, \`broken\`, \`cost\`, \`any\``,
  ),
  ILK9064: error(
    "unreadable-line",
    (p: { path: string; line: number; form: string }) =>
      `line ${p.line} of \`${p.path}\` is not of the form \`${p.form}\``,
  ),
} as const;
