/** What the command's exit status says; scripts and CI rely on these numbers. */
export const EXIT = {
  /** Everything is as expected. */
  asExpected: 0,
  /** A rule or property is violated, or something is not as expected. */
  different: 1,
  /** The spec or the command line is wrong. */
  usage: 2,
  /** A limit ended a search before it was complete. */
  incomplete: 3,
  /** A bug of Interlock. */
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
