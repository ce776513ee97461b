/**
 * One small spec for each corner of pools and refs; see small-specs.ts. What each breaks was worked out by hand from
 * the clauses, so that interpreter and checker cannot agree on something else.
 */
import type { SmallSpec } from "./small-specs.js";

export interface PoolSpec extends SmallSpec {
  /** Names of everything that some run breaks. */
  readonly breaks: readonly string[];
}

const spec = (name: string, text: string, ...breaks: readonly string[]): PoolSpec => ({
  name,
  text,
  breaks,
});

const rules: readonly PoolSpec[] = [
  spec(
    "take and give",
    "pool p[2] { n: 0..2 = 0; } thread T[i: 0..1] { let x = p.take(); if (x != none) { x.n = 2; x.give(); } }",
  ),
  spec(
    "none left",
    "pool p[1] { n: 0..1 = 0; } var failed: 0..2 = 0; thread T[i: 0..1] { let x = p.take(); if (x == none) { atomic { failed = failed + 1; } return; } x.n = 1; x.give(); } reachable busy: failed == 1; invariant once: failed < 2;",
  ),
  spec(
    "none is touched",
    "pool p[1] { n: 0..1 = 0; } thread T[i: 0..1] { let x = p.take(); x.n = 1; x.give(); }",
    "null-dereference",
  ),
  spec(
    "none is given",
    "pool p[1] { } var x: ref p? = none; thread T { x.give(); }",
    "null-dereference",
  ),
  spec(
    "use after free",
    "pool p[1] { n: 0..1 = 0; } thread T { let x = p.take(); x.give(); x.n = 1; }",
    "use-after-free",
  ),
  spec(
    "use before free",
    "pool p[1] { n: 0..1 = 0; } thread T { let x = p.take(); if (x != none) { x.n = 1; x.give(); } }",
  ),
  spec(
    "stale completion",
    "pool p[1] { n: 0..1 = 0; } thread T { let x = p.take(); if (x == none) { return; } x.give(); let y = p.take(); x.n = 1; }",
    "stale-completion",
  ),
  spec(
    "the new incarnation is used",
    "pool p[1] { n: 0..1 = 0; } thread T { let x = p.take(); if (x == none) { return; } x.give(); let y = p.take(); if (y != none) { y.n = 1; y.give(); } }",
  ),
  spec(
    "freed or taken anew",
    "pool p[1] { n: 0..1 = 0; } thread T { let x = p.take(); if (x == none) { return; } x.give(); x.n = 1; } thread U { let y = p.take(); if (y != none) { y.give(); } }",
    "use-after-free",
    "stale-completion",
  ),
  spec(
    "double free",
    "pool p[2] { } thread T { let x = p.take(); if (x != none) { x.give(); x.give(); } }",
    "double-free",
  ),
  spec(
    "double free of what another has",
    "pool p[1] { } thread T { let x = p.take(); if (x == none) { return; } x.give(); let y = p.take(); if (y != none) { x.give(); } }",
    "double-free",
  ),
  spec(
    "given once each",
    "pool p[2] { } thread T { let x = p.take(); let y = p.take(); if (x != none && y != none) { x.give(); y.give(); } }",
  ),
  spec(
    "given while lent",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.lend(); x.give(); } }",
    "dma-after-free",
  ),
  spec(
    "given when back",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.lend(); x.back(); x.give(); } }",
  ),
  spec(
    "given in quarantine",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.lend(); x.quarantine(); x.give(); } }",
    "dma-after-free",
  ),
  spec(
    "back from quarantine",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.lend(); x.quarantine(); x.back(); x.give(); } }",
  ),
  spec(
    "lent anew from quarantine",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.quarantine(); x.lend(); x.give(); } }",
    "dma-after-free",
  ),
  spec(
    "lent through a dangling ref",
    "pool p[1] { } thread T { let x = p.take(); if (x == none) { return; } x.give(); x.lend(); } thread U { let y = p.take(); if (y != none) { y.give(); } }",
    "use-after-free",
    "stale-completion",
  ),
  spec(
    "back through a stale ref",
    "pool p[1] { } var due: ref p? = none; thread T { let x = p.take(); if (x == none) { return; } due = x; x.give(); let y = p.take(); if (y != none) { let late = due; late.back(); y.give(); } }",
    "stale-completion",
  ),
  spec("leak", "pool p[2] { } thread T { let x = p.take(); }", "pool-leak"),
  spec(
    "no leak while a variable has it",
    "pool p[2] { } var kept: ref p? = none; thread T { kept = p.take(); }",
  ),
  spec(
    "leak when it is overwritten",
    "pool p[2] { } var kept: ref p? = none; thread T[i: 0..1] { kept = p.take(); }",
    "pool-leak",
  ),
  spec(
    "no leak while work is under way",
    "pool p[1] { } var on: bool = false; thread T { let x = p.take(); on = true; await !on; if (x != none) { x.give(); } } device D { action off when on { on = false; } }",
  ),
  spec(
    "leak of what is lent",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.lend(); } }",
    "pool-leak",
  ),
  spec(
    "no leak of what is in quarantine",
    "pool p[1] { } thread T { let x = p.take(); if (x != none) { x.quarantine(); } }",
  ),
  spec(
    "a ghost does not keep it",
    "pool p[1] { } ghost var seen: ref p? = none; thread T { let x = p.take(); seen = x; } invariant i: seen != none => T.active || seen != none;",
    "pool-leak",
  ),
  spec(
    "a field of a free element does not keep it",
    "pool p[1] { } pool q[1] { of: ref p? = none; } thread T { let x = p.take(); let y = q.take(); if (y != none) { y.of = x; y.give(); } }",
    "pool-leak",
  ),
  spec(
    "a field of a taken element keeps it",
    "pool p[1] { } pool q[1] { of: ref p? = none; } var kept: ref q? = none; thread T { let x = p.take(); let y = q.take(); if (y != none) { y.of = x; kept = y; } }",
  ),
  spec(
    "ignored leak",
    "pool p[1] { } thread T { let x = p.take(); } revision strict {} revision loose { ignore rule pool-leak; }",
  ),
];

