/** Files of older revisions, by the `git` that is installed. Nothing is checked out and nothing is written. */
import { execFileSync } from "node:child_process";
import { posix } from "node:path";
import { refuse } from "../refusal.js";

/** A revision and a path in it, as `git show` takes them; a path is from the working folder, or else from the top one. */
export interface GitPlace {
  readonly revision: string;
  readonly path: string;
}

/** `HEAD~1:specs/x.ilk`; undefined for a word that is a plain path. Drive letters are no revisions. */
export function readGitPlace(word: string): GitPlace | undefined {
  const [, revision, path] = /^([^:\s]{2,}):(.*)$/.exec(word) ?? [];
  if (revision === undefined || path === undefined || path.startsWith("\\")) return undefined;
  return { revision, path: path === "" ? "." : path };
}

/** The text of a file; undefined where that revision has none there. */
export function showFile({ revision, path }: GitPlace): string | undefined {
  return runGit(["show", `${revision}:./${path}`]) ?? runGit(["show", `${revision}:${path}`]);
}

/** Files of the language at or below a path, as paths from the working folder. */
export function listFiles({ revision, path }: GitPlace): readonly string[] {
  const own = posix.normalize(path);
  const found = runGit(["ls-tree", "-r", "--name-only", revision, "--", own]) ?? "";
  return found
    .split("\n")
    .filter((name) => name.endsWith(".ilk"))
    .toSorted();
}

/** Ends the command where there is no repository, no git, or no such revision. */
export function checkRevision(revision: string, word: string): void {
  try {
    execFileSync("git", ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], {
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    refuse("ILK9060", word, { revision, reason: reasonOf(error) });
  }
}

/** The last commit of a branch that is also one of HEAD, abbreviated. */
export function mergeBase(branch: string): string {
  checkRevision(branch, branch);
  const commit = runGit(["merge-base", branch, "HEAD"])?.trim();
  if (!commit)
    return refuse("ILK9060", branch, {
      revision: branch,
      reason: "it has no commit in common with HEAD (a shallow clone has too few)",
    });
  return runGit(["rev-parse", "--short", commit])?.trim() ?? commit;
}

/**
 * Paths from the top of the repository; of an older revision without its name. As they are where there is no repository:
 * git is asked with the first path.
 */
export function repositoryPaths(): (path: string) => string {
  let known: { readonly prefix: string | undefined } | undefined;
  return (path) => {
    const { prefix } = (known ??= { prefix: runGit(["rev-parse", "--show-prefix"])?.trim() });
    if (prefix === undefined) return path;
    const own = readGitPlace(path)?.path ?? path;
    return posix.isAbsolute(own) ? own : posix.normalize(`${prefix}${own}`);
  };
}

function reasonOf(error: unknown): string {
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: Buffer };
  if (code === "ENOENT") return "git is not installed";
  const said =
    stderr
      ?.toString()
      .split("\n")[0]
      ?.replace(/^fatal: /, "")
      .trim() ?? "";
  return said === "" ? "git knows no such commit" : said.replace(/ \(or any .*\)/, "");
}

function runGit(words: readonly string[]): string | undefined {
  try {
    return execFileSync("git", [...words], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return undefined;
  }
}
