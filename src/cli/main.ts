#!/usr/bin/env node
/** The command line: what can be asked, and how it ends. */
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { inTerminal } from "../base/embed.js";
import { suggest } from "../base/suggest.js";
import { check, type CheckFlags, jsonSchema } from "./commands/check.js";
import { watch } from "./commands/watch.js";
import { diff, type DiffFlags, diffJsonSchema } from "./commands/diff.js";
import { explain } from "./commands/explain.js";
import { exportModels } from "./commands/export.js";
import { format } from "./commands/format.js";
import { generate, type GenerateFlags } from "./commands/generate.js";
import { createSpec, type NewFlags } from "./commands/new.js";
import { EXIT } from "./exit-codes.js";
import { version } from "./files.js";
import { report } from "../diagnostics/catalogue.js";
import { exhausted, exhaustedText } from "../words/exhausted.js";
import { tooLittleMemory } from "./memory.js";
import { commandLineSpan, Refusal } from "./refusal.js";
import { openTerminal } from "./terminal.js";

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
const constant = [
  "--const <NAME=VALUE>",
  "fix a constant; may be given several times",
  collect,
  [],
] as const;

const pass = [
  "--no-pass <name>",
  "leave out a pass over the model, or all; may be given several times",
  collect,
  [],
] as const;

function program(): Command {
  const root = new Command("interlock")
    .description(
      "Specifications for the code between a device and the rest of a kernel: checked exhaustively, in seconds.",
    )
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: () => undefined }); // endOf tells what is wrong

  root
    .command("check")
    .description("search all runs of specs and compare with what is expected")
    .argument("[specs...]", "FILE, FILE@REVISION, a folder, or - for the standard input")
    .option(...constant)
    .option("--format <form>", "text, json, sarif, github, junit or markdown")
    .option("--json", "the same as --format json")
    .option("--json-schema", "print the schema of --json")
    .option("--full", "show every value at every step of a run")
    .option("--runs <which>", "which runs to show: all, unexpected, none")
    .option("--coverage", "show what was reached and what was not")
    .option(
      "--locks <form>",
      "search everything and show the order and the use of locks; --locks=dot or --locks=mermaid for a picture",
    )
    .option("--trace <file>", "write the first run to FILE.json or FILE.itf.json")
    .option("--search <kind>", "bfs (shortest runs), dfs, or random")
    .option("--seed <n>", "seed of a random walk")
    .option("--steps <n>", "length of a random walk")
    .option("--max-states <n>", "end incomplete after so many states")
    .option("--max-depth <n>", "do not go deeper than this many levels")
    .option("--max-memory <amount>", "end incomplete at this much memory, such as 4G")
    .option("--timeout <time>", "end incomplete after this time, such as 30s")
    .option(...pass)
    .option("--quiet", "print nothing; the exit status tells")
    .option("--ascii", "draw with ASCII alone")
    .option("--watch", "check again whenever a spec has been written, until Ctrl-C")
    .action(async (specs: string[], flags: CheckMoreFlags) => {
      const { jsonSchema: isSchema, watch: isWatching, ...own } = flags;
      if (isSchema) process.stdout.write(jsonSchema());
      else process.exitCode = await (isWatching ? watch : check)(needed(specs), own);
    });

  root
    .command("diff")
    .description("what a change fixes, breaks, leaves broken, and costs in concurrency")
    .argument("[specs...]", "A B…, each FILE, FILE@REVISION, a folder, or COMMIT:FILE of git")
    .option("--against <commit>", "compare files of the working tree with those of a commit")
    .option("--pr <base>", "all specs that a branch has changed since it left BASE, as Markdown")
    .option(...constant)
    .option("--renames <file>", "lines OLD NEW: what has another name; the rest is guessed")
    .option("--format <form>", "text, markdown, sarif, github or json")
    .option("--json", "the same as --format json")
    .option("--json-schema", "print the schema of --json")
    .option("--html <file>", "also write a page that needs no other file")
    .option("--fail-on <ids>", "findings, or none, broken (the default), cost, any")
    .option("--expect <claim>", "same or refines: fail if it is not so")
    .option("--mute <file>", "lines ID PLACE: findings that do not count (.interlock-mute)")
    .option("--full", "show all names, pairs and steps")
    .option("--max-states <n>", "give up on a side after so many states")
    .option("--max-depth <n>", "give up on a side deeper than this many levels")
    .option("--max-memory <amount>", "give up on a side at this much memory, such as 4G")
    .option("--timeout <time>", "give up on a side after this time, such as 30s")
    .option("--quiet", "print nothing; the exit status tells")
    .option("--ascii", "draw with ASCII alone")
    .action(async (specs: string[], flags: DiffFlags & { readonly jsonSchema?: boolean }) => {
      if (flags.jsonSchema) process.stdout.write(diffJsonSchema());
      else process.exitCode = await diff(specs, flags);
    });

  root
    .command("generate")
    .description("write a readable TypeScript checker for each revision")
    .argument("<specs...>", "FILE, FILE@REVISION, or a folder")
    .option(
      "-o, --output <folder>",
      "where to write FOLDER/NAME/REVISION.checker.ts; without it, to stdout",
    )
    .option("--check", "write nothing; fail if a file is not fresh")
    .option("--standalone", "one .mjs for each, which node runs with no package installed")
    .option(...pass)
    .option(
      "--emit <form>",
      "ts, js, ir (guarded actions), flow (control-flow graphs), model (parallel updates), ast, murphi or tla",
      "ts",
    )
    .option(...constant)
    .action(async (specs: string[], flags: GenerateFlags, command: Command) => {
      const { emit, ...rest } = flags;
      const given =
        command.getOptionValueSource("emit") === "cli" && emit !== undefined ? { emit } : {};
      process.exitCode = await generate(specs, { ...rest, ...given });
    });

  root
    .command("export")
    .description("print a model for another checker: Rumur, TLC")
    .argument("<specs...>", "FILE@REVISION")
    .requiredOption("--to <format>", "murphi or tla")
    .option(
      "-o, --output <folder>",
      "write FOLDER/NAME/REVISION.m (tla: .tla and .cfg) instead of printing",
    )
    .option(...constant)
    .action(
      async (
        specs: string[],
        flags: { readonly to: string; readonly output?: string; readonly const: readonly string[] },
      ) => {
        process.exitCode = await exportModels(specs, flags);
      },
    );

  root
    .command("format")
    .description("rewrite specs in the one layout")
    .argument("<specs...>", "FILE or a folder")
    .option("--check", "write nothing; fail if a file is not formatted")
    .action(async (specs: string[], flags: { readonly check?: boolean }) => {
      process.exitCode = await format(specs, flags);
    });

  root
    .command("explain")
    .description("what a diagnostic, rule, warning, platform, kind, finding or call of a kernel is")
    .argument("<what>", "such as ILK3004, corrupt-list, coarse-step, linux, tasklet or mod_timer")
    .action((code: string) => {
      process.exitCode = explain(code);
    });

  root
    .command("new")
    .description("a small spec to begin with")
    .argument("<name>", "of the file, without .ilk")
    .option("--platform <name>", "plain, linux, freebsd, windows or rtos")
    .option("--template <name>", "isr, napi, workqueue, ring or waitqueue")
    .action((name: string, flags: NewFlags) => {
      process.exitCode = createSpec(name, flags);
    });
  return root;
}

