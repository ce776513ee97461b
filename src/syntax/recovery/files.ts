/** Slips that concern a file as a whole: its first line, and what a preprocessor would read. */
import type { Pieces } from "./pieces.js";
import { insert, over, replace, type Slip, slip } from "./slip.js";
import { GAP } from "./text.js";

/** A file that does not say what it is: what follows is read as a spec. */
export function findMissingHeader(p: Pieces): readonly Slip[] {
  if (p.list.length === 0 || p.word(0, "spec", "library", "platform") || p.sign(0, "#", "/"))
    return [];
  const first = p.at(0);
  const module = p.list.findIndex((_, at) => !p.sign(at, "-"));
  if (p.signs(0, "-", "-") && p.word(module, "MODULE")) {
    // All of it is another language: one word about that is worth more than one about each line.
    const whole = replace({ start: 0, end: p.text.length }, `spec ${GAP};`);
    const notes = [
      "this is a module of TLA+, which Interlock does not read; docs/comparison.md shows how its parts are written here",
    ];
    return [
      slip("ILK1005", over(first, p.at(module + 1)), {}, [whole], {
        help: `spec ${p.at(module + 1).text};`,
        notes,
      }),
    ];
  }
  // `module NAME;` and the like mean the same line.
  const isOther = first.kind === "word" && !first.isReserved && p.isName(1) && p.sign(2, ";");
  const edit = isOther ? replace(first, "spec") : insert(0, `spec ${GAP}; `);
  return [
    slip("ILK1005", isOther ? over(first, p.at(2)) : first, {}, [edit], {
      help: `spec ${isOther ? p.at(1).text : "NAME"};`,
      isGuess: true,
    }),
  ];
}

/** `#include`, `#define`, `#if`. */
export function findPreprocessor(p: Pieces): readonly Slip[] {
  const found: Slip[] = [];
  p.list.forEach((piece, at) => {
    if (!p.sign(at, "#") || !p.startsLine(at) || !p.isName(at + 1)) return;
    const lineEnd = /(?<!\\)\n|$/.exec(p.text.slice(piece.start));
    const line = { start: piece.start, end: piece.start + (lineEnd?.index ?? 0) };
    const written = p.text.slice(line.start, line.end);
    const define = /^#\s*define\s+(\w+)\s+(-?\w+)\s*(?:\/[/*].*)?$/.exec(written);
    const include = /^#\s*include\s+("[^"]*")/.exec(written);
    const wanted = define
      ? `const ${define[1]} = ${define[2]};`
      : include
        ? `import ${include[1]};`
        : undefined;
    const help = wanted ?? (p.word(at + 1, "include") ? undefined : "const traced = false;");
    const note = p.word(at + 1, "include")
      ? 'a spec is whole in itself, or imports a library with `import "name.ilk";`'
      : "a constant decides what is there: any clause may end in `if C`, and `if (C) { … }` on a constant costs nothing";
    found.push(
      slip(
        "ILK1129",
        over(piece, p.at(at + 1)),
        { found: `#${p.at(at + 1).text}` },
        [replace(line, wanted ?? "")],
        { help, notes: wanted === undefined ? [note] : [], isGuess: wanted === undefined },
      ),
    );
  });
  return found;
}
