/** Each row of what was expected of the drivers' revisions, found again in each configuration that it names. */
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/runtime/index.js";
import { checkFile } from "../support/check-spec.js";
import { matrix } from "./verdict-matrix.js";

const searched = new Map<string, Promise<Verdict>>();

/** `FILE@REVISION` is searched until all is found that it expects, or to the end. */
function search(at: string, toTheEnd: boolean): Promise<Verdict> {
  const [file, revision] = at.split("@");
  const key = `${at} ${toTheEnd}`;
  const options = toTheEnd ? { stopAtFirst: false } : {};
  const result =
    searched.get(key) ??
    checkFile(`specs/${file}.ilk`, revision, {}, options).then(({ verdict }) => verdict);
  searched.set(key, result);
  return result;
}

const namesIn = async (at: string, toTheEnd: boolean): Promise<readonly string[]> =>
  (await search(at, toTheEnd)).violations.map((each) => each.name);

describe("what was expected of each revision", () => {
  it.each(matrix)("$row", async ({ broken, holds }) => {
    for (const { property, at, name } of broken)
      expect({ property, at, found: await namesIn(at, false) }).toEqual({
        property,
        at,
        found: expect.arrayContaining([name]) as unknown,
      });
    for (const { property, at, without } of holds) {
      const { verdict, limit } = await search(at, without !== undefined);
      expect({ at, limit }).toEqual({ at, limit: undefined });
      if (without) {
        const found = await namesIn(at, true);
        expect({ property, at, found: found.filter((each) => without.includes(each)) }).toEqual({
          property,
          at,
          found: [],
        });
      } else {
        expect({ property, at, verdict }).toEqual({ property, at, verdict: "holds" });
      }
    }
  });
});
