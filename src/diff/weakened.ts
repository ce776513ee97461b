/**
 * What is asked for no more, or less: otherwise a fix by editing the property would pass. Where the text of a property has
 * changed, both texts are asked of the states of both sides: it is weakened if the new one is true wherever the old one is,
 * and somewhere besides.
 */
import { type Span, textOf } from "../base/source.js";
import { type CheckOptions, runChecker } from "../runtime/index.js";
import { parse } from "../syntax/parse.js";
import type { NamedCondition } from "../typecheck/typed-spec.js";
import { compileSide, type OpenSide } from "./side.js";
import type { PropertyChange, PropertyForm } from "./spec-diff.js";
import type { Comparison } from "./structure/compare.js";
import { excerptOf, foldConstants } from "./structure/index.js";
import { canonical } from "./structure/match.js";

export async function findWeakened(
  before: OpenSide,
  after: OpenSide,
  comparison: Comparison,
  options: CheckOptions,
): Promise<readonly PropertyChange[]> {
  return [
    ...(await compareConditions("invariant", before, after, comparison, options)),
    ...(await compareConditions("reachable", before, after, comparison, options)),
    ...editedChecks(comparison),
    ...ignoredRules(before, after),
    ...expectations(before, after, comparison.matching.renamings),
  ];
}

// ── Invariants and reachables ────────────────────────────────────────────────────────────────────

async function compareConditions(
  form: "invariant" | "reachable",
  before: OpenSide,
  after: OpenSide,
  { matching, before: oldReader, after: newReader }: Comparison,
  options: CheckOptions,
): Promise<readonly PropertyChange[]> {
  const [old, fresh] = [conditionsOf(before, form), conditionsOf(after, form)];
  const changes: PropertyChange[] = [];
  for (const was of old) {
    const newName = matching.newOf.get(`property:${was.name}`)?.slice("property:".length);
    const is = fresh.find(({ name }) => name === newName);
    if (!is) {
      const kept = (
        form === "invariant" ? conditionsOf(after, "reachable") : conditionsOf(after, "invariant")
      ).find(({ name }) => name === newName);
      changes.push(
        changed(
          form,
          was.name,
          "removed",
          kept ? "it is asked in another form" : "it is gone",
          was,
          kept,
        ),
      );
      continue;
    }
    const left = canonical(oldReader.tokensOf(was.condition), (key) => key);
    const right = canonical(
      newReader.tokensOf(is.condition),
      (key) => matching.oldOf.get(key) ?? `new ${key}`,
    );
    if (left === right) continue;
    const { change, why } = await judge(form, was, is, before, after, matching.renamings, options);
    changes.push(changed(form, is.name, change, why, was, is));
  }
  return changes;
}

const conditionsOf = (
  { compiled }: OpenSide,
  form: "invariant" | "reachable",
): readonly NamedCondition[] =>
  form === "invariant" ? compiled.spec.invariants : compiled.spec.reachables;

function changed(
  form: PropertyForm,
  name: string,
  change: PropertyChange["change"],
  why: string,
  was: NamedCondition | undefined,
  is: NamedCondition | undefined,
): PropertyChange {
  return {
    form,
    name,
    change,
    why,
    before: excerptOf(was?.condition.span),
    after: excerptOf(is?.condition.span),
  };
}

interface Judgement {
  readonly change: Exclude<PropertyChange["change"], "removed">;
  readonly why: string;
}

/** A reachable asks for less if more states fulfil it, too. */
async function judge(
  form: "invariant" | "reachable",
  was: NamedCondition,
  is: NamedCondition,
  before: OpenSide,
  after: OpenSide,
  renamings: Comparison["matching"]["renamings"],
  options: CheckOptions,
): Promise<Judgement> {
  const toNew = new Map(renamings.map((each) => [each.before, each.after]));
  const toOld = new Map(renamings.map((each) => [each.after, each.before]));
  const oldText = foldConstants(textOf(was.condition.span), before.compiled.spec);
  const newText = foldConstants(textOf(is.condition.span), after.compiled.spec);
  const both = await Promise.all([
    compareOn(before, oldText, translate(newText, toOld), options),
    compareOn(after, translate(oldText, toNew), newText, options),
  ]);
  const known = both.flatMap((each) => each ?? []);
  if (known.length < both.length)
    return { change: "changed", why: "whether it asks for less could not be decided" };
  const onlyNew = known.some((each) => each.onlyNew);
  const onlyOld = known.some((each) => each.onlyOld);
  if (onlyNew && !onlyOld)
    return {
      change: "weakened",
      why: "it is true in every state in which it was, and in others",
    };
  if (onlyOld && !onlyNew)
    return {
      change: "strengthened",
      why: `it asks for more${form === "reachable" ? " of a state" : ""}`,
    };
  return onlyNew
    ? { change: "changed", why: "each is true in states in which the other is not" }
    : { change: "reworded", why: "it is true in the same states" };
}

