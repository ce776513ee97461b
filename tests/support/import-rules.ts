/**
 * Files with their texts go in, faults of the layout come out: who imports whom, cycles, default exports.
 * The rules are data, so that a test can hand in a made-up tree with one fault of each kind and see every one found.
 * Imports are read with a regular expression: they stand at the start of a line in every file of ours.
 */
import { dirname, join, normalize } from "node:path/posix";

export interface Fault {
  readonly rule: "layer" | "package" | "rim" | "cycle" | "default-export";
  readonly file: string;
  readonly detail: string;
}

interface Import {
  readonly target: string;
  readonly typesOnly: boolean;
}

interface Layer {
  readonly name: string;
  readonly path: RegExp;
  /** Names of the layers that it may import, besides itself. */
  readonly may: readonly string[];
  /** Those of which it may know the types alone. */
  readonly types?: readonly string[];
}

const TO_SYNTAX = ["base", "diagnostics", "grammar", "ast", "syntax"];
// Plain data and the words made of it: known to who makes steps and to who shows them.
const TO_IR = [
  ...TO_SYNTAX,
  "resolve",
  "typecheck",
  "flow",
  "ir",
  "semantics",
  "model-build",
  "words",
];
const MEANING = ["base", "diagnostics", "typecheck", "flow", "ir", "words"];
const OUTPUT = ["base", "diagnostics", "ast", "typecheck", "ir", "words", "writer"];
const TO_MODEL = [...OUTPUT, "model"];
const DIFF = [...TO_IR, "typescript", "compile", "runtime", "report", "instantiate"];
const OUTPUTS = ["typescript", "murphi", "tla"];
const RIM = [
  ...DIFF,
  "kernel-calls",
  "format",
  "model",
  "outputs",
  ...OUTPUTS,
  "prettier-plugin",
  "diff",
];

