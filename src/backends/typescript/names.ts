/** The user's names as names of JavaScript: dots become `_`, a clash gets `_` behind it. */
const RESERVED = new Set(
  // Words of JavaScript and what a module has by itself.
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in " +
    "instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void " +
    "while with yield await async eval arguments undefined NaN Infinity Math Int32Array Object Promise ReturnType Readonly Record number boolean string " +
    // What a checker imports, exports and calls its own things.
    "CheckOptions Checker Sink State Verdict Decoded defineChecker runChecker initialStatesOf successorsOf runtime " +
    "initialStates successors invariants decode check checker initialState place variables LEVELS s next sink member"
  ).split(" "),
);

export class Names {
  readonly #taken = new Set<string>(RESERVED);
  readonly #modules = new Map<string, string>();

  /** The name of something that stands at the top of the file; the same one each time it is asked for. */
  top(kind: string, name: string, wish = name): string {
    const key = `${kind} ${name}`;
    const known = this.#modules.get(key);
    if (known !== undefined) return known;
    const chosen = free(identifier(wish), this.#taken);
    this.#taken.add(chosen);
    this.#modules.set(key, chosen);
    return chosen;
  }

  /** A parameter, `let` or binder: never the name of something at the top of the file. */
  local(name: string): string {
    return free(identifier(name), this.#taken);
  }
}

function free(wish: string, taken: ReadonlySet<string>): string {
  let chosen = wish;
  while (taken.has(chosen)) chosen += "_";
  return chosen;
}

const identifier = (name: string): string =>
  name.replaceAll(/[^A-Za-z0-9_$]+/g, "_").replace(/^(?=[0-9])/, "_");

/** `removeHead` → `REMOVE_HEAD`, for constants. */
export const capitals = (word: string): string =>
  word.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
