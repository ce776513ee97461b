/** Concrete declarations → their nodes. Documentation is given by the caller, who sees the whole text. */
import type { CstNode } from "../../../grammar/index.js";
import { report } from "../../diagnostics/catalogue.js";
import type {
  Declaration,
  Expression,
  ExpectTarget,
  Name,
  ObservedName,
  RevisionSetting,
} from "../ast/ast.js";
import {
  buildDomain,
  buildExpression,
  buildIndices,
  buildNames,
  buildParameters,
  buildType,
} from "./expressions.js";
import { buildBlock } from "./statements.js";
import { buildPool } from "./pools.js";
import { buildWaitingDeclaration } from "./waiting.js";
import { type CstReader, tokensUnder } from "./cst.js";
import { type Base, type DocOf, conditional, guardOf, once, oneOf, joined } from "./clauses.js";
import { buildAction, buildContext } from "./contexts.js";

/** Nothing where no declaration could be made out. */
export function buildDeclaration(
  r: CstReader,
  node: CstNode,
  docOf: DocOf,
): readonly Declaration[] {
  const [rule, children] = Object.entries(node.children)[0] ?? [];
  const [only] = (children ?? []).filter((each): each is CstNode => "children" in each);
  if (!rule || !only) return [];
  const span = r.span(only);
  const end = r.node(only, "endOfDeclaration");
  const condition = end && r.node(end, "expression");
  const base = {
    span,
    doc: docOf(node),
    ...(condition ? { condition: buildExpression(r, condition) } : {}),
  };
  const e = (at = 0): Expression => buildExpression(r, r.node(only, "expression", at));
  const name = r.name(only);
  switch (rule) {
    case "platformUse":
      return [{ ...base, kind: "platformUse", name }];
    case "import":
      return [{ ...base, kind: "import", path: stringOf(r, only) }];
    case "constDeclaration": {
      const type = r.node(only, "type");
      return [
        { ...base, kind: "const", name, ...(type ? { type: buildType(r, type) } : {}), value: e() },
      ];
    }
    case "typeDeclaration":
      return [
        {
          ...base,
          kind: "type",
          name,
          symmetric: r.word(only, "symmetric"),
          type: buildType(r, r.node(only, "type")),
        },
      ];
    case "enumDeclaration":
      return [{ ...base, kind: "enum", name, members: buildNames(r, r.node(only, "names")) }];
    case "recordDeclaration":
      return [{ ...base, kind: "record", name, fields: buildParameters(r, only) }];
    case "varDeclaration": {
      const type = r.node(only, "type");
      const initial = r.node(only, "initialValue");
      return [
        {
          ...base,
          kind: "var",
          ghost: r.word(only, "ghost"),
          name,
          indices: buildIndices(r, only),
          ...(type ? { type: buildType(r, type) } : {}),
          ...(initial ? { initial: { form: "value", value: initialValue(r, initial) } } : {}),
          ...(r.word(only, "in")
            ? { initial: { form: "in", domain: buildDomain(r, r.node(only, "domain")) } }
            : {}),
          ...guardOf(r, r.node(only, "guardedClause")),
        },
      ];
    }
    case "defDeclaration":
      return [
        {
          ...base,
          kind: "def",
          name,
          parameters: buildParameters(r, r.node(only, "parameters")),
          value: e(),
        },
      ];
    case "cpusDeclaration":
      return [{ ...base, kind: "cpus", count: e() }];
    case "schedulerDeclaration":
      return [{ ...base, kind: "scheduler", policy: name }];
    case "assumeDeclaration":
      return [{ ...base, kind: "assumeDeclaration", value: e() }];
    case "eventDeclaration":
      return [
        {
          ...base,
          kind: "event",
          name,
          parameters: buildParameters(r, r.node(only, "parameters")),
        },
      ];
    case "observeDeclaration":
      return [
        {
          ...base,
          kind: "observe",
          isOnly: r.tokens(only, "Identifier").length > 1,
          names: r.nodes(only, "observedName").map((each) => buildObservedName(r, each)),
        },
      ];
    case "faultDeclaration":
      return [{ ...base, kind: "fault", name, budget: e() }];
    case "lockDeclaration":
      return [buildLock(r, only, base)];
    case "objectDeclaration":
      return [buildObject(r, only, base)];
    case "waitingDeclaration":
      return [buildWaitingDeclaration(r, only, base)];
    case "poolDeclaration":
      return [buildPool(r, only, base, docOf)];
    case "procDeclaration":
      return [buildProc(r, only, base)];
    case "conditionDeclaration":
      return [
        { ...base, kind: r.word(only, "invariant") ? "invariant" : "reachable", name, value: e() },
      ];
    case "mayEndDeclaration":
      return [{ ...base, kind: "mayEnd", value: e() }];
    case "revisionDeclaration": {
      const from = r.tokens(only, "Identifier").length > 2 ? r.name(only, 2) : undefined;
      return [
        {
          ...base,
          kind: "revision",
          name,
          ...(from ? { from } : {}),
          settings: r.nodes(only, "setting").map((each) => buildSetting(r, each)),
        },
      ];
    }
    case "expectDeclaration":
      oneOf(r, r.name(only, 1), ["holds", "violates"]);
      return [
        {
          ...base,
          kind: "expect",
          revision: name,
          outcome: r.name(only, 1).text === "holds" ? "holds" : "violates",
          only: r.name(only, 2).text === "only",
          targets: r.nodes(only, "target").map((each) => buildTarget(r, each)),
        },
      ];
    case "activeDeclaration": {
      const action = r.node(only, "actionDeclaration");
      if (action) return [buildAction(r, only, action, base)];
      const context = r.node(only, "contextDeclaration");
      const external = r.token(only, "Word_external");
      if (external && !isTimer(r, context))
        r.problems.push(
          report("ILK1007", r.spanOfToken(external), {
            text: "external",
            known: ["external action", "external timer"],
          }),
        );
      return context ? [buildContext(r, only, context, base, docOf)] : [];
    }
    default:
      return [];
  }
}

