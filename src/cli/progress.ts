/**
 * How a long command tells that it is alive, on the error stream: a terminal has one line that is written over; a file
 * or a log gets a line every ten seconds.
 */
import type { Progress } from "../runtime/index.js";
import { renderProgress } from "../report/terminal/progress.js";
import type { Terminal } from "./terminal.js";

const LINE_EVERY_MS = 10_000;
const CLEAR = "\r\x1b[K";

export interface ProgressLine {
  /** What is searched now: the `number`th of `count`. */
  readonly begin: (name: string, number: number, count: number) => void;
  readonly update: (progress: Progress) => void;
  readonly end: () => void;
}

const SILENT: ProgressLine = {
  begin: () => undefined,
  update: () => undefined,
  end: () => undefined,
};

/** `now` in milliseconds. */
export function openProgress(
  terminal: Pick<Terminal, "isInteractive" | "width" | "writeError">,
  quiet: boolean,
  now: () => number = () => performance.now(),
): ProgressLine {
  if (quiet) return SILENT;
  let name = "";
  const line = (progress: Progress): string =>
    `${name}: ${renderProgress(progress, terminal.width - name.length - 3)}`;
  if (terminal.isInteractive)
    return {
      begin: (given) => void (name = given),
      update: (progress) => terminal.writeError(`${CLEAR}${line(progress)}`),
      end: () => terminal.writeError(CLEAR),
    };
  let last = now();
  const isDue = (): boolean => {
    if (now() - last < LINE_EVERY_MS) return false;
    last = now();
    return true;
  };
  return {
    begin: (given, number, count) => {
      name = count === 1 ? given : `${given} (${number} of ${count})`;
      if (isDue()) terminal.writeError(`${name}\n`);
    },
    update: (progress) => {
      if (isDue()) terminal.writeError(`${line(progress)}\n`);
    },
    end: () => undefined,
  };
}
