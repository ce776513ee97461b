/** The variables that declarations become. What activations add (resting points, locals) is declared where they are lowered. */
import type { List, Lock, Queue, Ring, Variable } from "../../typecheck/typed-spec.js";
import type { Format, StateVariable } from "../../ir/ir.js";
import { declareCompletion } from "../../semantics/waiting/completions.js";
import { capacityOf } from "../../semantics/values/objects.js";
import { maskedContexts, operatedByActions } from "../../flow/usage.js";
import { declareChannel } from "../../semantics/waiting/sleepers.js";
import { members, nodeNames } from "../../flow/list-nodes.js";
import {
  type Actor,
  BOOL,
  dimensionsOf,
  formatOf,
  linkedFormat,
  linkedRange,
  partsOf,
  rangeOf,
  type World,
} from "../../semantics/step/world.js";

type Dimensions = StateVariable["dimensions"];
const NUMBER: Format = { kind: "number" };
const YES_NO: Format = { kind: "boolean" };
/** As often a recursive lock may be taken by its holder. */
const MOST_ACQUIRES = 7;

export function declareStorage(world: World): void {
  const { spec } = world;
  for (const variable of spec.variables) declareVariable(world, variable);
  for (const object of spec.objects) {
    if (object.kind === "list") declareList(world, object);
    else declareBuffer(world, object);
  }
  for (const channel of spec.channels) declareChannel(world, channel);
  for (const completion of spec.completions) declareCompletion(world, completion);
  for (const lock of spec.locks) declareLock(world, lock);
  for (const fault of spec.faults) {
    world.declare({
      owner: fault.name,
      path: [],
      role: "value",
      doc: "how often it may still happen",
      group: "fault",
      dimensions: [],
      range: { low: 0, high: fault.budget, bool: false },
      fixed: fault.budget,
      format: NUMBER,
    });
  }
  const masked = maskedContexts(spec);
  for (const actor of world.actors) declareContext(world, actor, masked.has(actor.context));
}

function declareVariable(world: World, variable: Variable): void {
  for (const part of partsOf(variable.type)) {
    const range = rangeOf(part.type);
    world.declare(
      {
        ...ownerOfVariable(world, variable, part.path),
        role: "value",
        doc: variable.doc.join(" "),
        group: variable.ghost ? "ghost" : "variable",
        dimensions: dimensionsOf(variable.families),
        range,
        fixed: range.low,
        format: formatOf(part.type),
      },
      part.type,
    );
  }
}

/** A field of a pool belongs to the pool. */
function ownerOfVariable(
  { spec }: World,
  variable: Variable,
  path: readonly string[],
): Pick<StateVariable, "owner" | "path"> {
  const pool = spec.pools.find(({ fields }) => fields.includes(variable));
  if (!pool) return { owner: variable.name, path };
  return { owner: pool.name, path: [variable.name.slice(pool.name.length + 1), ...path] };
}

function declareList(world: World, list: List): void {
  const own = dimensionsOf(list.families);
  const range = linkedRange(list.element);
  const elements = range.high - range.low + 1;
  const stem = list.via ?? list.name;
  const shown = linkedFormat(list.element);
  const names = nodeNames(world.spec, list);
  const highest = names.length - 1;
  const format: Format = { kind: "names", low: 0, names };
  const nodes: Dimensions = [
    ...(list.via === undefined ? own : []),
    { name: "node", low: 1, high: highest },
  ];
  if (!world.has(`${stem}.next`)) {
    const links = {
      owner: stem,
      role: "links" as const,
      range: { low: 0, high: highest, bool: false },
      fixed: 0,
      format,
      dimensions: nodes,
      group: "object" as const,
    };
    world.declare({ path: ["next"], doc: `forward links of ${stem}`, ...links });
    world.declare({ path: ["prev"], doc: `backward links of ${stem}`, ...links });
  }
  world.declare({
    owner: list.name,
    path: ["members"],
    role: "value",
    doc: `what ${list.name} should hold`,
    group: "ghost",
    dimensions: own,
    range: { low: 0, high: 2 ** elements - 1, bool: false },
    fixed: 0,
    format: { kind: "set", low: range.low, of: shown },
  });
  if (list.element.kind === "ref")
    world.declare({
      owner: list.name,
      path: ["given"],
      role: "value",
      doc: `elements of ${list.name} that were given after they were inserted`,
      group: "ghost",
      dimensions: own,
      range: { low: 0, high: 2 ** elements - 1, bool: false },
      fixed: 0,
      format: { kind: "set", low: range.low, of: shown },
    });
  if (list.atomic) return;
  world.declare({
    owner: list.name,
    path: ["users"],
    role: "value",
    doc: `activations inside an operation on ${list.name}`,
    group: "object",
    dimensions: own,
    range: {
      low: 0,
      // An action, at one moment at most one, is inside as well while its operation lasts.
      high: Math.max(
        1,
        world.actors.reduce((sum, actor) => sum + actor.activations, 0) +
          (operatedByActions(world.spec, list) ? 1 : 0),
      ),
      bool: false,
    },
    fixed: 0,
    format: NUMBER,
  });
}

