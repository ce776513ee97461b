/**
 * Effects as statements. What a step reads is read of the state before it, `s`, and what it writes is written into `next`,
 * so that it matters for neither in which order they stand. A part of a step that goes on in what has been written, such
 * as a procedure, reads `next` as well, or a copy of it where it would read what it has changed.
 */
import { children, isFalse, not, or, same } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import {
  expressionsOf,
  expressionsOfItem,
  expressionsOfLet,
  expressionsOfUpdate,
  itemsOf,
} from "../../model/effects.js";
import type { Arm, Effect, Fold, Item, Let, Loop, Update } from "../../model/types.js";
import { type Code, code, comment, raw } from "../writer.js";
import { type Store, positionOf, storeText } from "./elements.js";
import { BINDS_AND, expression, folded, indexOf, type Reading } from "./expressions.js";
import { assignmentTree, inTurn } from "./folds.js";
import { earlyFor, variablesReadBy } from "./in-next.js";
import {
  conjuncts,
  ends,
  type Entry,
  grouped,
  mentions,
  namesOf,
  type Node,
  withLets,
} from "./nodes.js";
import { eventComment, failureComment, noteComment } from "./told.js";
import type { Unit } from "./unit.js";

/** Where an effect stands, and how what stands there ends early. */
export interface Frame {
  readonly unit: Unit;
  readonly reading: Reading;
  /** Ends here, after it has broken `failure` or named it before. */
  readonly exit: (failure: number | undefined) => readonly Code[];
  /** In a turn of a loop. */
  readonly inLoop?: boolean;
}

export interface Printed {
  readonly lines: readonly Code[];
  /** Nothing after it runs. */
  readonly ends: boolean;
  /** It has a name for a copy of the state. */
  readonly isCopied?: boolean;
}

export function effectStatements(frame: Frame, effect: Effect): Printed {
  const nodes = withLets(nodesOf(frame, effect), effect.lets);
  return { lines: statements(frame, nodes), ends: ends(nodes) };
}

/** An effect that reads what has been written so far. */
export function effectInPlace(
  frame: Omit<Frame, "reading">,
  effect: Effect,
  last: readonly Node[] = [],
): Printed {
  const { unit } = frame;
  if (!readsItsWrites(unit, effect, last)) return whole({ ...frame, reading: { state: "next" } });
  const copy = unit.names.of("helper", "before");
  const { lines, ends: isOver } = whole({ ...frame, reading: { state: copy } });
  const copied = code`const ${raw(copy)} = next.slice();`;
  return { lines: [copied, ...lines], ends: isOver, isCopied: true };

  function whole(own: Frame): Printed {
    const nodes = withLets(nodesOf(own, effect, last), effect.lets);
    return { lines: statements(own, nodes), ends: ends(nodes) };
  }
}

// ── The tree ─────────────────────────────────────────────────────────────────────────────────────

/** @param last what its last part ends with */
function nodesOf(frame: Frame, effect: Effect, last: readonly Node[] = []): readonly Node[] {
  const { items, updates, arms, then } = effect;
  const own = grouped(entriesOf(frame, items, updates, []));
  const chain = (all: readonly Arm[]): readonly Node[] => {
    const [arm, ...others] = all;
    if (!arm) return [];
    const inner = grouped(entriesOf(frame, arm.items, arm.updates, updates));
    if (arm.when === undefined) return inner;
    return [{ kind: "if", condition: arm.when, then: inner, otherwise: chain(others) }];
  };
  return [...own, ...chain(arms), ...(then ? [thenNode(frame, then, last)] : last)];
}

const inBlock = (lines: readonly Code[]): Code => code`
  {
    ${lines}
  }`;

function thenNode(frame: Frame, then: Effect, last: readonly Node[]): Node {
  const printed = effectInPlace(frame, then, last);
  return {
    kind: "leaf",
    uses: [
      ...expressionsOf(then),
      ...last.flatMap((node) => (node.kind === "leaf" ? node.uses : [])),
    ],
    ends: printed.ends,
    print: () => (printed.isCopied ? [inBlock(printed.lines)] : printed.lines),
  };
}

const isRunning = (item: Item): boolean => item.kind === "call" || item.kind === "loop";

/** Items up to the first that runs in what has been written; what is written; the others. */
function entriesOf(
  frame: Frame,
  items: readonly Item[],
  updates: readonly Update[],
  before: readonly Update[],
): readonly Entry[] {
  const entries: Entry[] = [];
  const made = [...before];
  let coming = updates;
  const make = (some: readonly Update[]): void => {
    entries.push(...some.map(updateEntry));
    made.push(...some);
    coming = coming.filter((each) => !some.includes(each));
  };
  const { state } = frame.reading;
  for (const item of endingThemselves(items)) {
    if (isRunning(item)) make(coming);
    const early = state === "s" ? earlyFor(frame.unit, item, made, coming) : undefined;
    if (early) make(early.updates);
    entries.push(...itemEntry(frame, item, early?.functions));
  }
  make(coming);
  return entries;
}

