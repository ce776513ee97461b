/**
 * A checker made of a drawn graph: `0 -> 1 -> 2 -> 1; 2 -> 3`. What stands in the arrow says more of the step:
 * `0 -take-> 1` its action, `0 -take[1]-> 1` the member that takes it, `0 -take!corrupt-list-> 1` what it breaks (with
 * `?` in place of `!` the run goes on; `!assume` is an assumption), `0 -take#2-> 1` a note it makes. An action with a
 * name is observed, `->` is internal. The first node
 * drawn is the initial state, unless the options say otherwise.
 */
import type {
  Checker,
  ContextInfo,
  Expectation,
  FailureInfo,
  NoteInfo,
  Place,
  PropertyInfo,
  Sink,
  State,
} from "../../src/runtime/index.js";

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly action: string;
  readonly member: number;
  readonly fails: readonly { readonly name: string; readonly ends: boolean }[];
  readonly notes: readonly number[];
}

type NodeProperty = (node: number) => boolean;

export interface GraphOptions {
  readonly initial?: readonly number[];
  /** The more words, the less of a state is in its first ones. */
  readonly words?: number;
  readonly invariants?: Readonly<Record<string, NodeProperty>>;
  readonly reachables?: Readonly<Record<string, NodeProperty>>;
  readonly stateRules?: readonly {
    readonly rule: string;
    readonly needs?: number;
    readonly holds: NodeProperty;
  }[];
  readonly mayEnd?: NodeProperty | undefined;
  /** Contexts are those actions that are named here; `at` gives a member's place in each node, 2 is an idle one. */
  readonly contexts?: Readonly<Record<string, GraphContext>>;
  readonly expectation?: Expectation;
}

export interface GraphContext {
  readonly members: number;
  readonly form?: ContextInfo["form"];
  readonly at: (node: number, member: number) => number;
}

const place: Place = { file: "graph.ilk", line: 1, column: 1 };

export function graphChecker(graph: string | readonly Edge[], options: GraphOptions = {}): Checker {
  const edges = typeof graph === "string" ? parseGraph(graph) : graph;
  const { words = 1, initial = [edges[0]?.from ?? 0] } = options;
  const names = [...new Set(edges.map((edge) => edge.action))];
  const contextNames = Object.keys(options.contexts ?? {});
  const widest = Math.max(
    1,
    ...edges.map((edge) => edge.member + 1),
    ...Object.values(options.contexts ?? {}).map((c) => c.members),
  );
  const failures = collectFailures(edges);
  const numberOf = (name: string): number => failures.findIndex((failure) => failure.name === name);
  const notes = Array.from(
    { length: 1 + Math.max(-1, ...edges.flatMap((edge) => edge.notes)) },
    (_, i) => noteInfo(i),
  );
  const pack = (node: number, target: State): void => {
    for (let word = 0; word < words - 1; word++) target[word] = (node >>> 3) * (word + 1);
    target[words - 1] = node;
  };
  const nodeOf = (s: State): number => s[words - 1] ?? 0;
  const properties = (record: Readonly<Record<string, NodeProperty>> = {}): PropertyInfo[] =>
    Object.entries(record).map(([name, holds]) => ({
      name,
      place,
      text: name,
      holds: (s) => holds(nodeOf(s)),
    }));
  const byNode = new Map(
    edges.map(({ from }) => [from, edges.filter((edge) => edge.from === from)]),
  );
  const { mayEnd } = "mayEnd" in options ? options : { mayEnd: () => true };
  return {
    name: "Graph",
    revision: "base",
    source: place.file,
    hash: "",
    constants: {},
    words,
    initial(next: State, sink: Sink): void {
      for (const node of initial) {
        if (next.some((word) => word !== 0)) throw new Error("next is not all zero");
        pack(node, next);
        sink.emit(-1);
      }
    },
    successors(s: State, next: State, sink: Sink): void {
      for (const edge of byNode.get(nodeOf(s)) ?? []) {
        if (next.some((word, i) => word !== s[i])) throw new Error("next is not a copy of s");
        for (const { name } of edge.fails) sink.fail(numberOf(name));
        for (const note of edge.notes) sink.note(note);
        if (edge.action !== "step") sink.event(names.indexOf(edge.action));
        pack(edge.to, next);
        sink.emit(names.indexOf(edge.action) * widest + edge.member);
      }
    },
    actions: names.map((name, index) => ({
      name,
      actor: name,
      context: contextNames.indexOf(name),
      from: -1,
      first: index * widest,
      parameters: [
        {
          name: "m",
          role: "family",
          low: 0,
          values: Array.from({ length: widest }, (_, i) => String(i)),
        },
      ],
      place,
      does: { kind: "action", action: name },
      external: false,
      fairness: "none",
    })),
    contexts: Object.entries(options.contexts ?? {}).map(([name, context]) =>
      contextInfo(name, context, nodeOf),
    ),
    locks: undefined,
    failures,
    notes,
    events: names.map((name) => ({
      is: { kind: "action", subject: name, indices: 0, args: 0 },
      show: () => [],
    })),
    invariants: properties(options.invariants),
    reachables: properties(options.reachables),
    stateRules: (options.stateRules ?? []).map(({ rule, needs, holds }) => ({
      name: rule,
      rule,
      place,
      text: rule,
      message: rule,
      platform: undefined,
      needs,
      holds: (s: State) => holds(nodeOf(s)),
    })),
    mayEnd: mayEnd && ((s) => mayEnd(nodeOf(s))),
    fields: [
      {
        name: "node",
        owner: "node",
        indices: [],
        path: [],
        role: "value",
        member: 0,
        group: "variable",
        read: nodeOf,
        show: String,
        plain: (value) => value,
      },
    ],
    decode: nodeOf,
    encode(node) {
      const state = new Int32Array(words);
      pack(Number(node), state);
      return state;
    },
    expectation: options.expectation,
  };
}

