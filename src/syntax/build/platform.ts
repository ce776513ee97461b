/** What stands in a platform file → its nodes. Clauses are words there; which ones mean something is decided here. */
import type { CstNode, IToken } from "../../../grammar/index.js";
import type { LockKindClause, Name, PlatformItem, RoleClause } from "../ast/ast.js";
import { type LockProperty, lockProperties, type Never } from "../ast/platform.js";
import { buildNames } from "./expressions.js";
import { buildSlug } from "./declarations.js";
import { type DocOf, oneOf } from "./clauses.js";
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
    const [of, within] = [r.node(node, "messageOf"), r.node(node, "messageIn")];
    return [
      {
        ...base,
        kind: "message",
        rule: buildSlug(r, slug),
        lockKinds: of ? clauseWords(r, of).slice(1) : [],
        contexts: within ? clauseWords(r, within).slice(1) : [],
        text,
      },
    ];
  }
  const lists = r.node(node, "listSteps");
  if (lists) return [{ ...base, kind: "listSteps", steps: r.name(lists) }];
  const counted = r.node(node, "countedLevels");
  if (counted) {
    oneOf(r, buildNames(r, counted)[1] ?? r.name(undefined), ["levels"]);
    return [{ ...base, kind: "countedLevels" }];
  }
  const sleep = r.node(node, "sleepClause");
  if (sleep) return sleepClause(r, sleep, base, complain);
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
    let level: Name | undefined;
    let never: Never | undefined;
    for (const clause of list) {
      const [head, value] = clauseWords(r, clause);
      if (head?.text === "level") level = value ?? r.name(undefined);
      else if (neverOf(head, value)) never = neverOf(head, value);
      else complain(clause, ["level", "never sleeps", "never blocks"]);
    }
    const given = level === undefined ? {} : { level };
    return [{ ...base, kind: "contextLevel", contextKind: r.nameOf(token), ...given, never }];
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
      let never: Never | undefined;
      for (const clause of list) {
        const [head, value] = clauseWords(r, clause);
        if (head?.text === "level" && value) level = value;
        else if (neverOf(head, value)) never = neverOf(head, value);
        else if (head?.text === "pending") pending = value?.text === "each" ? "each" : "one";
        else if (head?.text === "runs") runs = value?.text === "each" ? "each" : "one";
        else complain(clause, ["level", "pending", "runs", "never sleeps", "never blocks"]);
      }
      const name = first ?? r.name(undefined);
      return [{ ...base, kind: "deferredKind", name, level, pending, runs, never }];
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

function sleepClause(
  r: CstReader,
  node: CstNode,
  base: Pick<PlatformItem, "span" | "doc">,
  complain: Complain,
): readonly PlatformItem[] {
  const clause = r.node(node, "platformClause");
  const words = clause ? clauseWords(r, clause) : [];
  const [first, second] = words;
  if (first?.text === "needs" && second?.text === "interlock" && words.length === 2)
    return [{ ...base, kind: "sleepNeedsInterlock" }];
  if (isNotHolding(words)) return [{ ...base, kind: "sleepNotHolding", names: words.slice(3) }];
  if (clause) complain(clause, ["needs interlock", "not while holding"]);
  return [];
}

const neverOf = (head: Name | undefined, second: Name | undefined): Never | undefined =>
  head?.text === "never" && (second?.text === "sleeps" || second?.text === "blocks")
    ? second.text
    : undefined;

const isNotHolding = (words: readonly Name[]): boolean =>
  words.length > 3 && ["not", "while", "holding"].every((word, i) => words[i]?.text === word);

const clauseWords = (r: CstReader, clause: CstNode): readonly Name[] =>
  tokensUnder(clause)
    .filter((each: IToken) => /^[A-Za-z_]/.test(each.image))
    .map((each) => r.nameOf(each));

/** The last property in the table that the clause begins with; the words behind it are names. */
function lockClause(r: CstReader, clause: CstNode, complain: Complain): readonly LockKindClause[] {
  const words = clauseWords(r, clause);
  const property = lockPropertyWords.findLast((each) =>
    each.split(" ").every((word, i) => words[i]?.text === word),
  );
  const names = words.slice(property?.split(" ").length);
  const isFitting = { none: names.length === 0, one: names.length < 2, several: names.length > 0 };
  if (!property || !isFitting[lockProperties[property]]) {
    complain(clause, lockPropertyWords);
    return [];
  }
  const given = { none: [], one: [names[0] ?? r.name(undefined)], several: names };
  return [
    {
      kind: "lockProperty",
      property,
      names: given[lockProperties[property]],
      span: r.span(clause),
    },
  ];
}

const lockPropertyWords = Object.keys(lockProperties) as readonly LockProperty[];

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
    case "never": {
      const what = neverOf(head, second);
      if (what) return [{ kind: "never", what, span }];
      complain(clause, roleWords);
      return [];
    }
    default:
      if (head && words.length === 1) return [{ kind: "contextKind", name: head, span }];
      complain(clause, roleWords);
      return [];
  }
}

const roleWords: readonly string[] = [
  "entry",
  "isr",
  "level",
  "holding",
  "may take",
  "never sleeps",
  "never blocks",
];
