/** `A B…`, or `--against REF PATH…` → the pairs of configurations that are compared, and what has no partner. */
import { relative } from "node:path";
import type { Source } from "../../base/source.js";
import { loadProgram, type Program } from "../../compile.js";
import { type Diagnostic, isError } from "../../diagnostics/diagnostic.js";
import type { Alone } from "../../diff/report.js";
import type { DiffInput } from "../../diff/side.js";
import { configurations } from "../../resolve/revisions.js";
import {
  beginsSpec,
  findSpecs,
  hashOf,
  isFile,
  lookupBeside,
  readPlatform,
  readSource,
} from "../files.js";
import { checkRevision, type GitPlace, listFiles, readGitPlace, showFile } from "./git.js";
import { Refusal, refuse } from "../refusal.js";

export interface DiffPairs {
  readonly pairs: readonly { readonly before: DiffInput; readonly after: DiffInput }[];
  readonly alone: readonly Alone[];
  readonly warnings: readonly Diagnostic[];
}

/** A spec of one side. */
interface Found {
  /** The same on both sides for the same file of a folder. */
  readonly key: string;
  readonly shown: string;
  readonly program: Program;
  /** Of its text and all that it imports. */
  readonly hash: string;
  readonly known: readonly string[];
}

interface SideOf {
  readonly word: string;
  readonly wanted: string | undefined;
  readonly specs: readonly Found[];
}

/** What the working tree is compared with. */
export interface Against {
  readonly commit: string;
  /** Texts that are the same are left out. */
  readonly isOnlyChanged: boolean;
}

export function openPairs(
  words: readonly string[],
  against: Against | undefined,
  overrides: ReadonlyMap<string, string>,
): DiffPairs {
  const problems: Diagnostic[] = [];
  const sides = against ? workingSides(words, against.commit, problems) : twoSides(words, problems);
  if (problems.some(isError)) throw new Refusal(problems);
  const pairs: { before: DiffInput; after: DiffInput }[] = [];
  const alone: Alone[] = [];
  for (const [before, after] of sides) {
    const isOne = before.specs.length === 1 && after.specs.length === 1;
    for (const old of before.specs) {
      const fresh = isOne ? after.specs[0] : after.specs.find(({ key }) => key === old.key);
      if (against?.isOnlyChanged && fresh?.hash === old.hash) continue;
      if (fresh) pairRevisions(old, fresh, before, after, overrides, pairs, alone);
      else alone.push({ side: "before", sentence: `${old.shown} has no counterpart after` });
    }
    for (const fresh of after.specs)
      if (!isOne && !before.specs.some(({ key }) => key === fresh.key))
        alone.push({ side: "after", sentence: `${fresh.shown} has no counterpart before` });
  }
  return {
    pairs,
    alone: [...new Map(alone.map((each) => [each.sentence, each])).values()],
    warnings: problems,
  };
}

function twoSides(
  words: readonly string[],
  problems: Diagnostic[],
): readonly (readonly [SideOf, SideOf])[] {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0)
    return refuse(
      "ILK9061",
      words[words.length - 1] ?? "diff",
      { count: words.length },
      `interlock diff ${first ?? "A"} B, or interlock diff --against HEAD ${words.join(" ") || "FILE"}`,
    );
  const base = openSideOf(first, problems);
  return others.map((word) => [base, openSideOf(word, problems)]);
}

function workingSides(
  words: readonly string[],
  revision: string,
  problems: Diagnostic[],
): readonly (readonly [SideOf, SideOf])[] {
  checkRevision(revision, revision);
  return (words.length === 0 ? ["."] : words).map((word) => [
    openSideOf(`${revision}:${word}`, problems),
    openSideOf(word, problems),
  ]);
}

// ── One side ─────────────────────────────────────────────────────────────────────────────────────

function openSideOf(word: string, problems: Diagnostic[]): SideOf {
  const place = isFile(word) ? undefined : readGitPlace(word);
  // The `@` of a revision of git, as in `main@{1}:x.ilk`, stands before the colon.
  const path = place?.path ?? word;
  const at = path.lastIndexOf("@");
  const [bare, wanted] = at > 0 ? [path.slice(0, at), path.slice(at + 1)] : [path, undefined];
  const specs = place
    ? openOld({ revision: place.revision, path: bare }, word, problems)
    : openNew(bare, word, problems);
  for (const { known, shown } of specs)
    if (wanted !== undefined && !known.includes(wanted))
      refuse("ILK9002", wanted === "" ? word : wanted, { name: wanted, file: shown, known });
  return { word, wanted, specs };
}

