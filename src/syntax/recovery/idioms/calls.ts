/** Calls of a kernel in place of statements, from the table of `src/kernel-calls`; and parameters of contexts. */
import { keywords } from "../../../../grammar/index.js";
import { callsNamed } from "../../../kernel-calls/all.js";
import {
  argumentsIn,
  asStatement,
  KERNEL_NAMES,
  KERNELS,
  type Kernel,
  type KernelCall,
  lineOf,
} from "../../../kernel-calls/call.js";
import { argumentsOf, partnerOf } from "../extents.js";
import { type Idiom, spellings } from "../idiom.js";
import { isFree, type Match } from "../pattern.js";
import { type Extent, over, PLACEHOLDER, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";
import { capitalized } from "./names.js";

type Group = KernelCall["group"];

const calls = (code: Idiom["code"], group: Group, examples: Idiom["examples"]): Idiom => ({
  code,
  languages: "Linux, FreeBSD, Windows, POSIX, FreeRTOS, Zephyr, VxWorks",
  match: (t, at) => matchCall(t, at, group),
  parses: true,
  examples,
});

/** Kernels have far more calls than these: one that is not among them is an unknown proc. */
export const KERNEL_CALLS: readonly Idiom[] = [
  calls("ILK1138", "locks", [
    "if (mutex_trylock(&l)) { release l; }",
    "platform linux;\nthread U { spin_lock_irqsave(&l, f); release l; }",
    "platform linux;\nthread U { spin_lock_bh(&l); release l; }",
    "acquire l;\n  unlock(l);",
    "lock(l);\n  release l;",
    "spin_lock(&l);\n  release l;",
    "spin_lock_irqsave(&l, flags);\n  release l;",
    "KeAcquireSpinLock(&l, &irql);\n  release l;",
    "mutex_lock(&dev->l);\n  release l;",
  ]),
  calls("ILK1161", "lists", [
    "let k = 1;\n  list_add_tail(&k, &q);",
    "list_add(1, &q);",
    "InsertTailList(&q, 1);",
    "let k = 1;\n  InsertHeadList(&q, &k);",
    "let k = 1;\n  TAILQ_REMOVE(&q, k, link);",
    "let e = RemoveHeadList(&q);\n  maybe = e;",
    "maybe = TAILQ_FIRST(&q);",
    "if (list_empty(&q)) { y = 2; }",
    "let k = 1;\n  list_del(&k);",
  ]),
  calls("ILK1162", "levels", [
    "local_irq_disable();",
    "platform linux;\nthread U { local_bh_disable(); x = 1; }",
  ]),
  calls("ILK1164", "other", [
    "atomic_inc(&x);",
    "WARN_ON(x == 1);",
    "y = READ_ONCE(x);",
    "smp_wmb();",
    "msleep(10);",
    "wait_event(queue, x == 1);",
    "if (atomic_dec_and_test(&x)) { y = 1; }",
    "platform linux;\nwork Later { x = 1; }\nthread U { schedule_work(&Later); }",
  ]),
];

export const CONTEXT_PARAMETERS: readonly Idiom[] = spellings(
  { code: "ILK1163", languages: "C", at: "declaration" },
  [
    [
      "<word:/thread|entry|isr|device|timer|dpc|softirq|tasklet|work|ithread/> <context> « ( <index> : <type:inside> ) »",
      "<word> <context>[<index>: <type>]",
      "thread U(i: 0..1) { x = i; }",
    ],
    [
      "<word:/thread|entry|isr|device|timer|dpc|softirq|tasklet|work|ithread/> <context> « ( <index:inside> ) »",
      "<word> <context>",
      "thread U() { x = 1; }",
    ],
  ],
);

/** A call as it is written. */
interface Written {
  readonly at: number;
  readonly close: number;
  readonly arguments: readonly string[];
}

function matchCall(t: Tokens, at: number, group: Group): Match | undefined {
  const rows = callsNamed.get(t.at(at).text)?.filter((row) => row.group === group) ?? [];
  const isStatic = t.word(at - 1, "static");
  if (rows.length === 0 || !t.sign(at + 1, "(") || !(isStatic || isFree(t, at))) return undefined;
  const close = partnerOf(t, at + 1);
  // `lock (m) { … }`
  if (t.sign(close + 1, "{") && t.startsStatement(at)) return undefined;
  const isEmpty = close === at + 2;
  const written: Written = {
    at,
    close,
    arguments: isEmpty ? [] : argumentsOf(t, at + 1, close).map((each) => plainName(t, each)),
  };
  const platform = platformOf(t);
  const fitting = rows.filter(
    (row) =>
      hasArguments(row, written) && (rows.length === 1 || isEmpty || row.parameters.length > 0),
  );
  const row = fitting.find(({ kernel }) => kernel === platform) ?? fitting[0];
  if (!row) return undefined;
  const line = lineOf(row, (name) => nameFor(t, row, written, name), row.kernel === platform);
  if (isStatic || t.startsDeclaration(at))
    return t.depth[at] === 0 ? amongDeclarations(t, row, written, line) : undefined;
  const isInside = t.inBody(at) || /^(?:invariant|reachable)$/.test(t.head[at] ?? "");
  return isInside ? inBody(t, row, written, line) : undefined;
}

const platformOf = (t: Tokens): Kernel | undefined =>
  KERNELS.find((kernel) => t.list.some((_, i) => t.word(i, "platform") && t.word(i + 1, kernel)));

/** What the line needs is given, or the spec may have it under a name of its own. An object has a name. */
const hasArguments = (row: KernelCall, written: Written): boolean =>
  argumentsIn(row).every((name) => {
    const given = written.arguments[row.parameters.indexOf(name)] ?? "";
    return OBJECTS.has(name)
      ? /^\w+(?:\[[^\]]*\])*$/.test(given)
      : name in DECLARED || given !== "";
  });

