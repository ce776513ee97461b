/** Procs and actions, and the bodies of these and of contexts. */
import type {
  ActionDeclaration,
  Block,
  ContextDeclaration,
  ProcDeclaration,
} from "../../syntax/ast/ast.js";
import { constantCount } from "../constant-expressions.js";
import { Scope } from "../environment.js";
import type { Environment, Place } from "../environment.js";
import { inferCondition } from "../expressions.js";
import { fallsThrough } from "../flow.js";
import { findTrait } from "../operations.js";
import type { Body } from "../body.js";
import { typeBlock } from "../statements.js";
import { bind, scalarTypeOf, typeFamilies, typeOf } from "../type-nodes.js";
import { describe, isUnknown, rangeOf } from "../types.js";
import type { Action, Family, Local, Proc, Statement } from "../typed-spec.js";
import { isWithin, MOST_CHOICES, MOST_DEPTH } from "../limits.js";
import { heading } from "./clauses.js";
import type { Mutable } from "./clauses.js";
import type { ContextDraft } from "./contexts.js";
import { typeParameters } from "./data.js";

/** Rounds of typing a body in which a `let` may still grow. */
const mostRounds = 6;

/** Types a body; again while assignments ask for wider lets. */
function typeBody(env: Environment, type: () => readonly Statement[]): readonly Statement[] {
  let typed: readonly Statement[] = [];
  for (let round = 1; round <= mostRounds; round++) {
    const mark = env.sink.mark();
    env.letsWidened = false;
    typed = type();
    if (!env.letsWidened) break;
    if (round < mostRounds) env.sink.forgetSince(mark);
  }
  return typed;
}

/** A proc or action and the place of its body. */
export interface Draft<Owner> {
  readonly owner: Mutable<Owner>;
  readonly place: Place;
}

export function draftProc(declaration: ProcDeclaration, env: Environment): Draft<Proc> {
  const place: Place = { env, scope: new Scope(), mode: "step", ghosts: false, noCpu: undefined };
  const parameters = typeParameters(declaration.parameters, place);
  const owner: Mutable<Proc> = {
    kind: "proc",
    name: declaration.name.text,
    span: declaration.name.span,
    parameters,
    result: declaration.result && typeOf(declaration.result, env),
    requires: undefined,
    depth: declaration.depth ? constantCount(declaration.depth, env, "`depth`", 1, MOST_DEPTH) : 1,
    body: [],
  };
  return { owner, place: { ...place, owner } };
}

export function completeProc(declaration: ProcDeclaration, draft: Draft<Proc>): void {
  const { owner, place } = draft;
  const { env } = place;
  if (declaration.requires)
    owner.requires = inferCondition(declaration.requires, { ...place, ghosts: true }, "`requires`");
  const body: Body = {
    place,
    owner,
    isAtomic: false,
    waiting: "free",
    inLoop: false,
    result: owner.result,
    level: undefined,
    name: owner.name,
  };
  owner.body = typeBody(env, () => typeBlock(declaration.body, body));
  if (owner.result && !isUnknown(owner.result) && fallsThrough(owner.body) && !env.sink.hasErrors) {
    env.sink.report("ILK4006", declaration.name.span, {
      name: owner.name,
      result: describe(owner.result),
    });
  }
}

export function completeContextBody(declaration: ContextDeclaration, draft: ContextDraft): void {
  const { context, place } = draft;
  const raised = context.holding.flatMap((lock) =>
    lock.target.level === undefined ? [] : [lock.target.level],
  );
  const body: Body = {
    place,
    owner: context,
    isAtomic: false,
    waiting: "free",
    inLoop: false,
    result: undefined,
    level: Math.max(context.level, ...raised),
    name: context.name,
  };
  context.body = typeBody(place.env, () => typeBlock(declaration.body, body));
  if (context.form === "device") requireNoCpu(context, declaration.name.span, "a device", place);
}

/** Parameters of an action, those of its device's family first. */
export function draftAction(
  declaration: ActionDeclaration,
  env: Environment,
  device: ContextDeclaration | undefined,
): Draft<Action> {
  const noCpu = device ? "a device has no CPU" : "an action has no CPU";
  const place: Place = { env, scope: new Scope(), mode: "step", ghosts: false, noCpu };
  const families = device ? typeFamilies(device.indices, place) : [];
  const parameters = declaration.parameters.map((parameter): Family => {
    const type = scalarTypeOf(parameter.type, env, "a parameter of an action");
    const local: Local = {
      kind: "local",
      name: parameter.name.text,
      type,
      span: parameter.name.span,
    };
    bind(parameter.name, "family", local, place);
    return { local, ...rangeOf(type) };
  });
  const choices = [...families, ...parameters].reduce(
    (n, { low, high }) => n * (high - low + 1),
    1,
  );
  const { span } = declaration.name;
  isWithin(env, span, "the number of ways to take this action", choices, MOST_CHOICES);
  const owner: Mutable<Action> = {
    kind: "action",
    ...heading(declaration),
    device: device?.name.text,
    external: declaration.external,
    fairness: declaration.fairness === "unfair" ? "none" : declaration.fairness,
    parameters: [...families, ...parameters],
    guard: undefined,
    body: [],
  };
  return { owner, place: { ...place, owner } };
}

export function completeAction(declaration: ActionDeclaration, draft: Draft<Action>): void {
  const { owner, place } = draft;
  if (declaration.when) owner.guard = inferCondition(declaration.when, place, "`when`");
  const body: Body = {
    place,
    owner,
    isAtomic: true,
    waiting: "never",
    inLoop: false,
    result: undefined,
    level: undefined,
    name: owner.name,
  };
  owner.body = typeBody(place.env, () => typeBlock(declaration.body satisfies Block, body));
  requireNoCpu(owner, declaration.name.span, "an action", place);
}

/** Reports procs called here that take locks or ask for the CPU. */
function requireNoCpu(
  owner: Action | ContextDraft["context"],
  span: Action["span"],
  sort: string,
  place: Place,
): void {
  const { env } = place;
  env.later.push(() => {
    for (const proc of env.calls.get(owner) ?? []) {
      const takes = findTrait(proc, "locks", place);
      if (takes) {
        env.sink.report(
          "ILK4015",
          span,
          { name: owner.name, sort, does: `calls \`${proc.name}\`, which takes locks` },
          {
            secondary: [{ span: takes, text: "here" }],
          },
        );
      }
      const cpu = findTrait(proc, "cpu", place);
      if (cpu)
        env.sink.report("ILK4018", cpu, {
          why: `\`${owner.name}\` runs this, and ${sort} has no CPU`,
        });
    }
  });
}
