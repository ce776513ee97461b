/**
 * Writing results. A regular file is written whole or not at all: beside its place, then renamed. A symbolic link stays
 * one, and what it leads to is written. What is no regular file (a terminal, a pipe, a device) is written into and never
 * replaced.
 */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { refuse } from "./refusal.js";

export function writeFile(path: string, text: string): void {
  try {
    const place = followLinks(resolve(path));
    const own = ownStream(place);
    const stats = own === undefined ? statsOf(place) : undefined;
    if (own !== undefined) writeFileSync(own, text);
    else if (stats === undefined || stats.isFile()) replaceFile(place, text, stats);
    else if (stats.isDirectory()) throw new Error("it is a folder");
    else writeInto(place, text, stats);
  } catch (error) {
    refuse("ILK9006", path, { path, reason: reasonOf(error) });
  }
}

/** A stream of this process by its name. It is not opened again, for it may stand in the middle of a file. */
function ownStream(path: string): number | undefined {
  const known = ["/dev/stdin", "/dev/stdout", "/dev/stderr"].indexOf(path);
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return known >= 0 ? known : number === undefined ? undefined : Number(number);
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** Where a path leads in the end, whether or not something is there. */
function followLinks(path: string): string {
  let place = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    if (ownStream(place) !== undefined || !statsOf(place)?.isSymbolicLink()) return place;
    place = resolve(dirname(place), readlinkSync(place));
  }
  throw new Error("its symbolic links lead in a circle");
}

/** Of what stands at the path itself; undefined where there is nothing. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function replaceFile(path: string, text: string, before: Stats | undefined): void {
  makeFolder(dirname(path));
  if (before) accessSync(path, constants.W_OK);
  const temporary = `${path}.${process.pid}.tmp`;
  // Fails where something has this name already: a link there could lead anywhere.
  const file = openSync(temporary, "wx");
  try {
    writeFileSync(file, text);
    if (before) fchmodSync(file, before.mode & 0o777);
    closeSync(file);
    renameSync(temporary, path);
  } catch (error) {
    closeQuietly(file);
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Into a device or a pipe. A pipe that nobody reads would be waited for without end. */
function writeInto(path: string, text: string, stats: Stats): void {
  // Held open until the other is, for a reader takes the first close for the end.
  const held = stats.isFIFO() ? [openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)] : [];
  const file = openSync(path, constants.O_WRONLY);
  try {
    if (fstatSync(file).isFile()) throw new Error("it has changed while it was opened");
    writeFileSync(file, text);
  } finally {
    for (const each of [...held, file]) closeSync(each);
  }
}

/** Like `mkdir -p`, which Node's own does without end where the system makes no folders, as under /proc. */
function makeFolder(path: string): void {
  const missing: string[] = [];
  let folder = path;
  for (; statsOf(folder) === undefined && dirname(folder) !== folder; folder = dirname(folder))
    missing.unshift(folder);
  for (const each of missing) {
    try {
      mkdirSync(each);
    } catch (error) {
      // Another command may have made it meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It is closed already: renaming failed.
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === "ENXIO") return "nobody reads from this pipe";
  return error.message.replace(/^\w+: /, "").replace(/, \w+(?: '.*)?$/s, "");
}
