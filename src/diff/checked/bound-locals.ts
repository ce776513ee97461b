/** Locals that declarations bind, which stand for each other by position. */
import type { Family, Local } from "../../typecheck/typed-spec.js";

/** Indices and parameters of a declaration. */
export function boundBy(node: object): readonly Local[] {
  const { families, parameters } = node as {
    readonly families?: readonly Family[];
    readonly parameters?: readonly (Local | Family)[];
  };
  return [...(families ?? []), ...(parameters ?? [])].map((each) =>
    each && "local" in each ? each.local : each,
  );
}

/** Locals of the new declaration to those of the old one, as far as there are as many. */
export function oldLocalsOf(old: object, fresh: object): ReadonlyMap<object, Local> {
  const theirs = boundBy(old);
  return new Map(
    boundBy(fresh).flatMap((local, at) => {
      const was = theirs[at];
      return was ? [[local, was] as const] : [];
    }),
  );
}

/** Locals of the old declaration to those of the new one; undefined if there are not as many. */
export function newLocalsOf(old: object, fresh: object): ReadonlyMap<object, Local> | undefined {
  const [ours, theirs] = [boundBy(old), boundBy(fresh)];
  return ours.length === theirs.length
    ? new Map(ours.map((local, at) => [local, theirs[at] ?? local]))
    : undefined;
}
