/** Random small graphs with actions, members, broken rules and assumptions, for laws that tie a search to its plain twin. */
import fc from "fast-check";
import type { Edge } from "./graph-checker.js";

const failures = fc.oneof(
  { weight: 12, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([{ name: "assume", ends: true }]) },
  {
    weight: 1,
    arbitrary: fc.uniqueArray(
      fc.constantFrom(
        { name: "corrupt-list", ends: true },
        { name: "lost-element", ends: true },
        { name: "lock-order", ends: false },
        { name: "assume", ends: true },
      ),
      { selector: ({ name }) => name, maxLength: 3 },
    ),
  },
);

export const arbitraryEdges = (nodes: number): fc.Arbitrary<Edge[]> =>
  fc.array(
    fc.record({
      from: fc.nat(nodes - 1),
      to: fc.nat(nodes - 1),
      action: fc.constantFrom("Thread", "Isr", "other"),
      member: fc.nat(1),
      fails: failures,
      notes: fc.constant([]),
    }),
    { minLength: 1, maxLength: nodes * 2 },
  );
