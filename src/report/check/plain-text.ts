/** Runs and diagnostics as the terminal has them, for text that goes into a file or a result: no colour, and one width. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { plainColours } from "../../diagnostics/colours.js";
import { renderDiagnostics } from "../../diagnostics/render.js";
import type { Checker } from "../../runtime/checker.js";
import type { Violation } from "../../runtime/verdict.js";
import { plain } from "../colours.js";
import { renderCounterexample } from "../terminal/counterexample.js";
import type { CheckedFile } from "./check-report.js";

export const WIDTH = 100;

export const plainRun = (
  checker: Checker,
  violation: Violation,
  sourceLine: CheckedFile["sourceLine"],
): string =>
  renderCounterexample(checker, violation, {
    width: WIDTH,
    colour: plain,
    ascii: false,
    full: false,
    sourceLine,
  });

export const plainDiagnostics = (list: readonly Diagnostic[]): string =>
  renderDiagnostics(list, { colour: plainColours, unicode: true, width: WIDTH });
