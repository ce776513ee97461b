/**
 * TypedSpec → IR. Each construct is lowered in the file of its name; docs/language/semantics.md says the same in words,
 * section by section. What a state is follows from the variables declared here.
 */
import { type Span, textOf } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Result } from "../../diagnostics/diagnostic.js";
import type { FlowGraph } from "../../flow/graph.js";
import { LimitReached } from "../../flow/limits.js";
import { members } from "../../flow/list-nodes.js";
import { and, number, truth } from "../../ir/build.js";
import type { GuardedAction, Ir, IrExpr, Property, StateVariable } from "../../ir/ir.js";
import { tidy } from "../../ir/passes/tidy.js";
import { contextInfo } from "../../semantics/context/info.js";
import { forMember } from "../../semantics/context/predicates.js";
import { declareLevelFunctions } from "../../semantics/levels/preemption.js";
import { declareListFunctions } from "../../semantics/lists/functions.js";
import { declareDeadlockFunctions } from "../../semantics/locks/deadlock.js";
import { lockInfo } from "../../semantics/locks/info.js";
import { interruptSafety } from "../../semantics/locks/interrupt-safety.js";
import { type ModelBuilder, modelBuilder } from "../../semantics/model/model-builder.js";
import { atOf, type Process } from "../../semantics/model/processes.js";
import { declareGive, poolLeak } from "../../semantics/pools/operations.js";
import { declarePoolFunctions } from "../../semantics/pools/refs.js";
import { platformMessage } from "../../semantics/rules/platform-messages.js";
import { fit } from "../../semantics/values/coerce.js";
import { ExpressionLowering } from "../../semantics/values/expressions.js";
import type { NamedCondition, TypedSpec } from "../../typecheck/typed-spec.js";
import { stepText } from "../../words/step-words.js";
import { noteCoarseSteps, standingsOf, statementsBeside, tooManyPairs } from "./coarse-steps.js";
import {
  flowOfAction,
  flowOfContext,
  lowerAction,
  lowerContext,
  type LoweredContext,
} from "./contexts.js";
import { lowerInitial } from "./initial.js";
import { noteInterrupts } from "./interrupt-notes.js";
import { quiescence } from "./quiescence.js";
import { schedule } from "./scheduling.js";
import { limitCode, limitTransitions } from "./size-limits.js";
import type { Draft } from "./draft.js";
import { declareStorage } from "./storage.js";
import { listProbes, listRemarks } from "./vacuity.js";

/** Where there are errors, the value is no model of the spec. */
export function lower(spec: TypedSpec): Result<Ir> {
  const model = modelBuilder(spec);
  try {
    return { value: lowerIn(model), diagnostics: model.diagnostics };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { value: nothingOf(spec), diagnostics: [...model.diagnostics, error.diagnostic] };
  }
}

/** What each context and each action does, in order of declaration. Of a spec that is too large to be lowered, nothing. */
export function flowGraphs(spec: TypedSpec): readonly FlowGraph[] {
  const model = modelBuilder(spec);
  try {
    declareStorage(model);
    return [
      ...model.processes.map((process) => flowOfContext(model, process)),
      ...spec.actions.map((action) => flowOfAction(model, action)),
    ];
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return [];
  }
}

/** Each member of a family must be on a CPU that there is. */
function refuseMissingCpu(model: ModelBuilder, process: Process, cpu: IrExpr, span: Span): void {
  const high = model.spec.cpus - 1;
  for (const indices of members(process.families)) {
    const its = forMember(
      process,
      indices.map((index) => number(index)),
      cpu,
    );
    if (its.kind !== "constant" || (its.value >= 0 && its.value <= high)) continue;
    const { name } = process.context;
    const member = name + indices.map((index) => `[${index}]`).join("");
    const found = `CPU ${its.value}, that of \`${member}\`,`;
    model.diagnostics.push(
      report(
        "ILK3005",
        span,
        { found, target: "the machine", range: `0..${high}` },
        its.value > high ? { help: `cpus ${its.value + 1};` } : {},
      ),
    );
    return;
  }
}

