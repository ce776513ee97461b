/**
 * Coverage as text: what no run reached, where interrupts came, which locks were taken under which. A spec that holds
 * because half of it is never run is no better than one that is wrong, so this stands with every verdict that asks.
 */
import type { Checker } from "../runtime/checker.js";
import type { Verdict } from "../runtime/verdict.js";
import type { Colours } from "./colours.js";
import {
  type CoverageView,
  type Interruption,
  readCoverage,
  type Unreached,
} from "./read-coverage.js";
import { baseName, clip, pad, plural, widthOf, wrap } from "./text.js";

export interface CoverageOptions {
  readonly width: number;
  readonly colour: Colours;
}

export function renderCoverage(
  checker: Checker,
  verdict: Verdict,
  options: CoverageOptions,
): string {
  const coverage = readCoverage(checker, verdict);
  const sections = [
    unreachedSection("Statements", coverage.statements, coverage.unreachedStatements, options),
    unreachedSection("Branches", coverage.branches, coverage.unreachedBranches, options),
    unreachedSection("Actions", checker.actions.length, coverage.neverStepped, options),
    interruptSection(coverage, options),
    lockSection(coverage, options),
    useSection(coverage),
    valueSection(coverage, options),
  ].filter((section) => section.length > 0);
  const title = options.colour.bold(`Coverage of ${checker.name} @ ${checker.revision}`);
  const partial =
    verdict.verdict === "holds"
      ? []
      : wrap("The search ended early: what is missing here may still be reachable.", options.width);
  return `${[title, ...partial, ...sections.flat()].join("\n")}\n`;
}

/** At which levels each lock was held, and by whom. */
function useSection(coverage: CoverageView): readonly string[] {
  const byLock = new Map<string, string[]>();
  for (const { lock, context, level } of coverage.uses)
    byLock.set(lock, [...(byLock.get(lock) ?? []), `${level} by ${context}`]);
  if (byLock.size === 0) return [];
  return [
    "Locks by level:",
    ...[...byLock].map(([lock, uses]) => `  ${lock} at ${uses.join(", ")}`),
  ];
}

/** A variable that only ever had one value is worth a look. */
function valueSection({ values }: CoverageView, options: CoverageOptions): readonly string[] {
  if (values.length === 0) return [];
  const lines = values.flatMap(({ field, count, values: named }) => {
    const more = count > named.length ? `, … ${count} in all` : "";
    return wrap(
      `${field}: ${named.join(", ")}${more}${count === 1 ? " (always)" : ""}`,
      options.width - 2,
    ).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
  });
  return ["Values taken:", ...lines];
}

function unreachedSection(
  noun: string,
  total: number,
  unreached: readonly Unreached[],
  options: CoverageOptions,
): readonly string[] {
  if (total === 0) return [];
  const what = noun === "Actions" ? "never stepped" : "never reached";
  if (unreached.length === 0) return [`${noun}: all ${total} reached.`];
  const places = unreached.map(({ file, line }) => `${baseName(file)}:${line}`);
  const placeWidth = Math.max(...places.map(widthOf));
  const lines = unreached.map(({ context, text }, i) => {
    const lead = `  ${pad(places[i] ?? "", placeWidth)}  `;
    const words = context === "" || context === text ? text : `${context}: ${text}`;
    return `${lead}${clip(words, options.width - widthOf(lead))}`;
  });
  const title = `${noun} ${what}: ${unreached.length} of ${total}`;
  return [options.colour.yellow(title), ...lines];
}

/** For each isr and each context: the statements before which it came, and those before which it never did. */
function interruptSection(coverage: CoverageView, options: CoverageOptions): readonly string[] {
  const pairs = new Map<string, Interruption[]>();
  for (const interruption of coverage.interrupts) {
    const key = `${interruption.isr} during ${interruption.context}`;
    pairs.set(key, [...(pairs.get(key) ?? []), interruption]);
  }
  return [...pairs].flatMap(([key, all]) => {
    // Location 0 is inactive: nothing is interrupted there.
    const points = all.filter((point) => point.statement !== "-" && point.statement !== "");
    const came = points.filter((point) => point.happened);
    const title = `Interrupts: ${key}: before ${came.length} of ${plural(points.length, "statement")}`;
    const room = options.width - 4;
    const lines = points.map((point) => {
      const where = point.line === null ? "" : `${point.line}: `;
      const mark = point.happened ? "+" : "-";
      return `  ${mark} ${clip(`${where}${point.statement}`, room)}`;
    });
    return [title, ...lines];
  });
}

function lockSection(coverage: CoverageView, options: CoverageOptions): readonly string[] {
  const edges = coverage.lockGraph.map(
    ({ held, taken, file, line }) => `  ${held} < ${taken}  (${baseName(file)}:${line})`,
  );
  const byContext = new Map<string, string[]>();
  for (const { context, lock } of coverage.takes) {
    byContext.set(context, [...(byContext.get(context) ?? []), lock]);
  }
  const takes = [...byContext].map(([context, locks]) => `  ${context} takes ${locks.join(", ")}`);
  if (edges.length + takes.length === 0) return [];
  const fit = (line: string): string => clip(line, options.width);
  const order = edges.length === 0 ? ["  no lock is taken under another"] : edges;
  return ["Lock graph (held < taken):", ...order.map(fit), ...takes.map(fit)];
}
