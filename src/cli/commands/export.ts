/** `interlock export --to murphi`: the guarded actions as a model for another checker. */
import { exportMurphi } from "../../backends/murphi/export.js";
import { inTerminal } from "../../base/embed.js";
import { openConfigurations, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { shownPath } from "../files.js";
import { OutputPaths } from "../output-paths.js";
import { refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

const FORMATS = ["murphi"] as const;

export function exportModels(
  targets: readonly string[],
  flags: { readonly to: string; readonly output?: string; readonly const: readonly string[] },
): ExitCode {
  if (!FORMATS.some((each) => each === flags.to))
    refuse("ILK9009", flags.to, { format: flags.to, known: FORMATS });
  const terminal = openTerminal();
  const configurations = openConfigurations(targets, readOverrides(flags.const), terminal);
  if (flags.output === undefined) {
    if (configurations.length > 1)
      refuse(
        "ILK9004",
        targets[0] ?? "",
        {
          first: `${configurations.length} configurations`,
          second: "no -o",
          why: "one stream holds one model",
        },
        `${targets[0] ?? "FILE"}@${configurations[0]?.revision ?? "REVISION"}, or -o DIR`,
      );
    for (const { ir } of configurations) terminal.writeData(exportMurphi(ir));
    return EXIT.asExpected;
  }
  const paths = new OutputPaths(flags.output, ".m");
  const models = configurations.map((each) => ({ path: paths.of(each), ir: each.ir }));
  for (const { path, ir } of models) {
    writeFile(path, exportMurphi(ir));
    terminal.write(`${inTerminal(shownPath(path))}\n`);
  }
  return EXIT.asExpected;
}
