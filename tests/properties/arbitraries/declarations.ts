/** Variables, constants, definitions, faults, events, locks, lists, rings, queues and procs out of seeds. */
import { anyCondition } from "./conditions.js";
import { valueOf } from "./expressions.js";
import {
  type Declared,
  INDEX_TYPES,
  type MadeField,
  type MadeLock,
  type MadeLocal,
  type MadeType,
  SCALARS,
  type RangeType,
  type Reads,
  V,
  W,
  firstOf,
  textOfType,
} from "./scope.js";
import { Choices, type Seed } from "./seeds.js";
import { statements } from "./statements.js";

const nothing = (declared: Declared): Reads => ({
  declared,
  locals: [],
  shared: false,
  ghosts: false,
  guarded: false,
  risks: false,
  predicates: false,
  signals: true,
  cpu: false,
  condition: anyCondition,
});

/** `[0..1]`, rarely: families multiply states. */
const familyOf = (choices: Choices): RangeType | undefined =>
  choices.rarely(4) ? choices.among(INDEX_TYPES) : undefined;

/** A family of families, more rarely still. */
const innerOf = (index: RangeType | undefined, choices: Choices): RangeType | undefined =>
  index && choices.rarely(4) ? choices.among(INDEX_TYPES) : undefined;

const indexText = (...indices: readonly (MadeType | undefined)[]): string =>
  indices.map((index) => (index ? `[${textOfType(index)}]` : "")).join("");

/** `guarded by …`: one lock for all, or for each element that of its own index. */
function guardOf(lock: MadeLock, index: RangeType | undefined, binder: string): string {
  const isByElement = index && lock.index && !lock.inner && index.text === lock.index.text;
  return ` guarded by ${isByElement ? `${lock.name}[${binder}]` : firstOf(lock)}`;
}

/** A lock that guards; for a family first of all one that is a family itself. */
function guardIn(declared: Declared, choices: Choices, index?: RangeType): MadeLock | undefined {
  const locks = declared.locks.filter((each) => !each.counting);
  const alike = index && locks.find((each) => each.index?.text === index.text && !each.inner);
  return alike ?? choices.oneOf(locks);
}

/** A variable, constant, definition, fault or event. */
export function datum(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  switch (choices.below(14)) {
    case 12:
      return record(choices, declared);
    case 8: {
      const name = declared.fresh("N");
      const number = choices.below(4);
      declared.constants.push({ name, value: number });
      return `const ${name} = ${number};`;
    }
    case 9: {
      const name = declared.fresh("f");
      const takes = choices.among(SCALARS);
      const parameter: MadeLocal = { name: declared.fresh("a"), type: takes, assignable: false };
      const body = anyCondition(choices, { ...nothing(declared), locals: [parameter] }, 0);
      declared.definitions.push({ name, takes });
      return `def ${name}(${parameter.name}: ${textOfType(takes)}) = ${body};`;
    }
    case 10: {
      const name = declared.fresh("Fault");
      declared.faults.push(name);
      return `fault ${name} budget ${choices.below(3)};`;
    }
    case 11: {
      const name = declared.fresh("event");
      const takes = choices.among(SCALARS);
      declared.events.push({ name, takes });
      return `event ${name}(a: ${textOfType(takes)});`;
    }
    default:
      return variable(choices, declared);
  }
}

function typeOfVariable(choices: Choices): MadeType {
  const scalar = choices.among(SCALARS);
  switch (choices.below(6)) {
    case 4:
      return { kind: "option", of: choices.among([V, W]) };
    case 5:
      return { kind: "set", of: choices.among([V, W]) };
    default:
      return scalar;
  }
}

function variable(choices: Choices, declared: Declared): string {
  const type = typeOfVariable(choices);
  const ghost = choices.rarely(6);
  const index = familyOf(choices);
  const inner = innerOf(index, choices);
  const name = declared.fresh(ghost ? "g" : "v");
  const lock =
    ghost || !choices.rarely(index ? 3 : 6) ? undefined : guardIn(declared, choices, index);
  const binder: MadeLocal = {
    name: declared.fresh("k"),
    type: index ?? V,
    assignable: false,
  };
  const guard = lock ? guardOf(lock, inner ? undefined : index, binder.name) : "";
  const first =
    index && guard.includes(`[${binder.name}]`) ? `[${binder.name}: ${index.text}]` : undefined;
  const heading = `${ghost ? "ghost " : ""}var ${name}${first ?? indexText(index, inner)}: ${textOfType(type)}`;
  const reads = nothing(declared);
  declared.variables.push({ name, type, ghost, index, inner, guarded: lock !== undefined });
  if (type.kind === "range" && !ghost && choices.rarely(6))
    return `${heading} in { ${type.low}, ${type.high} }${guard};`;
  if (index && !inner && !first && choices.rarely(2)) {
    const initial = valueOf(type, choices, { ...reads, locals: [binder] }, 1);
    return `${heading} = [${binder.name} in ${textOfType(index)}: ${initial}]${guard};`;
  }
  return `${heading} = ${valueOf(type, choices, reads, 2)}${guard};`;
}

