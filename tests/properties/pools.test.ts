/**
 * Random specs of pools: a few threads take, give, lend and lose elements, and keep refs wherever refs can be kept. The
 * checker's meaning is the reference interpreter's. Where it is not, fast-check prints the smallest such spec.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lower } from "../../src/model/build/lower.js";
import { verifyIr } from "../../src/ir/verify-ir.js";
import { runs } from "../support/runs.js";
import { typed } from "../typecheck/check-text.js";
import { compare } from "./agreement.js";

const RUNS = runs(100);
const SEED = Number(process.env["INTERLOCK_SEED"] ?? 20_261_126);

const local = fc.constantFrom("a", "b");

/** One statement of a thread; `a` and `b` are its locals. */
const simple: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: local.map((x) => `${x} = p.take();`) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(local, fc.constantFrom("give", "give", "lend", "back", "quarantine"))
      .map(([x, operation]) => `if (${x} != none) { ${x}.${operation}(); }`),
  },
  local.map((x) => `${x} = kept;`),
  local.map((x) => `kept = ${x};`),
  local.map((x) => `if (${x} != none) { s = s union { ${x} }; }`),
  local.map((x) => `if (${x} != none) { atomic { s = s minus { ${x} }; } }`),
  local.map((x) => `if (${x} != none) { ${x}.n = 1; }`),
  fc.tuple(local, local).map(([x, y]) => `if (${x} != none) { ${x}.link = ${y}; }`),
  local.map((x) => `if (${x} != none) { ${x} = ${x}.link; }`),
  local.map((x) => `${x} = p[0].link;`),
  local.map((x) => `if (${x} != none) { r.push(${x}); }`),
  local.map((x) => `${x} = r.pop();`),
  local.map((x) => `if (${x} != none) { line.insertTail(${x}); }`),
  local.map((x) => `if (${x} != none) { line.remove(${x}); }`),
  local.map((x) => `${x} = line.removeHead();`),
  local.map((x) => `${x} = line.front();`),
  fc.constant("if (a == b) { flag = true; }"),
  local.map((x) => `if (${x} != none) { let seen = ${x} in line; flag = seen; }`),
  local.map((x) => `if (${x} != none) { pair = R { of: ${x}, k: flag }; }`),
  local.map((x) => `${x} = pair.of;`),
  local.map((x) => `if (${x} != none) { drop(${x}); }`),
  local.map((x) => `if (${x} != none) { ${x} = same(${x}); }`),
);

/** Several at once: what a step knows of refs when one of them is given. */
const atomic: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      local.map((x) => `if (${x} != none) { ${x}.give(); }`),
      local.map((x) => `kept = ${x};`),
      local.map((x) => `${x} = kept;`),
      fc.tuple(local, local).map(([x, y]) => `${x} = ${y};`),
      local.map((x) => `if (${x} != none) { s = s union { ${x} }; }`),
      fc.constant("flag = a == b;"),
      local.map((x) => `if (${x} != none) { line.insertHead(${x}); }`),
      local.map((x) => `${x} = line.removeHead();`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => `atomic { ${all.join(" ")} }`);

const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: simple }, { weight: 1, arbitrary: atomic }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => `let a = p.take(); let b = kept; ${all.join(" ")}`);

const device = fc.constantFrom(
  "",
  "device D { action go(t: ref p) when t in s { s = s minus { t }; t.n = 1; } }",
  "device D { action end(t: ref p) when t in s { t.give(); s = {}; } }",
  "device D { action look when kept != none { flag = kept.n == 1; kept = none; } }",
);

const text = fc
  .record({
    elements: fc.integer({ min: 1, max: 2 }),
    kind: fc.constantFrom("atomic ", ""),
    checked: fc.constantFrom("", " checked"),
    bodies: fc.array(body, { minLength: 1, maxLength: 2 }),
    device,
  })
  .map(
    ({ elements, kind, checked, bodies, device: d }) => `spec Random;
record R { of: ref p?; k: bool; }
pool p[${elements}] { n: 0..1 = 0; link: ref p? = none; }
var kept: ref p? = none;
var s: set ref p = {};
var flag: bool = false;
var pair: R = R { of: none, k: false };
${kind}ring r: ref p slots 2;
${kind}list line: p${checked};
proc drop(x: ref p) { x.give(); }
proc same(x: ref p): ref p { x.n = 1; return x; }
${bodies.map((each, i) => `thread T${i} { ${each} }`).join("\n")}
${d}
`,
  );

describe("random pools", { timeout: 900_000 }, () => {
  test("have one meaning: the checker's is the reference interpreter's", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(text, async (whole) => {
        const spec = typed(whole);
        const { value, diagnostics } = lower(spec);
        expect(diagnostics).toEqual([]);
        expect(verifyIr(value)).toEqual([]);
        const found = await compare(spec);
        if (!found) return;
        compared += 1;
        expect(found.checker).toEqual(found.oracle);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(compared).toBeGreaterThan(0.3 * RUNS);
  });
});
