/** What building a FlowGraph goes along with: nodes so far, places for locals, and what is counted against limits. */
import { InterlockBug } from "../../base/assert.js";
import type { Span } from "../../base/source.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  Context,
  List,
  Lock,
  Proc,
  Statement,
  Type,
  TypedSpec,
} from "../../typecheck/typed-spec.js";
import type { StepDescription } from "../../words/description.js";
import type {
  ChoiceNode,
  EndNode,
  FlowGraph,
  FlowNode,
  LoopNode,
  NodeId,
  StepNode,
} from "../graph.js";
import type { LocalRef, Scope } from "../scope.js";
import { successors } from "../graph.js";
import { exceed, LIMITS } from "../limits.js";
import { nodeNames } from "../list-nodes.js";
import type { Op, StepOp } from "../ops.js";
import { phraseOf } from "../phrases.js";

/** What building asks of the configuration that the context or action is a part of. */
export interface FlowInput {
  readonly spec: TypedSpec;
  /** Whether a variable of the state has this name, which no local may then have. */
  readonly isTaken: (name: string) => boolean;
  /** Locks that save a level while they are held. */
  readonly saving: ReadonlySet<Lock>;
  readonly diagnostics: Diagnostic[];
  /** A name, unlike all others, for what a condition quantifies over. */
  readonly binder: (stem: string) => string;
  /** Statements of all contexts so far, calls copied and loops written out. */
  readonly total: { statements: number };
}

/** The context or action that is built. */
export interface FlowProcess {
  readonly name: string;
  /** Undefined for an action. */
  readonly context: Context | undefined;
  /** Its level can differ from its base level. */
  readonly raises: boolean;
}

export interface Builder extends FlowInput {
  readonly process: FlowProcess;
  readonly nodes: FlowNode[];
  /** Where the context or action ends. */
  readonly end: NodeId;
  /** What each place for a local can hold. */
  readonly slots: Map<string, string>;
  /** First statements of branches, whose labels only name the step (S18). */
  readonly heads: Set<Statement>;
  statements: number;
  nesting: number;
  /** Statements contain blocks, and calls the bodies of procs. */
  readonly block: (
    b: Builder,
    statements: readonly Statement[],
    frame: Frame,
    next: NodeId,
  ) => NodeId;
}

/** Where statements stand: what they see, and where control goes that leaves them. */
export interface Frame {
  readonly scope: Scope;
  readonly exits: Exits;
  /** Those that the statements are in, outermost first. */
  readonly procs: readonly Proc[];
  /** Prefix of the names of places: the proc, with its depth where it is recursive. */
  readonly owner: string;
}

export interface Exits {
  readonly onBreak?: NodeId;
  readonly onContinue?: NodeId;
  /** Where `return` goes, once the result has been bound. */
  readonly onReturn: NodeId;
}

export const builderOf = (
  input: FlowInput,
  process: FlowProcess,
  end: Pick<EndNode, "span" | "scope">,
  block: Builder["block"],
): Builder => ({
  ...input,
  process,
  block,
  nodes: [{ kind: "end", id: 0, ...end }],
  end: 0,
  slots: new Map(),
  heads: new Set(),
  statements: 0,
  nesting: 0,
});

export const inScope = (frame: Frame, changes: Partial<Scope>): Frame => ({
  ...frame,
  scope: { ...frame.scope, ...changes },
});

// ── Nodes ────────────────────────────────────────────────────────────────────────────────────────

type WithoutId<Node> = Node extends FlowNode ? Omit<Node, "id"> : never;

export function add(b: Builder, node: WithoutId<FlowNode>): NodeId {
  const id = b.nodes.length;
  b.nodes.push({ ...node, id } as FlowNode);
  return id;
}

export function nodeAt(b: Builder, id: NodeId): FlowNode {
  const found = b.nodes[id];
  if (!found) throw new InterlockBug(`no node ${id} in ${b.process.name}`);
  return found;
}

