/** The files that an output makes of configurations, and where they go. */
import { report } from "../diagnostics/catalogue.js";
import { OUTPUTS, type Output } from "../emit/outputs.js";
import { Inexpressible } from "../model/inexpressible.js";
import type { WithoutPasses } from "../model/passes/pipeline.js";
import type { Configuration } from "./configurations.js";
import { formatted } from "./formatted.js";
import { generationOf } from "./instantiate.js";
import { OutputPaths } from "./output-paths.js";
import { commandLineSpan, Refusal, refuse } from "./refusal.js";

export interface EmittedFile {
  readonly path: string;
  readonly text: string;
  /** The spec that it comes from. */
  readonly source: string;
}

/** The output of this name; a name that none has ends the command. */
export const outputNamed = (name: string, among: readonly Output[] = OUTPUTS): Output =>
  among.find((each) => each.names.includes(name)) ??
  refuse("ILK9009", name, {
    format: name,
    known: among.flatMap(({ names }) => names.slice(0, 1)),
  });

/** @param folder undefined: the texts are printed, and have no paths */
export async function emit(
  output: Output,
  configurations: readonly Configuration[],
  folder: string | undefined,
  withoutPasses: WithoutPasses = new Set(),
): Promise<readonly EmittedFile[]> {
  const places = output.endings.map((ending) =>
    folder === undefined ? undefined : new OutputPaths(folder, ending),
  );
  const files: EmittedFile[] = [];
  for (const configuration of configurations) {
    const { spec, file, program, revision } = configuration;
    const stem = output.stemOf?.(revision) ?? revision;
    const generation = generationOf(configuration);
    const texts = expressible(output, () =>
      output.texts({ spec, generation, main: program.main, stem, withoutPasses }),
    );
    for (const [i, text] of texts.entries())
      files.push({
        path: places[i]?.of({ file, revision: stem }) ?? "",
        text: output.layout ? await formatted(text, output.layout) : text,
        source: file,
      });
  }
  return files;
}

/** What the output makes; what it cannot express is a diagnostic at the step, and nothing is written. */
function expressible<Texts>({ names }: Output, texts: () => Texts): Texts {
  try {
    return texts();
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    const { what, span = commandLineSpan("") } = error;
    const help = "`--emit ts`, `model` and `murphi` have a form for every step";
    throw new Refusal([report("ILK9021", span, { output: names[0] ?? "", what }, { help })]);
  }
}
