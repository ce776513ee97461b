/**
 * Critical sections and interrupts: whether an isr ever came while another held a lock, where it could. A verdict that
 * holds says little about a section in which nothing ever came.
 */
import type { CriticalSection } from "../../runtime/verdict.js";
import { quoted, wrap } from "../text.js";

/** All of them, for coverage. */
export function insideSection(
  sections: readonly CriticalSection[],
  { width }: { readonly width: number },
): readonly string[] {
  if (sections.length === 0) return [];
  return [
    "Interrupts inside critical sections:",
    ...sections.flatMap(({ isr, context, lock, entered }) =>
      wrap(`${isr} while ${context} holds ${lock}`, width - 4).map((line, i) =>
        i === 0 ? `  ${entered ? "+" : "-"} ${line}` : `    ${line}`,
      ),
    ),
  ];
}

/** One sentence for each context and isr where it could have come into a section and never did. */
export function neverInside(sections: readonly CriticalSection[]): readonly string[] {
  const locksOf = new Map<string, string[]>();
  for (const section of sections.filter(({ entered }) => !entered)) {
    const who = `${quoted(section.isr)} never ran while ${quoted(section.context)} held`;
    locksOf.set(who, [...(locksOf.get(who) ?? []), quoted(section.lock)]);
  }
  return [...locksOf].map(
    ([who, locks]) => `${who} ${locks.join(" or ")}, though nothing masks it there`,
  );
}