/** A record, and a variable of it; its fields are read and written like variables. */
function record(choices: Choices, declared: Declared): string {
  const fields = Array.from({ length: 1 + choices.below(2) }, (): MadeField => {
    const type = choices.rarely(3) ? ({ kind: "option", of: V } as const) : choices.among(SCALARS);
    return { name: declared.fresh("m"), type };
  });
  const type = { kind: "record", name: declared.fresh("R"), fields } as const;
  declared.records.push(type);
  const index = familyOf(choices);
  const name = declared.fresh("v");
  const common = { name, index, ghost: false, guarded: false };
  declared.variables.push({ ...common, type });
  for (const field of fields)
    declared.variables.push({ ...common, type: field.type, suffix: `.${field.name}` });
  const members = fields.map((each) => `${each.name}: ${textOfType(each.type)};`).join(" ");
  const initial = valueOf(type, choices, nothing(declared), 2);
  return `record ${type.name} { ${members} } var ${name}${indexText(index)}: ${type.name} = ${initial};`;
}

export function lock(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const kind = choices.among(declared.platform.locks);
  const index = familyOf(choices);
  const inner = innerOf(index, choices);
  const name = declared.fresh("L");
  declared.locks.push({
    name,
    index,
    inner,
    kind: kind.kind,
    waiting: kind.waiting,
    shared: kind.shared ?? false,
    counting: kind.counting ?? false,
  });
  const heading = `lock ${name}${indexText(index, inner)}: ${kind.kind}`;
  if (kind.counting) {
    const count = choices.below(3);
    return `${heading} count ${count}${choices.rarely(2) ? ` limit ${Math.max(1, count)}` : " limit 2"};`;
  }
  return `${heading}${declared.priority && choices.rarely(2) ? " inherit" : ""};`;
}

/** Two locks, rarely, have an order. */
export function lockOrder(seeds: readonly Seed[], declared: Declared): string {
  const [first, second] = declared.locks;
  const seed = seeds[0];
  if (!first || !second || !seed || (seed.numbers[3] ?? 0) % 4 !== 3) return "";
  return `lock order ${first.name} < ${second.name};`;
}

export function object(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const kind = choices.among([
    "queue",
    "ring",
    "list",
    "channel",
    "pool",
    "pool",
    "channel",
    "completion",
  ] as const);
  if (kind === "pool") return pool(choices, declared);
  if (kind === "channel" || kind === "completion") return waitable(kind, choices, declared);
  const element =
    kind === "list" ? choices.among([W, V]) : choices.among([W, V, SCALARS[3], SCALARS[5]]);
  return holder(kind, element, choices, declared);
}

function waitable(kind: "channel" | "completion", choices: Choices, declared: Declared): string {
  const index = choices.rarely(6) ? choices.among(INDEX_TYPES) : undefined;
  const name = declared.fresh("c");
  declared.waitables.push({ name, kind, index });
  const word = choices.rarely(4) ? (kind === "channel" ? " spurious" : " once") : "";
  return `${kind} ${name}${indexText(index)}${word};`;
}

/** A list, ring or queue. */
function holder(
  kind: "list" | "ring" | "queue",
  element: MadeType,
  choices: Choices,
  declared: Declared,
): string {
  const atomic = choices.rarely(2) ? "" : "atomic ";
  const index = choices.rarely(6) ? choices.among(INDEX_TYPES) : undefined;
  const lock = choices.rarely(8) ? guardIn(declared, choices) : undefined;
  const guard = lock ? ` guarded by ${firstOf(lock)}` : "";
  const name = declared.fresh("q");
  const refs = element.kind === "ref" ? element.pool : undefined;
  declared.objects.push({ name, index, kind, element, guarded: lock !== undefined, pool: refs });
  const elements = refs !== undefined && kind === "list" ? refs : textOfType(element);
  const heading = `${atomic}${kind} ${name}${indexText(index)}: ${elements}`;
  if (kind === "list") {
    const all = refs === undefined && !index && choices.rarely(2) ? " = all" : "";
    return `${heading}${all}${choices.rarely(2) ? " checked" : ""}${guard};`;
  }
  const phase = kind === "ring" && choices.rarely(2);
  const slots = choices.below(2) + (kind === "ring" && !phase ? 2 : 1);
  return `${heading} slots ${slots}${phase ? " phase" : ""}${guard};`;
}