/** What a statement is called by, if it has a label, and where it stands. */
export interface Head {
  readonly span: Span;
  readonly label: string | undefined;
}

/** Where an operation stands, where what it yields is kept, if anything is done with that, and what follows. */
export interface OperationAt {
  readonly head: Head;
  readonly scope: Scope;
  readonly into: LocalRef | undefined;
  readonly next: NodeId;
}

type Details = Partial<Pick<StepNode, "idle" | "apart" | "busy" | "empty" | "rests" | "accesses">>;

/** A step; where it stands inside `atomic`, part of one. */
export const step = (
  b: Builder,
  { span, label }: Head,
  scope: Scope,
  { op, does, next, ...details }: Details & { op: StepOp; does: StepDescription; next: NodeId },
): NodeId =>
  add(b, {
    kind: "step",
    op,
    scope,
    span,
    label,
    does,
    rests: !scope.atomic,
    accesses: 0,
    next,
    ...details,
  });

/** Something that is chosen; where it stands inside `atomic`, part of its step. */
export const choice = (
  b: Builder,
  { span, label }: Head,
  scope: Scope,
  details: Pick<ChoiceNode, "op" | "does" | "options"> & Partial<Pick<ChoiceNode, "accesses">>,
): NodeId =>
  add(b, { kind: "choice", scope, span, label, rests: !scope.atomic, accesses: 0, ...details });

export const work = (b: Builder, span: Span, scope: Scope, op: Op, next: NodeId): NodeId =>
  add(b, { kind: "work", op, scope, span, next });

/** A label that is a step by itself. */
export const skip = (
  b: Builder,
  label: string,
  span: Span,
  { scope }: Frame,
  next: NodeId,
): NodeId =>
  step(b, { span, label }, scope, { op: { kind: "skip" }, does: { kind: "label", label }, next });

/** The label as a step by itself, where there is one. */
export const labelled = (b: Builder, { label, span }: Head, frame: Frame, next: NodeId): NodeId =>
  label === undefined ? next : skip(b, label, span, frame, next);

/** A loop whose body is built next; `closeLoop` says where it begins. */
export const openLoop = (b: Builder, loop: Omit<LoopNode, "id" | "kind" | "target">): NodeId =>
  add(b, { kind: "loop", target: NOWHERE, ...loop });

export function closeLoop(b: Builder, id: NodeId, target: NodeId): void {
  const loop = nodeAt(b, id);
  if (loop.kind !== "loop") throw new InterlockBug(`node ${id} is no loop`);
  b.nodes[id] = { ...loop, target };
}

const NOWHERE: NodeId = -1;

/** What can be reached, numbered in the order in which it is read. */
export function finish(b: Builder, entry: NodeId): FlowGraph {
  const numbers = new Map<NodeId, NodeId>();
  const ordered: FlowNode[] = [];
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (numbers.has(id)) continue;
    const node = nodeAt(b, id);
    numbers.set(id, ordered.length);
    ordered.push(node);
    waiting.push(...[...successors(node)].reverse());
  }
  const renamed = (id: NodeId): NodeId => numbers.get(id) ?? NOWHERE;
  return {
    name: b.process.name,
    entry: renamed(entry),
    nodes: ordered.map((node) => renumbered(node, renamed)),
  };
}

function renumbered(node: FlowNode, renamed: (id: NodeId) => NodeId): FlowNode {
  const id = renamed(node.id);
  switch (node.kind) {
    case "end":
      return { ...node, id };
    case "choice":
      return { ...node, id, options: node.options.map(renamed) };
    case "work":
      return { ...node, id, next: renamed(node.next) };
    case "escape":
      return { ...node, id, next: renamed(node.next), loop: renamed(node.loop) };
    case "branch":
      return { ...node, id, then: renamed(node.then), otherwise: renamed(node.otherwise) };
    case "loop":
      return { ...node, id, target: renamed(node.target) };
    case "step": {
      const { busy, empty, unasked, timeout } = node;
      return {
        ...node,
        id,
        next: renamed(node.next),
        ...(busy === undefined ? {} : { busy: renamed(busy) }),
        ...(empty === undefined ? {} : { empty: renamed(empty) }),
        ...(unasked === undefined ? {} : { unasked: renamed(unasked) }),
        ...(timeout === undefined ? {} : { timeout: renamed(timeout) }),
      };
    }
  }
}

