/**
 * How much of each context runs with each lock held: of its locations, those at which some path through its FlowGraph has
 * taken the lock and not released it. A path knows whether a `tryAcquire` has succeeded, and constants that a call hands over.
 * Read without a search; where the two differ the section on concurrency is the exact one.
 */
import type { Compiled } from "../../compile.js";
import { type FlowGraph, type FlowNode, type NodeId, successors } from "../../flow/graph.js";
import type { StepOp, TestOp } from "../../flow/ops.js";
import { isRef, type LocalRef, type Scope } from "../../flow/scope.js";
import { flowGraphs } from "../../model/build/lower.js";
import type { Expr } from "../../typecheck/typed-spec.js";
import { isObject } from "./read-spec.js";

/** Of one context. */
export interface LockCover {
  readonly context: string;
  /** Locations of its body. */
  readonly points: number;
  /** For each lock that it holds somewhere, at how many of them. */
  readonly covered: ReadonlyMap<string, number>;
  /** Pairs of locks: the second is taken with the first held. */
  readonly orders: readonly (readonly [held: string, taken: string])[];
}

export const lockCovers = ({ spec }: Compiled): readonly LockCover[] =>
  flowGraphs(spec).slice(0, spec.contexts.length).map(coverOf);

/** What a path has done so far: which locks it holds, and which locals have a known value, by slot. */
interface Path {
  readonly held: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, number>;
}

/** Beyond so many different paths to a node, those that are left know no values of locals. */
const MOST_PATHS = 64;

function coverOf(graph: FlowGraph): LockCover {
  const reached = pathsThrough(graph);
  const covered = new Map<string, number>();
  const orders: (readonly [string, string])[] = [];
  let points = 0;
  for (const node of graph.nodes) {
    const paths = reached.get(node.id);
    if (!paths) continue;
    const held = new Set(paths.flatMap((path) => [...path.held]));
    if (node.kind === "step" && node.op.kind === "acquire")
      for (const each of held) orders.push([each, node.op.lock.lock.target.name]);
    if (!isInBody(node)) continue;
    points += 1;
    for (const lock of held) covered.set(lock, (covered.get(lock) ?? 0) + 1);
  }
  return { context: graph.name, points, covered, orders };
}

/** A location at which it neither enters nor leaves. */
function isInBody(node: FlowNode): boolean {
  if (node.kind === "choice") return node.rests;
  if (node.kind !== "step" || !node.rests) return false;
  const { op } = node;
  if (op.kind === "leave") return false;
  return !(op.kind === "acquire" ? op.ambient : op.kind === "awaitLock" && op.acquire.ambient);
}

/** All paths that lead to each node; paths that hold the same locks and know the same are one. */
function pathsThrough({ nodes, entry }: FlowGraph): ReadonlyMap<NodeId, readonly Path[]> {
  const reached = new Map<NodeId, Map<string, Path>>();
  const waiting: (readonly [NodeId, Path])[] = [[entry, { held: new Set(), known: new Map() }]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [id, path] = next;
    const node = nodes[id];
    if (!node) continue;
    const here = reached.get(id) ?? new Map<string, Path>();
    reached.set(id, here);
    const kept = here.size < MOST_PATHS ? path : { ...path, known: new Map<string, number>() };
    const key = keyOf(kept);
    if (here.has(key)) continue;
    here.set(key, kept);
    waiting.push(...goOn(node, kept));
  }
  return new Map([...reached].map(([id, paths]) => [id, [...paths.values()]]));
}

