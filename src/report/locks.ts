/**
 * Locks as text: the order in which they were seen taken, its cycles and what became of each, and by level how each lock
 * was used, in lockdep's words. Fits into the width; code that does not is cut.
 */
import type { Checker } from "../runtime/checker.js";
import type { Evidence, LockCycle, LockEdge, LockStudy, LockUsage } from "../runtime/verdict.js";
import type { Colours } from "./colours.js";
import { baseName, clip, pad, plural, quoted, toAscii, widthOf, wrap } from "./text.js";
import { visibleData } from "./visible-data.js";

export interface LockOptions {
  readonly width: number;
  readonly colour: Colours;
  readonly ascii?: boolean;
}

/** How a lock was used at a level, as lockdep has it. */
export type LockState = "safe" | "unsafe" | "inconsistent" | "unused";

export function stateOf({ takenIn, heldBelow }: LockUsage["levels"][number]): LockState {
  if (takenIn && heldBelow) return "inconsistent";
  if (takenIn) return "safe";
  return heldBelow ? "unsafe" : "unused";
}

export function renderLocks(
  ofChecker: Checker,
  ofStudy: LockStudy | undefined,
  options: LockOptions,
): string {
  const [checker, study] = [visibleData(ofChecker), visibleData(ofStudy)];
  const title = options.colour.bold(`Locks of ${checker.name} @ ${checker.revision}`);
  const nothing = checker.locks
    ? "Nothing is told of locks: the search keeps no states."
    : "There are no locks.";
  const lines = [title, ...(study ? lockSections(study, options) : [nothing])];
  const text = `${lines.join("\n")}\n`;
  return options.ascii ? toAscii(text) : text;
}

export function lockSections(study: LockStudy, options: LockOptions): readonly string[] {
  const partial = study.isComplete
    ? []
    : wrap("The search ended early: what is missing here may still come.", options.width);
  return [
    ...partial,
    ...orderSection(study, options),
    ...cycleSection(study, options),
    ...usageSection(study, options),
    ...inconsistencies(study, options),
    ...heldSection(study, options),
  ];
}

/** `A then B`, and below it who did so where. */
function orderSection({ order }: LockStudy, { width, colour }: LockOptions): readonly string[] {
  if (order.length === 0) return ["Lock order: no lock is taken under another."];
  const pairs = groupBy(order, ({ held, taken }) => `${held} then ${taken}`);
  return [
    "Lock order (held, then taken):",
    ...[...pairs].flatMap(([pair, edges]) => [
      `  ${colour.bold(pair)}`,
      ...sitesOf(edges).flatMap((site) =>
        wrap(site, width - 6).map((line, i) => (i === 0 ? `    ${line}` : `      ${line}`)),
      ),
    ]),
  ];
}

/** One line for each statement: where, who, on which CPUs. */
function sitesOf(edges: readonly LockEdge[]): readonly string[] {
  const sites = groupBy(
    edges,
    ({ place, statement }) => `${placeText(place)} ${quoted(statement)}`,
  );
  return [...sites].map(([site, all]) => {
    const who = all.map(({ context }) => context).join(", ");
    const cpus = [...new Set(all.flatMap((edge) => edge.cpus))].sort((a, b) => a - b);
    const on = cpus.length === 0 ? "" : ` on CPU ${cpus.join(", ")}`;
    const common = (all[0]?.always ?? []).filter((lock) =>
      all.every(({ always }) => always.includes(lock)),
    );
    const under = common.length === 0 ? "" : `, always under ${common.join(", ")}`;
    return `${site} by ${who}${on}${under}`;
  });
}

function cycleSection(
  { cycles, order }: LockStudy,
  { width, colour }: LockOptions,
): readonly string[] {
  if (order.length === 0) return [];
  if (cycles.length === 0) return ["Cycles: none."];
  return [
    `Cycles: ${cycles.length}`,
    ...cycles.flatMap((cycle) => [
      ...wrap(cycleText(cycle), width - 2).map((line) => `  ${colour.bold(line)}`),
      ...outcomeText(cycle).flatMap((sentence) =>
        wrap(sentence, width - 4).map(
          (line) => `    ${cycle.outcome === "deadlock" ? colour.red(line) : line}`,
        ),
      ),
    ]),
  ];
}

