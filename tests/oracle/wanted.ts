/** The lock that an activation is to take next: in which way, at which level, and by whose will. Clauses: S37, S44, S89. */
import type { LockMode } from "../../src/typecheck/typed-spec.js";
import type { Draft, FrameOf } from "./draft.js";
import { asList, namesOf } from "./evaluate.js";
import type { Wanted } from "./locks.js";
import { levelOfRetake } from "./sleeping.js";

type Taking = FrameOf<"acquire">;

/** How the lock is to be held that the statement or the context names. */
export function modeOf(by: Draft, of: Taking["of"], key: string): LockMode | undefined {
  if ("lock" in of) return of.lock?.mode;
  if (!("holding" in of)) return undefined;
  return of.holding.find((held) => by.evaluated((p) => namesOf(held, p)).includes(key))?.mode;
}

/** The next lock of the frame. */
export function wantedAt(by: Draft, { of, at, kept }: Taking): Wanted {
  const named = by.named(asList(kept["locks"])[at]);
  const ambient = of.kind === "context";
  const own = of.kind === "context" || of.kind === "sleep" ? undefined : of.level;
  const level = of.kind === "sleep" ? levelOfRetake(by, of) : own;
  const mode = modeOf(by, of, named.key) ?? "exclusive";
  return { ...named, mode, level, ambient, isAtomic: by.isAtomic };
}