const dangling: readonly PoolSpec[] = [
  spec(
    "give under another's local",
    "pool p[1] { n: 0..1 = 0; } var kept: ref p? = none; thread T { let x = p.take(); if (x == none) { return; } kept = x; x.give(); } thread U { let y = kept; if (y != none) { y.n = 1; } }",
    "use-after-free",
  ),
  spec(
    "give under one's own locals",
    "pool p[2] { n: 0..1 = 0; } thread T { let x = p.take(); let y = x; if (x == none) { return; } x.give(); assert y == x; let z = p.take(); if (z == none) { return; } assert z != x && z != y; z.give(); }",
  ),
  spec(
    "give under the caller's locals",
    "pool p[1] { n: 0..1 = 0; } proc drop(a: ref p) { a.give(); } thread T { let x = p.take(); if (x == none) { return; } let y = x; drop(x); y.n = 1; }",
    "use-after-free",
  ),
  spec(
    "given by the callee and returned",
    "pool p[1] { n: 0..1 = 0; } proc same(a: ref p): ref p { a.give(); return a; } thread T { let x = p.take(); if (x == none) { return; } let y = same(x); y.give(); }",
    "double-free",
  ),
  spec(
    "ABA: compared, not touched",
    "pool p[1] { } var top: ref p? = none; var same: bool = false; thread T { let x = p.take(); if (x == none) { return; } top = x; x.give(); let y = p.take(); let t = top; same = t == y; if (y != none) { y.give(); } } invariant never: !same;",
  ),
  spec(
    "ABA by index",
    "pool p[1] { } var top: 0..1 = 1; var same: bool = false; thread T { let x = p.take(); if (x == none) { return; } top = x.index; x.give(); let y = p.take(); if (y == none) { return; } let i = top; same = i == y.index; y.give(); } invariant never: !same;",
    "never",
  ),
  spec(
    "two dangling refs are one",
    "pool p[1] { } var a: ref p? = none; var b: ref p? = none; var equal: bool = false; thread T { let x = p.take(); if (x == none) { return; } a = x; x.give(); let y = p.take(); if (y == none) { return; } b = y; y.give(); atomic { equal = a == b; } } invariant never: !equal;",
    "never",
  ),
  spec(
    "the driver's view",
    "pool p[2] { n: 0..3 = 0; } thread T { let x = p.take(); if (x == none) { return; } x.n = 3; x.give(); let m = p[x.index].n; assert m == 3; p[x.index].n = 1; let y = p.take(); if (y == none) { return; } let k = y.n; assert k == 0; y.give(); }",
  ),
  spec(
    "the driver's view, out of range",
    "pool p[2] { n: 0..3 = 0; } var i: 0..2 = 0; thread T { i = 2; let m = p[i].n; assert m == 0; }",
    "out-of-range",
  ),
  spec(
    "fields keep their values, and start anew",
    "record R { a: 0..1; b: bool; } pool p[1] { n: 0..3 = 1; r: R = R { a: 1, b: false }; s: set 0..2 = {}; } thread T { let x = p.take(); if (x == none) { return; } x.n = 2; x.r.b = true; x.s = { 2 }; x.give(); let y = p.take(); if (y == none) { return; } atomic { assert y.n == 1; } atomic { assert y.r == R { a: 1, b: false }; } atomic { assert y.s == {}; } y.give(); } reachable left: p[0].n == 2 && p[0].r.b;",
  ),
  spec(
    "given in an atomic block",
    "pool p[2] { n: 0..1 = 0; } var kept: ref p? = none; var s: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } atomic { let y = x; kept = y; x.give(); s = { y }; kept = y; } } invariant same: kept == none || kept in s;",
  ),
  spec(
    "given in a loop of one step",
    "pool p[1] { n: 0..1 = 0; } var m: 0..2 = 0; var s: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } atomic { let y = x; while (m < 2) { if (m == 0) { x.give(); } s = s union { y, x }; m = m + 1; } s = s union { x }; } } invariant one: size(s) < 2;",
  ),
  spec(
    "given, and what was compared before",
    "pool p[2] { } var was: bool = false; thread T { let a = p.take(); if (a == none) { return; } a.give(); let b = p.take(); if (b == none) { return; } let same = a == b; b.give(); was = same; } invariant never: !was;",
  ),
  spec(
    "returned while a lock is given back",
    "lock L: mutex; pool p[1] { n: 0..1 = 0; } var kept: ref p? = none; proc get(): ref p? { with L { let x = p.take(); kept = x; return x; } } thread T { let y = get(); if (y != none) { y.n = 1; } } thread U { await kept != none; let z = kept; if (z != none) { z.give(); } }",
    "use-after-free",
  ),
  spec(
    "taken in a branch, or not",
    "pool p[2] { n: 0..1 = 0; } var m: 0..1 = 0; thread T { either { let x = p.take(); if (x != none) { x.give(); } } or { await m == 1; } } thread U { m = 1; }",
  ),
  spec(
    "taken and given by an action",
    "pool p[2] { n: 0..1 = 0; } var kept: ref p? = none; device D { action grab when kept == none { let x = p.take(); if (x != none) { x.n = 1; } kept = x; } action drop when kept != none { kept.give(); kept = none; } } thread T { await p.free == 1; await p.free == 2; }",
  ),
  spec(
    "taken while another gives",
    "pool p[1] { n: 0..1 = 0; } thread T[i: 0..1] { loop { let x = p.take(); if (x != none) { x.n = 1; assert x.n == 1; x.give(); return; } } } invariant one: p.free + count(i in 0..1 where T[i].active) >= 1;",
  ),
];

