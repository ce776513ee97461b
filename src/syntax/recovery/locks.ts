/** Slips in what is done with locks: calls such as `spin_lock(&l)` in place of the statement `acquire l;`. */
import { argumentsOf, partnerOf } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { over, replace, type Slip, slip } from "./slip.js";

const CALLS =
  /^(?:(?:raw_)?(?:spin|read|write|mutex|mtx|rw|rt_mutex|pthread_mutex|pthread_spin)_(?:try|un)*lock\w*|(?:un|try)?[lL]ock|try_?lock|Ke(?:Acquire|Release)\w*SpinLock\w*|(?:StorPort)?(?:Acquire|Release)SpinLock|ExAcquire\w*|ExRelease\w*|(?:Enter|Leave)CriticalSection|acquire|release|tryAcquire)$/;

export function findLockCalls(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (
      piece.kind !== "word" ||
      !CALLS.test(piece.text) ||
      p.isDeclared(piece.text) ||
      p.inBody[at] !== true ||
      !p.sign(at + 1, "(")
    )
      return;
    const close = partnerOf(p, at + 1);
    const tries = /try/i.test(piece.text);
    if (!p.startsStatement(at) && !tries) return;
    const wanted = tries
      ? "tryAcquire"
      : /unlock|release|leave/i.test(piece.text)
        ? "release"
        : "acquire";
    const [lock = ""] = argumentsOf(p, at + 1, close);
    if (lock === "") return;
    const whole = over(piece, p.at(close));
    const level = wanted === "acquire" ? levelOf(p, piece.text) : "";
    found.push(
      slip("ILK1138", whole, { found: p.textOf(at, close), wanted: `${wanted} ${lock}${level}` }, [
        replace(whole, `${wanted} ${lock}${level}`),
      ]),
    );
  });
  return found;
}

/** Linux's `_irqsave` and `_bh`: the level that they raise to, over that of the lock's kind. */
function levelOf(p: Pieces, call: string): string {
  if (!p.list.some((_, at) => p.word(at, "platform") && p.word(at + 1, "linux"))) return "";
  return /_irq(?:save)?$/.test(call) ? " at HARDIRQ" : call.endsWith("_bh") ? " at SOFTIRQ" : "";
}
