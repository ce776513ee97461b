/**
 * Brings what has to run by itself to the top level of a body, where it can stand between two effects: every `while`, and long
 * procedures where there are several. A `while` inside an `if` becomes one whose condition begins with that of the `if`,
 * and what stands around it in the branch becomes two `if`s. The body of a `while` is such a body too.
 */
import { and, name, not, number } from "../ir/build.js";
import type { IrStatement } from "../ir/ir.js";
import { contains, proceduresIn } from "../ir/parts.js";
import { substituteInBody } from "../ir/passes/substitute.js";

/** @param runs procedures that have to run by themselves */
export function hoisted(
  body: readonly IrStatement[],
  runs: ReadonlySet<string>,
): readonly IrStatement[] {
  const mustRun = (s: IrStatement): boolean =>
    contains([s], "while") || proceduresIn([s]).some((p) => runs.has(p));
  if (!body.some(mustRun)) return body;
  let number = 0;
  const go = (statements: readonly IrStatement[]): readonly IrStatement[] =>
    statements.flatMap((s): readonly IrStatement[] => {
      if (!mustRun(s) || s.kind === "do") return [s];
      if (s.kind === "while") return [{ ...s, body: go(s.body) }];
      if (s.kind === "for") return go(unrolled(s));
      if (s.kind !== "if") return [s];
      number += 1;
      const taken = `taken_${number}`;
      const range = { low: 0, high: 1, bool: true };
      const then = guarded(go(s.then), taken, true, mustRun);
      const otherwise = guarded(go(s.otherwise), taken, false, mustRun);
      return [{ kind: "let", name: taken, range, value: s.condition }, ...then, ...otherwise];
    });
  return go(body);
}

/** The body of a loop over a range once for each value. */
export const unrolled = (s: Extract<IrStatement, { kind: "for" }>): readonly IrStatement[] =>
  Array.from({ length: Math.max(0, s.high - s.low + 1) }, (_, i) =>
    substituteInBody(s.body, new Map([[s.binder, number(s.low + i)]])),
  ).flat();

/** Each statement under the condition; those between two that run by themselves share one `if`. Lets stay in sight of what follows. */
function guarded(
  body: readonly IrStatement[],
  taken: string,
  holds: boolean,
  mustRun: (s: IrStatement) => boolean,
): readonly IrStatement[] {
  const condition = holds ? name(taken, true) : not(name(taken, true));
  const out: IrStatement[] = [];
  let run: IrStatement[] = [];
  const flush = (): void => {
    if (run.length > 0) out.push({ kind: "if", condition, then: run, otherwise: [] });
    run = [];
  };
  for (const s of body) {
    if (s.kind === "while") {
      flush();
      out.push({ ...s, condition: and(condition, s.condition) });
    } else if (s.kind === "let") {
      flush();
      out.push(s);
    } else if (mustRun(s)) {
      flush();
      out.push({ kind: "if", condition, then: [s], otherwise: [] });
    } else run.push(s);
  }
  flush();
  return out;
}
