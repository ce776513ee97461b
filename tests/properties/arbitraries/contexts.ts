/**
 * Contexts and actions. Their headings are drawn up first, so that every body can raise, schedule and ask for any of
 * them; then the bodies are made.
 */
import { behindName } from "./blocks.js";
import { callsIn } from "./declarations.js";
import { anyCondition, steppingCondition } from "./conditions.js";
import {
  type Declared,
  type MadeContext,
  type MadeLocal,
  type RangeType,
  firstOf,
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
  /** Indices of the family. */
  readonly locals: readonly MadeLocal[];
  /** What stands between the name and the body, `when` apart. */
  readonly clauses: string;
  readonly triggered: boolean;
}

const FORMS = [
  "thread",
  "isr",
  "entry",
  "thread",
  "deferred",
  "device",
  "action",
  "thread",
  "timer",
  "deferred",
] as const;
const STEMS = {
  thread: "T",
  isr: "I",
  entry: "E",
  deferred: "D",
  timer: "Tm",
  device: "Dev",
} as const;

export function draft(seed: Seed, declared: Declared): Draft {
  const choices = new Choices(seed);
  const form = choices.among(FORMS);
  if (form === "action")
    return { seed, choices, context: undefined, locals: [], clauses: "", triggered: false };
  const kind = form === "deferred" ? choices.among(declared.platform.deferred) : undefined;
  const each = form !== "device" && form !== "deferred" && declared.cpus > 0 && choices.rarely(8);
  const hasFamily = form !== "device" && !each && choices.rarely(4);
  const hasInner = hasFamily && form !== "thread" && choices.rarely(6);
  const eachType: RangeType = {
    ...PAIR,
    high: declared.cpus - 1,
  };
  const index = each ? eachType : hasFamily ? PAIR : undefined;
  const locals = [...(hasFamily ? ["i"] : []), ...(hasInner ? ["j"] : [])].map(
    (stem): MadeLocal => ({ name: declared.fresh(stem), type: PAIR, assignable: false }),
  );
  const triggered = (form === "isr" || form === "entry") && choices.rarely(form === "isr" ? 5 : 3);
  const made = { form, word: kind?.word ?? form, locals, each };
  const clauses = form === "device" ? "" : clausesOf(choices, declared, made);
  const context: MadeContext = {
    name: declared.fresh(STEMS[form]),
    form,
    word: made.word,
    index,
    inner: hasInner ? PAIR : undefined,
    pendingEach: kind?.pendingEach ?? false,
    runsEach: (kind?.runsEach ?? false) && !clauses.includes(" on cpu "),
    levelTriggered: form === "isr" && triggered,
    hasActions: form === "device" && choices.rarely(2),
    labels: [],
  };
  declared.contexts.push(context);
  return { seed, choices, context, locals, clauses, triggered };
}

interface Heading {
  readonly form: MadeContext["form"];
  readonly locals: readonly MadeLocal[];
  readonly each: boolean;
}

function clausesOf(choices: Choices, declared: Declared, { form, locals, each }: Heading): string {
  const clauses: string[] = [];
  const { cpus, platform } = declared;
  if (each) clauses.push("on each cpu");
  else if (cpus > 0) {
    const where = choices.below(4);
    if (where === 1) clauses.push("on any cpu");
    if (where === 2) clauses.push(`on cpu ${cpus - 1}`);
    if (where === 3) clauses.push(`on cpu ${cpus === 2 ? (locals[0]?.name ?? "0") : "0"}`);
  }
  const role = choices.rarely(3)
    ? choices.oneOf(
        platform.roles.filter(
          (each) =>
            each.form === form && (each.holding === undefined || isOnlyOne(each.holding, declared)),
        ),
      )
    : undefined;
  if (role) clauses.push(`as ${role.name}`);
  else if (form === "entry" && choices.rarely(6))
    clauses.push(`at ${choices.among(platform.raised)}`);
  const locks = declared.locks.filter((lock) => !lock.counting);
  const held = choices.rarely(5) ? choices.oneOf(locks) : undefined;
  if (held) {
    const name = held.index && choices.rarely(2) ? firstOf(held) : held.name;
    clauses.push(`holding ${name}${held.shared && choices.rarely(2) ? " shared" : ""}`);
  }
  if (declared.priority) clauses.push(`priority ${choices.below(3)}`);
  return clauses.map((clause) => ` ${clause}`).join("");
}

