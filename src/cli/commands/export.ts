/** `interlock export --to murphi`, or `tla`: a model for another checker. */
import { inTerminal } from "../../base/embed.js";
import { OUTPUTS } from "../../emit/outputs.js";
import { openConfigurations, readOverrides } from "../configurations.js";
import { emit, outputNamed } from "../emitted.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { shownPath } from "../files.js";
import { refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export async function exportModels(
  targets: readonly string[],
  flags: { readonly to: string; readonly output?: string; readonly const: readonly string[] },
): Promise<ExitCode> {
  const output = outputNamed(
    flags.to,
    OUTPUTS.filter(({ kind }) => kind === "model"),
  );
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
    for (const { text } of await emit(output, configurations, undefined)) terminal.writeData(text);
    return EXIT.asExpected;
  }
  for (const { path, text } of await emit(output, configurations, flags.output)) {
    writeFile(path, text);
    terminal.write(`${inTerminal(shownPath(path))}\n`);
  }
  return EXIT.asExpected;
}
