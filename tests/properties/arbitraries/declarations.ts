/** Variables, constants, definitions, faults, events, locks, lists, rings, queues and procs out of seeds. */
import { anyCondition } from "./conditions.js";
import { valueOf } from "./expressions.js";
import {
  type Declared,
  INDEX_TYPES,
  type MadeLocal,
  type MadeType,
  SCALARS,
  type RangeType,
  type Reads,
  V,
  W,
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

const indexText = (index: MadeType | undefined): string => (index ? `[${textOfType(index)}]` : "");

/** A variable, constant, definition, fault or event. */
export function datum(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  switch (choices.below(12)) {
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
  const name = declared.fresh(ghost ? "g" : "v");
  const lock = ghost || !choices.rarely(8) ? undefined : choices.oneOf(declared.locks);
  const guard = lock
    ? ` guarded by ${lock.index ? `${lock.name}[${lock.index.low}]` : lock.name}`
    : "";
  const heading = `${ghost ? "ghost " : ""}var ${name}${indexText(index)}: ${textOfType(type)}`;
  const reads = nothing(declared);
  declared.variables.push({ name, type, ghost, index, guarded: lock !== undefined });
  if (type.kind === "range" && !ghost && choices.rarely(6))
    return `${heading} in { ${type.low}, ${type.high} }${guard};`;
  if (index && choices.rarely(2)) {
    const binder: MadeLocal = { name: declared.fresh("k"), type: index, assignable: false };
    const initial = valueOf(type, choices, { ...reads, locals: [binder] }, 1);
    return `${heading} = [${binder.name} in ${textOfType(index)}: ${initial}]${guard};`;
  }
  return `${heading} = ${valueOf(type, choices, reads, 2)}${guard};`;
}

export function lock(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const kind = choices.among(["spinlock", "mutex", "irqSpinlock"] as const);
  const index = familyOf(choices);
  const name = declared.fresh("L");
  declared.locks.push({ name, index, waiting: kind === "mutex" ? "blocks" : "spins" });
  return `lock ${name}${indexText(index)}: ${kind};`;
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
  const kind = choices.among(["queue", "ring", "list"] as const);
  const atomic = choices.rarely(2) ? "" : "atomic ";
  const element =
    kind === "list" ? choices.among([W, V]) : choices.among([W, V, SCALARS[3], SCALARS[5]]);
  const index = choices.rarely(6) ? choices.among(INDEX_TYPES) : undefined;
  const lock = choices.rarely(8) ? choices.oneOf(declared.locks) : undefined;
  const guard = lock
    ? ` guarded by ${lock.index ? `${lock.name}[${lock.index.low}]` : lock.name}`
    : "";
  const name = declared.fresh("q");
  declared.objects.push({ name, index, kind, element, guarded: lock !== undefined });
  const heading = `${atomic}${kind} ${name}${indexText(index)}: ${textOfType(element)}`;
  if (kind === "list") {
    const all = choices.rarely(2) ? " = all" : "";
    return `${heading}${all}${choices.rarely(2) ? " checked" : ""}${guard};`;
  }
  const phase = kind === "ring" && choices.rarely(2);
  const slots = choices.below(2) + (kind === "ring" && !phase ? 2 : 1);
  return `${heading} slots ${slots}${phase ? " phase" : ""}${guard};`;
}

/** A proc that may call those declared before it. */
export function proc(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const calm = choices.rarely(3);
  const parameters = Array.from({ length: choices.below(3) }, (): MadeLocal => {
    return { name: declared.fresh("a"), type: choices.among(SCALARS), assignable: true };
  });
  const result = choices.rarely(2)
    ? choices.among([...SCALARS, { kind: "option", of: V, text: "PerhapsV" } as const])
    : undefined;
  const spot = {
    declared,
    locals: parameters,
    cpu: calm ? "none" : "unnamed",
    atomic: calm,
    oneStep: false,
    waits: !calm,
    chooses: !calm,
    loops: !calm,
    bounded: true,
    inLoop: false,
    result: result ?? "nothing",
    labels: undefined,
    depth: 0,
    statements,
  } as const;
  const made = statements(seed.body, spot);
  const reads = { ...nothing(declared), locals: made.locals ?? [], shared: true };
  const end = result && !made.ends ? ` return ${valueOf(result, choices, reads)};` : "";
  const name = declared.fresh("p");
  const requires = choices.rarely(6)
    ? ` requires ${anyCondition(choices, { ...reads, locals: parameters }, 1)}`
    : "";
  const heading = parameters.map((each) => `${each.name}: ${textOfType(each.type)}`).join(", ");
  declared.procs.push({ name, parameters, result, calm });
  return `proc ${name}(${heading})${result ? `: ${textOfType(result)}` : ""}${requires} { ${made.text}${end} }`;
}