const isOnlyOne = (kind: string, declared: Declared): boolean => {
  const [first, ...others] = declared.locks.filter((each) => each.kind === kind);
  return first !== undefined && first.index === undefined && others.length === 0;
};

/** A device that raises, schedules and arms everything that can be. */
export function signals({ contexts, cpus }: Declared): string {
  const words = { isr: "raise", deferred: "schedule", timer: "arm" } as const;
  const actions = contexts.flatMap(({ form, name, index, inner, levelTriggered, pendingEach }) => {
    if (form !== "isr" && form !== "deferred" && form !== "timer") return [];
    if (levelTriggered) return [];
    const member = `${index ? "[0]" : ""}${inner ? "[0]" : ""}`;
    return [
      `  action start${name} { ${words[form]} ${name}${member}${pendingEach && cpus > 0 ? " on cpu 0" : ""}; }`,
    ];
  });
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
  unrested: false,
  held: [],
  floor: 0,
  depth: 0,
  statements,
});

export function completed(made: Draft, declared: Declared): string {
  const { seed, choices, context, locals } = made;
  if (!context) return action(seed, choices, declared, "");
  if (context.hasActions) {
    const actions = [...seed.body, ...(seed.body.length === 0 ? [seed] : [])].map((each) =>
      action(each, new Choices(each), declared, "  "),
    );
    return `device ${context.name} {\n${actions.join("\n")}\n}`;
  }
  // A thread runs at the lowest level; what others run at is not looked up.
  const isLow =
    context.form === "thread" || (context.form === "entry" && !/ (?:at|as) /.test(made.clauses));
  const spot = {
    ...spotOf(declared, context.labels, locals),
    floor: isLow ? 0 : declared.platform.raised.length - 1,
  };
  const isDevice = context.form === "device";
  const { text } = statements(seed.body, isDevice ? { ...spot, cpu: "none" } : spot);
  const called = callsIn(text, declared);
  for (const each of declared.procs) if (called.has(each.name)) context.labels.push(...each.labels);
  const index = locals.map(({ name, type }) => `[${name}: ${textOfType(type)}]`).join("");
  const when = made.triggered
    ? steppingCondition(choices, {
        ...readsOf(spot),
        guarded: declared.has("guarded data in when"),
        signals: false,
        cpu: false,
      })
    : undefined;
  const guard = when === undefined ? (made.triggered ? " when true" : "") : ` when ${when}`;
  // A device begins again for ever: each round has a step.
  const start = isDevice ? `${declared.fresh("l")}: skip; ` : "";
  const body = behindName(`{ ${start}${text} }`);
  const external = context.form === "timer" && choices.rarely(4) ? "external " : "";
  return `${external}${context.word} ${context.name}${index}${made.clauses}${guard} ${body}`;
}

/** An action that stands alone or in a device. */
function action(seed: Seed, choices: Choices, declared: Declared, indent: string): string {
  const name = declared.fresh("act");
  const parameters: MadeLocal[] = choices.rarely(3)
    ? [{ name: declared.fresh("a"), type: PAIR, assignable: false }]
    : [];
  const sets = declared.variables.flatMap(({ name: set, type }) =>
    type.kind === "set" && type.of.kind === "ref" ? [{ set, of: type.of }] : [],
  );
  const posted = choices.rarely(2) ? choices.oneOf(sets) : undefined;
  const ref = posted && { name: declared.fresh("a"), type: posted.of, assignable: false };
  if (ref) parameters.push(ref);
  const spot: Spot = {
    ...spotOf(declared, undefined, parameters),
    cpu: "none",
    atomic: true,
    oneStep: true,
    waits: false,
    loops: false,
  };
  const condition = anyCondition(choices, readsOf(spot), 0);
  const when = ref
    ? ` when ${ref.name} in ${posted.set} && ${condition}`
    : choices.rarely(6)
      ? ""
      : ` when ${condition}`;
  const { text } = statements(seed.other.length > 0 ? seed.other : seed.body, spot);
  const external = choices.rarely(6) ? "external " : "";
  const heading =
    parameters.length === 0
      ? ""
      : "(" + parameters.map((each) => `${each.name}: ${textOfType(each.type)}`).join(", ") + ")";
  return `${indent}${external}action ${name}${heading}${when} { ${text} }`;
}
