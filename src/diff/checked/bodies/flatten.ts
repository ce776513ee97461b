/**
 * A body in the order of its text, with calls copied in place, each under locals of its own: so that extracting, inlining or
 * renaming a proc changes nothing. What only checks (assertions, `requires`, `assume`, ghost code) is told from the rest.
 */
import type { Span } from "../../../base/source.js";
import type { Expr, Local, Operation, Proc, Statement } from "../../../typecheck/typed-spec.js";
import {
  type Entity,
  isDeclared,
  isLocal,
  isLocalUse,
  isObject,
  type SpecReader,
  type Token,
} from "../../structure/read-spec.js";
import { listsIn } from "../../structure/statements.js";
import { boundBy } from "../bound-locals.js";

type Fields = Readonly<Record<string, unknown>>;

export interface Part {
  /** `mark`: where a call begins or ends, which is no statement. */
  readonly role: "statement" | "open" | "middle" | "close" | "check" | "mark";
  readonly kind: string;
  /** With locals of this copy. */
  readonly node: Fields;
  /** What it says itself, without the statements in it. */
  readonly tokens: readonly Token[];
  /** As it is written; undefined for what a call adds. */
  readonly origin: Statement | undefined;
  /** Of a middle or a close: which part opens it. */
  readonly opener: number;
  /** Of what opens: what is in it may be left out or done again. */
  readonly isConditional: boolean;
  readonly check: Check | undefined;
  /** The declaration that it is written in. */
  readonly owner: Entity;
  /** Locals of this copy to those that are written. */
  readonly written: ReadonlyMap<object, Local>;
}

export interface Check {
  /** `local`: a local that only checks read. */
  readonly kind: "assert" | "assume" | "ghost" | "local";
  readonly condition: Expr | undefined;
  /** What a violation is called after. */
  readonly name: string;
  readonly span: Span;
  /** What is written: a statement, or the proc that a `requires` is of. */
  readonly origin: object;
}

/** Beyond so many parts a call stays a call. */
const MOST_PARTS = 2500;

export interface Flat {
  readonly parts: readonly Part[];
  /** Parameters of copies, as checks mention them, with what each stands for where that is a value or a local. */
  readonly given: ReadonlyMap<Local, Expr>;
}

export function flatten(reader: SpecReader, owner: Entity): Flat {
  const { body } = (owner.node ?? {}) as { readonly body?: readonly Statement[] };
  const flattener = new Flattener(reader);
  // Its own indices and parameters are those of all its statements.
  const own = boundBy(owner.node ?? {}).map((local): readonly [Local, Expr] => [
    local,
    { kind: "local", local, type: local.type, span: local.span },
  ]);
  const copies = new Copies(new Map(own));
  flattener.statements(body ?? [], { owner, copies, formal: copies, calls: [] });
  return { parts: markLocals(flattener.parts), given: flattener.given };
}

/** The parts as checks read where some parameters are what they stand for. */
export function withGiven(
  parts: readonly Part[],
  given: ReadonlyMap<Local, Expr>,
  reader: SpecReader,
): readonly Part[] {
  if (given.size === 0) return parts;
  return parts.map((part) => {
    if (!part.check) return part;
    const copies = new Copies(given, true);
    const node = copies.of(part.node);
    const condition = copies.of(part.check.condition);
    const tokens = reader.tokensOf(node, false);
    return { ...part, node, tokens, check: { ...part.check, condition } };
  });
}

/** Where a statement stands: in which copy of which declaration. */
interface Site {
  readonly owner: Entity;
  /** Parameters are what is given for them; in `formal`, by which checks are read, they are locals of their own. */
  readonly copies: Copies;
  readonly formal: Copies;
  readonly calls: readonly Proc[];
}

/** Statements that may be left out or done again. */
const CONDITIONAL: ReadonlySet<string> = new Set(["if", "while", "for", "either"]);
const ASSERTS: ReadonlySet<string> = new Set(["assert", "assertHeld", "assertNotHeld"]);

class Flattener {
  readonly parts: Part[] = [];
  readonly given = new Map<Local, Expr>();
  private readonly reader: SpecReader;

  constructor(reader: SpecReader) {
    this.reader = reader;
  }

  statements(body: readonly Statement[], site: Site): void {
    for (const each of body) this.statement(each, site);
  }

