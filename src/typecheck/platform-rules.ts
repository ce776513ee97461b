/** A platform file as data: levels, kinds of lock and of deferred context, roles, messages. */
import { textOf } from "../base/source.js";
import type { Declaration as Declared, File, Name } from "../syntax/ast.js";
import { suggest } from "../base/suggest.js";
import { helpWith } from "../resolve/revisions.js";
import type { Sink } from "../resolve/sink.js";
import { isRule, ruleSlugs } from "./rules.js";
import type { List, Type } from "./typed-spec.js";

export interface LockKind {
  readonly name: string;
  readonly waiting: "spins" | "blocks";
  readonly recursive: boolean;
  readonly sharing: "one" | "shared" | "recursive";
  readonly nonsleepable: boolean;
  /** Has no holder, and may be taken a number of times. */
  readonly counting: boolean;
  readonly level: number | undefined;
  readonly notAbove: number | undefined;
  readonly after: readonly string[];
}

export interface DeferredKind {
  readonly name: string;
  readonly level: number;
  readonly pending: "one" | "each";
  readonly runs: "one" | "each";
}

export interface Role {
  readonly name: string;
  readonly contextKind: string | undefined;
  readonly level: number | undefined;
  readonly holding: readonly string[];
  readonly mayTake: readonly string[] | undefined;
}

export interface PlatformRules {
  readonly name: string;
  readonly levels: readonly string[];
  readonly levelType: Type & { kind: "level" };
  readonly blockingBelow: number;
  readonly sleepNeedsInterlock: boolean;
  /** Whose writes the operations of a list make. */
  readonly listSteps: List["steps"];
  readonly lockKinds: ReadonlyMap<string, LockKind>;
  readonly deferredKinds: ReadonlyMap<string, DeferredKind>;
  /** Base level of isr, entry, thread or timer where nothing else says it. */
  readonly contextLevels: ReadonlyMap<string, number>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly messages: ReadonlyMap<string, string>;
}

const LIST_STEPS: readonly List["steps"][] = ["listEntry", "listHead", "tailQueue"];

/** Kinds of context that every platform has. */
export const builtinContextKinds = ["thread", "entry", "isr", "timer", "device"] as const;

/** Reads a platform file. Without one there is a single level and nothing else, so that checking can go on. */
export function readPlatform(file: File | undefined, sink: Sink): PlatformRules {
  const items = file?.declarations ?? [];
  const levels: string[] = [];
  for (const item of items) {
    if (item.kind === "levels") levels.push(...item.names.map((name) => name.text));
  }
  if (levels.length === 0) levels.push("LEVEL");
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
  const messages = new Map<string, string>();
  let listSteps: List["steps"] = "listEntry";
  let blockingBelow = levels.length;
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
      case "blockingBelow":
        blockingBelow = levelOf(item.level);
        break;
      case "lockKind": {
        const kind = {
          name: item.name.text,
          waiting: "spins" as LockKind["waiting"],
          recursive: false,
          sharing: "one" as LockKind["sharing"],
          nonsleepable: false,
          counting: false,
        };
        let level: number | undefined;
        let notAbove: number | undefined;
        const after: string[] = [];
        for (const clause of item.clauses) {
          if (clause.kind === "spins" || clause.kind === "blocks") kind.waiting = clause.kind;
          else if (clause.kind === "recursive") kind.recursive = true;
          else if (clause.kind === "nonsleepable") kind.nonsleepable = true;
          else if (clause.kind === "counting") kind.counting = true;
          else if (clause.kind === "shared" || clause.kind === "sharedRecursive")
            kind.sharing = clause.kind === "shared" ? "shared" : "recursive";
          else if (clause.kind === "level") level = levelOf(clause.level);
          else if (clause.kind === "notAbove") notAbove = levelOf(clause.level);
          else if (clause.kind === "after") after.push(...clause.names.map((name) => name.text));
        }
        if (kind.counting) reportHolder(item, sink);
        lockKinds.set(kind.name, { ...kind, level, notAbove, after });
        break;
      }
      case "deferredKind":
        deferredKinds.set(item.name.text, {
          name: item.name.text,
          level: levelOf(item.level),
          pending: item.pending,
          runs: item.runs,
        });
        break;
      case "contextLevel":
        contextLevels.set(item.contextKind.text, levelOf(item.level));
        break;
      case "role":
        roles.set(item.name.text, readRole(item.name.text, item.clauses, levelOf));
        break;
      case "message":
        if (!isRule(item.rule.text)) {
          sink.report(
            "ILK2017",
            item.rule.span,
            { name: item.rule.text },
            {
              help: helpWith(suggest(item.rule.text, ruleSlugs)),
            },
          );
        }
        messages.set(item.rule.text, item.text);
        break;
      default:
        break;
    }
  }
  const known = [...lockKinds.keys()];
  for (const item of items) {
    const mentioned =
      item.kind === "lockKind" || item.kind === "role"
        ? item.clauses.flatMap((clause) =>
            clause.kind === "after" || clause.kind === "holding" || clause.kind === "mayTake"
              ? clause.names
              : [],
          )
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
    sleepNeedsInterlock: items.some((item) => item.kind === "sleepNeedsInterlock"),
    listSteps,
    lockKinds,
    deferredKinds,
    contextLevels,
    roles,
    messages,
  };
}

/** What a kind that counts cannot be besides: whatever has to do with its holder. */
function reportHolder(item: Extract<Declared, { kind: "lockKind" }>, sink: Sink): void {
  for (const clause of item.clauses) {
    if (["blocks", "counting", "notAbove", "after"].includes(clause.kind)) continue;
    const found = textOf(clause.span).replace(/;$/, "");
    sink.report("ILK4081", clause.span, { kind: item.name.text, found });
  }
  if (!item.clauses.some((clause) => clause.kind === "blocks"))
    sink.report("ILK4081", item.name.span, { kind: item.name.text, found: "spins" });
}

function readRole(
  name: string,
  clauses: Extract<File["declarations"][number], { kind: "role" }>["clauses"],
  levelOf: (name: Name) => number,
): Role {
  let contextKind: string | undefined;
  let level: number | undefined;
  let mayTake: string[] | undefined;
  const holding: string[] = [];
  for (const clause of clauses) {
    if (clause.kind === "contextKind") contextKind = clause.name.text;
    else if (clause.kind === "level") level = levelOf(clause.level);
    else if (clause.kind === "holding") holding.push(...clause.names.map((each) => each.text));
    else mayTake = [...(mayTake ?? []), ...clause.names.map((each) => each.text)];
  }
  return { name, contextKind, level, holding, mayTake };
}
