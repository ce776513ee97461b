/** Calls of a kernel in place of statements: for locks, lists and interrupts. */
import { type Idiom, type Shared, spellings } from "../idiom.js";
import { matchPattern, readPattern } from "../pattern.js";
import type { Tokens } from "../tokens.js";

const lock = {
  code: "ILK1138",
  languages: "Linux, Windows, FreeBSD, POSIX",
  parses: true,
} as const;
/** The call is one, and the lock is named. */
const inBody = (t: Tokens, at: number): boolean => t.inBody(at) && !t.sign(at + 2, ")");
const onLinux = (t: Tokens, at: number): boolean =>
  inBody(t, at) && t.list.some((_, i) => t.word(i, "platform") && t.word(i + 1, "linux"));

const KINDS = "(raw_)?(spin|read|write|mutex|mtx|rw|rt_mutex|pthread_mutex|pthread_spin)";
const TRY = `${KINDS}_try(un)*lock\\w*|tryLock|trylock|try_?lock|tryAcquire|KeTryToAcquire\\w*`;
const RELEASE = `${KINDS}_unlock\\w*|un[lL]ock|KeRelease\\w*SpinLock\\w*|(StorPort)?ReleaseSpinLock|ExRelease\\w*|LeaveCriticalSection|release`;
const ACQUIRE = `${KINDS}_lock\\w*|[lL]ock|KeAcquire\\w*SpinLock\\w*|(StorPort)?AcquireSpinLock|ExAcquire\\w*|EnterCriticalSection|acquire`;

/** Linux's `_irqsave` and `_bh` raise to a level, over that of the lock's kind. */
export const LOCK_CALLS: readonly Idiom[] = [
  ...spellings({ ...lock, when: inBody }, [
    [
      `« /${TRY}/ ( <arguments:inside> ) »`,
      "tryAcquire <1>",
      "if (mutex_trylock(&l)) { release l; }",
    ],
  ]),
  ...spellings({ ...lock, at: "statement", when: onLinux }, [
    [
      `« /${KINDS}_lock_irq(save)?/ ( <arguments:inside> ) »`,
      "acquire <1> at HARDIRQ",
      "platform linux;\nthread U { spin_lock_irqsave(&l, f); release l; }",
    ],
    [
      `« /${KINDS}_lock_bh/ ( <arguments:inside> ) »`,
      "acquire <1> at SOFTIRQ",
      "platform linux;\nthread U { spin_lock_bh(&l); release l; }",
    ],
  ]),
  ...spellings({ ...lock, at: "statement", when: inBody }, [
    [`« /${RELEASE}/ ( <arguments:inside> ) »`, "release <1>", "acquire l;\n  unlock(l);"],
    [
      `« /${ACQUIRE}/ ( <arguments:inside> ) »`,
      "acquire <1>",
      "lock(l);\n  release l;",
      "spin_lock(&l);\n  release l;",
      "spin_lock_irqsave(&l, flags);\n  release l;",
      "KeAcquireSpinLock(&l, &irql);\n  release l;",
    ],
  ]),
];

const isCall = (t: Tokens, at: number): boolean =>
  (t.inBody(at) || /^(?:invariant|reachable)$/.test(t.head[at] ?? "")) && !t.sign(at + 2, ")");
const list: Shared = {
  code: "ILK1161",
  languages: "Linux, Windows, FreeBSD",
  when: isCall,
  parses: true,
};
const call = (name: string): string => `« /${name}/ ( <arguments:inside> ) »`;
const QUEUE = "(TAILQ|STAILQ|SLIST|LIST)";

// These do not say which list; where there is one, it is that.
const REMOVAL = readPattern(call("list_del(_init|_rcu)?|RemoveEntryList"));

/** Linux names the entry first, Windows and FreeBSD the head. */
export const KERNEL_CALLS: readonly Idiom[] = [
  ...spellings(list, [
    [call("list_add_tail(_rcu)?"), "<2>.insertTail(<1>)", "let k = 1;\n  list_add_tail(&k, &q);"],
    [call("list_add(_rcu)?"), "<2>.insertHead(<1>)", "list_add(1, &q);"],
    [call(`InsertTailList|${QUEUE}_INSERT_TAIL`), "<1>.insertTail(<2>)", "InsertTailList(&q, 1);"],
    [
      call(`InsertHeadList|${QUEUE}_INSERT_HEAD`),
      "<1>.insertHead(<2>)",
      "let k = 1;\n  InsertHeadList(&q, &k);",
    ],
    [call(`${QUEUE}_REMOVE`), "<1>.remove(<2>)", "let k = 1;\n  TAILQ_REMOVE(&q, k, link);"],
    [call("RemoveHeadList"), "<1>.removeHead()", "let e = RemoveHeadList(&q);\n  maybe = e;"],
    [call(`${QUEUE}_FIRST`), "<1>.front()", "maybe = TAILQ_FIRST(&q);"],
    [call(`list_empty|IsListEmpty|${QUEUE}_EMPTY`), "<1>.empty", "if (list_empty(&q)) { y = 2; }"],
  ]),
  {
    ...list,
    match: (t, at) => {
      // The whole text is looked through for its lists, so not at every token.
      if (REMOVAL.anchor?.test(t.at(at).text) !== true) return undefined;
      const lists = t.list.filter((_, i) => t.head[i] === "list" && t.word(i - 1, "list"));
      const [only, ...others] = lists;
      return only && others.length === 0
        ? matchPattern(REMOVAL, t, at, `${only.text}.remove(<1>)`)
        : undefined;
    },
    examples: ["let k = 1;\n  list_del(&k);"],
  },
  {
    code: "ILK1162",
    languages: "Linux, Windows, FreeBSD",
    at: "statement",
    match: call(
      "local_(irq|bh)_(disable|enable|save|restore)|preempt_(disable|enable)|cli|sti|Ke(Raise|Lower)Irql|critical_(enter|exit)|spinlock_(enter|exit)|intr_(disable|restore)",
    ),
    rewrite: "skip",
    help: "at LEVEL { … }",
    isGuess: true,
    parses: true,
    examples: ["local_irq_disable();"],
  },
  ...spellings({ code: "ILK1163", languages: "C", at: "declaration" }, [
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
  ]),
];
