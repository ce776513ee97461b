/** Statements with bodies: tests, loops, choices, locks around something, raised levels, `atomic`. */
import { anyCondition, steppingCondition } from "./conditions.js";
import { localReads, member, variablesIn } from "./expressions.js";
import { firstOf, type MadeLocal, textOfType } from "./scope.js";
import type { Choices, Seed } from "./seeds.js";
import { tellingOperations, wayOf } from "./signals.js";
import { type Form, type Made, raisedIn, readsOf, type Spot } from "./spot.js";

/** `{ … }` one level deeper. */
function block(seeds: readonly Seed[], spot: Spot): string {
  const { text } = spot.statements(seeds, { ...spot, depth: spot.depth + 1 });
  return text === "" ? "{ }" : `{ ${text} }`;
}

/** What may stand inside `atomic`, but for its first statement. */
const within = (spot: Spot): Spot =>
  spot.atomic ? { ...spot, waits: false, chooses: false } : spot;

/** A block behind a name, which must not look like a record: `R { l: …`. */
export const behindName = (text: string): string => text.replace(/^\{ (?=\w+: )/, "{ skip; ");

/** The condition of `if`: an expression, or an operation that tells whether it did something. */
function test(choices: Choices, spot: Spot): string {
  const reads = readsOf(spot);
  const operations = choices.rarely(3) ? tellingOperations(choices, spot) : [];
  const operation = choices.oneOf(operations)?.();
  if (operation === undefined) return anyCondition(choices, reads, 0);
  return choices.rarely(4) && !operation.startsWith("fault") ? `!${operation}` : operation;
}

const branch: Form = (seed, choices, spot) => {
  const condition = test(choices, spot);
  const inside = within(spot);
  const otherwise = seed.other.length > 0 ? ` else ${block(seed.other, inside)}` : "";
  return { text: `if (${condition}) ${block(seed.body, inside)}${otherwise}` };
};

const either: Form = (seed, choices, spot) => {
  const inside = spot.atomic
    ? { ...spot, chooses: false, unrested: true }
    : { ...spot, unrested: true };
  const third = choices.rarely(4) ? " or { }" : "";
  return { text: `either ${block(seed.body, inside)} or ${block(seed.other, inside)}${third}` };
};

/** A member of a set that may change, or that needs a lock. */
function chooseMember(choices: Choices, spot: Spot): Made | undefined {
  const reads = {
    ...readsOf(spot),
    guarded: spot.cpu !== "none" && spot.declared.has("guarded data in choose"),
  };
  const set = choices.oneOf(variablesIn(reads).filter(({ type }) => type.kind === "set"));
  if (set?.type.kind !== "set") return undefined;
  const name = spot.declared.fresh("x");
  const { of } = set.type;
  const type = of.kind === "range" ? { ...of, text: textOfType(of) } : of;
  const local: MadeLocal = { name, type, assignable: false };
  const locals = [...spot.locals, local];
  const where = choices.rarely(2) ? ` where ${anyCondition(choices, { ...reads, locals }, 1)}` : "";
  return {
    text: `choose ${name} in ${member(set, choices, localReads(reads))}${where};`,
    locals: [local],
  };
}

const choose: Form = (_seed, choices, spot) => {
  const found = choices.rarely(2) ? chooseMember(choices, spot) : undefined;
  if (found) return found;
  const name = spot.declared.fresh("x");
  const domain = choices.among(["0..1", "V", "W"] as const);
  const bounds = { "0..1": [0, 1], V: [0, 2], W: [1, 2] } as const;
  const [low, high] = bounds[domain];
  const local: MadeLocal = {
    name,
    type: { kind: "range", low, high, text: domain },
    assignable: true,
  };
  const reads = {
    ...readsOf(spot),
    locals: [...spot.locals, local],
    guarded: spot.cpu !== "none" && spot.declared.has("guarded data in choose"),
  };
  const where = spot.waits && choices.rarely(2) ? ` where ${anyCondition(choices, reads, 1)}` : "";
  return { text: `choose ${name} in ${domain}${where};`, locals: [local] };
};

const forEach: Form = (seed, choices, spot) => {
  const name = spot.declared.fresh("k");
  const sets = spot.locals.flatMap(({ name: set, type }) =>
    type.kind === "set" ? [{ set, element: type.of }] : [],
  );
  const found = choices.rarely(3) ? choices.oneOf(sets) : undefined;
  const domain = found?.set ?? choices.among(["0..1", "W"] as const);
  const [low, high] = domain === "W" ? [1, 2] : [0, 1];
  const type = found?.element ?? ({ kind: "range", low, high, text: domain } as const);
  const locals = [...spot.locals, { name, type, assignable: false }];
  const inside = { ...within(spot), locals, inLoop: true };
  // In one step every way through the body is written out: it has to be short.
  if (spot.atomic)
    return {
      text: `for ${name} in ${domain} ${behindName(block(seed.body.slice(0, 1), { ...inside, bounded: false }))}`,
    };
  if (!found) return { text: `for ${name} in ${domain} ${behindName(block(seed.body, inside))}` };
  if (!spot.labels) return undefined;
  const label = spot.declared.fresh("l");
  spot.labels.push(label);
  const { text } = spot.statements(seed.body, { ...inside, depth: spot.depth + 1 });
  return { text: `for ${name} in ${domain} { skip; ${label}: skip; ${text} }` };
};

const whileLoop: Form = (seed, choices, spot) => {
  const condition = steppingCondition(choices, readsOf(spot));
  if (condition === undefined) return undefined;
  return { text: `while (${condition}) ${block(seed.body, { ...spot, inLoop: true })}` };
};

/** Begins with a step, and can be left. */
const endless: Form = (seed, choices, spot) => {
  if (!spot.labels) return undefined;
  const label = spot.declared.fresh("l");
  spot.labels.push(label);
  const { text, locals, ends } = spot.statements(seed.body, {
    ...spot,
    inLoop: true,
    depth: spot.depth + 1,
  });
  const inside = { ...spot, locals: locals ?? spot.locals };
  const out = ends ? "" : ` if (${anyCondition(choices, readsOf(inside), 1)}) { break; }`;
  return {
    text: `loop { ${label}: skip; ${text}${out} }`,
    ends: !`${text}${out}`.includes("break;"),
  };
};

const withLock: Form = (seed, choices, spot) => {
  const lock = choices.oneOf(spot.declared.locks);
  if (!lock) return undefined;
  const name = choices.rarely(3) ? lock.name : member(lock, choices, localReads(readsOf(spot)));
  const taken = wayOf(lock, choices, spot);
  // What `sleep … with` gives back has no index that could mean another by then.
  const held =
    lock.index || lock.counting ? spot.held : [...spot.held, `${lock.name}${taken.mode}`];
  const inside = { ...spot, held, floor: taken.floor };
  return {
    text: `with ${name}${taken.mode}${taken.level} ${behindName(block(seed.body, inside))}`,
  };
};

/** A condition waited for under a lock, as with a condition variable: mostly right, and mostly woken. */
const monitor: Form = (seed, choices, spot) => {
  const lock = choices.oneOf(spot.declared.locks.filter((each) => !each.counting && !each.index));
  const channel = choices.oneOf(spot.declared.waitables.filter(({ kind }) => kind === "channel"));
  if (!lock || !channel || spot.atomic) return undefined;
  const reads = readsOf(spot);
  const condition = steppingCondition(choices, reads);
  if (condition === undefined) return undefined;
  const name = member(channel, choices, localReads(reads));
  const word = choices.among(["while", "while", "if"] as const);
  const idle = choices.rarely(5) ? "idle " : "";
  const { text } = spot.statements(seed.body, {
    ...spot,
    held: [...spot.held, lock.name],
    depth: spot.depth + 1,
    result: spot.result,
  });
  const wake = choices.among(["", "wake", "wakeOne"] as const);
  const last =
    wake === "" || /\b(?:return|break|continue)\b[^}]*$/.test(text) ? "" : ` ${wake} ${name};`;
  return {
    text: `with ${lock.name} { skip; ${word} (${condition}) { ${idle}sleep ${name} with ${lock.name}; } ${text}${last} }`,
  };
};

