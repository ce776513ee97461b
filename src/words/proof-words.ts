/** What is proved before a search, in words: for the header of a checker and for reports. */
import type { NeverRuns, Proof, ProofReason } from "./description.js";
import { listed } from "./list.js";

interface Named {
  readonly kind: "rule" | "assertion" | "range" | "deadlock" | "assume";
  readonly name: string;
}

/** A rule of which nothing is left to check, and why not: one reason for each place at which it was asked. */
interface ProvedRule extends Named {
  readonly because: readonly ProofReason[];
}

/**
 * `proved: lock-leak and lock-order cannot happen: …`; a sentence for each reason. A rule that can still be broken at one
 * place is in none of them.
 */
export function provedSentences(
  failures: readonly Named[],
  proofs: readonly Proof[],
): readonly string[] {
  const rules = provedRules(failures, proofs);
  return (["oneTaker", "neverSteps", "values"] as const).flatMap((kind) => {
    const own = rules.filter((rule) => reasonOf(rule) === kind);
    if (own.length === 0) return [];
    const names = listed([...new Set(own.map(ruleText))]);
    return [
      `proved: ${names} cannot happen: ${reasonsText(
        kind,
        own.flatMap(({ because }) => because),
      )}`,
    ];
  });
}

/** A reason that holds for all places at which a rule was asked. */
function reasonOf({ because }: ProvedRule): ProofReason["kind"] {
  const [first] = because;
  return first && because.every(({ kind }) => kind === first.kind) ? first.kind : "values";
}

/** Those of which all failures are proved. */
function provedRules(failures: readonly Named[], proofs: readonly Proof[]): readonly ProvedRule[] {
  const byFailure = new Map(proofs.map(({ subject, because }) => [subject.failure, because]));
  const rules = new Map<string, { readonly rule: ProvedRule; readonly isOpen: boolean }>();
  for (const [failure, { kind, name }] of failures.entries()) {
    const reason = byFailure.get(failure);
    const known = rules.get(`${kind} ${name}`);
    rules.set(`${kind} ${name}`, {
      rule: { kind, name, because: [...(known?.rule.because ?? []), ...(reason ? [reason] : [])] },
      isOpen: (known?.isOpen ?? false) || reason === undefined,
    });
  }
  return [...rules.values()].flatMap(({ rule, isOpen }) => (isOpen ? [] : [rule]));
}

function ruleText({ kind, name }: Named): string {
  if (kind === "assertion") return `a failure of the assertion in ${name}`;
  // A search finds other deadlocks, too.
  return kind === "deadlock" ? `${name} where a lock is taken` : name;
}

/** Why one of them cannot be broken. */
export const reasonText = (because: ProofReason): string => reasonsText(because.kind, [because]);

function reasonsText(kind: ProofReason["kind"], because: readonly ProofReason[]): string {
  switch (kind) {
    case "neverSteps":
      return "no step that could break it is possible";
    case "values":
      return "no value that is possible there breaks it";
    case "oneTaker": {
      const takers = because.flatMap((each) =>
        each.kind === "oneTaker" ? [takersText(each)] : [],
      );
      return listed([...new Set(takers)].sort());
    }
  }
}

const takersText = ({ lock, contexts }: Extract<ProofReason, { kind: "oneTaker" }>): string =>
  contexts.length === 0 ? `nothing takes ${lock}` : `${lock} is taken by ${listed(contexts)} alone`;

/** `task Poll never runs: it is never scheduled`. */
export function neverRunsSentence(
  { because }: NeverRuns,
  context: { readonly name: string; readonly word: string; readonly verb: string | undefined },
): string {
  const why =
    because === "neverAsked" ? `it is never ${context.verb ?? "raised"}` : "it can never enter";
  return `${context.word} ${context.name} never runs: ${why}`;
}
