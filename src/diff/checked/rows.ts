/** The attributes that are compared: `once`, `checked`, `limit`, levels, `guarded by`, sizes. A row each. */
import type { Family } from "../../typecheck/typed-spec.js";
import { plural } from "../../report/text.js";
import type { PropertyForm } from "../spec-diff.js";
import { ghostInitial, guard, guardedBy, initial, range } from "./conditional-rows.js";
import { byAllowed, byBound, bySize, opposite } from "./premise.js";
import type { Row } from "./row.js";

export const ROWS: readonly Row[] = [
  flag("completion", "once", "double-completion", "`once`"),
  flag("list", "checked", "corrupt-list", "`checked`"),
  flag("lock", "forbidsSleep", "sleep-with-lock", "that its holder may not sleep"),
  flag("lock", "sleeps", "blocking-in-atomic", "that taking it counts as sleeping"),
  licence("lock", "recursive", "rule", "`recursive`", "recursive-acquire"),
  licence("context", "external", "assumption", "`external`"),
  licence("action", "external", "assumption", "`external`"),
  {
    kinds: ["channel"],
    field: "spurious",
    form: "assumption",
    // More wake-ups are more runs, in which fewer are lost.
    compare: (was, is) => (was === is ? "same" : "unlike"),
    says: (value) => (value === true ? "`spurious`" : "without `spurious`"),
  },
  {
    kinds: ["lock"],
    field: "permits",
    form: "rule",
    rule: "out-of-range",
    // What counts has no owner, of which more is demanded than a limit.
    compare: (was, is) =>
      (was === undefined) !== (is === undefined)
        ? bySize(Number(was === undefined), Number(is === undefined))
        : byBound(limitOf(was), limitOf(is)),
    says: (value) =>
      value === undefined
        ? "a kind that has an owner"
        : `\`limit ${limitOf(value) ?? ""}\`, without owner`,
  },
  {
    kinds: ["lock"],
    field: "notAbove",
    form: "rule",
    rule: "wrong-level",
    compare: (was, is) => byBound(was as number | undefined, is as number | undefined),
    says: (value, { platform }) =>
      value === undefined
        ? "no level above which it may not be taken"
        : `\`not above ${platform.levels[Number(value)] ?? ""}\``,
  },
  {
    kinds: ["lock"],
    field: "notHolding",
    form: "rule",
    rule: "forbidden-acquire",
    compare: (was, is) => opposite(byAllowed(was as string[], is as string[])),
    says: (value) => listed("`not while holding`", value as readonly string[]),
  },
  {
    kinds: ["context"],
    field: "mayTake",
    form: "rule",
    rule: "forbidden-acquire",
    compare: (was, is) => byAllowed(was as string[] | undefined, is as string[] | undefined),
    says: (value) =>
      value === undefined
        ? "it may take any lock"
        : listed("`may take`", value as readonly string[]),
  },
  {
    kinds: ["context"],
    field: "waits",
    form: "rule",
    rule: "blocking-in-atomic",
    compare: (was, is) => bySize(WAITS.indexOf(String(was)), WAITS.indexOf(String(is))),
    says: (value) =>
      ({ sleeps: "it may sleep", blocks: "it may block", never: "it may not wait" })[
        String(value)
      ] ?? String(value),
  },
  {
    kinds: ["context"],
    field: "level",
    form: "rule",
    rule: "blocking-in-atomic",
    compare: (was, is) => bySize(Number(was), Number(is)),
    says: (value, { platform }) => `level \`${platform.levels[Number(value)] ?? String(value)}\``,
  },
  { ...size("fault", "budget"), says: (value) => `\`budget ${String(value)}\`` },
  { ...size("pool", "elements"), says: (value) => plural(Number(value), "element") },
  members("context", "families", "member"),
  members("lock", "families", "member"),
  members("variable", "families", "member"),
  members("list", "families", "member"),
  members("ring", "families", "member"),
  members("queue", "families", "member"),
  members("action", "parameters", "way to take it"),
  guard("context", "when"),
  guard("action", "guard"),
  initial(),
  ghostInitial(),
  range(),
  {
    kinds: ["ring", "queue"],
    field: "slots",
    form: "rule",
    rule: "ring-overrun",
    isModelled: true,
    compare: (was, is) => byBound(was as number, is as number),
    says: (value) => `\`slots ${String(value)}\``,
  },
  {
    kinds: ["proc"],
    field: "depth",
    form: "rule",
    rule: "out-of-range",
    isModelled: true,
    compare: (was, is) => byBound(was as number, is as number),
    says: (value) => `\`depth ${String(value)}\``,
  },
  {
    kinds: ["context"],
    field: "form",
    form: "rule",
    rule: "deadlock",
    // A device owes nobody a step.
    compare: (was, is) => bySize(Number(was !== "device"), Number(is !== "device")),
    says: (value) => (value === "device" ? "a device, which may stop anywhere" : "no device"),
    restores: ["form", "word", "level", "waits", "placement", "mayTake"],
  },
  guardedBy("variable"),
  guardedBy("list"),
  guardedBy("ring"),
  guardedBy("queue"),
];

const WAITS = ["sleeps", "blocks", "never"];

const limitOf = (permits: unknown): number | undefined =>
  (permits as { readonly limit: number } | undefined)?.limit;

const listed = (word: string, items: readonly string[]): string =>
  items.length === 0
    ? `${word} nothing`
    : `${word} ${items.map((each) => `\`${each}\``).join(", ")}`;

/** A word that asks for something. */
function flag(kind: string, field: string, rule: string, word: string): Row {
  return {
    kinds: [kind],
    field,
    form: "rule",
    rule,
    compare: (was, is) => bySize(Number(was === true), Number(is === true)),
    says: (value) => (value === true ? word : `not ${word}`),
  };
}

/** A word that lets something pass. */
function licence(
  kind: string,
  field: string,
  form: PropertyForm,
  word: string,
  rule?: string,
): Row {
  return {
    kinds: [kind],
    field,
    form,
    ...(rule === undefined ? {} : { rule }),
    compare: (was, is) => bySize(Number(is === true), Number(was === true)),
    says: (value) => (value === true ? word : `not ${word}`),
  };
}

function size(kind: string, field: string): Omit<Row, "says"> {
  return {
    kinds: [kind],
    field,
    form: "instance",
    compare: (was, is) => bySize(Number(was), Number(is)),
  };
}

function members(kind: string, field: string, what: string): Row {
  const count = (value: unknown): number =>
    (value as readonly Family[]).reduce((all, { low, high }) => all * (high - low + 1), 1);
  return {
    kinds: [kind],
    field,
    form: "instance",
    compare: (was, is) => bySize(count(was), count(is)),
    says: (value) => plural(count(value), what),
  };
}
