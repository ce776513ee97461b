/**
 * The observed order of locks as a picture's source: DOT for Graphviz, Mermaid for pages that draw it. An arrow leads from
 * the lock that is held to the one that is taken; red is a cycle that some run closes, grey one that no run can.
 */
import { inDot, inMermaid, visible } from "../base/embed.js";
import type { Checker } from "../runtime/checker.js";
import type { LockEdge, LockStudy } from "../runtime/verdict.js";
import { stateOf } from "./locks.js";
import { baseName } from "./text.js";

type Fate = "deadlock" | "never" | "plain";

interface Arrow {
  readonly held: string;
  readonly taken: string;
  /** One for each statement that does so. */
  readonly sites: readonly string[];
  readonly fate: Fate;
}

interface Picture {
  readonly title: string;
  readonly nodes: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly arrows: readonly Arrow[];
}

export function toDot(checker: Checker, study: LockStudy | undefined): string {
  const { title, nodes, arrows } = pictureOf(checker, study);
  const style: Readonly<Record<Fate, string>> = {
    deadlock: ", color=red, fontcolor=red",
    never: ", color=gray, style=dashed",
    plain: "",
  };
  return [
    `digraph ${inDot(title)} {`,
    `  label=${inDot(title)};`,
    "  node [shape=box];",
    ...nodes.map(
      ({ name, lines }) => `  ${inDot(name)} [label=${inDot([name, ...lines].join("\n"))}];`,
    ),
    ...arrows.map(
      ({ held, taken, sites, fate }) =>
        `  ${inDot(held)} -> ${inDot(taken)} [label=${inDot(sites.join("\n"))}${style[fate]}];`,
    ),
    "}",
    "",
  ].join("\n");
}

export function toMermaid(checker: Checker, study: LockStudy | undefined): string {
  const { title, nodes, arrows } = pictureOf(checker, study);
  const idOf = new Map(nodes.map(({ name }, i) => [name, `L${i}`]));
  const coloured = (fate: Fate, style: string): readonly string[] => {
    const numbers = arrows.flatMap((arrow, i) => (arrow.fate === fate ? [i] : []));
    return numbers.length === 0 ? [] : [`  linkStyle ${numbers.join(",")} ${style}`];
  };
  return [
    visible(`%% ${title}`),
    "flowchart LR",
    ...nodes.map(
      ({ name, lines }) => `  ${idOf.get(name)}[${inMermaid([name, ...lines].join("\n"))}]`,
    ),
    ...arrows.map(
      ({ held, taken, sites }) =>
        `  ${idOf.get(held)} -->|${inMermaid(sites.join("\n"))}| ${idOf.get(taken)}`,
    ),
    ...coloured("deadlock", "stroke:red,color:red"),
    ...coloured("never", "stroke:gray,stroke-dasharray:4"),
    "",
  ].join("\n");
}

function pictureOf(checker: Checker, study: LockStudy | undefined): Picture {
  const view = checker.locks;
  const usage = new Map(study?.usage.map((each) => [each.lock, each]));
  const arrows = arrowsOf(study);
  return {
    title: `Lock order of ${checker.name} @ ${checker.revision}`,
    nodes: (view?.classes ?? []).flatMap(({ name, kind, members }) =>
      members.map((member) => ({
        name: member,
        lines: [
          kind,
          ...(usage.get(name)?.levels ?? []).flatMap((level) => {
            const state = stateOf(level);
            return state === "unused" ? [] : [`${level.level} ${state}`];
          }),
        ],
      })),
    ),
    arrows,
  };
}

function arrowsOf(study: LockStudy | undefined): readonly Arrow[] {
  const grouped = new Map<string, LockEdge[]>();
  for (const edge of study?.order ?? []) {
    const key = `${edge.held} ${edge.taken}`;
    grouped.set(key, [...(grouped.get(key) ?? []), edge]);
  }
  return [...grouped.values()].flatMap((edges) => {
    const [first] = edges;
    if (!first) return [];
    const { held, taken } = first;
    const sites = new Set(
      edges.map(({ context, place }) => `${context} ${baseName(place.file)}:${place.line}`),
    );
    return [{ held, taken, sites: [...sites], fate: fateOf(study, held, taken) }];
  });
}

/** Of the cycles that an arrow belongs to, the worst. */
function fateOf(study: LockStudy | undefined, held: string, taken: string): Fate {
  const through = (study?.cycles ?? []).filter(({ locks }) =>
    locks.some((lock, i) => lock === held && locks[(i + 1) % locks.length] === taken),
  );
  if (through.some(({ outcome }) => outcome === "deadlock")) return "deadlock";
  return through.some(({ outcome }) => outcome === "never") ? "never" : "plain";
}