/** A rule in front of an end that it leads to ends the step itself: what it asks is not asked again. */
function endingThemselves(items: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out.at(-1);
    const isEnd = item.kind === "check" && item.ends && item.failure === undefined;
    const when = last?.kind === "check" && !last.ends ? last.when : undefined;
    const causes = isEnd && item.when ? disjuncts(item.when) : [];
    const asked = when ? disjuncts(when) : [];
    const isIn = (e: IrExpr, all: readonly IrExpr[]): boolean => all.some((each) => same(each, e));
    if (last?.kind !== "check" || asked.length === 0 || !asked.every((e) => isIn(e, causes))) {
      out.push(item);
      continue;
    }
    const others = causes.filter((e) => !isIn(e, asked));
    out[out.length - 1] = { ...last, ends: true };
    if (others.length > 0) out.push({ ...item, when: or(...others) });
  }
  return out;
}

const disjuncts = (e: IrExpr): readonly IrExpr[] =>
  e.kind === "binary" && e.operator === "||" ? [...disjuncts(e.left), ...disjuncts(e.right)] : [e];

const updateEntry = (update: Update): Entry => ({
  when: conjuncts(update.when),
  node: { kind: "update", update },
});

function itemEntry(
  frame: Frame,
  item: Item,
  inNext: ReadonlySet<string> | undefined,
): readonly Entry[] {
  const when = conjuncts(item.kind === "loop" ? undefined : item.when && folded(item.when));
  if (when.some(isFalse)) return [];
  const leaf = (lines: (reading: Reading) => readonly Code[], isLast = false): Entry => ({
    when,
    inNext,
    node: {
      kind: "leaf",
      uses: usesOfItem(item),
      ends: isLast,
      print: lines,
      ...(inNext ? { inNext } : {}),
    },
  });
  const { unit } = frame;
  switch (item.kind) {
    case "check": {
      const { failure } = item;
      const about = failure === undefined ? "" : failureComment(unit, failure);
      if (item.ends) {
        const exit = (): readonly Code[] => {
          const [first, ...others] = frame.exit(failure);
          return [...(first ? [withComment(first, about)] : []), ...others];
        };
        return [leaf(exit, true)];
      }
      return [leaf(() => [withComment(raw(`sink.fail(${failure ?? 0});`), about)])];
    }
    case "event":
      return [
        leaf((reading) => {
          const args = item.args.map((arg) => `, ${expression(unit, arg, reading)}`).join("");
          return [withComment(raw(`sink.event(${item.event}${args});`), eventComment(unit, item))];
        }),
      ];
    case "note":
      return [
        leaf((reading) => {
          const call = raw(`sink.note(${expression(unit, item.note, reading)});`);
          return [withComment(call, noteComment(unit, item.note))];
        }),
      ];
    case "call":
      return [{ ...leaf((reading) => callStatements(frame, item, reading)), when: [] }];
    case "loop":
      return [leaf((reading) => loopStatements(frame, item, reading))];
  }
}

/** What an item reads where it stands, besides its condition. */
const usesOfItem = (item: Item): readonly IrExpr[] =>
  isRunning(item) ? expressionsOfItem(item) : expressionsOfItem({ ...item, when: undefined });

const withComment = (statement: Code, text: string): Code =>
  text === "" ? statement : code`${statement} // ${comment(shortened(text))}`;

const LONGEST_COMMENT = 64;

