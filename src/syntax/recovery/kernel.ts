/** Slips of people who write a spec as they write their kernel: its calls for lists and interrupts, and `thread T() { }`. */
import { argumentsOf, partnerOf } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { over, remove, replace, type Slip, slip } from "./slip.js";

const LIST = "(?:TAILQ|STAILQ|SLIST|LIST)";
/** How each call is written here, from its arguments. Linux names the entry first, Windows and FreeBSD the head. */
const LIST_CALLS: readonly (readonly [RegExp, (a: string, b: string) => string])[] = [
  [/^list_add_tail(_rcu)?$/, (entry, head) => `${head}.insertTail(${entry})`],
  [/^list_add(_rcu)?$/, (entry, head) => `${head}.insertHead(${entry})`],
  [/^InsertTailList$/, (head, entry) => `${head}.insertTail(${entry})`],
  [/^InsertHeadList$/, (head, entry) => `${head}.insertHead(${entry})`],
  [new RegExp(`^${LIST}_INSERT_TAIL$`), (head, entry) => `${head}.insertTail(${entry})`],
  [new RegExp(`^${LIST}_INSERT_HEAD$`), (head, entry) => `${head}.insertHead(${entry})`],
  [new RegExp(`^${LIST}_REMOVE$`), (head, entry) => `${head}.remove(${entry})`],
  [/^RemoveHeadList$/, (head) => `${head}.removeHead()`],
  [new RegExp(`^${LIST}_FIRST$`), (head) => `${head}.front()`],
  [new RegExp(`^(?:list_empty|IsListEmpty|${LIST}_EMPTY)$`), (head) => `${head}.empty`],
];
/** These do not say which list; where there is one, it is that. */
const REMOVALS = /^(?:list_del(?:_init|_rcu)?|RemoveEntryList)$/;

const INTERRUPT_CALLS =
  /^(?:local_(?:irq|bh)_(?:disable|enable|save|restore)|preempt_(?:disable|enable)|cli|sti|Ke(?:Raise|Lower)Irql|critical_(?:enter|exit)|spinlock_(?:enter|exit)|intr_(?:disable|restore))$/;

const CONTEXTS = "thread entry isr device timer dpc softirq tasklet work ithread".split(" ");

export function findKernelCalls(p: Pieces): readonly Slip[] {
  const lists = p.list.filter((_, i) => p.head[i] === "list" && p.word(i - 1, "list"));
  return p.list.flatMap((piece, at) => {
    if (piece.kind !== "word" || !p.sign(at + 1, "(") || p.isDeclared(piece.text)) return [];
    if (p.inBody[at] !== true && p.head[at] !== "invariant" && p.head[at] !== "reachable")
      return [];
    const close = partnerOf(p, at + 1);
    const found = { found: p.textOf(at, close) };
    const whole = over(piece, p.at(close));
    const [first = "", second = ""] = argumentsOf(p, at + 1, close);
    const known = LIST_CALLS.find(([name]) => name.test(piece.text));
    const wanted =
      known?.[1](first, second) ??
      (REMOVALS.test(piece.text) && lists.length === 1
        ? `${lists[0]?.text ?? ""}.remove(${first})`
        : undefined);
    if (wanted !== undefined && first !== "")
      return [slip("ILK1161", whole, { ...found, wanted }, [replace(whole, wanted)])];
    if (INTERRUPT_CALLS.test(piece.text) && p.startsStatement(at))
      return [
        slip("ILK1162", whole, found, [replace(whole, "skip")], {
          help: "at LEVEL { … }",
          isGuess: true,
        }),
      ];
    return [];
  });
}

/** `thread T() {`: a context is not called, and what there are several of has an index. */
export const findContextParameters = (p: Pieces): readonly Slip[] =>
  p.list.flatMap((piece, at) => {
    if (!p.startsDeclaration(at) || !CONTEXTS.includes(piece.text) || !p.sign(at + 2, "("))
      return [];
    const close = partnerOf(p, at + 2);
    const whole = over(p.at(at + 2), p.at(close));
    const inside = p.textOf(at + 3, close - 1);
    const isIndex = inside.includes(":");
    return [
      slip("ILK1163", whole, { context: p.at(at + 1).text }, [
        isIndex ? replace(whole, `[${inside}]`) : remove(whole),
      ]),
    ];
  });
