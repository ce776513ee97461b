/** `check --watch`: a spec that is written is checked again, also after a mistake, until the command is interrupted. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openCliFolder, root } from "../support/run-cli.js";

const program = join(root, "dist", "cli.js");
const SPEC = "spec A; var x: 0..1 = 0; action go { x = 1 - x; } invariant i: x < 2;";

let folder: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  // Builds the program if it is not fresh.
  openCliFolder().remove();
  folder = mkdtempSync(join(tmpdir(), "interlock-watch-"));
  writeFileSync(join(folder, "a.ilk"), SPEC);
});
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** What the command writes, a piece for each check. */
function start(...words: readonly string[]) {
  const own = spawn(process.execPath, [program, "check", "--watch", ...words], { cwd: folder });
  child = own;
  let text = "";
  let tell = (): void => undefined;
  for (const stream of [own.stdout, own.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      tell();
    });
  const ended = new Promise<number | null>((resolve) => own.on("close", resolve));
  return {
    ended,
    interrupt: () => own.kill("SIGINT"),
    async next(): Promise<string> {
      const isDone = () => /waiting for changes.*\n/.exec(text);
      for (let found = isDone(); ; found = isDone()) {
        if (found) {
          const piece = text.slice(0, found.index + found[0].length);
          text = text.slice(piece.length);
          return piece;
        }
        await new Promise<void>((resolve) => (tell = resolve));
      }
    },
  };
}

it("checks again what has been written, mistakes too, until it is interrupted", async () => {
  const run = start("a.ilk");
  expect(await run.next()).toMatch(/base +- +holds[^]*exit status 0; waiting/);
  writeFileSync(join(folder, "a.ilk"), SPEC.replace("x < 2", "x < 1"));
  expect(await run.next()).toMatch(/i in 1[^]*exit status 1; waiting/);
  writeFileSync(join(folder, "a.ilk"), SPEC.replace("x < 2", "y < 1"));
  expect(await run.next()).toMatch(/error\[ILK\d+\][^]*exit status 2; waiting/);
  writeFileSync(join(folder, "a.ilk"), SPEC);
  expect(await run.next()).toMatch(/exit status 0; waiting/);
  run.interrupt();
  expect(await run.ended).toBe(130);
});

it("checks again when what a spec imports has been written", async () => {
  mkdirSync(join(folder, "parts"));
  const part = join(folder, "parts", "bound.ilk");
  writeFileSync(part, "library Bound; const BOUND = 2;");
  const text = SPEC.replace("spec A;", 'spec A; import "parts/bound.ilk";').replace(
    "< 2",
    "< BOUND",
  );
  writeFileSync(join(folder, "a.ilk"), text);
  const run = start("a.ilk");
  expect(await run.next()).toMatch(/exit status 0; waiting/);
  writeFileSync(part, "library Bound; const BOUND = 1;");
  expect(await run.next()).toMatch(/i in 1[^]*exit status 1; waiting/);
});

it("watches a folder, and specs that are new in it", async () => {
  const run = start(".");
  expect(await run.next()).toMatch(/1 configuration, all as expected/);
  writeFileSync(join(folder, "b.ilk"), SPEC.replace("spec A", "spec B"));
  expect(await run.next()).toMatch(/2 configurations of 2 specs, all as expected/);
  run.interrupt();
  expect(await run.ended).toBe(130);
});

it("waits for a file that is not there, and does not read the standard input", async () => {
  const run = start("later.ilk");
  expect(await run.next()).toMatch(/ILK9001[^]*exit status 2; waiting/);
  writeFileSync(join(folder, "later.ilk"), SPEC);
  expect(await run.next()).toMatch(/exit status 0; waiting/);
  run.interrupt();
  await run.ended;
  expect(await start("-").ended).toBe(2);
});