const isTimer = (r: CstReader, context: CstNode | undefined): boolean =>
  context !== undefined && r.tokens(context, "Identifier")[0]?.image === "timer";

const stringOf = (r: CstReader, node: CstNode): string =>
  (r.token(node, "StringLiteral")?.image ?? '""').slice(1, -1).replace(/\\(.)/g, "$1");

function initialValue(r: CstReader, node: CstNode): Expression {
  const domain = r.node(node, "domain");
  const value = buildExpression(r, r.node(node, "expression"));
  return domain
    ? {
        kind: "familyInitialiser",
        name: r.name(node),
        domain: buildDomain(r, domain),
        value,
        span: r.span(node),
      }
    : value;
}

function buildLock(r: CstReader, node: CstNode, base: Base): Declaration {
  const kindName = r.tokens(node, "Identifier");
  if (!r.has(node, "Colon"))
    return { ...base, kind: "lockOrder", names: kindName.slice(1).map((each) => r.nameOf(each)) };
  const clauses = r.nodes(node, "lockClause").map((clause) => {
    const level = r.node(clause, "expression");
    const word = r.name(clause).text;
    if (level)
      return {
        [word === "count" || word === "limit" ? word : "level"]: conditional(
          r,
          clause,
          buildExpression(r, level),
        ),
      };
    return r.word(clause, "fair")
      ? { fair: conditional(r, clause, true as const) }
      : { inherit: conditional(r, clause, true as const) };
  });
  return {
    ...base,
    kind: "lock",
    name: r.name(node),
    indices: buildIndices(r, node),
    lockKind: r.name(node, 1),
    ...joined(clauses),
  };
}

