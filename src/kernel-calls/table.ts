/** The rows as text: how a call and the spec's line are shown, and the page of all calls. */
import { KERNEL_CALLS } from "./all.js";
import {
  argumentsIn,
  ARGUMENTS,
  asStatement,
  groupedBy,
  KERNEL_NAMES,
  KERNELS,
  type KernelCall,
  lineOf,
} from "./call.js";

/** `mod_timer(t, expires)` */
export const writtenCall = ({ name, parameters }: KernelCall): string =>
  `${name}(${parameters.join(", ")})`;

/** `arm t;`; empty where there is none. */
export function specLine(call: KernelCall): string {
  const line = lineOf(call, (name) => name);
  return call.form === "statement" || call.form === "either" ? asStatement(line) : line;
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The page `docs/guides/kernel-calls.md`. Calls that mean the same share a row. */
export function renderPage(): string {
  const names = [...new Set(KERNEL_CALLS.flatMap((call) => argumentsIn(call)))]
    .filter((name) => name in ARGUMENTS)
    .map((name) => `\`${name}\` ${ARGUMENTS[name] ?? ""}`);
  return [
    "# Kernel calls",
    "",
    "What a call of a kernel does, and how a spec says the same. `interlock explain CALL` shows one of these rows, and the",
    "checker shows it where a spec has such a call. The table is made from `src/kernel-calls`; a test keeps it fresh.",
    "",
    `In the lines: ${names.join(", ")}.`,
    ...KERNELS.flatMap((kernel) => {
      const calls = KERNEL_CALLS.filter((call) => call.kernel === kernel);
      return [
        "",
        `## ${KERNEL_NAMES[kernel]}`,
        "",
        "| call | it | in a spec |",
        "|---|---|---|",
        ...rowsOf(calls),
      ];
    }),
    "",
  ].join("\n");
}

function rowsOf(calls: readonly KernelCall[]): readonly string[] {
  const groups = groupedBy(calls, ({ does, spec, level, note, parameters }) =>
    JSON.stringify([does, spec, level, note, parameters]),
  );
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (!first) return "";
    const written = group
      .map((call, at) => `\`${at === 0 ? writtenCall(call) : call.name}\``)
      .join(", ");
    const line = specLine(first);
    const said = [line === "" ? "" : `\`${line}\``, first.note ?? ""].filter((each) => each !== "");
    return `| ${cell(written)} | ${cell(first.does)} | ${cell(said.join("; "))} |`;
  });
}
