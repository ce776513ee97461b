/**
 * The two forms of a checker, step by step: the TypeScript for people, and the JavaScript that is run at once, which has bit
 * arithmetic in place of accessors. From every state they make the same steps in the same order.
 */
import { isDeepStrictEqual } from "node:util";
import { runInThisContext } from "node:vm";
import { transformSync } from "esbuild";
import { generationOf } from "../../src/cli/instantiate.js";
import { generateJavaScript, generateTypeScript } from "../../src/emit/typescript/generate.js";
import { checkerOfText } from "../../src/instantiate.js";
import * as runtime from "../../src/runtime/index.js";
import type { Checker, State } from "../../src/runtime/index.js";
import type { Configuration } from "../../src/cli/configurations.js";

export interface BothForms {
  readonly states: number;
  /** The first difference; undefined where there is none. */
  readonly difference: string | undefined;
}

/** The checker that the TypeScript of a configuration exports. */
export function typeScriptChecker(generation: ReturnType<typeof generationOf>): Checker {
  const { code } = transformSync(generateTypeScript(generation), { loader: "ts", format: "cjs" });
  const module = { exports: {} as { default?: Checker } };
  const make = runInThisContext(`(function (module, exports, require) {${code}\n})`) as (
    of: typeof module,
    exports: object,
    require: () => typeof runtime,
  ) => void;
  make(module, module.exports, () => runtime);
  if (!module.exports.default) throw new Error("it exports no checker");
  return module.exports.default;
}

export function compareForms(configuration: Configuration, mostStates: number): BothForms {
  const generation = generationOf(configuration);
  const [people, machine] = [
    typeScriptChecker(generation),
    checkerOfText(generateJavaScript(generation)),
  ];
  const seen = new Set<string>();
  const queue: State[] = [];
  let difference: string | undefined;
  const compare = (from: State | undefined): void => {
    const [a, b] = [stepsOf(people, from), stepsOf(machine, from)];
    if (!isDeepStrictEqual(a, b))
      difference ??= JSON.stringify({ people: a, machine: b }, undefined, 1);
    for (const { next } of a) {
      if (!next || seen.has(next.join())) continue;
      seen.add(next.join());
      queue.push(next);
    }
  };
  compare(undefined);
  while (queue.length > 0 && seen.size <= mostStates && difference === undefined)
    compare(queue.shift());
  return { states: seen.size, difference };
}

interface Step {
  readonly transition: number;
  readonly said: readonly (readonly number[])[];
  readonly next: State | undefined;
}

/** What a checker says and does from a state, or at the start, in order. */
function stepsOf(checker: Checker, from: State | undefined): readonly Step[] {
  const steps: Step[] = [];
  const next = from?.slice() ?? new Int32Array(checker.words);
  let said: (readonly number[])[] = [];
  let isBroken = false;
  const sink = {
    fail: (failure: number) => {
      said.push([0, failure]);
      const { ends, kind } = checker.failures[failure]!;
      isBroken ||= ends || kind === "assume";
    },
    note: (note: number) => void said.push([1, note]),
    event: (event: number, ...carried: readonly number[]) => void said.push([2, event, ...carried]),
    emit: (transition: number) => {
      steps.push({ transition, said, next: isBroken ? undefined : next.slice() });
      said = [];
      isBroken = false;
      if (from) next.set(from);
      else next.fill(0);
    },
  };
  if (from) checker.successors(from, next, sink);
  else checker.initial(next, sink);
  return steps;
}
