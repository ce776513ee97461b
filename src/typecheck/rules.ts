/** The rules of the language by slug: the same on every platform. */

export const ruleSlugs: readonly string[] = [
  "recursive-acquire",
  "release-not-owner",
  "ambient-lock",
  "lock-leak",
  "lock-not-held",
  "lock-order",
  "forbidden-acquire",
  "irq-unsafe-lock",
  "blocking-in-atomic",
  "sleep-with-lock",
  "sleep-without-interlock",
  "wrong-level",
  "corrupt-list",
  "malformed-list",
  "lost-element",
  "double-insert",
  "absent-remove",
  "concurrent-queue-access",
  "ring-overrun",
  "null-dereference",
  "use-after-free",
  "double-free",
  "dma-after-free",
  "pool-leak",
  "stale-completion",
  "double-completion",
  "lost-wakeup",
  "deadlock",
  "self-deadlock",
  "out-of-range",
];

/** Rules after whose breaking the kernel goes on in a way that the language defines. */
export const ignorableRules: ReadonlySet<string> = new Set([
  "release-not-owner",
  "ambient-lock",
  "lock-leak",
  "lock-not-held",
  "lock-order",
  "forbidden-acquire",
  "irq-unsafe-lock",
  "blocking-in-atomic",
  "sleep-with-lock",
  "sleep-without-interlock",
  "wrong-level",
  "malformed-list",
  "lost-element",
  "pool-leak",
]);

const known = new Set(ruleSlugs);

export const isRule = (slug: string): boolean => known.has(slug);
