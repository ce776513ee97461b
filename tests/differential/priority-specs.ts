/** `scheduler priority` (S36): one small spec for each corner of who keeps whom from stepping. */

interface Small {
  readonly name: string;
  readonly text: string;
}

const clauses: readonly Small[] = [
  {
    name: "priority: the higher goes first",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 0; } thread B priority 2 { n = 2; n = 1; }",
  },
  {
    name: "priority: equal ones take turns, and none said is none",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A[i: 1..2] priority 1 { n = i; n = 0; } thread B { n = 2; }",
  },
  {
    name: "priority: another CPU does not count",
    text: "cpus 2; scheduler priority; var n: 0..2 = 0; thread A on cpu 0 priority 1 { n = 1; n = 0; } thread B on cpu 1 priority 2 { n = 2; n = 1; }",
  },
  {
    name: "priority: without cpus it holds nothing back",
    text: "scheduler priority; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 0; } thread B priority 2 { n = 2; n = 1; }",
  },
  {
    name: "priority: who waits gives way",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 2; } thread B priority 2 { await n == 2; n = 0; n = 1; }",
  },
  {
    name: "priority: who spins does not",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 2; } thread B priority 2 { n = 0; spin until n == 2; }",
  },
  {
    name: "priority: a raised level comes before it",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; entry B when n == 1 priority 2 { n = 2; } thread A priority 1 { n = 1; at INTERRUPT { n = 0; n = 1; n = 0; } n = 1; } isr I { n = 1; } device D { action a { raise I; } }",
  },
  {
    name: "priority: who enters is held back",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; entry A[i: 1..2] priority 2 { n = i; n = 0; } entry B priority 3 { n = 0; } task D priority 1 { n = 1; } thread T { schedule D; }",
  },
  {
    name: "priority: on any cpu, and asleep",
    text: "cpus 2; scheduler priority; lock l: mutex; channel c; var n: 0..2 = 0; thread A priority 2 { with l { while (n == 0) { sleep c with l; } } } entry B on any cpu priority 1 when n == 0 { with l { n = 1; wake c; } }",
  },
  {
    name: "priority: a sleeper that can time out could step",
    text: "cpus 1; scheduler priority; channel c; var n: 0..2 = 0; thread A priority 2 { sleep c or timeout; n = 2; } thread B priority 1 { n = 1; wake c; }",
  },
  {
    name: "priority: a step that breaks a rule could be taken",
    text: "cpus 1; scheduler priority; lock l: mutex; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 2; } thread B priority 2 { n = 0; release l; }",
  },
  {
    name: "priority: lent through a lock",
    text: "cpus 1; scheduler priority; const lends = true; lock l: mutex inherit if lends; var n: 0..3 = 0; thread A priority 1 { with l { n = 1; n = 2; n = 1; } n = 3; } thread B priority 2 { await n > 0; n = 0; n = 3; } thread C priority 3 { await n == 1; with l { n = 2; } } revision lent {} revision kept { lends = false; }",
  },
  {
    name: "priority: lent through two locks",
    text: "cpus 1; scheduler priority; lock l: mutex inherit; lock m: mutex inherit; var n: 0..3 = 0; thread A priority 1 { with l { n = 1; n = 2; n = 1; } } thread B priority 2 { await n == 1; with m { acquire l; } } thread C priority 3 { await n == 2; n = 3; } thread D priority 4 { await n == 2; acquire m; }",
  },
  {
    name: "priority: not lent beyond a lock that does not lend",
    text: "cpus 1; scheduler priority; lock l: mutex; lock m: mutex inherit; var n: 0..3 = 0; thread A priority 1 { with l { n = 1; n = 2; n = 1; } } thread B priority 2 { await n == 1; with m { acquire l; } } thread C priority 3 { await n == 2; n = 3; } thread D priority 4 { await n == 2; acquire m; }",
  },
  {
    name: "priority: lent by one of another CPU",
    text: "cpus 2; scheduler priority; lock l: mutex inherit; var n: 0..3 = 0; thread A on cpu 0 priority 1 { with l { n = 1; n = 2; n = 1; } } thread B on cpu 0 priority 2 { await n > 0; n = 0; n = 3; } thread C on cpu 1 priority 3 { await n == 1; with l { n = 2; } }",
  },
  {
    name: "priority: a choice could step if one way is possible",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A priority 1 { n = 1; n = 2; } thread B priority 2 { either { await n == 1; n = 0; } or { await n == 2; n = 1; } choose i in 0..2 where i > n; n = i; }",
  },
  {
    name: "priority: what is quiescent",
    text: "cpus 1; scheduler priority; var n: 0..2 = 0; thread A priority 1 { loop { idle await n == 1; n = 0; } } thread B priority 2 { loop { idle await n == 0; n = 1; } } invariant q: !quiescent; invariant w: quiescent => n == 2;",
  },
];

const on = (name: string, text: string): Small => ({
  name,
  text: `platform rtos; scheduler priority; ${text}`,
});

