/** The worked example of a pull request in the guide: its shell steps are run in a repository with a branch. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CliFolder, openCliFolder, root } from "../support/run-cli.js";

const GUIDE = join(root, "docs/guides/continuous-integration.md");

/** The commands of the steps of the example, in their order. */
function steps(): readonly string[] {
  const text = readFileSync(GUIDE, "utf8");
  const example = /```yaml\n(name: what a pull request changes[^]*?)```/.exec(text)?.[1] ?? "";
  return [...example.matchAll(/^ +(?:- )?run: (.*)$/gm)].map(([, command = ""]) => command);
}

let cli: CliFolder;
beforeAll(async () => {
  cli = openCliFolder();
  // What GitHub has there: `npx` finds the package, `npm ci` has nothing to do, and `gh` shows what it is given.
  const bin = join(cli.path, "bin");
  mkdirSync(bin);
  const tools = {
    npm: "exit 0",
    npx: 'exec "$@"',
    gh: 'echo "gh $*"; cat "${@: -1}"',
  };
  for (const [name, line] of Object.entries(tools)) {
    writeFileSync(join(bin, name), `#!/bin/bash\n${line}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const git = "git -c user.name=x -c user.email=x@y -c init.defaultBranch=main";
  const spec = (name: string, lock: string): string =>
    `echo 'spec ${name}; lock a: mutex; var x: 0..1 = 0 guarded by a; thread T { ${lock} }' > specs/${name}.ilk`;
  await cli.run(`
    rm -r specs && mkdir specs && ${git} init -q . && echo bin > .git/info/exclude
    ${spec("Changed", "with a { x = 1; }")}; ${spec("Same", "with a { x = 1; }")}
    git add specs && ${git} commit -qm one && git update-ref refs/remotes/origin/main HEAD
    git checkout -qb topic && ${spec("Changed", "x = 1;")} && git add specs && ${git} commit -qm two
  `);
});
afterAll(() => cli.remove());

it("comments on what the branch has changed, and fails", async () => {
  const all = steps();
  expect(all).toHaveLength(3);
  const env = 'export PATH="$PWD/bin:$PATH" GITHUB_BASE_REF=main PR=7';
  const results = [];
  for (const step of all) results.push(await cli.run(`${env}; ${step}`));
  expect(results.map(({ status }) => status)).toEqual([0, 1, 0]);
  const comment = results[2]?.output ?? "";
  expect(comment).toContain("gh pr comment 7 --edit-last");
  expect(comment).toContain("**newly broken**: rule lock-not-held (in 1 step)");
  expect(comment).not.toContain("Same");
});

it("says so where nothing has changed", async () => {
  const { output, status } = await cli.run("interlock diff --pr HEAD specs");
  expect([output, status]).toEqual(["There is nothing to compare.\n", 0]);
});

it("has paths from the top of the repository, and errors for what fails", async () => {
  const of = (format: string): string =>
    `cd specs && interlock diff --pr origin/main --format ${format}`;
  const { output } = await cli.run(of("github"));
  expect(output).toContain("::error file=specs/Changed.ilk,line=1");
  expect((await cli.run(of("sarif"))).output).toContain('"uri": "specs/Changed.ilk"');
});

it("mutes by paths from the top of the repository", async () => {
  const { status } = await cli.run(
    "cd specs && echo 'PROP-NEW-FAIL specs/Changed.ilk' > m && interlock diff --pr origin/main --mute m; s=$?; rm m; exit $s",
  );
  expect(status).toBe(0);
});

it("is refused beside another commit, and for a branch that git does not know", async () => {
  const both = await cli.run("interlock diff --pr main --against HEAD specs");
  expect([both.status, both.output.includes("ILK9004")]).toEqual([2, true]);
  const none = await cli.run("interlock diff --pr nowhere specs");
  expect([none.status, none.output.includes("ILK9060")]).toEqual([2, true]);
});
