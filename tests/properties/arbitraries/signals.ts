/** Statements about locks, channels, completions, timers, handlers, deferred contexts and elements of pools. */
import { localReads, member, refIn, valueOf, variablesIn } from "./expressions.js";
import type { MadeContext, MadeEvent, MadeLock } from "./scope.js";
import type { Choices } from "./seeds.js";
import { type Form, raisedIn, readsOf, type Spot } from "./spot.js";

const indexed = (thing: Parameters<typeof member>[0], choices: Choices, spot: Spot): string =>
  member(thing, choices, localReads(readsOf(spot)));

/** How a lock is taken: shared, and at a level of its own. */
export function wayOf(
  lock: MadeLock,
  choices: Choices,
  spot: Spot,
): { readonly mode: string; readonly level: string; readonly floor: number } {
  const mode = lock.shared && choices.rarely(2) ? " shared" : "";
  if (lock.counting || !choices.rarely(4)) return { mode, level: "", floor: spot.floor };
  const { level, floor } = raisedIn(choices, spot);
  return { mode, level: ` at ${level}`, floor };
}

const contextsOf = (spot: Spot, form: MadeContext["form"]): readonly MadeContext[] =>
  spot.declared.contexts.filter((each) => each.form === form);

const waitablesOf = (spot: Spot, kind: MadeEvent["kind"]): readonly MadeEvent[] =>
  spot.declared.waitables.filter((each) => each.kind === kind);

function scheduled(context: MadeContext, choices: Choices, spot: Spot): string {
  const { cpus } = spot.declared;
  // A device or an action has no CPU of its own.
  const isGiven = context.pendingEach && cpus > 0 && (spot.cpu !== "named" || choices.rarely(2));
  return `schedule ${indexed(context, choices, spot)}${isGiven ? ` on cpu ${choices.below(cpus)}` : ""}`;
}

/** Operations that may stand as a condition. */
export function tellingOperations(choices: Choices, spot: Spot): (() => string)[] {
  const operations: (() => string)[] = [];
  // In one step a second one would depend on what the first has done.
  if (spot.cpu !== "none" && !spot.atomic)
    for (const each of spot.declared.locks)
      operations.push(
        () =>
          `tryAcquire ${indexed(each, choices, spot)}${each.shared && choices.rarely(2) ? " shared" : ""}`,
      );
  for (const each of contextsOf(spot, "deferred"))
    operations.push(() => scheduled(each, choices, spot));
  for (const each of contextsOf(spot, "timer"))
    operations.push(() => `cancel ${indexed(each, choices, spot)}`);
  if (spot.chooses) for (const each of spot.declared.faults) operations.push(() => `fault ${each}`);
  if (spot.waits && spot.cpu !== "none" && !spot.atomic)
    for (const each of spot.declared.waitables)
      operations.push(
        () =>
          `${each.kind === "channel" ? "sleep" : "wait"} ${indexed(each, choices, spot)} or timeout`,
      );
  return operations;
}

export const signal: Form = (_seed, choices, spot) => {
  const isr = choices.oneOf(contextsOf(spot, "isr"));
  if (!isr) return undefined;
  const words = isr.levelTriggered
    ? (["mask", "unmask"] as const)
    : (["raise", "raise", "mask", "unmask"] as const);
  return {
    text: `${words[choices.below(words.length)] ?? "mask"} ${indexed(isr, choices, spot)};`,
  };
};

export const schedule: Form = (_seed, choices, spot) => {
  const task = choices.oneOf(contextsOf(spot, "deferred"));
  return task && { text: `${scheduled(task, choices, spot)};` };
};

export const timing: Form = (_seed, choices, spot) => {
  const timer = choices.oneOf(contextsOf(spot, "timer"));
  if (!timer) return undefined;
  return {
    text: `${choices.among(["arm", "arm", "cancel"] as const)} ${indexed(timer, choices, spot)};`,
  };
};

export const wake: Form = (_seed, choices, spot) => {
  const found = choices.oneOf(spot.declared.waitables);
  if (!found) return undefined;
  const name = indexed(found, choices, spot);
  if (found.kind === "completion") return { text: `complete ${name};` };
  // Which one wakes is a choice.
  const words = spot.chooses ? (["wake", "wakeOne"] as const) : (["wake", "wake"] as const);
  return { text: `${choices.among(words)} ${name};` };
};

