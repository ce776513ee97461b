/** What the terminal can show, and the two streams: results on stdout, everything else on stderr. */
import pc from "picocolors";
import { ansiColours, plainColours } from "../diagnostics/colours.js";
import { atTerminal } from "../base/embed.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostics } from "../diagnostics/render.js";
import { ansi, type Colours, plain } from "../report/colours.js";

export interface Terminal {
  readonly width: number;
  readonly ascii: boolean;
  readonly colour: Colours;
  readonly isInteractive: boolean;
  /** What is shown: see `atTerminal`. */
  readonly write: (text: string) => void;
  /** What a program reads, and is written as it is: JSON, code, workflow commands. */
  readonly writeData: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly showDiagnostics: (list: readonly Diagnostic[]) => void;
}

const speaksUnicode = (): boolean =>
  process.platform === "win32" ||
  /utf-?8/i.test(
    process.env["LC_ALL"] ?? process.env["LC_CTYPE"] ?? process.env["LANG"] ?? "utf-8",
  );

/** NO_COLOR and FORCE_COLOR are obeyed (picocolors); without a terminal the width is COLUMNS, or 100. */
export function openTerminal(
  options: { readonly ascii?: boolean; readonly width?: number } = {},
): Terminal {
  const coloured =
    pc.isColorSupported && (process.stdout.isTTY || process.env["FORCE_COLOR"] !== undefined);
  const ascii = options.ascii ?? !speaksUnicode();
  const width =
    options.width ??
    Math.max(
      40,
      Math.min(
        process.stdout.isTTY
          ? process.stdout.columns
          : Number(process.env["COLUMNS"] ?? 100) || 100,
        120,
      ),
    );
  const writeError = (text: string): void => void process.stderr.write(atTerminal(text));
  return {
    width,
    ascii,
    colour: coloured ? ansi : plain,
    isInteractive: process.stderr.isTTY === true,
    write: (text) => void process.stdout.write(atTerminal(text)),
    writeData: (text) => void process.stdout.write(text),
    writeError,
    showDiagnostics: (list) => {
      if (list.length === 0) return;
      const errorsColoured =
        pc.isColorSupported && (process.stderr.isTTY || process.env["FORCE_COLOR"] !== undefined);
      writeError(
        `${renderDiagnostics(list, { colour: errorsColoured ? ansiColours : plainColours, unicode: !ascii, width }).trimEnd()}\n`,
      );
    },
  };
}
