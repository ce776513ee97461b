/** Statements with bodies: tests, loops, choices, locks around something, raised levels, `atomic`. */
import { anyCondition, steppingCondition } from "./conditions.js";
import { localReads, member } from "./expressions.js";
import type { MadeLocal } from "./scope.js";
import type { Choices, Seed } from "./seeds.js";
import { type Form, readsOf, type Spot } from "./spot.js";

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
  const { declared } = spot;
  const operations: (() => string)[] = [];
  if (choices.rarely(3)) {
    // In one step a second one would depend on what the first has done.
    if (spot.cpu !== "none" && !spot.atomic)
      for (const lock of declared.locks)
        operations.push(() => `tryAcquire ${member(lock, choices, localReads(reads))}`);
    for (const context of declared.contexts)
      if (context.form === "task")
        operations.push(() => `schedule ${member(context, choices, localReads(reads))}`);
    for (const fault of spot.chooses ? declared.faults : [])
      operations.push(() => `fault ${fault}`);
  }
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
  const inside = spot.atomic ? { ...spot, chooses: false } : spot;
  const third = choices.rarely(4) ? " or { }" : "";
  return { text: `either ${block(seed.body, inside)} or ${block(seed.other, inside)}${third}` };
};

const choose: Form = (_seed, choices, spot) => {
  const name = spot.declared.fresh("x");
  const domain = choices.among(["0..1", "V", "W"] as const);
  const bounds = { "0..1": [0, 1], V: [0, 2], W: [1, 2] } as const;
  const [low, high] = bounds[domain];
  const local: MadeLocal = {
    name,
    type: { kind: "range", low, high, text: domain },
    assignable: true,
  };
  const reads = { ...readsOf(spot), locals: [...spot.locals, local] };
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
  const level = choices.rarely(4) ? " at INTERRUPT" : "";
  return { text: `with ${name}${level} ${behindName(block(seed.body, spot))}` };
};

const acquireAndRelease: Form = (seed, choices, spot) => {
  const lock = choices.oneOf(spot.declared.locks);
  if (!lock) return undefined;
  const name = lock.index ? `${lock.name}[${lock.index.low}]` : lock.name;
  const { text, ends } = spot.statements(seed.body, {
    ...spot,
    inLoop: false,
    depth: spot.depth + 1,
  });
  const body = text === "" ? "" : `${text} `;
  const level = choices.rarely(4) ? " at INTERRUPT" : "";
  const release = ends ? "" : `release ${name};`;
  return {
    text: `{ acquire ${name}${level}; ${body}${release} }`,
    locals: [],
    ends: ends ?? false,
  };
};

const raised: Form = (seed, _choices, spot) => ({
  text: `at INTERRUPT ${behindName(block(seed.body, spot))}`,
});

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
  const locks = spot.atomic ? [] : [withLock, withLock, withLock, acquireAndRelease, raised];
  return [
    branch,
    branch,
    ...(spot.bounded ? [forEach] : []),
    ...(spot.chooses ? [either, choose] : []),
    ...(spot.loops ? [whileLoop, endless] : []),
    ...(hasCpu && spot.waits ? locks : []),
    ...(spot.atomic ? [] : [atomic, plain]),
  ];
}
