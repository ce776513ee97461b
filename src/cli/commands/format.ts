/** `interlock format`: rewrites specs in the one layout, or says which are not in it. */
import { report } from "../../diagnostics/catalogue.js";
import { type Diagnostic, isError } from "../../diagnostics/diagnostic.js";
import { format as formatSource } from "../../prettier-plugin/format.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { findFiles, readSource } from "../files.js";
import { Refusal, refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

/** Files are read and formatted first; none is written if one of them cannot be parsed. */
export async function format(
  targets: readonly string[],
  flags: { readonly check?: boolean },
): Promise<ExitCode> {
  const terminal = openTerminal();
  const problems: Diagnostic[] = [];
  const changed: { readonly path: string; readonly text: string }[] = [];
  let count = 0;
  for (const path of targets.flatMap((target) => findFiles(target))) {
    const source = readSource(path) ?? refuse("ILK9001", path, { path });
    const { value, diagnostics } = await formatSource(source);
    count += 1;
    const errors = diagnostics.filter(isError);
    problems.push(...errors);
    if (errors.length === 0 && value !== source.text) {
      changed.push({ path, text: value });
      if (flags.check)
        problems.push(
          report(
            "ILK9010",
            { source, start: 0, end: 0 },
            { path: source.name },
            { help: `interlock format ${source.name}` },
          ),
        );
    }
  }
  if (problems.length > 0) {
    if (!flags.check || problems.some((each) => each.code !== "ILK9010"))
      throw new Refusal(problems);
    terminal.showDiagnostics(problems);
    return EXIT.different;
  }
  for (const { path, text } of changed) writeFile(path, text);
  terminal.write(
    flags.check
      ? `${counted(count, "file is", "files are")} formatted\n`
      : `${changed.length} of ${counted(count, "file", "files")} changed\n`,
  );
  return EXIT.asExpected;
}

const counted = (n: number, one: string, several: string): string =>
  `${n} ${n === 1 ? one : several}`;
