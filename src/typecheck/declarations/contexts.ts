/** Contexts: threads, entries, interrupt handlers, deferred routines and devices with a body. */
import { keywords } from "../../../grammar/index.js";
import { suggest } from "../../base/suggest.js";
import { helpWith } from "../../resolve/revisions.js";
import type { ContextDeclaration } from "../../syntax/ast/ast.js";
import type { Never } from "../../syntax/ast/platform.js";
import { constantInt, constantLevel } from "../constant-expressions.js";
import type { Environment, Place } from "../environment.js";
import { inferCondition } from "../expressions.js";
import { coerceCpu } from "../operations.js";
import { builtinContextKinds } from "../platform-rules.js";
import type { Role } from "../platform-rules.js";
import { typeHeldLock } from "../held-locks.js";
import type { Context, Expr, Family, Instance, Local, Lock } from "../typed-spec.js";
import { clauseValue, familyPlace, heading } from "./clauses.js";
import type { Mutable } from "./clauses.js";

/** A context before its guard and body are typed, and the place in which these are. */
export interface ContextDraft {
  readonly context: Mutable<Context>;
  readonly place: Place;
}

export function draftContext(declaration: ContextDeclaration, env: Environment): ContextDraft {
  const form = formOf(declaration, env);
  const noCpu = form === "device" ? "a device has no CPU" : undefined;
  const { families: written, place: outer } = familyPlace(declaration.indices, env, {
    mode: "step",
    ghosts: false,
    noCpu,
  });
  const word = declaration.contextKind.text;
  const deferred = env.platform.deferredKinds.get(word);
  const role = roleOf(declaration, env);
  const families = [...written];
  const placement = placementOf(declaration, form, families, outer);
  const context: Mutable<Context> = {
    kind: "context",
    form,
    word,
    ...heading(declaration),
    families,
    fairness: fairnessOf(declaration, form),
    external: declaration.external,
    role: role?.name,
    level: levelOf(declaration, form, role, env),
    placement,
    holding: [],
    mayTake: role?.mayTake,
    waits: mostWaiting([role?.never, deferred?.never, env.platform.contextsNever.get(word)]),
    priority:
      clauseValue(declaration.priority, env, (node) => constantInt(node, env, "a priority")) ?? 0,
    when: undefined,
    pending: deferred?.pending ?? "one",
    runs: deferred?.runs ?? "one",
    body: [],
  };
  return { context, place: { ...outer, owner: context } };
}

/** What is left of waiting when each of these has said what it never does. */
function mostWaiting(all: readonly (Never | undefined)[]): Context["waits"] {
  if (all.includes("blocks")) return "never";
  return all.includes("sleeps") ? "blocks" : "sleeps";
}

function formOf(declaration: ContextDeclaration, env: Environment): Context["form"] {
  const word = declaration.contextKind.text;
  const builtin = builtinContextKinds.find((kind) => kind === word);
  if (builtin) return builtin;
  if (!env.platform.deferredKinds.has(word)) {
    const known = [...builtinContextKinds, ...env.platform.deferredKinds.keys()];
    env.sink.report(
      "ILK2023",
      declaration.contextKind.span,
      { name: word, platform: env.platform.name },
      {
        help: helpWith(suggest(word, [...known, ...keywords])),
        notes: [`the platform \`${env.platform.name}\` has ${known.join(", ")}`],
      },
    );
  }
  return "deferred";
}

function fairnessOf(declaration: ContextDeclaration, form: Context["form"]): Context["fairness"] {
  if (declaration.fairness === "unfair") return "none";
  if (declaration.fairness !== "none") return declaration.fairness;
  return form === "device" ? "none" : "weak";
}

function roleOf(declaration: ContextDeclaration, env: Environment): Role | undefined {
  return clauseValue(declaration.role, env, (name) => {
    const role = env.platform.roles.get(name.text);
    if (!role) {
      env.sink.report(
        "ILK2031",
        name.span,
        { name: name.text, platform: env.platform.name },
        {
          help: helpWith(suggest(name.text, env.platform.roles.keys())),
        },
      );
      return undefined;
    }
    if (role.contextKind !== undefined && role.contextKind !== declaration.contextKind.text) {
      env.sink.report("ILK4026", name.span, {
        role: role.name,
        wanted: role.contextKind,
        context: declaration.name.text,
        found: declaration.contextKind.text,
      });
    }
    return role;
  });
}