const OBJECTS: ReadonlySet<string> = new Set(["l", "m", "rw", "rs", "s", "c", "q", "w", "t", "i"]);

/** What no argument names is the only one of its kind. */
const DECLARED: Readonly<Record<string, readonly [word: string, otherwise: string]>> = {
  head: ["list", "queue"],
  pool: ["pool", "items"],
};

function nameFor(t: Tokens, row: KernelCall, written: Written, name: string): string {
  const given = written.arguments[row.parameters.indexOf(name)];
  if (given !== undefined && given !== "") return given;
  const [word = "", otherwise = PLACEHOLDER] = DECLARED[name] ?? [];
  const all = t.list.filter((_, i) => t.head[i] === word && t.word(i - 1, word));
  return all.length === 1 ? (all[0]?.text ?? otherwise) : otherwise;
}

/**
 * `&dev->lock`, `*count`: what is meant is declared under one name. The last part of a path is that name if the spec
 * declares it, or if it can be a name at all; else the parts are joined.
 */
function plainName(t: Tokens, argument: string): string {
  const [, path = ""] = /^[&*\s]*(\w+(?:\s*(?:->|\.)\s*\w+)*)$/.exec(argument) ?? [];
  const parts = path.split(/\s*(?:->|\.)\s*/);
  const last = parts.at(-1) ?? "";
  if (path === "" || (!/->/.test(path) && !argument.trimStart().startsWith("&"))) return argument;
  if (parts.length === 1 || t.isDeclared(last)) return last;
  const owner = parts.at(-2) ?? "";
  const joined = `${owner}${capitalized(last)}`;
  return t.isDeclared(joined) || RESERVED.has(last) ? joined : last;
}

const RESERVED: ReadonlySet<string> = new Set(keywords);

function amongDeclarations(
  t: Tokens,
  row: KernelCall,
  { at, close }: Written,
  line: string,
): Match | undefined {
  if (row.form !== "declaration" && row.form !== "nothing") return undefined;
  const first = t.word(at - 1, "static") ? at - 1 : at;
  const whole = over(t.at(first), t.at(t.sign(close + 1, ";") ? close + 1 : close));
  const isWhole = row.form === "declaration" && !line.includes("…");
  return {
    ...reported(t, row, over(t.at(at), t.at(close)), line),
    edits: [replace(whole, isWhole ? line : "")],
    isGuess: !isWhole,
    first,
    help: row.form === "declaration" ? line : row.note,
  };
}

function inBody(t: Tokens, row: KernelCall, written: Written, line: string): Match {
  const { at, close } = written;
  const call = over(t.at(at), t.at(close));
  const match = reported(t, row, call, line);
  const isStatement = t.startsStatement(at) && t.sign(close + 1, ";");
  const { form } = row;
  if (form === "declaration" || form === "block" || form === "nothing")
    return {
      ...match,
      edits: [replace(call, isStatement ? "skip" : PLACEHOLDER)],
      isGuess: true,
      help: form === "nothing" ? row.note : line,
    };
  const isOpen = argumentsIn(row).some((name) => name in DECLARED && !t.isDeclared(wordOf(line)));
  if (isStatement) {
    const isBlock = line.endsWith("}");
    const edits = [replace(isBlock ? over(call, t.at(close + 1)) : call, line)];
    return { ...match, edits, isGuess: form === "value" || isOpen };
  }
  if (form === "statement")
    return {
      ...match,
      edits: [replace(call, PLACEHOLDER)],
      isGuess: true,
      help: asStatement(line),
    };
  return { ...match, edits: [valueEdit(t, written, line)], isGuess: isOpen };
}

/** The first word of a line, which names an object in `items.take()`. */
const wordOf = (line: string): string => /^\w+/.exec(line)?.[0] ?? "";

/** What has an operator in it stays one value; two negations are none. */
function valueEdit(t: Tokens, { at, close }: Written, line: string): Match["edits"][number] {
  const call = over(t.at(at), t.at(close));
  const isNegated = t.sign(at - 1, "!");
  if (isNegated && line.startsWith("!")) return replace(over(t.at(at - 1), call), line.slice(1));
  const isAlone = t.sign(close + 1, ")", ";", ",", "&&", "||") && !isNegated;
  return replace(call, line.includes(" in ") && !isAlone ? `(${line})` : line);
}

function reported(t: Tokens, row: KernelCall, place: Extent, line: string): Omit<Match, "edits"> {
  const { kernel, name, does, note, form, group } = row;
  const found = group === "other" ? name : t.text.slice(place.start, place.end);
  return {
    place,
    parts: { found, wanted: line, kernel: KERNEL_NAMES[kernel], does },
    notes: note === undefined || form === "nothing" ? [] : [note],
  };
}
