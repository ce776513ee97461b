/** Two specs given as text, compared. */
import { expect } from "vitest";
import { readPlatform } from "../../src/cli/files.js";
import { loadProgram, type Program } from "../../src/compile.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import type { CheckOptions } from "../../src/runtime/index.js";

/** Texts by file name: what is imported, and platforms. */
export interface Files {
  readonly [name: string]: string;
}

/** The text must be read without errors. */
export function programOf(text: string, files: Files = {}): Program {
  const { value, diagnostics } = loadProgram(
    { name: "w.ilk", text },
    {
      file: (name) => (files[name] === undefined ? undefined : { name, text: files[name] }),
      platform: (name) => {
        const own = files[`${name}.ilk`];
        return own === undefined ? readPlatform(name, "w.ilk") : { name: `${name}.ilk`, text: own };
      },
    },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return value;
}

export async function diffPrograms(
  [before, after]: readonly [Program, Program],
  [old, fresh]: readonly [revision: string, revision: string] = ["base", "base"],
  options: CheckOptions = {},
): Promise<SpecDiff> {
  const { value, diagnostics } = await diffSpecs(
    { program: before, revision: old },
    { program: after, revision: fresh },
    options,
  );
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

export const diffOf = (
  before: string,
  after: string,
  options: CheckOptions = {},
  [old, fresh]: readonly [Files, Files] = [{}, {}],
): Promise<SpecDiff> =>
  diffPrograms([programOf(before, old), programOf(after, fresh)], ["base", "base"], options);