/** The base level: the role's or `at`'s, else what the platform gives the kind. */
function levelOf(
  declaration: ContextDeclaration,
  form: Context["form"],
  role: Role | undefined,
  env: Environment,
): number {
  const written = clauseValue(declaration.level, env, (node) => {
    const level = constantLevel(node, env);
    if (level !== undefined && role?.level !== undefined && role.level !== level) {
      env.sink.report("ILK4027", node.span, {
        role: role.name,
        wanted: env.platform.levels[role.level] ?? "?",
        found: env.platform.levels[level] ?? "?",
      });
    }
    return level;
  });
  const { contextLevels, deferredKinds } = env.platform;
  const kind = declaration.contextKind.text;
  const own =
    contextLevels.get(kind) ?? (form === "deferred" ? deferredKinds.get(kind)?.level : undefined);
  return written ?? role?.level ?? own ?? 0;
}

function placementOf(
  declaration: ContextDeclaration,
  form: Context["form"],
  families: Family[],
  place: Place,
): Context["placement"] {
  const { env } = place;
  const found = clauseValue(
    declaration.placement,
    env,
    (clause): Context["placement"] | undefined => {
      if (form === "device") {
        env.sink.report("ILK4018", declaration.name.span, { why: "a device has no CPU" });
        return undefined;
      }
      if (clause.form === "any") return undefined;
      if (clause.form === "on") {
        const noCpu = "this says on which one the context runs";
        return { form: "fixed", cpu: coerceCpu(clause.cpu, { ...place, noCpu }) };
      }
      if (env.cpus === 0) {
        env.sink.report(
          "ILK4017",
          declaration.name.span,
          { name: "on each cpu" },
          { help: "cpus 2;" },
        );
        return undefined;
      }
      const type = { kind: "int", low: 0, high: env.cpus - 1, name: "Cpu" } as const;
      const local: Local = { kind: "local", name: "cpu", type, span: declaration.name.span };
      families.push({ local, low: 0, high: env.cpus - 1 });
      return { form: "fixed", cpu: { kind: "local", type, span: declaration.name.span, local } };
    },
  );
  if (found) return found;
  return form === "device" || env.cpus === 0 ? { form: "own" } : { form: "any" };
}

/** `holding` and `when`, which may mention anything declared. */
export function completeContext(declaration: ContextDeclaration, draft: ContextDraft): void {
  const { context, place } = draft;
  const { env } = place;
  const holding: Instance<Lock>[] = [];
  const role = context.role === undefined ? undefined : env.platform.roles.get(context.role);
  for (const kind of role?.holding ?? []) {
    const lock = onlyLock(kind, declaration, place);
    if (lock) holding.push({ target: lock, indices: [] });
  }
  for (const clause of declaration.holding) {
    const lock = clauseValue(clause, env, (reference) => {
      if (context.form === "device") {
        env.sink.report("ILK4015", reference.span, {
          name: context.name,
          sort: "a device",
          does: "takes locks",
        });
      }
      return typeHeldLock(reference, place, true, "be held around a context");
    });
    if (lock) holding.push(lock);
  }
  context.holding = holding;
  const when = clauseValue(declaration.when, env, (node): Expr =>
    inferCondition(
      node,
      { ...place, noCpu: "`when` is asked before the context runs on one" },
      "`when`",
    ),
  );
  if (when && context.form !== "entry" && context.form !== "isr" && declaration.when) {
    env.sink.report("ILK4028", declaration.when.value.span, {
      name: context.name,
      word: context.word,
    });
  }
  context.when = when;
}

/** `holding startIoLock` in a role: the spec's only lock of that kind. */
function onlyLock(kind: string, declaration: ContextDeclaration, place: Place): Lock | undefined {
  const { env } = place;
  const locks = [...env.things.values()].flatMap((thing) =>
    thing.kind === "lock" && thing.lockKind === kind ? [thing] : [],
  );
  const [first, second] = locks;
  if (first && !second) {
    const symbol = env.collected.symbols.names.get(first.name);
    if (symbol) env.used.add(symbol.declaration);
    return first;
  }
  env.sink.report(
    "ILK4029",
    declaration.role?.value.span ?? declaration.name.span,
    { role: declaration.role?.value.text ?? "?", kind, found: locks.length },
    {
      help: first ? undefined : `lock ${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${kind};`,
      secondary: locks.map((lock) => ({ span: lock.span, text: `a lock of kind \`${kind}\`` })),
    },
  );
  return undefined;
}
