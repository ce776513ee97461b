/** The user's names as names of JavaScript: dots become `_`, a clash gets `_` behind it. */
import { inIdentifier } from "../../base/embed.js";

const RESERVED = new Set(
  // Words of JavaScript and what a module has by itself.
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in " +
    "instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void " +
    "while with yield await async eval arguments undefined NaN Infinity Math Int32Array Object Promise ReturnType Readonly Record number boolean string " +
    // What a checker imports, exports and calls its own things.
    "CheckOptions Checker Sink State Verdict Decoded defineChecker runChecker initialStatesOf successorsOf runtime " +
    "initialStates successors invariants decode check checker initialState place variables LEVELS s next sink member value found require exports module"
  ).split(" "),
);

export class Names {
  readonly #taken = new Set<string>(RESERVED);
  readonly #modules = new Map<string, string>();
  readonly #locals = new Map<string, string>();
  readonly #takenByLocals = new Set<string>();

  /** The name of something that stands at the top of the file; the same one each time it is asked for. */
  top(kind: string, name: string, wish = name): string {
    const key = `${kind} ${name}`;
    const known = this.#modules.get(key);
    if (known !== undefined) return known;
    const chosen = this.#free(wish);
    this.#taken.add(chosen);
    this.#modules.set(key, chosen);
    return chosen;
  }

  /**
   * A parameter, `let` or binder: never the name of something at the top of the file, nor that of another local, for
   * either would hide the other.
   */
  local(name: string): string {
    return this.#local(name, name);
  }

  /** A parameter that nothing reads; TypeScript wants `_` before it. */
  unread(name: string): string {
    return this.#local(`unread ${name}`, `_${name}`);
  }

  #local(key: string, wish: string): string {
    const known = this.#locals.get(key);
    if (known !== undefined) return known;
    const chosen = this.#free(wish);
    this.#takenByLocals.add(chosen);
    this.#locals.set(key, chosen);
    return chosen;
  }

  #free(wish: string): string {
    let chosen = inIdentifier(wish);
    while (this.#taken.has(chosen) || this.#takenByLocals.has(chosen)) chosen += "_";
    return chosen;
  }
}

/** `removeHead` → `REMOVE_HEAD`, for constants. */
export const capitals = (word: string): string =>
  word.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