const acquireAndRelease: Form = (seed, choices, spot) => {
  const lock = choices.oneOf(spot.declared.locks);
  if (!lock) return undefined;
  const name = firstOf(lock);
  const taken = wayOf(lock, choices, spot);
  const { text, ends } = spot.statements(seed.body, {
    ...spot,
    inLoop: false,
    depth: spot.depth + 1,
    held: lock.index || lock.counting ? spot.held : [...spot.held, `${name}${taken.mode}`],
  });
  const body = text === "" ? "" : `${text} `;
  const release = ends ? "" : `release ${name}${choices.rarely(4) ? taken.mode : ""};`;
  return {
    text: `{ acquire ${name}${taken.mode}${taken.level}; ${body}${release} }`,
    locals: [],
    ends: ends ?? false,
  };
};

const raised: Form = (seed, choices, spot) => {
  const { level, floor } = raisedIn(choices, spot);
  return { text: `at ${level} ${behindName(block(seed.body, { ...spot, floor }))}` };
};

const atomic: Form = (seed, _choices, spot) => {
  const inside: Spot = {
    ...spot,
    atomic: true,
    oneStep: true,
    loops: false,
    labels: undefined,
    inLoop: false,
  };
  return { text: `atomic ${block(seed.body, inside)}` };
};

const plain: Form = (seed, _choices, spot) => ({ text: block(seed.body, spot) });

/** The forms that a spot allows. */
export function blockForms(spot: Spot): Form[] {
  const hasCpu = spot.cpu !== "none";
  const { locks, waitables } = spot.declared;
  const channels = waitables.some(({ kind }) => kind === "channel");
  const holding =
    locks.length === 0
      ? []
      : [withLock, withLock, withLock, acquireAndRelease, ...(channels ? [monitor, monitor] : [])];
  return [
    branch,
    branch,
    ...(spot.bounded ? [forEach] : []),
    ...(spot.chooses ? [either, choose, choose] : []),
    ...(spot.loops ? [whileLoop, endless] : []),
    ...(hasCpu && spot.waits && !spot.atomic ? [raised, ...holding] : []),
    ...(spot.atomic ? [] : [atomic, plain]),
  ];
}