export const waitFor: Form = (_seed, choices, spot) => {
  const found = choices.oneOf(waitablesOf(spot, "completion"));
  if (!found) return undefined;
  const timeout = choices.rarely(3) ? " or timeout" : "";
  const idle = choices.rarely(6) ? "idle " : "";
  return told(`wait ${indexed(found, choices, spot)}${timeout}`, idle, timeout, choices, spot);
};

export const sleep: Form = (_seed, choices, spot) => {
  const found = choices.oneOf(waitablesOf(spot, "channel"));
  if (!found) return undefined;
  const held = choices.rarely(4) ? undefined : choices.oneOf(spot.held);
  const timeout = choices.rarely(3) ? " or timeout" : "";
  const idle = choices.rarely(6) ? "idle " : "";
  const interlock = held === undefined ? "" : ` with ${held}`;
  return told(
    `sleep ${indexed(found, choices, spot)}${interlock}${timeout}`,
    idle,
    timeout,
    choices,
    spot,
  );
};

/** With a timeout, what came of it may be kept. */
function told(
  text: string,
  idle: string,
  timeout: string,
  choices: Choices,
  spot: Spot,
): ReturnType<Form> {
  if (timeout === "" || !choices.rarely(2)) return { text: `${idle}${text};` };
  const name = spot.declared.fresh("x");
  return {
    text: `let ${name} = ${text};`,
    locals: [{ name, type: { kind: "bool" }, assignable: true }],
  };
}

export const checkLock: Form = (_seed, choices, spot) => {
  const found = choices.oneOf(spot.declared.locks.filter((each) => !each.counting));
  if (!found || !choices.rarely(3)) return undefined;
  const word = choices.among(["assertHeld", "assertNotHeld"] as const);
  const mode = found.shared ? choices.among(["", " shared", " exclusive"] as const) : "";
  return { text: `${word} ${indexed(found, choices, spot)}${mode};` };
};

export const lock: Form = (_seed, choices, spot) => {
  const found = choices.oneOf(spot.declared.locks);
  if (!found) return undefined;
  const name = choices.rarely(3) ? found.name : indexed(found, choices, spot);
  const isRelease = !spot.waits || choices.rarely(2);
  if (isRelease) {
    const mode = found.shared ? choices.among(["", " shared", " exclusive"] as const) : "";
    return { text: `release ${name}${mode};` };
  }
  const { mode, level } = wayOf(found, choices, spot);
  return { text: `acquire ${name}${mode}${level};` };
};

/** Gives, lends, reads or writes an element, mostly only where there is one. */
export const touchElement: Form = (_seed, choices, spot) => {
  const pool = choices.oneOf(spot.declared.pools);
  if (!pool) return undefined;
  const reads = readsOf(spot);
  const ref = refIn(pool.name, choices, localReads(reads));
  const kept = choices.oneOf(
    variablesIn(reads).filter(
      ({ type, suffix }) =>
        suffix === undefined &&
        (type.kind === "option" || type.kind === "set") &&
        type.of.kind === "ref" &&
        type.of.pool === pool.name,
    ),
  );
  if (ref === undefined) {
    // So that there is a local to do it with.
    if (kept?.type.kind !== "option") return undefined;
    const name = spot.declared.fresh("x");
    return {
      text: `let ${name} = ${member(kept, choices, localReads(reads))};`,
      locals: [{ name, type: kept.type, assignable: true }],
    };
  }
  const operation = choices.among(["give", "give", "lend", "back", "quarantine"] as const);
  const forms = [
    `${ref}.${operation}();`,
    `${ref}.${operation}();`,
    `${ref}.n = ${valueOf({ kind: "range", low: 0, high: 1, text: "0..1" }, choices, reads, 1)};`,
    ...(kept?.type.kind === "option" ? [`${kept.name} = ${ref};`] : []),
    ...(kept?.type.kind === "set"
      ? [
          `${kept.name} = ${kept.name} union { ${ref} };`,
          `${kept.name} = ${kept.name} minus { ${ref} };`,
        ]
      : []),
  ];
  const text = choices.oneOf(forms) ?? "skip;";
  return { text: choices.rarely(5) ? text : `if (${ref} != none) { ${text} }` };
};
