/** All declarations of a configuration, in the order in which they need each other: signatures first, then bodies. */
import type {
  ActionDeclaration,
  ContextDeclaration,
  Declaration,
  ProcDeclaration,
} from "../../syntax/ast/ast.js";
import { listWordsWithoutEffect } from "../checks/without-effect.js";
import { checkDefinition } from "../definitions.js";
import { constantCondition } from "../constant-expressions.js";
import { Scope } from "../environment.js";
import type { Environment, EventSignature, Place } from "../environment.js";
import { inferCondition } from "../expressions.js";
import { typeOf } from "../type-nodes.js";
import type {
  Action,
  Channel,
  Completion,
  Context,
  Expr,
  Fault,
  Lock,
  NamedCondition,
  Pool,
  Proc,
  SharedObject,
  TypedSpec,
  Variable,
} from "../typed-spec.js";
import {
  completeAction,
  completeContextBody,
  completeProc,
  draftAction,
  draftProc,
} from "./bodies.js";
import type { Draft } from "./bodies.js";
import { heading } from "./clauses.js";
import { completeContext, draftContext } from "./contexts.js";
import type { ContextDraft } from "./contexts.js";
import { typeEvent, typeFault, typeList, typeQueue, typeRing, typeVariable } from "./data.js";
import { typeLockDeclaration, typeLockOrder } from "./locks.js";
import { typeObserved } from "./observed.js";
import { typePool } from "./pools.js";
import { typeChannelDeclaration, typeCompletionDeclaration } from "./waiting.js";

type Typed = Pick<
  TypedSpec,
  | "scheduler"
  | "pools"
  | "variables"
  | "locks"
  | "lockOrder"
  | "objects"
  | "channels"
  | "completions"
  | "faults"
  | "contexts"
  | "actions"
  | "invariants"
  | "reachables"
  | "mayEnd"
  | "events"
  | "observed"
  | "observeOnly"
  | "withoutEffect"
>;

type Of<Kind extends Declaration["kind"]> = Extract<Declaration, { kind: Kind }>;

export function typeDeclarations(env: Environment): Typed {
  const all = presentDeclarations(env);
  const each = <Kind extends Declaration["kind"]>(kind: Kind): readonly Of<Kind>[] =>
    all.filter((declaration): declaration is Of<Kind> => declaration.kind === kind);
  typeNames(each("type"), each("enum"), each("record"), env);
  const pools = each("pool").map((node): Pool => declare(node.name.text, typePool(node, env), env));
  const locks = each("lock").map((node): Lock =>
    declare(node.name.text, typeLockDeclaration(node, env), env),
  );
  const faults = each("fault").map((node): Fault =>
    declare(node.name.text, typeFault(node, env), env),
  );
  const events = each("event").map((node): EventSignature =>
    declare(node.name.text, typeEvent(node, env), env),
  );
  const objects = all.flatMap((node): SharedObject[] => {
    if (node.kind === "list") return [declare(node.name.text, typeList(node, env), env)];
    if (node.kind === "ring") return [declare(node.name.text, typeRing(node, env), env)];
    if (node.kind === "queue") return [declare(node.name.text, typeQueue(node, env), env)];
    return [];
  });
  const channels = each("channel").map((node): Channel =>
    declare(node.name.text, typeChannelDeclaration(node, env), env),
  );
  const completions = each("completion").map((node): Completion =>
    declare(node.name.text, typeCompletionDeclaration(node, env), env),
  );
  const variables = each("var").map((node): Variable =>
    declare(node.name.text, typeVariable(node, env), env),
  );
  const procs = each("proc").map((node): [ProcDeclaration, Draft<Proc>] => [
    node,
    draftProc(node, env),
  ]);
  for (const [node, draft] of procs) declare(node.name.text, draft.owner, env);
  const contexts = each("context")
    .filter((node) => node.actions.length === 0)
    .map((node): [ContextDeclaration, ContextDraft] => [node, draftContext(node, env)]);
  for (const [node, draft] of contexts) declare(node.name.text, draft.context, env);
  const actions = all.flatMap((node): [ActionDeclaration, Draft<Action>][] => {
    if (node.kind === "action") return [[node, draftAction(node, env, undefined)]];
    if (node.kind !== "context") return [];
    return node.actions
      .filter((action) => isPresent(action, env))
      .map((action): [ActionDeclaration, Draft<Action>] => [
        action,
        draftAction(action, env, node),
      ]);
  });
  for (const [node, draft] of actions) declare(node.name.text, draft.owner, env);
  for (const node of each("def")) checkDefinition(node, env);
  for (const [node, draft] of contexts) completeContext(node, draft);
  for (const [node, draft] of procs) completeProc(node, draft);
  for (const [node, draft] of contexts) completeContextBody(node, draft);
  for (const [node, draft] of actions) completeAction(node, draft);
  const invariants = each("invariant").map((node) => typeCondition(node, env));
  const reachables = each("reachable").map((node) => typeCondition(node, env));
  const [end] = each("mayEnd");
  return {
    scheduler: schedulerOf(each("scheduler"), env),
    pools,
    variables: [...pools.flatMap((pool) => [pool.state, ...pool.fields]), ...variables],
    locks,
    lockOrder: typeLockOrder(each("lockOrder"), locks, env),
    objects,
    channels,
    completions,
    faults,
    contexts: contexts.map(([, draft]): Context => draft.context),
    actions: actions.map(([, draft]): Action => draft.owner),
    invariants,
    reachables,
    mayEnd: end && inferCondition(end.value, propertyPlace(env), "`may end when`"),
    events: events.map(({ name, parameters }) => ({ name, parameters })),
    ...typeObserved(each("observe"), variables, env),
    withoutEffect: listWordsWithoutEffect(all, env),
  };
}

