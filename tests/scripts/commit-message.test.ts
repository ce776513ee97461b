/** The form of a commit's message, and the hook that asks for it, in a repository of its own. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "interlock-commit-"));
const file = join(folder, "message");
const reason = "\n\nReaders stumbled over the old name in every report.\n";

afterAll(() => rmSync(folder, { recursive: true }));

/** What the script says of a message; empty where it is accepted. */
function saidOf(message: string): string {
  writeFileSync(file, message);
  const script = join(root, "scripts/check-commit-message.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  expect(status).toBe(stderr === "" ? 0 : 1);
  return stderr;
}

describe("a message is accepted", () => {
  it.each([
    ["with an imperative subject and a reason", `Reject \`at(l)\` where no process rests${reason}`],
    ["with a subject of 72 columns", `Add ${"x".repeat(68)}${reason}`],
    ["with a verb that ends like a plural", `Process steps in order${reason}`],
    ["with a verb that ends like a past tense", `Embed texts by place${reason}`],
    ["from a merge, as git words it", "Merge branch 'locks'"],
    ["from a revert, as git words it", 'Revert "Add a rule"'],
    ["with comments that git removes", `Add a rule${reason}# Changes to be committed:\n`],
  ])("%s", (_, message) => {
    expect(saidOf(message)).toBe("");
  });
});

describe("a message is refused", () => {
  it.each([
    ["with a past tense", `Added a rule${reason}`, "`Added` is not an imperative"],
    ["with a third person", `Adds a rule${reason}`, "`Adds` is not an imperative"],
    ["with a gerund", `Adding a rule${reason}`, "`Adding` is not an imperative"],
    ["with a subject that has no verb", `Of what there are arrays${reason}`, "`Of` is not an"],
    ["with a small first letter", `add a rule${reason}`, "does not begin with a capital letter"],
    ["with a subject of 73 columns", `Add ${"x".repeat(69)}${reason}`, "73 columns"],
    ["with a final period", `Add a rule.${reason}`, "ends in punctuation"],
    [
      "with a body that follows at once",
      `Add a rule${reason.slice(1)}`,
      "second line is not empty",
    ],
    ["without a body", "Add a rule\n", "there is no body"],
    ["with trailers instead of a body", "Add a rule\n\nFixes: 12\nAcked-by: A B\n", "no body"],
  ])("%s", (_, message, problem) => {
    expect(saidOf(message)).toContain(problem);
  });
});

describe("the hook", () => {
  const repository = join(folder, "repository");
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
      cwd: repository,
      encoding: "utf8",
    });

  beforeAll(() => {
    mkdirSync(join(repository, "scripts"), { recursive: true });
    cpSync(join(root, ".githooks"), join(repository, ".githooks"), { recursive: true });
    const script = "scripts/check-commit-message.mjs";
    cpSync(join(root, script), join(repository, script));
    git("init", "-q");
    git("config", "core.hooksPath", ".githooks");
  });

  it("stops a commit whose message says no reason", () => {
    const { status, stderr } = git("commit", "--allow-empty", "-m", "Add a rule");
    expect(stderr).toContain("there is no body");
    expect(status).not.toBe(0);
  });

  it("lets a commit with a reason pass", () => {
    const { status } = git("commit", "--allow-empty", "-m", `Add a rule${reason}`);
    expect(status).toBe(0);
  });
});
