/**
 * What can be made of a configuration. A new output is a folder beside this file and a line in `OUTPUTS`: the command line
 * asks nothing else of it.
 */
import { inJson } from "../base/embed.js";
import type { File } from "../syntax/ast/ast.js";
import { printFlow } from "../flow/print.js";
import { printIr } from "../ir/print-ir.js";
import { flowGraphs } from "../model/build/lower.js";
import { optimizedModel, type WithoutPasses } from "../model/passes/pipeline.js";
import { printModel } from "../model/print.js";
import type { TypedSpec } from "../typecheck/typed-spec.js";
import { exportMurphi } from "./murphi/export.js";
import { printTla } from "./tla/module.js";
import { moduleName } from "./tla/names.js";
import {
  generateJavaScript,
  type GenerateInput,
  generateTypeScript,
} from "./typescript/generate.js";

/** What an output is made of. */
export interface Subject {
  readonly spec: TypedSpec;
  readonly generation: GenerateInput;
  readonly main: File;
  /** The name of the file without its ending, for outputs that repeat it. */
  readonly stem: string;
  /** Passes that are not to run, for outputs that are printed from the model. */
  readonly withoutPasses: WithoutPasses;
}

export interface Output {
  /** As `--emit` and `--to` have it; the first is the one that is told. */
  readonly names: readonly string[];
  /** A checker or what a stage of the compiler made, or a model for another checker. */
  readonly kind: "stage" | "model";
  /** Endings of the files that it is written to. */
  readonly endings: readonly string[];
  /** The names of files that can be: the revision itself where this is not given. */
  readonly stemOf?: (revision: string) => string;
  /** One text for each ending. */
  readonly texts: (subject: Subject) => readonly string[];
  /** How the texts are laid out before they are written. */
  readonly layout?: "typescript" | "babel";
}

export const OUTPUTS: readonly Output[] = [
  {
    names: ["ts", "typescript"],
    kind: "stage",
    endings: [".checker.ts"],
    texts: ({ generation, withoutPasses }) => [
      generateTypeScript({ ...generation, withoutPasses }),
    ],
    layout: "typescript",
  },
  {
    names: ["js", "javascript"],
    kind: "stage",
    endings: [".checker.js"],
    texts: ({ generation, withoutPasses }) => [
      `export default function make(runtime) {\n${generateJavaScript({ ...generation, withoutPasses })}\n}`,
    ],
    layout: "babel",
  },
  {
    names: ["ir"],
    kind: "stage",
    endings: [".ir.txt"],
    texts: ({ generation: { ir } }) => [printIr(ir)],
  },
  {
    names: ["flow"],
    kind: "stage",
    endings: [".flow.txt"],
    texts: ({ spec }) => [printFlow(spec, flowGraphs(spec))],
  },
  {
    names: ["model"],
    kind: "stage",
    endings: [".model.txt"],
    texts: ({ generation: { ir }, withoutPasses }) => [
      printModel(optimizedModel(ir, withoutPasses)),
    ],
  },
  {
    names: ["ast"],
    kind: "stage",
    endings: [".ast.json"],
    texts: ({ main }) => [
      `${inJson(main, 2, (key, value) => (key === "span" ? undefined : value))}\n`,
    ],
  },
  {
    names: ["murphi"],
    kind: "model",
    endings: [".m"],
    texts: ({ generation: { ir } }) => [exportMurphi(ir)],
  },
  {
    names: ["tla"],
    kind: "model",
    endings: [".tla", ".cfg"],
    stemOf: moduleName,
    texts: ({ generation: { ir }, stem, withoutPasses }) => {
      const { module, configuration } = printTla(optimizedModel(ir, withoutPasses), stem);
      return [module, configuration];
    },
  },
];