/** A pool with what keeps refs to its elements: a variable, often a set, and a list or ring. */
function pool(choices: Choices, declared: Declared): string {
  const name = declared.fresh("p");
  const elements = 1 + choices.below(2);
  const ref = { kind: "ref", pool: name } as const;
  const lines: string[] = [];
  declared.pools.push({ name, elements });
  const index: RangeType = {
    kind: "range",
    low: 0,
    high: elements - 1,
    text: `0..${elements - 1}`,
  };
  const field = { name, index, ghost: false, guarded: false };
  const link = choices.rarely(2);
  declared.variables.push({ ...field, type: SCALARS[0], suffix: ".n" });
  lines.push(
    `pool ${name}[${elements}] { n: 0..1 = 0;${link ? ` link: ref ${name}? = none;` : ""} }`,
  );
  const option = { kind: "option", of: ref } as const;
  if (link) declared.variables.push({ ...field, type: option, suffix: ".link" });
  const kept = { name: declared.fresh("v"), index: undefined, ghost: false, guarded: false };
  declared.variables.push({ ...kept, type: option });
  lines.push(`var ${kept.name}: ref ${name}? = none;`);
  if (choices.rarely(2)) {
    const set = { ...kept, name: declared.fresh("v") };
    declared.variables.push({ ...set, type: { kind: "set", of: ref } });
    lines.push(`var ${set.name}: set ref ${name} = {};`);
  }
  if (choices.rarely(3))
    lines.push(holder(choices.among(["list", "ring", "queue"] as const), ref, choices, declared));
  return lines.join(" ");
}

/** A proc that may call those declared before it, or, to a depth, itself. */
export function proc(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const calm = choices.rarely(3);
  const parameters = Array.from({ length: choices.below(3) }, (): MadeLocal => {
    return { name: declared.fresh("a"), type: choices.among(SCALARS), assignable: true };
  });
  const result = choices.rarely(2)
    ? choices.among([...SCALARS, { kind: "option", of: V, text: "PerhapsV" } as const])
    : undefined;
  const labels: string[] = [];
  const name = declared.fresh("p");
  const again: MadeLocal | undefined =
    !calm && !result && choices.rarely(5)
      ? { name: declared.fresh("a"), type: SCALARS[0], assignable: false }
      : undefined;
  const locals = again ? [...parameters, again] : parameters;
  const spot = {
    declared,
    locals,
    cpu: calm ? "none" : "unnamed",
    atomic: calm,
    oneStep: false,
    waits: !calm,
    chooses: !calm,
    loops: !calm,
    bounded: true,
    inLoop: false,
    result: result ?? "nothing",
    labels: calm ? undefined : labels,
    unrested: false,
    held: [],
    floor: 0,
    depth: 0,
    statements,
  } as const;
  const made = statements(seed.body, spot);
  const reads = { ...nothing(declared), locals: made.locals ?? [], shared: true };
  const end = result && !made.ends ? ` return ${valueOf(result, choices, reads)};` : "";
  const requires = choices.rarely(6)
    ? ` requires ${anyCondition(choices, { ...reads, locals: parameters }, 1)}`
    : "";
  const heading = locals.map((each) => `${each.name}: ${textOfType(each.type)}`).join(", ");
  const text = `${made.text}${end}${again && !made.ends ? round(name, parameters, again) : ""}`;
  const calls = new Set([name, ...callsIn(text, declared)]);
  declared.procs.push({ name, parameters: locals, result, calm, labels, calls });
  const depth = again ? " depth 2" : "";
  return `proc ${name}(${heading})${result ? `: ${textOfType(result)}` : ""}${requires}${depth} { ${text} }`;
}

/** One more round of a proc, with the same arguments. */
function round(name: string, parameters: readonly MadeLocal[], again: MadeLocal): string {
  const args = [...parameters.map((each) => each.name), `${again.name} - 1`].join(", ");
  return ` if (${again.name} > 0) { ${name}(${args}); }`;
}

/** The procs that a body calls, directly or not. */
export const callsIn = (text: string, declared: Declared): ReadonlySet<string> =>
  new Set(
    declared.procs.flatMap((each) => (text.includes(`${each.name}(`) ? [...each.calls] : [])),
  );
