/** The files that an output makes of configurations, and where they go. */
import { OUTPUTS, type Output } from "../emit/outputs.js";
import type { WithoutPasses } from "../model/passes/pipeline.js";
import type { Configuration } from "./configurations.js";
import { formatted } from "./formatted.js";
import { expressible, generationOf } from "./instantiate.js";
import { OutputPaths } from "./output-paths.js";
import { refuse } from "./refusal.js";

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
    const texts = expressible(output.names[0] ?? "", () =>
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
