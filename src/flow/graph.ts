/**
 * What one context or action does, as data: nodes between which control passes, with every call copied in place. A step
 * rests before some nodes: there the context waits for its next step. What an operation means is not said here but in
 * semantics/, in the folder of its construct.
 */
import type { Span } from "../base/source.js";
import type { StepDescription } from "../words/description.js";
import type { ChoiceOp, Op, StepOp, TestOp } from "./ops.js";
import type { Scope } from "./scope.js";

export type NodeId = number;

export interface FlowGraph {
  /** Of the context or action. */
  readonly name: string;
  readonly entry: NodeId;
  /** Each at the place of its number. */
  readonly nodes: readonly FlowNode[];
}

/** Local work with the scope that it is done in. */
export interface Work {
  readonly op: Op;
  readonly scope: Scope;
}

interface AnyNode {
  readonly id: NodeId;
  readonly span: Span;
  /** In which its operation is done. */
  readonly scope: Scope;
}

/** A node at which a context can rest. */
interface Resting extends AnyNode {
  readonly label: string | undefined;
  /** What comes next, for a context that rests here. */
  readonly does: StepDescription;
  /** False inside `atomic` and actions: the step goes on through it. */
  readonly rests: boolean;
  /** The context rests here behind a choice, too: choosing is then a step of its own (S18, S21). */
  readonly apart?: true;
  /** Accesses to shared things that C would make of it (S16). */
  readonly accesses: number;
  /** Arguments of a call that an `atomic` block begins with: bound before it is tested whether it would have to wait. */
  readonly before?: readonly Work[];
  /** Where an `atomic` block begins, its context rests outside of it. */
  readonly restsIn?: Scope;
}

/** A visible statement, or one access of an operation that takes several. */
export interface StepNode extends Resting {
  readonly kind: "step";
  readonly op: StepOp;
  readonly idle?: true;
  readonly next: NodeId;
  /** Where an acquire goes that finds the lock busy and begins to wait for it (S41). */
  readonly busy?: NodeId;
  /** Where an operation goes that finds nothing to remove. */
  readonly empty?: NodeId;
  /** Where a sleeper goes that wakes without a wake-up, or by its timeout. */
  readonly unasked?: NodeId;
  readonly timeout?: NodeId;
}

/** One of its ways is chosen, and is part of the step that follows (S21). */
export interface ChoiceNode extends Resting {
  readonly kind: "choice";
  readonly op: ChoiceOp;
  /** An `atomic` block begins with it. */
  readonly opensAtomic?: true;
  readonly options: readonly NodeId[];
}

/** Local work. */
export interface WorkNode extends AnyNode, Work {
  readonly kind: "work";
  readonly next: NodeId;
}

/** A test that is no step of its own. */
export interface BranchNode extends AnyNode {
  readonly kind: "branch";
  readonly test: TestOp;
  readonly then: NodeId;
  readonly otherwise: NodeId;
}

/** The head of a loop. */
export interface LoopNode extends AnyNode {
  readonly kind: "loop";
  readonly target: NodeId;
  /** Run as a loop of one step: inside `atomic`, or where its body takes none. */
  readonly inline: boolean;
  /** It goes round at most so often; undefined where nothing bounds it. */
  readonly most?: number;
}

/** A way out of a loop that runs inside one step. */
export interface EscapeNode extends AnyNode {
  readonly kind: "escape";
  readonly loop: NodeId;
  readonly next: NodeId;
}

/** The context ends. */
export interface EndNode extends AnyNode {
  readonly kind: "end";
}

export type FlowNode =
  StepNode | ChoiceNode | WorkNode | BranchNode | LoopNode | EscapeNode | EndNode;

/** Where a context can rest. */
export type RestNode = StepNode | ChoiceNode;

/** Where it rests is where the `atomic` block stands that begins with it. */
export const restScope = (node: RestNode): Scope => node.restsIn ?? node.scope;

/** Where control can go from a node. */
export function successors(node: FlowNode): readonly NodeId[] {
  switch (node.kind) {
    case "end":
      return [];
    case "choice":
      return node.options;
    case "step":
      return [node.next, node.busy, node.empty, node.unasked, node.timeout].filter(
        (each) => each !== undefined,
      );
    case "work":
    case "escape":
      return [node.next];
    case "branch":
      return [node.then, node.otherwise];
    case "loop":
      return [node.target];
  }
}

type Nodes = readonly (FlowNode | undefined)[];

/** Whether a context that goes on from `start` comes to rest before it is at `until`. */
export const restsBefore = (nodes: Nodes, start: NodeId, until: NodeId): boolean =>
  reaches(nodes, start, until, (node) => isRest(node) && node.rests);

/** Whether a step that goes on from here comes to a choice before it comes to rest. */
export const choiceAhead = (nodes: Nodes, start: NodeId): boolean =>
  reaches(nodes, start, undefined, (node) => node.kind === "choice" && !node.rests);

const isRest = (node: FlowNode): node is RestNode => node.kind === "step" || node.kind === "choice";

/** Whether one of the nodes that a step reaches without resting is as wanted. Not by recursion: bodies are long. */
function reaches(
  nodes: Nodes,
  start: NodeId,
  until: NodeId | undefined,
  isWanted: (node: FlowNode) => boolean,
): boolean {
  const seen = new Set<NodeId>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodes[id];
    if (!node || id === until || seen.has(id)) continue;
    seen.add(id);
    if (isWanted(node)) return true;
    if (!(isRest(node) && node.rests)) waiting.push(...successors(node));
  }
  return false;
}
