/** Calls, loops over sets, and the budget of faults: what control does besides going somewhere. */
import type { ChoiceOp, StepOp } from "../../flow/ops.js";
import type { Scope } from "../../flow/scope.js";
import { binary, hasBit, name, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Option } from "../effects.js";
import { evaluate } from "../step/evaluate.js";
import { judge } from "../step/judge.js";
import { bindLocal, bindNow, changedLocal, localValue } from "../step/locals.js";
import type { StepBody } from "../step/step-body.js";
import { write } from "../step/write.js";
import { bindValue } from "./assignments.js";
import { partsOf } from "./types.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

export function bindArguments(
  body: StepBody,
  { args, refs }: Of<"bindArguments">,
  scope: Scope,
): void {
  args.forEach((arg, i) => {
    const ref = refs[i];
    if (!ref || body.dead) return;
    bindValue(body, { ref, type: ref.type, path: [] }, { value: arg, span: arg.span }, scope);
  });
}

export function bindResult(body: StepBody, { result, into }: Of<"bindResult">): void {
  if (!into || !result) return;
  for (const { path } of partsOf(into.type))
    bindLocal(body, into, localValue(body, result, path), path);
}

export function requires(
  body: StepBody,
  { condition, proc, span }: Of<"requires">,
  scope: Scope,
): void {
  const holds = evaluate(body, condition, scope);
  const message = `\`${proc.name}\` requires what does not hold at this call`;
  judge(body, {
    broken: not(holds),
    failure: () => body.model.failures.number("assertion", proc.name, span, message),
  });
}

export function tooDeep(body: StepBody, { proc, span }: Of<"tooDeep">): void {
  const message = `\`${proc.name}\` is called more than ${proc.depth} deep`;
  judge(body, {
    broken: truth(true),
    failure: () => body.model.failures.number("range", "out-of-range", span, message),
  });
}

/** The lowest value that is left, which is then left no more. */
export function forNext(body: StepBody, { left, ref, low, high }: Of<"forNext">): void {
  const bound = body.model.names.bound("v");
  bindLocal(body, ref, {
    kind: "select",
    bool: false,
    which: "min",
    binder: bound,
    low,
    high,
    otherwise: low,
    body: hasBit(localValue(body, left), name(bound), low),
  });
  const its: IrExpr = {
    kind: "bit",
    bool: false,
    of: binary("-", localValue(body, ref), number(low)),
  };
  bindLocal(body, left, binary("bitclear", localValue(body, left), its));
}

/** A step may ask several times: its guard, which is tested before it, counts how often the fault happened in it (S24). */
export function faultOptions({
  fault,
  left,
}: Extract<ChoiceOp, { readonly kind: "fault" }>): readonly Option[] {
  const { name: budget } = fault;
  const now = (body: StepBody): IrExpr =>
    changedLocal(body, left.slot) ?? body.model.variables.read(budget);
  return [
    {
      guard: (body) => binary(">", now(body), number(0)),
      run: (body) => {
        bindNow(body, left, binary("-", now(body), number(1)));
        write(body, budget, [], binary("-", body.model.variables.read(budget), number(1)));
      },
    },
    { guard: () => truth(true) },
  ];
}