export function parseGraph(text: string): Edge[] {
  const edges: Edge[] = [];
  for (const chain of text.split(/[;\n]/)) {
    const parts = chain
      .trim()
      .split(/\s+/)
      .filter((part) => part !== "");
    for (let i = 0; i + 2 < parts.length; i += 2) {
      const [from, arrow = "", to] = parts.slice(i, i + 3);
      const [, action = "step", member = "0", rest = ""] =
        /^-(?:(\w+)(?:\[(\d+)\])?([!?#\w-]*)-)?>$/.exec(arrow) ?? fault(`no arrow: ${arrow}`);
      const marks = [...rest.matchAll(/([!?#])([^!?#]+)/g)];
      edges.push({
        from: Number(from),
        to: Number(to),
        action,
        member: Number(member),
        fails: marks
          .filter(([, mark]) => mark !== "#")
          .map(([, mark, name = ""]) => ({ name, ends: mark === "!" })),
        notes: marks.filter(([, mark]) => mark === "#").map(([, , note]) => Number(note)),
      });
    }
  }
  return edges;
}

function fault(message: string): never {
  throw new Error(message);
}

function collectFailures(edges: readonly Edge[]): FailureInfo[] {
  const all = new Map(
    edges.flatMap((edge) => edge.fails.map(({ name, ends }) => [name, ends] as const)),
  );
  return [...all].map(([name, ends]) => ({
    kind: name === "assume" ? "assume" : name.startsWith("assert") ? "assertion" : "rule",
    name,
    place,
    message: `${name} is broken`,
    platform: undefined,
    ends,
  }));
}

const noteInfo = (i: number): NoteInfo => ({
  kind: i === 0 ? "coarseStep" : "branch",
  text: `note ${i}`,
  place,
  other: place,
  parts: [],
});

function contextInfo(
  name: string,
  context: GraphContext,
  nodeOf: (s: State) => number,
): ContextInfo {
  const { members, form = "thread", at } = context;
  const location = (text: string, idle: boolean): ContextInfo["locations"][number] => ({
    label: undefined,
    place,
    does: { kind: "statement", text: [text] },
    calls: [],
    locals: [],
    idle,
    waiting: "none",
    takes: "nothing",
  });
  return {
    name,
    form,
    word: form,
    place,
    members: members === 1 ? [name] : Array.from({ length: members }, (_, i) => `${name}[${i}]`),
    firstActivation: 1,
    locations: [location("", true), location("busy", false), location("resting", true)],
    at: (s, member) => at(nodeOf(s), member),
    cpu: () => -1,
    level: () => "",
    entersAbove: false,
    pending: () => false,
  };
}
