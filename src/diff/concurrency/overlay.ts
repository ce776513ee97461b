// Hot path for states and edges; a field's words are looked up only where its value is new.
/**
 * Two state graphs laid over each other. A state is the same on both sides where every field that both have shows the
 * same; locations are the same where they are the same statement. A step is the same where it leads from the same
 * state to the same state and the same one takes it: a member of a context, or an action with its parameters.
 */
import { stepText } from "../../words/step-words.js";
import type { Checker, FieldInfo } from "../../runtime/checker.js";
import { fingerprintOf } from "../../runtime/state/hash.js";
import { StateStore } from "../../runtime/state/state-store.js";
import { actionOf, countTransitions } from "../../runtime/transitions.js";
import { renamed } from "../behaviour/events.js";
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import type { GraphCounts, GraphDiff } from "../spec-diff.js";
import { statementsOf } from "./statements.js";

type Renames = ReadonlyMap<string, string>;

export function layOver(before: ObservedGraph, after: ObservedGraph, renames: Renames): GraphDiff {
  const unchanged: Renames = new Map();
  const words = new Words();
  const theirs = new Map(
    after.checker.fields.map((field) => [renamed(field.name, unchanged), field]),
  );
  const shared = before.checker.fields.flatMap((field) => {
    const other = theirs.get(renamed(field.name, renames));
    return other ? [[field, other] as const] : [];
  });
  const states = new Both(Math.max(1, shared.length));
  const edges = new Both(3);
  const place = (graph: ObservedGraph, side: 0 | 1, names: Renames): GraphCounts => {
    const fields = shared.map((pair) => new Column(graph.checker, pair[side], names, words));
    const numbers = numberStates(graph, fields, states, side);
    return placeEdges(graph, numbers, stepsOf(graph.checker, names, words), edges, side);
  };
  const old = place(before, 0, renames);
  const fresh = place(after, 1, unchanged);
  return { before: old, after: fresh, states: states.common, edges: edges.common };
}

function numberStates(
  { checker, store, states }: ObservedGraph,
  fields: readonly Column[],
  into: Both,
  side: 0 | 1,
): Int32Array {
  const state = new Int32Array(checker.words);
  const record = new Int32Array(Math.max(1, fields.length));
  const numbers = new Int32Array(states);
  for (let number = 0; number < states; number++) {
    store.arena.read(number, state);
    for (let i = 0; i < fields.length; i++) record[i] = fields[i]!.read(state);
    numbers[number] = into.add(record, side);
  }
  return numbers;
}

function placeEdges(
  { states, starts, targets, transitions }: ObservedGraph,
  numbers: Int32Array,
  steps: Int32Array,
  into: Both,
  side: 0 | 1,
): GraphCounts {
  const record = new Int32Array(3);
  let deadlocks = 0;
  const edgesBefore = into.of(side);
  for (let state = 0; state < states; state++) {
    if (starts[state] === starts[state + 1]) deadlocks++;
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge++) {
      if (targets[edge] === NOWHERE) continue;
      record[0] = numbers[state]!;
      record[1] = steps[transitions[edge]!]!;
      record[2] = numbers[targets[edge]!]!;
      into.add(record, side);
    }
  }
  return { states, edges: into.of(side) - edgesBefore, deadlocks };
}

/** Records of both sides, each once, and how many both have. */
class Both {
  common = 0;
  private readonly store: StateStore;
  private readonly counts = [0, 0];
  /** Bit 0: before has it; bit 1: after has it. */
  private sides = new Uint8Array(1024);

  constructor(words: number) {
    this.store = new StateStore(words);
  }

  of(side: 0 | 1): number {
    return this.counts[side]!;
  }

  add(record: Int32Array, side: 0 | 1): number {
    this.store.reserve(1);
    const inserted = this.store.insert(record, 0, fingerprintOf(record, 0, record.length));
    const number = inserted < 0 ? ~inserted : inserted;
    if (number >= this.sides.length) {
      const longer = new Uint8Array(this.sides.length * 2);
      longer.set(this.sides);
      this.sides = longer;
    }
    const had = this.sides[number]!;
    const has = had | (1 << side);
    if (has !== had) {
      this.sides[number] = has;
      this.counts[side]!++;
      if (has === 3) this.common++;
    }
    return number;
  }
}

/** Texts as numbers, the same on both sides. */
class Words {
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** A field of one side, its values as numbers that are the same on both. */
class Column {
  /** Numbers of small values, -1 where not yet known; of others in the map. */
  private readonly small = new Int32Array(256).fill(-1);
  private readonly known = new Map<number, number>();
  private readonly field: FieldInfo;
  private readonly show: (value: number) => string;
  private readonly words: Words;

  constructor(checker: Checker, field: FieldInfo, renames: Renames, words: Words) {
    this.field = field;
    this.words = words;
    this.show = (value) => renamed(field.show(value), renames);
    const context =
      field.role === "at" ? checker.contexts.findIndex(({ name }) => field.owner === name) : -1;
    if (context < 0) return;
    const { points, firsts } = statementsOf(checker, renames);
    this.show = (value) => points[firsts[context]! + value]?.key ?? String(value);
  }

  read(state: Int32Array): number {
    const value = this.field.read(state);
    if (value >= 0 && value < 256) {
      const number = this.small[value]!;
      if (number >= 0) return number;
      return (this.small[value] = this.words.number(this.show(value)));
    }
    let number = this.known.get(value);
    if (number === undefined) {
      number = this.words.number(this.show(value));
      this.known.set(value, number);
    }
    return number;
  }
}

/** By transition: who takes it, as a number that is the same on both sides. */
function stepsOf(checker: Checker, renames: Renames, words: Words): Int32Array {
  return new Int32Array(countTransitions(checker)).map((_, transition) => {
    const action = actionOf(checker, transition);
    if (!action) return -1;
    let rest = transition - action.first;
    const values: string[] = [];
    for (const { values: all, role } of [...action.parameters].reverse()) {
      if (role === "family") values.unshift(all[rest % all.length] ?? "");
      rest = Math.floor(rest / all.length);
    }
    const name = action.context < 0 ? `${action.actor} ${stepText(action.does)}` : action.actor;
    return words.number(renamed(`step of ${name}(${values.join(", ")})`, renames));
  });
}
