/** Locks and lists of a platform's kinds: 208x, 209x names, 309x, 310x types, 408x, 409x checks. */
import { error } from "../entry.js";

export const locksCatalogue = {
  ILK2080: error(
    "unknown-list-steps",
    (p: { name: string; known: readonly string[] }) =>
      `nothing is known of lists called \`${p.name}\`: there are ${p.known.map((each) => `\`${each}\``).join(", ")}`,
  ),
  ILK3090: error(
    "lock-not-shared",
    (p: { name: string; kind: string; mode: string }) =>
      `\`${p.name}\` is a \`${p.kind}\`, which one holds alone: \`${p.mode}\` has no meaning here`,
  ),
  ILK3091: error(
    "lock-without-holder",
    (p: { name: string; kind: string; demands: string }) =>
      `\`${p.name}\` is a \`${p.kind}\`, which counts and which nobody holds: it cannot ${p.demands}`,
  ),
  ILK4080: error(
    "lock-index-assigned",
    (p: { name: string }) =>
      `\`${p.name}\` names the lock of the \`with\` around this, which gives back the lock that it has taken: it cannot be assigned here`,
  ),
  ILK4081: error(
    "counting-kind",
    (p: { kind: string; found: string }) =>
      `a kind that is \`counting\` blocks and has no holder, but \`${p.kind}\` is declared with \`${p.found}\` as well`,
  ),
  ILK4082: error(
    "count-without-counting",
    (p: { name: string; kind: string }) =>
      `\`count\` and \`limit\` are for kinds that are \`counting\`, but \`${p.name}\` is a \`${p.kind}\``,
  ),
  ILK4083: error(
    "count-above-limit",
    (p: { name: string; initial: number; limit: number }) =>
      `\`${p.name}\` begins with ${p.initial}, but its limit is ${p.limit}`,
  ),
} as const;
