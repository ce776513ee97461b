/**
 * Which activations a predicate asks about: behind the indices of a context that runs on each CPU may stand the CPU.
 * Clauses: S80.
 */
import type { Context, Instance, TypedSpec } from "../../src/typecheck/typed-spec.js";
import { indicesOf, type Place } from "./evaluate.js";
import { keyOf } from "./state.js";

export interface Asked {
  /** All indices, the CPU among them. */
  readonly given: readonly number[];
  /** The member of the context's own family. */
  readonly name: string;
  readonly byCpu: boolean;
}

export function askedOf(
  { target, indices }: Instance<Context>,
  { cpus }: TypedSpec,
  place: Place,
): Asked {
  const { families, name, span } = target;
  const byCpu = indices.length > families.length;
  const cpu = { kind: "local", name: "cpu", type: { kind: "bool" }, span } as const;
  const onCpu = byCpu ? [{ local: cpu, low: 0, high: cpus - 1 }] : [];
  const given = indicesOf(indices, [...families, ...onCpu], place);
  return { given, name: keyOf(name, given.slice(0, families.length)), byCpu };
}
