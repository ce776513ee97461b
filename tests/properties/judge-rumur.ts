/**
 * One random spec judged by the checker and by Rumur, which reads the guarded actions as a Murphi model: the same states,
 * steps and steps that break a rule, the same names of what is broken and reached. Rumur goes on behind errors, as the checker
 * does, so that a spec that breaks rules is compared to its end as well.
 *
 * What Murphi has no words for is said otherwise: an invariant and a rule of states become rules that are errors where
 * they are broken, so that it stops nothing; `lock-order`, after which a run goes on (S72), is left out; deadlock and irq-unsafe-lock, which
 * are found of a whole search, are left to the reference interpreter.
 */
import { isDeepStrictEqual } from "node:util";
import { exportMurphi } from "../../src/emit/murphi/export.js";
import { not } from "../../src/ir/build.js";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { initialStates, runChecker } from "../../src/runtime/index.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { checkerOf } from "../differential/compare.js";
import { countWithRumur, TooHardForRumur } from "../support/rumur.js";
import { configurationsOf, type Judged } from "./judge.js";

/** The only rule of states that counts wherever it is found. */
const POOL_LEAK = "pool-leak";

/** Nothing to tell in fewer states. */
const LEAST_STATES = 3;

interface Counted {
  readonly states: number;
  readonly steps: number;
  readonly broken: number;
  /** Invariants and rules of states that some state breaks, reachables that some state fulfils. */
  readonly covered: readonly string[];
}

export async function judgeWithRumur(text: string, mostStates: number): Promise<Judged> {
  try {
    const found = configurationsOf(text);
    if (typeof found === "string") return { kind: "refused", code: found };
    // Each model is compiled: one of the configurations has to do.
    const spec = found.at(-1)?.spec;
    if (!spec) return { kind: "refused", code: "none" };
    const ours = await countOurs(spec, mostStates);
    if (!ours) return { kind: "large" };
    const theirs = await countTheirs(lower(spec).value);
    if (isDeepStrictEqual(ours.counted, theirs))
      return { kind: "same", states: ours.counted.states, broken: ours.names };
    return {
      kind: "different",
      why: `rumur: checker ${JSON.stringify(ours.counted)}, Rumur ${JSON.stringify(theirs)}`,
    };
  } catch (error) {
    if (error instanceof TooHardForRumur) return { kind: "unread" };
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "different", why: `throws ${why}` };
  }
}

async function countOurs(
  spec: TypedSpec,
  mostStates: number,
): Promise<{ readonly counted: Counted; readonly names: readonly string[] } | undefined> {
  const checker = checkerOf(spec);
  const verdict = await runChecker(checker, { stopAtFirst: false, maxStates: mostStates + 1 });
  if (verdict.limit !== undefined || verdict.distinctStates < LEAST_STATES) return undefined;
  const starts = initialStates(checker).length;
  const broken = verdict.violations.map(({ kind, name }) => ({ kind, name }));
  const unreached = new Set(
    broken.flatMap(({ kind, name }) => (kind === "reachable" ? [name] : [])),
  );
  const covered = [
    ...broken.flatMap(({ kind, name }) => (kind === "invariant" ? [name] : [])),
    ...broken.flatMap(({ name }) => (name === POOL_LEAK ? [name] : [])),
    ...spec.reachables.flatMap(({ name }) => (unreached.has(name) ? [] : [name])),
  ];
  return {
    counted: {
      states: verdict.distinctStates,
      steps: verdict.generatedStates - starts,
      broken: verdict.brokenSteps,
      covered: covered.sort(),
    },
    names: broken.map(({ kind, name }) => (kind === "rule" ? `rule ${name}` : kind)),
  };
}

async function countTheirs(ir: Ir): Promise<Counted> {
  // Rumur says nothing of covers behind an error: each becomes a rule that is an error wherever it is possible.
  const model = exportMurphi(toCount(ir)).replaceAll(
    /^cover "([^"]*)"\n([^;]*);$/gm,
    (_, name: string, condition: string) =>
      `rule "${COVER}${name}"\n${condition}\n==>\n  error "${COVER}${name}";\nend;`,
  );
  const { states, rulesFired, errors } = await countWithRumur(model);
  const covered = errors.flatMap((each) =>
    each.startsWith(COVER) ? [each.slice(COVER.length)] : [],
  );
  return {
    states,
    steps: rulesFired,
    broken: errors.length - covered.length,
    covered: [...new Set(covered)].sort(),
  };
}

const COVER = "cover: ";

/** The same states and steps, with nothing that ends the search of one but not of the other. */
function toCount(ir: Ir): Ir {
  const negated = [...ir.invariants, ...ir.stateRules.filter((each) => each.needs === undefined)];
  return {
    ...withoutViolations(
      ir,
      new Set(ir.failures.flatMap(({ name }, i) => (name === "lock-order" ? [i] : []))),
    ),
    invariants: [],
    stateRules: [],
    reachables: [
      ...ir.reachables,
      ...negated.map((each) => ({
        ...each,
        name: "needs" in each ? POOL_LEAK : each.name,
        value: not(each.value),
      })),
    ],
    mayEnd: undefined,
  };
}

/** Leaves out the statements that name one of these failures. */
function withoutViolations(ir: Ir, failures: ReadonlySet<number>): Ir {
  const isLeftOut = (each: unknown): boolean =>
    typeof each === "object" &&
    each !== null &&
    "kind" in each &&
    each.kind === "violate" &&
    "failure" in each &&
    failures.has(each.failure as number);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((each) => !isLeftOut(each)).map(copy);
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Map || value instanceof Set) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]));
  };
  if (failures.size === 0) return ir;
  return { ...ir, actions: copy(ir.actions) as Ir["actions"] };
}
