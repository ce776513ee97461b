/** Calls, loops over sets, and the budget of faults: what control does besides going somewhere. */
import type { Scope } from "../../flow/scope.js";
import type { ChoiceOp, StepOp } from "../../flow/ops.js";
import { binary, hasBit, name, not, number, truth } from "../../ir/build.js";
import type { IrExpr } from "../../ir/ir.js";
import type { Body } from "../step/body.js";
import type { Option } from "../effects.js";
import { bindValue } from "./assignments.js";
import { partsOf } from "../step/world.js";

type Of<Kind extends StepOp["kind"]> = Extract<StepOp, { readonly kind: Kind }>;

export function bindArguments(body: Body, { args, refs }: Of<"bindArguments">, scope: Scope): void {
  args.forEach((arg, i) => {
    const ref = refs[i];
    if (!ref || body.dead) return;
    bindValue(body, { ref, type: ref.type, path: [] }, { value: arg, span: arg.span }, scope);
  });
}

export function bindResult(body: Body, { result, into }: Of<"bindResult">): void {
  if (!into || !result) return;
  for (const { path } of partsOf(into.type)) body.bind(into, body.value(result, path), path);
}

export function requires(
  body: Body,
  { condition, proc, span }: Of<"requires">,
  scope: Scope,
): void {
  const holds = body.lower(condition, scope);
  const message = `\`${proc.name}\` requires what does not hold at this call`;
  body.rules({
    broken: not(holds),
    failure: () => body.world.failure("assertion", proc.name, span, message),
  });
}

export function tooDeep(body: Body, { proc, span }: Of<"tooDeep">): void {
  const message = `\`${proc.name}\` is called more than ${proc.depth} deep`;
  body.rules({
    broken: truth(true),
    failure: () => body.world.failure("range", "out-of-range", span, message),
  });
}

/** The lowest value that is left, which is then left no more. */
export function forNext(body: Body, { left, ref, low, high }: Of<"forNext">): void {
  const bound = body.world.binder("v");
  body.bind(ref, {
    kind: "select",
    bool: false,
    which: "min",
    binder: bound,
    low,
    high,
    otherwise: low,
    body: hasBit(body.value(left), name(bound), low),
  });
  const its: IrExpr = { kind: "bit", bool: false, of: binary("-", body.value(ref), number(low)) };
  body.bind(left, binary("bitclear", body.value(left), its));
}

/** A step may ask several times: its guard, which is tested before it, counts how often the fault happened in it (S24). */
export function faultOptions({
  fault,
  left,
}: Extract<ChoiceOp, { readonly kind: "fault" }>): readonly Option[] {
  const { name: budget } = fault;
  const now = (body: Body): IrExpr => body.changed(left.slot) ?? body.world.read(budget);
  return [
    {
      guard: (body) => binary(">", now(body), number(0)),
      run: (body) => {
        body.bindNow(left, binary("-", now(body), number(1)));
        body.assign(budget, [], binary("-", body.world.read(budget), number(1)));
      },
    },
    { guard: () => truth(true) },
  ];
}