const order: readonly Small[] = [
  on(
    "the highest runs to its end",
    "cpus 1; var n: 0..3 = 0; thread High priority 2 { n = 1; n = 2; } thread Low priority 1 { assert n == 2; n = 3; } invariant order: n == 3 => !High.active;",
  ),
  on(
    "equal ones freely",
    "cpus 1; var n: 0..2 = 0; thread T[i: 0..1] priority 1 { let k = n; n = k + 1; } invariant noneLost: quiescent => n == 2;",
  ),
  on(
    "who waits holds nobody back",
    "cpus 1; var n: 0..2 = 0; thread High priority 2 { await n == 1; n = 2; } thread Low priority 1 { n = 1; assert n == 2; }",
  ),
  on(
    "who spins keeps the others away",
    "cpus 1; var n: 0..1 = 0; thread High priority 2 { spin until n == 1; } thread Low priority 1 { n = 1; }",
  ),
  on(
    "each CPU by itself",
    "cpus 2; var n: 0..2 = 0; thread High on cpu 0 priority 2 { n = 1; n = 0; } thread Low on cpu 1 priority 1 { n = 2; }",
  ),
  on(
    "any CPU",
    "cpus 2; var n: 0..2 = 0; thread High priority 2 { n = 1; n = 0; } thread Low priority 1 { n = 2; }",
  ),
  on(
    "without CPUs nothing is held back",
    "var n: 0..2 = 0; thread High priority 2 { n = 1; n = 2; } thread Low priority 1 { assert n == 2; }",
  ),
  on(
    "a handler above all",
    "cpus 1; var n: 0..3 = 0; thread High priority 2 { n = 1; n = 2; } thread Low priority 1 { n = 3; } isr I { n = 0; } device D { action go { raise I; } }",
  ),
  on(
    "inversion",
    "cpus 1; lock m: mutex; var go: bool = false; thread Low priority 1 { with m { go = true; } } thread High priority 3 { await go; with m { skip; } } thread Middle priority 2 { await go; working: go = true; } invariant first: Middle.at(working) && go => !High.waits(m);",
  ),
  on(
    "inheritance",
    "cpus 1; lock m: mutex inherit; var go: bool = false; var done: bool = false; thread Low priority 1 { with m { go = true; } } thread High priority 3 { await go; with m { done = true; } } thread Middle priority 2 { await go; assert done; }",
  ),
  on(
    "inheritance over two locks",
    "cpus 1; lock a: mutex inherit; lock b: mutex inherit; var go: 0..2 = 0; var done: bool = false; thread Low priority 1 { with a { go = 1; await go == 2; skip; } } thread Second priority 2 { await go == 1; with b { go = 2; with a { skip; } } } thread High priority 4 { await go == 2; with b { done = true; } } thread Middle priority 3 { await go == 2; working: go = 2; }",
  ),
  on(
    "inheritance of one that lends not",
    "cpus 1; lock a: mutex inherit; lock b: mutex; var go: bool = false; thread Low priority 1 { with b { go = true; } } thread High priority 3 { await go; with b { with a { skip; } } } thread Middle priority 2 { await go; working: go = true; }",
  ),
  on(
    "raised is out of reach",
    "cpus 1; lock l: spinlock; var n: 0..2 = 0; thread Low priority 1 { with l { n = 1; n = 0; } } thread High priority 2 { await n == 1; n = 2; }",
  ),
  on(
    "who enters waits his turn",
    "cpus 1; lock m: mutex; var n: 0..2 = 0; thread High priority 2 { n = 1; with m { n = 2; } } entry Low priority 1 holding m { skip; } invariant notMeanwhile: n == 1 => !Low.holds(m);",
  ),
  on(
    "work that is ready goes first",
    "cpus 1; var n: 0..2 = 0; work W priority 2 { n = 1; } thread Low priority 1 { schedule W; assert n == 1; n = 2; }",
  ),
  on(
    "work on any of two CPUs may come late",
    "cpus 2; var n: 0..2 = 0; work W priority 2 { n = 1; } thread Low on cpu 0 priority 1 { schedule W; n = 2; }",
  ),
  on(
    "work on a CPU of its own choice",
    "cpus 2; var n: 0..2 = 0; work W on cpu 0 priority 2 { n = 1; } thread Low on cpu 0 priority 1 { schedule W; assert n == 1; } thread Other on cpu 1 priority 1 { await n == 1; n = 2; }",
  ),
  on(
    "entries that nobody calls hold nobody back",
    "cpus 1; var n: 0..2 = 0; entry Call priority 2 when n == 0 { n = 1; } thread Low priority 1 { n = 2; }",
  ),
  on(
    "sleepers",
    "cpus 1; channel c; lock m: mutex inherit; var go: bool = false; thread High priority 2 { with m { while (!go) { sleep c with m; } } } thread Low priority 1 { with m { go = true; wake c; } }",
  ),
  on(
    "negative and none",
    "cpus 1; var n: 0..3 = 0; thread Idle priority 0 - 1 { n = 1; } thread Usual { n = 2; } invariant order: n == 1 => !Usual.active;",
  ),
];

export const prioritySpecs: readonly Small[] = [...clauses, ...order];