const keyOf = ({ held, known }: Path): string =>
  JSON.stringify([[...held].sort(), [...known].sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Where a path goes from a node, and what it is then. */
function goOn(node: FlowNode, path: Path): readonly (readonly [NodeId, Path])[] {
  const everywhere = (after: Path) => successors(node).map((next) => [next, after] as const);
  switch (node.kind) {
    case "branch": {
      const value = tested(node.test, node.scope, path);
      return [
        ...(value === 0 ? [] : [[node.then, path] as const]),
        ...(value === 1 ? [] : [[node.otherwise, path] as const]),
      ];
    }
    case "work":
      return everywhere(afterOp(node.op, node.scope, path));
    case "step": {
      const before = (node.before ?? []).reduce(
        (so, { op, scope }) => afterOp(op, scope, so),
        path,
      );
      const { op } = node;
      if (op.kind === "acquire" && node.busy !== undefined)
        return [
          [node.next, plus(before, op.lock.lock.target.name)],
          [node.busy, before],
        ];
      if (op.kind !== "tryAcquire") return everywhere(afterOp(op, node.scope, before));
      const taken = plus(before, op.acquire.lock.lock.target.name);
      return [...everywhere(bound(taken, op.into, 1)), ...everywhere(bound(before, op.into, 0))];
    }
    default:
      return everywhere(path);
  }
}

function afterOp(op: StepOp, scope: Scope, path: Path): Path {
  switch (op.kind) {
    case "acquire":
      return plus(path, op.lock.lock.target.name);
    case "awaitLock":
      return plus(path, op.acquire.lock.lock.target.name);
    case "release":
      return minus(path, op.lock.lock.target.name);
    case "leave":
      return op.locks.reduce((so, { lock }) => minus(so, lock.target.name), path);
    case "sleep":
      return op.lock ? minus(path, op.lock.lock.target.name) : path;
    case "asleep":
      return op.retakes ? plus(path, op.retakes.lock.lock.target.name) : path;
    default:
      return afterValue(op, scope, path);
  }
}

/** What is known of locals behind an operation; of one that it writes, its value or nothing. */
function afterValue(op: StepOp, scope: Scope, path: Path): Path {
  switch (op.kind) {
    case "bind":
      return bound(
        path,
        op.ref,
        op.target.path.length > 0 ? undefined : valueOf(op.value, scope, path),
      );
    case "bindOutcome":
      return bound(path, op.into, Number(op.value));
    case "bindResult":
      return bound(path, op.into, op.result && path.known.get(op.result.slot));
    case "bindArguments":
      return op.refs.reduce(
        (so, ref, at) => bound(so, ref, op.args[at] && valueOf(op.args[at], scope, path)),
        path,
      );
    default:
      return writtenBy(op).reduce((so, ref) => bound(so, ref, undefined), path);
  }
}

/** Locals that other operations give a value that is not known. */
function writtenBy(op: StepOp): readonly LocalRef[] {
  const refs: readonly unknown[] = [
    "into" in op ? op.into : undefined,
    "ref" in op ? op.ref : undefined,
    "flag" in op ? op.flag : undefined,
    "element" in op ? op.element : undefined,
  ];
  return refs.filter((each): each is LocalRef => isObject(each) && "slot" in each);
}

function tested(test: TestOp, scope: Scope, path: Path): number | undefined {
  if (test.kind === "flag") return path.known.get(test.flag.slot);
  return test.kind === "condition" ? valueOf(test.condition, scope, path) : undefined;
}

function valueOf(e: Expr, scope: Scope, path: Path): number | undefined {
  switch (e.kind) {
    case "literal":
      return e.value;
    case "local": {
      const found = scope.locals.get(e.local);
      if (!found) return undefined;
      if (isRef(found)) return path.known.get(found.slot);
      return found.kind === "constant" ? found.value : undefined;
    }
    case "unary": {
      const operand = valueOf(e.operand, scope, path);
      return e.operator === "!" && operand !== undefined ? 1 - operand : undefined;
    }
    default:
      return undefined;
  }
}

const bound = (path: Path, ref: LocalRef | undefined, value: number | undefined): Path => {
  if (!ref || (value === undefined && !path.known.has(ref.slot))) return path;
  const known = new Map(path.known);
  if (value === undefined) known.delete(ref.slot);
  else known.set(ref.slot, value);
  return { ...path, known };
};

const plus = (path: Path, lock: string): Path =>
  path.held.has(lock) ? path : { ...path, held: new Set([...path.held, lock]) };

const minus = (path: Path, lock: string): Path =>
  path.held.has(lock)
    ? { ...path, held: new Set([...path.held].filter((each) => each !== lock)) }
    : path;
