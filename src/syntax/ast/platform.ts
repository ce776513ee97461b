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
/** What may be said of a kind of lock, as it is written, and how many names follow; what begins like another is behind it. */
export const lockProperties = {
  spins: "none",
  blocks: "none",
  sleeps: "none",
  recursive: "none",
  shared: "none",
  "shared recursive": "none",
  "writers first": "none",
  "writers first unless held": "none",
  "writers first unless reading": "none",
  "writers first below": "one",
  sequence: "none",
  counting: "none",
  level: "one",
  "not above": "one",
  "not while holding": "several",
  after: "several",
} as const satisfies Readonly<Record<string, "none" | "one" | "several">>;
export type LockProperty = keyof typeof lockProperties;
export type LockKindClause = Node & {
  readonly kind: "lockProperty";
  readonly property: LockProperty;
  readonly names: readonly Name[];
};
export type RoleClause =
  | (Node & { readonly kind: "contextKind"; readonly name: Name })
  | (Node & { readonly kind: "level"; readonly level: Name })
  | (Node & { readonly kind: "holding"; readonly names: readonly Name[] })
  | (Node & { readonly kind: "never"; readonly what: Never })
  /** Empty names: `may take nothing;` */
  | (Node & { readonly kind: "mayTake"; readonly names: readonly Name[] });