const places: readonly PoolSpec[] = [
  spec(
    "in sets",
    "pool p[2] { n: 0..1 = 0; } var posted: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } posted = { x }; x.give(); let seen = posted; assert seen == {} || x in seen; } device D { action execute(t: ref p) when t in posted { posted = posted minus { t }; t.n = 1; } }",
    "use-after-free",
  ),
  spec(
    "in sets, waited for",
    "pool p[2] { n: 0..1 = 0; } var posted: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } posted = { x }; await posted == {}; x.give(); } device D { action execute(t: ref p) when t in posted { posted = posted minus { t }; t.n = 1; } }",
  ),
  spec(
    "merged in a set",
    "pool p[1] { } var s: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } s = { x }; x.give(); let y = p.take(); if (y == none) { return; } atomic { s = s union { y }; assert size(s) == 2; } y.give(); atomic { assert size(s) == 1; } }",
  ),
  spec(
    "in records",
    "pool p[1] { n: 0..1 = 0; } record R { of: ref p?; k: 0..1; } var r: R = R { of: none, k: 0 }; thread T { let x = p.take(); if (x == none) { return; } let l = R { of: x, k: 1 }; r = l; x.give(); let m = r; assert l == m; let y = l.of; assert y == x; }",
  ),
  spec(
    "in atomic rings",
    "pool p[2] { n: 0..1 = 0; } atomic ring r: ref p slots 3; thread T { let x = p.take(); if (x == none) { return; } r.push(x); x.give(); } thread U { let y = r.pop(); if (y != none) { y.n = 1; } }",
    "use-after-free",
  ),
  spec(
    "in rings, between the steps of pop",
    "pool p[2] { n: 0..1 = 0; } ring r: ref p slots 2; var go: bool = false; thread T { let x = p.take(); if (x == none) { return; } r.push(x); go = true; x.give(); } thread U { await go; let y = r.pop(); if (y != none) { assert y.index < 2; y.n = 1; } }",
    "use-after-free",
  ),
  spec(
    "in queues",
    "pool p[2] { } queue q: ref p slots 2; thread T { let x = p.take(); if (x == none) { return; } q.push(x); let y = q.pop(); if (y != none) { y.give(); } }",
  ),
  spec(
    "in a queue twice",
    "pool p[2] { } atomic queue q: ref p slots 2; thread T { let x = p.take(); if (x == none) { return; } q.push(x); q.push(x); let y = q.pop(); if (y != none) { y.give(); } let z = q.pop(); if (z != none) { z.give(); } }",
    "double-free",
  ),
  spec(
    "in families",
    "pool p[2] { n: 0..1 = 0; } var slot[0..1]: ref p? = none; thread T[i: 0..1] { let x = p.take(); if (x == none) { return; } slot[i] = x; x.n = 1; x.give(); } invariant apart: slot[0] == none || slot[1] == none || slot[0] != slot[1] || !(T[0].active && T[1].active);",
  ),
  spec(
    "in fields, written through",
    "pool c[1] { done = false; } pool t[1] { owner: ref c? = none; } var posted: ref t? = none; thread T { let x = c.take(); if (x == none) { return; } let y = t.take(); if (y == none) { x.give(); return; } y.owner = x; posted = y; x.give(); } device D { action execute when posted != none { posted.owner.done = true; posted = none; } }",
    "use-after-free",
    "pool-leak",
  ),
  spec(
    "parameters range over what there is",
    "pool p[2] { n: 0..1 = 0; } var s: set ref p = {}; action take(t: ref p) when size(s) < 3 { s = s union { t }; } action end(t: ref p) when t in s && t.index == 1 { s = s minus { t }; } may end when true; thread T { let x = p.take(); if (x != none) { s = { x }; } }",
  ),
  spec(
    "an action gives its parameter",
    "pool p[2] { n: 0..1 = 0; } var s: set ref p = {}; var last: ref p? = none; thread T { let x = p.take(); if (x != none) { s = { x }; } } device D { action drop(t: ref p) when t in s { s = {}; t.give(); last = t; s = { t }; } } invariant same: last == none || last in s;",
    "double-free",
  ),
  spec(
    "wait for a field",
    "pool p[1] { done = false; } var due: ref p? = none; thread T { let x = p.take(); if (x == none) { return; } due = x; spin until x.done; x.give(); } device D { action finish when due != none && !due.done { due.done = true; } }",
  ),
  spec(
    "wait for a field of what is gone",
    "pool p[1] { done = false; } var due: ref p? = none; thread T { let x = p.take(); if (x == none) { return; } due = x; spin until x.done; x.give(); } entry E when due != none { let y = due; if (y != none) { due = none; y.give(); } }",
    "use-after-free",
  ),
  spec(
    "chosen from a set",
    "pool p[2] { n: 0..1 = 0; } var s: set ref p = {}; thread T { let x = p.take(); let y = p.take(); if (x == none || y == none) { return; } s = { x, y }; } thread U { await size(s) == 2; choose a in s where p[a.index].n == 0; s = s minus { a }; a.give(); choose b in s; s = {}; b.give(); }",
  ),
  spec(
    "quantified over a set",
    "pool p[2] { n: 0..1 = 0; } var s: set ref p = {}; thread T { let x = p.take(); if (x == none) { return; } s = { x }; x.n = 1; x.give(); } invariant touched: forall x in s: x.n <= 1; invariant some: exists x in s: x.n == 1 || true;",
    "touched",
    "some",
  ),
];

