/** Fields of a state in words. */

export interface FieldId {
  /** Name of the variable, object, lock or context. */
  readonly owner: string;
  /** Which member of a family. */
  readonly indices: readonly string[];
  /** The part: `next`, `at`, `drain cid`; empty for a variable itself. */
  readonly path: readonly string[];
  /** Which link of a list, or place of a ring or queue. */
  readonly place?: string;
}

/** `freeList[0].next[head]`: the family's index stands behind the object's name, the node's behind the link's. */
export const fieldText = ({ owner, indices, path, place }: FieldId): string =>
  [owner + indices.map((index) => `[${index}]`).join(""), ...path].join(".") +
  (place === undefined ? "" : `[${place}]`);
