/**
 * Characters that nobody sees, in comments and strings as well: they can make a text read otherwise than it is checked
 * (CVE-2021-42574), or steer a terminal. One warning for a file, at the first of them.
 */
import { hiddenCharacters, visible } from "../base/embed.js";
import { placeOf, type Source } from "../base/source.js";
import { report } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Of the others, how many are named. */
const MOST_NAMED = 5;

/** Characters at which an error is reported already are left out. */
export function findHidden(source: Source, reported: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = reported.filter(({ severity }) => severity === "error");
  const isReported = (at: number): boolean =>
    errors.some(({ primary: { span } }) => span.start <= at && at < span.end);
  const found = hiddenCharacters(source.text).filter(
    ({ at, character }) => !(at === 0 && character === "\ufeff") && !isReported(at),
  );
  const [first, ...others] = found;
  if (!first) return [];
  const span = { source, start: first.at, end: first.at + first.character.length };
  const { character } = first;
  return [
    report(
      "ILK1020",
      span,
      { character, effect: effectOf(character) },
      { help: "delete it", notes: others.length === 0 ? [] : [noteOf(source, others)] },
    ),
  ];
}

function effectOf(character: string): string {
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character))
    return "a line may be shown in another order than it is read in";
  if (/[\r\v\f\u0085\u2028\u2029]/.test(character))
    return "editors may begin a new line here, where Interlock does not";
  return /\p{Cc}/u.test(character)
    ? "terminals obey it, and editors may not show it"
    : "it takes no room, or is not shown at all";
}

function noteOf(source: Source, others: ReturnType<typeof hiddenCharacters>): string {
  const named = others
    .slice(0, MOST_NAMED)
    .map(({ at, character }) => `\`${visible(character)}\` in line ${placeOf(source, at).line}`);
  const rest = others.length - named.length;
  return `there ${others.length === 1 ? "is one other" : `are ${others.length} others`}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
