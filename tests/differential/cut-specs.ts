/**
 * Small specs that break a rule on the way to a choice, or to a statement that may have to wait: outside `atomic` the step
 * ends there (S21), inside it and in actions the choices come first (S25). `broken` is how many steps break a rule.
 */
import type { ChoiceSpec } from "./choice-specs.js";

export interface CutSpec extends ChoiceSpec {
  readonly broken: number;
}

const X = "var x: 0..3 = 0; ";
/** `b` is the value of `a + 1`, which breaks a rule for `j == 0`. */
const NONE = "choose j in 0..1; let a = if j == 0 then none else 1; let b = a + 1; ";
const NULL = ["rule null-dereference 1"];

export const cutOutside: readonly CutSpec[] = [
  {
    name: "a failed assert between two choices of which the second is impossible",
    text: `${X}thread T { choose j in 0..1; assert j == 0; choose i in 0..3 where x == 1; x = i; }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "a failed assert between two choices counts once",
    text: `${X}thread T { choose j in 0..1; assert j == 0; choose i in 0..3; x = i; }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "none between a choice and an either",
    text: `${X}thread T { ${NONE}either { x = b; } or { x = 3; } }`,
    breaks: NULL,
    broken: 1,
  },
  {
    name: "none between a choice and an await that is never true",
    text: `${X}thread T { ${NONE}await x == b; }`,
    breaks: NULL,
    broken: 1,
  },
  {
    name: "none in front of a test and a choice in one of its branches",
    text: `${X}thread T { ${NONE}if (b == 2) { choose i in 0..3; x = i; } else { x = 1; } }`,
    breaks: NULL,
    broken: 1,
  },
  {
    name: "what a proc requires, in front of an await that another thread makes true",
    text: `${X}proc f(k: 0..2) requires k < 2 { await x == 1; x = 2; } thread T { choose j in 0..2; f(j); } thread U { x = 1; }`,
    breaks: ["assertion f 1"],
    broken: 2,
  },
  {
    name: "an argument that does not fit, in front of a choice",
    text: `${X}proc f(k: 0..1) { choose i in 0..3 where i >= k; x = i; } thread T { choose j in 0..2; f(j); }`,
    breaks: ["range out-of-range 1"],
    broken: 1,
  },
  {
    name: "a failed assert in front of a choice in an entry",
    text: `${X}entry E { choose j in 0..1; assert j == 0; choose i in 0..1 where x == 0; x = i; }`,
    breaks: ["assertion E 2"],
    broken: 2,
  },
  {
    name: "a failed assert in front of a take",
    text: `pool p[2] { } thread T { choose j in 0..1; assert j == 0; let e = p.take(); if (e != none) { e.give(); } }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "a failed assert in front of an atomic block that begins with a choice",
    text: `${X}thread T { choose j in 0..1; assert j == 0; atomic { choose i in 0..2; x = i; } }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "a failed assert of a ghost that was written between two choices counts once",
    text: `ghost var g: 0..3 = 0; ${X}thread T { choose j in 0..1; g = j; assert g == 0; choose i in 0..1; x = i; }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "a failed assert of a written ghost in front of an impossible choice",
    text: `ghost var g: 0..3 = 0; ${X}thread T { choose j in 0..1; g = j; assert g == 0; choose i in 0..3 where x == 1; x = i; }`,
    breaks: ["assertion T 1"],
    broken: 1,
  },
  {
    name: "a ghost that no longer fits, counted up twice between two choices",
    text: `ghost var g: 0..1 = 0; ${X}thread T { choose j in 0..2; g = g + j; choose i in 0..1; x = i; }`,
    breaks: ["range out-of-range 1"],
    broken: 1,
  },
  {
    name: "a ghost that no longer fits by its second write in front of an await",
    text: `ghost var g: 0..1 = 0; ${X}thread T { choose j in 0..1; g = j; g = g + 1; await x == 1; }`,
    breaks: ["range out-of-range 1"],
    broken: 1,
  },
  {
    name: "a failed assert of a written member of an array of ghosts",
    text: `ghost var g[0..1]: 0..3 = 0; ${X}thread T { choose j in 0..1; choose k in 0..1; g[j] = 2; assert g[k] == 0; choose i in 0..2; x = i; }`,
    breaks: ["assertion T 1"],
    broken: 2,
  },
];

export const cutInside: readonly CutSpec[] = [
  {
    name: "a failed assert in front of a choose",
    text: `${X}thread T { atomic { assert x == 1; choose k in 0..1; x = k; } }`,
    breaks: ["assertion T 1"],
    broken: 2,
  },
  {
    name: "a failed assert in front of nested choices",
    text: `${X}thread T { atomic { assert x == 1; either { choose k in 0..1; x = k; } or { x = 3; } } }`,
    breaks: ["assertion T 1"],
    broken: 3,
  },
  {
    name: "a failed assert in front of an impossible choice fails nothing",
    text: `${X}thread T { atomic { assert x == 1; choose k in 0..1 where x == 2; x = k; } }`,
    breaks: ["deadlock deadlock 0"],
    broken: 0,
  },
  {
    name: "a failed assert in an action in front of an impossible choice fails nothing",
    text: `${X}action a when x < 3 { assert x < 2; choose k in 0..2 where k > x; x = k; } may end when true;`,
    breaks: [],
    broken: 0,
  },
  {
    name: "a failed assert between two choices of one block",
    text: `${X}thread T { atomic { choose j in 0..1; assert j == 1; choose k in 0..1; x = k; } }`,
    breaks: ["assertion T 1"],
    broken: 2,
  },
  {
    name: "a lock that is not held in front of a fault",
    text: `lock m: mutex; var x: 0..3 = 0 guarded by m; fault f budget 1; thread T { atomic { x = 1; if (fault f) { x = 2; } } }`,
    breaks: ["rule lock-not-held 1"],
    broken: 2,
  },
  {
    name: "a failed assert in front of wakeOne with two sleepers",
    text: `channel c; ${X}thread S[i: 0..1] { sleep c; } thread T { atomic { assert x == 1; wakeOne c; } }`,
    breaks: ["assertion T 1"],
    broken: 5,
  },
  {
    name: "a test of none in front of a choice goes neither way",
    text: `type N = 0..1; var n: N? = none; ${X}thread T { atomic { if (n + 1 == 2) { choose i in 0..3; x = i; } else { choose i in 0..1; x = i; } } }`,
    breaks: NULL,
    broken: 1,
  },
  {
    name: "what a proc requires, in front of its choice",
    text: `${X}proc f(k: 0..1) requires x == 1 { choose j in 0..2; x = j; } thread T { atomic { f(0); } }`,
    breaks: ["assertion f 1"],
    broken: 3,
  },
  {
    name: "an argument of an action that does not fit, in front of a choice that depends on it",
    text: `${X}proc f(k: 0..1) { choose i in 0..3 where i > k; x = i; } action a(p: 0..2) { f(p); } may end when true;`,
    breaks: ["range out-of-range 1"],
    broken: 4,
  },
  {
    name: "a failed assert in front of choices in a loop",
    text: `${X}thread T { atomic { for i in 0..1 { assert x == 1; choose k in 0..1; x = k; } } }`,
    breaks: ["assertion T 1"],
    broken: 4,
  },
];
