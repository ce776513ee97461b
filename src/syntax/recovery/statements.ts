/** Slips in statements: conditions and bodies without their brackets, C's loops, `goto`, and what PlusCal and Promela write. */
import { operandEnd, partnerOf, statementEnd } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { insert, over, remove, replace, type Slip, slip } from "./slip.js";
import type { TextEdit } from "./text.js";

const BINARY = [
  "&&",
  "||",
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "+",
  "-",
  "*",
  "/",
  "%",
  "=>",
  "<=>",
  "=",
];

/** `switch`, `goto`, `do`, C's `for`, `while (1)`, Promela's `::`. */
export function findLoops(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (p.sign(at, ":") && p.signs(at, ":", ":")) {
      if (p.word(at - 1, "if", "do")) found.push(guarded(p, at));
    } else if (!p.startsStatement(at)) return;
    else if (p.word(at, "goto") && p.isName(at + 1)) {
      const edit = replace(over(piece, p.at(statementEnd(p, at))), "skip;");
      found.push(
        slip("ILK1121", over(piece, p.at(at + 1)), {}, [edit], { help: "return;", isGuess: true }),
      );
    } else if (p.word(at, "switch") && p.sign(at + 1, "(")) found.push(switchStatement(p, at));
    else if (p.word(at, "do") && p.sign(at + 1, "{")) found.push(doWhile(p, at));
    else if (
      p.word(at, "while") &&
      p.sign(at + 1, "(") &&
      p.at(at + 2).kind === "number" &&
      p.sign(at + 3, ")")
    ) {
      const place = over(piece, p.at(at + 3));
      found.push(
        slip("ILK1119", place, { found: p.textOf(at, at + 3) }, [
          replace(place, "loop"),
          ...braces(p, at + 4),
        ]),
      );
    } else if (p.word(at, "for") && p.sign(at + 1, "(")) found.push(forLoop(p, at));
  });
  return found;
}

function switchStatement(p: Pieces, at: number): Slip {
  const close = partnerOf(p, at + 1);
  const value = p.textOf(at + 2, close - 1);
  const end = p.sign(close + 1, "{") ? partnerOf(p, close + 1) : close;
  const cases: string[] = [];
  for (let i = close; i < end; i++)
    if (p.word(i, "case") && cases.length < 2) cases.push(p.textOf(i + 1, operandEnd(p, i + 1)));
  const help = `${cases.map((each) => `if (${value} == ${each}) { … }`).join(" else ")} else { … }`;
  return slip("ILK1117", p.at(at), {}, [replace(over(p.at(at), p.at(end)), "skip;")], {
    ...(cases.length > 0 ? { help } : {}),
    isGuess: true,
  });
}

function doWhile(p: Pieces, at: number): Slip {
  const end = partnerOf(p, at + 1);
  const edits: TextEdit[] = [replace(p.at(at), "loop")];
  if (!p.word(end + 1, "while") || !p.sign(end + 2, "("))
    return slip("ILK1120", p.at(at), {}, edits, { help: "loop { … }" });
  const close = partnerOf(p, end + 2);
  const last = p.sign(close + 1, ";") ? close + 1 : close;
  const condition = p.textOf(end + 3, close - 1);
  const isSingle = operandEnd(p, end + 3) === close - 1;
  const leave = `if (${isSingle ? `!${condition}` : `!(${condition})`}) { break; }`;
  edits.push(replace(over(p.at(end), p.at(last)), `${leave} }`));
  return slip("ILK1120", p.at(at), {}, edits, {
    help: `loop { … ${leave} }`,
    secondary: [{ ...over(p.at(end + 1), p.at(close)), text: "the test at the end" }],
  });
}

/** `for (;;)`, `for (int i = a; i < b; i++)`, `for (x in S)`. */
function forLoop(p: Pieces, at: number): Slip {
  const close = partnerOf(p, at + 1);
  const head = over(p.at(at), p.at(close));
  const stops = Array.from({ length: close - at }, (_, i) => at + 1 + i).filter(
    (i) => p.sign(i, ";") && p.nesting[i] === (p.nesting[at] ?? 0) + 1,
  );
  const [first, second] = stops;
  const body = braces(p, close + 1);
  if (first === undefined || second === undefined) {
    return slip("ILK1155", head, {}, [replace(p.at(at + 1), " "), remove(p.at(close)), ...body], {
      help: `for ${p.textOf(at + 2, close - 1)} { … }`,
    });
  }
  if (first === at + 2 && second === at + 3 && close === at + 4)
    return slip("ILK1119", head, { found: p.textOf(at, close) }, [replace(head, "loop"), ...body]);
  const equal =
    Array.from({ length: first - at }, (_, i) => at + i).find((i) => p.sign(i, "=")) ?? 0;
  const name = p.at(equal - 1).text;
  const counts = equal > 0 && p.at(first + 1).text === name && p.sign(first + 2, "<", "<=");
  if (!counts)
    return slip("ILK1118", head, {}, [replace(head, "loop"), ...body], {
      help: "for i in 0..3 { … }",
      isGuess: true,
    });
  const limit = p.textOf(first + 3, second - 1);
  const last = p.sign(first + 2, "<=")
    ? limit
    : /^\d+$/.test(limit)
      ? `${Number(limit) - 1}`
      : `${limit} - 1`;
  const range = `for ${name} in ${p.textOf(equal + 1, first - 1)}..${last}`;
  return slip("ILK1118", head, {}, [replace(head, range), ...body], { help: `${range} { … }` });
}

