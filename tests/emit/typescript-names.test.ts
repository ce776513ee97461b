/** Names that a user may choose and that a checker has for things of its own: the module still type-checks, and runs. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generateTypeScript } from "../../src/emit/typescript/generate.js";
import { generationOf } from "../../src/cli/instantiate.js";
import { checkFile, compileFile } from "../support/check-spec.js";
import { root } from "../support/run-cli.js";

const VARIABLES = (
  "s next sink occupied top lockHolder waitsFor leadsTo1 forall1 exists1 encode decode check checker initialStates initialState " +
  "successors invariants defineChecker runChecker name actions function class constructor prototype toString HEAD NONE NOBODY " +
  "setS arguments undefined index node value place variables LEVELS runtime Math Decoded"
).split(" ");

const text = `spec Names;
platform windows;
cpus 2;
type State = 0..1;
var member[k: 0..1]: State = 0;
${VARIABLES.map((each) => `var ${each}: State = 0;`).join("\n")}
list free: 0..1 = all checked;
lock L: dpcLock;
thread T[a: 0..1] on cpu a {
  with L { member[a] = 1; }
  atomic { ${VARIABLES.map((each) => `${each} = 1;`).join(" ")} }
  let e = free.removeHead();
  if (e == none) { return; }
}
var picked: set State = { 1 } guarded by L;
thread Picks on cpu 0 {
  with L {
    choose p in picked where picked != {};
    picked = picked minus { p };
  }
}
isr cpu2 when s == 1 as HwMSInterruptRoutine on each cpu { s = 0; }
invariant all: forall k in 0..1: member[k] <= 1;
invariant any: exists k in 0..1: member[k] <= 1;
invariant still: quiescent => s <= 1;
`;

const folder = mkdtempSync(join(tmpdir(), "interlock-names-"));
afterAll(() => rmSync(folder, { recursive: true }));
const spec = join(folder, "names.ilk");
writeFileSync(spec, text);
writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));

describe("names of the user's own", () => {
  it("meet none of the names that a checker has for itself", () => {
    writeFileSync(
      join(folder, "names.checker.ts"),
      generateTypeScript(generationOf(compileFile(spec))),
    );
    writeFileSync(
      join(folder, "asserting.checker.ts"),
      generateTypeScript({ ...generationOf(compileFile(spec)), assertRanges: true }),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions: {
          noUncheckedIndexedAccess: false,
          lib: ["ES2023", "DOM"],
          types: ["node"],
          typeRoots: [join(root, "node_modules", "@types")],
          paths: { "interlock/runtime": [join(root, "src/runtime/index.ts")] },
        },
        include: ["*.checker.ts"],
        references: [],
      }),
    );
    const tsc = join(root, "node_modules", ".bin", "tsc");
    let said = "";
    try {
      execFileSync(tsc, ["-p", folder], { encoding: "utf8" });
    } catch (problem) {
      said = String((problem as { stdout?: string }).stdout);
    }
    expect(said).toBe("");
  });
  it("are what a run is told in", async () => {
    const { verdict } = await checkFile(spec, undefined, {}, { maxStates: 5000 });
    expect(verdict.violations.map((each) => each.name)).not.toContain("all");
  });
});