/** The first that fits a path is the file's layer; a layer imports only what stands in its list. */
const LAYERS: readonly Layer[] = [
  { name: "base", path: /^src\/base\//, may: [] },
  { name: "words", path: /^src\/words\//, may: [] },
  { name: "kernel-calls", path: /^src\/kernel-calls\//, may: [] },
  { name: "diagnostics", path: /^src\/diagnostics\//, may: ["base"] },
  { name: "grammar", path: /^grammar\//, may: ["base", "diagnostics"] },
  { name: "ast", path: /^src\/syntax\/ast\//, may: ["base"] },
  { name: "build", path: /^src\/syntax\/build\//, may: ["base", "diagnostics", "grammar", "ast"] },
  { name: "format", path: /^src\/syntax\/format\//, may: ["base", "ast"] },
  {
    name: "recovery",
    path: /^src\/syntax\/recovery\//,
    may: ["base", "diagnostics", "grammar", "kernel-calls"],
  },
  { name: "syntax", path: /^src\/syntax\//, may: [...TO_SYNTAX, "build", "recovery"] },
  { name: "resolve", path: /^src\/resolve\//, may: TO_SYNTAX },
  { name: "typecheck", path: /^src\/typecheck\//, may: [...TO_SYNTAX, "resolve"] },
  { name: "flow", path: /^src\/flow\//, may: ["base", "diagnostics", "typecheck", "words"] },
  { name: "ir", path: /^src\/ir\//, may: ["base", "words"] },
  { name: "semantics", path: /^src\/semantics\//, may: MEANING },
  { name: "model-build", path: /^src\/model\/build\//, may: [...MEANING, "semantics"] },
  { name: "model", path: /^src\/model\//, may: ["base", "words", "ir"] },
  { name: "typescript", path: /^src\/emit\/typescript\//, may: TO_MODEL },
  { name: "murphi", path: /^src\/emit\/murphi\//, may: OUTPUT },
  { name: "tla", path: /^src\/emit\/tla\//, may: TO_MODEL },
  {
    name: "outputs",
    path: /^src\/emit\/outputs\.ts$/,
    may: [...TO_MODEL, ...OUTPUTS, "flow", "model-build"],
  },
  { name: "writer", path: /^src\/emit\/(?:writer|identifiers)\.ts$/, may: ["base"] },
  { name: "compile", path: /^src\/compile\.ts$/, may: TO_IR },
  {
    name: "instantiate",
    path: /^src\/instantiate\.ts$/,
    may: ["base", "diagnostics", "ir", "model", "typescript", "runtime"],
  },
  { name: "runtime", path: /^src\/runtime\//, may: ["words"] },
  {
    name: "report",
    path: /^src\/report\//,
    may: ["base", "words", "diagnostics"],
    types: ["runtime"],
  },
  { name: "diff", path: /^src\/diff\//, may: DIFF },
  { name: "prettier-plugin", path: /^src\/prettier-plugin\//, may: [...TO_SYNTAX, "format"] },
  { name: "standalone", path: /^src\/standalone\//, may: ["report", "runtime"] },
  { name: "library", path: /^src\/(?:index\.ts$|library\/)/, may: [...RIM, "cli"] },
  { name: "cli", path: /^src\/cli\//, may: RIM },
  // An oracle that shared code with what it judges would be none.
  { name: "oracle", path: /^tests\/oracle\/(?!.*\.test\.ts$)/, may: [], types: ["typecheck"] },
];

/** Packages, and the files that may know them; `node:` modules have a rule of their own. */
const PACKAGES: readonly (readonly [package_: RegExp, files: RegExp])[] = [
  [/^chevrotain$/, /^grammar\//],
  [/^prettier\/doc$/, /^src\/(syntax\/format\/|prettier-plugin\/)/],
  [/^prettier$/, /^src\/(cli|prettier-plugin)\//],
  [/^(commander|picocolors)$/, /^src\/cli\//],
];

const RIM_FILES =
  /^(src\/(cli|library|standalone|runtime\/host)\/|scripts\/|tests\/|bench\/|\w+\.config\.ts$)/;
/** Tests and tools may use what package.json installs for them. */
const TOOLS = /^(scripts\/|tests\/|bench\/|\w+\.config\.ts$)/;

/** Vitest takes a configuration and a reporter from the default export. */
const DEFAULT_EXPORTS = /\.config\.ts$|^scripts\/progress-reporter\.mjs$/;

export function findFaults(files: ReadonlyMap<string, string>): readonly Fault[] {
  const imports = new Map([...files].map(([file, text]) => [file, readImports(file, text, files)]));
  return [
    ...[...imports].flatMap(([file, list]) => list.flatMap((each) => faultsOfImport(file, each))),
    ...findCycles(imports),
    ...[...files].flatMap(([file, text]) => faultsOfText(file, text)),
  ];
}

function faultsOfText(file: string, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  if (
    !file.startsWith("generated/") &&
    !DEFAULT_EXPORTS.test(file) &&
    /^export default\b/m.test(text)
  )
    faults.push({ rule: "default-export", file, detail: "give it a name" });
  return faults;
}

function readImports(
  file: string,
  text: string,
  files: ReadonlyMap<string, string>,
): readonly Import[] {
  const statements = [...text.matchAll(/^(?:import|export)\b([^"';]*?)\bfrom\s*"([^"]+)"/gm)].map(
    ([, names = "", target = ""]) => ({ target, typesOnly: namesTypesOnly(names) }),
  );
  const others = [...text.matchAll(/^import\s*"([^"]+)"|\bimport\("([^"]+)"\)(\.\w)?/gm)].map(
    ([, bare, called, member]) => ({
      target: bare ?? called ?? "",
      typesOnly: member !== undefined,
    }),
  );
  return [...statements, ...others].map(({ target, typesOnly }) => ({
    target: target.startsWith(".") ? resolveFile(file, target, files) : target,
    typesOnly,
  }));
}

/** `import type { A }` and `import { type A, type B }`. */
function namesTypesOnly(names: string): boolean {
  if (/^\s*type\b/.test(names)) return true;
  const list = /^\s*\{([\s\S]*)\}\s*$/.exec(names)?.[1];
  const each = (list ?? "").split(",").filter((name) => name.trim() !== "");
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function resolveFile(from: string, target: string, files: ReadonlyMap<string, string>): string {
  const path = normalize(join(dirname(from), target));
  const source = path.replace(/\.js$/, ".ts");
  return files.has(source) ? source : path;
}

const layerOf = (file: string): Layer | undefined => LAYERS.find(({ path }) => path.test(file));

function faultsOfImport(file: string, { target, typesOnly }: Import): readonly Fault[] {
  if (target.startsWith("node:"))
    return RIM_FILES.test(file) ? [] : [{ rule: "rim", file, detail: `imports ${target}` }];
  if (
    !target.includes("/") ||
    /^(@|prettier\/|interlock\/)/.test(target) ||
    !/\.\w+$/.test(target)
  ) {
    const known = PACKAGES.find(([name]) => name.test(target));
    const allowed = known?.[1].test(file) === true || TOOLS.test(file);
    return allowed ? [] : [{ rule: "package", file, detail: `imports ${target}` }];
  }
  const from = layerOf(file);
  const to = layerOf(target);
  if (!from || from === to) return [];
  // Only tests and tools import a file of no layer; they may.
  if (!to) return [{ rule: "layer", file, detail: `${from.name} imports ${target}` }];
  if (from.may.includes(to.name)) return [];
  if (from.types?.includes(to.name) === true && typesOnly) return [];
  return [{ rule: "layer", file, detail: `${from.name} imports ${to.name}: ${target}` }];
}

/** A fault for each import that closes a round, types included. */
function findCycles(imports: ReadonlyMap<string, readonly Import[]>): readonly Fault[] {
  const faults: Fault[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const at = path.indexOf(file);
    if (at >= 0) {
      faults.push({ rule: "cycle", file, detail: [...path.slice(at), file].join(" → ") });
      return;
    }
    path.push(file);
    for (const { target } of imports.get(file) ?? []) if (imports.has(target)) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return faults;
}
