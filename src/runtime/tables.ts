/**
 * The tables of a generated file: what it says of its spec in rows, and the checker that they make. What can be told of
 * the rows is not repeated in them: numbers of transitions, names of members, texts of locations.
 */
import type {
  EventDescription,
  Proof,
  ProofReason,
  StepDescription,
  VariableRole,
} from "../words/description.js";
import { stepText } from "../words/step-words.js";
import type { CheckOptions } from "./check-options.js";
import type {
  ActionInfo,
  Checker,
  ContextInfo,
  Expectation,
  FailureInfo,
  FieldInfo,
  LocationInfo,
  LockView,
  NoteInfo,
  Place,
  ProbeInfo,
  PropertyInfo,
  RequestInfo,
  Sink,
  State,
} from "./checker.js";
import {
  checkerWith,
  type EveryInterrupt,
  type Format,
  type VariableDefinition,
} from "./define-checker.js";
import { initialStates, type Successor, successors } from "./explore.js";
import { runChecker } from "./run-checker.js";
import type { Verdict } from "./verdict.js";

// ── Values ───────────────────────────────────────────────────────────────────────────────────────

/** A format, and the type of what is decoded by it. */
export type Shown<Value> = Format & { readonly decoded?: Value };

export const numbers: Shown<number> = { kind: "number" };
export const booleans: Shown<boolean> = { kind: "boolean" };
/** Value low + i is names[i]. */
export const names = <const Name extends string>(low: number, ...all: Name[]): Shown<Name> => ({
  kind: "names",
  low,
  names: all,
});
/** `none` below the smallest value of `of`. */
export const options = <Value>(none: number, of: Shown<Value>): Shown<Value | "none"> => ({
  kind: "option",
  none,
  of,
});
/** A bit mask; bit i is value low + i. */
export const sets = <Value>(low: number, of: Shown<Value>): Shown<readonly Value[]> => ({
  kind: "set",
  low,
  of,
});
/** Where the context is whose variable it is. */
export const places: Shown<string> & { readonly kind: "names" } = {
  kind: "names",
  low: 0,
  names: [],
};

// ── Rows ─────────────────────────────────────────────────────────────────────────────────────────

/** The file is the spec's own where it is not given. */
export type PlaceRow = readonly [line: number, column: number, file?: string];

export type VariableRow = readonly [
  /** Owner, then path. */
  name: readonly string[],
  group: FieldInfo["group"],
  role: VariableRole,
  read: (s: State, ...indices: number[]) => number | boolean,
  /** Takes the indices, then the value. */
  write: (s: State, ...indicesAndValue: never[]) => void,
  format: Shown<unknown>,
  /** Smallest and largest index of each dimension, outermost first. */
  ...dimensions: (readonly [low: number, high: number])[],
];

export type LocationRow = readonly [
  place: PlaceRow,
  /** What comes next. */
  does: StepDescription,
  more?: Partial<Pick<LocationInfo, "label" | "idle" | "waiting" | "takes">> & {
    /** One of the context's frames. */
    readonly in?: string;
  },
];

/** A chain of calls, outermost first, and the locals in scope: their names, and the variables that hold them. */
export interface FrameRow {
  readonly calls?: readonly (readonly [proc: string, place: PlaceRow])[];
  readonly locals?: readonly (readonly [name: string, variable: string])[];
}

export type ParameterRow = readonly [
  name: string,
  role: ActionInfo["parameters"][number]["role"],
  low: number,
  values: readonly string[],
];

/** What depends on the state and the member, or does not. */
type Asked<Value> = Value | ((s: State, member: number) => Value);

export interface ContextRow {
  readonly name: string;
  readonly form: ContextInfo["form"];
  readonly word: string;
  readonly place: PlaceRow;
  readonly families?: readonly ParameterRow[];
  readonly firstActivation: number;
  readonly at: (s: State, member: number) => number;
  readonly cpu?: Asked<number>;
  /** By number: see `levels`. */
  readonly level?: Asked<number>;
  readonly pending?: (s: State, member: number) => boolean;
  readonly request?: Omit<RequestInfo, "first"> & {
    readonly first:
      | {
          readonly by: string | undefined;
          readonly text: string;
          readonly place: PlaceRow;
        }
      | undefined;
  };
  /** The level it enters at, by number; without it, the lowest. */
  readonly base?: number;
  readonly wants?: Asked<number>;
  readonly mayEnter?: boolean | ((s: State, member: number, cpu: number) => boolean);
  readonly frames?: Readonly<Record<string, FrameRow>>;
  readonly locations: readonly LocationRow[];
}

