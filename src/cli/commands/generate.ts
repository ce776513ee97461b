/** `interlock generate`: checkers as files, or what a stage of the compiler made of a spec. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inComment, inTerminal } from "../../base/embed.js";
import { generateJavaScript } from "../../emit/typescript/generate.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { readPasses } from "../arguments.js";
import { type Configuration, openConfigurations, readOverrides } from "../configurations.js";
import { emit, type EmittedFile, outputNamed } from "../emitted.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { packageFolder, readGenerated, removeFile, shownPath } from "../files.js";
import { generationOf } from "../instantiate.js";
import { type Leftover, leftovers } from "./leftovers.js";
import { OutputPaths } from "../output-paths.js";
import { commandLineSpan, refuse } from "../refusal.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export interface GenerateFlags {
  readonly const: readonly string[];
  readonly output?: string;
  readonly check?: boolean;
  readonly standalone?: boolean;
  readonly emit?: string;
  /** `--no-pass` */
  readonly pass: readonly string[];
}

export async function generate(
  targets: readonly string[],
  flags: GenerateFlags,
): Promise<ExitCode> {
  const terminal = openTerminal();
  const output = outputNamed(flags.emit ?? "ts");
  if (flags.check && flags.output === undefined)
    refuse(
      "ILK9004",
      "--check",
      { first: "--check", second: "no -o", why: "there is nothing to compare with" },
      "-o generated --check",
    );
  if (flags.standalone && flags.emit !== undefined)
    refuse("ILK9004", "--standalone", {
      first: "--standalone",
      second: "--emit",
      why: "a standalone checker is a program, not what a stage made",
    });
  const configurations = openConfigurations(targets, readOverrides(flags.const), terminal);
  const files = flags.standalone
    ? standaloneFiles(configurations, flags.output)
    : await emit(output, configurations, flags.output, readPasses(flags.pass));
  if (flags.output === undefined) {
    for (const file of files)
      terminal.writeData(file.text.endsWith("\n") ? file.text : `${file.text}\n`);
    return EXIT.asExpected;
  }
  const left =
    output.names.includes("ts") && !flags.standalone
      ? leftovers(
          flags.output,
          targets,
          files.map(({ path }) => path),
        )
      : [];
  if (flags.check) {
    const stale = files.filter((file) => readGenerated(file.path) !== file.text);
    if (stale.length === 0 && left.length === 0) {
      terminal.write(
        `${files.length} generated ${files.length === 1 ? "file is" : "files are"} fresh\n`,
      );
      return EXIT.asExpected;
    }
    const said = (code: "ILK9008" | "ILK9012", { path, source }: Leftover): Diagnostic =>
      report(
        code,
        commandLineSpan(flags.output ?? ""),
        { path: shownPath(path), source },
        { help: `interlock generate ${targets.join(" ")} -o ${flags.output}` },
      );
    terminal.showDiagnostics([
      ...stale.map((file) => said("ILK9008", file)),
      ...left.map((file) => said("ILK9012", file)),
    ]);
    return EXIT.different;
  }
  for (const file of files) writeFile(file.path, file.text);
  terminal.write(files.map(({ path }) => `${inTerminal(shownPath(path))}\n`).join(""));
  for (const { path } of left) {
    removeFile(path);
    terminal.write(`${inTerminal(shownPath(path))} is removed: nothing makes it any more\n`);
  }
  return EXIT.asExpected;
}

function standaloneFiles(
  configurations: readonly Configuration[],
  folder: string | undefined,
): readonly EmittedFile[] {
  const paths = folder === undefined ? undefined : new OutputPaths(folder, ".mjs");
  return configurations.map((each) => ({
    path: paths?.of(each) ?? "",
    text: standalone(each),
    source: each.file,
  }));
}

/** One file that `node` runs by itself: the searches and the report, then the checker. */
function standalone(configuration: Configuration): string {
  const path = join(packageFolder, "dist", "standalone.js");
  const support = readFileSync(path, "utf8");
  return `#!/usr/bin/env node
// ${inComment(`A checker for ${configuration.file}, revision ${configuration.revision}`)}, by \`interlock generate --standalone\`: run it with node.
${support.trimEnd()}
const checker = ((runtime) => {
${generateJavaScript(generationOf(configuration))}
})(interlock);
process.exitCode = await interlock.runStandalone(checker, process.argv.slice(2));
`;
}
