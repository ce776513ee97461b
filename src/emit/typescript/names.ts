/** The user's names as names of JavaScript: dots become `_`, a name that is taken gets a number. */
import { inIdentifier } from "../../base/embed.js";
import { Identifiers } from "../identifiers.js";

const RESERVED =
  // Words of JavaScript and what a module has by itself.
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in " +
    "instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void " +
    "while with yield await async eval arguments NaN Infinity Math Int32Array Object Promise Readonly require exports module globalThis " +
    // What a checker imports, exports and calls its own things.
    "Sink State defineChecker libraryOf breaks put numbers booleans names options sets places runtime " +
    "initialStates successors steps invariants decode check checker initial s next sink value found member"
  ).split(" ");

type Kind =
  | "read"
  | "write"
  | "routine"
  | "process"
  | "action"
  | "property"
  | "probe"
  | "word"
  | "helper"
  | "table"
  /** A parameter, `let` or binder: never the name of anything else in the file, for either would hide the other. */
  | "local";

export class Names extends Identifiers<Kind> {
  constructor() {
    super(inIdentifier, RESERVED);
  }

  /** `case`, as the model calls what a step depends on, is a word of JavaScript. */
  local(name: string): string {
    return this.of("local", name, name.replace(/^case(?=_\d|$)/, "holds"));
  }

  /** A parameter that nothing reads; TypeScript wants `_` before it. */
  unread(name: string): string {
    return this.of("local", `unread ${name}`, `_${name}`);
  }
}

/** `removeHead` → `REMOVE_HEAD`, for constants. */
export const capitals = (word: string): string =>
  word.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
