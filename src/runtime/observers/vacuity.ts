// Hot path: `look` for every state, until what is asked of it is answered. No objects or closures for a state.
/**
 * What a complete search has never seen, so that its verdict says less than it seems to: no state in which a property
 * demands anything, a handler that never runs, an `assume` that never holds. Each question is asked until the first state
 * that answers it.
 */
import type { Checker, ContextInfo, ProbeInfo, State } from "../checker.js";
import type { Exploration } from "../search/exploration.js";
import type { Tally } from "../search/tally.js";
import type { Warning } from "../verdict.js";
import type { Observer } from "./observer.js";

export class Vacuity implements Observer {
  private readonly checker: Checker;
  private readonly probes: readonly ProbeInfo[];
  /** Numbers of the probes that no state has met. */
  private open: number[];
  /** Contexts that are asked to run and have been in no state. */
  private unasked: ContextInfo[];

  constructor(checker: Checker) {
    this.checker = checker;
    this.probes = checker.probes ?? [];
    this.open = this.probes.map((_, i) => i);
    this.unasked = checker.contexts.filter(({ request }) => request !== undefined);
  }

  look(state: State): void {
    const { probes, open, unasked } = this;
    for (let i = open.length - 1; i >= 0; i--)
      if (probes[open[i]!]!.holds(state)) open.splice(i, 1);
    for (let i = unasked.length - 1; i >= 0; i--)
      if (isPending(unasked[i]!, state)) unasked.splice(i, 1);
  }

  /**
   * To be asked after a complete search. Empty where a broken rule has ended runs or somebody is blocked: what would have
   * come behind that is not known.
   */
  list({ tally, findings }: Exploration): readonly Warning[] {
    if (tally.broken > 0 || findings.violations.some(({ kind }) => kind === "deadlock")) return [];
    const assumptions = assumptionsThatNeverHold(this.checker, { tally, findings });
    // Where there is no initial state, nothing else is worth saying.
    if (tally.generated === 0) return assumptions;
    return [
      ...this.unmetProbes().map(({ slug, message, place }) => warning(slug, message, place)),
      ...this.checker.contexts.flatMap((context, index) => this.neverRuns(tally, context, index)),
      ...assumptions,
    ];
  }

  /** One inside another that is not met either is left out. */
  private unmetProbes(): readonly ProbeInfo[] {
    return this.open.flatMap((i) => {
      const probe = this.probes[i];
      return !probe || (probe.within !== undefined && this.open.includes(probe.within))
        ? []
        : [probe];
    });
  }

  /** A context, or the members of it, that nothing has asked to run in any state, or that never enter. */
  private neverRuns(tally: Tally, context: ContextInfo, index: number): readonly Warning[] {
    const { request } = context;
    if (!request || enters(this.checker, tally, index)) return [];
    const message = this.unasked.includes(context) ? neverAsked(context) : neverEnters(context);
    return [warning("never-raised", message, request.first?.place ?? context.place)];
  }
}

function isPending(context: ContextInfo, state: State): boolean {
  for (let member = 0; member < context.members.length; member++)
    if (context.pending(state, member)) return true;
  return false;
}

/** Whether some step enters a context. */
function enters(checker: Checker, tally: Tally, index: number): boolean {
  return checker.actions.some((action, i) => {
    if (action.context !== index || action.from !== 0) return false;
    const end = checker.actions[i + 1]?.first ?? tally.steps.length;
    return tally.steps.subarray(action.first, end).some((times) => times > 0);
  });
}

const warning = (slug: string, message: string, place: Warning["place"]): Warning => ({
  slug,
  message,
  place,
  other: undefined,
});

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
  { tally, findings }: Pick<Exploration, "tally" | "findings">,
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
