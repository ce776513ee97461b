/**
 * A typed spec as entities and tokens: what structural comparison looks at. An entity is anything with a name that can be
 * mentioned; a token is a word, a mention of an entity, or a mention of a local. Layout, comments, the order of declarations
 * and the names of locals and of ranges leave no trace here.
 *
 * The reading is by shape rather than by kind: a new statement or expression of the language needs no entry.
 */
import type { Span } from "../../base/source.js";
import { describeNumber } from "../../typecheck/types.js";
import type { Local, Type, TypedSpec } from "../../typecheck/typed-spec.js";
import type { NamedKind } from "./named-kinds.js";

export type Token = string | Mention | LocalUse;

/** Of an entity, by its key. */
export interface Mention {
  readonly key: string;
}

export interface LocalUse {
  readonly local: Local;
}

export const isMention = (token: Token): token is Mention =>
  typeof token === "object" && "key" in token;

export const isLocalUse = (token: Token): token is LocalUse =>
  typeof token === "object" && "local" in token;

/** Entities of one group may be paired with each other. */
export type Group =
  | "variable"
  | "lock"
  | "object"
  | "waiting"
  | "fault"
  | "context"
  | "action"
  | "proc"
  | "def"
  | "event"
  | "type"
  | "enum"
  | "enumerator"
  | "record"
  | "field"
  | "label"
  | "link"
  | "property";

export interface Entity {
  /** Unique on its side. */
  readonly key: string;
  readonly group: Group;
  readonly kind: NamedKind;
  readonly name: string;
  /** The declaration; undefined for what is only mentioned, such as a label. */
  readonly node: object | undefined;
  readonly span: Span | undefined;
  /** Everything that the declaration says but its name, with statements. */
  readonly tokens: readonly Token[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  variable: "variable",
  lock: "lock",
  channel: "waiting",
  completion: "waiting",
  fault: "fault",
  context: "context",
  action: "action",
  proc: "proc",
  def: "def",
  event: "event",
  invariant: "property",
  reachable: "property",
};

const groupOf = (kind: string): Group => GROUPS[kind] ?? "object";

/** Fields that hold lists of statements. */
const BODIES = new Set(["body", "then", "otherwise", "branches"]);

/** What is said elsewhere, or to people alone. */
const SILENT = new Set(["span", "doc", "name", "mayTake"]);

/** Names of levels stand where their numbers are kept. */
const LEVELS = new Set(["level", "notAbove"]);

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null;

export const isStatement = (value: unknown): value is Fields & { readonly span: Span } =>
  isObject(value) && "label" in value && !("type" in value) && "span" in value;

export const isLocal = (value: Fields): boolean => value["kind"] === "local" && !("local" in value);

const wordOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "-");

/** The key of what is declared, on its side. */
export const keyOfDeclared = (value: Fields): string =>
  `${groupOf(String(value["kind"]))}:${String(value["name"])}`;

/** Something declared: it has a kind and a name, and is no statement. */
export const isDeclared = (value: Fields): boolean =>
  typeof value["kind"] === "string" &&
  typeof value["name"] === "string" &&
  value["kind"] !== "enum" &&
  value["kind"] !== "record" &&
  value["kind"] !== "int" &&
  !isLocal(value) &&
  !isStatement(value);

export class SpecReader {
  readonly entities = new Map<string, Entity>();
  readonly spec: TypedSpec;

  constructor(spec: TypedSpec) {
    this.spec = spec;
    for (const [field, value] of Object.entries(spec) as [string, unknown][]) {
      if (!Array.isArray(value)) continue;
      for (const each of value as unknown[]) this.declareFrom(field, each);
    }
  }

  private declareFrom(field: string, value: unknown): void {
    if (!isObject(value) || typeof value["name"] !== "string") return;
    if (field === "events") this.declare("event", value);
    else if (field === "invariants") this.declare("invariant", value);
    else if (field === "reachables") this.declare("reachable", value);
    else if (isDeclared(value)) this.declare(String(value["kind"]), value);
    else if ("condition" in value) this.declare("invariant", value);
  }

  private declare(kind: string, node: Fields): Mention {
    const name = String(node["name"]);
    const group = groupOf(kind);
    const key = `${group}:${name}`;
    if (this.entities.has(key)) return { key };
    const tokens: Token[] = [];
    const span = node["span"] as Span | undefined;
    // Known before it is read: procs may call themselves.
    this.entities.set(key, { key, group, kind: kind as NamedKind, name, node, span, tokens });
    this.readFields(node, tokens, true);
    return { key };
  }

  /** Mentions something that has no declaration of its own in a typed spec. */
  private mention(group: Group, name: string, tokens: readonly Token[] = []): Mention {
    const key = `${group}:${name}`;
    if (!this.entities.has(key)) {
      const shown = group === "enumerator" ? name.slice(name.indexOf(".") + 1) : name;
      const kind = (group === "link" ? "label" : group) as NamedKind;
      this.entities.set(key, {
        key,
        group,
        kind,
        name: shown,
        node: undefined,
        span: undefined,
        tokens,
      });
    }
    return { key };
  }

