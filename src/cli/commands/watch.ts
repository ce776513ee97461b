/** `interlock check --watch`: checks again whenever a spec, or something that it imports, has been written. */
import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname } from "node:path";
import { openFiles, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { Refusal, refuse } from "../refusal.js";
import { openTerminal, type Terminal } from "../terminal.js";
import { check, type CheckFlags } from "./check.js";

/** Editors write a file in several strokes. Milliseconds. */
const SETTLING = 100;

export async function watch(targets: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  if (targets.some((each) => fileOf(each) === "-"))
    refuse("ILK9004", "--watch", {
      first: "--watch",
      second: "-",
      why: "the standard input is read once",
    });
  const terminal = openTerminal(flags.ascii ? { ascii: true } : {});
  const changes = new Changes();
  const onInterrupt = (): void => changes.end();
  process.on("SIGINT", onInterrupt);
  try {
    while (!changes.isOver) {
      if (terminal.isInteractive) terminal.write("\x1b[2J\x1b[3J\x1b[H");
      const restart = changes.begin(foldersOf(targets, flags));
      const status = await checkOnce(targets, flags, restart, terminal);
      if (!restart.aborted && !changes.isOver)
        terminal.writeError(`exit status ${status}; waiting for changes (Ctrl-C ends)\n`);
      await changes.next();
    }
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    changes.close();
  }
  return EXIT.interrupted;
}

/** What is wrong with the command line or a file is told, and may be mended while it is watched. */
async function checkOnce(
  targets: readonly string[],
  flags: CheckFlags,
  restart: AbortSignal,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await check(targets, flags, restart);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.showDiagnostics(error.diagnostics);
    return EXIT.usage;
  }
}

const fileOf = (target: string): string => {
  const at = target.lastIndexOf("@");
  return at > 0 ? target.slice(0, at) : target;
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where the specs are, and what they import. By path: whether the folders in it count as well. */
function foldersOf(targets: readonly string[], flags: CheckFlags): ReadonlyMap<string, boolean> {
  const folders = new Map<string, boolean>();
  const files = targets.map(fileOf);
  for (const file of files) if (!isFolder(file)) folders.set(dirname(file), false);
  try {
    for (const { sources } of openFiles(targets, readOverrides(flags.const)))
      for (const { name } of sources) folders.set(dirname(name), false);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  for (const file of files) if (isFolder(file)) folders.set(file, true);
  return folders;
}

/** Waits for writing, and stops what is being checked meanwhile. */
class Changes {
  isOver = false;
  private watchers: FSWatcher[] = [];
  private restart = new AbortController();
  private wake: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;

  /** Watches these folders from now on. The signal: something has been written, or the command is to end. */
  begin(folders: ReadonlyMap<string, boolean>): AbortSignal {
    this.close();
    this.restart = new AbortController();
    const onChange = (_: string, name: string | null): void => {
      if (name !== null && !name.endsWith(".ilk")) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(), SETTLING);
    };
    for (const [folder, recursive] of folders)
      try {
        this.watchers.push(watchFolder(folder, { recursive }, onChange));
      } catch {
        // A folder that is not there is told by the check itself.
      }
    return this.restart.signal;
  }

  /** Once something has changed since `begin`. */
  async next(): Promise<void> {
    if (this.restart.signal.aborted) return;
    await new Promise<void>((resolve) => (this.wake = resolve));
  }

  end(): void {
    this.isOver = true;
    this.tell();
  }

  close(): void {
    clearTimeout(this.timer);
    for (const each of this.watchers) each.close();
    this.watchers = [];
  }

  private tell(): void {
    this.restart.abort();
    this.wake();
  }
}