function declare<Thing extends Parameters<Environment["things"]["set"]>[1]>(
  name: string,
  thing: Thing,
  env: Environment,
): Thing {
  if (!env.things.has(name)) env.things.set(name, thing);
  return thing;
}

const propertyPlace = (env: Environment): Place => ({
  env,
  scope: new Scope(),
  mode: "property",
  ghosts: true,
  noCpu: "a property belongs to no CPU",
});

/** The declarations without those whose `if` is false; these are looked through for names at the end. */
function presentDeclarations(env: Environment): readonly Declaration[] {
  return env.collected.declarations.filter((declaration) => isPresent(declaration, env));
}

function isPresent(declaration: Declaration, env: Environment): boolean {
  if (constantCondition(declaration.condition, env, "the condition of a declaration")) return true;
  if ("name" in declaration) env.absent.add(declaration.name.text);
  // Nobody can use it here, and nobody should be told that nobody does.
  env.used.add(declaration);
  if (declaration.kind === "context") {
    for (const action of declaration.actions) {
      env.absent.add(action.name.text);
      env.used.add(action);
    }
  }
  return false;
}

/** Types that nothing mentions are checked too, without counting as used. */
function typeNames(
  types: readonly Of<"type">[],
  enums: readonly Of<"enum">[],
  records: readonly Of<"record">[],
  env: Environment,
): void {
  for (const node of [...types, ...enums, ...records]) {
    const wasUsed = env.used.has(node);
    typeOf({ kind: "namedType", name: node.name, span: node.name.span }, env);
    if (!wasUsed) env.used.delete(node);
  }
}

function typeCondition(node: Of<"invariant"> | Of<"reachable">, env: Environment): NamedCondition {
  const condition: Expr = inferCondition(
    node.value,
    propertyPlace(env),
    node.kind === "invariant" ? "an invariant" : "`reachable`",
  );
  const typed: NamedCondition = { ...heading(node), condition };
  declare(node.name.text, { kind: "property", ...typed }, env);
  return typed;
}

function schedulerOf(nodes: readonly Of<"scheduler">[], env: Environment): TypedSpec["scheduler"] {
  const [node] = nodes;
  if (!node) return "free";
  if (node.policy.text !== "priority" && node.policy.text !== "free") {
    env.sink.report("ILK2032", node.policy.span, { name: node.policy.text });
  }
  return node.policy.text === "priority" ? "priority" : "free";
}
