/** Slips in the words and signs of declarations: `function`, `struct`, `process`, `lock L;`, `def f == e`. */
import { operandStart, partnerOf, statementEnd, statementStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";
import { GAP, type TextEdit } from "./text.js";

const PROC_WORDS = ["function", "func", "fun", "fn", "procedure", "subroutine", "macro", "method"];
const THREAD_WORDS = ["process", "proctype"];
const INTERRUPT_WORDS = ["irq", "interrupt", "ISR", "handler", "irqreturn_t"];
const LOCK_TYPES: Readonly<Record<string, string>> = {
  mutex: "mutex",
  spinlock: "spinlock",
  spinlock_t: "spinlock",
  pthread_mutex_t: "mutex",
  KSPIN_LOCK: "spinlock",
  mutex_t: "mutex",
  raw_spinlock_t: "spinlock",
  mtx: "mutex",
};

/** `function f() {`, `void f() {`, `process P {`, `struct S {`. */
export function findDeclarationWords(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (piece.kind !== "word" || !p.startsDeclaration(at) || p.isDeclared(piece.text)) return;
    const isOne = (words: readonly string[]): boolean => words.includes(piece.text);
    if (isOne(PROC_WORDS) && p.isName(at + 1))
      found.push(slip("ILK1137", piece, { found: piece.text }, [replace(piece, "proc")]));
    else if (p.word(at, "void", "static", "inline", "extern")) {
      let last = at;
      while (p.word(last + 1, "void", "static", "inline")) last += 1;
      if (!p.word(last, "void", "inline") || !p.isName(last + 1) || !p.sign(last + 2, "(")) return;
      found.push(
        slip("ILK1137", over(piece, p.at(last)), { found: p.textOf(at, last) }, [
          replace(over(piece, p.at(last)), "proc"),
          ...voidParameter(p, last + 2),
        ]),
      );
    } else if (
      p.word(at, "def") &&
      p.isName(at + 1) &&
      p.sign(p.sign(at + 2, "(") ? partnerOf(p, at + 2) + 1 : at + 2, "{")
    ) {
      found.push(
        slip("ILK1137", piece, { found: "def … {" }, [
          replace(piece, "proc"),
          ...(p.sign(at + 2, "(") ? [] : [insert(p.at(at + 1).end, "()")]),
        ]),
      );
    } else if (p.word(at, "active") && p.word(at + 1, "proctype"))
      found.push(thread(p, at, at + 1));
    else if (isOne(THREAD_WORDS)) found.push(thread(p, at, at));
    else if (p.word(at, "init") && p.sign(at + 1, "{"))
      found.push(
        slip("ILK1139", piece, { found: "init", wanted: "thread" }, [
          replace(piece, "thread Init"),
        ]),
      );
    else if (isOne(INTERRUPT_WORDS) && p.isName(at + 1) && !p.sign(at + 2, ";", "=")) {
      found.push(
        slip("ILK1139", piece, { found: piece.text, wanted: "isr" }, [replace(piece, "isr")]),
      );
    } else if (p.word(at, "struct", "typedef") && (p.isName(at + 1) || p.sign(at + 1, "{"))) {
      const last = p.word(at + 1, "struct") ? at + 1 : at;
      if (p.isName(last + 1) && p.sign(last + 2, "{"))
        found.push(
          slip("ILK1146", over(piece, p.at(last)), { found: p.textOf(at, last) }, [
            replace(over(piece, p.at(last)), "record"),
          ]),
        );
    }
  });
  return found;
}

/** `(void)` says that nothing is passed, which here nothing says. */
const voidParameter = (p: Pieces, open: number): readonly TextEdit[] =>
  p.sign(open, "(") && p.word(open + 1, "void") && p.sign(open + 2, ")")
    ? [remove(p.at(open + 1))]
    : [];

/** `process P {`, `process (self \in 1..2)`, `active proctype P() {`. */
function thread(p: Pieces, at: number, last: number): Slip {
  const place = over(p.at(at), p.at(last));
  const parameters = { found: p.textOf(at, last), wanted: "thread" } as const;
  const edits: TextEdit[] = [replace(place, "thread")];
  if (p.sign(last + 1, "(")) {
    const close = partnerOf(p, last + 1);
    const [name, isFamily] = [
      p.at(last + 2).text,
      p.sign(last + 3, "\\") || p.word(last + 3, "in"),
    ];
    const values = p.textOf(p.sign(last + 3, "\\") ? last + 5 : last + 4, close - 1);
    edits.push(
      replace(over(p.at(last + 1), p.at(close)), isFamily ? `P[${name}: ${values}]` : name),
    );
  } else if (p.sign(last + 2, "(") && p.sign(last + 3, ")"))
    edits.push(remove(over(p.at(last + 2), p.at(last + 3))));
  return slip("ILK1139", place, parameters, edits);
}

/** `lock L;`, `spinlock l;`, `var x;` */
export function findIncomplete(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.startsDeclaration(at)) return;
    const name = p.at(at + 1);
    let end = at + 2;
    while (p.sign(end, "[")) end = partnerOf(p, end) + 1;
    const kind = Object.hasOwn(LOCK_TYPES, piece.text) ? LOCK_TYPES[piece.text] : undefined;
    if (p.word(at, "lock") && name.kind === "word" && p.sign(end, ";")) {
      found.push(
        slip("ILK1135", name, { name: name.text }, [insert(p.at(end).start, ": spinlock")]),
      );
    } else if (
      kind !== undefined &&
      name.kind === "word" &&
      p.sign(end, ";") &&
      !p.isDeclared(piece.text)
    ) {
      const edits = [replace(piece, "lock"), insert(p.at(end).start, `: ${kind}`)];
      found.push(slip("ILK1114", over(piece, name), { type: piece.text, name: name.text }, edits));
    } else if (p.word(at, "var") && name.kind === "word" && !name.isReserved && p.sign(end, ";")) {
      found.push(
        slip("ILK1136", name, { name: name.text }, [insert(p.at(end).start, ` = ${GAP}`)], {
          help: `${p.textOf(at, end - 1)}: 0..7 = 0;`,
        }),
      );
    }
  });
  return found;
}

/** `def f == e`, `Init == e`, `const N == 3`; in a body `x == 3;`. */
export function findDefinitionSigns(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.sign(at, "==") || p.nesting[at] !== 0) return;
    const start = statementStart(p, at);
    const first = operandStart(p, at - 1);
    if (p.word(start, "def", "const", "let") && first === start + 1)
      found.push(slip("ILK1140", piece, { found: "==" }, [replace(piece, "=")]));
    else if (
      p.word(start, "var") &&
      p.depth[at] === 0 &&
      !Array.from({ length: at - start }, (_, i) => start + i).some(
        (i) => p.sign(i, "=") || p.word(i, "if"),
      )
    ) {
      found.push(slip("ILK1140", piece, { found: "==" }, [replace(piece, "=")]));
    } else if (p.depth[at] === 0 && first === start && p.isName(first) && !p.at(first).isReserved) {
      found.push(
        slip("ILK1140", piece, { found: "==" }, [
          insert(p.at(first).start, "def "),
          replace(piece, "="),
        ]),
      );
    } else if (p.startsStatement(first) && p.isName(first) && p.sign(statementEnd(p, first), ";")) {
      found.push(slip("ILK1141", piece, {}, [replace(piece, "=")]));
    }
  });
  return found;
}