/** Steps of a context or a device that follow each other. */
export interface StepsRow {
  readonly of: string;
  readonly fairness: ActionInfo["fairness"];
  readonly steps: readonly (readonly [
    name: string,
    /** Location it steps from; -1: it is no step of a context. */
    from: number,
    more?: {
      /** Besides the families of its context. */
      readonly parameters?: readonly ParameterRow[];
      /** That of the location where it is not given. */
      readonly place?: PlaceRow;
      /** What the location says where it is not given. */
      readonly does?: StepDescription;
      readonly external?: true;
      readonly beside?: ActionInfo["beside"];
    },
  ])[];
}

export type FailureRow = readonly [
  kind: FailureInfo["kind"],
  name: string,
  place: PlaceRow,
  message: string,
  platform?: string | undefined,
  ends?: false,
];

/** Failures that no step reports, and why; of a lock, if they are about one. */
export type ProvedRow = readonly [
  because: ProofReason,
  failures: readonly number[],
  lock?: string | undefined,
];

export type NoteRow =
  | readonly ["branch" | "mergedRefs", text: string, place: PlaceRow, context?: string]
  | readonly ["assume", failure: number, place: PlaceRow]
  | readonly ["coarseStep", text: string, place: PlaceRow, other: PlaceRow]
  | readonly ["takes", isr: string, lock: string]
  /** Of one context that interrupts another: by CPU, then by location. */
  | readonly [
      "interrupts",
      isr: string,
      context: string,
      locations: number,
      firstCpu: number,
      cpus: number,
    ];

export type EventRow = readonly [
  kind: EventDescription["kind"],
  subject?: string,
  /** How each of the indices and arguments is shown. */
  indices?: readonly Format[],
  args?: readonly Format[],
  more?: Pick<EventDescription, "operation" | "shared">,
];

export type PropertyRow = readonly [
  name: string,
  place: PlaceRow,
  holds: (s: State) => boolean,
  text: string,
];

export type StateRuleRow = readonly [
  ...PropertyRow,
  more: {
    readonly rule: string;
    readonly message?: string;
    readonly platform?: string;
    readonly needs?: number;
  },
];

export interface LockRow {
  readonly name: string;
  readonly kind: string;
  readonly waiting: "spins" | "blocks";
  readonly place: PlaceRow;
  readonly families?: readonly ParameterRow[];
  readonly isShared?: true;
  readonly holds: (s: State, member: number, activation: number) => boolean;
  readonly owner?: (s: State, member: number) => number;
}

export interface CheckerRows<Variables extends readonly VariableRow[] = readonly VariableRow[]> {
  readonly name: string;
  readonly revision: string;
  readonly source: string;
  readonly hash: string;
  readonly constants: Readonly<Record<string, string>>;
  readonly words: number;
  readonly cpus: number;
  /** The platform's levels, lowest first. */
  readonly levels: readonly string[];
  readonly initial: (next: State, sink: Sink) => void;
  readonly successors: (s: State, next: State, sink: Sink) => void;
  readonly variables: Variables;
  readonly contexts: readonly ContextRow[];
  readonly actions: readonly StepsRow[];
  readonly locks: readonly LockRow[];
  readonly failures: readonly FailureRow[];
  readonly proved?: readonly ProvedRow[];
  readonly notes: readonly NoteRow[];
  readonly events: readonly EventRow[];
  readonly invariants: readonly PropertyRow[];
  readonly reachables: readonly PropertyRow[];
  readonly stateRules: readonly StateRuleRow[];
  readonly remarks?: readonly (readonly [slug: string, message: string, place: PlaceRow])[];
  readonly probes?: readonly (readonly [
    slug: string,
    message: string,
    place: PlaceRow,
    holds: (s: State) => boolean,
    within?: number,
  ])[];
  readonly mayEnd?: (s: State) => boolean;
  readonly stuckMessages?: Readonly<Record<string, string>>;
  readonly expectation?: Expectation;
}

// ── Decoded states ───────────────────────────────────────────────────────────────────────────────

type Joined<Names extends readonly string[]> = Names extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? Rest["length"] extends 0
    ? First
    : `${First}.${Joined<Rest>}`
  : string;

type Nested<Value, Dimensions extends readonly unknown[]> = Dimensions extends readonly [
  unknown,
  ...infer Rest,
]
  ? Readonly<Record<number, Nested<Value, Rest>>>
  : Value;

type DecodedRow<Row> = Row extends readonly [
  unknown,
  unknown,
  unknown,
  unknown,
  unknown,
  Shown<infer Value>,
  ...infer Dimensions,
]
  ? Nested<Value, Dimensions>
  : never;

/** A state in the spec's own values, by variable; members of a family by index. */
export type Decoded<Variables extends readonly VariableRow[]> = {
  readonly [Row in Variables[number] as Joined<Row[0]>]: DecodedRow<Row>;
};

// ── The checker ──────────────────────────────────────────────────────────────────────────────────

