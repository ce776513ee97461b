/** Declarations of C that name kernel objects, several names at once, sizes of arrays, and function pointers. */
import { partnerOf, statementEnd, statementStart } from "../extents.js";
import type { Idiom } from "../idiom.js";
import type { Match } from "../pattern.js";
import { type Extent, insert, over, remove, replace, type TextEdit } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";
import { renamed } from "./names.js";

/** Types of kernels, and what they are declared as: `lock NAME: mutex;`, `channel NAME;`. */
const KERNEL_TYPES: Readonly<Record<string, readonly [before: string, after: string]>> = {
  ...entries("spinlock|spinlock_t|KSPIN_LOCK|EX_SPIN_LOCK", "lock ", ": spinlock"),
  ...entries("raw_spinlock_t", "lock ", ": rawSpinlock"),
  ...entries(
    "mutex|mtx|pthread_mutex_t|mutex_t|kmutex_t|FAST_MUTEX|KMUTEX|KGUARDED_MUTEX|rt_mutex|k_mutex",
    "lock ",
    ": mutex",
  ),
  ...entries("rwlock_t|rwlock", "lock ", ": rwlock"),
  ...entries("rw_semaphore", "lock ", ": rwSemaphore"),
  ...entries("semaphore|sema|KSEMAPHORE|k_sem", "lock ", ": semaphore"),
  ...entries("sx", "lock ", ": sx"),
  ...entries("ERESOURCE", "lock ", ": resource"),
  ...entries("completion|KEVENT", "completion ", ""),
  ...entries("wait_queue_head_t|wait_queue_head|cv|k_condvar|pthread_cond_t", "channel ", ""),
  ...entries("atomic_t|atomic64_t|atomic_long_t|refcount_t|kref", "var ", ": 0..7 = 0"),
};

function entries(
  names: string,
  before: string,
  after: string,
): Readonly<Record<string, readonly [string, string]>> {
  return Object.fromEntries(names.split("|").map((name) => [name, [before, after] as const]));
}

/** Types of what has a body of its own. */
const WITH_BODY: Readonly<Record<string, string>> = {
  timer_list: "timer",
  hrtimer: "timer",
  callout: "timer",
  KTIMER: "timer",
  work_struct: "work",
  delayed_work: "work",
  tasklet_struct: "tasklet",
  napi_struct: "napi",
  task: "taskqueue",
  KDPC: "dpc",
};

const qualifiers = (t: Tokens, at: number): number => {
  let first = at;
  while (t.word(first, "static", "struct", "extern", "volatile", "const")) first += 1;
  return first;
};

/** `spinlock_t lock;`, `struct mutex m[2];`, `static struct completion done;` */
function kernelObject(t: Tokens, at: number): Match | undefined {
  const type = qualifiers(t, at);
  const name = type + 1 + (t.sign(type + 1, "*") ? 1 : 0);
  const word = t.at(type).text;
  if (!t.isName(name) || t.word(at, "const") || t.isDeclared(word)) return undefined;
  // `completion done;` is written so here as well.
  if (type === at && (t.at(type).isReserved || word === "completion" || word === "channel"))
    return undefined;
  let end = name + 1;
  const sizes: TextEdit[] = [];
  for (; t.sign(end, "["); end = partnerOf(t, end) + 1) sizes.push(...sizeEdits(t, end));
  if (!t.sign(end, ";")) return undefined;
  const place = over(t.at(at), t.at(name));
  const parts = { type: t.textOf(at, type), name: t.at(name).text };
  const wanted = t.at(name).isReserved ? renamed(t.at(name).text) : t.at(name).text;
  const body = WITH_BODY[word];
  if (body !== undefined)
    return {
      place,
      parts,
      edits: [remove(over(t.at(at), t.at(end)))],
      isGuess: true,
      help: `${body} ${wanted} { … }`,
    };
  const known = KERNEL_TYPES[word];
  if (known === undefined) return undefined;
  const [before, after] = known;
  return {
    place,
    parts,
    edits: [
      replace({ start: t.at(at).start, end: t.at(name).start }, before),
      ...sizes,
      insert(t.at(end - 1).end, after),
    ],
    help: `${before}${wanted}${sizes.map(({ text }) => text).join("")}${after};`,
  };
}

