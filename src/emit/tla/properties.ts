/** Rules and properties → invariants, and the configuration that asks for them. */
import { isFalse } from "../../ir/build.js";
import type { Failure, Property } from "../../ir/ir.js";
import { EMPTY } from "./expressions.js";
import type { Printing } from "./lets.js";
import { commented, lineOf } from "./names.js";
import { type Group, isPossible } from "./steps.js";

/** A rule or assertion by its number; a property by its kind and name, as a verdict has them; undefined: ranges of variables. */
export interface Invariant {
  readonly name: string;
  readonly of: number | string | undefined;
}

const failureText = (f: Failure): string => (f.kind === "assertion" ? `assert ${f.name}` : f.name);

export function ruleLines(
  { model, expressions }: Printing,
  groups: readonly Group[],
): { readonly lines: readonly string[]; readonly invariants: readonly Invariant[] } {
  const invariants: Invariant[] = [];
  const lines = model.failures.flatMap((f, number) => {
    const where = groups.filter((g) => isPossible(g.group) && g.mayBreak.has(number));
    if (f.kind === "assume" || where.length === 0) return [];
    const name = expressions.names.of("property", `${failureText(f)} ${number}`);
    invariants.push({ name, of: number });
    return [
      ...commented(`${failureText(f)}: ${f.message}   :${lineOf(f.span)}`),
      `${name} ==`,
      ...where.map((g) => {
        const args = g.call.slice(g.name.length);
        return `  /\\ ${g.bound("\\A")}~(${g.name}_may${args} /\\ ${number} \\in ${g.name}_breaks${args})`;
      }),
      "",
    ];
  });
  return { lines, invariants };
}

export function propertyLines({ model, expressions }: Printing): {
  readonly lines: readonly string[];
  readonly invariants: readonly Invariant[];
  readonly reachables: readonly string[];
} {
  const invariants: Invariant[] = [];
  const reachables: string[] = [];
  const defined = (p: Property, name: string, body: readonly string[]): readonly string[] => {
    return [
      ...commented([...p.doc, `${p.text}   :${lineOf(p.span)}`].join("\n")),
      `${name} ==`,
      ...body,
      "",
    ];
  };
  const lines = [
    ...model.invariants.flatMap((p) => {
      const name = expressions.names.of("property", p.name);
      invariants.push({ name, of: `invariant ${p.name}` });
      return defined(p, name, expressions.lines(p.value, EMPTY, "  "));
    }),
    ...model.stateRules.flatMap((p, i) => {
      if (p.needs !== undefined)
        return commented(
          `Left out, as it counts only once it has been seen in some run that the rule applies: ${p.name}`,
        );
      const name = expressions.names.of("property", `${p.rule} ${i}`);
      invariants.push({ name, of: `rule ${p.rule}` });
      const told = { ...p, doc: [p.message], text: p.name };
      return defined(told, name, expressions.lines(p.value, EMPTY, "  "));
    }),
    ...model.reachables.flatMap((p) => {
      const name = expressions.names.of("property", `never ${p.name}`);
      reachables.push(name);
      return defined(p, name, [`  ~(${expressions.as(p.value, true, EMPTY)})`]);
    }),
    ...(model.mayEnd && !isFalse(model.mayEnd)
      ? [
          "\\* A run may end here.",
          `${expressions.names.of("property", "mayEnd")} ==`,
          ...expressions.lines(model.mayEnd, EMPTY, "  "),
        ]
      : []),
  ];
  return { lines, invariants, reachables };
}

export function configurationText(
  invariants: readonly Invariant[],
  reachables: readonly string[],
): string {
  return [
    "INIT Init",
    "NEXT Next",
    "CHECK_DEADLOCK FALSE",
    ...invariants.map(({ name }) => `INVARIANT ${name}`),
    ...(reachables.length === 0
      ? []
      : [
          "\\* A run that leads there is a counterexample of one of these:",
          ...reachables.map((name) => `\\* INVARIANT ${name}`),
        ]),
    "",
  ].join("\n");
}
