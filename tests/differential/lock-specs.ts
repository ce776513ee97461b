/** One corner each of locks that are guarded by, held together, shared or counted, and of trying to take them. */

export interface LockSpec {
  readonly name: string;
  readonly text: string;
  readonly platform?: string;
}

export const lockSpecs: readonly LockSpec[] = [
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
