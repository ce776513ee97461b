// Generated from specs/bugs/spdk-qpair.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 b8abf3454a572f74 · revision before · 20 variables in 3 words (70 bits) · 25 actions, 30 transitions
import {
  type CheckOptions,
  type Checker,
  defineChecker,
  initialStates as initialStatesOf,
  runChecker,
  type Sink,
  type State,
  successors as successorsOf,
  type Verdict,
} from "interlock/runtime";

// A queue pair is freed while the device still works for it. Who completes what is outstanding?
//
// Source: SPDK 0af4a7cd84ca, issue 2233, which has a log. After a timeout the application frees the queue pair. The common
// layer completed every request as aborted; then the transport deleted the queue and looked at its completions once more,
// found one that the device had posted in the meantime, and completed its request again. The fix leaves to the
// transport when requests that the device has are aborted: the common layer aborts only those that it has not.
// Abstracted: commands, callbacks. Two requests: the device has one, the other waits in software. SPDK polls in user space
// with one thread for a queue pair: no locks and no interrupts.
//
// What was found. `before` needs no second CPU: the device is the other side of the race. `beforeLent` says what memory the
// device may still write, and finds the same mistake earlier: a request is freed while the device has its buffer.
// `halfFixed` leaves the aborting to the transport, which does it before it deletes the queue and not after.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const aborts = EverythingFirst
// const lends = false
const FREE = 0;
const HEAD = 3;
const TAKEN = 1;
const NONE = -1;
const LENT = 2;
const TASK = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                            values
//    0  0–3 (2 × 2)    request[element: 0..1]              free, taken, lent, quarantined
//    0  4–5 (2 × 1)    request.outstanding[element: 0..1]  false, true
//    0  6–9            posted                              one bit for each element
//    0  10–15 (3 × 2)  queued.next[node: 1..3]             nothing, request[0], request[1], head
//    0  16–21 (3 × 2)  queued.prev[node: 1..3]             nothing, request[0], request[1], head
//    0  22–23          queued.members                      one bit for each element
//    0  24–25          queued.given                        one bit for each element
//    0  26–31 (3 × 2)  given.next[node: 1..3]              nothing, request[0], request[1], head
//    1  0–5 (3 × 2)    given.prev[node: 1..3]              nothing, request[0], request[1], head
//    1  6–7            given.members                       one bit for each element
//    1  8–9            given.given                         one bit for each element
//    1  10–11          completions.length                  0..2
//    1  12–15 (2 × 2)  completions.item[place: 0..1]       request[0] (dangling), request[1] (dangling), request[0],…
//    1  16–20          Poller.at                           0 inactive, 1..22 where it rests
//    1  21–23          Poller.first                        none, request[0] (dangling), request[1] (dangling), reque…
//    1  24–26          Poller.second                       none, request[0] (dangling), request[1] (dangling), reque…
//    1  27–29          Poller.poll.r                       none, request[0] (dangling), request[1] (dangling), reque…
//    2  0–2            Poller.abortGiven.r                 none, request[0] (dangling), request[1] (dangling), reque…
//    1  30–31          Poller.finish.r                     request[0] (dangling), request[1] (dangling), request[0],…
//    2  3–5            Poller.freeQpair.r                  none, request[0] (dangling), request[1] (dangling), reque…

const request = (s: State, element: number): number => (s[0] >>> (2 * element)) & 3;
const setRequest = (s: State, element: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * element))) | (value << (2 * element));
};
const request_outstanding = (s: State, element: number): boolean =>
  ((s[0] >>> (element + 4)) & 1) !== 0;
