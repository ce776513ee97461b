/**
 * What the analysis says can be covers all that is: in every state that a checker reaches, each element has one of the
 * values that are noted for it, everywhere and at the place of each process that writes it; and all steps are among those
 * that can happen.
 */
import { describe, expect, test } from "vitest";
import type { Ir } from "../../../src/ir/ir.js";
import { type Facts, factsOf } from "../../../src/model/analysis/facts.js";
import { has } from "../../../src/model/analysis/values.js";
import { modelOf } from "../../../src/model/from-ir.js";
import { compileFile } from "../../support/check-spec.js";
import { interpreterOf, type Values } from "../interpret.js";

/** What is wrong with the facts in a state, in words. */
function uncovered(facts: Facts, state: Values): readonly string[] {
  const wrong: string[] = [];
  for (const [element, value] of state.entries()) {
    if (!has(facts.cells[element]!, value)) wrong.push(`element ${element} is ${value}`);
    for (const process of facts.processes) {
      if (process.at === undefined || !process.writes.has(element)) continue;
      const place = state[process.at]!;
      const known = facts.at(process, element).get(place);
      if (!known || !has(known, value))
        wrong.push(`${process.context?.name} at ${place}: element ${element} is ${value}`);
    }
  }
  return wrong;
}

/** All states that there are, up to so many, and what is not covered in them. */
function search(
  ir: Ir,
  mostStates: number,
): { readonly states: number; readonly wrong: readonly string[] } {
  const model = modelOf(ir);
  const facts = factsOf(model)!;
  const { initial, steps } = interpreterOf(model);
  const names = model.transitions.flatMap((t) =>
    Array.from({ length: t.parameters.reduce((n, p) => n * (p.high - p.low + 1), 1) }, () => t),
  );
  const seen = new Set<string>();
  const queue: Values[] = [];
  const wrong: string[] = [];
  const arrive = (next: Values | undefined): void => {
    if (!next || seen.has(next.join())) return;
    seen.add(next.join());
    queue.push(next);
  };
  initial().forEach(({ next }) => arrive(next));
  for (const state of queue) {
    if (seen.size > mostStates || wrong.length > 0) break;
    wrong.push(...uncovered(facts, state));
    for (const { transition, next } of steps(state)) {
      if (!facts.happens(names[transition]!)) wrong.push(`${names[transition]!.name} steps`);
      arrive(next);
    }
  }
  return { states: seen.size, wrong };
}

describe("every state and step is covered", () => {
  test.each([
    ["nvme-startio", "original"],
    ["nvme-startio", "handOverBuildIoAfter"],
    ["tutorial/02-locks", "crossed"],
    ["tutorial/04-irq-locks", "irqsave"],
    ["tutorial/09-readers", "oneForEach"],
    ["tutorial/10-waiting", "interlocked"],
    ["tutorial/11-timers", "asksTheTimer"],
    ["tutorial/12-pools", "setsAside"],
    ["bugs/loop-workers", "v2"],
    ["bugs/loop-workers", "v0"],
  ])("in %s@%s", (spec, revision) => {
    const { ir } = compileFile(`specs/${spec}.ilk`, revision);
    const { states, wrong } = search(ir, 400);
    expect(wrong).toEqual([]);
    expect(states).toBeGreaterThan(3);
  });
});
