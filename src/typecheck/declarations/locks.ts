/** Locks, and the order in which they must be taken. */
import { suggest } from "../../base/suggest.js";
import { helpWith } from "../../resolve/revisions.js";
import type { LockDeclaration, LockOrderDeclaration } from "../../syntax/ast.js";
import { constantLevel } from "../constant-expressions.js";
import type { Environment, Place } from "../environment.js";
import { Scope } from "../environment.js";
import type { LockKind } from "../platform-rules.js";
import { typeLock } from "../references.js";
import type { Lock } from "../typed-spec.js";
import { clauseValue, familyPlace, heading, isThere } from "./clauses.js";

const unknownKind: Omit<LockKind, "name"> = {
  waiting: "blocks",
  recursive: false,
  level: undefined,
  notAbove: undefined,
  after: [],
};

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
  const { waiting, recursive, level, notAbove } = kind ?? { ...unknownKind, name: "?" };
  return {
    kind: "lock",
    ...heading(declaration),
    families,
    lockKind: declaration.lockKind.text,
    waiting,
    recursive,
    level: clauseValue(declaration.level, env, (node) => constantLevel(node, env)) ?? level,
    notAbove,
    fair: isThere(declaration.fair, env),
    inherit: isThere(declaration.inherit, env),
  };
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
