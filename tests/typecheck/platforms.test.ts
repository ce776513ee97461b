/** The platforms that ship: each says something about every rule that can be broken, and its text is all its own. */
import { describe, expect, test } from "vitest";
import { Sink } from "../../src/resolve/sink.js";
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
