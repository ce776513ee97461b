/**
 * Premises that stand in bodies: `assert`, `assume`, `idle`. They are compared over the whole spec and not body by body,
 * so that a proc may be extracted or inlined; each counts as often as it is written.
 */
import type { Span } from "../../base/source.js";
import type { Expr, Statement } from "../../typecheck/typed-spec.js";
import { ownerOf } from "../structure/compare.js";
import { type Entity, isStatement, type SpecReader, type Token } from "../structure/read-spec.js";
import { pairLocals, spell } from "../structure/spelling.js";
import { oneLine } from "../structure/statements.js";
import { textOf } from "../../base/source.js";
import type { Hybrid } from "./carry.js";
import type { PremiseChange, Sides } from "./premise.js";
import { comparePredicates } from "./predicates.js";

/** A statement that asks for something or lets something pass, where it stands. */
interface Standing {
  readonly owner: Entity;
  readonly span: Span;
  readonly label: string | undefined;
  /** What it says, in names of the old side: equal texts say the same. */
  readonly says: string;
  readonly condition: Expr | undefined;
}

/** How tokens of one side are spelt in names of the old side. */
type SpellIn = (owner: Entity) => (token: Token) => string;

export function compareStatements(sides: Sides): readonly PremiseChange[] {
  const spellings = spellingsOf(sides);
  const find = (kinds: Kinds): readonly [readonly Standing[], readonly Standing[]] => [
    standing(sides.before, kinds, spellings.before),
    standing(sides.after, kinds, spellings.after),
  ];
  return [
    ...compareAsserts(...unpaired(...find(isAssert)), sides),
    ...compareAssumes(...unpaired(...find(isAssume)), sides),
    ...compareIdle(...unpaired(...find(isIdle))),
  ];
}

/** Names of locals of a declaration of the new side to those of the old side that they stand for. */
function localNames(owner: Entity, { before, matching }: Sides): ReadonlyMap<string, string> {
  const old = before.entities.get(matching.oldOf.get(owner.key) ?? "");
  return old ? pairLocals(old.tokens, owner.tokens) : new Map<string, string>();
}

/** A local of the new side is called as the one of the old side that it stands for. */
function spellingsOf(sides: Sides): {
  readonly before: SpellIn;
  readonly after: SpellIn;
} {
  return {
    before: () => (token) =>
      spell(
        token,
        (key) => key,
        ({ name }) => name,
      ),
    after: (owner) => {
      const names = localNames(owner, sides);
      return (token) =>
        spell(
          token,
          (key) => sides.matching.oldOf.get(key) ?? `new ${key}`,
          ({ name }) => names.get(name) ?? name,
        );
    },
  };
}

type Kinds = (fields: Fields) => boolean;
type Fields = Readonly<Record<string, unknown>>;

const ASSERTS: ReadonlySet<unknown> = new Set(["assert", "assertHeld", "assertNotHeld"]);
const isAssert: Kinds = ({ kind }) => ASSERTS.has(kind);
const isAssume: Kinds = ({ kind }) => kind === "assume";
const isIdle: Kinds = ({ idle }) => idle === true;

