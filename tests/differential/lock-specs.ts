/** One corner each of locks that are guarded by, held together, shared or counted, and of trying to take them. */

export interface LockSpec {
  readonly name: string;
  readonly text: string;
  readonly platform?: string;
}

/** Spinning and blocking, at a level of its own and at none, alone, shared, shared again, and counted. */
const KINDS = `platform p {
  levels LOW < MIDDLE < HIGH;
  blocking below HIGH;
  lock rw { spins; shared; level MIDDLE; }
  lock again { spins; recursive; shared recursive; level HIGH; }
  lock low { spins; shared; }
  sleep not while holding mutex;
  lock sx { sleeps; shared; not above MIDDLE; }
  lock resource { sleeps; recursive; shared recursive; }
  lock mutex { blocks; }
  lock semaphore { sleeps; counting; }
  isr { level HIGH; }
  deferred soft { level MIDDLE; pending each cpu; runs each cpu; }
  role Reader { entry; level LOW; holding sx; }
}`;
const of = (name: string, text: string): LockSpec => ({
  name,
  text: `platform p; ${text}`,
  platform: KINDS,
});

/** A lock is kept on an error path, and given back on it: in every form of context. */
const leaks = (form: string, kind: string, around: string): readonly LockSpec[] =>
  ["", "release L; "].map((mends) =>
    of(
      `${form} with ${kind} ${mends === "" ? "leaks" : "gives back"} on its error path`,
      `cpus 1; lock L: ${kind}; fault broken budget 1; var n: 0..1 = 0; ${form} E { acquire L; if (fault broken) { ${mends}return; } n = 1 - n; release L; } ${around}`,
    ),
  );