/** `[4]` is `[0..3]`. */
function sizeEdits(t: Tokens, open: number): readonly TextEdit[] {
  const close = partnerOf(t, open);
  if (close !== open + 2 || t.at(open + 1).kind !== "number") return [];
  return [replace(over(t.at(open), t.at(close)), `[0..${Number(t.at(open + 1).text) - 1}]`)];
}

const FAMILIES = ["var", "lock", "list", "ring", "queue", "channel", "completion"];

/** `var z[4]: bool = false;` */
function familySize(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, "[") || t.depth[at] !== 0 || !t.isName(at - 1)) return undefined;
  if (!t.word(at - 2, ...FAMILIES) && !t.sign(at - 1, "]")) return undefined;
  const lacksType = t.word(at - 2, "var") && t.sign(at + 3, ";");
  const edits = [
    ...sizeEdits(t, at),
    ...(lacksType ? [insert(t.at(at + 2).end, ": 0..7 = 0")] : []),
  ];
  const size = t.at(at + 1).text;
  return t.at(at + 1).kind !== "number" || partnerOf(t, at) !== at + 2
    ? undefined
    : { place: over(t.at(at), t.at(at + 2)), parts: { size, last: `${Number(size) - 1}` }, edits };
}

/** `int (*done)(int);` */
function functionPointer(t: Tokens, at: number): Match | undefined {
  if (!t.signs(at, "(", "*") || !t.isName(at + 2) || !t.sign(at + 3, ")") || !t.sign(at + 4, "("))
    return undefined;
  const start = statementStart(t, at);
  const end = statementEnd(t, at);
  if (!t.sign(end, ";") || !(t.startsDeclaration(start) || t.startsStatement(start)))
    return undefined;
  return {
    place: over(t.at(at), t.at(at + 3)),
    parts: { found: t.textOf(at, at + 3) },
    edits: [remove(over(t.at(start), t.at(end)))],
    isGuess: true,
    help: `proc ${t.at(at + 2).text}() { … }`,
    notes: [
      "a proc is called by its name; which one is a choice: `if (kind == A) { first(); } else { second(); }`",
    ],
  };
}

/** What `a = 1, b = 2` is a list of: what stands before the first name, and what each declares. */
interface Declarators {
  readonly prefix: string;
  readonly name: number;
}

function declaratorsOf(t: Tokens, start: number): Declarators | undefined {
  let name = start;
  while (t.isName(name) && t.isName(name + 1) && !t.isDeclared(t.at(name).text)) name += 1;
  if (name === start || !t.isName(name)) return undefined;
  return { prefix: t.textOf(start, name - 1), name };
}

const TYPE =
  /^(?:int|unsigned|bool|char|long|short|u8|u16|u32|u64|s32|size_t|uint\w+|static|struct)$/;
const declares = (word: string): boolean =>
  TYPE.test(word) || /^(?:let|var|ghost|lock|channel|completion|const)$/.test(word);