type CheckMoreFlags = CheckFlags & { readonly jsonSchema?: boolean; readonly watch?: boolean };

function needed(specs: readonly string[]): readonly string[] {
  if (specs.length === 0)
    throw new InvalidArgumentError(
      "which spec? for example: interlock check specs/nvme-startio.ilk",
    );
  return specs;
}

async function main(): Promise<void> {
  const tooLittle = tooLittleMemory();
  if (tooLittle !== undefined) {
    process.stderr.write(`interlock: ${tooLittle}\n`);
    process.exitCode = EXIT.incomplete;
    return;
  }
  const root = program();
  const [first] = process.argv.slice(2);
  const known = root.commands.map((command) => command.name());
  if (first !== undefined && !first.startsWith("-") && !known.includes(first) && first !== "help") {
    const near = suggest(first, known);
    const text = report(
      "ILK9011",
      commandLineSpan(first),
      { text: first, what: "command" },
      { help: near ? `interlock ${near}` : "interlock --help lists the commands" },
    );
    openTerminal().showDiagnostics([text]);
    process.exitCode = EXIT.usage;
    return;
  }
  try {
    // The form may be left out, and a spec that follows is no form.
    await root.parseAsync(
      process.argv.map((each) => (each === "--locks" ? "--locks=table" : each)),
    );
  } catch (error) {
    process.exitCode = endOf(error);
  }
}

function endOf(error: unknown): number {
  if (error instanceof Refusal) {
    openTerminal().showDiagnostics(error.diagnostics);
    return EXIT.usage;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.asExpected;
    if (error.code === "commander.help") return EXIT.usage;
    const [, option] = /unknown option '([^']*)'/.exec(error.message) ?? [];
    if (option !== undefined) {
      const near = /Did you mean (\S+)\?/.exec(error.message)?.[1];
      openTerminal().showDiagnostics([
        report(
          "ILK9011",
          commandLineSpan(option),
          { text: option, what: "option" },
          {
            help:
              near ?? "interlock --help lists the commands, interlock COMMAND --help its options",
          },
        ),
      ]);
    } else {
      process.stderr.write(
        `interlock: ${inTerminal(error.message.replace(/^error: /, "").replaceAll("'", "`"))}\n`,
      );
    }
    return EXIT.usage;
  }
  const what = exhausted(error);
  if (what === "memory") {
    process.stderr.write("interlock: out of memory\n");
    return EXIT.incomplete;
  }
  if (what === "stack") {
    const word = process.argv.slice(3).find((each) => !each.startsWith("-")) ?? "";
    const found = report("ILK1015", commandLineSpan(word), { what: exhaustedText[what] });
    openTerminal().showDiagnostics([found]);
    return EXIT.usage;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  openTerminal().writeError(
    `This is a bug in interlock ${version}; please report it with the spec that shows it.\n${text}\n`,
  );
  return EXIT.bug;
}

// A reader that closes the pipe early, such as head, is no error. A full disk is one, and no verdict.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const reason = error.message.replace(/^\w+: /, "").replace(/, \w+$/, "");
  process.stderr.write(`interlock: the output could not be written: ${reason}\n`, () =>
    process.exit(EXIT.usage),
  );
});
// Where even this cannot be written, the exit status has to do.
process.stderr.on("error", () => undefined);

await main();
