/** Nodes of a platform file: its items and their clauses. */
import type { DeclarationNode, Name, Node } from "./expressions.js";

/** `never sleeps;` it may wait for a lock that blocks, and no longer. `never blocks;` not even that. */
export type Never = "sleeps" | "blocks";

/** The body of a platform file: `platform NAME { … }` gives the header and these. */
export type PlatformItem =
  | (DeclarationNode & { readonly kind: "levels"; readonly names: readonly Name[] })
  | (DeclarationNode & { readonly kind: "blockingBelow"; readonly level: Name })
  | (DeclarationNode & {
      readonly kind: "lockKind";
      readonly name: Name;
      readonly clauses: readonly LockKindClause[];
    })
  | (DeclarationNode & {
      readonly kind: "deferredKind";
      readonly name: Name;
      readonly level: Name;
      readonly pending: "one" | "each";
      readonly runs: "one" | "each";
      readonly never: Never | undefined;
    })
  | (DeclarationNode & {
      readonly kind: "contextLevel";
      readonly contextKind: Name;
      readonly level?: Name;
      readonly never: Never | undefined;
    })
  | (DeclarationNode & { readonly kind: "sleepNeedsInterlock" | "countedLevels" })
  | (DeclarationNode & { readonly kind: "sleepNotHolding"; readonly names: readonly Name[] })
  | (DeclarationNode & { readonly kind: "listSteps"; readonly steps: Name })
  | (DeclarationNode & {
      readonly kind: "role";
      readonly name: Name;
      readonly clauses: readonly RoleClause[];
    })
  | (DeclarationNode & {
      readonly kind: "message";
      readonly rule: Name;
      /** Kinds of lock; none: any rule broken. */
      readonly lockKinds: readonly Name[];
      /** Kinds of context, roles, levels; none: any. */
      readonly contexts: readonly Name[];
      readonly text: string;
    });
export type LockKindClause =
  | (Node & {
      readonly kind:
        "spins" | "blocks" | "sleeps" | "recursive" | "counting" | "shared" | "sharedRecursive";
    })
  | (Node & { readonly kind: "notHolding"; readonly names: readonly Name[] })
  | (Node & { readonly kind: "level" | "notAbove"; readonly level: Name })
  | (Node & { readonly kind: "after"; readonly names: readonly Name[] });
export type RoleClause =
  | (Node & { readonly kind: "contextKind"; readonly name: Name })
  | (Node & { readonly kind: "level"; readonly level: Name })
  | (Node & { readonly kind: "holding"; readonly names: readonly Name[] })
  | (Node & { readonly kind: "never"; readonly what: Never })
  /** Empty names: `may take nothing;` */
  | (Node & { readonly kind: "mayTake"; readonly names: readonly Name[] });
