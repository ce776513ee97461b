import { expect, test } from "vitest";
import type { ActionInfo } from "../../src/runtime/index.js";
import { actionOf, countTransitions, memberOf } from "../../src/runtime/transitions.js";
import { graphChecker } from "./graph-checker.js";

/** An action whose parameters have so many values each. */
const action = (first: number, ...counts: readonly number[]): ActionInfo => ({
  ...graphChecker("0 -> 0").actions[0]!,
  name: `from${first}`,
  first,
  parameters: counts.map((count, i) => ({
    name: `p${i}`,
    role: "family",
    low: 0,
    values: Array.from({ length: count }, String),
  })),
});

test("a transition belongs to the last action that does not begin after it", () => {
  const checker = {
    ...graphChecker("0 -> 0"),
    actions: [action(0, 2), action(2), action(3, 3, 2)],
  };
  expect(countTransitions(checker)).toBe(9);
  const names = [-1, 0, 1, 2, 3, 8].map((transition) => actionOf(checker, transition)?.name);
  expect(names).toEqual([undefined, "from0", "from0", "from2", "from3", "from3"]);
});

test.each([
  // Two families of 2 and 3 members, then a choice among 4.
  { counts: [2, 3, 4], members: 6, expected: [0, 0, 0, 0, 1] },
  { counts: [2, 3, 4], members: 2, expected: [0, 0, 0, 0, 0] },
  // A context without families: its parameters are choices, whoever they are made by is the one member.
  { counts: [4], members: 1, expected: [0, 0, 0, 0] },
  { counts: [4], members: 4, expected: [0, 1, 2, 3] },
  { counts: [], members: 1, expected: [0] },
])(
  "the first parameters number the member: $counts, $members members",
  ({ counts, members, expected }) => {
    const stepping = action(10, ...counts);
    expect(expected.map((_, i) => memberOf(stepping, 10 + i, members))).toEqual(expected);
  },
);
