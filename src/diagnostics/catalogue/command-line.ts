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
    (p: { code: string }) => `no rule and no diagnostic is called \`${p.code}\``,
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
} as const;
