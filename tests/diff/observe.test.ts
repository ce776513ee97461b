/** `observe x;` and `observe only …;`: what is seen of a step is what the reference interpreter sees, and what counts is what is named. */
import { describe, expect, it } from "vitest";
import { compareBehaviour } from "../../src/diff/behaviour/compare-behaviour.js";
import { eventsOfWord } from "../../src/diff/behaviour/events.js";
import {
  exploreRevision,
  type ExploredRevision,
} from "../../src/diff/behaviour/explore-revision.js";
import { NOWHERE } from "../../src/diff/behaviour/observed-graph.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { renderDiff } from "../../src/diff/render/text.js";
import { readPlatform } from "../../src/cli/files.js";
import { loadProgram } from "../../src/compile.js";
import { plain } from "../../src/report/colours.js";
import { checkerOf } from "../differential/compare.js";
import { checkText, typed } from "../typecheck/check-text.js";
import { plainGraph } from "./oracle-language.js";
import { compareSteps, type PlainGraph, type PlainStep } from "./plain-languages.js";

async function explored(text: string): Promise<ExploredRevision> {
  const spec = typed(text);
  return exploreRevision(checkerOf(spec), { observed: spec.observed.map(({ name }) => name) });
}

/** The explored graph with an edge for each event. */
function languageOf({ graph }: ExploredRevision): PlainGraph {
  const steps: PlainStep[] = [];
  for (let state = 0; state < graph!.states; state++) {
    for (let edge = graph!.starts[state]!; edge < graph!.starts[state + 1]!; edge++) {
      const target = graph!.targets[edge]!;
      const to = target === NOWHERE ? "the end" : `${target}`;
      const seen = eventsOfWord(graph!, graph!.words[edge]!, new Map()).map((each) => each.text);
      const at = (i: number): string =>
        i === 0 ? `${state}` : i === seen.length ? to : `${edge} behind ${i}`;
      if (seen.length === 0) steps.push({ from: at(0), to, label: undefined });
      seen.forEach((label, i) => steps.push({ from: at(i), to: at(i + 1), label }));
    }
  }
  return [steps, Array.from({ length: graph!.initial }, (_, state) => `${state}`)];
}

const labels = ([steps]: PlainGraph): readonly string[] => [
  ...new Set(steps.flatMap(({ label }) => label ?? [])),
];

const CORNERS: Readonly<Record<string, string>> = {
  "a variable, set to what it is and to another": `spec A; var x: 0..2 = 0; observe x;
    thread T { x = 0; x = 1; x = 1; x = 2; }`,
  "several in one step, in order of declaration": `spec B; var y = false; var x = false; observe x, y;
    thread T { atomic { x = true; y = true; } }`,
  "there and back in one step is no change": `spec C; var x: 0..1 = 0; observe x;
    thread T { atomic { x = 1; x = 0; } here: skip; }`,
  "a family, sets and options": `spec D; type K = 0..1; var s[K]: set K = {}; var o: K? = none; observe s; observe o;
    thread T { s[1] = {0}; o = 1; s[0] = {0, 1}; o = none; }`,
  "records part by part": `spec E; record R { a: 0..2; b: bool; } var r: R = R { a: 0, b: false }; observe r;
    thread T { r.a = 2; r = R { a: 0, b: true }; }`,
  "beside other events, and behind them": `spec F; lock m: mutex; var n: 0..2 = 0; event said(k: 0..2); observe n;
    thread A { with m { n = 1; emit said(1); } } thread B { with m { n = 2; } }`,
  "a ghost": `spec G; ghost var g: 0..1 = 0; var x = false; observe g; thread T { atomic { x = true; g = 1; } }`,
  "a step that ends the run shows only what it breaks": `spec H; var x: 0..2 = 0; observe x;
    action up { x = x + 1; } action down when x > 0 { x = x - 1; }`,
  "two CPUs and an interrupt": `spec I; cpus 2; var x: 0..1 = 0; observe x; entry E { x = 1; } isr J { x = 0; }
    device D { action fire { raise J; } }`,
};

