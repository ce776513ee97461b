/**
 * The rules of the language, the same on every platform: for each its slug, what breaks it, the clauses of the semantics that
 * define it, and whether it can be ignored. Messages are in the platforms' files, pages in docs/rules;
 * docs/language/checks.md has its tables from here (`npm run rules`). The order is that in which tools list them.
 */

export interface Rule {
  readonly slug: string;
  readonly about: RuleGroup;
  /** When it is broken, as docs/language/checks.md says it. */
  readonly broken: string;
  /** Numbers of the clauses that its page cites. */
  readonly clauses: readonly number[];
  /** After it is broken a kernel continues in a way that the language defines (S84). */
  readonly ignorable: boolean;
}

export const ruleGroups = [
  "locks",
  "levels and waiting",
  "lists, rings, queues",
  "values",
  "pools",
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export const rules: readonly Rule[] = [
  {
    slug: "recursive-acquire",
    about: "locks",
    broken:
      "an activation takes a lock that it holds, and the kind is not recursive; or takes a shared lock in a mode other than the one it holds",
    clauses: [43, 107, 48],
    ignorable: false,
  },
  {
    slug: "release-not-owner",
    about: "locks",
    broken: "a lock is released by an activation that does not hold it",
    clauses: [45, 108],
    ignorable: true,
  },
  {
    slug: "ambient-lock",
    about: "locks",
    broken: "a body releases or takes a lock that is held around it",
    clauses: [39],
    ignorable: true,
  },
  {
    slug: "lock-leak",
    about: "locks",
    broken: "a context ends while it still holds a lock",
    clauses: [50],
    ignorable: true,
  },
  {
    slug: "lock-not-held",
    about: "locks",
    broken:
      "`assertHeld` fails, `assertNotHeld` fails, or something `guarded by` a lock is touched without it, or written while it is only shared",
    clauses: [49, 109],
    ignorable: true,
  },
  {
    slug: "lock-order",
    about: "locks",
    broken: "two locks are taken against their declared order. The run continues",
    clauses: [44, 72],
    ignorable: true,
  },
  {
    slug: "forbidden-acquire",
    about: "locks",
    broken:
      "a lock is taken by a role that may not take it, or while a lock is held under which its kind may not be taken",
    clauses: [44, 37],
    ignorable: true,
  },
  {
    slug: "irq-unsafe-lock",
    about: "locks",
    broken:
      "a lock that a handler, a softirq, a timer or another context above the lowest level takes in some run is held on a CPU at a level at which that context may enter there",
    clauses: [52, 72],
    ignorable: true,
  },
  {
    slug: "blocking-in-atomic",
    about: "levels and waiting",
    broken:
      "something that gives up the CPU is reached at a level where the platform forbids it, whether or not it would wait; or something that counts as sleeping, in a context that never sleeps; or anything that waits, in one that never blocks",
    clauses: [42, 92, 93],
    ignorable: true,
  },
  {
    slug: "sleep-with-lock",
    about: "levels and waiting",
    broken:
      "`sleep` or `wait` is reached, or a lock of a kind that `sleeps` is taken, while holding a lock that spins, or one that the platform forbids sleeping with (the lock released by `sleep … with` excepted)",
    clauses: [92, 93, 112],
    ignorable: true,
  },
  {
    slug: "sleep-without-interlock",
    about: "levels and waiting",
    broken: "`sleep` without `with` and without `or timeout`, on a platform that requires one",
    clauses: [92],
    ignorable: true,
  },
  {
    slug: "wrong-level",
    about: "levels and waiting",
    broken:
      "the level falls below that of a lock still held, a lock is taken above the level at which it may be taken, or a context ends at a level other than its base level",
    clauses: [44, 45, 50],
    ignorable: true,
  },
  {
    slug: "corrupt-list",
    about: "lists, rings, queues",
    broken:
      "an integrity check fails, or a null link is followed: what the kernel itself would notice",
    clauses: [57],
    ignorable: false,
  },
  {
    slug: "malformed-list",
    about: "lists, rings, queues",
    broken: "with no operation in progress, the links are wrong in any other way",
    clauses: [58],
    ignorable: true,
  },
  {
    slug: "lost-element",
    about: "lists, rings, queues",
    broken:
      "with no operation in progress, an element that should be in the list is not reached from its head",
    clauses: [58],
    ignorable: true,
  },
  {
    slug: "double-insert",
    about: "lists, rings, queues",
    broken: "an element is inserted that is in a list with that link",
    clauses: [56],
    ignorable: false,
  },
  {
    slug: "absent-remove",
    about: "lists, rings, queues",
    broken: "an element is removed that is not in the list",
    clauses: [56],
    ignorable: false,
  },
  {
    slug: "concurrent-queue-access",
    about: "lists, rings, queues",
    broken: "an operation on a queue begins in the middle of another",
    clauses: [62],
    ignorable: false,
  },
  {
    slug: "ring-overrun",
    about: "lists, rings, queues",
    broken: "something is pushed into a full ring or queue",
    clauses: [61, 63],
    ignorable: false,
  },
  {
    slug: "null-dereference",
    about: "values",
    broken: "`none` where a value is required",
    clauses: [65],
    ignorable: false,
  },
  {
    slug: "use-after-free",
    about: "pools",
    broken: "an element of a pool is touched through a dangling ref, and it is free",
    clauses: [97, 100],
    ignorable: false,
  },
  {
    slug: "double-free",
    about: "pools",
    broken: "an element is given through a dangling ref, whether or not it has been taken again",
    clauses: [101],
    ignorable: false,
  },
  {
    slug: "dma-after-free",
    about: "pools",
    broken: "an element is given while it is lent to the device, or in quarantine",
    clauses: [101],
    ignorable: false,
  },
  {
    slug: "pool-leak",
    about: "pools",
    broken:
      "the system is quiescent, an element is taken or lent, and nothing refers to it any more",
    clauses: [103, 72],
    ignorable: true,
  },
  {
    slug: "stale-completion",
    about: "pools",
    broken: "the same, and it has been taken again: it now belongs to another request",
    clauses: [97, 100],
    ignorable: false,
  },
  {
    slug: "double-completion",
    about: "levels and waiting",
    broken: "a completion that is `once` is completed a second time",
    clauses: [94],
    ignorable: false,
  },
  {
    slug: "lost-wakeup",
    about: "levels and waiting",
    broken:
      "an activation sleeps on a channel and is never woken, on any continuation; see [deadlock](#deadlock)",
    clauses: [78],
    ignorable: false,
  },
  {
    slug: "deadlock",
    about: "levels and waiting",
    broken: "contexts wait for each other, or one can never continue; see below",
    clauses: [77, 117, 78, 79],
    ignorable: false,
  },
  {
    slug: "self-deadlock",
    about: "locks",
    broken:
      "an activation begins to spin for a lock whose owner it has interrupted on the same CPU",
    clauses: [51, 117],
    ignorable: false,
  },
  {
    slug: "out-of-range",
    about: "values",
    broken:
      "a value does not fit where it is stored, an index is outside its family, a division by zero, a call beyond its `depth`",
    clauses: [64, 94],
    ignorable: false,
  },
];

export const ruleSlugs: readonly string[] = rules.map(({ slug }) => slug);

export const ignorableRules: ReadonlySet<string> = new Set(
  rules.flatMap(({ slug, ignorable }) => (ignorable ? [slug] : [])),
);

const known = new Set(ruleSlugs);

export const isRule = (slug: string): boolean => known.has(slug);
