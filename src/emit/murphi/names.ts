/**
 * Murphi identifiers and texts. In: names as the IR has them (`StartIo.at`, `freeList.next`), sentences of a person.
 * Out: identifiers that Rumur reads, unique, as near to the user's words as they can be; texts that end neither a string
 * nor a comment early. Identifiers of Murphi begin with a letter and hold letters, digits and `_`.
 */
import { inComment, inMurphiIdentifier } from "../../base/embed.js";
import { Identifiers } from "../identifiers.js";

/** Words of Murphi and of Rumur; they are words however they are capitalised. */
const WORDS: ReadonlySet<string> = new Set(
  `alias array assert assume begin boolean by case clear clearalias const cover do else elsif end endalias endclear
  endexists endfor endforall endfunction endif endprocedure endrecord endrule endruleset endstartstate endswitch
  endwhile enum error exists false for forall from function if in interleaved invariant ismember isundefined liveness
  map multiset multisetadd multisetcount multisetremove multisetremovepred new of procedure process program put real
  record return rule ruleset scalarset startstate switch then to traceuntil true type undefine undefined union var
  while`.split(/\s+/),
);

/** The names of a whole model: variables, functions, procedures. */
export class Names extends Identifiers<"variable" | "routine"> {
  constructor() {
    super(identifierFrom);
  }
}

function identifierFrom(name: string): string {
  const plain = inMurphiIdentifier(name);
  return WORDS.has(plain.toLowerCase()) ? `${plain}_` : plain;
}

/** One comment line for each line of a text. */
export const commented = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => inComment(`-- ${line}`.trimEnd()));