describe("what is observed of a step", () => {
  it.each(Object.entries(CORNERS))("%s", async (_, text) => {
    const found = languageOf(await explored(text));
    const wanted = plainGraph(typed(text))!;
    expect(compareSteps(wanted, found)).toEqual({ onlyFirst: undefined, onlySecond: undefined });
    expect(labels(found).toSorted()).toEqual(labels(wanted).toSorted());
    expect(labels(found).some((label) => label.includes(" = "))).toBe(!text.includes("here: skip"));
    // Without it, nothing of this is seen.
    const unseen = languageOf(await explored(text.replaceAll(/observe [^;]*;/g, "")));
    expect(labels(unseen).some((label) => label.includes(" = "))).toBe(false);
  });
});

const WORKER = (then: string, only: string): string => `spec W;
lock m: mutex; event served(n: 0..1); var level: 0..2 = 0;
thread T { acquire m; level = 1; emit served(1); ${then} release m; level = 0; }
${only}`;

const program = (text: string) =>
  loadProgram(
    { name: "w.ilk", text },
    { file: () => undefined, platform: (name) => readPlatform(name, "w.ilk") },
  ).value;

async function relation(before: string, after: string) {
  const { value, diagnostics } = await diffSpecs(
    { program: program(before), revision: "base" },
    { program: program(after), revision: "base" },
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

describe("what counts", () => {
  it("are all events, or only those that are named", async () => {
    const told = async (only: string) =>
      (await relation(WORKER("", ""), WORKER("level = 2; emit served(0);", only))).summary.relation;
    expect(await told("")).toBe("differs");
    expect(await told("observe only acquire m, release m;")).toBe("same");
    expect(await told("observe only enter T, served;")).toBe("extends");
    expect(await told("observe only acquire m; observe only served;")).toBe("extends");
    expect(await told("observe level; observe only level;")).not.toBe("same");
  });

  it("is said wherever the verdict is said", async () => {
    const diff = await relation(WORKER("", ""), WORKER("level = 2;", "observe only served;"));
    expect(diff.behaviour).toMatchObject({ relation: "same", observeOnly: ["served"] });
    const page = renderDiff(diff, { width: 80, colour: plain });
    expect(page).toContain("SAME (in what is observed)");
    expect(page).toContain("of all events only `served` counted");
  });

  it("are events of the new side, under the names that they have on the old one", async () => {
    const [before, after] = ["level", "height"].map((name) =>
      WORKER("", "observe level;").replaceAll("level", name),
    );
    expect((await relation(before!, after!)).summary.relation).toBe("same");
    const silent = await relation(WORKER("", ""), WORKER("", "observe level;"));
    expect(silent.summary.relation).toBe("same");
  });

  it("is a variable, and an event that can be", () => {
    const codes = (text: string): readonly string[] =>
      checkText(
        `spec X; var x = false; lock m: mutex; thread T { with m { x = true; } } ${text}`,
      ).diagnostics.map(({ code }) => code);
    expect(codes("observe x; observe only x, enter T, acquire m, wants m;")).toEqual([]);
    expect(codes("observe T;")).toEqual(["ILK4401"]);
    expect(codes("observe only served;")).toEqual(["ILK4402"]);
    expect(codes("observe only acquire T;")).toEqual(["ILK4402"]);
    expect(codes("observe only x;")).toEqual(["ILK4402"]);
    expect(codes("const big = false; observe y if big; var y: 0..1 = 0 if big;")).toEqual([]);
  });

  it("counts where two graphs are compared as well", async () => {
    const [before, after] = [
      await explored(WORKER("", "")),
      await explored(WORKER("level = 2;", "")),
    ];
    expect((await compareBehaviour(before, after)).relation).toBe("same");
  });
});
