/** Premises that declarations have as attributes: `once`, `checked`, `limit`, levels, `guarded by`, sizes. A row each. */
import type { Span } from "../../base/source.js";
import type { Expr, Family, Local, TypedSpec } from "../../typecheck/typed-spec.js";
import type { PropertyForm } from "../spec-diff.js";
import { ownerOf } from "../structure/compare.js";
import { canonical } from "../structure/match.js";
import type { Entity } from "../structure/read-spec.js";
import { carry, type Hybrid, toNew } from "./carry.js";
import { comparePredicates } from "./predicates.js";
import {
  byAllowed,
  byBound,
  bySize,
  changeOf,
  opposite,
  type PremiseChange,
  type Sides,
  type Strictness,
} from "./premise.js";

type Node = Readonly<Record<string, unknown>>;

interface Row {
  readonly kinds: readonly string[];
  readonly field: string;
  readonly form: PropertyForm;
  /** The rule; without it the premise is called after its owner. */
  readonly rule?: string;
  readonly compare: (
    before: unknown,
    after: unknown,
    sides: Sides,
    nodes: readonly [Node, Node],
  ) => Strictness;
  /** What is said of the old and the new value. */
  readonly says: (value: unknown, spec: TypedSpec) => string;
}

const ROWS: readonly Row[] = [
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
  { ...size("pool", "elements"), says: (value) => `${String(value)} elements` },
  members("context", "families", "members"),
  members("action", "parameters", "ways to take it"),
  condition("proc", "requires", "assertion", "`requires`"),
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
    says: (value) => `${count(value)} ${what}`,
  };
}

function condition(kind: string, field: string, form: PropertyForm, word: string): Row {
  return {
    kinds: [kind],
    field,
    form,
    compare: (was, is, sides, nodes) => {
      const demand = demanded(was, is, sides, nodes);
      if (demand !== "unlike") return demand;
      const compared = comparePredicates(was as Expr, is as Expr, sides, parameterNames(...nodes));
      return compared ? STRICTNESS[compared.relation] : demand;
    },
    says: (value) => (value === undefined ? `no ${word}` : `another ${word}`),
  };
}

const STRICTNESS = {
  same: "same",
  weakened: "looser",
  strengthened: "stricter",
  changed: "unlike",
} as const satisfies Readonly<Record<string, Strictness>>;

/** Names of parameters of the new declaration to those of the old one, by position. */
function parameterNames(before: Node, after: Node): ReadonlyMap<string, string> {
  const [old, fresh] = [before, after].map(
    ({ parameters }) => (parameters ?? []) as readonly Local[],
  );
  return new Map(fresh?.map(({ name }, at) => [name, old?.[at]?.name ?? name]));
}

function guardedBy(kind: string): Row {
  return {
    kinds: [kind],
    field: "guardedBy",
    form: "rule",
    rule: "lock-not-held",
    compare: demanded,
    says: (value) => (value === undefined ? "no `guarded by`" : "another `guarded by`"),
  };
}

/** Something that is asked for or not: what it says is compared up to names, locals by where the declaration binds them. */
function demanded(
  was: unknown,
  is: unknown,
  { before, after, matching }: Sides,
  [old, fresh]: readonly [Node, Node],
): Strictness {
  if (was === undefined || is === undefined)
    return was === is ? "same" : is === undefined ? "looser" : "stricter";
  const left = canonical([...boundBy(old), ...before.tokensOf(was)], (key) => key);
  const right = canonical(
    [...boundBy(fresh), ...after.tokensOf(is)],
    (key) => matching.oldOf.get(key) ?? `new ${key}`,
  );
  return left === right ? "same" : "unlike";
}

/** All attributes of declarations that both sides have. */
export function compareAttributes(sides: Sides): readonly PremiseChange[] {
  const found: PremiseChange[] = [];
  for (const old of sides.before.entities.values()) {
    const fresh = sides.after.entities.get(sides.matching.newOf.get(old.key) ?? "");
    if (!fresh) found.push(...gone(old, sides));
    if (!old.node || !fresh?.node) continue;
    for (const row of ROWS)
      if (row.kinds.includes(old.kind) && row.kinds.includes(fresh.kind))
        found.push(...compareRow(row, old, fresh, sides));
  }
  return found;
}

/** A proc that asked for something, a fault that could happen: gone with the declaration. */
function gone(old: Entity, { matching }: Sides): readonly PremiseChange[] {
  if (matching.newOf.has(old.key) || !old.node) return [];
  const demands = old.kind === "proc" && (old.node as Node)["requires"] !== undefined;
  if (!demands && old.kind !== "fault") return [];
  return [
    {
      form: demands ? "assertion" : "instance",
      name: demands ? old.name : ownerOf(old),
      change: "removed",
      why: `${ownerOf(old)} is gone${demands ? ", with its `requires`" : ""}`,
      before: old.span,
      after: undefined,
    },
  ];
}

function compareRow(row: Row, old: Entity, fresh: Entity, sides: Sides): readonly PremiseChange[] {
  const nodes = [old.node as Node, fresh.node as Node] as const;
  const [was, is] = [nodes[0][row.field], nodes[1][row.field]];
  const strictness = row.compare(was, is, sides, nodes);
  if (strictness === "same") return [];
  const owner = ownerOf(fresh);
  const isGone = is === undefined && strictness === "looser";
  return [
    {
      form: row.form,
      // A broken `requires` is called after its proc.
      name: row.rule ?? (row.form === "assertion" ? fresh.name : owner),
      change: isGone ? "removed" : changeOf(strictness),
      why: `${owner}: ${row.says(is, sides.after.spec)}, was ${row.says(was, sides.before.spec)}`,
      before: spanOf(was) ?? old.span,
      after: spanOf(is) ?? fresh.span,
      ...(row.form === "instance"
        ? {}
        : { restore: (into) => restore(row, old, fresh, sides, into) }),
    },
  ];
}

/** The old value in the place of the new one; its indices and parameters are those of the new declaration. */
function restore({ field }: Row, old: Entity, fresh: Entity, sides: Sides, into: Hybrid): boolean {
  const node = into.node(fresh.key);
  if (!node) return false;
  const was = (old.node as Node)[field];
  const own = pairedLocals(old.node as Node, node);
  const value = own && carry(was, sides.before, into, toNew(sides.matching), own);
  if (value === undefined && was !== undefined) return false;
  node[field] = value;
  return true;
}

/** Locals that the declarations bind, by position; undefined where there are not as many. */
function pairedLocals(before: Node, after: Node): ReadonlyMap<object, object> | undefined {
  const [old, fresh] = [boundBy(before), boundBy(after)];
  if (old.length !== fresh.length) return undefined;
  return new Map(old.map(({ local }, at) => [local, fresh[at]?.local ?? local]));
}

/** Locals that a declaration binds: its indices and parameters. */
const boundBy = (node: Node): readonly { readonly local: Local }[] =>
  [node["families"], node["parameters"]].flatMap((list) =>
    ((list ?? []) as readonly (Local | Family)[]).map((each) => ({
      local: "local" in each ? each.local : each,
    })),
  );

function spanOf(value: unknown): Span | undefined {
  return typeof value === "object" && value !== null
    ? (value as { readonly span?: Span }).span
    : undefined;
}
