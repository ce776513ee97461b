/**
 * Whether the tree of a declaration says all that was written.
 *
 * The parser reads some texts more freely than the tree can say: a clause that is given twice, a word that another stage
 * will complain of. Such a declaration is left as it was written: a formatter must not take away what a person wrote.
 */
import { textOf } from "../base/source.js";
import type { Node } from "../syntax/ast/ast.js";
import { printToText } from "../syntax/format/print.js";
import { wordsOf } from "../syntax/format/source.js";

/** True where the printed declaration has the same words in the same order. */
export function isSaidByTree(declaration: Node): boolean {
  const written = wordsOf(textOf(declaration.span)).map(inOneSpelling);
  const printed = wordsOf(printToText(declaration)).map(inOneSpelling);
  return written.length === printed.length && written.every((word, at) => word === printed[at]);
}

/** Fields of a record may end in `,` or `;`. */
const inOneSpelling = (word: { readonly text: string }): string =>
  word.text === "," ? ";" : word.text;
