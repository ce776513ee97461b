/**
 * Shipped specs, changed at random: what the comparison says of each change is what the reference interpreter's languages
 * say, made deterministic and walked side by side. A change of the looks is no change.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareBehaviour } from "../../src/diff/behaviour/compare-behaviour.js";
import { exploreRevision } from "../../src/diff/behaviour/explore-revision.js";
import { checkerOf } from "../differential/compare.js";
import { runs } from "../support/runs.js";
import { checkText } from "../typecheck/check-text.js";
import { COSMETIC, drawer, MEANT } from "./mutate.js";
import { plainGraph } from "./oracle-language.js";
import { compareSteps, type PlainGraph } from "./plain-languages.js";

/** Changes that are compared, over all specs. */
const WANTED = runs(640);

const SPECS: readonly (readonly [file: string, revision: string])[] = [
  ["tutorial/01-counter", "twoSteps"],
  ["tutorial/02-locks", "crossed"],
  ["tutorial/03-interrupts", "before"],
  ["tutorial/03-interrupts", "after"],
  ["tutorial/04-irq-locks", "plain"],
  ["tutorial/05-lists", "before"],
  ["tutorial/08-faults", ""],
  ["tutorial/10-waiting", ""],
  ["tutorial/11-timers", ""],
  ["classics/lost-increment", ""],
  ["classics/peterson", ""],
  ["classics/semaphore-mutex", ""],
];

interface Side {
  readonly plain: PlainGraph;
  readonly explored: Awaited<ReturnType<typeof exploreRevision>>;
}

async function sideOf(text: string, revision: string): Promise<Side | undefined> {
  const { spec, diagnostics } = checkText(text, revision === "" ? {} : { revision });
  if (!spec || diagnostics.some(({ severity }) => severity === "error")) return undefined;
  let explored: Side["explored"];
  try {
    explored = await exploreRevision(checkerOf(spec));
  } catch (reason) {
    // A change may be one that lowering refuses, such as a loop that takes no step.
    if (reason instanceof Error && reason.message.startsWith("ILK5")) return undefined;
    throw reason;
  }
  const plain = plainGraph(spec);
  return plain && { plain, explored };
}

function relationOf({ onlyFirst, onlySecond }: ReturnType<typeof compareSteps>): string {
  if (onlyFirst) return onlySecond ? "differs" : "refines";
  return onlySecond ? "extends" : "same";
}

describe("random changes of shipped specs", () => {
  it(`are all told rightly: ${WANTED} changes`, async () => {
    const draw = drawer(2013);
    const told: Record<string, number> = {};
    let compared = 0;
    const originals: (readonly [text: string, revision: string, side: Side])[] = [];
    for (const [file, revision] of SPECS) {
      const text = readFileSync(`specs/${file}.ilk`, "utf8");
      const side = await sideOf(text, revision);
      if (side) originals.push([text, revision, side]);
    }
    expect(originals.length).toBeGreaterThan(8);
    for (let tries = 0; compared < WANTED && tries < WANTED * 12; tries++) {
      const [text, revision, before] = originals[tries % originals.length]!;
      const isMeant = draw(5) > 0;
      const mutations = isMeant ? MEANT : COSMETIC;
      const changed = mutations[draw(mutations.length)]!(text, draw);
      if (changed === text) continue;
      const after = await sideOf(changed, revision);
      if (!after) continue;
      compared++;
      const plain = compareSteps(before.plain, after.plain);
      const found = await compareBehaviour(before.explored, after.explored);
      const what = { changed, removed: plain.onlyFirst, added: plain.onlySecond };
      expect({ ...what, relation: found.relation }).toEqual({
        ...what,
        relation: isMeant ? relationOf(plain) : "same",
      });
      expect(found.removed?.events.length).toBe(plain.onlyFirst?.length);
      expect(found.added?.events.length).toBe(plain.onlySecond?.length);
      told[`${isMeant ? "meant" : "cosmetic"}: ${found.relation}`] =
        (told[`${isMeant ? "meant" : "cosmetic"}: ${found.relation}`] ?? 0) + 1;
    }
    expect(compared).toBe(WANTED);
    // Every answer was given, so that none is right by never being asked for.
    for (const relation of ["same", "refines", "extends", "differs"])
      expect(told[`meant: ${relation}`]).toBeGreaterThan(0);
    expect(told["cosmetic: same"]).toBeGreaterThan(WANTED / 16);
  }, 900_000);
});