function openNew(path: string, word: string, problems: Diagnostic[]): readonly Found[] {
  return findSpecs(path, word).map((file) => {
    const source = readSource(file) ?? refuse("ILK9001", word, { path: file });
    return open(relative(path, file), source, problems, lookupBeside(file));
  });
}

/** Imports and platforms are of the same revision; a platform that is not there is the one that ships. */
function openOld(place: GitPlace, word: string, problems: Diagnostic[]): readonly Found[] {
  const { revision } = place;
  checkRevision(revision, word);
  const prefix = `${revision}:`;
  const sourceAt = (path: string): Source | undefined => {
    const own = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    const text = showFile({ revision, path: own });
    return text === undefined ? undefined : { name: `${prefix}${own}`, text };
  };
  const files = place.path.endsWith(".ilk") ? [place.path] : listFiles(place);
  return files.flatMap((path) => {
    const source = sourceAt(path) ?? refuse("ILK9001", word, { path: `${prefix}${path}` });
    if (!beginsSpec(source.text)) return [];
    return [
      open(relative(place.path, path), source, problems, {
        file: sourceAt,
        platform: (name) =>
          platformIn(sourceAt(`${path.replace(/[^/]*$/, "")}${name}.ilk`), name) ??
          readPlatform(name, path),
      }),
    ];
  });
}

const platformIn = (source: Source | undefined, name: string): Source | undefined =>
  source && new RegExp(`^\\s*(///[^\\n]*\\n\\s*)*platform\\s+${name}\\s*\\{`).test(source.text)
    ? source
    : undefined;

function open(
  key: string,
  source: Source,
  problems: Diagnostic[],
  lookup: Parameters<typeof loadProgram>[1],
): Found {
  const { value, diagnostics } = loadProgram(source, lookup);
  problems.push(...diagnostics);
  return {
    key,
    shown: source.name,
    program: value,
    hash: hashOf(value.sources),
    known: configurations(value.main).value,
  };
}

// ── Pairs ────────────────────────────────────────────────────────────────────────────────────────

function pairRevisions(
  old: Found,
  fresh: Found,
  before: SideOf,
  after: SideOf,
  overrides: ReadonlyMap<string, string>,
  pairs: { before: DiffInput; after: DiffInput }[],
  alone: Alone[],
): void {
  const input = ({ program, hash, shown }: Found, revision: string): DiffInput => ({
    program,
    revision,
    overrides,
    hash,
    name: `${shown}@${revision}`,
  });
  const add = (oldRevision: string, newRevision: string): void =>
    void pairs.push({ before: input(old, oldRevision), after: input(fresh, newRevision) });
  const [wantedBefore, wantedAfter] = [before.wanted, after.wanted];
  if (wantedBefore !== undefined && wantedAfter !== undefined)
    return add(wantedBefore, wantedAfter);
  const [onlyOld, onlyNew] = [old.known, fresh.known].map((known) =>
    known.length === 1 ? known[0] : undefined,
  );
  if (wantedBefore === undefined && wantedAfter === undefined && onlyOld && onlyNew)
    return add(onlyOld, onlyNew);
  const wanted = wantedBefore ?? wantedAfter;
  const names = wanted === undefined ? old.known : [wanted];
  const shared = names.filter((name) => old.known.includes(name) && fresh.known.includes(name));
  for (const name of shared) add(name, name);
  if (shared.length === 0 && wanted !== undefined && (onlyOld ?? onlyNew) !== undefined)
    return add(wantedBefore ?? onlyOld ?? wanted, wantedAfter ?? onlyNew ?? wanted);
  if (shared.length === 0)
    refuse(
      "ILK9062",
      after.word,
      {
        before: old.shown,
        after: fresh.shown,
        known: fresh.known,
      },
      `interlock diff ${old.shown}@${old.known[0] ?? ""} ${fresh.shown}@${fresh.known[0] ?? ""}`,
    );
  if (wanted !== undefined) return;
  for (const name of old.known)
    if (!fresh.known.includes(name))
      alone.push({ side: "before", sentence: `revision ${name} of ${old.shown} is gone` });
  for (const name of fresh.known)
    if (!old.known.includes(name))
      alone.push({ side: "after", sentence: `revision ${name} of ${fresh.shown} is new` });
}
