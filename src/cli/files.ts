/** Reading specs; results are written by `write-file.ts`. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../base/source.js";
import { refuse } from "./refusal.js";

/** The folder of the package, wherever this code runs from. */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findPackage(dirname(folder));
}

export const version = (
  JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
    readonly version: string;
  }
).version;

/** A path as it is shown and written into generated files: from the working folder, with forward slashes. */
export const shownPath = (path: string): string =>
  (relative(process.cwd(), resolve(path)) || ".").replaceAll("\\", "/");

export function readSource(path: string): Source | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  return { name: shownPath(path), text: readFileSync(path, "utf8").replace(/^\ufeff/, "") };
}

/** A platform: one beside the spec is preferred to one that ships. */
export function readPlatform(name: string, besides: string): Source | undefined {
  if (!/^\w+$/.test(name)) return undefined;
  const own = readSource(join(dirname(besides), `${name}.ilk`));
  if (
    own &&
    new RegExp(`^\\s*(///[^\\n]*\\n\\s*)*platform\\s+${name}\\s*(from\\s+\\w+\\s*)?\\{`).test(
      own.text,
    )
  )
    return own;
  const shipped = join(packageFolder, "specs", "platforms", `${name}.ilk`);
  const source = readSource(shipped);
  return source && { ...source, name: `specs/platforms/${name}.ilk` };
}

/** Files of a folder and of the folders in it that hold a spec, in order of their paths; a file stands for itself. */
export function findSpecs(path: string, word: string): readonly string[] {
  if (!existsSync(path)) refuse("ILK9001", word, { path });
  if (statSync(path).isFile()) return [path];
  return findFiles(path).filter((each) =>
    /^\s*(\/\/[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*spec\s/.test(readFileSync(each, "utf8")),
  );
}

/** Every file of the language under a path: specs, libraries and platforms. */
export function findFiles(path: string): readonly string[] {
  if (!existsSync(path)) refuse("ILK9001", path, { path });
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ilk"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((each) => !each.includes("node_modules"))
    .sort();
}

/** SHA-256 over the names and texts of files. */
export function hashOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  for (const source of sources) hash.update(`${source.name.split("/").at(-1)}\0${source.text}\0`);
  return hash.digest("hex");
}

/** Removes a file, and its folder if that was all it held. */
export function removeFile(path: string): void {
  rmSync(path);
  const folder = dirname(path);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
