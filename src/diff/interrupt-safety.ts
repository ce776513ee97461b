/**
 * Which locks handlers take, and whether all others hold them with those handlers kept out: read off what a search has
 * noted. The classes are those of Linux's lock validator: a lock that a handler takes is unsafe once anybody holds it at a
 * level at which that handler may come.
 */
import type { NoteInfo } from "../runtime/checker.js";
import type { NameOf } from "./properties.js";
import type { OpenSide } from "./side.js";
import type { InterruptSafety, InterruptSafetyChange } from "./spec-diff.js";

export function compareInterruptSafety(
  before: OpenSide,
  after: OpenSide,
  nameOf: NameOf,
): readonly InterruptSafetyChange[] {
  const old = new Map([...safetyOf(before)].map(([lock, safety]) => [nameOf(lock), safety]));
  return [...safetyOf(after)].flatMap(([lock, is]) => {
    const was = old.get(lock);
    return was === undefined || was === is ? [] : [{ lock, before: was, after: is }];
  });
}

function safetyOf({ checker, verdict, compiled }: OpenSide): ReadonlyMap<string, InterruptSafety> {
  const { spec } = compiled;
  const noted = verdict.coverage.notes.flatMap((number) => checker.notes[number] ?? []);
  const partsOf = (kind: NoteInfo["kind"]): readonly (readonly string[])[] =>
    noted.filter((note) => note.kind === kind).map((note) => note.parts);
  const levels = new Map(spec.platform.levels.map((name, level) => [name, level]));
  const handlers = new Map(
    spec.contexts.filter(({ form }) => form === "isr").map(({ name, level }) => [name, level]),
  );
  return new Map(
    spec.locks.map(({ name }): [string, InterruptSafety] => {
      const takers = partsOf("takes").filter(([, lock]) => bare(lock) === name);
      const levelsOfTakers = takers.map(([context]) => handlers.get(bare(context)) ?? 0);
      if (levelsOfTakers.length === 0) return [name, "not used by handlers"];
      const highest = Math.max(...levelsOfTakers);
      const isExposed = partsOf("use").some(
        ([lock, context, level]) =>
          bare(lock) === name &&
          !takers.some(([taker]) => bare(taker) === bare(context)) &&
          (levels.get(level ?? "") ?? 0) < highest,
      );
      return [name, isExposed ? "unsafe" : "safe"];
    }),
  );
}

/** Without the indices of a family's member. */
const bare = (name = ""): string => name.replace(/\[.*$/s, "");
