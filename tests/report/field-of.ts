/** Fields of hand-made checkers, from the name that they are shown by. */
import type { FieldInfo } from "../../src/runtime/checker.js";

const ROLES: Readonly<Record<string, FieldInfo["role"]>> = {
  at: "at",
  pending: "pending",
  owner: "owner",
  next: "links",
  prev: "links",
  item: "places",
  E: "temporary",
  N: "temporary",
};

export function fieldId(name: string): Omit<FieldInfo, "group" | "read" | "show" | "plain"> {
  const pieces = [...name.matchAll(/(\w+)|\[(\w+)\]/g)];
  const path = pieces.slice(1).flatMap(([, word]) => word ?? []);
  const all = pieces.flatMap(([, , index]) => index ?? []);
  const role = ROLES[path.at(-1) ?? ""] ?? "value";
  const isInside = role === "links" || role === "places";
  const indices = isInside ? all.slice(0, -1) : all;
  return {
    name,
    owner: pieces[0]?.[1] ?? "",
    path,
    indices,
    role,
    member: Number(indices.at(-1) ?? 0),
    ...(isInside ? { place: all.at(-1) ?? "" } : {}),
  };
}
