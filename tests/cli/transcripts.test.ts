/**
 * Runs the commands of every page in this folder, each page in a folder of its own, and compares what they print. After
 * a change that is meant, `ACCEPT=1 npx vitest run tests/cli` writes the pages anew; read the difference before you keep
 * it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CliResult, openCliFolder, root } from "../support/run-cli.js";
import { matches, readTranscript, rewriteTranscript } from "../support/transcript.js";

const folder = join(root, "tests/cli");
const accepts = process.env["ACCEPT"] !== undefined && process.env["CI"] === undefined;

const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return { name, text, pieces: readTranscript(text) };
  });

/** Results by line. The pages run beside each other, the commands of a page one after the other. */
const results = new Map(pages.map(({ name }) => [name, new Map<number, CliResult>()]));

beforeAll(async () => {
  await Promise.all(pages.map(runPage));
}, 900_000);

async function runPage({ name, text, pieces }: (typeof pages)[number]): Promise<void> {
  const cli = openCliFolder();
  try {
    for (const piece of pieces) {
      if (piece.kind === "file") writeFileSync(join(cli.path, piece.name), piece.text);
      else results.get(name)?.set(piece.line, await cli.run(piece.command));
    }
  } finally {
    cli.remove();
  }
  if (accepts) writeFileSync(join(folder, name), rewriteTranscript(text, results.get(name)));
}

describe.each(pages)("$name", ({ name, pieces }) => {
  const commands = pieces.flatMap((piece) => (piece.kind === "command" ? [piece] : []));

  it.skipIf(accepts).each(commands)("$line: $command", ({ line, output, status }) => {
    const found = results.get(name)?.get(line);
    // Compared as texts where they differ, so that the failure shows both.
    if (!matches(output, found?.output ?? ""))
      expect(found?.output.trimEnd()).toBe(output.trimEnd());
    expect(found?.status).toBe(status);
  });
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