const shortened = (text: string): string =>
  text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT - 1)}…` : text;

function callStatements(
  frame: Frame,
  item: Extract<Item, { kind: "call" }>,
  reading: Reading,
): readonly Code[] {
  const { unit } = frame;
  const name = unit.names.of("routine", item.procedure);
  const args = item.args.map((arg) => expression(unit, arg, reading));
  const call = `${name}(${["next", "sink", ...args].join(", ")})`;
  const when = item.when && folded(item.when);
  const mayEnd = mayEndStep(unit, item.procedure);
  const asked = [
    ...(when ? [expression(unit, when, reading, mayEnd ? BINDS_AND : 0)] : []),
    ...(mayEnd ? [`!${call}`] : []),
  ];
  const then = mayEnd ? frame.exit(undefined) : [raw(`${call};`)];
  return asked.length === 0 ? then : [conditional(raw(asked.join(" && ")), then)];
}

/** Whether a procedure may end the step that calls it: it says so by what it returns. */
export const mayEndStep = (unit: Unit, procedure: string): boolean =>
  mayEndEarly(unit, unit.procedureOf(procedure).effect);

/** Whether something in an effect may end the step. */
export const mayEndEarly = (unit: Unit, effect: Effect): boolean =>
  itemsOf(effect).some((item) =>
    item.kind === "call" ? mayEndStep(unit, item.procedure) : item.kind === "check" && item.ends,
  );

function loopStatements(frame: Frame, item: Loop, reading: Reading): readonly Code[] {
  const { unit } = frame;
  const local = (name: string): string => unit.names.local(name);
  const IN_NEXT: Reading = { state: "next" };
  const next = item.carried.map((c) => ({ name: c.name, value: c.next }));
  const last: Node = {
    kind: "leaf",
    uses: next.map((each) => each.value),
    ends: false,
    print: (own) => inTurn(next, local, (e) => expression(unit, e, own)),
  };
  const body = effectInPlace(
    { ...frame, inLoop: true },
    item.body,
    item.carried.length > 0 ? [last] : [],
  );
  const when = item.when && expression(unit, item.when, reading);
  return [
    ...item.carried.map(
      (c) => code`let ${raw(local(c.name))} = ${raw(expression(unit, c.initial, reading))};`,
    ),
    code`
      ${raw(when === undefined ? "" : `if (${when}) `)}while (${raw(expression(unit, item.condition, IN_NEXT))}) {
        ${body.lines}
      }`,
  ];
}

// ── What reads what it has written ───────────────────────────────────────────────────────────────

/** Whether something of the effect would be read after a part of it has been written. */
function readsItsWrites(unit: Unit, effect: Effect, last: readonly Node[]): boolean {
  const lets = new Map<string, readonly IrExpr[]>();
  const addLets = (all: readonly Let[]): void => {
    for (const l of all)
      if (l.kind === "value") lets.set(l.name, [l.value]);
      else l.carried.forEach((c) => lets.set(c.name, expressionsOfLet(l)));
  };
  addLets(effect.lets);
  const reads = (e: IrExpr, seen = new Set<string>()): readonly string[] => [
    ...variablesReadBy(unit, e),
    ...namesIn(e).flatMap((name) => {
      if (seen.has(name)) return [];
      seen.add(name);
      return (lets.get(name) ?? []).flatMap((inner) => reads(inner, seen));
    }),
  ];
  const written = new Set<string>();
  const clashes = (all: readonly IrExpr[]): boolean =>
    all.some((e) => reads(e).some((variable) => written.has(variable)));
  const write = (updates: readonly Update[]): boolean =>
    updates.some((u) => {
      if (clashes(expressionsOfUpdate(u))) return true;
      written.add(u.variable);
      return false;
    });
  const part = (items: readonly Item[], updates: readonly Update[]): boolean => {
    let isWritten = false;
    for (const item of items) {
      if (isRunning(item) && !isWritten) {
        if (write(updates)) return true;
        isWritten = true;
      }
      // A loop reads what has been written, and is asked about itself.
      const own =
        item.kind === "loop" ? item.carried.map((c) => c.initial) : expressionsOfItem(item);
      if (clashes(own)) return true;
      if (item.kind === "call")
        unit
          .procedureOf(item.procedure)
          .footprint.writes.forEach((ref) => written.add(ref.variable));
    }
    return isWritten ? false : write(updates);
  };
  if (part(effect.items, effect.updates)) return true;
  const shared = [...written];
  for (const arm of effect.arms) {
    written.clear();
    shared.forEach((variable) => written.add(variable));
    if (arm.when && clashes([arm.when])) return true;
    if (part(arm.items, arm.updates)) return true;
  }
  const ending = last.flatMap((node) => (node.kind === "leaf" ? node.uses : []));
  return !effect.then && clashes(ending);
}

const namesIn = (e: IrExpr): readonly string[] =>
  e.kind === "name" ? [e.name] : children(e).flatMap(namesIn);

// ── The code ─────────────────────────────────────────────────────────────────────────────────────

function statements(frame: Frame, nodes: readonly Node[]): readonly Code[] {
  const lines: Code[] = [];
  let stored: Update[] = [];
  const store = (): void => {
    lines.push(...stores(frame, stored));
    stored = [];
  };
  for (const node of nodes) {
    if (node.kind !== "update") store();
    switch (node.kind) {
      case "let":
        lines.push(...letStatements(frame, node.of));
        break;
      case "leaf":
        lines.push(...node.print(withInNext(frame.reading, node.inNext)));
        break;
      case "update":
        stored.push(node.update);
        break;
      case "if":
        lines.push(...ifStatements(frame, node));
    }
    if (ends([node])) break;
  }
  store();
  return lines;
}

const withInNext = (reading: Reading, inNext: ReadonlySet<string> | undefined): Reading =>
  inNext ? { ...reading, inNext } : reading;

function ifStatements(frame: Frame, node: Extract<Node, { kind: "if" }>): readonly Code[] {
  const { unit, reading } = frame;
  const condition = raw(expression(unit, node.condition, withInNext(reading, node.inNext)));
  const then = statements(frame, node.then);
  const otherwise = statements(frame, node.otherwise);
  const isExit = ends(node.then);
  const block = conditional(condition, then, isExit || otherwise.length === 0);
  if (otherwise.length === 0) return [block];
  if (isExit) return [block, ...otherwise];
  const [inner] = node.otherwise;
  const isChain = node.otherwise.length === 1 && inner?.kind === "if" && otherwise.length === 1;
  if (isChain) return [code`${block} else ${otherwise}`];
  return [
    code`
    ${block} else {
      ${otherwise}
    }`,
  ];
}

/** Statements under a condition, on one line if they may. */
function conditional(condition: Code, then: readonly Code[], mayBeShort = true): Code {
  const [only] = then;
  if (only && then.length === 1 && isShort(only) && mayBeShort)
    return code`if (${condition}) ${only}`;
  return code`
    if (${condition}) {
      ${then}
    }`;
}

/** One line, and no `if` to which an `else` could be taken to belong. */
const isShort = ({ text }: Code): boolean =>
  !text.includes("\n") && !/^(?:if|for|while|const|let)\b/.test(text);

function letStatements(frame: Frame, l: Let): readonly Code[] {
  const { unit, reading } = frame;
  if (l.kind === "fold") return foldStatements(frame, l);
  // The type of a choice between two constants would be just these, and a comparison with another one an error.
  // In a loop a value may depend on what the loop carries, and the type of that on this one.
  const isTyped = frame.inLoop || (l.value.kind === "conditional" && !l.range.bool);
  const type = isTyped ? unit.type(l.range.bool ? ": boolean" : ": number").text : "";
  return [
    code`const ${raw(unit.names.local(l.name) + type)} = ${raw(expression(unit, l.value, reading))};`,
  ];
}

function foldStatements(frame: Frame, fold: Fold): readonly Code[] {
  const { unit, reading } = frame;
  const local = (name: string): string => unit.names.local(name);
  const text = (e: IrExpr): string => expression(unit, e, reading);
  const tree = assignmentTree(
    fold.carried.map((c) => ({ name: c.name, value: folded(c.next) })),
    (parallel) => ({
      kind: "leaf",
      uses: parallel.map((each) => each.value),
      ends: false,
      print: () => inTurn(parallel, local, text),
    }),
  );
  const binder = local(fold.binder);
  const turn: Frame = { ...frame, inLoop: true };
  const [only] = tree;
  // What no turn changes any more stays as it is.
  const isOver =
    tree.length === 1 && only?.kind === "if" && only.otherwise.length === 0
      ? mentions(only.condition, new Set([fold.binder])) ||
        fold.lets.some((l) => mentions(only.condition, new Set(namesOf(l))))
        ? undefined
        : only
      : undefined;
  const body = isOver
    ? [
        code`if (${raw(text(not(isOver.condition)))}) break;`,
        ...statements(turn, withLets(isOver.then, fold.lets)),
      ]
    : statements(turn, withLets(tree, fold.lets));
  return [
    ...fold.carried.map(
      (c) =>
        code`let ${raw(local(c.name))}${unit.type(c.range.bool ? "" : ": number")} = ${raw(text(c.initial))};`,
    ),
    code`
      for (let ${raw(binder)} = ${fold.low}; ${raw(binder)} <= ${fold.high}; ${raw(binder)}++) {
        ${body}
      }`,
  ];
}

function stores(frame: Frame, updates: readonly Update[]): readonly Code[] {
  const { unit, reading } = frame;
  if (unit.typed || unit.assertsRanges)
    return updates.map(({ variable, indices, value }) => {
      const args = [...indices, value].map((e) => expression(unit, e, reading));
      return raw(`${unit.setter(variable)}(${["next", ...args].join(", ")});`);
    });
  const byWord = new Map<number | string, Store[]>();
  for (const { variable, indices, value } of updates) {
    const place = unit.placeOf(variable);
    if (place.width === 0) continue;
    const position = positionOf(
      place,
      indices.map((i) => indexOf(unit, i, reading)),
    );
    const own = byWord.get(position.word) ?? [];
    byWord.set(position.word, own);
    own.push({ place, position, value: indexOf(unit, value, reading) });
  }
  return [...byWord.values()].map((all) => raw(storeText("next", all)));
}