// ── Places for locals ────────────────────────────────────────────────────────────────────────────

/** A place for a local (S7): the same proc, name and type share one. */
export function placeFor(
  b: Builder,
  local: { readonly name: string; readonly type: Type },
  { scope, owner }: Frame,
  hidden = false,
): LocalRef {
  const slot = freeSlot(
    b,
    `${b.process.name}.${owner}${local.name}`,
    JSON.stringify(local.type),
    scope.live,
  );
  const role = hidden && local.name === "result" ? ({ role: "internal" } as const) : {};
  return { name: local.name, type: local.type, slot, hidden, ...role };
}

/** A place for a node of the list, between two accesses of an operation. */
export function placeForNode(b: Builder, name: string, list: List): LocalRef {
  const names = nodeNames(b.spec, list);
  const slot = freeSlot(b, `${b.process.name}.${name}`, JSON.stringify(names), []);
  const type = { kind: "int", low: 0, high: names.length - 1 } as const;
  return { name, hidden: true, role: "temporary", slot, type, nodesOf: list };
}

/** A name that nothing alive has, and that holds the same sort of value wherever it is used. */
function freeSlot(b: Builder, stem: string, holds: string, live: readonly LocalRef[]): string {
  for (let n = 1; ; n++) {
    const slot = n === 1 ? stem : `${stem}${n}`;
    const taken = b.slots.get(slot);
    if (live.some((other) => other.slot === slot)) continue;
    if (taken !== undefined && taken !== holds) continue;
    // A local may be called like something the context keeps of its own: `level`.
    if (taken === undefined && b.isTaken(slot)) continue;
    b.slots.set(slot, holds);
    return slot;
  }
}

// ── Words and limits ─────────────────────────────────────────────────────────────────────────────

/** What a statement says; `parts`: what its span is the text of. */
export const says = (span: Span, parts: unknown, scope: Scope): StepDescription => ({
  kind: "statement",
  text: phraseOf(span, parts, scope),
});

/** Counts the statements of the context, calls copied and loops written out. */
export function count(b: Builder, span: Span): void {
  b.statements += 1;
  if (b.statements > LIMITS.statements)
    exceed("ILK5122", span, { context: b.process.name, most: LIMITS.statements }, "with this one");
  b.total.statements += 1;
  const all = { context: "this configuration", most: LIMITS.allStatements };
  if (b.total.statements > LIMITS.allStatements) exceed("ILK5122", span, all, "with this one");
}

/** Each location lists all locals in scope. */
export function countLocals(b: Builder, span: Span, { live }: Scope): void {
  if (live.length >= LIMITS.locals)
    exceed("ILK5127", span, { context: b.process.name, most: LIMITS.locals }, "with this one");
}

/** Builds a block or a call, which may not be too deep inside others. */
export function nested<Built>(b: Builder, span: Span, build: () => Built): Built {
  b.nesting += 1;
  if (b.nesting > LIMITS.nesting)
    exceed("ILK5123", span, { context: b.process.name, most: LIMITS.nesting }, "and this deeper");
  const built = build();
  b.nesting -= 1;
  return built;
}

/** The closing brace of a block. */
export const endOf = (span: Span): Span => ({
  source: span.source,
  start: Math.max(span.start, span.end - 1),
  end: span.end,
});

export const headOf = (span: Span): Span => {
  const brace = span.source.text.indexOf("{", span.start);
  return brace < 0 || brace > span.end ? span : { ...span, end: brace };
};
