/**
 * Checkers that stay behind when a revision or a spec goes: they still pass as committed code, and nothing makes them.
 * A file is taken for one only if its first line says which spec it was generated from.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inComment } from "../../base/embed.js";
import { shownPath } from "../files.js";

export interface Leftover {
  readonly path: string;
  /** The spec that it was generated from. */
  readonly source: string;
}

const HEADER = /^\/\/ Generated from (.+\.ilk) by `interlock generate`/;

/**
 * Checkers in the folders of `output` that come from the specs of this run, but which this run does not make.
 *
 * @param targets as on the command line; one that names a single revision (`FILE@REVISION`) says nothing of the others
 * @param made paths that this run writes
 */
export function leftovers(
  output: string,
  targets: readonly string[],
  made: readonly string[],
): readonly Leftover[] {
  const whole = targets.filter((target) => !target.includes("@"));
  const fresh = new Set(made.map(shownPath));
  return checkersIn(output).flatMap((path) => {
    const source = HEADER.exec(readFileSync(path, "utf8"))?.[1];
    return source !== undefined && !fresh.has(shownPath(path)) && covers(whole, source)
      ? [{ path, source }]
      : [];
  });
}

/** The source is one of the files, or stands in one of the folders. */
const covers = (targets: readonly string[], source: string): boolean =>
  targets.some((target) => {
    // As a comment has it.
    const shown = inComment(shownPath(target));
    return shown === source || source.startsWith(shown === "." ? "" : `${shown}/`);
  });

/** `OUTPUT/NAME/REVISION.checker.ts` */
function checkersIn(output: string): readonly string[] {
  if (!existsSync(output) || !statSync(output).isDirectory()) return [];
  return readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      readdirSync(join(output, entry.name))
        .filter((name) => name.endsWith(".checker.ts"))
        .map((name) => join(output, entry.name, name)),
    )
    .sort();
}
