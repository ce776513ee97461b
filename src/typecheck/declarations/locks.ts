/** Locks, and the order in which they must be taken. */
import { suggest } from "../../base/suggest.js";
import { helpWith } from "../../resolve/revisions.js";
import type { LockDeclaration, LockOrderDeclaration } from "../../syntax/ast/ast.js";
import { constantCount, constantLevel } from "../constant-expressions.js";
import type { Environment, Place } from "../environment.js";
import { Scope } from "../environment.js";
import { unknownTraits } from "../lock-kinds.js";
import { requireHolder } from "../held-locks.js";
import { typeLock } from "../references.js";
import type { Lock } from "../typed-spec.js";
import { clauseValue, familyPlace, heading, isThere } from "./clauses.js";

export function typeLockDeclaration(declaration: LockDeclaration, env: Environment): Lock {
  const { families } = familyPlace(declaration.indices, env, {
    mode: "constant",
    ghosts: false,
    noCpu: "the expression is constant",
  });
  const kind = env.platform.lockKinds.get(declaration.lockKind.text);
  if (!kind) {
    const known = [...env.platform.lockKinds.keys()];
    env.sink.report(
      "ILK2012",
      declaration.lockKind.span,
      { name: declaration.lockKind.text, platform: env.platform.name },
      {
        help: helpWith(suggest(declaration.lockKind.text, known)),
        notes: [`the platform \`${env.platform.name}\` has ${known.join(", ")}`],
      },
    );
  }
  const traits = kind?.traits ?? unknownTraits;
  const own = clauseValue(declaration.level, env, (node) => constantLevel(node, env));
  const inherit = isThere(declaration.inherit, env);
  const lock: Lock = {
    kind: "lock",
    ...heading(declaration),
    families,
    lockKind: declaration.lockKind.text,
    ...traits,
    forbidsSleep:
      traits.waiting === "spins" ||
      env.platform.sleepNotHolding.includes(declaration.lockKind.text),
    permits: typePermits(declaration, kind?.counting === true, env),
    level: own ?? traits.level,
    fair: isThere(declaration.fair, env),
    inherit,
  };
  const instance = { target: lock, indices: [] };
  const { span } = declaration.name;
  if (own !== undefined) requireHolder(instance, "raise a level", span, { env });
  if (inherit) requireHolder(instance, "lend a priority", span, { env });
  return lock;
}

/** `count n limit m`: one, and as many as that, where nothing is said. */
function typePermits(
  declaration: LockDeclaration,
  counting: boolean,
  env: Environment,
): Lock["permits"] {
  const read = (which: "count" | "limit", least: number): number | undefined =>
    clauseValue(declaration[which], env, (node) => constantCount(node, env, which, least));
  const initial = read("count", 0) ?? 1;
  const limit = read("limit", 1) ?? Math.max(1, initial);
  if (!counting) {
    const clause = declaration.count ?? declaration.limit;
    const problem = { name: declaration.name.text, kind: declaration.lockKind.text };
    if (clause && isThere(clause, env)) env.sink.report("ILK4082", clause.value.span, problem);
    return undefined;
  }
  if (initial <= limit) return { initial, limit };
  env.sink.report("ILK4083", declaration.limit?.value.span ?? declaration.name.span, {
    name: declaration.name.text,
    initial,
    limit,
  });
  return { initial, limit: initial };
}

type Pair = readonly [Lock, Lock];

/** Declared pairs and those of the kinds, closed under transitivity. Reports orders that go round in a circle. */
export function typeLockOrder(
  orders: readonly LockOrderDeclaration[],
  locks: readonly Lock[],
  env: Environment,
): readonly Pair[] {
  const after = new Map<Lock, Set<Lock>>(locks.map((lock) => [lock, new Set()]));
  const place: Place = {
    env,
    scope: new Scope(),
    mode: "constant",
    ghosts: false,
    noCpu: "the expression is constant",
  };
  for (const later of locks) {
    const kinds = env.platform.lockKinds.get(later.lockKind)?.after ?? [];
    for (const earlier of locks)
      if (kinds.includes(earlier.lockKind)) after.get(earlier)?.add(later);
  }
  close(after);
  for (const order of orders) {
    const chain = order.names.map(
      (name) =>
        typeLock({ kind: "reference", name, indices: [], span: name.span }, place, true)?.target,
    );
    chain.forEach((later, at) => {
      const earlier = chain[at - 1];
      const name = order.names[at];
      if (!later || !earlier || !name) return;
      after.get(earlier)?.add(later);
      close(after);
      if (after.get(later)?.has(earlier) !== true) return;
      env.sink.report("ILK4023", name.span, { first: earlier.name, second: later.name });
    });
  }
  return [...after].flatMap(([earlier, laters]) =>
    [...laters].filter((later) => later !== earlier).map((later): Pair => [earlier, later]),
  );
}

/** Warshall's closure; specs have few locks. */
function close(after: ReadonlyMap<Lock, Set<Lock>>): void {
  for (const middle of after.keys()) {
    for (const laters of after.values()) {
      if (!laters.has(middle)) continue;
      for (const last of after.get(middle) ?? []) laters.add(last);
    }
  }
}
