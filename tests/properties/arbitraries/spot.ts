/** Where a statement stands, what it may read there, and what making one gives. */
import { anyCondition } from "./conditions.js";
import type { Declared, MadeLocal, MadeType, Reads } from "./scope.js";
import type { Choices, Seed } from "./seeds.js";

/** Where a statement stands. */
export interface Spot {
  readonly declared: Declared;
  readonly locals: readonly MadeLocal[];
  /** `none`: a device or action, which has no CPU and takes no locks. */
  readonly cpu: "none" | "unnamed" | "named";
  /** In `atomic` or an action, or in what these may call. */
  readonly atomic: boolean;
  /** Certainly one step, so that ghosts may be set from what it reads. */
  readonly oneStep: boolean;
  /** Whether a statement may wait. */
  readonly waits: boolean;
  /** Whether a statement may choose: `either`, `choose`, `fault`. */
  readonly chooses: boolean;
  /** Whether what goes round may stand here. */
  readonly loops: boolean;
  /** Whether `for` may stand here. */
  readonly bounded: boolean;
  readonly inLoop: boolean;
  /** The type that `return` gives; `nothing`: `return;`. */
  readonly result: MadeType | "nothing";
  /** Labels of the body, where labels may stand. */
  readonly labels: string[] | undefined;
  /** Whether nobody rests before the first statement: a branch of `either`. */
  readonly unrested: boolean;
  /** Locks that are certainly held here, as they are written. */
  readonly held: readonly string[];
  /** How many of the platform's levels are certainly below the one that runs here. */
  readonly floor: number;
  readonly depth: number;
  /** Makes the statements of a block, each with what those before it have declared. */
  readonly statements: (seeds: readonly Seed[], spot: Spot) => Made;
}

export const readsOf = (spot: Spot, ghosts = false): Reads => ({
  declared: spot.declared,
  locals: spot.locals,
  shared: true,
  ghosts,
  guarded: spot.cpu !== "none",
  risks: true,
  predicates: false,
  signals: true,
  cpu: spot.cpu === "named" && spot.declared.cpus > 0,
  condition: anyCondition,
});

/** A level to raise to, and what it makes the floor of what is inside. */
export function raisedIn(
  choices: Choices,
  { declared, floor }: Spot,
): { readonly level: string; readonly floor: number } {
  const { raised } = declared.platform;
  const least = Math.min(floor, raised.length - 1);
  const at = least + choices.below(raised.length - least);
  return { level: raised[at] ?? raised[0], floor: at };
}

/** Text, and the locals that the statements behind it can use. */
export interface Made {
  readonly text: string;
  readonly locals?: readonly MadeLocal[];
  /** Control does not come out at its end. */
  readonly ends?: boolean;
}

/** Makes a statement; undefined where there is nothing that it could be about. */
export type Form = (seed: Seed, choices: Choices, spot: Spot) => Made | undefined;
