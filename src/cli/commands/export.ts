/** `interlock export --to murphi`: the guarded actions as a model for another checker. */
import { join } from "node:path";
import { exportMurphi } from "../../backends/murphi/export.js";
import { openConfigurations, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { shownPath, writeFile } from "../files.js";
import { refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";

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
    for (const { ir } of configurations) terminal.write(exportMurphi(ir));
    return EXIT.asExpected;
  }
  for (const { ir, file, revision } of configurations) {
    const path = join(
      flags.output,
      (file.split("/").at(-1) ?? file).replace(/\.ilk$/, ""),
      `${revision}.m`,
    );
    writeFile(path, exportMurphi(ir));
    terminal.write(`${shownPath(path)}\n`);
  }
  return EXIT.asExpected;
}
