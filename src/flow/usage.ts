/** What a configuration contains, found by walking its statements: decides which variables a state needs at all. */
import type {
  Channel,
  Context,
  Family,
  Lock,
  Operation,
  SharedObject,
  Statement,
  Test,
  TypedSpec,
  Value,
} from "../typecheck/typed-spec.js";
import { cpuFamily, runsOnEachCpu } from "../typecheck/each-cpu.js";
import { members } from "./list-nodes.js";

/** Visits every statement and operation reachable from these, procs included (each once). */
export function walkStatements(
  statements: readonly Statement[],
  visit: { statement?: (s: Statement) => void; operation?: (o: Operation) => void },
  seen: Set<unknown> = new Set(),
): void {
  const operation = (o: Operation): void => {
    visit.operation?.(o);
    if (o.kind === "call" && !seen.has(o.proc)) {
      seen.add(o.proc);
      walkStatements(o.proc.body, visit, seen);
    }
  };
  const value = (v: Value | Test | undefined): void => {
    if (v?.form === "operation") operation(v.value);
  };
  const go = (list: readonly Statement[]): void => walkStatements(list, visit, seen);
  for (const s of statements) {
    visit.statement?.(s);
    switch (s.kind) {
      case "block":
      case "atomic":
      case "with":
      case "atLevel":
      case "for":
        go(s.body);
        break;
      case "assign":
      case "let":
        value(s.value);
        break;
      case "return":
        value(s.value);
        break;
      case "perform":
        operation(s.operation);
        break;
      case "if":
        value(s.test);
        go(s.then);
        go(s.otherwise);
        break;
      case "while":
        value(s.test);
        go(s.body);
        break;
      case "either":
        s.branches.forEach(go);
        break;
      default:
        break;
    }
  }
}

/** Contexts that some statement masks or unmasks. */
export function maskedContexts(spec: TypedSpec): ReadonlySet<Context> {
  const found = new Set<Context>();
  for (const body of [...spec.contexts, ...spec.actions].map((x) => x.body)) {
    walkStatements(body, {
      statement: (s) => (s.kind === "mask" || s.kind === "unmask") && found.add(s.context.target),
    });
  }
  return found;
}

/** Whether some action has an operation on the list. */
export function operatedByActions(spec: TypedSpec, list: SharedObject): boolean {
  let found = false;
  for (const { body } of spec.actions)
    walkStatements(body, {
      operation: (o) => {
        found ||= o.kind === "operation" && o.object.target === list;
      },
    });
  return found;
}

/** Whether the level of a context's activation can differ from its base level. */
function raisesLevel(context: Context): boolean {
  let raises = context.holding.some((held) => (held.target.level ?? 0) > context.level);
  walkStatements(context.body, {
    statement: (s) => {
      if (s.kind === "atLevel") raises ||= s.level > context.level;
      if (s.kind === "acquire" || s.kind === "with")
        raises ||= (s.level ?? s.lock.target.level ?? 0) > context.level;
    },
    operation: (o) => {
      if (o.kind === "tryAcquire") raises ||= (o.level ?? o.lock.target.level ?? 0) > context.level;
    },
  });
  return raises;
}

/** Locks that save a level while they are held: no others need to. */
export function savingLocks(spec: TypedSpec): ReadonlySet<Lock> {
  if (!spec.contexts.some((context) => mayRaise(spec, context))) return new Set();
  const found = new Set<Lock>(spec.locks.filter((lock) => lock.level !== undefined));
  for (const context of spec.contexts) {
    walkStatements(context.body, {
      statement: (s) => {
        if ((s.kind === "acquire" || s.kind === "with") && s.level !== undefined)
          found.add(s.lock.target);
      },
      operation: (o) => {
        if (o.kind === "tryAcquire" && o.level !== undefined) found.add(o.lock.target);
      },
    });
  }
  return new Set([...found].filter((lock) => !lock.permits));
}

/** Whether the level of an activation can differ from its base level; the release of another's lock may lower it too. */
export const mayRaise = (spec: TypedSpec, context: Context): boolean =>
  spec.platform.levels.length > 1 &&
  (raisesLevel(context) ||
    (context.form !== "device" && spec.ignoredRules.includes("release-not-owner")));

/** Its families, with the one over CPUs that a deferred kind which runs on each CPU adds (S32). */
export const familiesOf = ({ cpus }: TypedSpec, context: Context): readonly Family[] =>
  runsOnEachCpu(context, cpus)
    ? [...context.families, cpuFamily(cpus, context.span)]
    : context.families;

/** Names of the activations that may sleep on the channel, in the order of their bits. */
export const sleeperNames = (spec: TypedSpec, channel: Channel): readonly string[] =>
  spec.contexts
    .filter((context) => sleepsOn(context, channel))
    .flatMap((context) =>
      members(familiesOf(spec, context)).map(
        (member) => context.name + member.map((v) => `[${v}]`).join(""),
      ),
    );

/** Whether a context sleeps on the channel. */
export function sleepsOn(context: Context, channel: Channel): boolean {
  let sleeps = false;
  walkStatements(context.body, {
    operation: (o) => (sleeps ||= o.kind === "sleep" && o.channel.target === channel),
  });
  return sleeps;
}
