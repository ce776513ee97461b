/**
 * Statements out of seeds. What a place allows is told by a `Spot`; forms that it does not allow are not among those
 * chosen from, so that everything made is well typed. Deeper forms stand in `blocks.ts`.
 */
import { anyCondition } from "./conditions.js";
import { blockForms } from "./blocks.js";
import { localReads, member, objectsIn, steppingCondition, valueOf, variableOf, variablesIn } from "./expressions.js";
import { simpleForms } from "./simple-statements.js";
import type { Declared, MadeLocal, MadeType, Reads } from "./scope.js";
import { Choices, type Seed } from "./seeds.js";

export { anyCondition, localReads, member, objectsIn, steppingCondition, valueOf, variableOf, variablesIn };

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
  readonly depth: number;
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
});

/** Text, and the locals that the statements behind it can use. */
export interface Made {
  readonly text: string;
  readonly locals?: readonly MadeLocal[];
  /** Control does not come out at its end. */
  readonly ends?: boolean;
}

/** Makes a statement; undefined where there is nothing that it could be about. */
export type Form = (seed: Seed, choices: Choices, spot: Spot) => Made | undefined;

const last: Form = (_seed, choices, spot) => {
  if (spot.inLoop && choices.rarely(2))
    return { text: choices.among(["break;", "continue;"] as const), ends: true };
  const { result } = spot;
  if (result === "nothing") return { text: "return;", ends: true };
  return { text: `return ${valueOf(result, choices, readsOf(spot))};`, ends: true };
};

const skip = (spot: Spot): Made => {
  if (!spot.labels) return { text: "skip;" };
  const label = spot.declared.fresh("l");
  spot.labels.push(label);
  return { text: `${label}: skip;` };
};

function statement(seed: Seed, spot: Spot, isLast: boolean): Made {
  const choices = new Choices(seed);
  const forms = [...simpleForms(spot), ...blockForms(spot)];
  if (isLast && spot.depth > 0) forms.push(last);
  const form = choices.oneOf(forms);
  const made = form?.(seed, choices, spot) ?? skip(spot);
  if (!spot.labels || /^\w+: /.test(made.text) || !choices.rarely(7)) return made;
  const label = spot.declared.fresh("l");
  spot.labels.push(label);
  return { ...made, text: `${label}: ${made.text}` };
}

/** The statements of a block, each with what those before it have declared. */
export function statements(seeds: readonly Seed[], spot: Spot): Made {
  const texts: string[] = [];
  let { locals, waits, chooses } = spot;
  let ends = false;
  for (const [at, seed] of seeds.entries()) {
    const made = statement(seed, { ...spot, locals, waits, chooses }, at === seeds.length - 1);
    texts.push(made.text);
    locals = [...locals, ...(made.locals ?? [])];
    // Only the first statement of an `atomic` block may wait, or choose whatever was done before.
    if (spot.atomic) [waits, chooses] = [false, false];
    ends = made.ends ?? false;
  }
  return { text: texts.join(" "), locals, ends };
}

/** `{ … }` one level deeper. */
export function block(seeds: readonly Seed[], spot: Spot): string {
  const { text } = statements(seeds, { ...spot, depth: spot.depth + 1 });
  return text === "" ? "{ }" : `{ ${text} }`;
}
