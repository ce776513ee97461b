/**
 * Random edits of what a spec asks for: weakenings, edits of the same clauses that lessen nothing, and edits that mean
 * nothing. Made from the syntax tree and the text alone, so that they share nothing with what they are used to test.
 */
import { textOf } from "../../src/base/source.js";
import type { Declaration, Expression, Node, Statement } from "../../src/syntax/ast/ast.js";
import { walk } from "../../src/syntax/ast/children.js";
import { parse } from "../../src/syntax/parse.js";
import type { Draw } from "./mutate.js";
import { relayout, renameAll, shuffleDeclarations } from "./rewrite.js";

export interface Edit {
  readonly name: string;
  /** Undefined where the text has nothing of the kind. */
  readonly make: (text: string, draw: Draw) => string | undefined;
}

type Any = Node & Readonly<Record<string, unknown>>;

function nodes(text: string): readonly Any[] {
  const found: Any[] = [];
  walk(parse({ name: "main.ilk", text }).value, (node) => void found.push(node as Any));
  return found;
}

const put = (text: string, { span: { start, end } }: Node, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** At one of the nodes that fit. */
const at = (
  name: string,
  fits: (node: Any) => boolean,
  change: (text: string, node: Any, draw: Draw) => string | undefined,
): Edit => ({
  name,
  make: (text, draw) => {
    const found = nodes(text).filter(fits);
    const chosen = found[draw(found.length)];
    return chosen && change(text, chosen, draw);
  },
});

/** At one of the places where a pattern fits, comments left alone. */
const where = (
  name: string,
  pattern: RegExp,
  by: (...found: string[]) => string | undefined,
): Edit => ({
  name,
  make: (text, draw) => {
    const found = [...text.matchAll(pattern)].filter(
      ({ index }) => !/\/\/[^\n]*$/.test(text.slice(0, index)),
    );
    const chosen = found[draw(found.length)];
    const made = chosen && by(...chosen);
    return chosen && made !== undefined
      ? text.slice(0, chosen.index) + made + text.slice(chosen.index + chosen[0].length)
      : undefined;
  },
});

const is =
  (...kinds: readonly string[]) =>
  ({ kind }: Any): boolean =>
    kinds.includes(kind);

/** The condition of a property, assertion or proc. */
const conditionOf = ({ kind, value, condition, requires }: Any): Expression | undefined => {
  if (kind === "proc") return requires as Expression | undefined;
  return (kind === "assert" ? condition : value) as Expression | undefined;
};

const hasCondition = (node: Any): boolean =>
  is("invariant", "reachable", "assert", "proc")(node) && conditionOf(node) !== undefined;

const rewritten = (
  name: string,
  by: (condition: string, text: string) => string | undefined,
  fits: (node: Any) => boolean = hasCondition,
): Edit =>
  at(name, fits, (text, node) => {
    const condition = conditionOf(node);
    const made = condition && by(textOf(condition.span), text);
    return condition && made !== undefined ? put(text, condition, made) : undefined;
  });

const removed = (name: string, ...kinds: readonly string[]): Edit =>
  at(name, is(...kinds), (text, node) => put(text, node, ""));

const removedStatement = (name: string, ...kinds: readonly string[]): Edit =>
  at(name, is(...kinds), (text, node) => put(text, node, "skip;"));

/** Each asks for less than before, wherever it has an effect at all. */
export const WEAKENINGS: readonly Edit[] = [
  removed("a lock order is deleted", "lockOrder"),
  removed("a property is deleted", "invariant", "reachable"),
  removedStatement("an assert is deleted", "assert", "assertHeld", "assertNotHeld"),
  rewritten("a condition becomes one that is always true", (c) => `(${c}) || !(${c})`),
  at("an assert is put behind its own condition", is("assert"), (text, node) => {
    const condition = conditionOf(node);
    return condition && !("label" in node && node["label"])
      ? put(text, node, `if (${textOf(condition.span)}) { ${textOf(node.span)} }`)
      : undefined;
  }),
  at("a `requires` is deleted", is("proc"), (text, node) => {
    const condition = conditionOf(node);
    if (!condition) return undefined;
    const head = text.slice(0, condition.span.start).replace(/\brequires\s+$/, "");
    return head + text.slice(condition.span.end);
  }),
  where("`once` is deleted", /^(completion [^;\n]*?) once(?=;)/gm, (_, head) => head),
  where("`checked` is deleted", /^((?:atomic )?list [^;\n]*?) checked(?=;)/gm, (_, head) => head),
  where("`guarded by` is deleted", / guarded by \w+(?:\[[^\]]*\])*(?=;)/g, () => ""),
  where(
    "`external` is added",
    /^( *)(action|timer)\b/gm,
    (_, blank, word) => `${blank}external ${word}`,
  ),
  where("a budget is smaller", /\bbudget (\d+)/g, (_, n) =>
    Number(n) > 0 ? `budget ${Number(n) - 1}` : undefined,
  ),
  where("there are fewer CPUs", /^cpus (\d+)/gm, (_, n) =>
    Number(n) > 1 ? `cpus ${Number(n) - 1}` : undefined,
  ),
  where("a pool is smaller", /^(pool \w+\[)(\d+)\]/gm, (_, head, n) =>
    Number(n) > 1 ? `${head}${Number(n) - 1}]` : undefined,
  ),
  where("a limit is higher", /\blimit (\d+)/g, (_, n) => `limit ${Number(n) + 1}`),
  where(
    "a range is wider",
    /^(var \w+: \d+\.\.)(\d+)/gm,
    (_, head, n) => `${head}${Number(n) + 1}`,
  ),
  {
    name: "runs may end anywhere",
    make: (text) => (/^may end/m.test(text) ? undefined : `${text}\nmay end when true;\n`),
  },
  at("a wait becomes idle", is("await", "sleep", "wait"), (text, node) =>
    node["idle"] === false ? insertBefore(text, node, "idle ") : undefined,
  ),
  where("a wait may time out", /\b((?:sleep|wait) [^;\n]*?)(?<! or timeout);/g, (_, head) =>
    / = |or timeout/.test(head ?? "") ? undefined : `${head} or timeout;`,
  ),
  at("an assumption is new", is("block"), (text, node, draw) => {
    const flags = [...text.matchAll(/^var (\w+)(?:: bool)? = (true|false);/gm)];
    const [, flag, initial] = flags[draw(flags.length)] ?? [];
    const inside = node.span.start + 1;
    return flag === undefined || !textOf(node.span).startsWith("{")
      ? undefined
      : `${text.slice(0, inside)} assume ${initial === "true" ? "" : "!"}${flag};${text.slice(inside)}`;
  }),
  where(
    "a rule is ignored",
    /^(revision \w+(?: from \w+)? \{)/gm,
    (_, head) => `${head} ignore rule lock-not-held;`,
  ),
  at("ghost code is deleted", is("assign"), (text, node) => {
    const ghosts = [...text.matchAll(/^ghost var (\w+)/gm)].map(([, name]) => name);
    const [word] = /^\w+/.exec(textOf(node.span)) ?? [];
    return ghosts.includes(word) ? put(text, node, "skip;") : undefined;
  }),
];

function insertBefore(text: string, node: Any, word: string): string {
  const { start, end } = node.span;
  const own = text.slice(start, end);
  const keyword = /\b(await|sleep|wait)\b/.exec(own);
  const place = start + (keyword?.index ?? 0);
  return text.slice(0, place) + word + text.slice(place);
}

/** Each asks for as much as before, or for more. */
export const HARMLESS: readonly Edit[] = [
  rewritten("a condition is negated twice", (c) => `!!(${c})`),
  rewritten("a condition is said twice", (c) => `(${c}) && (${c})`),
  rewritten("a condition is said twice, or", (c) => `(${c}) || (${c})`),
  rewritten("a condition follows from nothing", (c) => `true => (${c})`),
  rewritten("a condition is chosen", (c) => `if ${c} then true else false`),
  rewritten(
    "an invariant asks for more that holds",
    (c, text) => {
      const others = nodes(text).filter(is("invariant"));
      const conditions = others.map((each) => textOf((conditionOf(each) as Expression).span));
      const other = conditions.find((each) => each !== c);
      return other === undefined ? undefined : `(${c}) && (${other})`;
    },
    is("invariant"),
  ),
  at("an assert is made twice", is("assert"), (text, node) =>
    node["label"] ? undefined : put(text, node, `${textOf(node.span)} ${textOf(node.span)}`),
  ),
  at("a lock order is declared twice", is("lockOrder"), (text, node) =>
    put(text, node, `${textOf(node.span)}\n${textOf(node.span)}`),
  ),
  where("a budget is larger", /\bbudget (\d+)/g, (_, n) => `budget ${Number(n) + 1}`),
];

/** Words that mean something in some place and are names in others. */
const WORDS =
  "context thread_ topmost shared free state local kind value owner spin begin end_ item test result head tail node".split(
    " ",
  );

/** Each changes nothing that anybody could observe. */
export const COSMETIC: readonly Edit[] = [
  {
    name: "other names",
    make: (text, draw) => renameAll(text, (_, i) => `${WORDS[draw(WORDS.length)]}${i}`),
  },
  { name: "another order", make: (text, draw) => shuffleDeclarations(text, draw) },
  { name: "another layout", make: (text, draw) => relayout(text, draw) },
  {
    name: "other names, order and layout",
    make: (text, draw) =>
      relayout(
        shuffleDeclarations(
          renameAll(text, (name) => `${name}Anew`),
          draw,
        ),
        draw,
      ),
  },
  { name: "a proc extracted", make: extracted },
  rewritten("a condition also in braces", (c) => `((${c}))`),
];

/** Some statements of a body become a proc; undefined where none can. */
function extracted(text: string, draw: Draw): string | undefined {
  const { declarations } = parse({ name: "main.ilk", text }).value;
  const bodies = declarations.filter(({ kind }) => kind === "context" || kind === "proc");
  const chosen = bodies[draw(bodies.length)] as
    (Declaration & { readonly body: { readonly statements: readonly Statement[] } }) | undefined;
  const statements = chosen?.body.statements ?? [];
  const first = draw(statements.length);
  const last = first + draw(3);
  const run = statements.slice(first, last + 1);
  const [start, end] = [run[0], run.at(-1)];
  if (!chosen || !start || !end || !run.every(isMovable)) return undefined;
  const body = text.slice(start.span.start, end.span.end);
  // What it reads of locals it could not reach.
  if (localsOf(text).some((name) => new RegExp(`\\b${name}\\b`).test(body))) return undefined;
  const called = `${text.slice(0, start.span.start)}extractedProc();${text.slice(end.span.end)}`;
  return `${called}\nproc extractedProc() { ${body} }\n`;
}

const FIXED = new Set(["return", "break", "continue", "let", "choose", "assert"]);

function isMovable(statement: Statement): boolean {
  let isFree = true;
  walk(statement, (node) => {
    if (FIXED.has(node.kind) || (node as Any)["label"]) isFree = false;
  });
  return isFree;
}

const localsOf = (text: string): readonly string[] =>
  nodes(text).flatMap(({ kind, name, binder }) => {
    const own = binder ?? (/^(let|choose|for|index|parameter)$/.test(kind) ? name : undefined);
    return own ? [(own as { readonly text: string }).text] : [];
  });
