/** Types a spec in one configuration: from syntax trees to a typed spec, with everything that is wrong with it. */
import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { suggest } from "../base/suggest.js";
import { collect } from "../resolve/collect.js";
import type { Imports } from "../resolve/dependencies.js";
import { checkRevisionChains, helpWith, settingsOf } from "../resolve/revisions.js";
import { Sink } from "../resolve/sink.js";
import type { File } from "../syntax/ast/ast.js";
import { parseAsMeant } from "../syntax/parse.js";
import { checkAssumptions } from "./checks/assumptions.js";
import { checkExpectations, expectationOf, ignoredRules } from "./checks/expectations.js";
import { checkRecursion } from "./checks/recursion.js";
import { checkUnused } from "./checks/unused-names.js";
import { constantOf } from "./constants.js";
import { constantInt } from "./constant-expressions.js";
import { typeDeclarations } from "./declarations/all.js";
import type { Environment, Setting } from "./environment.js";
import { infer } from "./expressions.js";
import { isWithin, MOST_CONTEXTS, MOST_OBJECTS, OBJECTS } from "./limits.js";
import { readPlatform } from "./platform-rules.js";
import type { TypedSpec } from "./typed-spec.js";

export interface CheckInput {
  readonly main: File;
  /** Imported libraries and platform files; which of them belong to the spec is found here. */
  readonly others: readonly File[];
  readonly imports?: Imports;
  readonly revision: string;
  /** `--const NAME=VALUE`, after the settings of the revision. */
  readonly overrides: ReadonlyMap<string, string>;
}

/**
 * The typed spec of a configuration; undefined when there are errors, be it in typing or in reading one of the files, so
 * that nothing behind this ever sees a tree with holes.
 */
export function checkSpec(input: CheckInput): Result<TypedSpec | undefined> {
  const first = checkAsWritten(input);
  const errors = first.diagnostics.filter((each) => each.severity === "error");
  if (errors.length === 0) {
    const areRead = [input.main, ...input.others].every((file) => !file.hasErrors);
    return areRead ? first : { value: undefined, diagnostics: first.diagnostics };
  }
  const meant = readAsMeant(input, errors);
  if (meant.diagnostics.length === 0) return { value: undefined, diagnostics: first.diagnostics };
  const second = checkAsWritten(meant.value);
  return { value: undefined, diagnostics: [...meant.diagnostics, ...second.diagnostics] };
}

/** Every idiom that is found is compared with every place of an error. */
const MOST_PLACES = 200;

/** Idioms of other languages that the grammar accepts, such as `NULL`, are looked for where typing found something wrong. */
function readAsMeant(input: CheckInput, errors: readonly Diagnostic[]): Result<CheckInput> {
  const diagnostics: Diagnostic[] = [];
  const read = (file: File): File => {
    const { source } = file.span;
    const places = errors
      .map((each) => each.primary.span)
      .filter((span) => span.source === source && span.end > span.start)
      .slice(0, MOST_PLACES);
    if (file.hasErrors || places.length === 0) return file;
    const meant = parseAsMeant(source, ({ start, end }) =>
      places.some((wrong) => start < wrong.end && wrong.start < end),
    );
    diagnostics.push(...(meant?.diagnostics ?? []));
    return meant?.value ?? file;
  };
  const value = { ...input, main: read(input.main), others: input.others.map(read) };
  return { value, diagnostics };
}

function checkAsWritten(input: CheckInput): Result<TypedSpec | undefined> {
  const sink = new Sink();
  const { main } = input;
  if (main.header.form === "library" || main.header.form === "platform") {
    sink.report("ILK2025", main.header.span, { form: main.header.form });
    return { value: undefined, diagnostics: sink.diagnostics };
  }
  const collected = collect(main, input.others, sink, input.imports);
  checkRevisionChains(main, sink);
  const revision = settingsOf(main, input.revision, sink);
  const settings = new Map<string, Setting>();
  for (const [name, setting] of revision.constants)
    settings.set(name, { form: "expression", ...setting });
  for (const [name, text] of input.overrides) settings.set(name, { form: "text", text });
  const env: Environment = {
    collected,
    sink,
    platform: readPlatform(collected.platform, sink),
    settings,
    infer,
    cpus: 0,
    constants: new Map(),
    types: new Map(),
    things: new Map(),
    absent: new Set(),
    used: new Set(),
    underway: [],
    letTypes: new Map(),
    letsWidened: false,
    expansions: { inside: 0, all: 0 },
    repetitions: { rounds: 1, values: 1 },
    later: [],
    traits: new Map(),
    calls: new Map(),
    labels: new Map(),
  };
  checkSettings(env, input);
  const cpus = collected.declarations.filter((declaration) => declaration.kind === "cpus");
  for (const declaration of cpus) {
    const count = constantInt(declaration.count, env, "the number of CPUs");
    if (count !== undefined && (count < 1 || count > 64)) {
      sink.report("ILK3030", declaration.count.span, {
        what: "the number of CPUs",
        value: count,
        least: 1,
      });
    } else env.cpus = count ?? 1;
  }
  for (const declaration of collected.declarations) {
    if (declaration.kind === "const") constantOf(declaration, env);
  }
  limitDeclarations(env);
  const typed = typeDeclarations(env);
  for (const check of env.later) check();
  checkRecursion(env);
  checkAssumptions(env);
  checkExpectations(env);
  checkUnused(env);
  if (sink.hasErrors) return { value: undefined, diagnostics: sink.diagnostics };
  const spec: TypedSpec = {
    name: main.header.name.text,
    doc: main.header.doc,
    file: main.span.source.name,
    source: main.span.source,
    revision: input.revision,
    constants: collected.declarations.flatMap((each) =>
      each.kind === "const" ? [constantOf(each, env)] : [],
    ),
    platform: env.platform,
    cpus: env.cpus,
    ...typed,
    ignoredRules: ignoredRules(revision.ignored, env),
    expectation: expectationOf(input.revision, env),
  };
  return { value: spec, diagnostics: sink.diagnostics };
}

/** Every step may have to look at all contexts, and at all objects of a kind. */
function limitDeclarations(env: Environment): void {
  const counts = new Map<string, number>();
  for (const declaration of env.collected.declarations) {
    const { kind } = declaration;
    const most = kind === "context" ? MOST_CONTEXTS : OBJECTS.has(kind) ? MOST_OBJECTS : Infinity;
    const found = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, found);
    const what = `the number of declarations like this (${kind})`;
    if (found === most + 1) isWithin(env, declaration.span, what, found, most);
  }
}

/** Reports settings of constants that do not exist, of every revision and of the command line. */
function checkSettings(env: Environment, input: CheckInput): void {
  const names = env.collected.symbols.names;
  const constants = [...names.values()].filter((symbol) => symbol.declaration.kind === "const");
  const known = constants.map((symbol) => symbol.name.text);
  for (const declaration of input.main.declarations) {
    if (declaration.kind !== "revision") continue;
    for (const setting of declaration.settings) {
      if (setting.kind !== "setConstant") continue;
      const symbol = names.get(setting.name.text);
      if (symbol?.declaration.kind === "const") continue;
      env.sink.report(
        "ILK2026",
        setting.name.span,
        { name: setting.name.text },
        {
          help: helpWith(suggest(setting.name.text, known)),
        },
      );
    }
  }
  for (const name of input.overrides.keys()) {
    if (known.includes(name)) continue;
    env.sink.report(
      "ILK2026",
      input.main.header.span,
      { name },
      { help: helpWith(suggest(name, known)) },
    );
  }
}