const translate = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/[A-Za-z_]\w*/g, (word) => names.get(word) ?? word);

const ONLY_OLD = "trueInOldTextAlone";
const ONLY_NEW = "trueInNewTextAlone";

/** Both texts in the states of one side; undefined where that cannot be told. */
async function compareOn(
  { input, compiled }: OpenSide,
  oldText: string,
  newText: string,
  options: CheckOptions,
): Promise<{ readonly onlyOld: boolean; readonly onlyNew: boolean } | undefined> {
  const { source } = compiled.spec;
  const asked = [
    `reachable ${ONLY_OLD}: (${oldText}) && !(${newText});`,
    `reachable ${ONLY_NEW}: (${newText}) && !(${oldText});`,
  ];
  const parsed = parse({ name: source.name, text: `${source.text}\n${asked.join("\n")}\n` });
  if (parsed.diagnostics.some((each) => each.severity === "error")) return undefined;
  const program = { ...input.program, main: parsed.value };
  const opened = compileSide({ ...input, program }).value;
  if (!opened) return undefined;
  const verdict = await runChecker(opened.checker, { ...options, stopAtFirst: false });
  if (verdict.limit !== undefined) return undefined;
  const isReached = (name: string): boolean =>
    !verdict.violations.some((each) => each.kind === "reachable" && each.name === name);
  return { onlyOld: isReached(ONLY_OLD), onlyNew: isReached(ONLY_NEW) };
}

// ── Checks in bodies and declarations ────────────────────────────────────────────────────────────

const CHECKS = /^(assert|assertHeld|assertNotHeld)\b/;

/** Asserts that are gone or written otherwise, lists that are checked no more. */
function editedChecks({ edits }: Comparison): readonly PropertyChange[] {
  return edits.flatMap((edit): readonly PropertyChange[] => {
    const text = edit.before ? textOf(edit.before) : "";
    const excerpts = {
      before: excerptOf(edit.before, edit.beforeText),
      after: excerptOf(edit.after, edit.afterText),
    };
    if (edit.kind === "removed" && (edit.losesAssert || isOrHoldsCheck(edit.before)))
      return [
        {
          form: "assertion",
          name: edit.owner,
          change: "removed",
          why: CHECKS.test(text) ? "it is gone" : "it is gone with what it stood in",
          ...excerpts,
        },
      ];
    if (edit.kind === "changed" && CHECKS.test(text))
      return [
        {
          form: "assertion",
          name: edit.owner,
          change: "changed",
          why: "it is written otherwise",
          ...excerpts,
        },
      ];
    if (edit.loses)
      return [
        {
          form: "rule",
          name: edit.loses,
          change: "weakened",
          why: `in ${edit.owner}, ${edit.sentence}`,
          ...excerpts,
        },
      ];
    return [];
  });
}

const isOrHoldsCheck = (span: Span | undefined): boolean =>
  span !== undefined && /\bassert(Held|NotHeld)?\b/.test(textOf(span));

function ignoredRules(before: OpenSide, after: OpenSide): readonly PropertyChange[] {
  const old = new Set(before.compiled.spec.ignoredRules);
  return after.compiled.spec.ignoredRules
    .filter((rule) => !old.has(rule))
    .map((rule) => ({
      form: "rule",
      name: rule,
      change: "removed",
      why: `${after.side.revision} says \`ignore rule ${rule}\``,
      before: null,
      after: null,
    }));
}

// ── Expectations ─────────────────────────────────────────────────────────────────────────────────

/** Of one revision in two texts; two revisions of a text are expected to be unlike. */
function expectations(
  before: OpenSide,
  after: OpenSide,
  renamings: Comparison["matching"]["renamings"],
): readonly PropertyChange[] {
  const newNames = new Map(renamings.map((each) => [each.before, each.after]));
  const [old, fresh] = [before.compiled.spec, after.compiled.spec];
  if (old.revision !== fresh.revision || !old.expectation) return [];
  const [was, is] = [old.expectation, fresh.expectation];
  const change = (kind: "removed" | "weakened", why: string): readonly PropertyChange[] => [
    {
      form: "expectation",
      name: fresh.revision,
      change: kind,
      why,
      before: excerptOf(was.span),
      after: excerptOf(is?.span),
    },
  ];
  if (!is) return change("removed", "nothing is expected any more");
  if (was.outcome === "holds" && is.outcome !== "holds")
    return change("weakened", "it was expected to hold");
  if (was.outcome === "violates" && is.outcome === "violates") {
    const kept = new Set(is.targets.map(({ form, name }) => `${form} ${name}`));
    const gone = was.targets.filter(
      ({ form, name }) =>
        !kept.has(`${form} ${form === "rule" ? name : (newNames.get(name) ?? name)}`),
    );
    if (gone.length > 0)
      return change(
        "weakened",
        `\`${gone.map(({ name }) => name).join("`, `")}\` is expected no more`,
      );
    if (was.only && !is.only) return change("weakened", "others may be violated as well");
  }
  return [];
}
