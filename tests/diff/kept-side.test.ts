/** One old side that several are compared with is searched once, and what is found is the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { type DiffInput, KeptSide } from "../../src/diff/side.js";
import { root } from "../support/run-cli.js";
import { programOf } from "./diff-text.js";

const program = programOf(readFileSync(join(root, "specs/classics/blocking-queue.ilk"), "utf8"));
const overrides = new Map<string, string>();
const side = (revision: string): DiffInput => ({ program, revision, overrides });

describe("a kept side", () => {
  it("is what a new search finds, whatever it is compared with", async () => {
    const kept = new KeptSide();
    for (const [before, after] of [
      ["anyone", "everyone"],
      ["anyone", "otherKind"],
      ["everyone", "otherKind"],
      ["anyone", "everyone"],
    ] as const) {
      const shared = await diffSpecs(side(before), side(after), { kept });
      const apart = await diffSpecs(side(before), side(after));
      expect(shared).toEqual(apart);
    }
  });

  it("is compiled and searched once while it stays the same", async () => {
    const kept = new KeptSide();
    const open = async (revision: string, observed: readonly string[] = []) => {
      const { value } = kept.compile(side(revision));
      if (!value) throw new Error("it does not compile");
      return kept.search(side(revision), value, {}, observed);
    };
    const first = await open("anyone");
    expect(await open("anyone")).toBe(first);
    expect(await open("anyone", ["items"])).not.toBe(first);
    expect((await open("everyone")).side.revision).toBe("everyone");
    expect(await open("anyone")).not.toBe(first);
  });
});
