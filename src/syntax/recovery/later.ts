/** What the language plans and this version does not check: said once for each, and left out of the tree. */
import { partnerOf, statementEnd } from "./extents.js";
import type { Pieces } from "./pieces.js";
import { over, replace, type Slip, slip } from "./slip.js";
import { GAP } from "./text.js";

const DECLARATIONS: Readonly<Record<string, string>> = {
  property: "temporal properties",
  refines: "refinement",
  memory: "weak memory",
};
const STATEMENTS: Readonly<Record<string, string>> = {
  barrier: "memory barriers",
  writeBarrier: "memory barriers",
  readBarrier: "memory barriers",
};

export function findLater(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  let skipTo = 0;
  p.list.forEach((piece, at) => {
    if (at < skipTo || p.isDeclared(piece.text)) return;
    const leave = (last: number, what: string, text: string): void => {
      found.push(
        slip("ILK1010", piece, { what }, [replace(over(piece, p.at(last)), text)], {
          isGuess: true,
        }),
      );
      skipTo = last + 1;
    };
    const declares = Object.hasOwn(DECLARATIONS, piece.text) ? DECLARATIONS[piece.text] : undefined;
    const does = Object.hasOwn(STATEMENTS, piece.text) ? STATEMENTS[piece.text] : undefined;
    if (
      declares !== undefined &&
      p.startsDeclaration(at) &&
      (p.isName(at + 1) || p.at(at + 1).kind === "string")
    )
      leave(declarationEnd(p, at), declares, "");
    else if (
      does !== undefined &&
      p.startsStatement(at) &&
      (p.isName(at + 1) || (piece.text.endsWith("arrier") && p.sign(at + 1, ";")))
    )
      leave(statementEnd(p, at), does, "skip;");
    else if (does !== undefined && p.sign(at - 1, "=", "(", "!") && p.isName(at + 1)) {
      let last = at + 1;
      while (!p.sign(last + 1, ";", ")") && last < p.list.length - 1) last += 1;
      leave(last, does, GAP);
    } else if (
      (p.signs(at, "[", "]") || p.signs(at, "<", ">")) &&
      !p.endsOperand(at - 1) &&
      p.startsOperand(at + 2)
    )
      leave(at + 1, "temporal properties", "");
    else if (p.signs(at, "~", ">")) leave(at + 1, "temporal properties", "=>");
  });
  return found;
}

function declarationEnd(p: Pieces, at: number): number {
  for (let end = at; end < p.list.length; end++) {
    if (p.sign(end, ";")) return end;
    if (p.sign(end, "{")) {
      const close = partnerOf(p, end);
      return p.sign(close + 1, ";") ? close + 1 : close;
    }
  }
  return p.list.length - 1;
}
