/**
 * Contexts and actions. Their headings are drawn up first, so that every body can raise, schedule and ask for any of
 * them; then the bodies are made.
 */
import { behindName } from "./blocks.js";
import { anyCondition, steppingCondition } from "./conditions.js";
import {
  type Declared,
  type MadeContext,
  type MadeLocal,
  type RangeType,
  textOfType,
} from "./scope.js";
import { Choices, type Seed } from "./seeds.js";
import { readsOf, type Spot } from "./spot.js";
import { statements } from "./statements.js";

const PAIR: RangeType = { kind: "range", low: 0, high: 1, text: "0..1" };

/** A context with its heading, or an action that stands alone; the body is still to be made. */
export interface Draft {
  readonly seed: Seed;
  readonly choices: Choices;
  /** Undefined: an action of the spec. */
  readonly context: MadeContext | undefined;
  readonly local: MadeLocal | undefined;
  /** What stands between the name and the body, `when` apart. */
  readonly clauses: string;
  readonly triggered: boolean;
}

const FORMS = ["thread", "isr", "entry", "thread", "task", "device", "action", "thread"] as const;

export function draft(seed: Seed, declared: Declared): Draft {
  const choices = new Choices(seed);
  const form = choices.among(FORMS);
  if (form === "action")
    return { seed, choices, context: undefined, local: undefined, clauses: "", triggered: false };
  const each = form !== "device" && form !== "task" && declared.cpus > 0 && choices.rarely(8);
  const hasFamily = form !== "device" && !each && choices.rarely(4);
  const eachType: RangeType = {
    ...PAIR,
    high: declared.cpus - 1,
  };
  const index = each ? eachType : hasFamily ? PAIR : undefined;
  const local = hasFamily
    ? { name: declared.fresh("i"), type: PAIR, assignable: false }
    : undefined;
  const triggered = (form === "isr" || form === "entry") && choices.rarely(form === "isr" ? 5 : 3);
  const context: MadeContext = {
    name: declared.fresh({ thread: "T", isr: "I", entry: "E", task: "D", device: "Dev" }[form]),
    form,
    index,
    levelTriggered: form === "isr" && triggered,
    hasActions: form === "device" && choices.rarely(2),
    labels: [],
  };
  declared.contexts.push(context);
  const clauses = form === "device" ? "" : clausesOf(choices, declared, form, each, local);
  return { seed, choices, context, local, clauses, triggered };
}

function clausesOf(
  choices: Choices,
  declared: Declared,
  form: MadeContext["form"],
  each: boolean,
  local: MadeLocal | undefined,
): string {
  const clauses: string[] = [];
  if (each) clauses.push("on each cpu");
  else if (declared.cpus > 0) {
    const where = choices.below(4);
    if (where === 1) clauses.push("on any cpu");
    if (where === 2) clauses.push(`on cpu ${declared.cpus - 1}`);
    if (where === 3) clauses.push(`on cpu ${local && declared.cpus === 2 ? local.name : "0"}`);
  }
  if (form === "entry" && choices.rarely(6)) clauses.push("at INTERRUPT");
  const held = choices.rarely(5) ? choices.oneOf(declared.locks) : undefined;
  if (held)
    clauses.push(
      `holding ${held.index && choices.rarely(2) ? `${held.name}[${held.index.low}]` : held.name}`,
    );
  return clauses.map((clause) => ` ${clause}`).join("");
}

/** A device that raises and schedules everything that can be. */
export function signals({ contexts }: Declared): string {
  const words = { isr: "raise", task: "schedule" } as const;
  const actions = contexts.flatMap(({ form, name, index, levelTriggered }) =>
    (form === "isr" || form === "task") && !levelTriggered
      ? [`  action start${name} { ${words[form]} ${name}${index ? "[0]" : ""}; }`]
      : [],
  );
  return actions.length === 0 ? "" : `device Lines {\n${actions.join("\n")}\n}`;
}

const spotOf = (
  declared: Declared,
  labels: string[] | undefined,
  locals: readonly MadeLocal[],
): Spot => ({
  declared,
  locals,
  cpu: "named",
  atomic: false,
  oneStep: false,
  waits: true,
  chooses: true,
  loops: true,
  bounded: true,
  inLoop: false,
  result: "nothing",
  labels,
  depth: 0,
  statements,
});

export function completed(made: Draft, declared: Declared): string {
  const { seed, choices, context, local } = made;
  if (!context) return action(seed, choices, declared, "");
  if (context.hasActions) {
    const actions = [...seed.body, ...(seed.body.length === 0 ? [seed] : [])].map((each) =>
      action(each, new Choices(each), declared, "  "),
    );
    return `device ${context.name} {\n${actions.join("\n")}\n}`;
  }
  const spot = spotOf(declared, context.labels, local ? [local] : []);
  const isDevice = context.form === "device";
  const { text } = statements(seed.body, isDevice ? { ...spot, cpu: "none" } : spot);
  const index = local ? `[${local.name}: ${textOfType(local.type)}]` : "";
  const when = made.triggered
    ? steppingCondition(choices, { ...readsOf(spot), guarded: false, signals: false, cpu: false })
    : undefined;
  const guard = when === undefined ? (made.triggered ? " when true" : "") : ` when ${when}`;
  // A device begins again for ever: each round has a step.
  const start = isDevice ? `${declared.fresh("l")}: skip; ` : "";
  const body = behindName(`{ ${start}${text} }`);
  return `${context.form} ${context.name}${index}${made.clauses}${guard} ${body}`;
}

/** An action that stands alone or in a device. */
function action(seed: Seed, choices: Choices, declared: Declared, indent: string): string {
  const name = declared.fresh("act");
  const parameters = choices.rarely(3)
    ? [{ name: declared.fresh("a"), type: PAIR, assignable: false }]
    : [];
  const spot: Spot = {
    ...spotOf(declared, undefined, parameters),
    cpu: "none",
    atomic: true,
    oneStep: true,
    waits: false,
    loops: false,
  };
  const when = choices.rarely(6) ? "" : ` when ${anyCondition(choices, readsOf(spot), 0)}`;
  const { text } = statements(seed.other.length > 0 ? seed.other : seed.body, spot);
  const external = choices.rarely(6) ? "external " : "";
  const heading =
    parameters.length === 0
      ? ""
      : "(" + parameters.map((each) => `${each.name}: 0..1`).join(", ") + ")";
  return `${indent}${external}action ${name}${heading}${when} { ${text} }`;
}
