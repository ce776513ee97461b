/** Random edits of shipped specs, compared with what they were made of. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlatform } from "../../src/cli/files.js";
import { compile, loadProgram, type Program } from "../../src/compile.js";
import { diffSpecs } from "../../src/diff/diff-specs.js";
import { readFailOn, statusOf } from "../../src/diff/policy.js";
import type { SpecDiff } from "../../src/diff/spec-diff.js";
import { root } from "../support/run-cli.js";
import { COSMETIC, type Edit, HARMLESS, WEAKENINGS } from "./clauses.js";
import { type Draw, drawer } from "./mutate.js";

/** Larger ones take too long to be searched hundreds of times. */
const MOST_STATES = 700;

interface Configuration {
  readonly spec: string;
  readonly revision: string;
  readonly text: string;
}

function configurations(): readonly Configuration[] {
  const manifest = JSON.parse(readFileSync(join(root, "generated", "manifest.json"), "utf8")) as {
    readonly configurations: readonly {
      spec: string;
      revision: string;
      distinct: number;
      constants?: object;
    }[];
  };
  return manifest.configurations.flatMap(({ spec, revision, distinct }) => {
    if (distinct > MOST_STATES) return [];
    const text = readFileSync(join(root, "specs", `${spec}.ilk`), "utf8");
    return /^import /m.test(text) ? [] : [{ spec, revision, text }];
  });
}

function programOf(text: string): Program | undefined {
  const { value, diagnostics } = loadProgram(
    { name: "specs/main.ilk", text },
    { file: () => undefined, platform: (name) => readPlatform(name, "specs/main.ilk") },
  );
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

/** Everything that a configuration says, without places: what is the same has no effect there. */
function meaning(program: Program, revision: string): string | undefined {
  const { value } = compile(program, revision);
  if (!value) return undefined;
  const known = new Map<object, number>();
  return JSON.stringify(value.spec, (key, each: unknown) => {
    if (["span", "doc", "source", "file"].includes(key)) return undefined;
    if (typeof each !== "object" || each === null) return each;
    const number = known.get(each);
    if (number !== undefined) return `#${number}`;
    known.set(each, known.size);
    return each;
  });
}

interface Tried {
  readonly edit: string;
  readonly spec: string;
  readonly revision: string;
  readonly before: string;
  readonly after: string;
  readonly diff: SpecDiff;
  /** Exit status by default. */
  readonly status: 0 | 1 | 2;
}

/** Specs that are tried for an edit before the next kind of edit has its turn. */
const MOST_SPECS = 80;

/** Makes so many edits, each kind as often as the others as far as specs have what it edits. */
async function tryEdits(
  edits: readonly Edit[],
  wanted: number,
  { seed, isMeant }: { readonly seed: number; readonly isMeant: boolean },
): Promise<readonly Tried[]> {
  const draw = drawer(seed);
  const all = configurations();
  const tried: Tried[] = [];
  for (let turn = 0; tried.length < wanted && turn < wanted * 4; turn++) {
    const edit = edits[turn % edits.length]!;
    for (let specs = 0; specs < MOST_SPECS; specs++) {
      const found = await tryOnce(edit, all[draw(all.length)]!, draw, isMeant);
      if (!found) continue;
      tried.push(found);
      break;
    }
  }
  return tried;
}

/** Undefined where the spec has nothing of the kind, or the edit is refused or has no effect there. */
async function tryOnce(
  edit: Edit,
  { spec, revision, text }: Configuration,
  draw: Draw,
  isMeant: boolean,
): Promise<Tried | undefined> {
  const changed = edit.make(text, draw);
  if (changed === undefined || changed === text) return undefined;
  const [before, after] = [programOf(text), programOf(changed)];
  if (!before || !after) return undefined;
  if (isMeant && meaning(before, revision) === meaning(after, revision)) return undefined;
  const { value } = await diffSpecs({ program: before, revision }, { program: after, revision });
  if (!value) return undefined;
  const status = statusOf({ diffs: [value], alone: [] }, BROKEN, undefined);
  const texts = { before: text, after: changed };
  return { edit: edit.name, spec, revision, ...texts, diff: value, status };
}

const BROKEN = (() => {
  const found = readFailOn("broken");
  if (typeof found === "string") throw new Error(found);
  return found;
})();

const LESS: ReadonlySet<string> = new Set([
  "PROP-WEAKENED",
  "PROP-REMOVED",
  "PROP-UNCHECKED",
  "VACUOUS",
]);

const isLess = ({ diff }: Tried): boolean => diff.findings.some(({ id }) => LESS.has(id));

/** What a cosmetic edit may show: names, and what was broken and expected to be. */
const LOOKS: ReadonlySet<string> = new Set(["RENAMED", "PROP-STILL", "PROP-STRENGTHENED"]);

const isSeen = ({ diff }: Tried): boolean =>
  diff.findings.some(({ id }) => !LOOKS.has(id)) ||
  (diff.summary.overlapKept ?? 100) !== 100 ||
  diff.summary.relation !== "same";

const told = ({ edit, spec, revision, diff, after }: Tried): string =>
  `${edit}: ${spec}@${revision}: ${diff.findings.map(({ id, sentence }) => `${id} ${sentence}`).join("; ")}\n${after}`;

/** So many of each; the answers that are wrong, as text. */
export async function wrongAnswers(
  kind: "weakening" | "harmless" | "cosmetic",
  wanted: number,
  seed: number,
): Promise<{ readonly tried: number; readonly kinds: number; readonly wrong: readonly string[] }> {
  const edits = { weakening: WEAKENINGS, harmless: HARMLESS, cosmetic: COSMETIC }[kind];
  const tried = await tryEdits(edits, wanted, { seed, isMeant: kind !== "cosmetic" });
  const isWrong = {
    weakening: (each: Tried) => each.status !== 1 || !isLess(each),
    harmless: isLess,
    cosmetic: isSeen,
  }[kind];
  const kinds = new Set(tried.map(({ edit }) => edit)).size;
  return { tried: tried.length, kinds, wrong: tried.filter(isWrong).map(told) };
}
