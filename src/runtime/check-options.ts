/** What the caller of a check may ask for: which search, where it has to end, and who is told how far it is. */
export interface CheckOptions extends Limits {
  /** `bfs` (the default) finds shortest runs; `dfs` needs a short queue; `random` keeps no states and proves nothing. */
  readonly search?: "bfs" | "dfs" | "random";
  /** Where the random walk starts in its sequence of numbers: the same seed gives the same walk. */
  readonly seed?: number;
  /** Length of the random walk, restarts included. */
  readonly steps?: number;
  /** True: end with the first violation; false: end with none. Otherwise the checker's expectation says. */
  readonly stopAtFirst?: boolean;
  /** Also tell which values variables took. Not of a random walk, which keeps no states. */
  readonly values?: boolean;
  /**
   * Also tell which device actions were never possible at statements that touch the same data. Not of a random walk, which
   * keeps no states.
   */
  readonly tameActions?: boolean;
  /** Also tell of locks. Not of a random walk, which keeps no states. */
  readonly locks?: boolean;
}

export interface Limits {
  readonly maxStates?: number;
  /** Levels of states: those of a greater depth are not visited. */
  readonly maxDepth?: number;
  readonly maxMemoryBytes?: number;
  /** How many bytes the process may still take: the search ends before they are gone, which the engine would not survive. */
  readonly memoryLeft?: () => number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Called about every 50 ms. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly states: number;
  readonly generated: number;
  readonly depth: number;
  readonly frontier: number;
  readonly statesPerSecond: number;
  readonly memoryBytes: number;
}
