/**
 * One random spec, judged: is it a spec, does it fit, and do checker and reference interpreter find the same of each of its
 * configurations? What comes out can be counted, and says where the two differ first.
 */
import { isDeepStrictEqual } from "node:util";
import type { Ir } from "../../src/ir/ir.js";
import { lower } from "../../src/model/build/lower.js";
import { configurations } from "../../src/resolve/revisions.js";
import { parse } from "../../src/syntax/parse.js";
import { checkSpec } from "../../src/typecheck/check-spec.js";
import type { TypedSpec } from "../../src/typecheck/typed-spec.js";
import { checkerOfIr } from "../differential/compare.js";
import { platforms } from "../typecheck/check-text.js";
import { compare, type Compared } from "./agreement.js";

export type Judged =
  /** Refused, with the first diagnostic's code. */
  | { readonly kind: "refused"; readonly code: string }
  /** Has more states than asked for. */
  | { readonly kind: "large" }
  /** The other judge cannot read it in time. */
  | { readonly kind: "unread" }
  | { readonly kind: "same"; readonly states: number; readonly broken: readonly string[] }
  | { readonly kind: "different"; readonly why: string };

export interface Configured {
  readonly revision: string;
  readonly spec: TypedSpec;
  readonly ir: Ir;
}

/** The configurations of a text, typed; or the code with which one of them is refused. */
export function configurationsOf(text: string): readonly Configured[] | string {
  const { value: main, diagnostics: read } = parse({ name: "main.ilk", text });
  const all: Configured[] = [];
  for (const revision of configurations(main).value) {
    const input = { main, others: platforms, revision, overrides: new Map<string, string>() };
    const { value: spec, diagnostics } = checkSpec(input);
    const error = [...read, ...diagnostics].find(({ severity }) => severity === "error");
    if (error ?? !spec) return error?.code ?? "none";
    const lowered = lower(spec);
    const [refused] = lowered.diagnostics;
    if (refused) return refused.code;
    all.push({ revision, spec, ir: lowered.value });
  }
  return all;
}

/** Names of what breaks: `rule lock-leak`, `invariant`, `reachable`. */
const namesOf = ({ oracle }: Compared): readonly string[] => [
  ...oracle.violations.map((each) => each.replace(/^(\w+) (\S+) .*$/, named)),
  ...oracle.unreached.map(() => "reachable"),
];

const named = (_: string, kind: string, name: string): string =>
  kind === "rule" || kind === "deadlock" ? `rule ${name}` : kind;

export async function judge(text: string, mostStates: number): Promise<Judged> {
  try {
    const found = configurationsOf(text);
    if (typeof found === "string") return { kind: "refused", code: found };
    let states = 0;
    const broken = new Set<string>();
    for (const { revision, spec, ir } of found) {
      const compared = await compare(spec, mostStates, checkerOfIr(ir));
      if (!compared) return { kind: "large" };
      if (!isDeepStrictEqual(compared.checker, compared.oracle))
        return { kind: "different", why: differenceOf(revision, compared) };
      states += compared.oracle.distinct;
      for (const name of namesOf(compared)) broken.add(name);
    }
    return { kind: "same", states, broken: [...broken] };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: "different", why: `throws ${why}` };
  }
}

function differenceOf(revision: string, { checker, oracle }: Compared): string {
  const lines = (Object.keys(oracle) as (keyof typeof oracle)[])
    .filter((key) => !isDeepStrictEqual(checker[key], oracle[key]))
    .map((key) => `${key}: checker ${json(checker[key])}, reference ${json(oracle[key])}`);
  return [`revision ${revision}`, ...lines].join("\n");
}

const json = (value: unknown): string => JSON.stringify(value);
