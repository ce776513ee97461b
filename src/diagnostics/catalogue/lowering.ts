/** Diagnostics ILK51xx: what lowering to guarded actions cannot express. */
import { error } from "../entry.js";

export const loweringCatalogue = {
  ILK5101: error(
    "loop-without-step",
    (_: object) => "this loop can go round without ever taking a step",
  ),
  ILK5102: error(
    "choice-after-write",
    (_: object) => "a choice inside one step depends on what the same step has written",
  ),
  ILK5111: error(
    "too-many-sleepers",
    (p: { channel: string; found: number; most: number }) =>
      `${p.found} activations may sleep on \`${p.channel}\`, and a state has room for ${p.most}`,
  ),
  ILK5112: error(
    "level-of-retaken-lock",
    (p: { lock: string; context: string }) =>
      `\`${p.context}\` takes \`${p.lock}\` at different levels, so it is unclear to which one it goes back after sleeping`,
  ),
  ILK5121: error(
    "too-many-ways",
    (p: { most: number }) => `one step can go more than ${p.most} different ways`,
    () =>
      "put a statement with a label between the choices, so that the step ends there: `then: skip;`",
  ),
  ILK5122: error(
    "too-many-statements",
    (p: { context: string; most: number }) =>
      `\`${p.context}\` has more than ${p.most} statements once procs are copied to their calls and loops are written out`,
  ),
  ILK5123: error(
    "too-deep",
    (p: { context: string; most: number }) =>
      `blocks and calls of \`${p.context}\` are more than ${p.most} deep`,
  ),
  ILK5124: error(
    "too-many-transitions",
    (p: { name: string; found: string; most: string }) =>
      `\`${p.name}\` can happen in ${p.found} ways, and ${p.most} is the most`,
    () => "smaller types for what is chosen, or fewer choices at once",
  ),
  ILK5125: error(
    "state-too-large",
    (p: { found: string; most: string }) =>
      `a state takes ${p.found} bits with this, and ${p.most} is the most`,
  ),
  ILK5126: error(
    "too-much-code",
    (p: { most: string }) =>
      `this configuration becomes more than ${p.most} operators and operands of code`,
    () => "fewer contexts, procs that are called less often, or simpler expressions",
  ),
  ILK5127: error(
    "too-many-locals",
    (p: { context: string; most: number }) =>
      `\`${p.context}\` has more than ${p.most} locals in scope here`,
    () => "put statements that share few locals into procs, or into blocks of their own",
  ),
  ILK5103: error(
    "pending-of-itself",
    (p: { name: string }) =>
      `\`${p.name}.pending\` is asked while it is being decided whether \`${p.name}\` is pending`,
  ),
} as const;
