/** `interlock new NAME`: a small spec to begin with, which checks as it stands. */
import { existsSync } from "node:fs";
import { suggest } from "../../base/suggest.js";
import { listed } from "../../words/list.js";
import { EXIT, type ExitCode } from "../exit-codes.js";
import { refuse } from "../refusal.js";
import { PLATFORMS, starter, TEMPLATES } from "./starters.js";
import { openTerminal } from "../terminal.js";
import { writeFile } from "../write-file.js";

export interface NewFlags {
  readonly platform?: string;
  readonly template?: string;
}

export function createSpec(name: string, flags: NewFlags): ExitCode {
  const stem = name.replace(/\.ilk$/, "");
  if (!/^[A-Za-z][\w/-]*$/.test(stem))
    refuse("ILK9003", name, {
      option: "new",
      value: name,
      expected: "a name of letters, digits and `-` that begins with a letter",
    });
  const platform = oneOf("--platform", flags.platform ?? "plain", PLATFORMS);
  const template = oneOf("--template", flags.template ?? "isr", TEMPLATES);
  const path = `${stem}.ilk`;
  if (existsSync(path)) refuse("ILK9005", name, { path });
  const title = (stem.split("/").at(-1) ?? stem)
    .split(/[-_]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  const { text, verdict } = starter(title, platform, template);
  writeFile(path, text);
  openTerminal().write(
    `${path}\nCheck it:  interlock check ${path}\nIt finds:  ${verdict}, as the spec expects\n`,
  );
  return EXIT.asExpected;
}

function oneOf<Value extends string>(
  option: string,
  value: string,
  known: readonly Value[],
): Value {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  const near = suggest(value, known);
  return refuse(
    "ILK9003",
    value,
    { option, value, expected: listed(known, "or") },
    near && `${option} ${near}`,
  );
}
