/**
 * What a complete search has never seen, so that its verdict says less than it seems to: no state in which a property
 * demands anything, a handler that never runs, an `assume` that never holds. One pass over the states, which ends for
 * each question with the first state that answers it.
 */
import type { Checker, ContextInfo, ProbeInfo } from "../checker.js";
import { memberOf } from "../transitions.js";
import type { Warning } from "../verdict.js";
import type { Exploration, StateGraph } from "./exploration.js";

/**
 * To be asked after a complete search. Empty where it keeps no states, or where a broken rule has ended runs or somebody
 * is stuck: what would have come behind that is not known.
 */
export function listVacuities(checker: Checker, exploration: Exploration): readonly Warning[] {
  const { graph, tally, findings } = exploration;
  if (!graph || tally.broken > 0) return [];
  if (findings.violations.some(({ kind }) => kind === "deadlock")) return [];
  // Where there is no initial state, nothing else is worth saying.
  if (tally.generated === 0) return assumptionsThatNeverHold(checker, exploration);
  return [
    ...unmetProbes(checker, graph).map(({ slug, message, place }) => warning(slug, message, place)),
    ...checker.contexts.flatMap((context, index) =>
      neverRequested(checker, exploration, graph, context, index),
    ),
    ...assumptionsThatNeverHold(checker, exploration),
  ];
}

const warning = (slug: string, message: string, place: Warning["place"]): Warning => ({
  slug,
  message,
  place,
  other: undefined,
});

/** One inside another that is not met either is left out. */
function unmetProbes({ probes = [], words }: Checker, graph: StateGraph): readonly ProbeInfo[] {
  let open = probes.map((_, i) => i);
  eachState(graph, words, (state) => {
    if (open.some((i) => probes[i]?.holds(state)))
      open = open.filter((i) => !probes[i]?.holds(state));
    return open.length > 0;
  });
  return open.flatMap((i) => {
    const probe = probes[i];
    return !probe || (probe.within !== undefined && open.includes(probe.within)) ? [] : [probe];
  });
}

/** A context, or the members of it, that nothing has asked to run in any state. */
function neverRequested(
  checker: Checker,
  { tally }: Exploration,
  graph: StateGraph,
  context: ContextInfo,
  index: number,
): readonly Warning[] {
  const { request } = context;
  if (!request) return [];
  const entered = new Set<number>();
  for (const [i, action] of checker.actions.entries()) {
    if (action.context !== index || action.from !== 0) continue;
    const end = checker.actions[i + 1]?.first ?? tally.steps.length;
    for (let transition = action.first; transition < end; transition++)
      if (tally.steps[transition]! > 0)
        entered.add(memberOf(action, transition, context.members.length));
  }
  if (entered.size > 0) return [];
  let isRequested = false;
  eachState(graph, checker.words, (state) => {
    isRequested = context.members.some((_, member) => context.pending(state, member));
    return !isRequested;
  });
  return [
    warning(
      "never-raised",
      isRequested ? neverEnters(context) : neverAsked(context),
      request.first?.place ?? context.place,
    ),
  ];
}

const neverEnters = ({ name, word, request }: ContextInfo): string =>
  `\`${word} ${name}\` is ${request?.verb ?? "raised"} and never runs in this configuration: it is masked, or what is above it never ends`;

const ACTIVE: Readonly<Record<string, string>> = { scheduled: "schedules", armed: "arms" };

function neverAsked({ name, word, request }: ContextInfo): string {
  const what = `\`${word} ${name}\` is never ${request?.verb ?? "raised"} in this configuration`;
  const first = request?.first;
  if (!first) return `${what}: nothing ${ACTIVE[request?.verb ?? ""] ?? "raises"} it`;
  if (first.by === undefined) return `${what}: its condition \`${first.text}\` never holds`;
  return `${what}: \`${first.text}\` in \`${first.by}\` is never reached`;
}

/** One that some run has reached and that has been false each time. */
function assumptionsThatNeverHold(
  checker: Checker,
  { tally, findings }: Exploration,
): readonly Warning[] {
  return checker.notes.flatMap((note, number) =>
    note.kind === "assume" && tally.notes[number] === 0 && findings.hasFailed(Number(note.parts[0]))
      ? [
          warning(
            "assume-never-holds",
            "this `assume` never holds: every run that reaches it ends there, and what follows is not checked",
            note.place,
          ),
        ]
      : [],
  );
}

/** Visits the states until `look` wants no more. */
function eachState(
  { store }: StateGraph,
  words: number,
  look: (state: Int32Array) => boolean,
): void {
  const state = new Int32Array(words);
  for (let index = 0; index < store.arena.count; index++) {
    store.arena.read(index, state);
    if (!look(state)) return;
  }
}
