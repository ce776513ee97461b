/**
 * A run in the Informal Trace Format (Apalache's ADR 15), which viewers exist for. A family `pending[0][1]` becomes a
 * map of maps, `freeList[0].next[head]` a map of records; numbers, truth values and sets get their own forms, other
 * values are strings. A last step that breaks a rule and leads to no state is told in `#meta`.
 */
import type { Checker, FieldInfo, PlainValue, State } from "../runtime/checker.js";
import type { Violation } from "../runtime/verdict.js";
import { buildTraceView } from "./views/trace-view.js";

type Key = { readonly form: "index" | "member"; readonly key: string };

/** A value under construction: a leaf, or what its first keys lead to. */
type Tree =
  | { readonly kind: "leaf"; readonly value: PlainValue }
  | { readonly kind: "map" | "record"; readonly parts: Map<string, Tree> };

export function toItf(checker: Checker, violation: Violation): unknown {
  const view = buildTraceView(checker, violation);
  const last = view.steps[view.steps.length - 1];
  const paths = pathsOf(checker);
  const states: unknown[] = [
    {
      "#meta": { index: 0, action: "initial state" },
      ...valuesOf(checker, paths, violation.trace.initial),
    },
  ];
  violation.trace.steps.forEach(({ state }, i) => {
    const step = view.steps[i];
    if (!state || !step) return;
    const action = step.text === "" ? step.actor : `${step.actor}: ${step.text}`;
    const meta = { index: states.length, action, line: step.place?.line ?? 0 };
    states.push({ "#meta": meta, ...valuesOf(checker, paths, state) });
  });
  const lastState = violation.trace.steps[violation.trace.steps.length - 1]?.state;
  return {
    "#meta": {
      format: "ITF",
      "format-description": "https://apalache-mc.org/docs/adr/015adr-trace.html",
      source: checker.source,
      description: `${checker.name} @ ${checker.revision}: ${view.sentence}`,
      status: "violation",
      ...(last && !lastState
        ? { brokenStep: { actor: last.actor, text: last.text, line: last.place?.line ?? 0 } }
        : {}),
      violation: { kind: view.kind, name: view.name },
    },
    vars: [...new Set(paths.map(({ root }) => root))],
    states,
  };
}

interface Path {
  readonly root: string;
  readonly keys: readonly Key[];
}

/** Field names taken apart; those that cannot stand beside each other in one tree stay whole. */
function pathsOf(checker: Checker): readonly Path[] {
  const paths = checker.fields.map(pathOf);
  const leaves = new Set(checker.fields.map(({ name }) => name));
  return paths.map((path, i) => {
    const name = checker.fields[i]?.name ?? "";
    const clashes = [...leaves].some(
      (other) => other !== name && (name.startsWith(`${other}.`) || name.startsWith(`${other}[`)),
    );
    const mixed = paths.some((other) => other.root === path.root && isMixed(path, other));
    return clashes || mixed ? { root: name, keys: [] } : path;
  });
}

function pathOf({ owner, indices, path, place }: FieldInfo): Path {
  const index = (key: string): Key => ({ form: "index", key });
  const keys = [
    ...indices.map(index),
    ...path.map((key): Key => ({ form: "member", key })),
    ...(place === undefined ? [] : [index(place)]),
  ];
  return { root: owner, keys };
}

/** One of them has an index where the other has a member. */
function isMixed(a: Path, b: Path): boolean {
  for (const [i, key] of a.keys.entries()) {
    const other = b.keys[i];
    if (!other) return true;
    if (other.form !== key.form) return true;
    if (other.key !== key.key) return false;
  }
  return false;
}

function valuesOf(
  checker: Checker,
  paths: readonly Path[],
  state: State,
): Readonly<Record<string, unknown>> {
  const roots = new Map<string, Tree>();
  checker.fields.forEach((field, i) => {
    const path = paths[i];
    if (!path) return;
    place(
      roots,
      [{ form: "member", key: path.root }, ...path.keys],
      field.plain(field.read(state)),
    );
  });
  return Object.fromEntries([...roots].map(([name, tree]) => [name, valueOf(tree)]));
}

function place(parts: Map<string, Tree>, keys: readonly Key[], value: PlainValue): void {
  const [first, second, ...rest] = keys;
  if (!first) return;
  if (!second) {
    parts.set(first.key, { kind: "leaf", value });
    return;
  }
  let tree = parts.get(first.key);
  if (!tree || tree.kind === "leaf") {
    tree = { kind: second.form === "index" ? "map" : "record", parts: new Map() };
    parts.set(first.key, tree);
  }
  place(tree.parts, [second, ...rest], value);
}

function valueOf(tree: Tree): unknown {
  if (tree.kind === "leaf") return itfValue(tree.value);
  const entries = [...tree.parts].map(([key, part]) => [key, valueOf(part)] as const);
  if (tree.kind === "record") return Object.fromEntries(entries);
  return { "#map": entries.map(([key, value]) => [keyOf(key), value]) };
}

const itfValue = (value: PlainValue): unknown =>
  Array.isArray(value) ? { "#set": value.map(itfValue) } : value;

/** Indices are numbers, but the nodes of a list that have names. */
const keyOf = (key: string): number | string => {
  const number = Number(key);
  return Number.isInteger(number) ? number : key;
};
