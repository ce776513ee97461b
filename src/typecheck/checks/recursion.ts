/** Procs that call themselves, perhaps through others, must say how deep. */
import type { Environment } from "../environment.js";
import { LONGEST_CHAIN } from "../limits.js";
import type { Proc } from "../typed-spec.js";

export function checkRecursion(env: Environment): void {
  if (!haveShortChains(env)) return;
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

/** Calls inside of calls have a limit, for each is a call of the compiler too; the first proc beyond it is reported. */
function haveShortChains(env: Environment): boolean {
  const depths = new Map<Proc, number>();
  const done = new Set<Proc>();
  for (const start of env.calls.keys()) {
    if (start.kind !== "proc" || depths.has(start)) continue;
    const open: Proc[] = [start];
    while (open.length > 0) {
      const proc = open.at(-1) as Proc;
      const below = [...(env.calls.get(proc) ?? [])].filter((each) => each !== proc);
      const next = depths.has(proc) ? undefined : below.filter((each) => !depths.has(each));
      depths.set(proc, 0);
      if (next && next.length > 0) {
        open.push(...next);
        continue;
      }
      open.pop();
      if (done.has(proc)) continue;
      done.add(proc);
      const depth = 1 + Math.max(0, ...below.map((each) => depths.get(each) ?? 0));
      depths.set(proc, depth);
      if (depth > LONGEST_CHAIN) {
        env.sink.report("ILK3047", proc.span, { name: proc.name, most: LONGEST_CHAIN });
        return false;
      }
    }
  }
  return true;
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