  private statement(origin: Statement, site: Site): void {
    if (origin.kind === "block") return this.statements(origin.body, site);
    const check = checkOf(origin, site);
    if (check) {
      const node = site.formal.of(origin) as Fields;
      const condition = node["condition"] as Expr | undefined;
      return void this.add("check", node, site, { origin, check: { ...check, condition } });
    }
    const node = this.withoutCall(origin, site);
    if (node) this.branches(node, origin, site);
  }

  /** The statement after its call, if it has one; undefined where it is nothing else. */
  private withoutCall(origin: Statement, site: Site): Fields | undefined {
    const call = callIn(origin);
    if (!call || site.calls.includes(call.proc) || this.parts.length > MOST_PARTS)
      return site.copies.of({ ...origin, body: undefined, then: undefined, branches: undefined });
    this.call(call, origin, site);
    if (origin.kind === "perform") return undefined;
    const key = "test" in origin ? "test" : "value";
    const result = { form: "operation", value: { kind: "result" } };
    return site.copies.of({ ...origin, [key]: result, then: undefined, body: undefined }) as Fields;
  }

  private call({ proc, args }: Call, origin: Statement, site: Site): void {
    const inner = new Map<Local, Expr>();
    const formals = new Map<Local, Expr>();
    const assigned = assignedLocals(proc.body);
    const lets: Fields[] = [];
    const parameters = proc.parameters.map((parameter, i) => {
      const arg = site.copies.of(args[i]) as Expr;
      const local: Local = { ...parameter };
      const own: Expr = { kind: "local", local, type: parameter.type, span: parameter.span };
      formals.set(parameter, own);
      const isKept = arg.kind === "literal" || arg.kind === "local";
      if (isKept && !assigned.has(parameter)) {
        inner.set(parameter, arg);
        this.given.set(local, site.formal.of(args[i]) as Expr);
        return local;
      }
      inner.set(parameter, own);
      const value = { form: "expression", value: arg };
      lets.push({ kind: "let", label: undefined, local, value, span: arg.span });
      return local;
    });
    const copies = new Copies(inner);
    const within: Site = {
      owner: this.reader.entities.get(`proc:${proc.name}`) ?? site.owner,
      copies,
      formal: copies.beside(formals),
      calls: [...site.calls, proc],
    };
    for (const each of lets) this.add("statement", each, site, {});
    this.add("mark", { kind: "call", proc, parameters }, site, {});
    this.requires(proc, origin, within);
    this.statements(proc.body, within);
    this.add("mark", { kind: "end" }, site, {});
  }

  private requires(proc: Proc, origin: Statement, within: Site): void {
    if (!proc.requires) return;
    const condition = within.formal.of(proc.requires);
    const { name } = proc;
    const check = { kind: "assert", condition, name, span: condition.span, origin: proc } as const;
    const node = { kind: "assert", label: undefined, condition, span: origin.span };
    this.add("check", node, within, { check });
  }

  /** A statement with those in it. */
  private branches(node: Fields, origin: Statement, site: Site): void {
    const lists = listsIn(origin);
    if (lists.length === 0) return void this.add("statement", node, site, { origin });
    const isConditional = CONDITIONAL.has(origin.kind);
    const opener = this.add("open", node, site, { origin, isConditional });
    lists.forEach((list, i) => {
      if (i > 0) this.add("middle", { kind: origin.kind }, site, { opener });
      this.statements(list, site);
    });
    this.add("close", { kind: origin.kind }, site, { opener });
  }

  private add(
    role: Part["role"],
    node: Fields,
    { owner, formal }: Site,
    more: Partial<Pick<Part, "origin" | "opener" | "isConditional" | "check">>,
  ): number {
    const isSaid = role !== "middle" && role !== "close" && node["kind"] !== "end";
    this.parts.push({
      role,
      kind: String(node["kind"]),
      node,
      tokens: isSaid
        ? this.reader.tokensOf(role === "mark" ? { proc: node["proc"] } : node, false)
        : [],
      origin: undefined,
      opener: -1,
      isConditional: false,
      check: undefined,
      owner,
      written: formal.written,
      ...more,
    });
    return this.parts.length - 1;
  }
}

type Call = Extract<Operation, { kind: "call" }>;

/** The call of a proc that a statement makes. */
function callIn(statement: Statement): Call | undefined {
  if (statement.kind === "perform")
    return statement.operation.kind === "call" ? statement.operation : undefined;
  const value =
    "test" in statement ? statement.test : "value" in statement ? statement.value : undefined;
  if (value?.form !== "operation" || value.value.kind !== "call") return undefined;
  // A loop calls it each time.
  return statement.kind === "while" ? undefined : value.value;
}

