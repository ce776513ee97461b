/**
 * The built command, and files: names that hold line ends and escapes, a standalone checker that is run, places that are
 * no regular files, and names that differ in case alone.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliFolder, openCliFolder } from "../support/run-cli.js";
import { attack, HOSTILE, hostileIn, hostileSpec, MARK } from "./hostile.js";

let cli: CliFolder;
beforeAll(() => {
  cli = openCliFolder();
  write("holds.ilk", "spec Holds;\nvar v: 0..1 = 0;\nthread T { v = 1; }\n");
  write(
    "broken.ilk",
    "spec Broken;\nvar v: 0..1 = 0;\nthread T { v = 1; }\ninvariant low: v == 0;\n",
  );
});
afterAll(() => cli.remove());

const write = (name: string, text: string): void => writeFileSync(join(cli.path, name), text);
const read = (name: string): string => readFileSync(join(cli.path, name), "utf8");

describe("a spec of somebody else", () => {
  it("runs no code from a `///` line when it is checked", async () => {
    write(
      "evil.ilk",
      '/// x\rconsole.log("PW" + "NED");\nspec D;\nplatform plain;\nvar v: 0..1 = 0;\nthread T { v = 1; }\n',
    );
    const { output, status } = await cli.run("interlock check evil.ilk");
    expect(status).toBe(0);
    expect(output).not.toContain("PWNED");
    expect(output).toContain("warning[ILK1020]: the text holds the hidden character `\\r`");
    expect(output).toContain("1 │ /// x\\rconsole.log(");
  });

  it("runs none from the name of its file, its text or its platform, in a standalone checker", async () => {
    // A name of a file holds neither `/` nor NUL, and not more than 255 bytes.
    const text = HOSTILE.filter((each) => each !== "\0" && !/\p{Cs}/u.test(each)).join("");
    const { main, platform } = hostileSpec(attack(text));
    const folder = join(cli.path, "hostile");
    mkdirSync(folder);
    const name = "x\rglobalThis.PWNED=1;\n::error::\u2028globalThis.PWNED=1;\u001b[31m.ilk";
    writeFileSync(join(folder, name), main.text);
    writeFileSync(join(folder, "mine.ilk"), platform.text);
    const made = await cli.run("cd hostile && interlock generate --standalone x* -o out");
    expect(made.output).toContain(
      "out/x\\rglobalThis.PWNED=1;\\n::error::\\u{2028}globalThis.PWNED=1;\\x1b[31m/base.mjs",
    );
    const [stem = ""] = readdirSync(join(folder, "out"));
    const path = join(folder, "out", stem, "base.mjs");
    const program = readFileSync(path, "utf8");
    writeFileSync(path, `${program}\nif (globalThis.${MARK}) console.log("HAS " + "RUN");\n`);
    const { output, status } = await cli.run("cd hostile && node out/*/base.mjs");
    expect(status).toBe(0);
    expect(output).toContain("invariant small broken");
    expect(output).not.toContain("HAS RUN");
    expect(hostileIn(output)).toEqual([]);
    expect(output).not.toMatch(/^\s*::error/m);
  });

  it("prints nothing hidden, whatever it is asked for", async () => {
    for (const words of [
      "check --runs all --coverage --locks",
      "check --full --ascii",
      "check --json",
      "check --format sarif",
      "check --format junit",
      "check --format markdown",
      "check --locks=dot",
      "generate",
      "generate --emit js",
      "generate --emit ir",
      "generate --emit ast",
      "export --to murphi",
      "format --check",
    ]) {
      const { output } = await cli.run(`cd hostile && interlock ${words} x*`);
      expect([words, hostileIn(output)]).toEqual([words, []]);
      expect(output).not.toMatch(/^\s*::error/m);
    }
  });

  it("is not believed when it asks for colours of ours", async () => {
    write(
      "red.ilk",
      "spec R; // \u001b[32mfine\u001b[39m\nvar v: 0..1 = 0;\nthread T { v = x; }\n",
    );
    const { output } = await cli.run("FORCE_COLOR=1 interlock check red.ilk");
    expect(output).toContain("\\x1b[32mfine");
    expect(output).not.toContain("\u001b[32mfine");
  });

  it("is named on the command line without effect on the terminal", async () => {
    const { output, status } = await cli.run(
      `interlock check "$(printf 'a\\033]0;x\\007\\n::error::b')"`,
    );
    expect(status).toBe(2);
    expect(hostileIn(output)).toEqual([]);
    expect(output).not.toMatch(/^\s*::error/m);
  });
});