function lowerIn(model: ModelBuilder): Ir {
  const { spec } = model;
  declareStorage(model);
  for (const pool of spec.pools) declarePoolFunctions(model, pool);
  for (const object of spec.objects)
    if (object.kind === "list") declareListFunctions(model, object);
  for (const process of model.processes) {
    const { placement } = process.context;
    if (placement.form !== "fixed" || spec.cpus === 0) continue;
    const cpu = new ExpressionLowering(model, {
      lookup: (local) => lookupOwn(process, local.name),
      cpu: undefined,
    }).lower(placement.cpu);
    process.fixedCpu = cpu;
    refuseMissingCpu(model, process, cpu, placement.cpu.span);
  }
  const contexts = model.processes.map((process) => lowerContext(model, process));
  const actions = spec.actions.flatMap((action) =>
    lowerAction(model, action).map((draft) => ({
      draft,
      action,
      external: action.external,
    })),
  );
  // Before scheduling, which makes guards read what others are about to do.
  const standings = standingsOf(model, contexts, actions);
  const drafts = [...contexts.flatMap((each) => each.drafts), ...actions.map((a) => a.draft)];
  limitTransitions(drafts);
  model.definitions.phase = "properties";
  schedule(model, contexts);
  noteInterrupts(model, contexts);
  const unnoted = tooManyPairs(standings);
  if (!unnoted) noteCoarseSteps(model, standings);
  declareLevelFunctions(model);
  declareDeadlockFunctions(model);
  const initial = lowerInitial(model, contexts);
  limitCode(drafts);
  model.functions.push({
    name: "quiescent",
    doc: "Nothing is under way: only entries and external actions could step.",
    parameters: [],
    result: { low: 0, high: 1, bool: true },
    value: quiescence(model, contexts, actions),
  });
  for (const pool of spec.pools) declareGive(model, pool);
  const leaks = model.failures.ignores("pool-leak")
    ? []
    : spec.pools.map((pool) => ({
        ...poolLeak(model, pool),
        platform: platformMessage(spec.platform, "pool-leak", {}),
      }));
  const unsafe = interruptSafety(model).map((rule) => ({
    name: rule.name,
    rule: "irq-unsafe-lock",
    doc: [],
    span: rule.context.span,
    text: rule.message,
    message: rule.message,
    platform: platformMessage(spec.platform, "irq-unsafe-lock", rule),
    needs: rule.needs,
    value: rule.value,
  }));
  const invariants = spec.invariants.map((p) => property(model, p));
  const reachables = spec.reachables.map((p) => property(model, p));
  const ir: Ir = {
    name: spec.name,
    revision: spec.revision,
    file: spec.file,
    doc: spec.doc,
    constants: spec.constants.map((c) => ({ name: c.name, text: showConstant(c) })),
    variables: model.variables.all.map((v) => withLocations(model, v)),
    functions: model.functions,
    procedures: model.procedures,
    initial,
    contexts: model.processes.map((process) => contextInfo(model, process)),
    locks: spec.locks.map((lock) => lockInfo(model, lock)),
    cpus: spec.cpus,
    actions: nameActions(contexts, actions, statementsBeside(standings)),
    failures: model.failures.all,
    notes: model.notes.all,
    events: model.events.all,
    invariants,
    reachables,
    remarks: [...listRemarks(spec, [...invariants, ...reachables]), ...(unnoted ? [unnoted] : [])],
    probes: listProbes(model, spec.invariants, invariants),
    stateRules: [...unsafe, ...leaks],
    mayEnd:
      spec.contexts.length > 0
        ? undefined
        : spec.mayEnd
          ? property(model, { name: "", doc: [], condition: spec.mayEnd, span: spec.mayEnd.span })
              .value
          : truth(false),
    stuckMessages: Object.fromEntries(
      ["deadlock", "lost-wakeup"].flatMap((slug) => {
        const text = platformMessage(spec.platform, slug, {});
        return text === undefined || spec.contexts.length === 0 ? [] : [[slug, text]];
      }),
    ),
    levels: spec.platform.levels,
  };
  return withoutUnused(tidy(ir));
}

/** What stands for a configuration that is too large to be lowered. */
function nothingOf({ name: itsName, revision, file, doc, cpus, platform }: TypedSpec): Ir {
  return {
    name: itsName,
    revision,
    file,
    doc,
    constants: [],
    variables: [],
    functions: [],
    procedures: [],
    initial: { parameters: [], guard: [], body: [] },
    contexts: [],
    locks: [],
    cpus,
    actions: [],
    failures: [],
    notes: [],
    remarks: [],
    probes: [],
    events: [],
    invariants: [],
    reachables: [],
    stateRules: [],
    mayEnd: undefined,
    stuckMessages: {},
    levels: platform.levels,
  };
}

const lookupOwn = (process: Process, local: string): IrExpr =>
  process.own.find((_, i) => process.families[i]?.local.name === local) ?? number(0);

/** The locations' names, now that they are known. */
function withLocations(model: ModelBuilder, variable: StateVariable): StateVariable {
  const process = model.processes.find((a) => atOf(a.context) === variable.name);
  if (!process) return variable;
  const names = process.restings.map(({ location }, i) =>
    i === 0 ? "-" : (location.label ?? stepText(location.does)),
  );
  return {
    ...variable,
    range: { low: 0, high: Math.max(0, names.length - 1), bool: false },
    format: { kind: "names", low: 0, names },
  };
}

