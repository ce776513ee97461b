/** What stands in a platform file → its nodes. Clauses are words there; which ones mean something is decided here. */
import type { CstNode, IToken } from "../../grammar/index.js";
import type { LockKindClause, Name, PlatformItem, RoleClause } from "./ast.js";
import { buildNames } from "./build-expressions.js";
import { buildSlug } from "./build-declarations.js";
import { type DocOf, oneOf } from "./build-clauses.js";
import { type CstReader, tokensUnder } from "./cst.js";

/** A clause that says nothing: where it stands, for a diagnostic. */
export type Complain = (clause: CstNode, known: readonly string[]) => void;

export function buildPlatformItem(
  r: CstReader,
  node: CstNode,
  docOf: DocOf,
  complain: Complain,
): readonly PlatformItem[] {
  const base = { span: r.span(node), doc: docOf(node) };
  const names = buildNames(r, node);
  const slug = r.node(node, "slug");
  if (slug) {
    const text = (r.token(node, "StringLiteral")?.image ?? '""')
      .slice(1, -1)
      .replace(/\\(.)/g, "$1");
    return [{ ...base, kind: "message", rule: buildSlug(r, slug), text }];
  }
  if (r.node(node, "sleepNeedsInterlock")) return [buildSleepClause(r, node, base)];
  const lists = r.node(node, "listSteps");
  if (lists) return [{ ...base, kind: "listSteps", steps: r.name(lists) }];
  const timer = r.node(node, "timerLevel");
  const clauses = r.node(timer ?? node, "platformClauses");
  const list = clauses ? r.nodes(clauses, "platformClause") : [];
  if (r.word(node, "lock"))
    return [
      {
        ...base,
        kind: "lockKind",
        name: r.name(node),
        clauses: list.flatMap((each) => lockClause(r, each, complain)),
      },
    ];
  for (const kind of ["isr", "thread", "entry", "timer"] as const) {
    const token =
      kind === "timer" ? timer && r.tokens(timer, "Identifier")[0] : r.token(node, `Word_${kind}`);
    if (!token) continue;
    const level = list
      .map((each) => clauseWords(r, each))
      .find(([word]) => word?.text === "level")?.[1];
    return [
      {
        ...base,
        kind: "contextLevel",
        contextKind: r.nameOf(token),
        level: level ?? r.name(undefined),
      },
    ];
  }
  const [word, first, second] = names;
  switch (word?.text) {
    case "levels":
      return [{ ...base, kind: "levels", names: names.slice(1) }];
    case "blocking":
      return [{ ...base, kind: "blockingBelow", level: second ?? r.name(undefined) }];
    case "deferred": {
      let [level, pending, runs]: [Name, "one" | "each", "one" | "each"] = [
        r.name(undefined),
        "one",
        "one",
      ];
      for (const clause of list) {
        const [head, value] = clauseWords(r, clause);
        if (head?.text === "level" && value) level = value;
        else if (head?.text === "pending") pending = value?.text === "each" ? "each" : "one";
        else if (head?.text === "runs") runs = value?.text === "each" ? "each" : "one";
        else complain(clause, ["level", "pending", "runs"]);
      }
      return [
        { ...base, kind: "deferredKind", name: first ?? r.name(undefined), level, pending, runs },
      ];
    }
    case "role":
      return [
        {
          ...base,
          kind: "role",
          name: first ?? r.name(undefined),
          clauses: list.flatMap((each) => roleClause(r, each, complain)),
        },
      ];
    default:
      return [];
  }
}

function buildSleepClause(
  r: CstReader,
  node: CstNode,
  base: Pick<PlatformItem, "span" | "doc">,
): PlatformItem {
  const [, needs, interlock] = buildNames(r, r.node(node, "sleepNeedsInterlock"));
  if (needs) oneOf(r, needs, ["needs"]);
  if (interlock) oneOf(r, interlock, ["interlock"]);
  return { ...base, kind: "sleepNeedsInterlock" };
}

const clauseWords = (r: CstReader, clause: CstNode): readonly Name[] =>
  tokensUnder(clause)
    .filter((each: IToken) => /^[A-Za-z_]/.test(each.image))
    .map((each) => r.nameOf(each));

function lockClause(r: CstReader, clause: CstNode, complain: Complain): readonly LockKindClause[] {
  const span = r.span(clause);
  const words = clauseWords(r, clause);
  const [head, second, third] = words;
  switch (head?.text) {
    case "spins":
    case "blocks":
    case "recursive":
    case "nonsleepable":
    case "counting":
      return [{ kind: head.text, span }];
    case "shared":
      return [{ kind: second?.text === "recursive" ? "sharedRecursive" : "shared", span }];
    case "level":
      return [{ kind: "level", level: second ?? r.name(undefined), span }];
    case "not":
      return [{ kind: "notAbove", level: third ?? r.name(undefined), span }];
    case "after":
      return [{ kind: "after", names: words.slice(1), span }];
    default:
      complain(clause, [
        "spins",
        "blocks",
        "recursive",
        "shared",
        "shared recursive",
        "nonsleepable",
        "counting",
        "level",
        "not above",
        "after",
      ]);
      return [];
  }
}

function roleClause(r: CstReader, clause: CstNode, complain: Complain): readonly RoleClause[] {
  const span = r.span(clause);
  const words = clauseWords(r, clause);
  const [head, second] = words;
  switch (head?.text) {
    case "level":
      return [{ kind: "level", level: second ?? r.name(undefined), span }];
    case "holding":
      return [{ kind: "holding", names: words.slice(1), span }];
    case "may": {
      const taken = words.slice(2);
      return [{ kind: "mayTake", names: taken[0]?.text === "nothing" ? [] : taken, span }];
    }
    default:
      if (head && words.length === 1) return [{ kind: "contextKind", name: head, span }];
      complain(clause, ["entry", "isr", "level", "holding", "may take"]);
      return [];
  }
}