export function defineChecker<const Variables extends readonly VariableRow[]>(
  rows: CheckerRows<Variables>,
): Checker<Decoded<Variables>> {
  const { name: of, revision, source, hash, constants, words, initial, successors: next } = rows;
  const { levels, contexts, actions, remarks, probes, stuckMessages, proved } = rows;
  const place = ([line, column, file = source]: PlaceRow): Place => ({ file, line, column });
  return checkerWith<Decoded<Variables>>({
    name: of,
    revision,
    source,
    hash,
    constants,
    words,
    initial,
    successors: next,
    ...(stuckMessages && { stuckMessages }),
    ...(proved && { proved: proofsOf(proved, rows.failures) }),
    actions: actionsOf(contexts, actions, place),
    contexts: contexts.map((row) => contextOf(row, levels, place)),
    locks: locksOf(rows, place),
    failures: rows.failures.map(([kind, name, where, message, platform, ends = true]) => ({
      kind,
      name,
      place: place(where),
      message,
      platform,
      ends,
    })),
    notes: rows.notes.map((row) => noteOf(row, place)),
    events: rows.events.map(([kind, subject = "", indices = [], args = [], more = {}]) => ({
      is: { kind, subject, ...more, indices: indices.length, args: args.length },
      formats: [...indices, ...args],
    })),
    invariants: rows.invariants.map((row) => propertyOf(row, place)),
    reachables: rows.reachables.map((row) => propertyOf(row, place)),
    stateRules: rows.stateRules.map(([name, where, holds, text, more]) => ({
      ...propertyOf([name, where, holds, text], place),
      rule: more.rule,
      message: more.message ?? text,
      platform: more.platform,
      needs: more.needs,
    })),
    ...(remarks && {
      remarks: remarks.map(([slug, message, where]) => ({ slug, message, place: place(where) })),
    }),
    ...(probes && {
      probes: probes.map(([slug, message, where, holds, within]): ProbeInfo => ({
        slug,
        message,
        place: place(where),
        holds,
        within,
      })),
    }),
    mayEnd: rows.mayEnd,
    variables: rows.variables.map((row) => variableOf(row, contexts)),
    expectation: rows.expectation,
  });
}

const proofsOf = (
  proved: readonly ProvedRow[],
  failures: readonly FailureRow[],
): readonly Proof[] =>
  proved
    .flatMap(([because, own, lock]) =>
      own.map((failure): Proof => ({
        rule: failures[failure]?.[1] ?? "",
        subject: { failure, lock },
        because,
      })),
    )
    .sort((a, b) => a.subject.failure - b.subject.failure);

type ToPlace = (row: PlaceRow) => Place;

function variableOf(
  [[owner = "", ...path], group, role, read, write, format, ...dimensions]: VariableRow,
  contexts: readonly ContextRow[],
): VariableDefinition {
  const context = format === places ? contexts.find((each) => each.name === owner) : undefined;
  const shown: Format = context
    ? { kind: "names", low: 0, names: context.locations.map(locationName) }
    : format;
  return { owner, path, role, group, dimensions, format: shown, read, write };
}

/** They are numbered, for two of them may read the same. */
const locationName = ([, does, more]: LocationRow, i: number): string =>
  i === 0 ? "inactive" : `${i} ${more?.label ?? stepText(does)}`;

function actionsOf(
  contexts: readonly ContextRow[],
  all: readonly StepsRow[],
  place: ToPlace,
): readonly ActionInfo[] {
  let next = 0;
  return all.flatMap(({ of, fairness, steps }) =>
    steps.map(([name, from, more = {}]): ActionInfo => {
      const context = from < 0 ? -1 : contexts.findIndex((each) => each.name === of);
      const row = contexts[context];
      const location = row?.locations[from];
      const parameters = [...(row?.families ?? []), ...(more.parameters ?? [])];
      const first = next;
      next += parameters.reduce((n, [, , , values]) => n * values.length, 1);
      return {
        name,
        actor: of,
        context,
        from,
        first,
        parameters: parameters.map(([own, role, low, values]) => ({
          name: own,
          role,
          low,
          values,
        })),
        place: place(more.place ?? location?.[0] ?? [0, 0]),
        does: more.does ?? location?.[1] ?? { kind: "action", action: name },
        external: more.external ?? false,
        fairness,
        ...(more.beside ? { beside: more.beside } : {}),
      };
    }),
  );
}

/** `Message[0]`, or the name itself where there is no family. */
const memberNames = (name: string, families: readonly ParameterRow[] = []): readonly string[] =>
  families.reduce<readonly string[]>(
    (heads, [, , , values]) => heads.flatMap((head) => values.map((value) => `${head}[${value}]`)),
    [name],
  );

/** A function, also of what is the same everywhere. */
const asked = <Value>(of: Asked<Value>): ((s: State, member: number) => Value) =>
  typeof of === "function" ? (of as (s: State, member: number) => Value) : () => of;

