/**
 * TypedSpec → IR. Each construct is lowered in the file of its name; docs/language/semantics.md says the same in words,
 * section by section. What a state is follows from the variables declared here.
 */
import { type Span, textOf } from "../../base/source.js";
import { report } from "../../diagnostics/catalogue.js";
import { stepText } from "../../words/step-words.js";
import type { FlowGraph } from "../../flow/graph.js";
import type { Result } from "../../diagnostics/diagnostic.js";
import type { NamedCondition, TypedSpec } from "../../typecheck/typed-spec.js";
import { and, name, number, truth } from "../../ir/build.js";
import type { GuardedAction, Ir, IrExpr, Property, StateVariable } from "../../ir/ir.js";
import { tidy } from "../../ir/passes/tidy.js";
import { noteCoarseSteps, standingsOf, statementsBeside, tooManyPairs } from "./coarse-steps.js";
import {
  contextInfo,
  flowOfAction,
  flowOfContext,
  lowerAction,
  lowerContext,
  type LoweredContext,
} from "./contexts.js";
import { interruptSafety } from "../../semantics/locks/interrupt-safety.js";
import { quiescence } from "./quiescence.js";
import { declareDeadlockFunctions } from "../../semantics/locks/deadlock.js";
import { ExpressionLowering } from "../../semantics/values/expressions.js";
import { fit } from "../../semantics/values/coerce.js";
import { lowerInitial } from "./initial.js";
import { LimitReached } from "../../flow/limits.js";
import { limitCode, limitTransitions } from "./size-limits.js";
import { lockInfo } from "../../semantics/locks/info.js";
import { declareLevelFunctions } from "../../semantics/levels/preemption.js";
import { declareListFunctions } from "../../semantics/lists/functions.js";
import { noteInterrupts } from "./interrupt-notes.js";
import { declareGive, poolLeak } from "../../semantics/pools/operations.js";
import { declarePoolFunctions } from "../../semantics/pools/refs.js";
import { platformMessage } from "../../semantics/rules/platform-messages.js";
import { forMember, restingsOf, setFixedCpu } from "../../semantics/context/predicates.js";
import { familiesOf, mayRaise } from "../../flow/usage.js";
import { schedule } from "./scheduling.js";
import { declareStorage } from "./storage.js";
import type { Draft } from "./steps.js";
import { listProbes, listRemarks } from "./vacuity.js";
import { members } from "../../flow/list-nodes.js";
import { type Actor, atOf, World } from "../../semantics/step/world.js";

/** Where there are errors, the value is no model of the spec. */
export function lower(spec: TypedSpec): Result<Ir> {
  const world = new World(spec);
  try {
    return { value: lowerIn(world), diagnostics: world.diagnostics };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { value: nothingOf(spec), diagnostics: [...world.diagnostics, error.diagnostic] };
  }
}

/** What each context and each action does, in order of declaration. Of a spec that is too large to be lowered, nothing. */
export function flowGraphs(spec: TypedSpec): readonly FlowGraph[] {
  const world = new World(spec);
  try {
    makeActors(world);
    declareStorage(world);
    return [
      ...world.actors.map((actor) => flowOfContext(world, actor)),
      ...spec.actions.map((action) => flowOfAction(world, action)),
    ];
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return [];
  }
}

