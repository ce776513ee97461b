/** Procs that call themselves, perhaps through others, must say how deep. */
import type { Environment } from "../environment.js";
import type { Proc } from "../typed-spec.js";

export function checkRecursion(env: Environment): void {
  for (const declaration of env.collected.declarations) {
    if (declaration.kind !== "proc" || declaration.depth) continue;
    const proc = env.things.get(declaration.name.text);
    if (proc?.kind !== "proc") continue;
    const chain = chainTo(proc, proc, env, new Set());
    if (!chain) continue;
    env.sink.report(
      "ILK4004",
      declaration.name.span,
      { name: proc.name, chain: [proc, ...chain].map((each) => each.name).join(" → ") },
      { help: `proc ${proc.name}(…) depth 2 { … }` },
    );
  }
}

/** The calls that lead from one proc to another. */
function chainTo(
  from: Proc,
  to: Proc,
  env: Environment,
  seen: Set<Proc>,
): readonly Proc[] | undefined {
  seen.add(from);
  for (const called of env.calls.get(from) ?? []) {
    if (called === to) return [called];
    if (seen.has(called)) continue;
    const rest = chainTo(called, to, env, seen);
    if (rest) return [called, ...rest];
  }
  return undefined;
}