/** Those of one side that the other does not have as well. */
function unpaired(
  before: readonly Standing[],
  after: readonly Standing[],
): readonly [readonly Standing[], readonly Standing[]] {
  const left = [...after];
  const gone = before.filter(({ says }) => {
    const at = left.findIndex((each) => each.says === says);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [gone, left];
}

function compareAsserts(
  gone: readonly Standing[],
  added: readonly Standing[],
  sides: Sides,
): readonly PremiseChange[] {
  const left = [...added];
  return gone.map((was): PremiseChange => {
    const owner = sides.matching.newOf.get(was.owner.key);
    const at = left.findIndex((each) => each.owner.key === owner);
    const [is] = at < 0 ? [] : left.splice(at, 1);
    const common = {
      form: "assertion",
      name: was.label ?? ownerOf(was.owner),
      before: was.span,
      after: is?.span,
    } as const;
    if (!is) return { ...common, change: "removed", why: `\`${shown(was)}\` is gone` };
    const compared = comparePredicates(
      was.condition,
      is.condition,
      sides,
      localNames(is.owner, sides),
    );
    if (!compared || compared.relation === "same")
      return {
        ...common,
        change: compared ? "strengthened" : "changed",
        why: `\`${shown(was)}\` is now \`${shown(is)}\``,
      };
    return { ...common, change: compared.relation, why: compared.why };
  });
}

/** An assumption that is new, or another than before, leaves runs out. */
function compareAssumes(
  gone: readonly Standing[],
  added: readonly Standing[],
  sides: Sides,
): readonly PremiseChange[] {
  const left = [...gone];
  const changes = added.flatMap((is): readonly PremiseChange[] => {
    const owner = sides.matching.oldOf.get(is.owner.key);
    const at = left.findIndex((each) => each.owner.key === owner);
    const [was] = at < 0 ? [] : left.splice(at, 1);
    const compared =
      was && comparePredicates(was.condition, is.condition, sides, localNames(is.owner, sides));
    // An assumption that is true more often leaves fewer runs out.
    if (compared?.relation === "weakened" || compared?.relation === "same") return [];
    return [
      {
        form: "assumption",
        name: ownerOf(is.owner),
        change: "weakened",
        why: was
          ? `\`${shown(is)}\` leaves out other runs than \`${shown(was)}\``
          : `\`${shown(is)}\` is new, and leaves out the runs in which it does not hold`,
        before: was?.span,
        after: is.span,
        restore: (into) => setStatement(into, is, was ? undefined : { kind: "skip" }),
      },
    ];
  });
  return changes;
}

function compareIdle(_: readonly Standing[], added: readonly Standing[]): readonly PremiseChange[] {
  return added.map((is) => ({
    form: "assumption",
    name: ownerOf(is.owner),
    change: "weakened",
    why: `\`${shown(is)}\` may now wait for ever: \`idle\``,
    before: undefined,
    after: is.span,
    restore: (into) => setStatement(into, is, { idle: false }),
  }));
}

const shown = ({ span }: Standing): string => oneLine(textOf(span)).replace(/;$/, "");

/** Changes the statement of the hybrid that stands where this one does. */
function setStatement(into: Hybrid, { owner, span }: Standing, by: Fields | undefined): boolean {
  const node = into.node(owner.key);
  if (!node || !by) return false;
  let found = false;
  visit(node["body"], (fields) => {
    const at = fields["span"] as Span;
    if (
      at.start !== span.start ||
      at.end !== span.end ||
      !("idle" in fields || "condition" in fields)
    )
      return;
    Object.assign(fields as Record<string, unknown>, by);
    found = true;
  });
  return found;
}

function standing(reader: SpecReader, kinds: Kinds, spelling: SpellIn): readonly Standing[] {
  const found: Standing[] = [];
  for (const owner of reader.entities.values()) {
    const body = (owner.node as Fields | undefined)?.["body"];
    if (!Array.isArray(body)) continue;
    const say = spelling(owner);
    visit(body, (fields) => {
      if (!kinds(fields)) return;
      const statement = fields as unknown as Statement;
      found.push({
        owner,
        span: statement.span,
        label: "name" in statement ? statement.name : undefined,
        says: reader
          .tokensOf({ ...statement, label: undefined }, false)
          .map(say)
          .join(" "),
        condition: "condition" in statement ? statement.condition : undefined,
      });
    });
  }
  return found;
}

/** Statements and operations, from the outside to the inside. */
function visit(value: unknown, see: (fields: Fields) => void): void {
  if (Array.isArray(value)) {
    for (const each of value as unknown[]) visit(each, see);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const fields = value as Fields;
  if (isStatement(fields) || "idle" in fields) see(fields);
  for (const key of PARTS) visit(fields[key], see);
}

/** Where statements and operations have others in them. */
const PARTS = ["body", "then", "otherwise", "branches", "operation", "value", "test"];