function declareBuffer(world: World, buffer: Ring | Queue): void {
  const own = dimensionsOf(buffer.families);
  const range = rangeOf(buffer.element);
  const { name } = buffer;
  const element = {
    owner: name,
    role: "places" as const,
    group: "object" as const,
    range,
    fixed: range.low,
    format: formatOf(buffer.element),
  };
  const count = (part: string, high: number): void =>
    world.declare({
      owner: name,
      path: [part],
      role: "value",
      doc: "",
      group: "object",
      dimensions: own,
      range: { low: 0, high, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  const flag = (part: string, doc: string): void =>
    world.declare({
      owner: name,
      path: [part],
      role: "value",
      doc,
      group: "object",
      dimensions: own,
      range: BOOL,
      fixed: 0,
      format: YES_NO,
    });
  if (buffer.atomic || buffer.kind === "queue") {
    count("length", capacityOf(buffer));
    world.declare(
      {
        ...element,
        path: ["item"],
        doc: `contents of ${name}, front first`,
        dimensions: [...own, { name: "place", low: 0, high: capacityOf(buffer) - 1 }],
      },
      buffer.element,
    );
    if (!buffer.atomic) flag("busy", "an operation is under way");
    return;
  }
  world.declare(
    {
      ...element,
      path: ["slot"],
      doc: `slots of ${name}`,
      dimensions: [...own, { name: "slot", low: 0, high: buffer.slots - 1 }],
    },
    buffer.element,
  );
  count("head", buffer.slots - 1);
  count("tail", buffer.slots - 1);
  if (buffer.kind === "ring" && buffer.phase)
    flag("wrapped", "head and tail are equal because it is full");
}

function declareLock(world: World, lock: Lock): void {
  const own = dimensionsOf(lock.families);
  if (lock.permits) {
    world.declare({
      owner: lock.name,
      path: ["count"],
      role: "count",
      doc: `how many more may take ${lock.name}`,
      group: "lock",
      dimensions: own,
      range: { low: 0, high: lock.permits.limit, bool: false },
      fixed: lock.permits.initial,
      format: NUMBER,
    });
    return;
  }
  const holders = [
    "free",
    ...world.actors.flatMap((actor) =>
      members(actor.families).map((m) => actor.context.name + m.map((v) => `[${v}]`).join("")),
    ),
  ];
  world.declare({
    owner: lock.name,
    path: ["owner"],
    role: "owner",
    doc: `who holds ${lock.name}`,
    group: "lock",
    dimensions: own,
    range: { low: 0, high: holders.length - 1, bool: false },
    fixed: 0,
    format: { kind: "names", low: 0, names: holders },
  });
  const each = { name: "holder", low: 1, high: Math.max(1, holders.length - 1) };
  if (lock.sharing !== "one")
    world.declare({
      owner: lock.name,
      path: ["shares"],
      role: "shares",
      doc: `who holds ${lock.name} together with others`,
      group: "lock",
      dimensions: [...own, each],
      range: { low: 0, high: lock.sharing === "recursive" ? MOST_ACQUIRES : 1, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  const { levels } = world.spec.platform;
  if (world.saving.has(lock)) {
    world.declare({
      owner: lock.name,
      path: ["saved"],
      role: "saved",
      doc: `level that the release of ${lock.name} goes back to`,
      group: "lock",
      dimensions: lock.sharing === "one" ? own : [...own, each],
      // A lock without a level of its own may be held by an acquire that raises nothing: -1.
      range: { low: lock.level === undefined ? -1 : 0, high: levels.length - 1, bool: false },
      fixed: lock.level === undefined ? -1 : 0,
      format:
        lock.level === undefined
          ? { kind: "names", low: -1, names: ["-", ...levels] }
          : { kind: "names", low: 0, names: levels },
    });
  }
  if (lock.recursive) {
    world.declare({
      owner: lock.name,
      path: ["count"],
      role: "count",
      doc: "acquires by its holder",
      group: "lock",
      dimensions: own,
      range: { low: 0, high: MOST_ACQUIRES, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  }
}

function declareContext(world: World, actor: Actor, masked: boolean): void {
  const { context } = actor;
  const own = dimensionsOf(actor.families);
  const declared = dimensionsOf(context.families);
  const { cpus, platform } = world.spec;
  // The range of the resting point is known once the context has been lowered; see lower.ts.
  world.declare({
    owner: context.name,
    path: ["at"],
    role: "at",
    doc: `where ${context.name} rests`,
    group: "context",
    dimensions: own,
    range: { low: 0, high: 0, bool: false },
    fixed: 0,
    format: NUMBER,
  });
  if (actor.choosesCpu) {
    world.declare({
      owner: context.name,
      path: ["cpu"],
      role: "cpu",
      doc: `CPU of ${context.name}`,
      group: "context",
      dimensions: own,
      range: { low: 0, high: cpus - 1, bool: false },
      fixed: 0,
      format: NUMBER,
    });
  }
  if (actor.raises) {
    world.declare({
      owner: context.name,
      path: ["level"],
      role: "level",
      doc: `level of ${context.name}`,
      group: "context",
      dimensions: own,
      range: { low: 0, high: platform.levels.length - 1, bool: false },
      fixed: 0,
      format: { kind: "names", low: 0, names: platform.levels },
    });
  }
  const edge = context.form === "isr" && context.when === undefined;
  if (edge || context.form === "deferred" || context.form === "timer") {
    const perCpu =
      context.form === "deferred" &&
      context.pending === "each" &&
      context.placement.form === "any" &&
      cpus > 1;
    world.declare({
      owner: context.name,
      path: ["pending"],
      role: "pending",
      doc: `${context.name} is to run`,
      group: "context",
      range: BOOL,
      fixed: 0,
      format: YES_NO,
      dimensions: perCpu ? [...declared, { name: "cpu", low: 0, high: cpus - 1 }] : declared,
    });
  }
  if (masked)
    world.declare({
      owner: context.name,
      path: ["masked"],
      role: "masked",
      doc: `${context.name} is masked`,
      group: "context",
      dimensions: declared,
      range: BOOL,
      fixed: 0,
      format: YES_NO,
    });
}
