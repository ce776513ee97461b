/**
 * Runs the commands of every page in this folder, each page in a folder of its own, and compares what they print. After
 * a change that is meant, `ACCEPT=1 npx vitest run tests/cli` writes the pages anew; read the difference before you keep
 * it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CliFolder, openCliFolder, root } from "../support/run-cli.js";
import { matches, readTranscript, rewriteTranscript } from "../support/transcript.js";

const folder = join(root, "tests/cli");
const accepts = process.env["ACCEPT"] !== undefined && process.env["CI"] === undefined;

describe.each(readdirSync(folder).filter((name) => name.endsWith(".md")))("%s", (name) => {
  const page = readFileSync(join(folder, name), "utf8");
  const pieces = readTranscript(page);
  const found = new Map<number, ReturnType<CliFolder["run"]>>();
  let cli: CliFolder;

  beforeAll(() => {
    cli = openCliFolder();
    for (const piece of pieces) {
      if (piece.kind !== "file") continue;
      mkdirSync(dirname(join(cli.path, piece.name)), { recursive: true });
      writeFileSync(join(cli.path, piece.name), piece.text);
    }
  }, 60_000);

  afterAll(() => {
    cli.remove();
    if (accepts) writeFileSync(join(folder, name), rewriteTranscript(page, found));
  });

  it.each(pieces.flatMap((piece) => (piece.kind === "command" ? [piece] : [])))(
    "$line: $command",
    ({ line, command, output, status }) => {
      const result = cli.run(command);
      found.set(line, result);
      if (accepts) return;
      if (!matches(output, result.output)) expect(result.output.trimEnd()).toBe(output.trimEnd());
      expect(result.status).toBe(status);
    },
    60_000,
  );
});

describe("a transcript", () => {
  it("is matched letter by letter but for `…`", () => {
    expect(matches("took … s\n", "took 0.31 s\n")).toBe(true);
    expect(matches("took … s\n", "took 0.31 s\nand more\n")).toBe(false);
    expect(matches("took … s\n", "took\n s\n")).toBe(false);
    expect(matches("a.c (1)", "abc (1)")).toBe(false);
    expect(matches("a  b", "a b")).toBe(false);
    expect(matches("a", "a  \n")).toBe(true);
  });

  it("refuses a command without exit status", () => {
    expect(() => readTranscript("```console\n$ interlock\n```\n")).toThrow("no `exit`");
  });
});
