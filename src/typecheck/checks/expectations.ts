/** `expect` and `ignore`: revisions, rules, assertions and properties that they name must exist. */
import { suggest } from "../../base/suggest.js";
import { baseRevision, helpWith, revisionsOf } from "../../resolve/revisions.js";
import { Sink } from "../../resolve/sink.js";
import type { ExpectDeclaration, ExpectTarget, Name } from "../../syntax/ast/ast.js";
import { constantCount } from "../constant-expressions.js";
import type { Environment } from "../environment.js";
import { ignorableRules, isRule, ruleSlugs } from "../rules.js";
import type { Expectation } from "../typed-spec.js";

/** Checks every `expect` and every `ignore rule`, whichever revision is being typed. */
export function checkExpectations(env: Environment): void {
  const { main } = env.collected;
  const revisions = revisionsOf(main, new Sink());
  const names =
    revisions.length > 0 ? revisions.map((revision) => revision.name.text) : [baseRevision];
  const seen = new Map<string, ExpectDeclaration>();
  for (const declaration of main.declarations) {
    if (declaration.kind !== "expect") continue;
    const { revision } = declaration;
    const earlier = seen.get(revision.text);
    if (!names.includes(revision.text)) {
      env.sink.report(
        "ILK2014",
        revision.span,
        { name: revision.text },
        { help: helpWith(env.sink.suggest(revision.text, () => names)) },
      );
    } else if (earlier) {
      env.sink.report(
        "ILK4032",
        revision.span,
        { revision: revision.text },
        {
          secondary: [{ span: earlier.span, text: "the first one" }],
        },
      );
    }
    seen.set(revision.text, declaration);
    for (const target of declaration.targets) checkTarget(target, env);
  }
  for (const revision of revisions) {
    for (const setting of revision.settings)
      if (setting.kind === "ignoreRule") checkIgnored(setting.rule, env);
  }
}

function checkRule(rule: Name, env: Environment): boolean {
  if (isRule(rule.text)) return true;
  env.sink.report(
    "ILK2017",
    rule.span,
    { name: rule.text },
    { help: helpWith(suggest(rule.text, ruleSlugs)) },
  );
  return false;
}

function checkIgnored(rule: Name, env: Environment): void {
  if (!checkRule(rule, env) || ignorableRules.has(rule.text)) return;
  env.sink.report(
    "ILK4012",
    rule.span,
    { rule: rule.text },
    {
      notes: [`these can be ignored: ${[...ignorableRules].join(", ")}`],
    },
  );
}

function checkTarget(target: ExpectTarget, env: Environment): void {
  const { name, form } = target;
  if (target.within) constantCount(target.within, env, "`within`", 0);
  if (form === "rule") {
    checkRule(name, env);
    return;
  }
  const { names } = env.collected.symbols;
  const declaration = names.get(name.text)?.declaration;
  if (form === "property") {
    if (declaration?.kind === "invariant" || declaration?.kind === "reachable") return;
    const known = [...names.values()]
      .filter(
        (each) => each.declaration.kind === "invariant" || each.declaration.kind === "reachable",
      )
      .map((each) => each.name.text);
    const help = isRule(name.text)
      ? `rule ${name.text}`
      : helpWith(env.sink.suggest(name.text, () => known));
    env.sink.report(
      "ILK2030",
      name.span,
      { name: name.text, what: "invariant or reachable" },
      { help },
    );
    return;
  }
  const owners = new Set(["proc", "context", "action"]);
  if (declaration && owners.has(declaration.kind)) return;
  const labels = [...env.labels.values()].flatMap((each) => [...each.keys()]);
  if (labels.includes(name.text)) return;
  const known = [...names.values()]
    .filter((each) => owners.has(each.declaration.kind))
    .map((each) => each.name.text);
  env.sink.report(
    "ILK2030",
    name.span,
    { name: name.text, what: "proc, context or label" },
    {
      help: helpWith(env.sink.suggest(name.text, () => [...known, ...labels])),
    },
  );
}

/** What is expected of a revision. */
export function expectationOf(revision: string, env: Environment): Expectation | undefined {
  for (const declaration of env.collected.main.declarations) {
    if (declaration.kind !== "expect" || declaration.revision.text !== revision) continue;
    const targets = declaration.targets.map((target) => ({
      form: target.form,
      name: target.name.text,
      ...(target.within ? { within: constantCount(target.within, env, "`within`", 0) } : {}),
    }));
    return {
      outcome: declaration.outcome,
      only: declaration.only,
      targets,
      span: declaration.span,
    };
  }
  return undefined;
}

export const ignoredRules = (rules: readonly Name[], env: Environment): readonly string[] => {
  for (const rule of rules) checkIgnored(rule, env);
  return rules.map((rule) => rule.text);
};
