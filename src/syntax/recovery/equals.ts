/** Slips with `=`: where a condition stands it compares, and an assignment has one only. */
import { operandEnd, operandStart, statementEnd, statementStart } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { replace, over, type Slip, slip } from "./slip.js";

const BEGINS_CONDITION = [
  "await",
  "until",
  "assert",
  "assume",
  "when",
  "where",
  "return",
  "if",
  "while",
  "requires",
  "forall",
  "exists",
  "invariant",
  "reachable",
];

export function findSingleEquals(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.sign(at, "=") || !p.endsOperand(at - 1) || !p.startsOperand(at + 1)) return;
    const compare = (): void => void found.push(slip("ILK1105", piece, {}, [replace(piece, "==")]));
    if ((p.nesting[at] ?? 0) > 0) {
      compare();
      return;
    }
    // A place at the beginning of a line is assigned to: the `;` before it is what is missing.
    const target = operandStart(p, at - 1);
    if (
      p.inBody[at] === true &&
      (p.startsLine(target) || (p.endsOperand(target - 1) && !p.sign(target - 1, "}", ")")))
    )
      return;
    const start = statementStart(p, at);
    const before = Array.from({ length: at - start }, (_, i) => start + i).filter(
      (i) => p.depth[i] === p.depth[at] && p.nesting[i] === 0,
    );
    const earlier = before.find((i) => p.sign(i, "="));
    if (before.some((i) => p.word(i, ...BEGINS_CONDITION))) compare();
    else if (earlier !== undefined && p.inBody[at] === true)
      found.push(
        chained(p, start, earlier, at) ?? slip("ILK1105", piece, {}, [replace(piece, "==")]),
      );
    else if (earlier !== undefined && !p.word(start, "list", "atomic", "ring", "queue")) compare();
  });
  return found;
}

/** `x = y = e;` sets both in C. A `let` or a compared value at the first `=` means a comparison instead. */
function chained(p: Pieces, start: number, first: number, second: number): Slip | undefined {
  const isPlace = operandEnd(p, first + 1) === second - 1 && p.isName(first + 1);
  if (!isPlace || p.word(start, "let")) return undefined;
  const end = statementEnd(p, start);
  const last = p.sign(end, ";") ? end - 1 : end;
  const [outer, inner] = [p.textOf(start, first - 1), p.textOf(first + 1, second - 1)];
  const wanted = `${inner} = ${p.textOf(second + 1, last)}; ${outer} = ${inner}`;
  return slip("ILK1144", p.at(second), {}, [replace(over(p.at(start), p.at(last)), wanted)]);
}
