/**
 * Whoever looks on while a search takes its steps: it stands between the checker and the search, hears of each step what
 * the search hears, and passes it on. So nothing need be explored a second time.
 */
import type { Sink, State } from "../checker.js";

export interface Observer {
  /** Bytes in use. */
  readonly bytes: number;
  /** What the checker is given in place of the search. Each call is to be passed on; the states are those of `successors`. */
  listen(search: Sink, current: State, next: State): Sink;
}