function checkOf(statement: Statement, { owner }: Site): Check | undefined {
  const { kind, span } = statement;
  const common = { condition: undefined, name: owner.name, span, origin: statement };
  if (ASSERTS.has(kind)) {
    const name = kind === "assert" ? (statement as { readonly name: string }).name : owner.name;
    return { ...common, kind: "assert", name };
  }
  if (kind === "assume") return { ...common, kind: "assume" };
  if (kind !== "assign" || statement.target.kind !== "variable") return undefined;
  const { variable } = statement.target;
  return variable.ghost ? { ...common, kind: "ghost", name: variable.name } : undefined;
}

/** Locals that a body assigns to. */
function assignedLocals(body: readonly Statement[]): ReadonlySet<object> {
  const found = new Set<object>();
  const visit = (statement: Statement): void => {
    if (statement.kind === "assign" && statement.target.kind === "local")
      found.add(statement.target.local);
    listsIn(statement).forEach((list) => list.forEach(visit));
  };
  body.forEach(visit);
  return found;
}

/** Copies what is written in a declaration, with locals of one copy of it. */
class Copies {
  readonly written = new Map<object, Local>();
  private readonly given: ReadonlyMap<Local, Expr>;
  private readonly keepsLocals: boolean;
  private locals = new Map<Local, Local>();

  /** @param given what stands for parameters; with `keepsLocals`, all that is replaced */
  constructor(given: ReadonlyMap<Local, Expr>, keepsLocals = false) {
    this.given = given;
    this.keepsLocals = keepsLocals;
    for (const [parameter, e] of given)
      if (e.kind === "local") this.written.set(e.local, parameter);
  }

  /** The same copy, where something else stands for parameters. */
  beside(given: ReadonlyMap<Local, Expr>): Copies {
    const other = new Copies(given);
    other.locals = this.locals;
    return other;
  }

  of<Value>(value: Value): Value {
    return this.copy(value) as Value;
  }

  private copy(value: unknown): unknown {
    if (Array.isArray(value)) return (value as unknown[]).map((each) => this.copy(each));
    if (!isObject(value)) return value;
    if (isLocal(value)) return this.localOf(value as unknown as Local);
    const given = value["kind"] === "local" && this.given.get(value["local"] as Local);
    if (given) return "path" in value ? { ...value, local: localIn(given) } : this.last(given);
    if (isDeclared(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === "span" || key === "type" ? each : this.copy(each),
      ]),
    );
  }

  /** What is given may itself be a parameter for which something is given. */
  private last(given: Expr): Expr {
    const next =
      this.keepsLocals && given.kind === "local" ? this.given.get(given.local) : undefined;
    return next ? this.last(next) : given;
  }

  private localOf(local: Local): Local {
    if (this.keepsLocals) return local;
    const given = this.given.get(local);
    if (given) return localIn(given) ?? local;
    const known = this.locals.get(local) ?? { ...local };
    this.locals.set(local, known);
    this.written.set(known, local);
    return known;
  }
}

const localIn = (e: Expr): Local | undefined => (e.kind === "local" ? e.local : undefined);

/** Locals that nothing but checks reads are part of the checks. */
function markLocals(parts: readonly Part[]): readonly Part[] {
  let found = parts;
  for (let isDone = false; !isDone;) {
    const read = new Set<object>();
    for (const { role, node, kind, tokens } of found) {
      if (role === "check") continue;
      const own = kind === "let" ? node["local"] : undefined;
      for (const token of tokens)
        if (isLocalUse(token) && token.local !== own) read.add(token.local);
    }
    const before = found;
    found = before.map((part) => asLocalCheck(part, read));
    isDone = found.every((part, i) => part === before[i]);
  }
  return found;
}

function asLocalCheck(part: Part, read: ReadonlySet<object>): Part {
  const { role, kind, node, owner, origin } = part;
  if (role !== "statement" || kind !== "let" || !origin) return part;
  const { local, value } = node as { readonly local: Local; readonly value: { form: string } };
  if (value.form !== "expression" || read.has(local)) return part;
  const check = {
    kind: "local",
    condition: undefined,
    name: owner.name,
    span: origin.span,
    origin,
  } as const;
  return { ...part, role: "check", check };
}
