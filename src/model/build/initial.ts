/** The initial states (S8): variables in order of declaration, then objects, then what is active at once. */
import { exceed, LIMITS } from "../../flow/limits.js";
import { number } from "../../ir/build.js";
import type { ActionParameter, Ir, IrExpr, IrStatement } from "../../ir/ir.js";
import { initialCpus } from "../../semantics/context/entering.js";
import { initialList } from "../../semantics/lists/state.js";
import { initialPermits } from "../../semantics/locks/state.js";
import { overFamilies } from "../../semantics/model/families.js";
import type { ModelBuilder } from "../../semantics/model/model-builder.js";
import { combinations, counted, declarationOf } from "../../semantics/model/size.js";
import { initialVariable } from "../../semantics/values/state.js";
import type { LoweredContext } from "./contexts.js";

export function lowerInitial(
  model: ModelBuilder,
  contexts: readonly LoweredContext[],
): Ir["initial"] {
  const parameters: ActionParameter[] = [];
  const guard: IrExpr[] = [];
  const body: IrStatement[] = [];
  const known = new Map<string, IrExpr>();
  for (const variable of model.spec.variables)
    initialVariable(model, variable, { parameters, guard, body, known });
  for (const object of model.spec.objects)
    if (object.kind === "list") body.push(...initialList(model, object));
  for (const lock of model.spec.locks)
    if (lock.permits) body.push(...initialPermits(model, lock, lock.permits.initial));
  for (const fault of model.spec.faults)
    body.push({ kind: "assign", variable: fault.name, indices: [], value: number(fault.budget) });
  for (const { process, initial } of contexts) {
    if (initial.length === 0) continue;
    if (process.choosesCpu) {
      for (const { parameter } of initialCpus(process))
        parameters.push({
          name: parameter,
          role: "cpu",
          low: 0,
          high: model.spec.cpus - 1,
          format: { kind: "number" },
        });
    }
    body.push(
      ...overFamilies(
        process.families.map((family, i) => ({ family, own: process.own[i] })),
        initial,
      ),
    );
  }
  limitChoices(model, parameters);
  return { parameters, guard, body };
}

/** The initial states are gone through one by one, whether or not they are possible. */
function limitChoices({ spec }: ModelBuilder, parameters: readonly ActionParameter[]): void {
  const all = combinations(parameters);
  if (all <= LIMITS.initialStates) return;
  const last = parameters.at(-1)?.name ?? "";
  const found = [...spec.variables, ...spec.contexts].findLast(
    (each) => last === each.name || last.startsWith(`${each.name}_`),
  );
  const span = found?.span ?? declarationOf(spec, last);
  const name_ = "the initial state";
  exceed("ILK5124", span, { name: name_, ...counted(all, LIMITS.initialStates) }, "with this one");
}
