/** The platforms that ship: each says something about every rule that can be broken, and its text is all its own. */
import { describe, expect, test } from "vitest";
import { Sink } from "../../src/resolve/sink.js";
import { parse } from "../../src/syntax/parse.js";
import { readPlatform } from "../../src/typecheck/platform-rules.js";
import { ruleSlugs } from "../../src/typecheck/rules.js";
import { platforms } from "./check-text.js";

const names = platforms.map((file) => file.header.name.text);

test("these ship", () => {
  expect(names).toEqual(["freebsd", "linux", "plain", "rtos", "windows"]);
});

describe.each(platforms.map((file) => [file.header.name.text, file] as const))(
  "%s",
  (name, file) => {
    const sink = new Sink();
    const rules = readPlatform([file], sink);
    test("is without mistakes", () => expect(sink.diagnostics).toEqual([]));
    // `plain` is no kernel: it has nothing to print.
    test.runIf(name !== "plain")("has a message for every rule", () => {
      const silent = ruleSlugs.filter((slug) => !rules.messages.has(slug));
      expect(silent).toEqual([]);
    });
  },
);

describe("sleep not while holding", () => {
  const read = (clauses: string) => {
    const text = `platform board { levels TASK < ISR; lock mutex { blocks; } lock permits { blocks; counting; } ${clauses} }`;
    const sink = new Sink();
    const rules = readPlatform([parse({ name: "board.ilk", text }).value], sink);
    return { rules, codes: sink.diagnostics.map((each) => each.code) };
  };
  test("names kinds of lock", () => {
    const { rules, codes } = read("sleep not while holding mutex;");
    expect([rules.sleepNotHolding, codes]).toEqual([["mutex"], []]);
  });
  test("counts as it is said last", () =>
    expect(
      read("sleep not while holding permits; sleep not while holding mutex;").rules.sleepNotHolding,
    ).toEqual(["mutex"]));
  test.each([
    ["a kind that nobody holds", "permits", "ILK4081"],
    ["a kind that is not there", "mutexes", "ILK2012"],
  ])("not %s", (_, kind, code) =>
    expect(read(`sleep not while holding ${kind};`).codes).toEqual([code]),
  );
});
