/**
 * Bodies as graphs. Goes in: a body and where control goes after it. Comes out: the node at which it begins. A body is
 * built from its end: each statement is given the node that follows it, and a way out (`break`, `return`) is simply the
 * node where it leads. So a proc is copied at each call, and two ways out of a `with` that lead to the same place share
 * the nodes that release.
 */
import type {
  Context,
  Expr,
  Instance,
  Local,
  Lock,
  Operation,
  Proc,
  Statement,
  TypedSpec,
} from "../../src/typecheck/typed-spec.js";
import { domainValues, evaluate, holds, isTrue, nameOf, namesOf, readsShared, touch } from "./evaluate.js";
import {
  acquire,
  blocksTooHigh,
  endContext,
  giveBack,
  isBusy,
  isMine,
  setBack,
  take,
  tryAcquire,
} from "./locks.js";
import { partsOf } from "./objects.js";
import {
  asList,
  asNumber,
  bounds,
  breaks,
  combinations,
  fork,
  keyOf,
  type Node,
  type Place,
  type Scope,
  type Step,
  type Value,
  type Way,
} from "./state.js";

type Of<Kind extends Statement["kind"]> = Statement & { readonly kind: Kind };
type OperationOf<Kind extends Operation["kind"]> = Operation & { readonly kind: Kind };
/** `free`: local work. `opens`: it rests before it, and what follows is the step. `steps`: it is the step. */
type Weight = "free" | "opens" | "steps";
type Effect = (step: Step, at: Place) => void;

/** What a statement needs to know of what is around it. */
interface Around {
  readonly spec: TypedSpec;
  readonly scope: Scope;
  readonly atomic: boolean;
  /** Procs under way, outermost first, and where the innermost puts its result. */
  readonly calls: readonly Proc[];
  readonly result: number;
  /** Where the ways out lead. */
  readonly outs: Readonly<Record<"break" | "continue" | "return", Node | undefined>>;
}

let last = 0;

function node(
  around: Around,
  weight: Weight,
  run: Node["run"],
  more: Omit<Partial<Node>, "id" | "rests" | "steps" | "run"> = {},
): Node {
  last += 1;
  const rests = weight !== "free" && !around.atomic;
  return { id: last, rests, steps: weight === "steps", scope: around.scope, run, ...more };
}

const go = (effect: Effect, next: Node | undefined): Node["run"] => (step, at) => {
  effect(step, at);
  return [[step, next]];
};
const nothing = (): void => undefined;

const madeUp = (name: string, type: Expr["type"], span: Expr["span"]): Local => ({ kind: "local", name, type, span });

/** The same with one more local, and the slot of that. */
function declare(around: Around, local: Local): [inner: Around, slot: number] {
  last += 1;
  return [{ ...around, scope: [...around.scope, [local, last]] }, last];
}
