/** Checks of our own assumptions. A failure here is a bug of Interlock, never a mistake of its user. */
export class InterlockBug extends Error {}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InterlockBug(message);
}

/** The end of an exhaustive switch. */
export function assertNever(value: never): never {
  throw new InterlockBug(`unexpected ${JSON.stringify(value)}`);
}
