/**
 * Well-typed small specs as text, by construction: a tree of numbers is read as declarations and statements over what is
 * in scope. Shrinking leaves out declarations, statements and numbers, and what is left is again a spec.
 */
import type fc from "fast-check";
import { anyCondition } from "./conditions.js";
import { completed, draft, signals } from "./contexts.js";
import { datum, lock, lockOrder, object, proc } from "./declarations.js";
import { PLATFORMS } from "./platforms.js";
import { Declared, type Feature, NAMED_TYPES, type Reads } from "./scope.js";
import { Choices, type Seed, type SpecSeed, specSeed } from "./seeds.js";

const NOTHING: ReadonlySet<Feature> = new Set();

/** Rules after which the language says how a run goes on, but those that the platform has no cause for. */
const IGNORABLE = [
  "lock-not-held",
  "blocking-in-atomic",
  "release-not-owner",
  "lock-leak",
  "ambient-lock",
  "wrong-level",
  "lock-order",
  "irq-unsafe-lock",
  "malformed-list",
  "lost-element",
  "pool-leak",
  "sleep-with-lock",
  "sleep-without-interlock",
  "forbidden-acquire",
] as const;

/** The text of the spec that a tree of numbers stands for. */
export function specOf(seed: SpecSeed, without: ReadonlySet<Feature> = NOTHING): string {
  const platform = PLATFORMS[seed.platform % PLATFORMS.length] ?? PLATFORMS[0];
  const declared = new Declared({ cpus: seed.cpus, priority: seed.priority, platform, without });
  const locks = seed.locks.map((each) => lock(each, declared));
  const order = lockOrder(seed.locks, declared);
  const data = seed.data.map((each) => datum(each, declared));
  const objects = seed.objects.map((each) => object(each, declared));
  const drafts = seed.contexts.map((each) => draft(each, declared));
  const procs = seed.procs.map((each) => proc(each, declared));
  const contexts = drafts.map((each) => completed(each, declared));
  const properties = seed.properties.map((each) => property(each, declared));
  const isPlain = declared.contexts.length === 0;
  const lines = [
    platform.name === "plain" ? "" : `platform ${platform.name};`,
    seed.cpus > 0 ? `cpus ${seed.cpus};` : "",
    seed.priority ? "scheduler priority;" : "",
    ...locks,
    order,
    ...data,
    ...objects,
    ...procs,
    ...contexts,
    seed.signals ? signals(declared) : "",
    ...properties,
    ...revisions(seed, declared),
    isPlain && seed.properties.length === 2 ? "may end when true;" : "",
  ].filter((line) => line !== "");
  const types: string[] = [];
  for (const [name, text] of [...NAMED_TYPES].reverse())
    if ([...types, ...lines].some((line) => mentions(line, name))) types.unshift(text);
  return `${["spec Made;", ...types, ...lines].join("\n")}\n`;
}

function revisions({ ignored, revised }: SpecSeed, { constants }: Declared): readonly string[] {
  const rules = [...new Set(ignored)].map(
    (rule) => `ignore rule ${IGNORABLE[rule % IGNORABLE.length] ?? IGNORABLE[0]};`,
  );
  const settings = constants.map(({ name, value }) => `${name} = ${(value + 1) % 4};`);
  const other = revised && settings.length > 0 ? [`revision other { ${settings.join(" ")} }`] : [];
  if (rules.length > 0) return [`revision lax { ${rules.join(" ")} }`, ...other];
  return other.length > 0 ? ["revision one {}", ...other] : [];
}

const mentions = (line: string, type: string): boolean =>
  new RegExp(type === "Colour" ? "\\b(?:Colour|Red|Green|Blue)\\b" : `\\b${type}\\b`).test(line);

function property(seed: Seed, declared: Declared): string {
  const choices = new Choices(seed);
  const isReachable = choices.rarely(3);
  const reads: Reads = {
    declared,
    locals: [],
    shared: true,
    ghosts: true,
    guarded: true,
    risks: true,
    predicates: true,
    signals: true,
    cpu: false,
    condition: anyCondition,
  };
  const condition = anyCondition(choices, reads, 0);
  return isReachable
    ? `reachable ${declared.fresh("r")}: ${condition};`
    : `invariant ${declared.fresh("inv")}: ${condition};`;
}

export const specText: fc.Arbitrary<string> = specSeed.map((seed) => specOf(seed));
