/**
 * One line that tells how a search goes, for the error stream of a terminal: states, rate, depth, frontier, memory.
 * Always at most `width` columns, so that it can be written over the last one.
 */
import type { Progress } from "../../runtime/index.js";
import { clip, grouped } from "../text.js";

export function renderProgress(progress: Progress, width: number): string {
  const { states, statesPerSecond, depth, frontier, memoryBytes } = progress;
  const parts = [
    `${grouped(states)} states`,
    `${rounded(statesPerSecond)}/s`,
    `depth ${depth}`,
    `frontier ${grouped(frontier)}`,
    bytes(memoryBytes),
  ];
  return clip(parts.join(", "), width, "...");
}

/** Three figures are enough for a rate that changes with every line. */
function rounded(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(count >= 1e7 ? 0 : 1)}M`;
  if (count >= 1e4) return `${(count / 1e3).toFixed(0)}k`;
  return grouped(count);
}

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

function bytes(count: number): string {
  let amount = count;
  let unit = 0;
  while (amount >= 1024 && unit < UNITS.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${amount >= 100 || unit === 0 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit] ?? ""}`;
}