export const lockSpecs: readonly LockSpec[] = [
  ...leaks("thread", "sx", "thread U { with L { n = 0; } }"),
  ...leaks("thread", "again", ""),
  ...leaks("entry", "sx", ""),
  ...leaks("entry", "rw", ""),
  ...leaks("isr", "again", "device D { raise E; }"),
  ...leaks("soft", "again", "device D { action go { schedule E; } }"),
  ...leaks("timer", "resource", "entry U { arm E; }"),
  of(
    "readers and a writer",
    "lock L: sx; var n: 0..3 = 0 guarded by L; thread R[i: 0..1] { with L shared { let x = n; assert x != 1; } } thread W { with L { n = 1; n = 2; } } invariant alone: !(W.holds(L) && R[0].holds(L)); reachable together: R[0].holds(L) && R[1].holds(L); reachable waits: W.waits(L); reachable free: !L.held && n == 2;",
  ),
  of(
    "spinning readers and a writer",
    "cpus 2; lock L: rw; var n: 0..3 = 0 guarded by L; entry R[i: 0..1] { with L shared { let x = n; if (x == 1) { skip; } } } entry W { with L exclusive { n = (n + 1) % 4; } } reachable together: R[0].holds(L) && R[1].holds(L);",
  ),
  of(
    "a write with a share",
    "lock L: sx; var n: 0..3 = 0 guarded by L; thread R { with L shared { n = n + 1; } }",
  ),
  of(
    "a list changed with a share",
    "lock L: sx; list q: 0..1 = all guarded by L; thread R { with L shared { let x = q.front(); let y = q.removeHead(); } }",
  ),
  of("an upgrade", "lock L: sx; thread A { with L shared { acquire L; release L; } }"),
  of("a downgrade", "lock L: sx; thread A { with L { acquire L shared; } }"),
  of("read again", "lock L: sx; thread A[i: 0..1] { with L shared { with L shared { skip; } } }"),
  of(
    "read again, where that is allowed",
    "cpus 1; lock L: again; var n: 0..3 = 0; entry A[i: 0..1] { with L shared { with L shared { n = 1; } n = 2; } n = 0; } isr I { with L shared { n = 3; } } device D { raise I; }",
  ),
  of(
    "write again, where that is allowed",
    "lock L: resource; var n: 0..3 = 0; thread A[i: 0..1] { with L { with L { n = 1; } n = 2; } acquire L shared; acquire L shared; n = 0; release L; release L; }",
  ),
  of(
    "an upgrade of what may be taken again",
    "lock L: resource; thread A { with L shared { if (tryAcquire L) { release L; } acquire L; } }",
  ),
  of("too often", "lock L: resource; thread A { loop { acquire L shared; } }"),
  of(
    "two upgrades",
    "lock L: resource; thread A[i: 0..1] { acquire L shared; if (tryAcquire L) { release L; } release L; if (tryAcquire L) { if (tryAcquire L shared) { release L; } release L; } }",
  ),
  of(
    "released as what it is not",
    "lock L: sx; thread A { acquire L shared; release L exclusive; }",
  ),
  of("released shared", "lock L: sx; thread A { acquire L; release L shared; }"),
  of(
    "released without",
    "lock L: sx; thread A { with L shared { skip; } release L; } thread B { with L shared { skip; } }",
  ),
  of(
    "released by another, ignored",
    "cpus 1; lock L: rw; var n: 0..1 = 0; thread A { acquire L shared; n = 1; release L; } thread B { release L; release L shared; n = 0; } revision ignored { ignore rule release-not-owner; ignore rule lock-leak; ignore rule wrong-level; }",
  ),
  of(
    "another's is released, ignored",
    "cpus 1; lock L: rw; var n: 0..1 = 0; thread A { acquire L; n = 1; release L; } thread B { release L; release L shared; n = 0; } revision ignored { ignore rule release-not-owner; ignore rule lock-leak; ignore rule wrong-level; }",
  ),
  of(
    "asserted",
    "lock L: sx; thread A { assertNotHeld L; acquire L shared; assertHeld L; assertHeld L shared; assertNotHeld L exclusive; release L; acquire L; assertHeld L exclusive; assertHeld L; release L; } thread B { with L shared { assertHeld L exclusive; } }",
  ),
  of("asserted not held", "lock L: sx; thread A { acquire L shared; assertNotHeld L; }"),
  of("leaked by a reader", "lock L: sx; thread A { acquire L shared; }"),
  of(
    "levels of two readers",
    "cpus 2; lock L: rw; lock M: again; var n: 0..3 = 0; entry A { acquire L shared; acquire M shared; n = 1; release L; n = 2; release M; } entry B at MIDDLE { acquire L shared; n = 3; release L; } isr I { n = 0; } device D { raise I; }",
  ),
  of(
    "levels of two readers, the right way round",
    "cpus 2; lock L: rw; lock M: again; var n: 0..3 = 0; entry A { acquire L shared; acquire M shared; n = 1; release M; n = 2; release L; } entry B at MIDDLE { acquire L shared; n = 3; release L; }",
  ),
  of(
    "a reader interrupted by a writer",
    "cpus 1; lock L: low; var n: 0..3 = 0; entry A { with L shared { n = 1; } } isr I { with L { n = 2; } } device D { raise I; }",
  ),
  of(
    "a reader interrupted by a reader",
    "cpus 1; lock L: low; var n: 0..3 = 0; entry A { with L shared { n = 1; } } isr I { with L shared { n = 2; } } device D { raise I; }",
  ),
  of(
    "a writer interrupted by a reader",
    "cpus 2; lock L: low; var n: 0..3 = 0; entry A on cpu 0 { with L { n = 1; } } isr I on cpu 0 { with L shared { n = 2; } } device D { raise I; }",
  ),
  of(
    "a writer masked against a reader",
    "cpus 2; lock L: low; var n: 0..3 = 0; entry A { with L at HIGH { n = 1; } } entry B { with L shared { n = 3; } } isr I { with L shared { n = 2; } } device D { raise I; }",
  ),
  of(
    "readers and writers crosswise",
    "lock L: sx; lock M: sx; thread A { with L shared { with M { skip; } } } thread B { with M shared { with L { skip; } } }",
  ),
  of(
    "readers crosswise",
    "lock L: sx; lock M: sx; thread A { with L shared { with M shared { skip; } } } thread B { with M shared { with L shared { skip; } } }",
  ),
  of(
    "a writer waits for two readers",
    "lock L: sx; lock M: mutex; thread A { with L shared { skip; } } thread B { with L shared { with M { skip; } } } thread W { with M { with L { skip; } } }",
  ),
  of(
    "spinning crosswise",
    "cpus 2; lock L: rw; lock M: low; thread A on cpu 0 { with L shared { with M { skip; } } } thread B on cpu 1 { with M shared { with L { skip; } } }",
  ),
  of(
    "order of shared locks",
    "lock L: sx; lock M: sx; lock order L < M; thread A { with M shared { with L shared { skip; } } }",
  ),
  of(
    "held shared around an entry",
    "cpus 1; lock L: sx; lock M: again; var n: 0..3 = 0; entry A holding L shared, M shared { n = 1; } entry B holding L { n = 2; } entry C { with L shared { n = 3; } }",
  ),
  of(
    "taken again inside",
    "lock L: resource; entry A holding L shared { acquire L shared; release L; }",
  ),
  of("released inside", "lock L: sx; entry A holding L shared { release L; }"),
  of(
    "by role",
    "lock L: sx; var n: 0..3 = 0; entry A as Reader { n = 1; } entry B { with L shared { n = 2; } }",
  ),
  of(
    "asleep with a share given back",
    "lock L: sx; channel c; var on: bool = false guarded by L; thread T[i: 0..1] { with L shared { while (!on) { sleep c with L shared; } } } thread U { with L { on = true; wake c; } }",
  ),
  of(
    "asleep with what it does not hold so",
    "lock L: sx; channel c; thread T { with L shared { sleep c with L; } }",
  ),
  of(
    "asleep with a spinning share",
    "lock L: low; channel c; thread T { with L shared { sleep c or timeout; } }",
  ),
  of(
    "families of shared locks",
    "lock L[q: 0..1]: sx; var n[q: 0..1]: 0..1 = 0 guarded by L[q]; thread A { acquire L shared; let x = n[0]; release L; } thread B[q: 0..1] { with L[q] { n[q] = 1; } } invariant i: !(B[0].holds(L) && A.holds(L[0])); reachable r: L.held;",
  ),
  of(
    "attempts to share",
    "cpus 1; lock L: rw; var n: 0..3 = 0; thread A { if (tryAcquire L shared) { n = 1; if (tryAcquire L) { n = 2; } if (tryAcquire L shared) { n = 3; } release L; } } thread B { if (tryAcquire L at HIGH) { n = 0; release L; } } isr I { if (tryAcquire L shared) { release L; } } device D { raise I; }",
  ),
  of(
    "attempts in one step",
    "lock L: sx; lock M: sx; thread A { atomic { let a = tryAcquire L shared; let b = tryAcquire M; if (a) { release L; } if (b) { release M; } } } thread B { with L { with M shared { skip; } } }",
  ),
  of("too high to share", "cpus 1; lock L: sx; thread A { at HIGH { with L shared { skip; } } }"),
  of(
    "high to share",
    "cpus 1; lock L: sx; thread A { at MIDDLE { with L shared { skip; } } } thread B { with L { skip; } }",
  ),
  of(
    "permits",
    "lock S: semaphore count 2; var n: 0..2 = 0; thread A[i: 0..2] { acquire S; atomic { n = n + 1; } atomic { n = n - 1; } release S; } invariant most: n <= 2; invariant counted: S.count <= 2; reachable empty: S.count == 0;",
  ),
  of(
    "a permit from another",
    "lock S: semaphore count 0 limit 2; var n: 0..2 = 0; thread A { acquire S; n = 1; } thread B { n = 2; release S; }",
  ),
  of(
    "a permit from a handler",
    "cpus 1; lock S: semaphore count 0; var n: 0..2 = 0; entry A { acquire S; n = 1; if (tryAcquire S) { n = 2; } } isr I { release S; } var sent: bool = false; device D { action go when !sent { sent = true; raise I; } }",
  ),
  of("too many permits", "lock S: semaphore count 1; thread A { release S; }"),
  of("no permit ever", "lock S: semaphore count 0; thread A { acquire S; }"),
  of(
    "permits with a family",
    "lock S[i: 0..1]: semaphore count 1; thread A[i: 0..1] { with S[i] { skip; } } thread B { acquire S; release S; }",
  ),
  of("permits too high", "cpus 1; lock S: semaphore; isr I { acquire S; } device D { raise I; }"),
  of(
    "permits under a lock with which nobody sleeps",
    "lock S: semaphore; lock M: mutex; thread A { with M { acquire S; } }",
  ),
  of(
    "permits crosswise with a lock",
    "lock S: semaphore; lock M: sx; thread A { with M { with S { skip; } } } thread B { with S { with M { skip; } } }",
  ),
  of(
    "sleepable under nonsleepable",
    "lock L: sx; lock M: mutex; thread A { with M { with L shared { skip; } } } thread B { with L { skip; } }",
  ),
  of(
    "sleepable under nonsleepable, tried",
    "lock L: sx; lock M: mutex; thread A { with M { if (tryAcquire L) { release L; } } } thread B { with L { with M { skip; } } }",
  ),
  of(
    "asleep with a nonsleepable lock",
    "lock M: mutex; lock N: mutex; channel c; thread A { with N { with M { sleep c with M or timeout; } } }",
  ),
  of(
    "sleepable under nonsleepable, ignored",
    "lock L: sx; lock M: mutex; thread A { with M { with L shared { skip; } } } thread B { with L { with M { skip; } } } revision r { ignore rule sleep-with-lock; }",
  ),
  of(
    "priority and shares",
    "cpus 1; scheduler priority; lock L: sx inherit; var n: 0..3 = 0; thread A priority 3 { await n != 0; with L { n = 3; } } thread B priority 1 { with L shared { n = 1; n = 2; } } thread C priority 2 { await n != 0; first: n = 0; n = 1; } reachable outranks: C.at(first) && n == 1;",
  ),
  of(
    "priority and a writer",
    "cpus 1; scheduler priority; lock L: sx inherit; var n: 0..3 = 0; thread A priority 3 { await n != 0; with L shared { n = 3; } } thread B priority 1 { with L { n = 1; n = 2; } } thread C priority 2 { await n != 0; first: n = 0; n = 1; } reachable outranks: C.at(first) && n == 1;",
  ),
  {
    name: "guarded by its own lock",
    text: "lock L[q: 0..1]: mutex; var n[q: 0..1]: 0..3 = 0 guarded by L[q]; thread T[i: 0..1] { with L[i] { n[i] = n[i] + 1; } } thread U { with L[0] { n[0] = 3; } }",
  },
  {
    name: "guarded by the lock of another",
    text: "lock L[q: 0..1]: mutex; var n[q: 0..1]: 0..3 = 0 guarded by L[q]; thread T[i: 0..1] { with L[0] { n[i] = 1; } }",
  },
  {
    name: "guarded where there is no such member",
    text: "lock L[q: 0..1]: mutex; var n[q: 0..1]: 0..3 = 0 guarded by L[q]; thread T { choose i in 0..2; with L[0] { n[i] = 1; } } thread U { choose i in 0..2; if (n[i] == 1) { skip; } }",
  },
  {
    name: "two attempts in one step",
    text: "lock L: mutex; lock M: spinlock; var n: 0..3 = 0; thread T[i: 0..1] { let got = false; atomic { let a = tryAcquire L; let b = tryAcquire M; got = a && b; if (a && !b) { release L; } if (b && !a) { release M; } } if (got) { n = n + 1; atomic { release M; release L; } } } thread U { with M { n = 0; } }",
  },
  {
    name: "an attempt behind a write of its own step",
    text: "lock L: mutex; var n: 0..3 = 0; thread T[i: 0..1] { atomic { acquire L; n = i; release L; if (tryAcquire L) { n = 3; } } assertHeld L; release L; } thread U { with L { n = 2; } }",
  },
  {
    name: "an attempt, and then a choice",
    text: "lock L: mutex; var n: 0..3 = 0; thread T[i: 0..1] { atomic { if (tryAcquire L) { choose k in 1..2; n = k; release L; } else { n = 3; } } } thread U { with L { n = 0; } }",
  },
  {
    name: "a list guarded by its own lock",
    text: "cpus 2; lock L[q: 0..1]: spinlock; list free[q: 0..1]: 0..1 = all guarded by L[q]; entry T[i: 0..1] { with L[i] { let x = free[i].removeHead(); if (x != none) { free[i].insertTail(x); } } if (!free[1 - i].empty) { skip; } }",
  },
];
