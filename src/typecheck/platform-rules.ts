/** A platform file as data: levels, kinds of lock and of deferred context, roles, messages. */
import type { File, Name } from "../syntax/ast/ast.js";
import type { Never } from "../syntax/ast/platform.js";
import { suggest } from "../base/suggest.js";
import { helpWith } from "../resolve/revisions.js";
import type { Sink } from "../resolve/sink.js";
import { type LockKind, readLockKind } from "./lock-kinds.js";
import { isRule, ruleSlugs } from "./rules.js";
import type { PlatformMessage } from "./typed-settings.js";
import type { List, Type } from "./typed-spec.js";

export interface DeferredKind {
  readonly name: string;
  readonly level: number;
  readonly pending: "one" | "each";
  readonly runs: "one" | "each";
  readonly never: Never | undefined;
}

export interface Role {
  readonly name: string;
  readonly contextKind: string | undefined;
  readonly level: number | undefined;
  readonly holding: readonly string[];
  readonly mayTake: readonly string[] | undefined;
  readonly never: Never | undefined;
}

export interface PlatformRules {
  readonly name: string;
  readonly levels: readonly string[];
  readonly levelType: Type & { kind: "level" };
  readonly blockingBelow: number;
  /** A release gives up what its lock asked for; without, it goes back to the level that the acquire saved. */
  readonly countedLevels: boolean;
  readonly sleepNeedsInterlock: boolean;
  /** Kinds of lock of which none may be held by who sleeps, besides those that spin. */
  readonly sleepNotHolding: readonly string[];
  /** Whose writes the operations of a list make. */
  readonly listSteps: List["steps"];
  readonly lockKinds: ReadonlyMap<string, LockKind>;
  readonly deferredKinds: ReadonlyMap<string, DeferredKind>;
  /** Base level of isr, entry, thread or timer where nothing else says it. */
  readonly contextLevels: ReadonlyMap<string, number>;
  /** What isr, entry, thread and timer never do. */
  readonly contextsNever: ReadonlyMap<string, Never>;
  readonly roles: ReadonlyMap<string, Role>;
  /** By rule, the first that fits counts. */
  readonly messages: ReadonlyMap<string, readonly PlatformMessage[]>;
}

const LIST_STEPS: readonly List["steps"][] = ["listEntry", "listHead", "tailQueue"];

/** Kinds of context that every platform has. */
export const builtinContextKinds = ["thread", "entry", "isr", "timer", "device"] as const;

/**
 * Reads a platform: its file, behind those that it is made from; what comes later counts. Without a file there is a single
 * level and nothing else, so that checking can go on.
 */
export function readPlatform(files: readonly File[], sink: Sink): PlatformRules {
  const file = files.at(-1);
  const items = files.flatMap((each) => each.declarations);
  let levels = ["LEVEL"];
  for (const item of items)
    if (item.kind === "levels") levels = item.names.map((name) => name.text);
  const levelOf = (name: Name): number => {
    const found = levels.indexOf(name.text);
    if (found < 0) {
      sink.report(
        "ILK2016",
        name.span,
        { name: name.text, platform: file?.header.name.text ?? "?" },
        {
          help: helpWith(suggest(name.text, levels)),
        },
      );
    }
    return Math.max(0, found);
  };
  const lockKinds = new Map<string, LockKind>();
  const deferredKinds = new Map<string, DeferredKind>();
  const contextLevels = new Map<string, number>();
  const roles = new Map<string, Role>();
  const contextsNever = new Map<string, Never>();
  let listSteps: List["steps"] = "listEntry";
  let blockingBelow = levels.length;
  let sleepNotHolding: readonly Name[] = [];
  for (const item of items) {
    switch (item.kind) {
      case "listSteps": {
        const found = LIST_STEPS.find((each) => each === item.steps.text);
        if (found) listSteps = found;
        else
          sink.report(
            "ILK2080",
            item.steps.span,
            { name: item.steps.text, known: LIST_STEPS },
            { help: helpWith(suggest(item.steps.text, LIST_STEPS)) },
          );
        break;
      }
      case "sleepNotHolding":
        sleepNotHolding = item.names;
        break;
      case "blockingBelow":
        blockingBelow = levelOf(item.level);
        break;
      case "lockKind":
        lockKinds.set(item.name.text, readLockKind(item, levelOf, sink));
        break;
      case "deferredKind":
        deferredKinds.set(item.name.text, {
          name: item.name.text,
          level: levelOf(item.level),
          pending: item.pending,
          runs: item.runs,
          never: item.never,
        });
        break;
      case "contextLevel":
        if (item.level) contextLevels.set(item.contextKind.text, levelOf(item.level));
        if (item.never) contextsNever.set(item.contextKind.text, item.never);
        break;
      case "role":
        roles.set(item.name.text, readRole(item.name.text, item.clauses, levelOf));
        break;
      default:
        break;
    }
  }
  for (const { text, span } of sleepNotHolding) {
    if (lockKinds.get(text)?.counting === true)
      sink.report("ILK4081", span, { kind: text, found: "sleep not while holding" });
  }
  const known = [...lockKinds.keys()];
  for (const item of items) {
    const mentioned =
      item.kind === "lockKind"
        ? item.clauses.flatMap(({ property, names }) =>
            property === "after" || property === "not while holding" ? names : [],
          )
        : item.kind === "role"
          ? item.clauses.flatMap((clause) =>
              clause.kind === "holding" || clause.kind === "mayTake" ? clause.names : [],
            )
          : item.kind === "message"
            ? item.lockKinds
            : item.kind === "sleepNotHolding"
              ? item.names
              : [];
    for (const name of mentioned) {
      if (lockKinds.has(name.text)) continue;
      sink.report(
        "ILK2012",
        name.span,
        { name: name.text, platform: file?.header.name.text ?? "?" },
        {
          help: helpWith(suggest(name.text, known)),
        },
      );
    }
  }
  return {
    name: file?.header.name.text ?? "none",
    levels,
    levelType: { kind: "level", names: levels },
    blockingBelow,
    countedLevels: items.some((item) => item.kind === "countedLevels"),
    sleepNeedsInterlock: items.some((item) => item.kind === "sleepNeedsInterlock"),
    sleepNotHolding: sleepNotHolding.map((each) => each.text),
    listSteps,
    lockKinds,
    deferredKinds,
    contextLevels,
    contextsNever,
    roles,
    messages: readMessages(files, sink, [
      ...builtinContextKinds,
      ...deferredKinds.keys(),
      ...roles.keys(),
      ...levels,
    ]),
  };
}

