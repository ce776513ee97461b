/** What the language plans and this version does not check: reported once for each, and left out of the tree. */
import { partnerOf } from "../extents.js";
import { type Idiom, type Shared, spellings } from "../idiom.js";
import { over, replace } from "../repaired-text.js";
import type { Tokens } from "../tokens.js";

const planned = (what: string): Shared => ({
  code: "ILK1010",
  languages: "Interlock",
  isGuess: true,
  say: { what },
});
const declaration = (word: string, what: string, ...examples: Idiom["examples"]): Idiom => ({
  ...planned(what),
  at: "declaration",
  match: (t, at) => {
    const isOne = t.word(at, word) && !t.isDeclared(word);
    if (!isOne || !(t.isName(at + 1) || t.at(at + 1).kind === "string")) return undefined;
    return { place: t.at(at), edits: [replace(over(t.at(at), t.at(declarationEnd(t, at))), "")] };
  },
  examples,
});
const BARRIER = "/barrier|writeBarrier|readBarrier/";
const isOperator = (t: Tokens, at: number): boolean =>
  !t.endsOperand(at - 1) && t.startsOperand(at + 2);

export const PLANNED: readonly Idiom[] = [
  declaration("property", "temporal properties", "property P: always x == 1;"),
  declaration("refines", "refinement", "refines Other;"),
  declaration("memory", "weak memory", "memory tso;"),
  {
    ...planned("memory barriers"),
    at: "statement",
    match: [`${BARRIER} ;`, `${BARRIER} <x> <rest:rest>`],
    rewrite: "skip;",
    parses: true,
    examples: ["barrier;", "writeBarrier x;"],
  },
  ...spellings({ ...planned("memory barriers"), when: (t, at) => t.sign(at - 1, "=", "(", "!") }, [
    [`${BARRIER} <x:sum>`, "<_>", "x = readBarrier y;"],
  ]),
  ...spellings({ ...planned("temporal properties"), when: isOperator }, [
    [["« [] »", "« <> »"], "", "invariant I: [] done;", "invariant I: <> done;"],
  ]),
  ...spellings(planned("temporal properties"), [["« ~> »", "=>", "invariant I: done ~> x == 1;"]]),
];

function declarationEnd(t: Tokens, at: number): number {
  for (let end = at; end < t.list.length; end++) {
    if (t.sign(end, ";")) return end;
    if (t.sign(end, "{")) {
      const close = partnerOf(t, end);
      return t.sign(close + 1, ";") ? close + 1 : close;
    }
  }
  return t.list.length - 1;
}