export const cycleText = ({ locks }: LockCycle): string =>
  [...locks, locks[0] ?? ""].join(" then ");

export function outcomeText({ outcome, violation, reasons }: LockCycle): readonly string[] {
  switch (outcome) {
    case "deadlock":
      return [`reachable deadlock, in ${plural(violation?.depth ?? 0, "step")}`];
    case "unknown":
      return ["no run that was searched closes it; the search ended early"];
    case "never":
      return reasons.length === 0
        ? ["no run closes it"]
        : ["a cycle that no run can close:", ...reasons.map((reason) => `- ${reason}`)];
  }
}

function usageSection({ usage }: LockStudy, { width, colour }: LockOptions): readonly string[] {
  const levels = usage[0]?.levels ?? [];
  if (levels.length === 0) return [];
  const nameWidth = Math.min(
    Math.max(4, ...usage.map(({ lock }) => widthOf(lock))),
    Math.floor(width / 3),
  );
  const kindWidth = Math.max(4, ...usage.map(({ kind }) => widthOf(kind)));
  const columns = levels.map(({ level }) => Math.max(widthOf(level), "INCONSISTENT".length));
  const row = (name: string, kind: string, cells: readonly string[]): string =>
    `  ${pad(clip(name, nameWidth), nameWidth)}  ${pad(kind, kindWidth)}  ${cells
      .map((cell, i) => pad(cell, columns[i] ?? 0))
      .join("  ")}`.trimEnd();
  const shown = { safe: "safe", unsafe: "unsafe", inconsistent: "INCONSISTENT", unused: "-" };
  return [
    ...wrap(
      "Use by level (safe: taken in it; unsafe: held where it may interrupt; both: inconsistent):",
      width,
    ),
    colour.dim(
      row(
        "lock",
        "kind",
        levels.map(({ level }) => level),
      ),
    ),
    ...usage.map(({ lock, kind, levels: own }) => {
      const states = own.map(stateOf);
      const line = row(
        lock,
        kind,
        states.map((state) => shown[state]),
      );
      return states.includes("inconsistent") ? colour.red(line) : line;
    }),
  ];
}

/** Where an inconsistent lock is taken in the level, and where it is held with it possible. */
function inconsistencies({ usage }: LockStudy, { width }: LockOptions): readonly string[] {
  return usage.flatMap(({ lock, levels }) =>
    levels.flatMap(({ level, takenIn, heldBelow }) => {
      if (!takenIn || !heldBelow) return [];
      const sentence = `${quoted(lock)} is taken in ${level} by ${evidence(takenIn)} and held with ${level} possible by ${evidence(heldBelow)}: {IN-${level}} and {${level}-ON}`;
      return wrap(sentence, width - 2).map((line) => `  ${line}`);
    }),
  );
}

const evidence = ({ context, place, statement }: Evidence): string =>
  `${quoted(context)} (${placeText(place)}, before ${quoted(statement)})`;

/** At which levels each lock was held, and by whom. */
function heldSection({ usage }: LockStudy, { width }: LockOptions): readonly string[] {
  const lines = usage.flatMap(({ lock, held }) => {
    const byLevel = groupBy(held, ({ level }) => level);
    const parts = [...byLevel].map(
      ([level, all]) => `at ${level} by ${all.map(({ context }) => context).join(", ")}`,
    );
    if (parts.length === 0) return [];
    return wrap(`${lock} ${parts.join("; ")}`, width - 2).map((line, i) =>
      i === 0 ? `  ${line}` : `    ${line}`,
    );
  });
  return lines.length === 0 ? [] : ["Held:", ...lines];
}

const placeText = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${baseName(file)}:${line}`;

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