/** Of a rule, the file's own before those of what it is made from, the particular before the general. */
function readMessages(
  files: readonly File[],
  sink: Sink,
  knownContexts: readonly string[],
): PlatformRules["messages"] {
  const messages = new Map<string, PlatformMessage[]>();
  for (const file of [...files].reverse()) {
    const own = file.declarations.filter((item) => item.kind === "message");
    const isGeneral = (item: (typeof own)[number]): number =>
      Number(item.lockKinds.length === 0 && item.contexts.length === 0);
    for (const item of own.sort((a, b) => isGeneral(a) - isGeneral(b))) {
      const { rule, lockKinds, contexts, text } = item;
      if (!isRule(rule.text)) {
        const help = helpWith(suggest(rule.text, ruleSlugs));
        sink.report("ILK2017", rule.span, { name: rule.text }, { help });
      }
      for (const name of contexts) {
        if (knownContexts.includes(name.text)) continue;
        sink.report(
          "ILK2060",
          name.span,
          { name: name.text, platform: file.header.name.text },
          { help: helpWith(suggest(name.text, knownContexts)) },
        );
      }
      const insertion = unknownInsertion(text);
      if (insertion) sink.report("ILK2062", item.span, { insertion });
      const names = (all: readonly Name[]): readonly string[] => all.map((name) => name.text);
      const known = messages.get(rule.text) ?? [];
      messages.set(rule.text, [
        ...known,
        { lockKinds: names(lockKinds), contexts: names(contexts), text },
      ]);
    }
  }
  return messages;
}

/** What a message may insert: the lock that the rule is about, and the context that breaks it. */
const unknownInsertion = (text: string): string | undefined =>
  [...text.matchAll(/%[A-Za-z]+/g)]
    .map(([found]) => found)
    .find((found) => found !== "%lock" && found !== "%context");

function readRole(
  name: string,
  clauses: Extract<File["declarations"][number], { kind: "role" }>["clauses"],
  levelOf: (name: Name) => number,
): Role {
  let contextKind: string | undefined;
  let level: number | undefined;
  let mayTake: string[] | undefined;
  let never: Never | undefined;
  const holding: string[] = [];
  for (const clause of clauses) {
    if (clause.kind === "contextKind") contextKind = clause.name.text;
    else if (clause.kind === "level") level = levelOf(clause.level);
    else if (clause.kind === "holding") holding.push(...clause.names.map((each) => each.text));
    else if (clause.kind === "never") never = clause.what;
    else mayTake = [...(mayTake ?? []), ...clause.names.map((each) => each.text)];
  }
  return { name, contextKind, level, holding, mayTake, never };
}
