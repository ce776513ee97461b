/** A walk over a FlowGraph, as data: where it began, what it has made, and the loops that it is in. */
import { InterlockBug } from "../../base/assert.js";
import { type Span, textOf } from "../../base/source.js";
import {
  choiceAhead,
  type FlowGraph,
  type FlowNode,
  type LoopNode,
  type NodeId,
  type RestNode,
} from "../../flow/graph.js";
import type { LocalRef } from "../../flow/scope.js";
import { isTrue, number } from "../../ir/build.js";
import type { ActionParameter } from "../../ir/ir.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import type { Process } from "../../semantics/model/processes.js";
import { comesRound, goesRound } from "../../semantics/step/rounds.js";
import type { StepBody } from "../../semantics/step/step-body.js";
import { emit } from "../../semantics/step/write.js";
import { formatOf } from "../../semantics/values/types.js";
import { stepText } from "../../words/step-words.js";
import type { Draft, DraftStep } from "./draft.js";
import { Rests } from "./rests.js";
import { StepLimits } from "./step-limits.js";

export interface Walk {
  readonly model: ModelBuilder;
  /** Undefined for an action. */
  readonly process: Process | undefined;
  readonly graph: FlowGraph;
  readonly rests: Rests;
  /** What the end of the context or action does besides. */
  readonly atEnd: (body: StepBody) => void;
  readonly drafts: Draft[];
  readonly limits: StepLimits;
  /** Loops of one step that the walk is in, outermost first. */
  readonly open: OpenLoop[];
  /** Where the step begins that is walked now. */
  from: Origin;
  /** A loop that can go round without a step. */
  endless: Span | undefined;
}

export interface Origin {
  readonly node: RestNode | undefined;
  readonly live: readonly LocalRef[];
  /** 0: it enters; undefined: an action. */
  readonly location: number | undefined;
}

/** A loop that runs inside one step; its ways out are numbered. */
export interface OpenLoop {
  readonly loop: LoopNode;
  /** Name of what says that it goes round again. */
  readonly go: string;
  /** Name of what says which way out was taken. */
  readonly code: string;
  readonly exits: NodeId[];
}

export const newWalk = (
  model: ModelBuilder,
  process: Process | undefined,
  graph: FlowGraph,
  atEnd: Walk["atEnd"],
): Walk => ({
  model,
  process,
  graph,
  rests: new Rests(model, process),
  atEnd,
  drafts: [],
  limits: new StepLimits(),
  open: [],
  from: { node: undefined, live: [], location: undefined },
  endless: undefined,
});

export function nodeAt({ graph }: Walk, id: NodeId): FlowNode {
  const found = graph.nodes[id];
  if (!found) throw new InterlockBug(`no node ${id} in ${graph.name}`);
  return found;
}

/** Whether a step that goes on from here comes to a choice before it comes to rest. */
export const isChoiceAhead = ({ graph }: Walk, id: NodeId): boolean => choiceAhead(graph.nodes, id);

/** Where a step goes on that comes to a loop; undefined where it has come round to it and nothing has changed. */
export function intoLoop(walk: Walk, body: StepBody, loop: LoopNode): FlowNode | undefined {
  if (loop.most === undefined && comesRound(body, loop)) walk.endless ??= loop.span;
  if (walk.endless) return undefined;
  const target = nodeAt(walk, loop.target);
  // Behind it where it has been gone round as often as can be.
  if (goesRound(body, loop) || target.kind !== "branch") return target;
  return nodeAt(walk, target.otherwise);
}

/** Coverage: which way of a test was taken. */
export function noteBranch(
  { model, process }: Walk,
  body: StepBody,
  span: Span,
  isTaken: boolean,
): void {
  const text = `${firstLine(span)} is ${isTaken ? "true" : "false"}`;
  const note = number(model.notes.branch(process?.context.name ?? "", span, text));
  emit(body, { kind: "note", note });
}

function firstLine(span: Span): string {
  const line = (textOf(span).split("\n")[0] ?? "").trim();
  return line.replace(/\s*\{$/, "");
}

/** The context ends here. */
export function endHere(walk: Walk, body: StepBody): void {
  walk.atEnd(body);
  walk.rests.flush(body, [], walk.from.live);
}

/** A step is whole. */
export function addDraft(walk: Walk, body: StepBody, described: DraftStep): void {
  if (body.impossible) return;
  const { process, from, model } = walk;
  const { isUnbidden = false, ...step } = described;
  const { parameters } = body;
  const draft: Draft = {
    action: {
      stem: stemOf(stepText(described.does), from.location === 0 ? "enter" : undefined),
      actor: process?.context.name ?? "",
      context: process?.index,
      from: from.location,
      parameters: process ? [...familiesOf(process), ...parameters] : parameters,
      step,
      external: false,
      fairness: "none",
    },
    guard: body.guards.filter((g) => !isTrue(g)),
    body: body.statements,
    node: from.node,
    isUnbidden,
    isCoarse: body.accesses > 1,
  };
  model.code.add(draft.guard, draft.body, from.node?.span ?? described.span);
  walk.drafts.push(draft);
}

const familiesOf = ({ families, own }: Process): readonly ActionParameter[] =>
  families.map(({ local, low, high }, i) => {
    const index = own[i];
    const name = index?.kind === "name" ? index.name : local.name;
    return { name, role: "family", low, high, format: formatOf(local.type) };
  });

/** The words of a step as an identifier. */
function stemOf(text: string, given: string | undefined): string {
  if (given) return given;
  const words = text.split(":")[0] ?? text;
  return (
    words
      .replace(/\[[^\]]*\]/g, "")
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 40) || "step"
  );
}
