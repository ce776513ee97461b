/**
 * What a search came past and what it did not, by name: from the numbers of a verdict and the checker's notes to words.
 * The report in text and the one in JSON are made from this.
 */
import { stepText } from "../../words/step-words.js";
import type { Checker, NoteInfo } from "../../runtime/checker.js";
import type { Verdict } from "../../runtime/verdict.js";

export interface CoverageView {
  /** Times each action stepped. */
  readonly actions: Readonly<Record<string, number>>;
  readonly neverStepped: readonly Unreached[];
  readonly unreachedStatements: readonly Unreached[];
  readonly unreachedBranches: readonly Unreached[];
  /** How many statements and branches the checker can tell of: none may mean that none were noted. */
  readonly statements: number;
  readonly branches: number;
  readonly interrupts: readonly Interruption[];
  /** Values that variables and objects took, where the search was asked for them. */
  readonly values: NonNullable<Verdict["coverage"]["values"]>;
  /** Device actions and statements on the same data that never met, where the search was asked for them. */
  readonly tameActions: readonly TameAction[];
}

/** The action was never possible while the context stood before the statement. */
export interface TameAction extends Unreached {
  readonly action: string;
}

export interface Unreached {
  readonly context: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

/** An isr, or a deferred context that pre-empts, and a statement that it could come before. */
export interface Interruption {
  readonly isr: string;
  readonly context: string;
  readonly cpu: number;
  /** The statement it came before. */
  readonly statement: string;
  readonly line: number | null;
  readonly happened: boolean;
}

export function readCoverage(checker: Checker, verdict: Verdict): CoverageView {
  const { actions, notes } = verdict.coverage;
  const made = new Set(notes);
  const notesOf = (kind: NoteInfo["kind"]): readonly (readonly [NoteInfo, boolean])[] =>
    checker.notes.flatMap((note, number) =>
      note.kind === kind ? [[note, made.has(number)] as const] : [],
    );
  const unreached = (kind: NoteInfo["kind"]): readonly Unreached[] =>
    notesOf(kind).flatMap(([note, reached]) =>
      reached || !note.place
        ? []
        : [{ context: note.parts[0] ?? "", text: note.text, ...placed(note.place) }],
    );
  const statements = statementsOf(checker, actions);
  return {
    actions,
    neverStepped: checker.actions
      .filter((action) => (actions[action.name] ?? 0) === 0)
      .map(({ actor, does, place }) => ({
        context: actor,
        text: stepText(does),
        ...placed(place),
      })),
    unreachedStatements: statements
      .filter(({ reached }) => !reached)
      .map(({ reached: _, ...statement }) => statement),
    unreachedBranches: unreached("branch"),
    statements: statements.length,
    branches: notesOf("branch").length,
    // Location 0 is inactive: nothing is interrupted there.
    interrupts: notesOf("interrupts")
      .filter(([note]) => note.parts[2] !== "0")
      .map(([note, happened]) => interruptionOf(checker, note, happened)),
    values: verdict.coverage.values ?? [],
    tameActions: (verdict.coverage.tameActions ?? []).map(({ action, context, text, place }) => ({
      action,
      context,
      text,
      ...placed(place),
    })),
  };
}

/** A statement is reached when one of its steps is; entering and leaving are no statements. */
function statementsOf(
  checker: Checker,
  counts: Readonly<Record<string, number>>,
): readonly (Unreached & { readonly reached: boolean })[] {
  const found = new Map<string, Unreached & { readonly reached: boolean }>();
  for (const { name, actor, context, from, does, place } of checker.actions) {
    if (context < 0 || from <= 0 || does.kind === "leave") continue;
    const key = `${actor} ${place.file}:${place.line}:${place.column}`;
    const known = found.get(key);
    found.set(key, {
      context: actor,
      text: known?.text ?? stepText(does),
      ...placed(place),
      reached: (known?.reached ?? false) || (counts[name] ?? 0) > 0,
    });
  }
  return [...found.values()];
}

const placed = ({
  file,
  line,
}: {
  readonly file: string;
  readonly line: number;
}): {
  readonly file: string;
  readonly line: number;
} => ({ file, line });

function interruptionOf(checker: Checker, note: NoteInfo, happened: boolean): Interruption {
  const [isr = "", context = "", location = "", cpu = ""] = note.parts;
  const locations = checker.contexts.find((candidate) => candidate.name === context)?.locations;
  const found = locations?.[Number(location)];
  return {
    isr,
    context,
    cpu: Number(cpu),
    statement: found ? (found.label ?? stepText(found.does)) : "",
    line: found?.place.line ?? null,
    happened,
  };
}
