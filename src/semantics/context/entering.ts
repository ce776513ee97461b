/** How contexts begin: threads and devices in the initial state (S8), all others by entering. */
import { members } from "../../flow/list-nodes.js";
import { contextScope } from "../../flow/scope.js";
import { and, conditional, equal, name, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import { setLevel } from "../levels/level-now.js";
import { mayEnter } from "../levels/preemption.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { cpuOf, maskedOf, pendingOf, type Process } from "../model/processes.js";
import { modelCondition } from "../step/evaluate.js";
import { seeWord } from "../step/events.js";
import { StepBody } from "../step/step-body.js";
import { write } from "../step/write.js";
import { cpuExpr } from "./predicates.js";

/** Threads and devices are active in the initial state, at their first location. */
export function starting(model: ModelBuilder, process: Process): StepBody {
  const body = new StepBody(model, process);
  body.level = number(process.context.level);
  body.stepped = true;
  setLevel(body, number(process.context.level, model.spec.platform.levels[process.context.level]));
  if (process.choosesCpu) write(body, cpuOf(process.context), body.own, chosenCpu(process));
  return body;
}

/** Parameters of the initial state that choose a CPU, one for each member. */
export const initialCpus = (
  process: Process,
): readonly { readonly member: readonly number[]; readonly parameter: string }[] =>
  members(process.families).map((member) => ({
    member,
    parameter: [process.context.name, "cpu", ...member].join("_"),
  }));

function chosenCpu(process: Process): IrExpr {
  const [first, ...others] = initialCpus(process);
  return others.reduce<IrExpr>(
    (value, { member, parameter }) => {
      const isIt = and(...member.map((v, i) => equal(process.own[i] ?? number(v), number(v))));
      return conditional(isIt, name(parameter), value);
    },
    name(first?.parameter ?? ""),
  );
}

/** The step in which a context enters, up to its first statement (S28, S30, S31, S33). */
export function entering(model: ModelBuilder, process: Process): StepBody {
  const { context } = process;
  const body = new StepBody(model, process);
  const declared = process.own.slice(0, context.families.length);
  const scope = contextScope(context, process.families);
  let cpu = cpuExpr(model, process);
  if (process.choosesCpu) {
    body.parameters.push({
      name: body.fresh("cpu"),
      role: "cpu",
      low: 0,
      high: model.spec.cpus - 1,
      format: { kind: "number" },
    });
    cpu = name("cpu");
  }
  body.addGuard(mayEnter(model, process, cpu));
  if (context.when) body.addGuard(modelCondition(body, context.when, scope));
  const statements: (() => void)[] = [];
  if (model.variables.has(pendingOf(context))) {
    const perCpu = model.variables.get(pendingOf(context)).dimensions.length > declared.length;
    const indices = perCpu ? [...declared, cpu ?? number(0)] : declared;
    body.addGuard(model.variables.read(pendingOf(context), indices));
    statements.push(() => write(body, pendingOf(context), indices, truth(false)));
  }
  if (model.variables.has(maskedOf(context)))
    body.addGuard(not(model.variables.read(maskedOf(context), declared)));
  for (const run of statements) run();
  seeWord(body, "enter");
  if (process.choosesCpu && cpu) write(body, cpuOf(context), body.own, cpu);
  const base = number(context.level, model.spec.platform.levels[context.level]);
  setLevel(body, base);
  body.level = base;
  if (context.holding.length === 0) {
    body.stepped = true;
    body.level = undefined;
  }
  return body;
}
