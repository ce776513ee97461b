/** `scheduler priority` (S36): one small spec for each corner of who keeps whom from stepping. */

export const prioritySpecs: readonly { readonly name: string; readonly text: string }[] = [
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
    name: "priority: entering is not held back",
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
