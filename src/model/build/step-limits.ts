/** Counts what one step passes while it is lowered, so that one with too many ways ends with a diagnostic, and soon. */
import type { Span } from "../../base/source.js";
import type { FlowNode } from "../../flow/graph.js";
import { exceed, LIMITS } from "../../flow/limits.js";

export class StepLimits {
  private from: Span | undefined;
  private walked = 0;
  private ways = 0;
  private depth = 0;

  /** A new step, from the location at this place. */
  begin(from: Span | undefined): void {
    this.from = from;
    this.walked = 0;
    this.ways = 0;
    this.depth = 0;
  }

  /** A way that begins behind a test or a choice. */
  descend(go: () => void): void {
    this.ways += 1;
    this.depth += 1;
    go();
    this.depth -= 1;
  }

  pass(node: FlowNode): void {
    this.walked += 1;
    const { ways, walked, depth } = this;
    if (ways <= 2 * LIMITS.ways && walked <= LIMITS.walked && depth <= LIMITS.depth) return;
    const label = this.from ? "the step that begins here" : "the step that comes here";
    exceed("ILK5121", this.from ?? node.span, { most: LIMITS.ways }, label);
  }
}
