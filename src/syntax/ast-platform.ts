/** Clauses of the items of a platform file. */
import type { Name, Node } from "./ast-expressions.js";

export type LockKindClause =
  | (Node & {
      readonly kind:
        | "spins"
        | "blocks"
        | "recursive"
        | "nonsleepable"
        | "counting"
        | "shared"
        | "sharedRecursive";
    })
  | (Node & { readonly kind: "level" | "notAbove"; readonly level: Name })
  | (Node & { readonly kind: "after"; readonly names: readonly Name[] });
export type RoleClause =
  | (Node & { readonly kind: "contextKind"; readonly name: Name })
  | (Node & { readonly kind: "level"; readonly level: Name })
  | (Node & { readonly kind: "holding"; readonly names: readonly Name[] })
  /** Empty names: `may take nothing;` */
  | (Node & { readonly kind: "mayTake"; readonly names: readonly Name[] });
