/** A statement goes in; the ways that are possible for it come out, each with its guard and what it writes. */
import { describe, expect, test } from "vitest";
import { waysOf } from "./ways-of.js";

describe("locks", () => {
  test("a free lock is taken, one's own is a mistake, and a busy one that spins is spun for", () => {
    expect(waysOf("lock l: spinlock;", "acquire l; release l;")).toEqual([
      "acquire l when l.owner == 0; l.owner := 1",
      "acquire l when l.owner == 1; violate 0 recursive-acquire; stop",
      "acquire l: busy, begins to spin when (l.owner != 0) && (l.owner != 1)",
    ]);
  });

  test("a busy lock that blocks has no way: it is waited for", () => {
    expect(waysOf("lock m: mutex;", "acquire m; release m;")).toEqual([
      "acquire m when m.owner == 0; m.owner := 1",
      "acquire m when m.owner == 1; violate 0 recursive-acquire; stop",
    ]);
  });

  test("a release by an activation that does not hold the lock breaks `release-not-owner`", () => {
    expect(waysOf("lock m: mutex;", "release m;")).toEqual([
      "release m; if m.owner != 1; violate 0 release-not-owner; if m.owner != 1; stop; m.owner := 0",
    ]);
  });

  test("a release with that rule ignored frees what another holds", () => {
    const [way] = waysOf(
      "lock m: mutex;\nrevision lax { ignore rule release-not-owner; }",
      "release m;",
    );
    expect(way).toBe("release m; if m.owner != 0; m.owner := 0");
  });

  test("`tryAcquire` has a way for each state of the lock, and waits in none", () => {
    expect(waysOf("lock m: mutex;", "if (tryAcquire m) { release m; }")).toEqual([
      "tryAcquire m: taken when m.owner == 0; m.owner := 1",
      "tryAcquire m: busy when m.owner != 0",
    ]);
  });
});

describe("objects", () => {
  test("the first access of a removal reads the head's link, and one more is inside", () => {
    expect(waysOf("list q: 1..2;", "let x = q.removeHead();")).toEqual([
      "q.removeHead r1: E = head.next; let E = q.next[head]; q.users := q.users + 1",
    ]);
  });

  test("a removal from an empty list of Linux is over with its first access", () => {
    expect(waysOf("platform linux;\nlist q: 1..2;", "let x = q.removeHead();")).toEqual([
      "q.removeHead r1: E = head.next when q.next[head] == head; if q.users == 0; do q.settle()",
      "q.removeHead r1: E = head.next when q.next[head] != head; let E = q.next[head]; q.users := q.users + 1",
    ]);
  });

  test("a push to a queue that is full breaks `ring-overrun`", () => {
    expect(waysOf("atomic queue q: 0..1 slots 2;", "q.push(1);")).toEqual([
      "q.push(1); if q.length == 2; violate 0 ring-overrun; if q.length == 2; stop; q.item[q.length] := 1; q.length := q.length + 1",
    ]);
  });
});

describe("waiting", () => {
  test("`await` goes on where its condition holds", () => {
    expect(waysOf("var x: 0..1 = 0;", "await x == 1;")).toEqual(["await x == 1 when x == 1"]);
  });

  test("`wait` takes one of a completion, and `complete` adds one, up to seven", () => {
    expect(waysOf("completion c;", "wait c;")).toEqual([
      "wait c when c.count != 0; c.count := c.count - 1",
    ]);
    expect(waysOf("completion c;", "complete c;")).toEqual([
      "complete c; if c.count == 7; violate 0 out-of-range; if c.count == 7; stop; c.count := c.count + 1",
    ]);
  });

  test("`sleep` adds the activation to the set of sleepers, and `wake` empties it", () => {
    expect(waysOf("channel c;", "sleep c;")).toEqual(["sleep c; c.sleepers := c.sleepers | 1"]);
    expect(waysOf("channel c;\nentry E { sleep c; }", "wake c;")).toEqual([
      "wake c; c.sleepers := 0",
    ]);
  });
});