function buildObject(r: CstReader, node: CstNode, base: Base): Declaration {
  const shared = {
    ...base,
    atomic: r.word(node, "atomic"),
    name: r.name(node),
    indices: buildIndices(r, node),
    element: buildType(r, r.node(node, "type")),
  };
  const clauses = r.nodes(node, "objectClause").map((clause): object => {
    const guard = r.node(clause, "guardedClause");
    if (guard) return guardOf(r, guard);
    const [word, second] = buildNames(r, clause);
    if (r.has(clause, "Equal")) oneOf(r, word ?? r.name(undefined), ["all"]);
    if (r.has(clause, "Equal")) return { initial: conditional(r, clause, "all" as const) };
    if (word?.text === "slots") return { slots: buildExpression(r, r.node(clause, "expression")) };
    if (word?.text === "via") return { via: conditional(r, clause, second ?? r.name(undefined)) };
    return { [word?.text ?? "checked"]: conditional(r, clause, true as const) };
  });
  once(r, r.nodes(node, "objectClause"));
  const all = Object.assign({}, ...clauses) as { slots?: Expression };
  if (r.word(node, "list")) return { ...shared, ...all, kind: "list" };
  const kind = r.word(node, "ring") ? "ring" : "queue";
  if (!all.slots)
    r.problems.push(
      report(
        "ILK1008",
        shared.name.span,
        { what: `a ${kind}`, clause: "slots n" },
        { help: `${kind} ${shared.name.text}: T slots 4;` },
      ),
    );
  return { ...shared, slots: r.missing(), ...all, kind: r.word(node, "ring") ? "ring" : "queue" };
}

function buildProc(r: CstReader, node: CstNode, base: Base): Declaration {
  const result = r.node(node, "type");
  const words = buildNames(r, node)
    .slice(1)
    .map((each) => each.text);
  const clause = (word: string): Expression | undefined =>
    words.includes(word)
      ? buildExpression(r, r.node(node, "expression", words.indexOf(word)))
      : undefined;
  const [requires, depth] = [clause("requires"), clause("depth")];
  return {
    ...base,
    kind: "proc",
    name: r.name(node),
    parameters: buildParameters(r, r.node(node, "parameters")),
    ...(result ? { result: buildType(r, result) } : {}),
    ...(requires ? { requires } : {}),
    ...(depth ? { depth } : {}),
    body: buildBlock(r, r.node(node, "block")),
  };
}

function buildSetting(r: CstReader, node: CstNode): RevisionSetting {
  const slug = r.node(node, "slug");
  if (slug) return { kind: "ignoreRule", rule: buildSlug(r, slug), span: r.span(node) };
  return {
    kind: "setConstant",
    name: r.name(node),
    value: buildExpression(r, r.node(node, "expression")),
    span: r.span(node),
  };
}

export function buildSlug(r: CstReader, node: CstNode): Name {
  return {
    kind: "name",
    text: tokensUnder(node)
      .map((each) => each.image)
      .join(""),
    span: r.span(node),
  };
}

function buildTarget(r: CstReader, node: CstNode): ExpectTarget {
  const words = buildNames(r, node);
  const slug = r.node(node, "slug");
  const within = r.node(node, "expression");
  const asserted = r.word(node, "assert");
  const name = slug ? buildSlug(r, slug) : (words[0] ?? r.name(undefined));
  return {
    kind: "expectTarget",
    form: slug ? "rule" : asserted ? "assert" : "property",
    name,
    ...(within ? { within: buildExpression(r, within) } : {}),
    span: r.span(node),
  };
}

function buildObservedName(r: CstReader, node: CstNode): ObservedName {
  const words = ["acquire", "release", "raise", "schedule"].flatMap((word) =>
    r.tokens(node, `Word_${word}`),
  );
  const names = [...words, ...r.tokens(node, "Identifier")].map((token) => r.nameOf(token));
  const operation = r.has(node, "Dot") ? names.pop() : undefined;
  const name = names.pop() ?? r.name(undefined);
  return { word: names.pop(), name, operation };
}
