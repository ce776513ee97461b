/** Premises of the spec as a whole: the order of locks, where runs may end, rules that are ignored, CPUs, the platform. */
import { type Span, textOf } from "../../base/source.js";
import type { Lock, TypedSpec } from "../../typecheck/typed-spec.js";
import { oneLine } from "../structure/statements.js";
import { carry, type Hybrid, toNew } from "./carry.js";
import { comparePredicates } from "./predicates.js";
import {
  byBound,
  bySize,
  changeOf,
  type PremiseChange,
  type Sides,
  type Strictness,
} from "./premise.js";

export function compareSettings(sides: Sides): readonly PremiseChange[] {
  const [old, fresh] = [sides.before.spec, sides.after.spec];
  return [
    ...compareOrders(sides),
    ...compareIgnored(old, fresh),
    ...compareMayEnd(sides),
    ...compareNumbers(old, fresh),
  ];
}

function compareOrders({ before, after, matching }: Sides): readonly PremiseChange[] {
  const nameOf = (lock: Lock): string => matching.oldOf.get(`lock:${lock.name}`) ?? "";
  const kept = new Set(after.spec.lockOrder.map((pair) => pair.map(nameOf).join(" < ")));
  return before.spec.lockOrder.flatMap(([first, second]): readonly PremiseChange[] => {
    const keys = [`lock:${first.name}`, `lock:${second.name}`];
    // Nobody takes a lock that is no longer there.
    if (keys.some((key) => !matching.newOf.has(key)) || kept.has(keys.join(" < "))) return [];
    return [
      {
        form: "rule",
        name: "lock-order",
        change: "removed",
        why: `\`lock order ${first.name} < ${second.name}\` is gone`,
        before: undefined,
        after: undefined,
        restore: (into) => {
          const pair = carry([first, second] as const, before, into, toNew(matching));
          if (pair) into.spec.lockOrder = [...into.spec.lockOrder, pair];
          return pair !== undefined;
        },
      },
    ];
  });
}

function compareIgnored(old: TypedSpec, fresh: TypedSpec): readonly PremiseChange[] {
  return fresh.ignoredRules
    .filter((rule) => !old.ignoredRules.includes(rule))
    .map((rule) => ({
      form: "rule",
      name: rule,
      change: "removed",
      why: `${fresh.revision} says \`ignore rule ${rule}\``,
      before: undefined,
      after: undefined,
      restore: (into: Hybrid) => {
        into.spec.ignoredRules = into.spec.ignoredRules.filter((each) => each !== rule);
        return true;
      },
    }));
}

/** Where runs may end, nothing has to go on. */
function compareMayEnd(sides: Sides): readonly PremiseChange[] {
  const [was, is] = [sides.before.spec.mayEnd, sides.after.spec.mayEnd];
  if (!is) return [];
  const compared = comparePredicates(was, is, sides);
  if (compared && compared.relation !== "weakened" && compared.relation !== "changed") return [];
  if (was && !compared && textOf(was.span) === textOf(is.span)) return [];
  return [
    {
      form: "assumption",
      name: "may end when",
      change: was && !compared ? "changed" : "weakened",
      why: was
        ? `runs may end when ${shown(is.span)}, and not only when ${shown(was.span)}`
        : `runs may end when ${shown(is.span)}`,
      before: was?.span,
      after: is.span,
      restore: (into) => {
        const old = was && carry(was, sides.before, into, toNew(sides.matching));
        into.spec.mayEnd = old;
        return was === undefined || old !== undefined;
      },
    },
  ];
}

const shown = (span: Span): string => `\`${oneLine(textOf(span))}\``;

interface Setting {
  readonly name: string;
  readonly form: PremiseChange["form"];
  readonly compare: (old: TypedSpec, fresh: TypedSpec) => Strictness;
  readonly says: (spec: TypedSpec) => string;
}

const SETTINGS: readonly Setting[] = [
  {
    name: "cpus",
    form: "instance",
    // Without CPUs nothing is pre-empted: neither holds all that the other does.
    compare: ({ cpus: was }, { cpus: is }) =>
      (was === 0) !== (is === 0) ? "unlike" : bySize(was, is),
    says: ({ cpus }) => (cpus === 0 ? "a CPU for each context" : `\`cpus ${cpus}\``),
  },
  {
    name: "scheduler",
    form: "instance",
    compare: (old, fresh) =>
      bySize(Number(old.scheduler === "free"), Number(fresh.scheduler === "free")),
    says: ({ scheduler }) => `\`scheduler ${scheduler}\``,
  },
  {
    name: "blocking-in-atomic",
    form: "rule",
    compare: ({ platform: was }, { platform: is }) => byBound(was.blockingBelow, is.blockingBelow),
    says: ({ platform }) =>
      `waiting is allowed below ${platform.levels[platform.blockingBelow] ?? "every level"}`,
  },
  {
    name: "sleep-without-interlock",
    form: "rule",
    compare: ({ platform: was }, { platform: is }) =>
      bySize(Number(was.sleepNeedsInterlock), Number(is.sleepNeedsInterlock)),
    says: ({ platform }) =>
      platform.sleepNeedsInterlock ? "`sleep needs interlock`" : "`sleep` needs no interlock",
  },
];

const compareNumbers = (old: TypedSpec, fresh: TypedSpec): readonly PremiseChange[] =>
  SETTINGS.flatMap(({ name, form, compare, says }): readonly PremiseChange[] => {
    const strictness = compare(old, fresh);
    if (strictness === "same") return [];
    const why = `${says(fresh)}, was ${says(old)}`;
    return [{ form, name, change: changeOf(strictness), why, before: undefined, after: undefined }];
  });
