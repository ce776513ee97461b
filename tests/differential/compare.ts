/** One configuration searched by the reference interpreter and by the generated checker, and what each of them found. */
import { stepText } from "../../src/words/step-words.js";
import { checkerOfText } from "../../src/instantiate.js";
import { generateJavaScript } from "../../src/emit/typescript/generate.js";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { type Checker, runChecker, type Verdict, type Violation } from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import type { WithoutPasses } from "../../src/model/passes/pipeline.js";
import { verifiedModel } from "../model/model-of.js";
import { explore, type OracleResult, type State } from "../oracle/explore.js";

/** What must be the same, in a form that reads well when it is not. */
export interface Found {
  readonly distinct: number;
  readonly generated: number;
  readonly broken: number;
  readonly depth: number;
  /** `rule corrupt-list 19`: kind, name, steps of a shortest run. */
  readonly violations: readonly string[];
}

export function checkerOf(spec: TypedSpec): Checker {
  const { value, diagnostics } = lower(spec);
  if (diagnostics.length > 0)
    throw new Error(diagnostics.map((each) => `${each.code} ${each.message}`).join("; "));
  return checkerOfIr(value);
}

export function checkerOfIr(value: Ir, withoutPasses?: WithoutPasses): Checker {
  verifiedModel(value);
  const text = generateJavaScript({
    ir: value,
    hash: "",
    version: "",
    expectation: undefined,
    assertRanges: true,
    withoutPasses,
  });
  return checkerOfText(text);
}

export const foundByOracle = (result: OracleResult): Found => ({
  distinct: result.distinct,
  generated: result.generated,
  broken: result.broken,
  depth: result.depth,
  violations: result.violations.map(({ kind, name, depth }) => `${kind} ${name} ${depth}`).sort(),
});

/** Of the whole space; reachables are compared apart. `steps` is left out where a search does not look for shortest runs. */
export const foundByChecker = (verdict: Verdict): Found => ({
  distinct: verdict.distinctStates,
  generated: verdict.generatedStates,
  broken: verdict.brokenSteps,
  depth: verdict.depth,
  violations: verdict.violations
    .filter((each) => each.kind !== "reachable")
    .map(({ kind, name, depth }) => `${kind} ${name} ${depth}`)
    .sort(),
});

export const searchWhole = (checker: Checker, search: "bfs" | "dfs" = "bfs"): Promise<Verdict> =>
  runChecker(checker, { search, stopAtFirst: false });

/** The name under which the reference interpreter knows who steps: `Message[0]`, `Controller.finish(0, 1)`. */
export function actorOf(checker: Checker, transition: number): string {
  const action = [...checker.actions].reverse().find((each) => each.first <= transition);
  if (!action) return "";
  let rest = transition - action.first;
  const values: number[] = [];
  for (const parameter of [...action.parameters].reverse()) {
    values.unshift(parameter.low + (rest % parameter.values.length));
    rest = Math.floor(rest / parameter.values.length);
  }
  const family = action.parameters.flatMap((parameter, i) =>
    parameter.role === "family" ? [values[i] ?? 0] : [],
  );
  if (action.context < 0)
    return `${[...new Set([action.actor, stepText(action.does)])].join(".")}(${family.join(", ")})`;
  const context = checker.contexts[action.context];
  const member = action.parameters.reduce(
    (n, parameter, i) =>
      parameter.role === "family"
        ? n * parameter.values.length + ((values[i] ?? 0) - parameter.low)
        : n,
    0,
  );
  return context?.members[member] ?? "";
}

/** Variables and ghosts by name, as numbers. */
export function viewOf(checker: Checker, state: Int32Array): Readonly<Record<string, number>> {
  return Object.fromEntries(
    checker.fields
      .filter(
        (field) =>
          field.name.match(/^[\w.]+(\[-?\d+\])*(\.\w+)*$/) &&
          (field.group === "variable" || field.group === "ghost"),
      )
      .map((field) => [field.name, field.read(state)]),
  );
}

/** Follows a counterexample in the reference interpreter; says where it cannot, or undefined. */
export function replay(
  checker: Checker,
  oracle: OracleResult,
  violation: Violation,
): string | undefined {
  const fits = (state: State, words: Int32Array): boolean => {
    const theirs = viewOf(checker, words);
    return Object.entries(oracle.view(state)).every(
      ([name, value]) =>
        theirs[name] === undefined || typeof value === "string" || theirs[name] === value,
    );
  };
  let here: readonly State[] = oracle.initial.filter((state) =>
    fits(state, violation.trace.initial),
  );
  if (violation.trace.steps[0]?.transition === -1) return undefined;
  for (const [number, step] of violation.trace.steps.entries()) {
    const actor = actorOf(checker, step.transition);
    const next = new Map<string, State>();
    let broken = false;
    for (const state of here) {
      for (const candidate of oracle.steps(state)) {
        if (candidate.actor !== actor) continue;
        if (step.state && candidate.state && fits(candidate.state, step.state))
          next.set(oracle.textOf(candidate.state), candidate.state);
        if (candidate.broken.includes(violation.name)) broken = true;
      }
    }
    if (
      number === violation.trace.steps.length - 1 &&
      (broken || (next.size > 0 && !["rule", "assertion", "range"].includes(violation.kind)))
    )
      return undefined;
    if (number === violation.trace.steps.length - 1 && violation.name === "irq-unsafe-lock")
      return undefined;
    if (next.size === 0) return `step ${number + 1}, ${actor}, is not possible there`;
    here = [...next.values()];
  }
  return here.length > 0 ? undefined : "no initial state fits";
}

export { explore };