const setRequest_outstanding = (s: State, element: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (element + 4))) | ((value ? 1 : 0) << (element + 4));
};
const posted = (s: State): number => (s[0] >>> 6) & 15;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(15 << 6)) | (value << 6);
};
const queued_next = (s: State, node: number): number => (s[0] >>> (2 * node + 8)) & 3;
const setQueued_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 8))) | (value << (2 * node + 8));
};
const queued_prev = (s: State, node: number): number => (s[0] >>> (2 * node + 14)) & 3;
const setQueued_prev = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 14))) | (value << (2 * node + 14));
};
const queued_members = (s: State): number => (s[0] >>> 22) & 3;
const setQueued_members = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 22)) | (value << 22);
};
const queued_given = (s: State): number => (s[0] >>> 24) & 3;
const setQueued_given = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 24)) | (value << 24);
};
const given_next = (s: State, node: number): number => (s[0] >>> (2 * node + 24)) & 3;
const setGiven_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * node + 24))) | (value << (2 * node + 24));
};
const given_prev = (s: State, node: number): number => (s[1] >>> (2 * node - 2)) & 3;
const setGiven_prev = (s: State, node: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * node - 2))) | (value << (2 * node - 2));
};
const given_members = (s: State): number => (s[1] >>> 6) & 3;
const setGiven_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 6)) | (value << 6);
};
const given_given = (s: State): number => (s[1] >>> 8) & 3;
const setGiven_given = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 8)) | (value << 8);
};
const completions_length = (s: State): number => (s[1] >>> 10) & 3;
const setCompletions_length = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 10)) | (value << 10);
};
const completions_item = (s: State, place_: number): number => (s[1] >>> (2 * place_ + 12)) & 3;
const setCompletions_item = (s: State, place_: number, value: number): void => {
  s[1] = (s[1] & ~(3 << (2 * place_ + 12))) | (value << (2 * place_ + 12));
};
const Poller_at = (s: State): number => (s[1] >>> 16) & 31;
const setPoller_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(31 << 16)) | (value << 16);
};
const Poller_first = (s: State): number => ((s[1] >>> 21) & 7) - 1;
const setPoller_first = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 21)) | ((value + 1) << 21);
};
const Poller_second = (s: State): number => ((s[1] >>> 24) & 7) - 1;
const setPoller_second = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 24)) | ((value + 1) << 24);
};
const Poller_poll_r = (s: State): number => ((s[1] >>> 27) & 7) - 1;
const setPoller_poll_r = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 27)) | ((value + 1) << 27);
};
const Poller_abortGiven_r = (s: State): number => (s[2] & 7) - 1;
const setPoller_abortGiven_r = (s: State, value: number): void => {
  s[2] = (s[2] & ~7) | (value + 1);
};
const Poller_finish_r = (s: State): number => (s[1] >>> 30) & 3;
const setPoller_finish_r = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 30)) | (value << 30);
};
const Poller_freeQpair_r = (s: State): number => ((s[2] >>> 3) & 7) - 1;
const setPoller_freeQpair_r = (s: State, value: number): void => {
  s[2] = (s[2] & ~(7 << 3)) | ((value + 1) << 3);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The element of request that a ref is to, dangling or not. */
function request_index(_s: State, ref: number): number {
  if (ref < 0) return 0;
  return ref % 2;
}

/** Whether a ref is to the present incarnation of an element. */
function request_isLive(_s: State, ref: number): boolean {
  return ref >= 2;
}

/** Whether a ref is to an element that was given, and is free. */
function request_isGone(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && request(s, ref) === FREE;
}

/** Whether a ref is to an element that was given, and taken anew. */
function request_isReused(s: State, ref: number): boolean {
  return ref >= 0 && ref < 2 && request(s, ref) !== FREE;
}

/** exists r in 0..3: !(request.isLive(r) && (request[request.index(r)] == free)) && ((posted & bit(r)) != 0) */
function exists1(s: State): boolean {
  for (let r = 0; r <= 3; r++)
    if (
      !(request_isLive(s, r) && request(s, request_index(s, r)) === FREE) &&
      (posted(s) & (1 << r)) !== 0
    )
      return true;
  return false;
}

/** Nothing is under way: only entries and external actions could step. */
function quiescent(s: State): boolean {
  return Poller_at(s) === 0 && !exists1(s);
}

/** The last operation on queued has ended. False: a rule is broken and the step ends. */
function queued_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = queued_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && queued_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            queued_prev(next, following) === here &&
            (queued_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((queued_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((queued_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((queued_members(next) & (1 << (node - 1))) === 0) {
      setQueued_next(next, node, 0);
      setQueued_prev(next, node, 0);
    }
  }
  return true;
}

/** The last operation on given has ended. False: a rule is broken and the step ends. */
function given_settle(next: State, sink: Sink): boolean {
  let here: number = HEAD;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = given_next(next, here);
      if (following === HEAD) {
        wellFormed = wellFormed && given_prev(next, following) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            given_prev(next, following) === here &&
            (given_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((given_members(next) & ~reached) !== 0) {
    sink.fail(2); // lost-element
  }
  if (!wellFormed) {
    sink.fail(3); // malformed-list
  }
  if ((given_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if ((given_members(next) & (1 << (node - 1))) === 0) {
      setGiven_next(next, node, 0);
      setGiven_prev(next, node, 0);
    }
  }
  return true;
}

/** An element of request is given: no ref is to it any more. False: a rule is broken and the step ends. */
function request_give(next: State, sink: Sink, element: number): boolean {
  if ((posted(next) & (1 << (element + 2))) !== 0) {
    if ((posted(next) & (1 << element)) !== 0) {
      sink.note(8); // `posted` holds two dangling refs to one element of `request`, and counts them once
    }
    setPosted(next, (posted(next) & ~(1 << (element + 2))) | (1 << element));
  }
  for (let i_7 = 0; i_7 <= 1; i_7++) {
    if (completions_item(next, i_7) === element + 2) {
      setCompletions_item(next, i_7, element);
    }
  }
  if (Poller_first(next) === element + 2) {
    setPoller_first(next, element);
  }
  if (Poller_second(next) === element + 2) {
    setPoller_second(next, element);
  }
  if (Poller_poll_r(next) === element + 2) {
    setPoller_poll_r(next, element);
  }
  if (Poller_abortGiven_r(next) === element + 2) {
    setPoller_abortGiven_r(next, element);
  }
  if (Poller_finish_r(next) === element + 2) {
    setPoller_finish_r(next, element);
  }
  if (Poller_freeQpair_r(next) === element + 2) {
    setPoller_freeQpair_r(next, element);
  }
  if ((queued_members(next) & (1 << element)) !== 0) {
    setQueued_given(next, queued_given(next) | (1 << element));
  }
  if ((given_members(next) & (1 << element)) !== 0) {
    setGiven_given(next, given_given(next) | (1 << element));
  }
  setRequest(next, element, FREE);
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Poller: request.take()   specs/bugs/spdk-qpair.ilk:26
 *   let first = request.take();
 */
function Poller_request_take(s: State, next: State, sink: Sink, element: number): boolean {
  if (request(s, element) !== FREE) return false;
  setRequest(next, element, TAKEN);
  setRequest_outstanding(next, element, false);
  const first = element + 2;
  sink.event(0); // request.take
  setPoller_first(next, first);
  setPoller_at(next, 2); // before request.take()
  return true;
}

/** exists element in 0..1: request[element] == free */
function exists2(s: State): boolean {
  for (let element = 0; element <= 1; element++) if (request(s, element) === FREE) return true;
  return false;
}

/**
 * Poller: request.take()   specs/bugs/spdk-qpair.ilk:26
 *   let first = request.take();
 */
function Poller_request_take_2(s: State, next: State, sink: Sink): boolean {
  if (exists2(s)) return false;
  sink.event(0); // request.take
  setPoller_first(next, NONE);
  setPoller_at(next, 2); // before request.take()
  return true;
}

/**
 * Poller: request.take()   specs/bugs/spdk-qpair.ilk:27
 *   let second = request.take();
 */
function Poller_request_take_3(s: State, next: State, sink: Sink, element: number): boolean {
  if (request(s, element) !== FREE) return false;
  setRequest(next, element, TAKEN);
  setRequest_outstanding(next, element, false);
  const second = element + 2;
  sink.event(0); // request.take
  if (Poller_first(next) === NONE || second === NONE) {
    sink.note(0); // branch: if (first == none || second == none) { return; } is true
    sink.event(1); // leave
    setPoller_at(next, 0); // inactive
    setPoller_first(next, -1);
  } else {
    sink.note(1); // branch: if (first == none || second == none) { return; } is false
    setPoller_second(next, second);
    setPoller_at(next, 3); // before first.outstanding = true
  }
  return true;
}

/**
 * Poller: request.take()   specs/bugs/spdk-qpair.ilk:27
 *   let second = request.take();
 */
function Poller_request_take_4(s: State, next: State, sink: Sink): boolean {
  if (exists2(s)) return false;
  sink.event(0); // request.take
  sink.event(1); // leave
  setPoller_at(next, 0); // inactive
  setPoller_first(next, -1);
  return true;
}

/**
 * Poller: first.outstanding = true   specs/bugs/spdk-qpair.ilk:29
 */
function Poller_first_outstanding_true(_s: State, next: State, sink: Sink): boolean {
  if (Poller_first(next) === NONE) {
    sink.fail(4); // null-dereference
  }
  if (request_isGone(next, Poller_first(next))) {
    sink.fail(5); // use-after-free
  }
  if (request_isReused(next, Poller_first(next))) {
    sink.fail(6); // stale-completion
  }
  if (
    Poller_first(next) === NONE ||
    request_isGone(next, Poller_first(next)) ||
    request_isReused(next, Poller_first(next))
  ) {
    return true;
  }
  setRequest_outstanding(next, request_index(next, Poller_first(next)), true);
  setPoller_at(next, 4); // before given.insertTail(first)
  return true;
}

/**
 * Poller: given.insertTail(first)   specs/bugs/spdk-qpair.ilk:31
 */
function Poller_given_insertTail_first(_s: State, next: State, sink: Sink): boolean {
  if (Poller_first(next) === NONE) {
    sink.fail(7); // null-dereference
  }
  if (request_isGone(next, Poller_first(next))) {
    sink.fail(8); // use-after-free
  }
  if (request_isReused(next, Poller_first(next))) {
    sink.fail(9); // stale-completion
  }
  if (
    Poller_first(next) === NONE ||
    request_isGone(next, Poller_first(next)) ||
    request_isReused(next, Poller_first(next))
  ) {
    return true;
  }
  if ((given_members(next) & (1 << (request_index(next, Poller_first(next)) + 1 + -1))) !== 0) {
    sink.fail(10); // double-insert
    return true;
  }
  setGiven_members(
    next,
    given_members(next) | (1 << (request_index(next, Poller_first(next)) + 1 + -1)),
  );
  const P = given_prev(next, HEAD);
  setGiven_next(next, request_index(next, Poller_first(next)) + 1, HEAD);
  setGiven_prev(next, request_index(next, Poller_first(next)) + 1, P);
  if (P === 0) {
    sink.fail(11); // corrupt-list
    return true;
  }
  setGiven_next(next, P, request_index(next, Poller_first(next)) + 1);
  setGiven_prev(next, HEAD, request_index(next, Poller_first(next)) + 1);
  sink.event(2, request_index(next, Poller_first(next)) + 1 + 1); // given.insertTail({0})
  if (!given_settle(next, sink)) return true;
  setPoller_at(next, 5); // before posted = { first }
  return true;
}

/**
 * Poller: posted = { first }   specs/bugs/spdk-qpair.ilk:32
 */
function Poller_posted_first(_s: State, next: State, sink: Sink): boolean {
  if (Poller_first(next) === NONE) {
    sink.fail(12); // null-dereference
    return true;
  }
  setPosted(next, 0 | (1 << Poller_first(next)));
  setPoller_at(next, 6); // before queued.insertTail(second)
  return true;
}

/**
 * Poller: queued.insertTail(second)   specs/bugs/spdk-qpair.ilk:33
 */
function Poller_queued_insertTail_second(_s: State, next: State, sink: Sink): boolean {
  if (Poller_second(next) === NONE) {
    sink.fail(13); // null-dereference
  }
  if (request_isGone(next, Poller_second(next))) {
    sink.fail(14); // use-after-free
  }
  if (request_isReused(next, Poller_second(next))) {
    sink.fail(15); // stale-completion
  }
  if (
    Poller_second(next) === NONE ||
    request_isGone(next, Poller_second(next)) ||
    request_isReused(next, Poller_second(next))
  ) {
    return true;
  }
  if ((queued_members(next) & (1 << (request_index(next, Poller_second(next)) + 1 + -1))) !== 0) {
    sink.fail(16); // double-insert
    return true;
  }
  setQueued_members(
    next,
    queued_members(next) | (1 << (request_index(next, Poller_second(next)) + 1 + -1)),
  );
  const P = queued_prev(next, HEAD);
  setQueued_next(next, request_index(next, Poller_second(next)) + 1, HEAD);
  setQueued_prev(next, request_index(next, Poller_second(next)) + 1, P);
  if (P === 0) {
    sink.fail(17); // corrupt-list
    return true;
  }
  setQueued_next(next, P, request_index(next, Poller_second(next)) + 1);
  setQueued_prev(next, HEAD, request_index(next, Poller_second(next)) + 1);
  sink.event(3, request_index(next, Poller_second(next)) + 1 + 1); // queued.insertTail({0})
  if (!queued_settle(next, sink)) return true;
  setPoller_at(next, 7); // before completions.pop()
  return true;
}

/**
 * Poller: completions.pop()   specs/bugs/spdk-qpair.ilk:63
 *   let r = completions.pop();
 */
function Poller_completions_pop(_s: State, next: State, sink: Sink): boolean {
  const r = completions_length(next) === 0 ? NONE : completions_item(next, 0);
  if (completions_length(next) > 0) {
    for (let i_3 = 0; i_3 <= 0; i_3++) {
      setCompletions_item(next, i_3, completions_item(next, i_3 + 1));
    }
    setCompletions_item(next, 1, 0);
    setCompletions_length(next, completions_length(next) - 1);
  }
  sink.event(4); // completions.pop
  if (r === NONE) {
    sink.note(2); // branch: if (r == none) { break; } is true
    setPoller_at(next, 8); // before given.removeHead()
  } else {
    sink.note(3); // branch: if (r == none) { break; } is false
    setPoller_poll_r(next, r);
    setPoller_at(next, 9); // before assert request[r.index].outstanding
  }
  return true;
}

/**
 * Poller: given.removeHead()   specs/bugs/spdk-qpair.ilk:55
 *   let r = given.removeHead();
 */
function Poller_given_removeHead(_s: State, next: State, sink: Sink): boolean {
  const E = given_next(next, HEAD);
  if (E === 0) {
    sink.fail(18); // corrupt-list
    return true;
  }
  const N = given_next(next, E);
  setGiven_next(next, HEAD, N);
  if (N === 0) {
    sink.fail(19); // corrupt-list
    return true;
  }
  setGiven_prev(next, N, HEAD);
  sink.event(5); // given.removeHead
  const r =
    E === HEAD || E === 0
      ? NONE
      : (given_given(next) & (1 << (E + -1))) !== 0 || request(next, E + -1) === FREE
        ? E + -1
        : E + -1 + 2;
  if (E !== HEAD) {
    setGiven_members(next, given_members(next) & ~(1 << (E + -1)));
    setGiven_given(next, given_given(next) & ~(1 << (E + -1)));
  }
  if (!given_settle(next, sink)) return true;
  if (r === NONE) {
    sink.note(4); // branch: if (r == none) { break; } is true
    setPoller_at(next, 10); // before queued.removeHead()
  } else {
    sink.note(5); // branch: if (r == none) { break; } is false
    if (r === NONE) {
      sink.fail(20); // null-dereference
      return true;
    }
    setPoller_abortGiven_r(next, r);
    setPoller_finish_r(next, r);
    setPoller_at(next, 11); // before r.outstanding = false
  }
  return true;
}

/**
 * Poller: assert request[r.index].outstanding   specs/bugs/spdk-qpair.ilk:65
 *   assert request[r.index].outstanding; // cpl does not map to outstanding cmd
 */
function Poller_assert_request_outstanding(_s: State, next: State, sink: Sink): boolean {
  if (Poller_poll_r(next) === NONE) {
    sink.fail(21); // null-dereference
    return true;
  }
  if (!request_outstanding(next, request_index(next, Poller_poll_r(next)))) {
    sink.fail(22); // assert poll
    return true;
  }
  setPoller_at(next, 12); // before given.remove(r)
  return true;
}

/**
 * Poller: queued.removeHead()   specs/bugs/spdk-qpair.ilk:42
 *   let r = queued.removeHead();
 */
function Poller_queued_removeHead(_s: State, next: State, sink: Sink): boolean {
  const E = queued_next(next, HEAD);
  if (E === 0) {
    sink.fail(23); // corrupt-list
    return true;
  }
  const N = queued_next(next, E);
  setQueued_next(next, HEAD, N);
  if (N === 0) {
    sink.fail(24); // corrupt-list
    return true;
  }
  setQueued_prev(next, N, HEAD);
  sink.event(6); // queued.removeHead
  const r =
    E === HEAD || E === 0
      ? NONE
      : (queued_given(next) & (1 << (E + -1))) !== 0 || request(next, E + -1) === FREE
        ? E + -1
        : E + -1 + 2;
  if (E !== HEAD) {
    setQueued_members(next, queued_members(next) & ~(1 << (E + -1)));
    setQueued_given(next, queued_given(next) & ~(1 << (E + -1)));
  }
  if (!queued_settle(next, sink)) return true;
  if (r === NONE) {
    sink.note(6); // branch: if (r == none) { break; } is true
    setPoller_at(next, 13); // before posted = {}
  } else {
    sink.note(7); // branch: if (r == none) { break; } is false
    setPoller_freeQpair_r(next, r);
    setPoller_at(next, 14); // before r.give()
  }
  return true;
}

/**
 * Poller: r.outstanding = false   specs/bugs/spdk-qpair.ilk:72
 */
function Poller_r_outstanding_false(_s: State, next: State, sink: Sink): boolean {
  if (request_isGone(next, Poller_finish_r(next))) {
    sink.fail(25); // use-after-free
  }
  if (request_isReused(next, Poller_finish_r(next))) {
    sink.fail(26); // stale-completion
  }
  if (
    request_isGone(next, Poller_finish_r(next)) ||
    request_isReused(next, Poller_finish_r(next))
  ) {
    return true;
  }
  setRequest_outstanding(next, request_index(next, Poller_finish_r(next)), false);
  setPoller_at(next, 15); // before r.give()
  return true;
}

/**
 * Poller: given.remove(r)   specs/bugs/spdk-qpair.ilk:66
 */
function Poller_given_remove_r(_s: State, next: State, sink: Sink): boolean {
  if (Poller_poll_r(next) === NONE) {
    sink.fail(27); // null-dereference
  }
  if (request_isGone(next, Poller_poll_r(next))) {
    sink.fail(28); // use-after-free
  }
  if (request_isReused(next, Poller_poll_r(next))) {
    sink.fail(29); // stale-completion
  }
  if (
    Poller_poll_r(next) === NONE ||
    request_isGone(next, Poller_poll_r(next)) ||
    request_isReused(next, Poller_poll_r(next))
  ) {
    return true;
  }
  if (
    (given_members(next) & (1 << (request_index(next, Poller_poll_r(next)) + 1 + -1))) === 0 ||
    (given_given(next) & (1 << (request_index(next, Poller_poll_r(next)) + 1 + -1))) !== 0
  ) {
    sink.fail(30); // absent-remove
    return true;
  }
  const N = given_next(next, request_index(next, Poller_poll_r(next)) + 1);
  const P = given_prev(next, request_index(next, Poller_poll_r(next)) + 1);
  if (P === 0) {
    sink.fail(31); // corrupt-list
    return true;
  }
  setGiven_next(next, P, N);
  if (N === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setGiven_prev(next, N, P);
  sink.event(7, request_index(next, Poller_poll_r(next)) + 1 + 1); // given.remove({0})
  setGiven_members(
    next,
    given_members(next) & ~(1 << (request_index(next, Poller_poll_r(next)) + 1 + -1)),
  );
  setGiven_given(
    next,
    given_given(next) & ~(1 << (request_index(next, Poller_poll_r(next)) + 1 + -1)),
  );
  if (!given_settle(next, sink)) return true;
  if (Poller_poll_r(next) === NONE) {
    sink.fail(33); // null-dereference
    return true;
  }
  const r = Poller_poll_r(next);
  setPoller_finish_r(next, r);
  setPoller_at(next, 16); // before r.outstanding = false
  return true;
}

/**
 * Poller: posted = {}   specs/bugs/spdk-qpair.ilk:47
 *   posted = {}; // delete the submission queue: the device forgets what it has not completed
 */
function Poller_posted(_s: State, next: State, _sink: Sink): boolean {
  setPosted(next, 0);
  setPoller_at(next, 17); // before completions.pop()
  return true;
}

/**
 * Poller: r.give()   specs/bugs/spdk-qpair.ilk:44
 */
function Poller_r_give(_s: State, next: State, sink: Sink): boolean {
  if (Poller_freeQpair_r(next) === NONE) {
    sink.fail(34); // null-dereference
    return true;
  }
  if (!request_isLive(next, Poller_freeQpair_r(next))) {
    sink.fail(35); // double-free
    return true;
  }
  sink.event(8, Poller_freeQpair_r(next)); // request.give({0})
  const element = request_index(next, Poller_freeQpair_r(next));
  if (!request_give(next, sink, element)) return true;
  setPoller_freeQpair_r(next, -1);
  setPoller_at(next, 10); // before queued.removeHead()
  return true;
}

/**
 * Poller: r.give()   specs/bugs/spdk-qpair.ilk:74
 */
function Poller_r_give_2(_s: State, next: State, sink: Sink): boolean {
  if (!request_isLive(next, Poller_finish_r(next))) {
    sink.fail(36); // double-free
    return true;
  }
  sink.event(8, Poller_finish_r(next)); // request.give({0})
  const element = request_index(next, Poller_finish_r(next));
  if (!request_give(next, sink, element)) return true;
  setPoller_abortGiven_r(next, -1);
  setPoller_finish_r(next, 0);
  setPoller_at(next, 8); // before given.removeHead()
  return true;
}

/**
 * Poller: r.outstanding = false   specs/bugs/spdk-qpair.ilk:72
 */
function Poller_r_outstanding_false_2(_s: State, next: State, sink: Sink): boolean {
  if (request_isGone(next, Poller_finish_r(next))) {
    sink.fail(25); // use-after-free
  }
  if (request_isReused(next, Poller_finish_r(next))) {
    sink.fail(26); // stale-completion
  }
  if (
    request_isGone(next, Poller_finish_r(next)) ||
    request_isReused(next, Poller_finish_r(next))
  ) {
    return true;
  }
  setRequest_outstanding(next, request_index(next, Poller_finish_r(next)), false);
  setPoller_at(next, 18); // before r.give()
  return true;
}

/**
 * Poller: completions.pop()   specs/bugs/spdk-qpair.ilk:63
 *   let r = completions.pop();
 */
function Poller_completions_pop_2(_s: State, next: State, sink: Sink): boolean {
  const r = completions_length(next) === 0 ? NONE : completions_item(next, 0);
  if (completions_length(next) > 0) {
    for (let i_4 = 0; i_4 <= 0; i_4++) {
      setCompletions_item(next, i_4, completions_item(next, i_4 + 1));
    }
    setCompletions_item(next, 1, 0);
    setCompletions_length(next, completions_length(next) - 1);
  }
  sink.event(4); // completions.pop
  if (r === NONE) {
    sink.note(2); // branch: if (r == none) { break; } is true
    sink.event(1); // leave
    setPoller_at(next, 0); // inactive
    setPoller_first(next, -1);
    setPoller_second(next, -1);
  } else {
    sink.note(3); // branch: if (r == none) { break; } is false
    setPoller_poll_r(next, r);
    setPoller_at(next, 19); // before assert request[r.index].outstanding
  }
  return true;
}

/**
 * Poller: r.give()   specs/bugs/spdk-qpair.ilk:74
 */
function Poller_r_give_3(_s: State, next: State, sink: Sink): boolean {
  if (!request_isLive(next, Poller_finish_r(next))) {
    sink.fail(36); // double-free
    return true;
  }
  sink.event(8, Poller_finish_r(next)); // request.give({0})
  const element = request_index(next, Poller_finish_r(next));
  if (!request_give(next, sink, element)) return true;
  setPoller_poll_r(next, -1);
  setPoller_finish_r(next, 0);
  setPoller_at(next, 7); // before completions.pop()
  return true;
}

/**
 * Poller: assert request[r.index].outstanding   specs/bugs/spdk-qpair.ilk:65
 *   assert request[r.index].outstanding; // cpl does not map to outstanding cmd
 */
function Poller_assert_request_outstanding_2(_s: State, next: State, sink: Sink): boolean {
  if (Poller_poll_r(next) === NONE) {
    sink.fail(21); // null-dereference
    return true;
  }
  if (!request_outstanding(next, request_index(next, Poller_poll_r(next)))) {
    sink.fail(22); // assert poll
    return true;
  }
  setPoller_at(next, 20); // before given.remove(r)
  return true;
}

/**
 * Poller: given.remove(r)   specs/bugs/spdk-qpair.ilk:66
 */
function Poller_given_remove_r_2(_s: State, next: State, sink: Sink): boolean {
  if (Poller_poll_r(next) === NONE) {
    sink.fail(27); // null-dereference
  }
  if (request_isGone(next, Poller_poll_r(next))) {
    sink.fail(28); // use-after-free
  }
  if (request_isReused(next, Poller_poll_r(next))) {
    sink.fail(29); // stale-completion
  }
  if (
    Poller_poll_r(next) === NONE ||
    request_isGone(next, Poller_poll_r(next)) ||
    request_isReused(next, Poller_poll_r(next))
  ) {
    return true;
  }
  if (
    (given_members(next) & (1 << (request_index(next, Poller_poll_r(next)) + 1 + -1))) === 0 ||
    (given_given(next) & (1 << (request_index(next, Poller_poll_r(next)) + 1 + -1))) !== 0
  ) {
    sink.fail(30); // absent-remove
    return true;
  }
  const N = given_next(next, request_index(next, Poller_poll_r(next)) + 1);
  const P = given_prev(next, request_index(next, Poller_poll_r(next)) + 1);
  if (P === 0) {
    sink.fail(31); // corrupt-list
    return true;
  }
  setGiven_next(next, P, N);
  if (N === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setGiven_prev(next, N, P);
  sink.event(7, request_index(next, Poller_poll_r(next)) + 1 + 1); // given.remove({0})
  setGiven_members(
    next,
    given_members(next) & ~(1 << (request_index(next, Poller_poll_r(next)) + 1 + -1)),
  );
  setGiven_given(
    next,
    given_given(next) & ~(1 << (request_index(next, Poller_poll_r(next)) + 1 + -1)),
  );
  if (!given_settle(next, sink)) return true;
  if (Poller_poll_r(next) === NONE) {
    sink.fail(33); // null-dereference
    return true;
  }
  const r = Poller_poll_r(next);
  setPoller_finish_r(next, r);
  setPoller_at(next, 21); // before r.outstanding = false
  return true;
}

/**
 * Poller: r.outstanding = false   specs/bugs/spdk-qpair.ilk:72
 */
function Poller_r_outstanding_false_3(_s: State, next: State, sink: Sink): boolean {
  if (request_isGone(next, Poller_finish_r(next))) {
    sink.fail(25); // use-after-free
  }
  if (request_isReused(next, Poller_finish_r(next))) {
    sink.fail(26); // stale-completion
  }
  if (
    request_isGone(next, Poller_finish_r(next)) ||
    request_isReused(next, Poller_finish_r(next))
  ) {
    return true;
  }
  setRequest_outstanding(next, request_index(next, Poller_finish_r(next)), false);
  setPoller_at(next, 22); // before r.give()
  return true;
}

/**
 * Poller: r.give()   specs/bugs/spdk-qpair.ilk:74
 */
function Poller_r_give_4(_s: State, next: State, sink: Sink): boolean {
  if (!request_isLive(next, Poller_finish_r(next))) {
    sink.fail(36); // double-free
    return true;
  }
  sink.event(8, Poller_finish_r(next)); // request.give({0})
  const element = request_index(next, Poller_finish_r(next));
  if (!request_give(next, sink, element)) return true;
  setPoller_poll_r(next, -1);
  setPoller_finish_r(next, 0);
  setPoller_at(next, 17); // before completions.pop()
  return true;
}

/**
 * specs/bugs/spdk-qpair.ilk:78
 *   complete
 */
function Ssd_complete(s: State, next: State, sink: Sink, r: number): boolean {
  if (request_isLive(s, r) && request(s, request_index(s, r)) === FREE) return false;
  if ((posted(s) & (1 << r)) === 0) return false;
  sink.event(9, r); // complete({0})
  setPosted(next, posted(next) & ~(0 | (1 << r)));
  if (completions_length(next) === 2) {
    sink.fail(37); // ring-overrun
    return true;
  }
  setCompletions_item(next, completions_length(next), r);
  setCompletions_length(next, completions_length(next) + 1);
  sink.event(10, r); // completions.push({0})
  return true;
}

/** What `Poller` can do where it rests. */
function stepPoller(s: State, next: State, sink: Sink): void {
  switch (Poller_at(s)) {
    case 1: // request.take()
      for (let element = 0; element <= 1; element++) {
        if (Poller_request_take(s, next, sink, element)) sink.emit(element);
      }
      if (Poller_request_take_2(s, next, sink)) sink.emit(2);
      break;
    case 2: // request.take()
      for (let element = 0; element <= 1; element++) {
        if (Poller_request_take_3(s, next, sink, element)) sink.emit(3 + element);
      }
      if (Poller_request_take_4(s, next, sink)) sink.emit(5);
      break;
    case 3: // first.outstanding = true
      if (Poller_first_outstanding_true(s, next, sink)) sink.emit(6);
      break;
    case 4: // given.insertTail(first)
      if (Poller_given_insertTail_first(s, next, sink)) sink.emit(7);
      break;
    case 5: // posted = { first }
      if (Poller_posted_first(s, next, sink)) sink.emit(8);
      break;
    case 6: // queued.insertTail(second)
      if (Poller_queued_insertTail_second(s, next, sink)) sink.emit(9);
      break;
    case 7: // completions.pop()
      if (Poller_completions_pop(s, next, sink)) sink.emit(10);
      break;
    case 8: // given.removeHead()
      if (Poller_given_removeHead(s, next, sink)) sink.emit(11);
      break;
    case 9: // assert request[r.index].outstanding
      if (Poller_assert_request_outstanding(s, next, sink)) sink.emit(12);
      break;
    case 10: // queued.removeHead()
      if (Poller_queued_removeHead(s, next, sink)) sink.emit(13);
      break;
    case 11: // r.outstanding = false
      if (Poller_r_outstanding_false(s, next, sink)) sink.emit(14);
      break;
    case 12: // given.remove(r)
      if (Poller_given_remove_r(s, next, sink)) sink.emit(15);
      break;
    case 13: // posted = {}
      if (Poller_posted(s, next, sink)) sink.emit(16);
      break;
    case 14: // r.give()
      if (Poller_r_give(s, next, sink)) sink.emit(17);
      break;
    case 15: // r.give()
      if (Poller_r_give_2(s, next, sink)) sink.emit(18);
      break;
    case 16: // r.outstanding = false
      if (Poller_r_outstanding_false_2(s, next, sink)) sink.emit(19);
      break;
    case 17: // completions.pop()
      if (Poller_completions_pop_2(s, next, sink)) sink.emit(20);
      break;
    case 18: // r.give()
      if (Poller_r_give_3(s, next, sink)) sink.emit(21);
      break;
    case 19: // assert request[r.index].outstanding
      if (Poller_assert_request_outstanding_2(s, next, sink)) sink.emit(22);
      break;
    case 20: // given.remove(r)
      if (Poller_given_remove_r_2(s, next, sink)) sink.emit(23);
      break;
    case 21: // r.outstanding = false
      if (Poller_r_outstanding_false_3(s, next, sink)) sink.emit(24);
      break;
    case 22: // r.give()
      if (Poller_r_give_4(s, next, sink)) sink.emit(25);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant allDone   specs/bugs/spdk-qpair.ilk:84
 *   quiescent => given.empty && queued.empty
 */
function allDone(s: State): boolean {
  return !quiescent(s) || (given_next(s, HEAD) === HEAD && queued_next(s, HEAD) === HEAD);
}

/**
 * reachable completed   specs/bugs/spdk-qpair.ilk:85
 *   !completions.empty && queued.empty
 */
function completed(s: State): boolean {
  return completions_length(s) !== 0 && queued_next(s, HEAD) === HEAD;
}

/** exists i in 0..1: completions.item[i] == (element + 2) */
function exists4(s: State, element: number): boolean {
  for (let i = 0; i <= 1; i++) if (completions_item(s, i) === element + 2) return true;
  return false;
}

/** exists element in 0..1: ((request[element] == taken) || (request[element] == lent)) && !(((posted & bit(element + 2)) != 0) || (exists i_9 in 0..1: completions.item[i_9] == (element + 2)) || (Poller.first == (element + 2)) || (Poller.second == (element + 2)) || (Poller.poll.r == (element + 2)) || (Poller.abortGiven.r == (element + 2)) || (Poller.finish.r == (element + 2)) || (Poller.freeQpair.r == (element + 2)) || (((queued.members & bit(element)) != 0) && ((queued.given & bit(element)) == 0)) || (((given.members & bit(element)) != 0) && ((given.given & bit(element)) == 0))) */
function exists3(s: State): boolean {
  for (let element = 0; element <= 1; element++)
    if (
      (request(s, element) === TAKEN || request(s, element) === LENT) &&
      !(
        (posted(s) & (1 << (element + 2))) !== 0 ||
        exists4(s, element) ||
        Poller_first(s) === element + 2 ||
        Poller_second(s) === element + 2 ||
        Poller_poll_r(s) === element + 2 ||
        Poller_abortGiven_r(s) === element + 2 ||
        Poller_finish_r(s) === element + 2 ||
        Poller_freeQpair_r(s) === element + 2 ||
        ((queued_members(s) & (1 << element)) !== 0 && (queued_given(s) & (1 << element)) === 0) ||
        ((given_members(s) & (1 << element)) !== 0 && (given_given(s) & (1 << element)) === 0)
      )
    )
      return true;
  return false;
}

/**
 * rule pool-leak request   specs/bugs/spdk-qpair.ilk:19
 */
function pool_leak_request(s: State): boolean {
  return !(quiescent(s) && exists3(s));
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({
  file: "specs/bugs/spdk-qpair.ilk",
  line,
  column,
});
const LEVELS: readonly string[] = ["TASK", "INTERRUPT"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let element_5 = 0; element_5 <= 1; element_5++) {
    setRequest(next, element_5, FREE);
  }
  for (let element_6 = 0; element_6 <= 1; element_6++) {
    setRequest_outstanding(next, element_6, false);
  }
  setPosted(next, 0);
  setQueued_next(next, HEAD, HEAD);
  setQueued_prev(next, HEAD, HEAD);
  setQueued_members(next, 0);
  setGiven_next(next, HEAD, HEAD);
  setGiven_prev(next, HEAD, HEAD);
  setGiven_members(next, 0);
  setPoller_at(next, 1); // before request.take()
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** what each element of request is */
  readonly request: Readonly<Record<number, "free" | "taken" | "lent" | "quarantined">>;
  readonly "request.outstanding": Readonly<Record<number, boolean>>;
  readonly posted: readonly (
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]"
  )[];
  /** forward links of queued */
  readonly "queued.next": Readonly<
    Record<number, "nothing" | "request[0]" | "request[1]" | "head">
  >;
  /** backward links of queued */
  readonly "queued.prev": Readonly<
    Record<number, "nothing" | "request[0]" | "request[1]" | "head">
  >;
  /** what queued should hold */
  readonly "queued.members": readonly ("request[0]" | "request[1]")[];
  /** elements of queued that were given after they were inserted */
  readonly "queued.given": readonly ("request[0]" | "request[1]")[];
  /** forward links of given */
  readonly "given.next": Readonly<Record<number, "nothing" | "request[0]" | "request[1]" | "head">>;
  /** backward links of given */
  readonly "given.prev": Readonly<Record<number, "nothing" | "request[0]" | "request[1]" | "head">>;
  /** what given should hold */
  readonly "given.members": readonly ("request[0]" | "request[1]")[];
  /** elements of given that were given after they were inserted */
  readonly "given.given": readonly ("request[0]" | "request[1]")[];
  readonly "completions.length": number;
  /** contents of completions, front first */
  readonly "completions.item": Readonly<
    Record<number, "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]">
  >;
  /** where Poller rests */
  readonly "Poller.at": string;
  /** local `first` of `Poller` */
  readonly "Poller.first":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]" | "none";
  /** local `second` of `Poller` */
  readonly "Poller.second":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]" | "none";
  /** local `r` of `Poller` */
  readonly "Poller.poll.r":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]" | "none";
  /** local `r` of `Poller` */
  readonly "Poller.abortGiven.r":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]" | "none";
  /** local `r` of `Poller` */
  readonly "Poller.finish.r":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]";
  /** local `r` of `Poller` */
  readonly "Poller.freeQpair.r":
    "request[0] (dangling)" | "request[1] (dangling)" | "request[0]" | "request[1]" | "none";
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "SpdkQpair",
  revision: "before",
  source: "specs/bugs/spdk-qpair.ilk",
  hash: "b8abf3454a572f74f28a90966ad961fce57312bb22d026d977789c3447851344",
  constants: { aborts: "EverythingFirst", lends: "false" },
  words: 3,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepPoller(s, next, sink);
    for (let r = 0; r <= 3; r++) {
      if (Ssd_complete(s, next, sink, r)) sink.emit(26 + r);
    }
  },

  // prettier-ignore
  actions: [
    { name: "Poller_request_take", actor: "Poller", context: 0, from: 1, first: 0, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(26, 15), text: "request.take()", external: false, fairness: "weak", event: "request.take()" },
    { name: "Poller_request_take_2", actor: "Poller", context: 0, from: 1, first: 2, parameters: [], kind: "operation", place: place(26, 15), text: "request.take()", external: false, fairness: "weak", event: "request.take()" },
    { name: "Poller_request_take_3", actor: "Poller", context: 0, from: 2, first: 3, parameters: [{ name: "element", role: "choice", low: 0, values: ["0","1"] }], kind: "operation", place: place(27, 16), text: "request.take()", external: false, fairness: "weak", event: "request.take()" },
    { name: "Poller_request_take_4", actor: "Poller", context: 0, from: 2, first: 5, parameters: [], kind: "operation", place: place(27, 16), text: "request.take()", external: false, fairness: "weak", event: "request.take()" },
    { name: "Poller_first_outstanding_true", actor: "Poller", context: 0, from: 3, first: 6, parameters: [], kind: "statement", place: place(29, 3), text: "first.outstanding = true", external: false, fairness: "weak", event: undefined },
    { name: "Poller_given_insertTail_first", actor: "Poller", context: 0, from: 4, first: 7, parameters: [], kind: "operation", place: place(31, 3), text: "given.insertTail(first)", external: false, fairness: "weak", event: "given.insertTail(first)" },
    { name: "Poller_posted_first", actor: "Poller", context: 0, from: 5, first: 8, parameters: [], kind: "statement", place: place(32, 3), text: "posted = { first }", external: false, fairness: "weak", event: undefined },
    { name: "Poller_queued_insertTail_second", actor: "Poller", context: 0, from: 6, first: 9, parameters: [], kind: "operation", place: place(33, 3), text: "queued.insertTail(second)", external: false, fairness: "weak", event: "queued.insertTail(second)" },
    { name: "Poller_completions_pop", actor: "Poller", context: 0, from: 7, first: 10, parameters: [], kind: "operation", place: place(63, 13), text: "completions.pop()", external: false, fairness: "weak", event: "completions.pop" },
    { name: "Poller_given_removeHead", actor: "Poller", context: 0, from: 8, first: 11, parameters: [], kind: "operation", place: place(55, 13), text: "given.removeHead()", external: false, fairness: "weak", event: "given.removeHead()" },
    { name: "Poller_assert_request_outstanding", actor: "Poller", context: 0, from: 9, first: 12, parameters: [], kind: "statement", place: place(65, 5), text: "assert request[r.index].outstanding", external: false, fairness: "weak", event: undefined },
    { name: "Poller_queued_removeHead", actor: "Poller", context: 0, from: 10, first: 13, parameters: [], kind: "operation", place: place(42, 13), text: "queued.removeHead()", external: false, fairness: "weak", event: "queued.removeHead()" },
    { name: "Poller_r_outstanding_false", actor: "Poller", context: 0, from: 11, first: 14, parameters: [], kind: "statement", place: place(72, 3), text: "r.outstanding = false", external: false, fairness: "weak", event: undefined },
    { name: "Poller_given_remove_r", actor: "Poller", context: 0, from: 12, first: 15, parameters: [], kind: "operation", place: place(66, 5), text: "given.remove(r)", external: false, fairness: "weak", event: "given.remove(r)" },
    { name: "Poller_posted", actor: "Poller", context: 0, from: 13, first: 16, parameters: [], kind: "statement", place: place(47, 3), text: "posted = {}", external: false, fairness: "weak", event: undefined },
    { name: "Poller_r_give", actor: "Poller", context: 0, from: 14, first: 17, parameters: [], kind: "statement", place: place(44, 5), text: "r.give()", external: false, fairness: "weak", event: "r.give()" },
    { name: "Poller_r_give_2", actor: "Poller", context: 0, from: 15, first: 18, parameters: [], kind: "statement", place: place(74, 3), text: "r.give()", external: false, fairness: "weak", event: "r.give()" },
    { name: "Poller_r_outstanding_false_2", actor: "Poller", context: 0, from: 16, first: 19, parameters: [], kind: "statement", place: place(72, 3), text: "r.outstanding = false", external: false, fairness: "weak", event: undefined },
    { name: "Poller_completions_pop_2", actor: "Poller", context: 0, from: 17, first: 20, parameters: [], kind: "operation", place: place(63, 13), text: "completions.pop()", external: false, fairness: "weak", event: "completions.pop" },
    { name: "Poller_r_give_3", actor: "Poller", context: 0, from: 18, first: 21, parameters: [], kind: "statement", place: place(74, 3), text: "r.give()", external: false, fairness: "weak", event: "r.give()" },
    { name: "Poller_assert_request_outstanding_2", actor: "Poller", context: 0, from: 19, first: 22, parameters: [], kind: "statement", place: place(65, 5), text: "assert request[r.index].outstanding", external: false, fairness: "weak", event: undefined },
    { name: "Poller_given_remove_r_2", actor: "Poller", context: 0, from: 20, first: 23, parameters: [], kind: "operation", place: place(66, 5), text: "given.remove(r)", external: false, fairness: "weak", event: "given.remove(r)" },
    { name: "Poller_r_outstanding_false_3", actor: "Poller", context: 0, from: 21, first: 24, parameters: [], kind: "statement", place: place(72, 3), text: "r.outstanding = false", external: false, fairness: "weak", event: undefined },
    { name: "Poller_r_give_4", actor: "Poller", context: 0, from: 22, first: 25, parameters: [], kind: "statement", place: place(74, 3), text: "r.give()", external: false, fairness: "weak", event: "r.give()" },
    { name: "Ssd_complete", actor: "Ssd", context: -1, from: -1, first: 26, parameters: [{ name: "r", role: "family", low: 0, values: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] }], kind: "action", place: place(78, 10), text: "complete", external: false, fairness: "none", event: "complete" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Poller", form: "thread", word: "thread", place: place(25, 8), members: ["Poller"], firstActivation: 1, locations: [
      { label: undefined, place: place(25, 8), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(26, 15), text: "request.take()", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(27, 16), text: "request.take()", calls: [], locals: [["first", "Poller.first"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(29, 3), text: "first.outstanding = true", calls: [], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(31, 3), text: "given.insertTail(first)", calls: [], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(32, 3), text: "posted = { first }", calls: [], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(33, 3), text: "queued.insertTail(second)", calls: [], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 13), text: "completions.pop()", calls: [{ proc: "poll", place: place(34, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(55, 13), text: "given.removeHead()", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "abortGiven", place: place(40, 36) }], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(65, 5), text: "assert request[r.index].outstanding", calls: [{ proc: "poll", place: place(34, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(42, 13), text: "queued.removeHead()", calls: [{ proc: "freeQpair", place: place(35, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 3), text: "r.outstanding = false", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "abortGiven", place: place(40, 36) }, { proc: "finish", place: place(57, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.abortGiven.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 5), text: "given.remove(r)", calls: [{ proc: "poll", place: place(34, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(47, 3), text: "posted = {}", calls: [{ proc: "freeQpair", place: place(35, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(44, 5), text: "r.give()", calls: [{ proc: "freeQpair", place: place(35, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.freeQpair.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 3), text: "r.give()", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "abortGiven", place: place(40, 36) }, { proc: "finish", place: place(57, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.abortGiven.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 3), text: "r.outstanding = false", calls: [{ proc: "poll", place: place(34, 3) }, { proc: "finish", place: place(67, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 13), text: "completions.pop()", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "poll", place: place(48, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 3), text: "r.give()", calls: [{ proc: "poll", place: place(34, 3) }, { proc: "finish", place: place(67, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(65, 5), text: "assert request[r.index].outstanding", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "poll", place: place(48, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(66, 5), text: "given.remove(r)", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "poll", place: place(48, 3) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(72, 3), text: "r.outstanding = false", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "poll", place: place(48, 3) }, { proc: "finish", place: place(67, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(74, 3), text: "r.give()", calls: [{ proc: "freeQpair", place: place(35, 3) }, { proc: "poll", place: place(48, 3) }, { proc: "finish", place: place(67, 5) }], locals: [["first", "Poller.first"], ["second", "Poller.second"], ["r", "Poller.poll.r"], ["r", "Poller.finish.r"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Poller_at(s), cpu: () => -1, level: (_s: State) => LEVELS[TASK] ?? "", pending: () => false },
  ],
  // prettier-ignore
  locks: undefined,
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(20, 13), message: "`queued`: an element that should be in the list is not reached from its head any more", platform: undefined, ends: true },
    { kind: "rule", name: "malformed-list", place: place(20, 13), message: "`queued`: the links do not form a ring through the head", platform: undefined, ends: true },
    { kind: "rule", name: "lost-element", place: place(21, 13), message: "`given`: an element that should be in the list is not reached from its head any more", platform: undefined, ends: true },
    { kind: "rule", name: "malformed-list", place: place(21, 13), message: "`given`: the links do not form a ring through the head", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(29, 3), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(29, 3), message: "`first.outstanding`: the element of `request` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(29, 3), message: "`first.outstanding`: the element of `request` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(31, 20), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(31, 3), message: "`given.insertTail(first)`: the element of `request` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(31, 3), message: "`given.insertTail(first)`: the element of `request` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(31, 3), message: "an element that is in a list with this link already is inserted into `given`", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(31, 3), message: "`given`: P is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(32, 14), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(33, 21), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(33, 3), message: "`queued.insertTail(second)`: the element of `request` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(33, 3), message: "`queued.insertTail(second)`: the element of `request` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "double-insert", place: place(33, 3), message: "an element that is in a list with this link already is inserted into `queued`", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(33, 3), message: "`queued`: P is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(55, 13), message: "`given`: E is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(55, 13), message: "`given`: N is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(57, 12), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(65, 20), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "assertion", name: "poll", place: place(65, 5), message: "the assertion in `poll` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(42, 13), message: "`queued`: E is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(42, 13), message: "`queued`: N is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(72, 3), message: "`r.outstanding`: the element of `request` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(72, 3), message: "`r.outstanding`: the element of `request` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(66, 18), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "use-after-free", place: place(66, 5), message: "`given.remove(r)`: the element of `request` has been given back, and is free", platform: undefined, ends: true },
    { kind: "rule", name: "stale-completion", place: place(66, 5), message: "`given.remove(r)`: the element of `request` has been given back, and taken anew", platform: undefined, ends: true },
    { kind: "rule", name: "absent-remove", place: place(66, 5), message: "an element that is not in `given` is removed from it", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(66, 5), message: "`given`: P is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "corrupt-list", place: place(66, 5), message: "`given`: N is a link of nothing", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(67, 12), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(44, 5), message: "a value is needed here, and it is `none`", platform: undefined, ends: true },
    { kind: "rule", name: "double-free", place: place(44, 5), message: "an element of `request` is given through a ref to what has been given already", platform: undefined, ends: true },
    { kind: "rule", name: "double-free", place: place(74, 3), message: "an element of `request` is given through a ref to what has been given already", platform: undefined, ends: true },
    { kind: "rule", name: "ring-overrun", place: place(80, 5), message: "`completions` is full with 2, and one more is pushed", platform: undefined, ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (first == none || second == none) { return; } is true", place: place(28, 3), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (first == none || second == none) { return; } is false", place: place(28, 3), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is true", place: place(64, 5), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is false", place: place(64, 5), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is true", place: place(56, 5), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is false", place: place(56, 5), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is true", place: place(43, 5), other: undefined, parts: ["Poller"] },
    { kind: "branch", text: "if (r == none) { break; } is false", place: place(43, 5), other: undefined, parts: ["Poller"] },
    { kind: "mergedRefs", text: "`posted` holds two dangling refs to one element of `request`, and counts them once", place: place(19, 6), other: undefined, parts: [] },
  ],
  events: [
    { text: "request.take", formats: [] },
    { text: "leave", formats: [] },
    {
      text: "given.insertTail({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
    {
      text: "queued.insertTail({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
    { text: "completions.pop", formats: [] },
    { text: "given.removeHead", formats: [] },
    { text: "queued.removeHead", formats: [] },
    {
      text: "given.remove({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
    {
      text: "request.give({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
    {
      text: "complete({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
    {
      text: "completions.push({0})",
      formats: [
        {
          kind: "names",
          low: 0,
          names: ["request[0] (dangling)", "request[1] (dangling)", "request[0]", "request[1]"],
        },
      ],
    },
  ],
  // prettier-ignore
  invariants: [
    { name: "allDone", place: place(84, 11), text: "quiescent => given.empty && queued.empty", holds: allDone },
  ],
  // prettier-ignore
  reachables: [
    { name: "completed", place: place(85, 11), text: "!completions.empty && queued.empty", holds: completed },
  ],
  // prettier-ignore
  stateRules: [
    { name: "pool-leak request", place: place(19, 6), text: "an element of `request` is taken, and nothing refers to it any more", holds: pool_leak_request, rule: "pool-leak", message: "an element of `request` is taken, and nothing refers to it any more", platform: undefined, needs: undefined },
  ],
  mayEnd: undefined,
  // prettier-ignore
  variables: [
    { name: "request", group: "variable", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["free","taken","lent","quarantined"] }, read: request, write: setRequest },
    { name: "request.outstanding", group: "variable", dimensions: [[0, 1]], format: { kind: "boolean" }, read: request_outstanding, write: setRequest_outstanding },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: posted, write: setPosted },
    { name: "queued.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","request[0]","request[1]","head"] }, read: queued_next, write: setQueued_next },
    { name: "queued.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","request[0]","request[1]","head"] }, read: queued_prev, write: setQueued_prev },
    { name: "queued.members", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["request[0]","request[1]"] } }, read: queued_members, write: setQueued_members },
    { name: "queued.given", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["request[0]","request[1]"] } }, read: queued_given, write: setQueued_given },
    { name: "given.next", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","request[0]","request[1]","head"] }, read: given_next, write: setGiven_next },
    { name: "given.prev", group: "object", dimensions: [[1, 3]], format: { kind: "names", low: 0, names: ["nothing","request[0]","request[1]","head"] }, read: given_prev, write: setGiven_prev },
    { name: "given.members", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["request[0]","request[1]"] } }, read: given_members, write: setGiven_members },
    { name: "given.given", group: "ghost", dimensions: [], format: { kind: "set", low: 0, of: { kind: "names", low: 0, names: ["request[0]","request[1]"] } }, read: given_given, write: setGiven_given },
    { name: "completions.length", group: "object", dimensions: [], format: { kind: "number" }, read: completions_length, write: setCompletions_length },
    { name: "completions.item", group: "object", dimensions: [[0, 1]], format: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] }, read: completions_item, write: setCompletions_item },
    { name: "Poller.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 request.take()","2 request.take()","3 first.outstanding = true","4 given.insertTail(first)","5 posted = { first }","6 queued.insertTail(second)","7 completions.pop()","8 given.removeHead()","9 assert request[r.index].outstanding","10 queued.removeHead()","11 r.outstanding = false","12 given.remove(r)","13 posted = {}","14 r.give()","15 r.give()","16 r.outstanding = false","17 completions.pop()","18 r.give()","19 assert request[r.index].outstanding","20 given.remove(r)","21 r.outstanding = false","22 r.give()"] }, read: Poller_at, write: setPoller_at },
    { name: "Poller.first", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: Poller_first, write: setPoller_first },
    { name: "Poller.second", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: Poller_second, write: setPoller_second },
    { name: "Poller.poll.r", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: Poller_poll_r, write: setPoller_poll_r },
    { name: "Poller.abortGiven.r", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: Poller_abortGiven_r, write: setPoller_abortGiven_r },
    { name: "Poller.finish.r", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] }, read: Poller_finish_r, write: setPoller_finish_r },
    { name: "Poller.freeQpair.r", group: "context", dimensions: [], format: { kind: "option", none: -1, of: { kind: "names", low: 0, names: ["request[0] (dangling)","request[1] (dangling)","request[0]","request[1]"] } }, read: Poller_freeQpair_r, write: setPoller_freeQpair_r },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "assert", name: "poll", within: 18 }],
  },
});

export default checker;
export type { State };

/** Every initial state, packed. */
export const initialStates = (): readonly State[] => initialStatesOf(checker);

/** Every step from a state: its transition, its action, and the state it leads to (none if it breaks a rule). */
export const successors = (state: State): ReturnType<typeof successorsOf> =>
  successorsOf(checker, state);

/** The invariants of the spec by name. */
export const invariants: Readonly<Record<string, (state: State) => boolean>> = Object.fromEntries(
  checker.invariants.map((each) => [each.name, each.holds]),
);

/** A state in the spec's own values. */
export const decode = (state: State): Decoded => checker.decode(state);

/** Searches the state space; see `CheckOptions`. */
export const check = (options?: CheckOptions): Promise<Verdict> => runChecker(checker, options);
