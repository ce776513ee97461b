/** What a configuration is told from outside its declarations: facts of its platform, and what is expected of it. */
import type { Span } from "../base/source.js";

export interface Expectation {
  readonly outcome: "holds" | "violates";
  readonly only: boolean;
  readonly targets: readonly {
    readonly form: "rule" | "assert" | "property";
    readonly name: string;
    readonly within?: number;
  }[];
  readonly span: Span;
}

export interface Platform {
  readonly name: string;
  /** Lowest first. There is at least one. */
  readonly levels: readonly string[];
  /** Waiting that gives the CPU up is allowed at levels below this index; levels.length when it is allowed everywhere. */
  readonly blockingBelow: number;
  /** A release gives up what its lock asked for; without, it goes back to the level that the acquire saved. */
  readonly countedLevels: boolean;
  /** `sleep` without `with` and without a timeout breaks a rule. */
  readonly sleepNeedsInterlock: boolean;
  /** What the platform itself says of a broken rule, by slug: the first that fits. */
  readonly messages: ReadonlyMap<string, readonly PlatformMessage[]>;
}

/** Of these kinds of lock, in these contexts, roles or levels (none: any). `%lock` and `%context` are to be filled in. */
export interface PlatformMessage {
  readonly lockKinds: readonly string[];
  readonly contexts: readonly string[];
  readonly text: string;
}

/** A word that is accepted and changes nothing yet, at the first place where it is written. */
export interface WordWithoutEffect {
  readonly word: string;
  readonly span: Span;
  /** How many declarations have it. */
  readonly times: number;
}