function property(model: ModelBuilder, p: NamedCondition): Property {
  const lowering = new ExpressionLowering(model, { lookup: () => number(0), cpu: undefined });
  const value = fit(lowering.lower(p.condition), true);
  return {
    name: p.name,
    doc: p.doc,
    span: p.span,
    text: textOf(p.condition.span),
    value: and(...lowering.obligations.map((o) => o.holds), value),
  };
}

/** Unique names, contexts first, actions as declared, those of devices last. */
function nameActions(
  contexts: readonly LoweredContext[],
  actions: readonly { readonly draft: Draft; readonly action: TypedSpec["actions"][number] }[],
  beside: ReadonlyMap<Draft, NonNullable<GuardedAction["beside"]>>,
): readonly GuardedAction[] {
  const used = new Map<string, number>();
  const unique = (stem: string): string => {
    let count = (used.get(stem) ?? 0) + 1;
    // Another stem may look like a numbered one: `n_2` of `n / 2`.
    while (count > 1 && used.has(`${stem}_${count}`)) count += 1;
    used.set(stem, count);
    if (count === 1) return stem;
    used.set(`${stem}_${count}`, 1);
    return `${stem}_${count}`;
  };
  const finish = (
    draft: Draft,
    stem: string,
    actor: string,
    extra: Pick<GuardedAction, "external" | "fairness" | "beside">,
  ): GuardedAction => {
    const { stem: _, ...action } = draft.action;
    return {
      ...action,
      ...extra,
      actor,
      name: unique(stem),
      guard: draft.guard.filter((g) => !(g.kind === "constant" && g.value === 1)),
      body: draft.body,
    };
  };
  const ofContext = (form: "device" | "other"): readonly GuardedAction[] =>
    contexts
      .filter(({ process }) => (process.context.form === "device") === (form === "device"))
      .flatMap(({ process, drafts }) =>
        drafts.map((draft) =>
          finish(draft, `${process.context.name}_${draft.action.stem}`, process.context.name, {
            external: false,
            fairness: process.context.fairness,
          }),
        ),
      );
  const ofActions = (device: boolean): readonly GuardedAction[] =>
    actions
      .filter(({ action }) => (action.device !== undefined) === device)
      .map(({ draft, action }) =>
        finish(
          draft,
          action.device ? `${action.device}_${action.name}` : action.name,
          action.device ?? action.name,
          {
            external: action.external,
            fairness: action.fairness,
            ...(action.device === undefined ? {} : { beside: beside.get(draft) ?? [] }),
          },
        ),
      );
  return [...ofContext("other"), ...ofActions(false), ...ofContext("device"), ...ofActions(true)];
}

function showConstant(c: TypedSpec["constants"][number]): string {
  switch (c.type.kind) {
    case "bool":
      return c.value === 0 ? "false" : "true";
    case "enum":
      return c.type.members[c.value] ?? String(c.value);
    case "level":
      return c.type.names[c.value] ?? String(c.value);
    default:
      return String(c.value);
  }
}

/** Functions and procedures that nothing calls are left out: those of a list that is declared and not used, for one. */
function withoutUnused(ir: Ir): Ir {
  const called = new Set<string>();
  const text = (x: unknown): string =>
    JSON.stringify(x, (key, value: unknown) =>
      key === "span" || key === "source" ? undefined : value,
    );
  const steps = text([ir.actions.map((a) => [a.guard, a.body]), ir.initial]);
  const own = new Map(ir.procedures.map((p) => [p, text(p.body)]));
  const procedures = ir.procedures.filter((p) => {
    const call = `"procedure":${JSON.stringify(p.name)}`;
    return (
      steps.includes(call) || [...own].some(([other, body]) => other !== p && body.includes(call))
    );
  });
  const bodies = [
    steps,
    ...procedures.map((p) => own.get(p) ?? ""),
    ...[...ir.invariants, ...ir.reachables, ...ir.stateRules, ...ir.probes].map((p) =>
      text(p.value),
    ),
    text(ir.mayEnd ?? null),
    text(ir.contexts.map((context) => context.pending ?? null)),
  ].join();
  const mention = (where: string): void => {
    for (const f of ir.functions) {
      if (called.has(f.name) || !where.includes(`"function":${JSON.stringify(f.name)}`)) continue;
      called.add(f.name);
      mention(text(f.value));
    }
  };
  mention(bodies);
  return { ...ir, procedures, functions: ir.functions.filter((f) => called.has(f.name)) };
}