const lists: readonly PoolSpec[] = [
  spec(
    "list of elements",
    "pool p[2] { n: 0..1 = 0; } list line: p; thread T { let x = p.take(); let y = p.take(); if (x == none || y == none) { return; } line.insertTail(x); line.insertTail(y); line.remove(x); assert !(x in line); x.give(); let z = line.removeHead(); assert z == y; if (z != none) { z.give(); } }",
  ),
  spec(
    "inserted through a dangling ref",
    "pool p[1] { } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } x.give(); line.insertTail(x); } thread U { let y = p.take(); if (y != none) { y.give(); } }",
    "use-after-free",
    "stale-completion",
  ),
  spec(
    "removed through a dangling ref",
    "pool p[1] { } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); line.remove(x); }",
    "use-after-free",
  ),
  spec(
    "given between the steps of an insertion",
    "pool p[1] { } var s: set ref p = {}; list line: p; thread T { let x = p.take(); if (x == none) { return; } s = { x }; line.insertTail(x); } thread U { await s != {}; choose x in s; x.give(); }",
    "use-after-free",
  ),
  spec(
    "given between the steps of a removal",
    "pool p[2] { n: 0..1 = 0; } var kept: ref p? = none; list line: p checked; thread T { let x = p.take(); if (x == none) { return; } line.insertHead(x); kept = x; let y = line.removeHead(); if (y != none) { y.n = 1; } } thread U { await kept != none; let y = kept; if (y != none) { y.give(); } }",
    "use-after-free",
  ),
  spec(
    "given in a list",
    "pool p[1] { n: 0..1 = 0; } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); assert x in line; let y = line.removeHead(); assert y == x; if (y != none) { y.n = 1; } }",
    "use-after-free",
  ),
  spec(
    "given in a list and taken anew",
    "pool p[1] { n: 0..1 = 0; } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); let z = p.take(); if (z == none) { return; } assert !(z in line); let y = line.front(); assert y == x; if (y != none) { y.n = 1; } }",
    "stale-completion",
  ),
  spec(
    "inserted where its past is",
    "pool p[1] { } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); let z = p.take(); if (z == none) { return; } line.insertTail(z); }",
    "double-insert",
  ),
  spec(
    "removed where its past is",
    "pool p[1] { } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); let z = p.take(); if (z == none) { return; } line.remove(z); }",
    "absent-remove",
  ),
  spec(
    "removed, and in again",
    "pool p[1] { n: 0..1 = 0; } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); x.give(); let y = line.removeHead(); let z = p.take(); if (z == none) { return; } line.insertTail(z); let w = line.removeHead(); if (w != none) { w.n = 1; w.give(); } }",
  ),
  spec(
    "a list keeps elements",
    "pool p[2] { } atomic list line: p; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); } entry E when !line.empty { let y = line.removeHead(); if (y != none) { y.give(); } }",
  ),
  spec(
    "two lists by one link",
    "pool p[2] { } list line: p via link; list busy: p via link; thread T { let x = p.take(); if (x == none) { return; } line.insertTail(x); let y = line.removeHead(); if (y == none) { return; } busy.insertTail(y); busy.remove(y); y.give(); }",
  ),
  spec(
    "lists of a family",
    "pool p[2] { } atomic list q[0..1]: p; thread T[i: 0..1] { let x = p.take(); if (x == none) { return; } q[i].insertTail(x); let y = q[1 - i].removeHead(); if (y != none) { y.give(); } }",
  ),
  spec(
    "null in a list",
    "pool p[1] { } atomic list line: p; thread T[i: 0..1] { let x = p.take(); line.insertTail(x); }",
    "null-dereference",
  ),
];

export const poolSpecs: readonly PoolSpec[] = [...rules, ...dangling, ...places, ...lists];