/** `let a = 1, b = 2;`, `int a, b;`, `x = 1, y = 2;`: each is a declaration or a statement of its own. */
function comma(t: Tokens, at: number): Match | undefined {
  if (!t.sign(at, ",") || t.nesting[at] !== 0 || !t.isName(at + 1)) return undefined;
  const start = statementStart(t, at);
  const isBody = t.inBody(at);
  if (!(isBody ? t.startsStatement(start) : t.startsDeclaration(start) && t.depth[at] === 0))
    return undefined;
  const end = statementEnd(t, start);
  if (!t.sign(end, ";")) return undefined;
  const place = t.at(at);
  if (!declares(t.at(start).text)) {
    // `x = 1, y = 2;`
    const isAssigned = t.sign(at + 2, "=", "+", "-") || t.sign(at + 2, "[", ".");
    const assigns = t.list.slice(start, at).some(({ text }) => text === "=");
    return isBody && isAssigned && assigns ? { place, edits: [replace(place, ";")] } : undefined;
  }
  const found = declaratorsOf(t, start);
  if (!found || found.name >= at) return undefined;
  if (TYPE.test(t.at(start).text)) return typedList(t, start, found.name, end, place);
  const before = t.textOf(found.name, at - 1);
  // `var a, b: 0..3 = 0;` gives both the type and the value.
  const tail = t.list.findIndex(
    ({ text }, i) => i > at && i < end && (text === ":" || text === "="),
  );
  const isBare = found.name === at - 1 && !/[:=]/.test(before);
  const shares = isBare && tail > 0 && /^(?:var|lock|ghost)$/.test(t.at(start).text);
  const shared = shares ? ` ${t.textOf(tail, end - 1)}`.replace(/^ :/, ":") : "";
  return { place, edits: [replace(place, `${shared}; ${found.prefix}`)] };
}

/** `int a, b = 1;`: types of C are no prefix that can be repeated. */
function typedList(
  t: Tokens,
  start: number,
  name: number,
  end: number,
  place: Extent,
): Match | undefined {
  const isBool = /bool/i.test(t.textOf(start, name - 1));
  const isBody = t.inBody(start);
  const wanted = t
    .textOf(name, end - 1)
    .split(/,(?![^([{]*[)\]}])/)
    .map((each) => {
      const [, word, size, value] =
        /^\s*\*?(\w+)(?:\s*\[(\d+)\])?(?:\s*=\s*(.*?))?\s*$/s.exec(each) ?? [];
      if (word === undefined) return undefined;
      const index = size === undefined ? "" : `[0..${Number(size) - 1}]`;
      const type = isBody ? "" : `${index}: ${isBool ? "bool" : "0..255"}`;
      return `${isBody ? "let" : "var"} ${word}${type} = ${value ?? (isBool ? "false" : "0")}`;
    });
  if (wanted.some((each) => each === undefined)) return undefined;
  const edits = [replace(over(t.at(start), t.at(end - 1)), wanted.join("; "))];
  return { place, edits, first: start };
}

export const OBJECTS: readonly Idiom[] = [
  {
    code: "ILK1165",
    languages: "C",
    match: comma,
    examples: [
      "let a = 1, b = 2;\n  x = a + b;",
      "int a = 1, b = 2;\n  x = a + b;",
      "x = 1, y = 2;",
      "var low, high: 0..3 = 0;\nthread U { low = high; }",
      "var low: 0..3 = 0, high: 0..3 = 1;\nthread U { low = high; }",
      "lock low, high: spinlock;\nthread U { with low { with high { x = 1; } } }",
    ],
  },
  {
    code: "ILK1142",
    languages: "C",
    match: functionPointer,
    examples: ["int (*done_)(int);"],
  },
  {
    code: "ILK1114",
    languages: "C",
    at: "declaration",
    match: kernelObject,
    examples: [
      "spinlock_t m;\nthread U { acquire m; release m; }",
      "mtx m;\nthread U { acquire m; release m; }",
      "struct mutex m[2];\nthread U { acquire m[0]; release m[0]; }",
      "static struct completion c;\nthread U { complete c; }",
      "wait_queue_head_t w;\nthread U { wake w; }",
      "struct timer_list later;",
      "atomic_t count;\nthread U { count = 1; }",
    ],
  },
  {
    code: "ILK1166",
    languages: "C",
    match: familySize,
    examples: [
      "var z[4]: bool = false;\nthread U { z[3] = true; }",
      "lock z[2]: spinlock;\nthread U { acquire z; release z; }",
    ],
  },
];
