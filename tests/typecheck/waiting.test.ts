/** What may not be said about sleeping, waiting and timers. */
import { describe, expect, test } from "vitest";
import { checkText } from "./check-text.js";

const codesOf = (text: string): readonly string[] =>
  checkText(
    `spec Small;\nchannel c;\ncompletion e;\nlock L: mutex;\nvar n: 0..3 = 0;\ntimer Tick { n = 0; }\n${text}`,
  ).codes.filter((code) => code !== "ILK2027");

describe("waiting", () => {
  test.each([
    ["sleep in an action", "action a { sleep c; }", ["ILK4015", "ILK4003"]],
    ["sleep in a device", "device D { sleep c; }", ["ILK4015"]],
    ["sleep first in atomic", "thread T { atomic { sleep c; n = 1; } }", ["ILK4003"]],
    ["wait second in atomic", "thread T { atomic { n = 1; wait e; } }", ["ILK4003"]],
    ["wait first in atomic", "thread T { atomic { wait e; n = 1; } }", []],
    ["a result without a timeout", "thread T { let w = sleep c; if (w) { n = 1; } }", ["ILK3019"]],
    [
      "a result inside an expression",
      "thread T { if (n == 1 && cancel Tick) { n = 2; } }",
      ["ILK4001"],
    ],
    ["sleep on a completion", "thread T { sleep e; }", ["ILK2013"]],
    ["wake what is not declared", "thread T { wake d; }", ["ILK2001"]],
    ["schedule of a timer", "thread T { schedule Tick; }", ["ILK4013"]],
    ["cancel of a thread", "thread T { cancel T; }", ["ILK4041"]],
    ["a timer with a guard", "timer Tock when n == 0 { n = 1; }", ["ILK4028"]],
    ["idle where nothing waits", "thread T { idle wake c; }", ["ILK1007"]],
    ["external that is no timer", "external isr I { n = 1; }", ["ILK1007"]],
    [
      "names that only begin statements",
      "var sleep: 0..1 = 0; thread T { wait: sleep = 1; arm(); } proc arm() { n = sleep; }",
      [],
    ],
  ] as const)("%s", (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
