/** What may wait for ever, or goes on by itself, and what a `choose` may choose: of statements that both sides have. */
import type { Span } from "../../../base/source.js";
import type { Domain, Expr, Local } from "../../../typecheck/typed-spec.js";
import { ownerOf } from "../../structure/compare.js";
import { statementText } from "../../structure/statements.js";
import type { Bodies } from "./alignment.js";
import { carry, toNew } from "../carry.js";
import { both, holdsFor } from "../formulas.js";
import type { Part } from "./flatten.js";
import { comparePredicates } from "../predicates.js";
import { readsNoOther } from "../reads.js";
import type { PremiseChange, Sides } from "../premise.js";
import { setFields } from "./restore.js";

type Fields = Readonly<Record<string, unknown>>;

/** @param isOneText a constant that decides them is how the text models the change; `idle` counts all the same */
export function changedWaits(
  all: readonly Bodies[],
  sides: Sides,
  isOneText: boolean,
): readonly PremiseChange[] {
  const found = new Map<object, PremiseChange>();
  const note = (part: Part, change: PremiseChange | undefined): void => {
    if (change && part.origin && !found.has(part.origin)) found.set(part.origin, change);
  };
  for (const { old, fresh, oldOf, oldLocals } of all)
    fresh.forEach((part, j) => {
      const was = old[oldOf[j] ?? -1];
      if (part.role !== "statement" && part.role !== "open") return;
      note(part, licence(IDLE, was, part));
      if (!was || isOneText) return;
      note(part, licence(TIMEOUT, was, part));
      note(part, chosen(was, part, oldLocals, sides));
    });
  return [...found.values()];
}

interface Licence {
  readonly field: "idle" | "timeout";
  readonly says: (text: string) => string;
}

const IDLE: Licence = {
  field: "idle",
  says: (text) => `${text} may now wait for ever: \`idle\``,
};
const TIMEOUT: Licence = {
  field: "timeout",
  says: (text) => `${text} may now go on by itself, so that a wake-up that is lost is not noticed`,
};

function licence(
  { field, says }: Licence,
  was: Part | undefined,
  is: Part,
): PremiseChange | undefined {
  if (!hasField(is.node, field) || (was && hasField(was.node, field))) return undefined;
  const span = is.node["span"] as Span;
  return {
    form: "assumption",
    name: ownerOf(is.owner),
    change: "weakened",
    why: says(`\`${statementText(span)}\``),
    before: was?.node["span"] as Span | undefined,
    after: span,
    restore: (into) => setFields(into, is, (fields) => fields[field] === true, { [field]: false }),
  };
}

function hasField(value: unknown, field: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Fields;
  return (
    fields[field] === true ||
    ["value", "test", "operation"].some((key) => hasField(fields[key], field))
  );
}

/** A choice among fewer values leaves out the runs with the others. */
function chosen(
  was: Part,
  is: Part,
  oldLocals: ReadonlyMap<object, Local>,
  sides: Sides,
): PremiseChange | undefined {
  if (was.kind !== "choose" || is.kind !== "choose") return undefined;
  const [old, fresh] = [choiceOf(was), choiceOf(is)];
  if (!readsNoOther(fresh, old, sides)) return undefined;
  const compared = comparePredicates(old, fresh, sides, oldLocals);
  if (compared?.relation !== "strengthened") return undefined;
  const { span } = is.node as { readonly span: Span };
  return {
    form: "assumption",
    name: ownerOf(is.owner),
    change: "weakened",
    why: `\`${statementText(span)}\` chooses among fewer values`,
    before: was.node["span"] as Span,
    after: span,
    restore: (into) => {
      const own = is.origin && (into.twin(is.origin) as Record<string, unknown> | undefined);
      const locals = new Map(
        [...oldLocals].flatMap(([fromNew, fromOld]) => {
          const written = is.written.get(fromNew);
          const twin = written && into.twin(written);
          return twin ? [[fromOld, twin] as const] : [];
        }),
      );
      const { domain, where } = was.node;
      const carried = carry({ domain, where }, sides.before, into, toNew(sides.matching), locals);
      if (own && carried) Object.assign(own, carried);
      return own !== undefined && carried !== undefined;
    },
  };
}

/** That a value may be chosen. */
function choiceOf({ node }: Part): Expr {
  const { local, domain, where, span } = node as {
    readonly local: Local;
    readonly domain: Domain;
    readonly where: Expr | undefined;
    readonly span: Span;
  };
  const it: Expr = { kind: "local", local, type: local.type, span };
  const number = (value: number): Expr => ({ kind: "literal", value, type: local.type, span });
  const atMost = (left: Expr, right: Expr): Expr => ({
    kind: "binary",
    operator: "<=",
    left,
    right,
    type: { kind: "bool" },
    span,
  });
  const inside =
    domain.form === "set"
      ? holdsFor(local, "in", domain.value)
      : both(atMost(number(domain.low), it), atMost(it, number(domain.high)));
  return where ? both(inside, where) : inside;
}
