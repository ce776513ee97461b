/** `interlock generate`: checkers as files, or what a stage of the compiler made of a spec. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateJavaScript, generateTypeScript } from "../../backends/typescript/generate.js";
import { inComment, inJson, inTerminal } from "../../base/embed.js";
import { report } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { printFlow } from "../../flow/print.js";
import { flowGraphs } from "../../model/build/lower.js";
import { printIr } from "../../ir/print-ir.js";
import { type Configuration, openConfigurations, readOverrides } from "../configurations.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { packageFolder, readGenerated, removeFile, shownPath } from "../files.js";
import { formatted } from "../formatted.js";
import { generationOf } from "../instantiate.js";
import { type Leftover, leftovers } from "../leftovers.js";
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
}

const EMITS = ["ts", "js", "ir", "flow", "ast"] as const;

export async function generate(
  targets: readonly string[],
  flags: GenerateFlags,
): Promise<ExitCode> {
  const terminal = openTerminal();
  const emit =
    EMITS.find((each) => each === (flags.emit ?? "ts")) ??
    refuse("ILK9009", flags.emit ?? "", { format: flags.emit ?? "", known: EMITS });
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
  const paths =
    flags.output === undefined
      ? undefined
      : new OutputPaths(flags.output, flags.standalone ? ".mjs" : SUFFIX[emit]);
  const files: { readonly path: string; readonly text: string; readonly source: string }[] = [];
  for (const configuration of configurations) {
    const text = flags.standalone ? standalone(configuration) : await emitted(configuration, emit);
    files.push({ path: paths?.of(configuration) ?? "", text, source: configuration.file });
  }
  if (flags.output === undefined) {
    for (const file of files)
      terminal.writeData(file.text.endsWith("\n") ? file.text : `${file.text}\n`);
    return EXIT.asExpected;
  }
  const left =
    emit === "ts" && !flags.standalone
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

const SUFFIX = {
  ts: ".checker.ts",
  js: ".checker.js",
  ir: ".ir.txt",
  flow: ".flow.txt",
  ast: ".ast.json",
} as const;

async function emitted(
  configuration: Configuration,
  emit: (typeof EMITS)[number],
): Promise<string> {
  const { spec, ir, program } = configuration;
  switch (emit) {
    case "ir":
      return printIr(ir);
    case "flow":
      return printFlow(spec, flowGraphs(spec));
    case "ast":
      return `${inJson(program.main, 2, (key, value) => (key === "span" ? undefined : value))}\n`;
    case "js":
      return formatted(
        `export default function make(runtime) {\n${generateJavaScript(generationOf(configuration))}\n}`,
        "babel",
      );
    case "ts":
      return formatted(generateTypeScript(generationOf(configuration)), "typescript");
  }
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
