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
  ILK5103: error(
    "pending-of-itself",
    (p: { name: string }) =>
      `\`${p.name}.pending\` is asked while it is being decided whether \`${p.name}\` is pending`,
  ),
} as const;
