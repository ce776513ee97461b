/** Reading specs; results are written by `write-file.ts`. */
import { createHash } from "node:crypto";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Source } from "../base/source.js";
import type { Lookup } from "../compile.js";
import { refuse } from "./refusal.js";

/** The folder of the package, wherever this code runs from. */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : findPackage(dirname(folder));
}

const { name, version: ownVersion } = JSON.parse(
  readFileSync(join(packageFolder, "package.json"), "utf8"),
) as { readonly name: string; readonly version: string };

export const version = ownVersion;

/** What generated checkers import: the published package has another name than the repository's. */
export const runtimeModule = `${name}/runtime`;

/** A path as it is shown and written into generated files: from the working folder, with forward slashes. */
export const shownPath = (path: string): string =>
  (relative(process.cwd(), resolve(path)) || ".").replaceAll("\\", "/");

/** Bytes of a spec; whole kernels' worth of specs are smaller. */
const LARGEST_SPEC = 1_000_000;

/** A spec or library; undefined where there is nothing of that name. What cannot be read is refused. */
export function readSource(path: string): Source | undefined {
  if (!existsSync(path)) return undefined;
  const { size } = statOf(path, "file");
  if (size > LARGEST_SPEC)
    unreadable(path, `it has ${size} bytes, and a spec has at most ${LARGEST_SPEC}`);
  const bytes = attempt(path, () => readFileSync(path));
  return { name: shownPath(path), text: textOf(path, bytes) };
}

/** The standard input, as far as a spec may be long. */
export function readStandardInput(): Source {
  const bytes = attempt("-", () => readFileSync(0));
  if (bytes.length > LARGEST_SPEC)
    unreadable("-", `it has ${bytes.length} bytes, and a spec has at most ${LARGEST_SPEC}`);
  return { name: "<stdin>", text: textOf("-", bytes) };
}

function textOf(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return unreadable(path, "it is no text in UTF-8");
  }
}

export const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** A file that was generated, of any size. */
export const readGenerated = (path: string): string | undefined =>
  isFile(path) ? readFileSync(path, "utf8") : undefined;

const unreadable = (path: string, reason: string): never =>
  refuse("ILK9013", path, { path, reason });

/** What `work` gives; what the file system says against it is refused in its words. */
function attempt<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    return unreadable(path, reasonOf(error));
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/^\w+: /, "").replace(/, \w+( '.*)?$/, "")
    : String(error);

function statOf(path: string, wanted: "file" | "file or folder"): Stats {
  const found = attempt(path, () => statSync(path));
  if (found.isFile() || (found.isDirectory() && wanted === "file or folder")) return found;
  return unreadable(
    path,
    `it is a ${found.isDirectory() ? "folder" : "device or a pipe"}, not a file`,
  );
}

const platformsFolder = join(packageFolder, "specs", "platforms");

/** `freebsd`, `linux`, … */
export const shippedPlatforms = (): readonly string[] =>
  readdirSync(platformsFolder)
    .filter((file) => file.endsWith(".ilk"))
    .map((file) => file.slice(0, -".ilk".length))
    .sort();

export const readShippedPlatform = (platform: string): Source | undefined =>
  readSource(join(platformsFolder, `${platform}.ilk`));

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
  const source = readShippedPlatform(name);
  return source && { ...source, name: `specs/platforms/${name}.ilk` };
}

/** Imports are files; platforms are looked for beside a file, and among those that ship. */
export const lookupBeside = (path: string): Lookup => ({
  file: readSource,
  platform: (name) => readPlatform(name, path),
});

/**
 * Files of a folder and of the folders in it that hold a spec, or cannot be read, in order of their paths; a file stands
 * for itself. A folder without any is refused.
 */
export function findSpecs(path: string, word: string): readonly string[] {
  if (!existsSync(path)) refuse("ILK9001", word, { path });
  if (statOf(path, "file or folder").isFile()) return [path];
  const specs = findFiles(path).filter(mayBeSpec);
  if (specs.length === 0) refuse("ILK9014", word, { path });
  return specs;
}

function mayBeSpec(path: string): boolean {
  try {
    return statSync(path).size > LARGEST_SPEC || beginsSpec(readFileSync(path, "utf8"));
  } catch {
    return true;
  }
}

/** The first word behind comments is `spec`. */
export function beginsSpec(text: string): boolean {
  for (let at = 0; ;) {
    const blank = /\s*/y;
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    const end = text.startsWith("//", at)
      ? text.indexOf("\n", at)
      : text.startsWith("/*", at)
        ? text.indexOf("*/", at + 2) + 1
        : undefined;
    if (end === undefined) return /^spec\s/.test(text.slice(at, at + 5));
    if (end <= 0) return false;
    at = end + 1;
  }
}

/** Every file of the language under a path: specs, libraries and platforms. */
export function findFiles(path: string): readonly string[] {
  if (!existsSync(path)) refuse("ILK9001", path, { path });
  if (statOf(path, "file or folder").isFile()) return [path];
  return attempt(path, () => readdirSync(path, { recursive: true, withFileTypes: true }))
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