function contextOf(
  row: ContextRow,
  levels: readonly string[],
  place: ToPlace,
): Parameters<typeof checkerWith>[0]["contexts"][number] {
  const { name, form, word, firstActivation, at, level, request, frames = {} } = row;
  const levelOf = level === undefined ? undefined : asked(level);
  return {
    name,
    form,
    word,
    place: place(row.place),
    members: memberNames(name, row.families),
    firstActivation,
    locations: row.locations.map(([where, does, more = {}]) => {
      const { calls = [], locals = [] } = (more.in === undefined ? {} : frames[more.in]) ?? {};
      return {
        label: more.label,
        place: place(where),
        does,
        calls: calls.map(([proc, from]) => ({ proc, place: place(from) })),
        locals,
        idle: more.idle ?? false,
        waiting: more.waiting ?? "none",
        takes: more.takes ?? "nothing",
      };
    }),
    at,
    cpu: asked(row.cpu ?? -1),
    level: levelOf ? (s, member) => levels[levelOf(s, member)] ?? "" : () => "",
    entersAbove: (row.base ?? 0) > 0,
    pending: row.pending ?? (() => false),
    ...(request && {
      request: {
        verb: request.verb,
        first: request.first && { ...request.first, place: place(request.first.place) },
      },
    }),
  };
}

function locksOf(
  { locks, levels, cpus, contexts }: CheckerRows,
  place: ToPlace,
): LockView | undefined {
  if (locks.length === 0) return undefined;
  return {
    levels,
    cpus,
    classes: locks.map(({ name, kind, waiting, holds, owner, isShared, ...row }) => ({
      name,
      kind,
      waiting,
      place: place(row.place),
      members: memberNames(name, row.families),
      holds,
      isShared: isShared ?? false,
      owner,
    })),
    contexts: contexts.map(({ base = 0, wants = 0, mayEnter = true }) => ({
      base: levels[base] ?? "",
      wants: asked(wants),
      mayEnter: typeof mayEnter === "function" ? mayEnter : () => mayEnter,
    })),
  };
}

function noteOf(row: NoteRow, place: ToPlace): NoteInfo | EveryInterrupt {
  const of = (
    kind: NoteInfo["kind"],
    text: string,
    where?: PlaceRow,
    parts: readonly string[] = [],
    other?: PlaceRow,
  ): NoteInfo => ({
    kind,
    text,
    place: where && place(where),
    other: other && place(other),
    parts,
  });
  switch (row[0]) {
    case "branch":
      return of("branch", row[1], row[2], row[3] === undefined ? [] : [row[3]]);
    case "mergedRefs":
      return of("mergedRefs", row[1], row[2]);
    case "assume":
      return of("assume", "the assumption holds", row[2], [String(row[1])]);
    case "coarseStep":
      return of("coarseStep", row[1], row[2], [], row[3]);
    case "takes":
      return of("takes", `${row[1]} takes ${row[2]}`, undefined, [row[1], row[2]]);
    case "interrupts": {
      const [, isr, context, locations, firstCpu, cpus] = row;
      return { kind: "everyInterrupt", isr, context, locations, firstCpu, cpus };
    }
  }
}

const propertyOf = ([name, where, holds, text]: PropertyRow, place: ToPlace): PropertyInfo => ({
  name,
  place: place(where),
  text,
  holds,
});

// ── What a generated file uses and exports ───────────────────────────────────────────────────────

/** Gives an element of a packed state its bits. */
export const put = (s: State, word: number, shift: number, mask: number, value: number): void => {
  s[word] = (s[word] & ~(mask << shift)) | (value << shift);
};

/** The step breaks a rule, and ends. */
export function breaks(sink: Sink, failure: number, transition: number): void {
  sink.fail(failure);
  sink.emit(transition);
}

/** A checker as a library, for tests of a user's own. */
export interface Library<D> {
  /** Every initial state, packed. */
  initialStates(): readonly State[];
  /** Every step from a state: its transition, its action, and the state it leads to (none if it breaks a rule). */
  successors(state: State): readonly Successor[];
  /** The invariants of the spec by name. */
  readonly invariants: Readonly<Record<string, (state: State) => boolean>>;
  /** A state in the spec's own values. */
  decode(state: State): D;
  /** Searches the state space; see `CheckOptions`. */
  check(options?: CheckOptions): Promise<Verdict>;
}

export const libraryOf = <D>(checker: Checker<D>): Library<D> => ({
  initialStates: () => initialStates(checker),
  successors: (state) => successors(checker, state),
  invariants: Object.fromEntries(checker.invariants.map((each) => [each.name, each.holds])),
  decode: (state) => checker.decode(state),
  check: (options) => runChecker(checker, options),
});
