/** What objects, handlers, and in properties contexts and locks can be asked. */
import { localReads, member, objectsIn, refIn, valueOf } from "./expressions.js";
import type { Indexed, MadeContext, MadeObject, Reads } from "./scope.js";
import type { Choices } from "./seeds.js";

type Question = () => string;

export function asked(choices: Choices, reads: Reads): string | undefined {
  const groups: (readonly Question[])[] = [];
  if (reads.shared) groups.push(ofObjects(choices, reads), ofSignals(choices, reads));
  if (reads.predicates) {
    groups.push([() => "quiescent"], ofLocks(choices, reads));
    for (const context of reads.declared.contexts) groups.push(ofContext(context, choices, reads));
  }
  // First what is asked about, then what: a spec with many labels still asks for levels.
  const group = choices.oneOf(groups.filter((each) => each.length > 0));
  return group && choices.oneOf(group)?.();
}

const indexed = (thing: Indexed, choices: Choices, reads: Reads): string =>
  member(thing, choices, localReads(reads));

const ofObjects = (choices: Choices, reads: Reads): readonly Question[] =>
  objectsIn(reads).map((object) => () => ofObject(object, choices, reads));

function ofObject(object: MadeObject, choices: Choices, reads: Reads): string {
  const { declared } = reads;
  const name = indexed(object, choices, reads);
  if (object.kind !== "list") return `${name}.${choices.among(["empty", "full"] as const)}`;
  if (object.pool !== undefined) {
    const ref = choices.rarely(2) ? refIn(object.pool, choices, localReads(reads)) : undefined;
    return ref === undefined ? `${name}.empty` : `(${ref} in ${name})`;
  }
  if (declared.has("users of lists") && choices.rarely(3))
    return `(${name}.users ${choices.among([">", "=="] as const)} 0)`;
  return choices.rarely(2)
    ? `(${valueOf(object.element, choices, localReads(reads), 2)} in ${name})`
    : `${name}.empty`;
}

const ofSignals = (choices: Choices, reads: Reads): readonly Question[] =>
  reads.signals
    ? reads.declared.contexts
        .filter(({ form }) => form === "isr" || form === "deferred" || form === "timer")
        .map((context) => () => `${indexed(context, choices, reads)}.pending`)
    : [];

const ofLocks = (choices: Choices, reads: Reads): readonly Question[] =>
  reads.declared.locks.map((lock) => () => {
    const name = indexed(lock, choices, reads);
    return lock.counting ? `(${name}.count == ${choices.below(3)})` : `${name}.held`;
  });

function ofContext(context: MadeContext, choices: Choices, reads: Reads): readonly Question[] {
  const { declared } = reads;
  if (context.hasActions) return [];
  const name = (): string => indexed(context, choices, reads);
  const isEach = context.runsEach && declared.cpus > 0;
  const asksEach = !isEach || declared.has("asking what runs on each cpu");
  const questions: Question[] = [() => `${name()}.active`];
  if (context.labels.length > 0)
    questions.push(() => `${name()}.at(${choices.oneOf(context.labels) ?? ""})`);
  if (context.form === "device" || !asksEach) return questions;
  const { raised } = declared.platform;
  const sign = choices.among(["==", ">=", "!=", "<"] as const);
  // Which activation is meant has to be said of one that runs on each CPU.
  if (!isEach) {
    questions.push(() => `(${name()}.level ${sign} ${choices.among(raised)})`);
    if (declared.cpus > 0) questions.push(() => `(${name()}.cpu == ${declared.cpus - 1})`);
  }
  const locks = declared.locks.filter((each) => !each.counting);
  if (locks.length > 0)
    for (const word of ["waits", "holds"] as const)
      questions.push(() => {
        const lock = choices.oneOf(locks);
        return lock ? `${name()}.${word}(${indexed(lock, choices, reads)})` : "true";
      });
  return questions;
}
