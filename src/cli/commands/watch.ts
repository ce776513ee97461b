/** `interlock check --watch`: checks again whenever a spec, or something that it imports, has been written. */
import { type FSWatcher, statSync, watch as watchFolder } from "node:fs";
import { dirname } from "node:path";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { Refusal, refuse } from "../refusal.js";
import { openTerminal, type Terminal } from "../terminal.js";
import { check, type CheckFlags, type Watching } from "./check.js";

/** Editors write a file in several strokes. Milliseconds. */
const SETTLING = 100;

export async function watch(targets: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const files = targets.map(fileOf);
  if (files.includes("-"))
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
      const restart = changes.begin();
      for (const file of files)
        if (isFolder(file)) changes.add(file, true);
        else changes.add(dirname(file), false);
      const status = await checkOnce(targets, flags, terminal, {
        restart,
        onRead: (sources) => sources.forEach(({ name }) => changes.add(dirname(name), false)),
      });
      if (!restart.aborted)
        terminal.writeError(`exit status ${status}; waiting for changes (Ctrl-C ends)\n`);
      await changes.next();
    }
  } finally {
    process.removeListener("SIGINT", onInterrupt);
    changes.close();
  }
  return EXIT.interrupted;
}

/** What is wrong with the command line or a file is told, and may be put right while it is watched. */
async function checkOnce(
  targets: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  watching: Watching,
): Promise<ExitCode> {
  try {
    return await check(targets, flags, watching);
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

/** Waits for writing, and stops what is being checked meanwhile. */
class Changes {
  isOver = false;
  private readonly watchers = new Map<string, FSWatcher>();
  private restart = new AbortController();
  private wake: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;

  /** The signal: from now on something has been written, or the command is to end. */
  begin(): AbortSignal {
    this.restart = new AbortController();
    return this.restart.signal;
  }

  /** Watches a folder as well. `recursive`: and the folders in it. */
  add(folder: string, recursive: boolean): void {
    if (this.watchers.has(folder)) return;
    try {
      const watcher = watchFolder(folder, { recursive }, (_, name) => this.onChange(name));
      watcher.on("error", () => this.remove(folder));
      this.watchers.set(folder, watcher);
    } catch {
      // A folder that is not there is told by the check itself.
    }
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
    [...this.watchers.keys()].forEach((folder) => this.remove(folder));
  }

  private remove(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private onChange(name: string | null): void {
    if (name !== null && !name.endsWith(".ilk")) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), SETTLING);
  }

  private tell(): void {
    this.restart.abort();
    this.wake();
  }
}