  /** Everything, or, of a statement, all but the statements in it. */
  tokensOf(value: unknown, withBodies = true): readonly Token[] {
    const tokens: Token[] = [];
    if (isObject(value) && !Array.isArray(value) && !withBodies)
      this.readFields(value, tokens, false);
    else this.read(value, tokens, withBodies);
    return tokens;
  }

  private read(value: unknown, out: Token[], withBodies: boolean): void {
    if (value === undefined || value === null) return void out.push("-");
    if (Array.isArray(value)) {
      out.push("[");
      for (const each of value as unknown[]) this.read(each, out, withBodies);
      return void out.push("]");
    }
    if (!isObject(value)) return void out.push(wordOf(value));
    if (isLocal(value)) return void out.push({ local: value as unknown as Local });
    if (isDeclared(value)) return void out.push(this.declare(String(value["kind"]), value));
    if (value["kind"] === "literal" && "value" in value) return this.readLiteral(value, out);
    this.readFields(value, out, withBodies);
  }

  private readFields(value: Fields, out: Token[], withBodies: boolean): void {
    const keys = Object.keys(value).sort();
    for (const key of keys) {
      const field = value[key];
      if (SILENT.has(key)) {
        if (key === "name" && !isStatement(value) && !("kind" in value) && !("span" in value))
          out.push(this.mention("field", String(field)));
        continue;
      }
      if (!withBodies && BODIES.has(key) && Array.isArray(field)) continue;
      this.readField(value, key, field, out, withBodies);
    }
  }

  private readField(
    holder: Fields,
    key: string,
    field: unknown,
    out: Token[],
    withBodies: boolean,
  ): void {
    // The type of what is no declaration follows from what it is made of.
    if (key === "type" && isObject(field)) {
      if (isDeclared(holder)) out.push(...this.typeTokens(field as unknown as Type));
      return;
    }
    if (field === undefined) return;
    if (key === "parameters" && Array.isArray(field)) return this.readParameters(field, out);
    if ((key === "element" || key === "result") && isObject(field) && !("span" in field))
      return void out.push(key, ...this.typeTokens(field as unknown as Type));
    out.push(key);
    if (LEVELS.has(key) && typeof field === "number")
      out.push(this.spec.platform.levels[field] ?? String(field));
    else if (key === "label" && typeof field === "string") out.push(this.mention("label", field));
    else if (key === "event" && typeof field === "string") out.push(this.mention("event", field));
    else if (key === "field" && typeof field === "string") out.push(this.mention("field", field));
    else if (key === "path" && Array.isArray(field))
      out.push(...field.map((each) => this.mention("field", String(each))));
    else if (key === "via" && typeof field === "string") out.push(this.mention("link", field));
    else if (key === "device" && typeof field === "string")
      out.push(this.mention("context", field));
    else this.read(field, out, withBodies);
  }

  private readParameters(list: readonly unknown[], out: Token[]): void {
    out.push("parameters");
    for (const each of list) {
      this.read(each, out, true);
      if (isObject(each) && isLocal(each))
        out.push(...this.typeTokens((each as unknown as Local).type));
    }
  }

  private readLiteral(value: Fields, out: Token[]): void {
    const type = value["type"] as Type;
    const number = Number(value["value"]);
    const of = type.kind === "option" ? type.of : type;
    if (of.kind === "enum" && of.members[number] !== undefined) {
      this.typeTokens(of);
      out.push(this.mention("enumerator", `${of.name}.${of.members[number]}`));
    } else out.push(of.kind === "set" ? `{${number}}` : describeNumber(type, number));
  }

  /** A declared range is the range alone, unless its values are interchangeable. */
  private typeTokens(type: Type): readonly Token[] {
    switch (type.kind) {
      case "bool":
      case "level":
        return [type.kind];
      case "int": {
        const range = `${type.low}..${type.high}`;
        if (type.symmetric !== true || type.name === undefined) return [range];
        return [this.mention("type", type.name, ["symmetric", range]), range];
      }
      case "ref":
        return [type.kind, this.mention("object", type.pool)];
      case "option":
      case "set":
        return [type.kind, ...this.typeTokens(type.of)];
      case "enum": {
        const mention = this.mention("enum", type.name, ["enum", String(type.members.length)]);
        for (const member of type.members)
          this.mention("enumerator", `${type.name}.${member}`, [mention]);
        return [mention];
      }
      case "record": {
        const fields = type.fields.flatMap((field) => [
          this.mention("field", field.name),
          ...this.typeTokens(field.type),
        ]);
        return [this.mention("record", type.name, fields)];
      }
    }
  }
}
