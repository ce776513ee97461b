/**
 * For how long things can be held up, in steps: a handler that is asked to run and cannot, and a lock that is held.
 * Infinity where some run goes on so for ever.
 */
import type { Checker, ContextInfo, LockClass, State } from "../../runtime/checker.js";
import { NOWHERE, type ObservedGraph } from "../behaviour/observed-graph.js";
import { type LongestPaths } from "./longest-path.js";

/**
 * For each context that enters above the lowest level, by name: the most steps of its CPU that are taken one after the other
 * while it is pending, cannot enter, and is not itself what could go on. One that may enter on any CPU is held off only while
 * it can enter on none, and steps on any CPU count; without CPUs nothing holds it off. Of a family, the most of any member.
 */
export function holdOffs(graph: ObservedGraph, paths: LongestPaths): ReadonlyMap<string, number> {
  const { checker } = graph;
  const found = new Map<string, number>();
  checker.contexts.forEach((context, index) => {
    if (!context.entersAbove) return;
    const most = context.members.map((_, member) => holdOff(graph, paths, context, index, member));
    found.set(context.name, Math.max(0, ...most));
  });
  return found;
}

function holdOff(
  graph: ObservedGraph,
  paths: LongestPaths,
  context: ContextInfo,
  index: number,
  member: number,
): number {
  const { checker, store, states, starts, targets, transitions, who } = graph;
  const isIt = (transition: number): boolean =>
    who.contexts[transition] === index && who.members[transition] === member;
  const within = new Int32Array(states);
  const state = new Int32Array(checker.words);
  const after = new Int32Array(checker.words);
  for (let number = 0; number < states; number++) {
    store.arena.read(number, state);
    if (!context.pending(state, member)) continue;
    // It enters, or goes on where it is.
    let canRun = false;
    for (let edge = starts[number]!; edge < starts[number + 1]! && !canRun; edge++)
      canRun = isIt(transitions[edge]!);
    if (!canRun) within[number] = 1;
  }
  if (within.indexOf(1) < 0) return 0;
  const anyCpu = entersAnywhere(checker, index);
  const counts = (number: number, edge: number): boolean => {
    const transition = transitions[edge]!;
    const stepping = checker.contexts[who.contexts[transition]!];
    if (!stepping) return false;
    store.arena.read(number, state);
    const own = context.cpu(state, member);
    if (own < 0) return false;
    if (anyCpu) return true;
    const enters = who.enters[transition] === 1 && targets[edge] !== NOWHERE;
    if (enters) store.arena.read(targets[edge]!, after);
    return stepping.cpu(enters ? after : state, who.members[transition]!) === own;
  };
  return paths.longest(within, counts);
}

const entersAnywhere = (checker: Checker, index: number): boolean =>
  checker.actions.some(
    ({ context, from, parameters }) =>
      context === index && from === 0 && parameters.some(({ role }) => role === "cpu"),
  );

/**
 * For each lock, by name: the most steps that one who holds it takes from the one after the acquiring to the releasing
 * one. Of a family, the most of any member.
 */
export function holdTimes(graph: ObservedGraph, paths: LongestPaths): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const lock of graph.checker.locks?.classes ?? []) {
    const most = lock.members.map((_, member) => holdTime(graph, paths, lock, member));
    found.set(lock.name, Math.max(0, ...most));
  }
  return found;
}

function holdTime(
  graph: ObservedGraph,
  paths: LongestPaths,
  lock: LockClass,
  member: number,
): number {
  const { owner } = lock;
  if (owner) return holdTimeBy(graph, paths, (state) => owner(state, member));
  // Several hold it at once: each by itself.
  const everyone = graph.checker.contexts.flatMap(({ firstActivation, members }) =>
    Array.from(members, (_, i) => firstActivation + i),
  );
  const times = everyone.map((activation) =>
    holdTimeBy(graph, paths, (state) => (lock.holds(state, member, activation) ? activation : 0)),
  );
  return Math.max(0, ...times);
}

function holdTimeBy(
  { checker, store, states, transitions, who }: ObservedGraph,
  paths: LongestPaths,
  holder: (state: State) => number,
): number {
  const state = new Int32Array(checker.words);
  const holders = new Int32Array(states);
  let isHeld = false;
  for (let number = 0; number < states; number++) {
    store.arena.read(number, state);
    holders[number] = holder(state);
    if (holders[number] !== 0) isHeld = true;
  }
  if (!isHeld) return 0;
  return paths.longest(holders, (number, edge) => who.of[transitions[edge]!] === holders[number]);
}