/** Braces around a body that has none: where the head is mended already, they are no slip of their own. */
function braces(p: Pieces, first: number): readonly TextEdit[] {
  if (p.sign(first, "{") || first >= p.list.length) return [];
  const whole = over(p.at(first), p.at(statementEnd(p, first)));
  return p.sign(first, ";")
    ? [replace(p.at(first), " { }")]
    : [insert(whole.start, "{ "), insert(whole.end, " }")];
}

/** Promela's `if :: … fi` and `do :: … od`: what stands inside is not read. */
function guarded(p: Pieces, at: number): Slip {
  const closer = p.word(at - 1, "if") ? "fi" : "od";
  let [end, open] = [at, 1];
  while (end < p.list.length - 1 && open > 0) {
    end += 1;
    if (p.word(end, p.at(at - 1).text) && p.signs(end + 1, ":", ":")) open += 1;
    if (p.word(end, closer)) open -= 1;
  }
  if (p.sign(end + 1, ";")) end += 1;
  const help =
    closer === "fi"
      ? "either { await a; … } or { await b; … }"
      : "loop { either { await a; … } or { await b; … } }";
  return slip(
    "ILK1150",
    over(p.at(at), p.at(at + 1)),
    { found: "::" },
    [replace(over(p.at(at - 1), p.at(end)), "skip;")],
    { help, isGuess: true },
  );
}

/** `if x == 1 {`, `if (a) && (b) {`, `if c then … end if;` */
export function findBareConditions(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.word(at, "if", "while") || !p.startsStatement(at)) return;
    const close = p.sign(at + 1, "(") ? partnerOf(p, at + 1) : at;
    const isWrapped = close > at && !p.sign(close + 1, ...BINARY);
    let end = close + 1;
    for (; end < p.list.length && !p.sign(end, ";", "}"); end++) {
      if (p.word(end, "then", "do") || (p.sign(end, "{") && p.endsOperand(end - 1))) break;
      if (p.sign(end, "(", "[", "{")) end = partnerOf(p, end);
    }
    const parentheses = isWrapped
      ? []
      : [insert(p.at(at + 1).start, "("), insert(p.at(end - 1).end, ")")];
    if (p.word(end, "then", "do") && (isWrapped ? end === close + 1 : true))
      found.push(pascalBranches(p, at, end, parentheses));
    else if (!isWrapped && p.sign(end, "{")) {
      const place = over(p.at(at + 1), p.at(end - 1));
      found.push(slip("ILK1115", place, { word: piece.text }, parentheses));
    }
  });
  return found;
}

/** What closes a statement where bodies have no braces. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  if: ["endif", "fi", "end_if"],
  while: ["endwhile", "od", "done", "end_while"],
};

/** `then`, `else` and `end if` become braces. */
function pascalBranches(
  p: Pieces,
  at: number,
  opener: number,
  parentheses: readonly TextEdit[],
): Slip {
  const [word, name] = [p.at(opener).text, p.at(at).text];
  const branches = p.sign(opener + 1, "{") ? undefined : branchEdits(p, name, opener);
  const edits = [...parentheses, ...(branches ?? [remove(p.at(opener))])];
  const help = branches && (name === "if" ? "if (…) { … } else { … }" : "while (…) { … }");
  return slip("ILK1153", p.at(opener), { word }, edits, help === undefined ? {} : { help });
}

/** Undefined where nothing closes the statement, so that braces would take in what does not belong to it. */
function branchEdits(p: Pieces, name: string, opener: number): readonly TextEdit[] | undefined {
  const edits = [replace(p.at(opener), "{")];
  let open = 1;
  for (let i = opener + 1; i < p.list.length && !p.sign(i, "}"); i++) {
    const isOne = p.word(i, ...(CLOSERS[name] ?? []));
    if (isOne || (p.word(i, "end") && p.word(i + 1, name))) {
      const last = isOne ? i : i + 1;
      open -= 1;
      if (open === 0) {
        edits.push(replace(over(p.at(i), p.at(p.sign(last + 1, ";") ? last + 1 : last)), "}"));
        return edits;
      }
      i = last;
    } else if (p.word(i, name) && p.startsStatement(i)) open += 1;
    else if (open === 1 && p.word(i, "else")) edits.push(replace(p.at(i), "} else {"));
  }
  return undefined;
}

/** `if (c) x = 1;`, `else x = 2;`, `while (c);` */
export function findBareBodies(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    const isElse =
      p.word(at, "else") &&
      p.inBody[at] === true &&
      p.nesting[at] === 0 &&
      (p.closesBlock(at - 1) || p.sign(at - 1, ";")) &&
      !p.word(at + 1, "if");
    const hasCondition =
      p.word(at, "if", "while") &&
      p.startsStatement(at) &&
      p.sign(at + 1, "(") &&
      (p.partner[at + 1] ?? -1) >= 0;
    if (!isElse && !hasCondition) return;
    const first = isElse ? at + 1 : partnerOf(p, at + 1) + 1;
    if (p.sign(first, "{", "}", ...BINARY) || first >= p.list.length || p.word(first, "then", "do"))
      return;
    const place = isElse ? piece : over(piece, p.at(first - 1));
    const last = statementEnd(p, first);
    const body = p.sign(first, ";") ? "{ }" : `{ ${p.textOf(first, last)} }`;
    found.push(
      slip("ILK1116", place, { word: piece.text }, braces(p, first), {
        help: `${p.textOf(at, first - 1)} ${body}`.replace(/\s+/g, " "),
      }),
    );
  });
  return found;
}
