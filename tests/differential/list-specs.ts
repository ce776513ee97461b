/** One corner each of lists whose operations are those of Linux and of FreeBSD. */
interface ListSpec {
  readonly name: string;
  readonly text: string;
  readonly platform: string;
}

const platformOf = (steps: string): string =>
  `platform p { levels LOW < HIGH; list ${steps}; lock s { spins; level HIGH; } isr { level HIGH; } }`;

const texts: Readonly<Record<string, string>> = {
  "one user":
    "list q: 0..2 = all checked; thread T { let a = q.removeHead(); let b = q.front(); if (a != none) { q.insertTail(a); } if (b != none) { q.remove(b); q.insertHead(b); } let c = q.removeHead(); let d = q.removeHead(); let e = q.removeHead(); let f = q.removeHead(); assert f == none; if (c != none && e != none) { q.insertHead(c); q.insertTail(e); } } invariant i: q.length <= 3; reachable r: q.empty; reachable x: q.users == 1;",
  "interrupted, checked":
    "cpus 1; list q: 0..1 = all checked; entry T { let a = q.removeHead(); if (a != none) { q.insertTail(a); } } isr I { let a = q.removeHead(); if (a != none) { q.insertTail(a); } } device D { raise I; }",
  "interrupted, unchecked":
    "cpus 1; list q: 0..1 = all; entry T { let a = q.removeHead(); if (a != none) { q.insertTail(a); } } isr I { let a = q.removeHead(); if (a != none) { q.insertTail(a); } } device D { raise I; }",
  "interrupted at the head":
    "cpus 1; list q: 0..1 = all checked; entry T { let a = q.removeHead(); if (a != none) { q.insertHead(a); } } isr I { let a = q.removeHead(); if (a != none) { q.insertHead(a); } } device D { raise I; }",
  "two at once": "list q: 0..1 = all; thread T[i: 0..1] { q.remove(i); q.insertTail(i); }",
  "two at once, checked":
    "list q: 0..2 = all checked; thread T { q.remove(1); } thread U { let a = q.removeHead(); } reachable r: T.active && q.length == 1;",
  locked:
    "cpus 2; lock L: s; list q: 0..1 = all checked guarded by L; entry T { with L { let a = q.removeHead(); if (a != none) { q.insertTail(a); } } } invariant i: quiescent => q.length == 2;",
  atomic:
    "atomic list q: 0..1 = all checked; thread T[i: 0..1] { let a = q.removeHead(); let b = q.removeHead(); let c = q.removeHead(); if (a != none) { q.insertHead(a); } if (b != none) { q.insertTail(b); } if (c != none) { q.remove(c); } }",
  "in one step":
    "list q: 0..1 = all; var n: 0..1 = 0; thread T[i: 0..1] { atomic { let a = q.removeHead(); if (a != none) { n = a; q.insertTail(a); } else { n = 0; } } q.remove(0); q.insertHead(0); }",
  "sharing links":
    "list free: 0..1 = all via link; list busy: 0..1 via link; thread T { let a = free.removeHead(); if (a != none) { busy.insertTail(a); } } thread U { let a = free.removeHead(); if (a != none) { busy.insertHead(a); } let b = busy.removeHead(); }",
  families:
    "list q[k: 0..1]: 0..1 = all checked; thread T[i: 0..1] { let a = q[i].removeHead(); if (a != none) { q[i].remove(1 - a); q[i].insertHead(a); } }",
  "twice and not at all":
    "list q: 0..1 = all; thread T { either { q.insertTail(0); } or { q.remove(1); q.remove(1); } }",
};

export const listSpecs: readonly ListSpec[] = ["listHead", "tailQueue"].flatMap((steps) =>
  Object.entries(texts).map(([name, text]) => ({
    name: `${steps}, ${name}`,
    text: `platform p; ${text}`,
    platform: platformOf(steps),
  })),
);