describe("what stands where a result is written", () => {
  const diff = "interlock diff holds.ilk broken.ilk --quiet --fail-on none";
  const isDevice = (path: string): boolean => statSync(path).isCharacterDevice();

  it("a device stays one", async () => {
    expect((await cli.run(`${diff} --html /dev/null`)).status).toBe(0);
    expect(isDevice("/dev/null")).toBe(true);
    const full = await cli.run(`${diff} --html /dev/full`);
    expect(full.status).toBe(2);
    expect(full.output).toContain("`/dev/full` could not be written: no space left on device");
    expect(isDevice("/dev/full")).toBe(true);
  });

  it("a link stays one, and what it leads to is written", async () => {
    write("real.json", "old");
    for (const [link, target] of [
      ["link.json", "real.json"],
      ["second.json", "link.json"],
      ["new.json", "made.json"],
      ["null.json", "/dev/null"],
    ] as const)
      symlinkSync(target, join(cli.path, link));
    for (const link of ["second.json", "new.json", "null.json"]) {
      const { status } = await cli.run(`interlock check broken.ilk --quiet --trace ${link}`);
      expect(status).toBe(1);
      expect(lstatSync(join(cli.path, link)).isSymbolicLink()).toBe(true);
    }
    expect(lstatSync(join(cli.path, "link.json")).isSymbolicLink()).toBe(true);
    expect(JSON.parse(read("real.json"))).toMatchObject({ meta: { violation: { name: "low" } } });
    expect(JSON.parse(read("made.json"))).toMatchObject({ meta: { violation: { name: "low" } } });
    expect(isDevice("/dev/null")).toBe(true);
  });

  it("links that lead in a circle are refused", async () => {
    symlinkSync("round.json", join(cli.path, "round.json"));
    const { output, status } = await cli.run(
      "interlock check broken.ilk --quiet --trace round.json",
    );
    expect(status).toBe(2);
    expect(output).toContain("could not be written: its symbolic links lead in a circle");
  });

  it("a pipe is written into if somebody reads it, and refused otherwise", async () => {
    await cli.run("mkfifo pipe");
    const alone = await cli.run(`${diff} --html pipe`);
    expect(alone.status).toBe(2);
    expect(alone.output).toContain("`pipe` could not be written: nobody reads from this pipe");
    const read_ = await cli.run(`cat pipe > page.html & ${diff} --html pipe; wait`);
    expect(read_.status).toBe(0);
    expect(read("page.html")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
    expect(lstatSync(join(cli.path, "pipe")).isFIFO()).toBe(true);
  });

  it("the standard output by its name gets the page at its end", async () => {
    const { status } = await cli.run(`${diff} --html /dev/stdout > out.html`);
    expect(status).toBe(0);
    expect(read("out.html")).toMatch(/^<!doctype html>/);
  });

  it("a folder is not replaced, and nothing is left beside it", async () => {
    mkdirSync(join(cli.path, "folder.json"));
    const { output, status } = await cli.run(
      "interlock check broken.ilk --quiet --trace folder.json",
    );
    expect(status).toBe(2);
    expect(output).toContain("could not be written: it is a folder");
    expect(readdirSync(cli.path).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("a file keeps its mode", async () => {
    write("page2.html", "");
    await cli.run(`chmod 640 page2.html; ${diff} --html page2.html`);
    expect(lstatSync(join(cli.path, "page2.html")).mode & 0o777).toBe(0o640);
  });

  it.each(["/proc/x", "/proc/x/y", "/dev/null", "holds.ilk"])(
    "generating into %s is refused at once",
    async (folder) => {
      const { output, status } = await cli.run(
        `timeout 60 interlock generate holds.ilk -o ${folder}`,
      );
      expect(status).toBe(2);
      expect(output).toContain("error[ILK9006]");
    },
  );
});

describe("two outputs that would be one file", () => {
  it("are refused where two revisions differ in case alone, and nothing is written", async () => {
    write(
      "fix.ilk",
      "spec Fix;\nconst most = 1;\nvar v: 0..2 = 0;\nthread T { v = most; }\nrevision after { }\nrevision After { most = 2; }\n",
    );
    for (const command of ["generate", "generate --standalone", "export --to murphi"]) {
      const { output, status } = await cli.run(`interlock ${command} fix.ilk -o made`);
      expect(status).toBe(2);
      expect(output).toContain("error[ILK9020]: `fix.ilk@after` and `fix.ilk@After`");
      expect(existsSync(join(cli.path, "made"))).toBe(false);
    }
    expect((await cli.run("interlock generate fix.ilk@After -o made")).status).toBe(0);
    expect((await cli.run("interlock check fix.ilk --quiet")).status).toBe(0);
  });

  it("are refused where two files have one name, or names that differ in case alone", async () => {
    const text = read("holds.ilk");
    for (const [first, second] of [
      ["a/same.ilk", "b/same.ilk"],
      ["c/Case.ilk", "c/case.ilk"],
      ["d/\u00e9.ilk", "d/e\u0301.ilk"],
    ] as const) {
      for (const file of [first, second]) {
        mkdirSync(join(cli.path, file, ".."), { recursive: true });
        write(file, text);
      }
      const { output, status } = await cli.run(
        `interlock export --to murphi ${first} ${second} -o m`,
      );
      expect([status, output.includes("ILK9020")]).toEqual([2, true]);
    }
    expect(existsSync(join(cli.path, "m"))).toBe(false);
  });

  it("never stand outside the folder, whatever the file is called", async () => {
    mkdirSync(join(cli.path, "dots"));
    write("dots/...ilk", read("holds.ilk"));
    const { output } = await cli.run("interlock generate dots/...ilk -o dots/out");
    expect(output).toBe("dots/out/_../base.checker.ts\n");
  });
});
