/** Conditions: comparisons, connectives, quantifiers, what objects and contexts can be asked, and definitions. */
import {
  anyNumber,
  localReads,
  member,
  objectsIn,
  valueOf,
  variableOf,
  variablesIn,
  withLocal,
} from "./expressions.js";
import { ENUMERATORS, type MadeObject, type Reads } from "./scope.js";
import type { Choices } from "./seeds.js";

const DEEPEST = 2;
const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="] as const;
const CONNECTIVES = ["&&", "||", "=>", "<=>"] as const;

export function anyCondition(choices: Choices, reads: Reads, depth: number): string {
  const isDeep = depth >= DEEPEST;
  const form = choices.below(isDeep ? 6 : 12);
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
    case "set":
      if (choices.rarely(3))
        return `(${valueOf(type, choices, localReads(reads), DEEPEST)} subset ${name})`;
      return `(${valueOf(type.of, choices, localReads(reads), DEEPEST)} in ${name})`;
  }
}

/** What objects, handlers, and in properties contexts and locks can be asked. */
function asked(choices: Choices, reads: Reads): string | undefined {
  const { declared } = reads;
  const index = (thing: Parameters<typeof member>[0]): string =>
    member(thing, choices, localReads(reads));
  const questions: (() => string)[] = [];
  if (reads.shared) {
    for (const object of objectsIn(reads))
      questions.push(() => ofObject(object, index(object), choices, reads));
    for (const context of declared.contexts) {
      if (!reads.signals) continue;
      if (context.form === "isr" || context.form === "task")
        questions.push(() => `${index(context)}.pending`);
    }
  }
  if (reads.predicates) {
    questions.push(() => "quiescent");
    for (const lock of declared.locks) questions.push(() => `${index(lock)}.held`);
    for (const context of declared.contexts) {
      if (context.hasActions) continue;
      questions.push(() => `${index(context)}.active`);
      for (const label of context.labels) questions.push(() => `${index(context)}.at(${label})`);
      if (context.form === "device") continue;
      questions.push(() => `(${index(context)}.level == INTERRUPT)`);
      if (declared.cpus > 0) questions.push(() => `(${index(context)}.cpu == 0)`);
      for (const lock of declared.locks)
        questions.push(
          () => `${index(context)}.${choices.among(["waits", "holds"] as const)}(${index(lock)})`,
        );
    }
  }
  return choices.oneOf(questions)?.();
}

function ofObject(object: MadeObject, name: string, choices: Choices, reads: Reads): string {
  if (object.kind === "list")
    return choices.rarely(2)
      ? `(${valueOf(object.element, choices, localReads(reads), DEEPEST)} in ${name})`
      : `${name}.empty`;
  return `${name}.${choices.among(["empty", "full"] as const)}`;
}

/** A condition that begins by reading something shared, so that testing it is a step wherever it stands. */
export function steppingCondition(choices: Choices, reads: Reads): string | undefined {
  const first = sharedAtom(choices, reads);
  if (first === undefined || !choices.rarely(3)) return first;
  return `(${first} ${choices.among(["&&", "||"] as const)} ${anyCondition(choices, reads, 1)})`;
}
