/**
 * Murphi identifiers and texts. In: names as the IR has them (`StartIo.at`, `freeList.next`), sentences of a person.
 * Out: identifiers that Rumur reads, unique, as near to the user's words as they can be; texts that end neither a string
 * nor a comment early. Identifiers of Murphi begin with a letter and hold letters, digits and `_`.
 */
import { inComment, inMurphiIdentifier } from "../../base/embed.js";

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
export class Names {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The identifier of a variable, function or procedure: always the same one for the same name of the same kind. */
  of(kind: "variable" | "routine", name: string): string {
    const key = `${kind} ${name}`;
    const known = this.given.get(key);
    if (known !== undefined) return known;
    const identifier = this.fresh(name);
    this.taken.add(identifier);
    this.given.set(key, identifier);
    return identifier;
  }

  /** An identifier that nothing has: neither the model nor what `used` holds. It is not kept. */
  fresh(name: string, used: ReadonlySet<string> = new Set()): string {
    const stem = identifierFrom(name);
    const isFree = (text: string): boolean => !this.taken.has(text) && !used.has(text);
    if (isFree(stem)) return stem;
    let suffix = 2;
    while (!isFree(`${stem}_${suffix}`)) suffix += 1;
    return `${stem}_${suffix}`;
  }
}

function identifierFrom(name: string): string {
  const plain = inMurphiIdentifier(name);
  return WORDS.has(plain.toLowerCase()) ? `${plain}_` : plain;
}

/** One comment line for each line of a text. */
export const commented = (text: string): readonly string[] =>
  text.split(/\r?\n/).map((line) => inComment(`-- ${line}`.trimEnd()));
