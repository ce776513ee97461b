/**
 * What is proved of a spec, and that it is not proved any more once the spec breaks what the argument rests on: then the
 * check has to stay.
 */
import { describe, expect, test } from "vitest";
import { lower } from "../../../src/model/build/lower.js";
import { provedSentences } from "../../../src/words/proof-words.js";
import { typed } from "../../typecheck/check-text.js";
import { passedModel } from "../model-of.js";

const sentences = (text: string): readonly string[] => {
  const model = passedModel(lower(typed(text)).value);
  return provedSentences(model.failures, model.proved);
};

/** Names of rules of which nothing is left to check. */
function proved(text: string): readonly string[] {
  const { failures, proved: proofs } = passedModel(lower(typed(text)).value);
  const done = new Set(proofs.map(({ subject }) => subject.failure));
  const open = new Set(failures.flatMap(({ name }, i) => (done.has(i) ? [] : [name])));
  return [...new Set(proofs.map(({ rule }) => rule))].filter((rule) => !open.has(rule)).sort();
}

const plain = (text: string): string => `spec S;\nplatform plain;\n${text}`;

describe("of a lock that one thread takes", () => {
  const text = plain("lock L: mutex;\nthread T { with L { skip; } }");

  test("no rule of its taking and giving back can be broken", () => {
    expect(sentences(text)).toMatchInlineSnapshot(`
      [
        "proved: deadlock where a lock is taken, recursive-acquire, release-not-owner and lock-leak cannot happen: L is taken by T alone",
      ]
    `);
  });

  test("recursive-acquire stays where the thread takes it twice", () => {
    const twice = plain("lock L: mutex;\nthread T { with L { acquire L; } }");
    expect(proved(twice)).not.toContain("recursive-acquire");
  });

  test("release-not-owner stays where one way does not take it", () => {
    const once = plain(
      "lock L: mutex;\nvar x: bool = false;\naction flip { x = true; }\nthread T { if (x) { acquire L; } release L; }",
    );
    expect(proved(once)).not.toContain("release-not-owner");
  });

  test("lock-leak stays where one way does not give it back", () => {
    const kept = plain(
      "lock L: mutex;\nvar x: bool = false;\naction flip { x = true; }\nthread T { acquire L; if (x) { release L; } }",
    );
    expect(proved(kept)).not.toContain("lock-leak");
  });

  test("deadlock stays where two threads take two locks in both orders", () => {
    const crossed = plain(
      "lock L: mutex;\nlock M: mutex;\nthread T { with L { with M { skip; } } }\nthread U { with M { with L { skip; } } }",
    );
    expect(proved(crossed)).not.toContain("deadlock");
    expect(proved(crossed)).toContain("release-not-owner");
  });
});

describe("of a lock that several threads take", () => {
  const body = "thread T { with L { skip; } }\nthread U { with L { skip; } }";

  test("each holds it where it gives it back", () => {
    expect(proved(plain(`lock L: mutex;\n${body}`))).toEqual(
      expect.arrayContaining(["lock-leak", "recursive-acquire", "release-not-owner"]),
    );
  });

  test("release-not-owner stays where a third gives it back without having taken it", () => {
    const stolen = plain(`lock L: mutex;\n${body}\nthread V { release L; }`);
    expect(proved(stolen)).not.toContain("release-not-owner");
  });
});

describe("of a lock that an isr takes", () => {
  const spec = (thread: string): string => `spec S;
platform linux;
cpus 1;
lock L: spinlock;
thread T { ${thread} }
isr I { with L { skip; } }
device D { action go { raise I; } }`;

  test("self-deadlock cannot happen if nothing else takes it", () => {
    expect(proved(spec("skip;"))).toContain("self-deadlock");
  });

  test("self-deadlock stays if the thread that it interrupts takes it", () => {
    expect(proved(spec("with L { skip; }"))).not.toContain("self-deadlock");
  });
});

describe("of values", () => {
  test("a range cannot be left behind a guard that keeps it", () => {
    const text = plain("var x: 0..3 = 0;\naction go when x < 3 { x = x + 1; }");
    expect(proved(text)).toEqual(["out-of-range"]);
  });

  test("it can be left if the guard lets one more through", () => {
    const text = plain("var x: 0..3 = 0;\naction go when x < 4 { x = x + 1; }");
    expect(proved(text)).toEqual([]);
  });

  test("an assertion about what nobody else writes cannot fail", () => {
    const text = plain("var x: 0..3 = 0;\nthread T { x = 1; assert x == 1; x = 2; }");
    expect(proved(text)).toEqual(["T"]);
  });

  test("it can fail if somebody writes it in between", () => {
    const text = plain(
      "var x: 0..3 = 0;\nthread T { x = 1; assert x == 1; x = 2; }\naction flip { x = 3; }",
    );
    expect(proved(text)).toEqual([]);
  });

  test("an assertion about what a lock protects cannot fail, and can where one writer takes no lock", () => {
    const spec = (other: string): string =>
      plain(
        `var x: 0..3 = 0;\nlock L: mutex;\nthread T { with L { x = 1; assert x == 1; x = 0; } }\nthread U { ${other} }`,
      );
    expect(proved(spec("with L { x = 2; x = 0; }"))).toContain("T");
    expect(proved(spec("x = 2; x = 0;"))).not.toContain("T");
  });

  test("a rule that holds at one place and not at another is not said to be proved", () => {
    const text = plain(
      "var x: 0..3 = 0;\naction go when x < 3 { x = x + 1; }\naction more { x = x + 1; }",
    );
    expect(sentences(text)).toEqual([]);
  });
});

describe("of a context that nothing schedules", () => {
  const spec = (isr: string): string => `spec S;
cpus 1;
var x: 0..3 = 0;
task Poll { assert x == 3; }
isr Receive { ${isr} }
device Nic { action arrive { raise Receive; } }`;

  test("no assertion can fail", () => {
    expect(sentences(spec("x = 1;"))).toEqual([
      "proved: a failure of the assertion in Poll cannot happen: no step that could break it is possible",
    ]);
  });

  test("it can once something schedules it", () => {
    expect(proved(spec("schedule Poll;"))).toEqual([]);
  });
});
