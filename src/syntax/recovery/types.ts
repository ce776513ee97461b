/** Slips with C's types: `int x = 0;`, `const int N = 3;`, `proc f(int a)`, `var x: int`; and locals that are not `let`. */
import { partnerOf, statementEnd, statementStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";
import { GAP, type TextEdit } from "./text.js";

const NUMBERS =
  /^(?:int|unsigned|signed|long|short|char|size_t|ssize_t|u?int(?:8|16|32|64)_t|[us](?:8|16|32|64)|ULONG|LONG|USHORT|UCHAR|DWORD|WORD|UINT|INT|Integer|integer|Int|Nat|byte|float|double|pid|number)$/;
const TRUTHS = ["bool", "_Bool", "boolean", "BOOLEAN", "BOOL", "Bool", "Boolean", "bit"];
const QUALIFIERS = [
  "static",
  "volatile",
  "extern",
  "register",
  "unsigned",
  "signed",
  "long",
  "short",
  "struct",
  "shared",
];

/** Wide enough that no later stage complains about the range, which only the author can know. */
const ANY_NUMBER = "0..255";

const isType = (p: Pieces, at: number): boolean =>
  p.isName(at) &&
  !p.isDeclared(p.at(at).text) &&
  (NUMBERS.test(p.at(at).text) ||
    TRUTHS.includes(p.at(at).text) ||
    QUALIFIERS.includes(p.at(at).text));

/** The last word of a type that begins at a piece, stars included; one less than the piece where none begins. */
function typeEnd(p: Pieces, at: number): number {
  let last = at - 1;
  while (isType(p, last + 1)) last += 1;
  // `struct device d` names its type with a word of its own.
  if (p.word(last, "struct") && p.isName(last + 1) && p.isName(last + 2)) last += 1;
  while (last >= at && p.sign(last + 1, "*")) last += 1;
  return last;
}

/** `int x`, wherever a declaration or a parameter can stand. */
export function findTypesBefore(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((_, at) => {
    const last = typeEnd(p, at);
    if (last < at || !p.isName(last + 1) || p.at(last + 1).isReserved) return;
    const isConst = p.word(at - 1, "const", "var", "let", "ghost");
    const isParameter = p.sign(at - 1, "(", ",") && (p.nesting[at] ?? 0) > 0 && p.depth[at] === 0;
    const isField = p.head[at] === "record" && p.depth[at] === 1 && p.sign(at - 1, "{", ";", ",");
    const isStart = p.startsDeclaration(at) || p.startsStatement(at);
    if (!isConst && !isParameter && !isField && !isStart) return;
    const name = p.at(last + 1);
    const type = p.textOf(at, last);
    const written = TRUTHS.includes(p.at(last).text) ? "bool" : ANY_NUMBER;
    const parameters = { type, name: name.text };
    const place = over(p.at(at), name);
    const removed = remove({ start: p.at(at).start, end: name.start });
    if (isParameter || isField) {
      found.push(slip("ILK1114", place, parameters, [removed, insert(name.end, `: ${written}`)]));
    } else if (p.sign(last + 2, "(") && p.depth[at] === 0)
      found.push(slip("ILK1114", place, parameters, procEdits(p, at, last, written)));
    else if (p.word(at - 1, "const", "let"))
      found.push(slip("ILK1114", place, parameters, [removed]));
    else found.push(slip("ILK1114", place, parameters, ...variable(p, at, last, written)));
  });
  return found;
}

/** `int f(…) {`: a proc with a result. */
function procEdits(p: Pieces, at: number, last: number, written: string): readonly TextEdit[] {
  const close = partnerOf(p, last + 2);
  return [
    replace({ start: p.at(at).start, end: p.at(last + 1).start }, "proc "),
    insert(p.at(close).end, `: ${written}`),
  ];
}

function variable(
  p: Pieces,
  at: number,
  last: number,
  written: string,
): [readonly TextEdit[], { help: string }] {
  const name = p.at(last + 1);
  const inBody = p.inBody[at] === true;
  let end = last + 2;
  const families: string[] = [];
  const edits: TextEdit[] = [];
  while (p.sign(end, "[")) {
    const close = partnerOf(p, end);
    const size = p.textOf(end + 1, close - 1);
    families.push(`[0..${/^\d+$/.test(size) ? Number(size) - 1 : `${size} - 1`}]`);
    edits.push(replace(over(p.at(end), p.at(close)), families.at(-1) ?? ""));
    end = close + 1;
  }
  const stop = statementEnd(p, end);
  const value = p.sign(end, "=")
    ? p.textOf(end + 1, p.sign(stop, ";") ? stop - 1 : stop)
    : undefined;
  const keyword = inBody ? "let " : p.word(at - 1, "var") ? "" : "var ";
  const type = inBody ? "" : `: ${written}`;
  const shown = inBody ? "" : `: ${written === "bool" ? "bool" : "0..7"}`;
  const initial = written === "bool" ? "false" : "0";
  edits.unshift(replace({ start: p.at(at).start, end: name.start }, keyword));
  edits.push(
    insert(
      p.at(end - 1).end,
      type + (value === undefined ? ` = ${inBody || p.sign(end, ";") ? initial : GAP}` : ""),
    ),
  );
  return [
    edits,
    {
      help: `${inBody ? "let" : "var"} ${name.text}${families.join("")}${shown} = ${value ?? initial};`,
    },
  ];
}

/** `var x: int`, `a: boolean`: types that C and TLA+ have. */
export function findTypeNames(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((_, at) => {
    const last = typeEnd(p, at);
    if (last < at || !p.sign(at - 1, ":") || p.isLabel(at - 2) || p.sign(at - 2, "?")) return;
    if (p.textOf(at, last) === "bool") return;
    const place = over(p.at(at), p.at(last));
    const written = p.textOf(at, last);
    if (TRUTHS.includes(p.at(last).text))
      found.push(
        slip("ILK1156", place, { found: written, wanted: "bool" }, [replace(place, "bool")]),
      );
    else
      found.push(
        slip("ILK1154", place, { found: written }, [replace(place, ANY_NUMBER)], {
          help: withAnyNumber(p, at, last),
          isGuess: true,
        }),
      );
  });
  return found;
}

/** `var x: array[0..1] of T`, and TLA+'s `[0..1 -> T]`. */
export function findArrays(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((_, at) => {
    const open = p.word(at, "array", "ARRAY") ? at + 1 : at;
    if (!p.sign(at - 1, ":") || !p.isName(at - 2) || !p.sign(open, "[")) return;
    const close = partnerOf(p, open);
    const arrow = Array.from({ length: close - open }, (_, i) => open + i).find((i) =>
      p.signs(i, "-", ">"),
    );
    const isTla = open === at && arrow !== undefined;
    if (!isTla && !(p.word(at, "array", "ARRAY") && p.word(close + 1, "of", "OF"))) return;
    const name = p.at(at - 2);
    const [index, type] = isTla
      ? [p.textOf(open + 1, arrow - 1), p.textOf(arrow + 2, close - 1)]
      : [p.textOf(open + 1, close - 1), ""];
    const written = over(p.at(at), p.at(isTla ? close : close + 1));
    const rest = isTla ? type : "";
    const edits = [
      insert(name.end, `[${index}]`),
      replace({ start: written.start, end: isTla ? written.end : p.at(close + 2).start }, rest),
    ];
    found.push(slip("ILK1158", written, { name: name.text }, edits));
  });
  return found;
}

/** `pool p[K][n] { … }`, `fault F[K] budget n;` and `fault F[i]`: what the first bracket says is left out. */
export function findMissingFamilies(p: Pieces): readonly Slip[] {
  return p.list.flatMap((_, at) => {
    const sort = (["pool", "fault"] as const).find((each) => p.word(at, each));
    if (!sort || !p.isName(at + 1) || !p.sign(at + 2, "[")) return [];
    const close = partnerOf(p, at + 2);
    if (sort === "pool" && !p.sign(close + 1, "[")) return [];
    const first = over(p.at(at + 2), p.at(close));
    return [slip("ILK4202", first, { name: p.at(at + 1).text, sort }, [remove(first)])];
  });
}

/** `var x = 0;` in a body, `let x: T = e;`, `let x;`. */
export function findLocals(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.startsStatement(at)) return;
    if (p.word(at, "var", "const", "auto", "local") && p.isName(at + 1)) {
      found.push(slip("ILK1143", piece, { found: piece.text }, [replace(piece, "let")]));
    } else if (p.word(at, "let") && p.isName(at + 1) && p.sign(at + 2, ":")) {
      let end = at + 3;
      while (end < p.list.length && !p.sign(end, "=", ";", "}")) end += 1;
      const type = over(p.at(at + 2), p.at(end - 1));
      const value = p.sign(end, "=") ? "" : ` = ${GAP}`;
      found.push(
        slip("ILK1147", over(p.at(at + 3), p.at(end - 1)), { name: p.at(at + 1).text }, [
          replace(type, value),
        ]),
      );
    } else if (p.word(at, "let") && p.isName(at + 1) && p.sign(at + 2, ";")) {
      found.push(
        slip(
          "ILK1152",
          p.at(at + 1),
          { name: p.at(at + 1).text },
          [insert(p.at(at + 1).end, ` = ${GAP}`)],
          { help: `let ${p.at(at + 1).text} = 0;` },
        ),
      );
    }
  });
  return found;
}

/** The declaration with a range in place of its type; where that takes several lines, what stands before the type. */
function withAnyNumber(p: Pieces, at: number, last: number): string {
  const [start, end] = [statementStart(p, at), statementEnd(p, at)];
  const whole = `${p.textOf(start, at - 1)} 0..7${p.text.slice(p.at(last).end, p.at(end).end)}`;
  return whole.includes("\n") ? `${p.textOf(Math.max(0, at - 3), at - 1)} 0..7`.trim() : whole;
}
