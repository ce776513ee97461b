/** Channels, completions, and the statements about sleeping, waiting and timers → their nodes. */
import type { CstNode, IToken } from "../../../grammar/index.js";
import { report } from "../../diagnostics/catalogue.js";
import type { ChannelDeclaration, CompletionDeclaration, Statement } from "../ast/ast.js";
import { type Base, conditional } from "./clauses.js";
import { buildIndices, buildWaitingParts } from "./expressions.js";
import type { CstReader } from "./cst.js";

type Kind = "sleep" | "wait" | "wake" | "wakeOne" | "complete" | "arm" | "cancel";
type Without<S, Key extends string> = S extends unknown ? Omit<S, Key> : never;

export function buildWaitingDeclaration(
  r: CstReader,
  node: CstNode,
  base: Base,
): ChannelDeclaration | CompletionDeclaration {
  const common = { ...base, name: r.name(node, 1), indices: buildIndices(r, node) };
  const clause = r.tokens(node, "Identifier")[2] ? conditional(r, node, true as const) : undefined;
  if (r.name(node).text === "channel")
    return { ...common, kind: "channel", ...(clause ? { spurious: clause } : {}) };
  return { ...common, kind: "completion", ...(clause ? { once: clause } : {}) };
}

const KINDS: ReadonlySet<string> = new Set<Kind>([
  "sleep",
  "wait",
  "wake",
  "wakeOne",
  "complete",
  "arm",
  "cancel",
]);

/** `idle` may only stand before what waits. Undefined where another word stands in the place of these. */
export function buildWaiting(
  r: CstReader,
  node: CstNode,
  idle: IToken | undefined,
): Without<Extract<Statement, { kind: Kind }>, "span" | "label"> | undefined {
  const kind = r.name(node).text as Kind;
  const { reference, ...more } = buildWaitingParts(r, node);
  if (kind === "sleep") return { kind, channel: reference, ...more, idle: idle !== undefined };
  if (kind === "wait")
    return { kind, completion: reference, timeout: more.timeout, idle: idle !== undefined };
  if (idle)
    r.problems.push(
      report("ILK1007", r.spanOfToken(idle), {
        text: "idle",
        known: ["idle await", "idle spin until", "idle sleep", "idle wait"],
      }),
    );
  if (!KINDS.has(kind)) return undefined;
  if (kind === "complete") return { kind, completion: reference };
  if (kind === "arm" || kind === "cancel") return { kind, context: reference };
  return { kind, channel: reference };
}
