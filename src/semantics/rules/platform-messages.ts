/** What the platform prints for a broken rule: the first of its messages that fits the lock and the context. */
import type { Context, Lock, Platform } from "../../typecheck/typed-spec.js";

/** What a broken rule is about, as far as it is known where the step is compiled. */
export interface About {
  readonly lock?: Lock;
  readonly context?: Context | undefined;
  /** The kernel says nothing of it, or the opposite. */
  readonly isUnheard?: boolean;
}

export function platformMessage(
  platform: Platform,
  rule: string,
  { lock, context, isUnheard }: About,
): string | undefined {
  if (isUnheard === true) return undefined;
  const words = context && [context.word, context.role, platform.levels[context.level]];
  for (const { lockKinds, contexts, text } of platform.messages.get(rule) ?? []) {
    if (lockKinds.length > 0 && !(lock && lockKinds.includes(lock.lockKind))) continue;
    if (contexts.length > 0 && !contexts.some((each) => words?.includes(each))) continue;
    // What would leave a hole in the sentence does not fit either.
    if ((text.includes("%lock") && !lock) || (text.includes("%context") && !context)) continue;
    return text.replaceAll("%lock", lock?.name ?? "").replaceAll("%context", context?.name ?? "");
  }
  return undefined;
}
