/**
 * Statements out of seeds. What a place allows is told by a `Spot`; forms that it does not allow are not among those
 * chosen from, so that everything made is well typed.
 */
import { blockForms } from "./blocks.js";
import { valueOf } from "./expressions.js";
import { simpleForms } from "./simple-statements.js";
import { Choices, type Seed } from "./seeds.js";
import { type Form, type Made, readsOf, type Spot } from "./spot.js";

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
    const unrested = spot.unrested && at === 0;
    const here = { ...spot, locals, waits, chooses, unrested };
    // Nobody is ever at a label where nobody rests.
    const labels = unrested && spot.labels ? [] : spot.labels;
    const made = statement(seed, { ...here, labels }, at === seeds.length - 1);
    texts.push(made.text);
    locals = [...locals, ...(made.locals ?? [])];
    // Only the first statement of an `atomic` block may wait, or choose whatever was done before.
    if (spot.atomic) [waits, chooses] = [false, false];
    ends = made.ends ?? false;
  }
  return { text: texts.join(" "), locals, ends };
}
