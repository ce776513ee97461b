/**
 * A counterexample as text: numbered steps beside a column of lanes, then a back-trace, the broken rule with what the
 * platform prints, and one sentence. Prose is wrapped to the width, code is cut with an ellipsis; everything can be
 * read without colour, and with ASCII alone.
 */
import type { Checker } from "../../runtime/checker.js";
import type { Violation } from "../../runtime/verdict.js";
import { renderStacks } from "./draw-stacks.js";
import { renderSteps, type StepOptions } from "./draw-steps.js";
import { flow, plural, toAscii, wrap } from "../text.js";
import { buildTraceView, type TraceView } from "../views/trace-view.js";
import { mapTexts, visibleData } from "../visible-data.js";

/**
 * `full`: all fields at every step, not only what changed. `sourceLine` gives a line of a spec's text; without it
 * places alone are shown.
 */
export type TerminalOptions = StepOptions;

export function renderCounterexample(
  checker: Checker,
  violation: Violation,
  options: TerminalOptions,
): string {
  const built = visibleData(buildTraceView(checker, violation));
  const view = options.ascii ? mapTexts(built, toAscii) : built;
  const lines = [
    ...renderHeading(view, options),
    ...renderSteps(view, options),
    ...(view.kind === "reachable" ? [] : renderStacks(view.stacks, options)),
    "",
    ...renderFinding(view, options),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function renderHeading(view: TraceView, options: TerminalOptions): readonly string[] {
  const { colour, width } = options;
  const constants = Object.entries(view.constants).map(([name, value]) => `${name} = ${value}`);
  const steps = view.steps.length === 0 ? "" : ` in ${plural(view.steps.length, "step")}`;
  const title = `${view.spec} @ ${view.revision}: ${titleOf(view)}${steps}`;
  return [
    ...wrap(title, width).map((line) => colour.bold(line)),
    ...flow([view.file, ...constants], ", ", width).map((line) => colour.dim(line)),
    ...(view.steps.length === 0 ? [] : [""]),
  ];
}

function titleOf(view: TraceView): string {
  switch (view.kind) {
    case "deadlock":
      return view.name === "deadlock" ? "deadlock" : `deadlock, ${view.name},`;
    case "reachable":
      return `no run reaches ${view.name}`;
    case "invariant":
      return `invariant ${view.name} broken`;
    case "assertion":
      return `assertion in ${view.name} fails`;
    default:
      return `rule ${view.name} broken`;
  }
}

function findingTitle({ kind, name }: TraceView): string {
  if (kind === "reachable") return `NOT REACHED: ${name}`;
  if (kind === "deadlock") return name === "deadlock" ? "DEADLOCK" : `DEADLOCK: ${name}`;
  return `BROKEN: ${kind} ${name}`;
}

/** The rule, what the platform prints for it, what broke it, and the sentence. */
function renderFinding(view: TraceView, options: TerminalOptions): readonly string[] {
  const { colour, width } = options;
  const last = view.steps[view.steps.length - 1];
  const where = view.place ? ` at ${view.place.file}:${view.place.line}` : "";
  const step = last ? `, ${last.broken.length === 0 ? "after " : ""}step ${last.number}` : "";
  const indented = (text: string, paint: (line: string) => string): readonly string[] =>
    wrap(text, width - 2).map((line) => `  ${paint(line)}`);
  const title = `${findingTitle(view)}${step}${where}`;
  const lines = wrap(title, width).map((line) => colour.bold(colour.red(line)));
  if (view.platform !== undefined) lines.push(...indented(view.platform, colour.bold));
  if (view.message !== "") lines.push(...indented(view.message, (line) => line));
  for (const rule of last?.broken.slice(1) ?? []) {
    const platform = rule.platform === undefined ? "" : `: ${rule.platform}`;
    lines.push(...indented(`and by the same step ${rule.name}${platform}`, (line) => line));
  }
  return [...lines, "", ...wrap(view.sentence, width)];
}
