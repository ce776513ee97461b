/** Sections 7 and 8 as text: runs that one side alone has, and counterexamples followed in the other side. */
import { clip, grouped, pad, plural, quoted, widthOf } from "../../report/text.js";
import type { GraphDiff, Replay, RunStep, SpecDiff, Witness } from "../spec-diff.js";
import { few, indented, placeText, section, type TextOptions } from "./sections.js";

const WORDS: Readonly<Record<SpecDiff["behaviour"]["relation"], string>> = {
  same: "same: no run tells the two apart",
  refines: "refines: every run of the new one was possible before",
  extends: "extends: every run of the old one is still possible",
  differs: "differs: each has runs that the other has not",
  "could not compare": "could not compare",
};

export function behaviourLines(diff: SpecDiff, options: TextOptions): readonly string[] {
  const { behaviour, graphs } = diff;
  const { relation, reason, added, removed } = behaviour;
  const why = reason === null ? "" : `: ${reason}`;
  const body = [
    ...indented(`${WORDS[relation]}${why}${onlyText(behaviour)}`, options),
    ...(added ? witnessLines("only the new one", added, options) : []),
    ...(removed ? witnessLines("only the old one", removed, options) : []),
    ...unreachedLines(diff, options),
    ...(graphs ? indented(graphText(graphs), options) : []),
  ];
  return section("Behaviour", body, options);
}

function witnessLines(who: string, witness: Witness, options: TextOptions): readonly string[] {
  const last = witness.events[witness.events.length - 1] ?? "";
  const instead =
    witness.instead.length === 0
      ? "the other side can do nothing more there"
      : `the other side can do ${some(witness.instead)}`;
  return [
    ...indented(`${who} can do ${quoted(last)} in this run; ${instead}`, options),
    ...stepLines(witness.steps, 0, options),
  ];
}

/** A relation under `observe only` says nothing of other events. */
export const onlyText = ({ observeOnly }: SpecDiff["behaviour"]): string =>
  observeOnly === null ? "" : `; of all events only ${observeOnly.map(quoted).join(", ")} counted`;

const MOST_UNREACHED = 6;

function unreachedLines({ unreached }: SpecDiff, options: TextOptions): readonly string[] {
  if (unreached.length === 0) return [];
  const { shown, hidden } = few(unreached, MOST_UNREACHED, options);
  return [
    ...indented(
      `${plural(unreached.length, "statement")} reached before and not any more:`,
      options,
    ),
    ...shown.flatMap(({ context, statement, place }) =>
      indented(`${context} at ${quoted(statement)} (${placeText(place)})`, options, 4),
    ),
    ...(hidden > 0 ? [`    and ${hidden} more (--full shows them)`] : []),
  ];
}

/** Both graphs in one sentence. */
function graphText({ before, after, states, edges }: GraphDiff): string {
  const two = (was: number, is: number): string => `${grouped(was)} → ${grouped(is)}`;
  return (
    `graphs: ${two(before.states, after.states)} states, ${grouped(states)} of them the same; ` +
    `${two(before.edges, after.edges)} steps, ${grouped(edges)} of them the same; ` +
    `${two(before.deadlocks, after.deadlocks)} states without a step`
  );
}

const some = (events: readonly string[]): string => {
  const shown = events.slice(0, 4).map(quoted).join(", ");
  return events.length > 4 ? `${shown} and ${events.length - 4} others` : shown;
};

export function replayLines({ replays }: SpecDiff, options: TextOptions): readonly string[] {
  const body = replays.flatMap((each) => oneReplay(each, options));
  return body.length === 0
    ? []
    : section("Counterexamples, followed in the other side", body, options);
}

/** How far the other side can follow the run, and what stops it. */
export function replayText({
  of,
  steps,
  common,
  blockedBy,
}: Pick<Replay, "of" | "steps" | "common" | "blockedBy">): string {
  const other = `the ${of === "before" ? "new" : "old"} one`;
  if (blockedBy === null) return `${other} can take every step of it`;
  // The run ends there without the violation that it shows.
  if (common >= steps.length) return `${other} can take every step of it, and ${blockedBy}`;
  return `${other} stops it at step ${common + 1} of ${steps.length}: ${blockedBy}`;
}

function oneReplay(replay: Replay, options: TextOptions): readonly string[] {
  const { of, kind, name, steps, common, blockedBy, place, instead } = replay;
  const own = of === "before" ? "old" : "new";
  const where = blockedBy !== null && place ? ` (${placeText(place)})` : "";
  return [
    ...indented(`${kind} ${name}, a run of the ${own} one: ${replayText(replay)}${where}`, options),
    ...(blockedBy === null || instead.length === 0
      ? []
      : indented(`it can do ${some(instead)} there`, options)),
    ...stepLines(steps, common, options),
  ];
}

const BEHIND = 3;
/** Steps shown behind the one at which the other side stops. */
const BEYOND = 2;

/** Steps that both sides take are folded, but for the last few. */
function stepLines(
  steps: readonly RunStep[],
  common: number,
  { width, full, colour }: TextOptions,
): readonly string[] {
  const from = full ? 0 : Math.max(0, Math.min(common, steps.length) - BEHIND);
  const actors = Math.max(0, ...steps.map(({ actor }) => widthOf(actor)));
  const cpus = Math.max(0, ...steps.map(({ cpu }) => (cpu === null ? 0 : `cpu ${cpu}  `.length)));
  const isStopped = common > 0 && common < steps.length;
  const to = full || !isStopped ? steps.length : Math.min(steps.length, common + 1 + BEYOND);
  const shown = steps.slice(from, to).map(({ number, actor, cpu, text, place }) => {
    const where = pad(cpu === null ? "" : `cpu ${cpu}  `, cpus);
    const sign = common > 0 && number === common + 1 ? "x" : " ";
    const at = place ? `:${place.line}` : "";
    const line = `${sign} ${String(number).padStart(3)}  ${where}${pad(actor, actors)}  ${text}`;
    return `  ${clip(line, width - 3 - widthOf(at))} ${colour.dim(at)}`;
  });
  return [
    ...(from > 0 ? [`    (${plural(from, "step")} that both take)`] : []),
    ...shown,
    ...(to < steps.length ? [`    (${plural(steps.length - to, "step")} more)`] : []),
  ];
}
