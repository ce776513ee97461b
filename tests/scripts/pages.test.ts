/** What `npm run check` asks of pages finds planted faults, so that a check that stopped working is noticed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "interlock-pages-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** What a script says of a page; it runs where the repository is. */
function saidOf(script: string, text: string): string {
  const page = join(folder, "page.md");
  writeFileSync(page, text);
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}`, page], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status).toBe(stderr === "" ? 0 : 1);
  return stderr.replaceAll(`${page}:`, "");
}

describe("a recipe", () => {
  it.each([
    [
      "that names a file which is not there",
      "See `src/gone.ts`.\n",
      "1: there is no `src/gone.ts`",
    ],
    ["that names files of which there are none", "`specs/bugs/NAME.cfg`\n", "there is no"],
    [
      "that names an identifier which is not in its file",
      "`src/typecheck/rules.ts` (`noRule`)\n",
      "`noRule` is not in",
    ],
  ])("%s is refused", (_, text, problem) => {
    expect(saidOf("check-recipes.mjs", text)).toContain(problem);
  });

  it.each([
    ["files", "`src/typecheck/rules.ts` (`ruleSlugs`, `ignorableRules`), `tests/oracle/`\n"],
    ["files by a placeholder", "`docs/rules/SLUG.md`, `docs/errors/ILKnnnn.md`\n"],
    ["code that is no path", "`a / b`, `rwlock_t`\n"],
    ["a file in a block of code", "```sh\nnode `src/gone.ts`\n```\n"],
  ])("that names %s is accepted", (_, text) => {
    expect(saidOf("check-recipes.mjs", text)).toBe("");
  });
});

describe("a page", () => {
  it("with a word that was replaced is refused, with the place and the right word", () => {
    expect(saidOf("check-words.mjs", "Fine.\n\nNobody holds it.\n")).toMatch(/^3: "Nobody": /);
  });

  it("with such a word in code or in a name is accepted", () => {
    expect(saidOf("check-words.mjs", "`mended`\n\n```ilk\nlock nobody: mutex;\n```\n")).toBe("");
  });
});
