/** How much code the steps of a configuration come to: a tree, where lowering shares what is used in several places. */
import type { Span } from "../../base/source.js";
import { exceed, LIMITS } from "../../flow/limits.js";
import { children } from "../../ir/build.js";
import type { IrExpr, IrStatement } from "../../ir/ir.js";

export class CodeSize {
  private readonly sizes = new Map<IrExpr, number>();
  private all = 0;

  /** Counts a step as soon as it is made, so that a spec whose steps have too many ways ends early. */
  add(guard: readonly IrExpr[], body: readonly IrStatement[], span: Span): void {
    this.all += sizeOfBody(body, this.sizes);
    for (const each of guard) this.all += sizeOf(each, this.sizes);
    if (this.all <= LIMITS.code) return;
    exceed("ILK5126", span, { most: LIMITS.code.toLocaleString("en-US") }, "up to this step");
  }
}

export function sizeOf(e: IrExpr, sizes: Map<IrExpr, number>): number {
  const known = sizes.get(e);
  if (known !== undefined) return known;
  let size = 1;
  for (const child of children(e)) size += sizeOf(child, sizes);
  sizes.set(e, size);
  return size;
}

function sizeOfBody(body: readonly IrStatement[], sizes: Map<IrExpr, number>): number {
  let size = 0;
  for (const s of body) {
    size += 1;
    if ("value" in s) size += sizeOf(s.value, sizes);
    if ("condition" in s) size += sizeOf(s.condition, sizes);
    if ("then" in s) size += sizeOfBody(s.then, sizes) + sizeOfBody(s.otherwise, sizes);
    if ("body" in s) size += sizeOfBody(s.body, sizes);
    for (const e of "args" in s ? s.args : "indices" in s ? s.indices : [])
      size += sizeOf(e, sizes);
  }
  return size;
}