/** Each member of a family must be on a CPU that there is. */
function refuseMissingCpu(world: World, actor: Actor, cpu: IrExpr, span: Span): void {
  const high = world.spec.cpus - 1;
  for (const indices of members(actor.families)) {
    const its = forMember(
      actor,
      indices.map((index) => number(index)),
      cpu,
    );
    if (its.kind !== "constant" || (its.value >= 0 && its.value <= high)) continue;
    const { name } = actor.context;
    const member = name + indices.map((index) => `[${index}]`).join("");
    const found = `CPU ${its.value}, that of \`${member}\`,`;
    world.diagnostics.push(
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

function lowerIn(world: World): Ir {
  const { spec } = world;
  makeActors(world);
  declareStorage(world);
  for (const pool of spec.pools) declarePoolFunctions(world, pool);
  for (const object of spec.objects)
    if (object.kind === "list") declareListFunctions(world, object);
  for (const actor of world.actors) {
    const { placement } = actor.context;
    if (placement.form !== "fixed" || spec.cpus === 0) continue;
    const cpu = new ExpressionLowering(world, {
      lookup: (local) => lookupOwn(actor, local.name),
      cpu: undefined,
    }).lower(placement.cpu);
    setFixedCpu(actor, cpu);
    refuseMissingCpu(world, actor, cpu, placement.cpu.span);
  }
  const contexts = world.actors.map((actor) => lowerContext(world, actor));
  const actions = spec.actions.flatMap((action) =>
    lowerAction(world, action).map((draft) => ({
      draft,
      action,
      external: action.external,
    })),
  );
  // Before scheduling, which makes guards read what others are about to do.
  const standings = standingsOf(world, contexts, actions);
  const drafts = [...contexts.flatMap((each) => each.drafts), ...actions.map((a) => a.draft)];
  limitTransitions(drafts);
  world.phase = "properties";
  schedule(world, contexts);
  noteInterrupts(world, contexts);
  const unnoted = tooManyPairs(standings);
  if (!unnoted) noteCoarseSteps(world, standings);
  declareLevelFunctions(world);
  declareDeadlockFunctions(world);
  const initial = lowerInitial(world, contexts);
  limitCode(drafts);
  world.functions.push({
    name: "quiescent",
    doc: "Nothing is under way: only entries and external actions could step.",
    parameters: [],
    result: { low: 0, high: 1, bool: true },
    value: quiescence(world, contexts, actions),
  });
  for (const pool of spec.pools) declareGive(world, pool);
  const leaks = world.ignores("pool-leak")
    ? []
    : spec.pools.map((pool) => ({
        ...poolLeak(world, pool),
        platform: platformMessage(spec.platform, "pool-leak", {}),
      }));
  const unsafe = interruptSafety(world).map((rule) => ({
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
  const invariants = spec.invariants.map((p) => property(world, p));
  const reachables = spec.reachables.map((p) => property(world, p));
  const ir: Ir = {
    name: spec.name,
    revision: spec.revision,
    file: spec.file,
    doc: spec.doc,
    constants: spec.constants.map((c) => ({ name: c.name, text: showConstant(c) })),
    variables: world.variables.map((v) => withLocations(world, v)),
    functions: world.functions,
    procedures: world.procedures,
    initial,
    contexts: world.actors.map((actor) => contextInfo(world, actor)),
    locks: spec.locks.map((lock) => lockInfo(world, lock)),
    cpus: spec.cpus,
    actions: nameActions(contexts, actions, statementsBeside(standings)),
    failures: world.failures,
    notes: world.notes,
    events: world.events,
    invariants,
    reachables,
    remarks: [...listRemarks(spec, [...invariants, ...reachables]), ...(unnoted ? [unnoted] : [])],
    probes: listProbes(world, spec.invariants, invariants),
    stateRules: [...unsafe, ...leaks],
    mayEnd:
      spec.contexts.length > 0
        ? undefined
        : spec.mayEnd
          ? property(world, { name: "", doc: [], condition: spec.mayEnd, span: spec.mayEnd.span })
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

const lookupOwn = (actor: Actor, local: string): IrExpr =>
  actor.own.find((_, i) => actor.families[i]?.local.name === local) ?? number(0);

/** Numbers the activations and decides what varies of each context. */
function makeActors(world: World): void {
  const { spec } = world;
  let first = 1;
  spec.contexts.forEach((context, index) => {
    const families = familiesOf(spec, context);
    const activations = members(families).length;
    world.actors.push({
      context,
      index,
      families,
      firstActivation: first,
      activations,
      own: families.map((family) =>
        family.low === family.high ? number(family.low) : name(family.local.name),
      ),
      raises: mayRaise(spec, context),
      choosesCpu:
        context.form !== "device" &&
        context.placement.form === "any" &&
        families === context.families &&
        spec.cpus > 1,
    });
    first += activations;
  });
}

/** The resting points' names, now that they are known. */
function withLocations(world: World, variable: StateVariable): StateVariable {
  const actor = world.actors.find((a) => atOf(a.context) === variable.name);
  if (!actor) return variable;
  const names = restingsOf(actor).map(({ location }, i) =>
    i === 0 ? "-" : (location.label ?? stepText(location.does)),
  );
  return {
    ...variable,
    range: { low: 0, high: Math.max(0, names.length - 1), bool: false },
    format: { kind: "names", low: 0, names },
  };
}

function property(world: World, p: NamedCondition): Property {
  const lowering = new ExpressionLowering(world, { lookup: () => number(0), cpu: undefined });
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
      .filter(({ actor }) => (actor.context.form === "device") === (form === "device"))
      .flatMap(({ actor, drafts }) =>
        drafts.map((draft) =>
          finish(draft, `${actor.context.name}_${draft.action.stem}`, actor.context.name, {
            external: false,
            fairness: actor.context.fairness,
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
