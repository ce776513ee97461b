/**
 * A transcript is a page of prose with two kinds of blocks: `ilk NAME` holds a file, `console` holds commands after `$`,
 * each with what it prints and, last, `exit N`. Text goes in, its pieces come out in order, and a way to write the page
 * anew with what the commands print now.
 */
export interface Command {
  readonly line: number;
  readonly command: string;
  readonly output: string;
  readonly status: number;
}

export interface FilePiece {
  readonly name: string;
  readonly text: string;
}

export type Piece =
  ({ readonly kind: "command" } & Command) | ({ readonly kind: "file" } & FilePiece);

export function readTranscript(page: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of page.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [, kind = "", name = "", text = ""] = match;
    if (kind === "ilk") pieces.push({ kind: "file", name: name.trim(), text });
    if (kind === "console") pieces.push(...readCommands(text, lineOf(page, match.index) + 1));
  }
  return pieces;
}

const lineOf = (page: string, index: number): number => page.slice(0, index).split("\n").length;

function readCommands(text: string, first: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { line: number; command: string; output: string } | undefined;
  text.split("\n").forEach((each, i) => {
    const exit = /^exit (\d+)$/.exec(each);
    if (each.startsWith("$ ")) {
      if (open) throw new Error(`line ${first + i}: the command before has no \`exit\``);
      open = { line: first + i, command: each.slice(2), output: "" };
    } else if (exit && open) {
      pieces.push({ kind: "command", ...open, status: Number(exit[1]) });
      open = undefined;
    } else if (open) open.output += `${each}\n`;
    else if (each !== "") throw new Error(`line ${first + i}: output of no command`);
  });
  if (open) throw new Error(`line ${first}: the last command has no \`exit\``);
  return pieces;
}

/**
 * Whether a text is as expected: letter by letter, but for `…`, which stands for any part of a line. A blank at the end
 * of a line is not seen in a page and does not count.
 */
export function matches(expected: string, found: string): boolean {
  const wanted = trimmed(expected).split("…").map(escaped).join("[^\\n]*?");
  return new RegExp(`^${wanted}$`).test(trimmed(found));
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const trimmed = (text: string): string => text.replace(/[ \t]+$/gm, "").replace(/\n+$/, "");

/** The page with the outputs of its commands, by line, put in their places. */
export function rewriteTranscript(
  page: string,
  found: ReadonlyMap<
    number,
    { readonly output: string; readonly status: number | null }
  > = new Map(),
): string {
  const lines = page.split("\n");
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const result = found.get(i + 1);
    kept.push(lines[i] ?? "");
    if (!result) continue;
    const start = i + 1;
    while (!/^exit \d+$/.test(lines[i] ?? "")) i++;
    const before = lines.slice(start, i).join("\n");
    // What still fits is left as it is, with every `…` that somebody has put there.
    const output = matches(before, result.output) ? before : trimmed(generalised(result.output));
    kept.push(...(output === "" ? [] : output.split("\n")), `exit ${result.status}`);
  }
  return kept.join("\n");
}

/** Writes `…` for what differs from run to run: seconds at the end of a row, versions, hashes. */
const generalised = (output: string): string =>
  output
    .replace(/ +\d+\.\d+$/gm, " …")
    .replace(/"seconds": [\d.e-]+/g, '"seconds": …')
    .replace(/interlock \d+\.\d+\.\d+/g, "interlock …")
    .replace(/sha256 [0-9a-f]{8,}/g, "sha256 …");
