/** What a standalone checker carries with it: the searches, the report, and a small command line. Bundled into dist/standalone.js. */
import { ansi, plain } from "../report/colours.js";
import { renderVerdicts } from "../report/table.js";
import { renderCounterexample } from "../report/terminal/counterexample.js";
import { toJson } from "../report/to-json.js";
import { inJson, inTerminal } from "../report/visible-data.js";
import { type Checker, runChecker } from "../runtime/index.js";

export * from "../runtime/index.js";

/** Prints the verdict; returns the exit status of `interlock check`. */
export async function runStandalone(checker: Checker, args: readonly string[]): Promise<number> {
  const unknown = args.find((each) => !["--json", "--full"].includes(each));
  if (unknown !== undefined) {
    process.stderr.write(
      `there is no option ${inTerminal(unknown)}; this checker knows --json and --full\n`,
    );
    return 2;
  }
  const verdict = await runChecker(checker);
  const result = { checker, verdict };
  if (args.includes("--json")) {
    process.stdout.write(`${inJson(toJson([result]), 2)}\n`);
  } else {
    const colour = process.stdout.isTTY && !process.env["NO_COLOR"] ? ansi : plain;
    const width = process.stdout.isTTY ? Math.min(process.stdout.columns, 120) : 100;
    for (const violation of verdict.violations) {
      process.stdout.write(
        `${renderCounterexample(checker, violation, { width, colour, ascii: false, full: args.includes("--full") })}\n`,
      );
    }
    process.stdout.write(
      `${inTerminal(`${checker.name}   ${checker.source}`)}\n${renderVerdicts([result], { width, colour })}`,
    );
  }
  if (verdict.verdict === "incomplete") return 3;
  return verdict.asExpected ? 0 : 1;
}
