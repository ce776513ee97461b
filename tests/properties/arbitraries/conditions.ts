/** Conditions: comparisons, connectives, quantifiers, what objects and contexts can be asked, and definitions. */
import {
  anyNumber,
  localReads,
  member,
  refIn,
  valueOf,
  variableOf,
  variablesIn,
  withLocal,
} from "./expressions.js";
import { asked } from "./questions.js";
import { ENUMERATORS, type Reads } from "./scope.js";
import type { Choices } from "./seeds.js";

const DEEPEST = 2;
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="] as const;
const CONNECTIVES = ["&&", "||", "=>", "<=>"] as const;

export function anyCondition(choices: Choices, reads: Reads, depth: number): string {
  const isDeep = depth >= DEEPEST;
  const form = choices.below(isDeep ? 6 : 12);
  // What only properties may ask is asked often.
  if (reads.predicates && choices.rarely(2)) {
    const question = asked(choices, reads);
    if (question !== undefined) return question;
  }
  switch (form) {
    case 0:
      return asked(choices, reads) ?? comparison(choices, reads, depth);
    case 1:
      return (
        variableOf({ kind: "bool" }, choices, reads, depth) ?? comparison(choices, reads, depth)
      );
    case 2:
    case 3:
      return sharedAtom(choices, reads) ?? comparison(choices, reads, depth);
    case 4:
      return comparison(choices, reads, depth);
    case 5:
      return choices.among(["true", "false"] as const);
    case 6:
      return `!(${anyCondition(choices, reads, depth + 1)})`;
    case 7:
    case 8: {
      const left = anyCondition(choices, reads, depth + 1);
      const sign = choices.among(CONNECTIVES);
      return `(${left} ${sign} ${anyCondition(choices, reads, depth + 1)})`;
    }
    case 9:
    case 10: {
      const word = choices.among(["forall", "exists"] as const);
      const binder = reads.declared.fresh("k");
      const within = withLocal(reads, binder, choices.among(["V", "W"] as const));
      return `(${word} ${binder} in ${within.domain}: ${anyCondition(choices, within.reads, depth + 1)})`;
    }
    default: {
      const found = choices.oneOf(reads.declared.definitions);
      if (!found) return comparison(choices, reads, depth);
      return `${found.name}(${valueOf(found.takes, choices, reads, DEEPEST)})`;
    }
  }
}

function comparison(choices: Choices, reads: Reads, depth: number): string {
  const left = anyNumber(choices, reads, depth + 1);
  const sign = choices.among(COMPARISONS);
  return `(${left.text} ${sign} ${anyNumber(choices, reads, depth + 1).text})`;
}

/** A test of one variable that never folds; undefined where nothing can be read. */
export function sharedAtom(choices: Choices, reads: Reads): string | undefined {
  const found = choices.oneOf(variablesIn({ ...reads, ghosts: false }));
  if (!found) return undefined;
  const name = member(found, choices, localReads(reads));
  const { type } = found;
  switch (type.kind) {
    case "bool":
      return choices.rarely(2) ? `!${name}` : name;
    case "range": {
      const sign = choices.among(COMPARISONS);
      return `(${name} ${sign} ${type.low + choices.below(type.high - type.low + 1)})`;
    }
    case "enum":
      return `(${name} ${choices.among(["==", "!="] as const)} ${choices.among(ENUMERATORS)})`;
    case "option":
      return `(${name} ${choices.among(["==", "!="] as const)} ${valueOf(type, choices, localReads(reads), DEEPEST)})`;
    case "record":
      return `(${name} ${choices.among(["==", "!="] as const)} ${valueOf(type, choices, localReads(reads), DEEPEST)})`;
    case "ref":
      return `(${name} != none)`;
    case "set":
      if (type.of.kind === "ref") return refInSet(type.of.pool, name, choices, reads);
      if (choices.rarely(3))
        return `(${valueOf(type, choices, localReads(reads), DEEPEST)} subset ${name})`;
      return `(${valueOf(type.of, choices, localReads(reads), DEEPEST)} in ${name})`;
  }
}

function refInSet(pool: string, set: string, choices: Choices, reads: Reads): string {
  const ref = choices.rarely(2) ? refIn(pool, choices, localReads(reads)) : undefined;
  return ref === undefined ? `(${set} != {})` : `(${ref} in ${set})`;
}

/** A condition that begins by reading something shared, so that testing it is a step wherever it stands. */
export function steppingCondition(choices: Choices, reads: Reads): string | undefined {
  const first = sharedAtom(choices, reads);
  if (first === undefined || !choices.rarely(3)) return first;
  return `(${first} ${choices.among(["&&", "||"] as const)} ${anyCondition(choices, reads, 1)})`;
}
