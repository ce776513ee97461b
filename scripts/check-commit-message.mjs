/**
 * `node scripts/check-commit-message.mjs FILE`: the form of a commit's message. The subject is imperative, has at most 72
 * columns and no final period; after an empty line the body gives the reason. `.githooks/commit-msg` calls it.
 *
 * Merges, reverts and commits that are to be squashed have the messages that git gives them.
 */
import { readFileSync } from "node:fs";

const WIDEST = 72;
const FROM_GIT = /^(?:Merge |Revert "|fixup! |squash! |amend! )/;
/** First words that are no verbs, though they look like some. */
const NO_VERBS = new Set(
  "a an the this that these those of in on at for with without from to what where when why how who which no not some all".split(
    " ",
  ),
);
/** Imperatives that end as a past tense, a gerund or a third person would. */
const VERBS = new Set(
  "embed exceed feed need proceed seed shed speed bring sing string bypass compress cross discuss express focus guess pass press process suppress".split(
    " ",
  ),
);

/** What is wrong with a message, a sentence each. */
export function problemsOf(message) {
  const lines = message
    .replace(/^# -+ >8 -+[\s\S]*/m, "")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.trimEnd());
  const [subject = "", second = "", ...body] = lines;
  if (FROM_GIT.test(subject)) return [];
  const problems = [];
  const [first = ""] = subject.split(/[ :]/);
  const word = first.toLowerCase();
  if ([...subject].length > WIDEST)
    problems.push(`the subject has ${[...subject].length} columns; at most ${WIDEST} are read`);
  if (/[.!?]$/.test(subject)) problems.push("the subject ends in punctuation; leave it out");
  if (!/^[A-Z][a-z-]+$/.test(first))
    problems.push("the subject does not begin with a capital letter and a word");
  else if (NO_VERBS.has(word) || (!VERBS.has(word) && /(?:ed|ing|[^s]s)$/.test(word)))
    problems.push(
      `\`${first}\` is not an imperative; write what the commit does: Add, Fix, Reject`,
    );
  if (second !== "") problems.push("the second line is not empty");
  const reason = body.filter((line) => line !== "" && !/^[A-Z][A-Za-z-]+: \S/.test(line));
  if (reason.join(" ").split(/\s+/).filter(Boolean).length < 3)
    problems.push("there is no body; say why the change is made");
  return problems;
}

if (process.argv[1]?.endsWith("check-commit-message.mjs")) {
  const problems = problemsOf(readFileSync(process.argv[2] ?? "", "utf8"));
  for (const problem of problems) process.stderr.write(`commit message: ${problem}\n`);
  process.exit(problems.length > 0 ? 1 : 0);
}
