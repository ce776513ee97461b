import { appendFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkText } from "../typecheck/check-text.js";
import { lower } from "../../src/ir/lower/lower.js";
import { compare } from "../properties/agreement.js";

let seed = Number(process.env["SEED"] ?? 1);
const rnd = (n: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor(((seed >>> 8) / 0x1000000) * n);
};
const pick = <T>(xs: readonly T[]): T => xs[rnd(xs.length)]!;
let labels = 0;
let locals = 0;
interface Ctx { atomic: boolean; first: boolean; depth: number; proc: number; cpu: boolean; loc: string[]; loop: boolean }
const used: string[] = [];
const lab = (c: Ctx): string => {
  if (rnd(4) > 0) return "";
  labels++;
  used.push(`l${labels}`);
  return `l${labels}: `;
};
const num = (c: Ctx): string => (c.loc.length > 0 && rnd(2) ? pick(c.loc) : String(rnd(2)));
function block(c: Ctx, n = 1 + rnd(3)): string {
  let out = "";
  const inner = { ...c, loc: [...c.loc] };
  for (let i = 0; i < n; i++) {
    inner.first = c.first && i === 0;
    out += stmt(inner) + " ";
  }
  return out;
}
function stmt(c: Ctx): string {
  const mayWait = !c.atomic || c.first;
  const kinds = ["skip", "asg", "asg", "either", "either", "choose", "choose", "fault", "if", "let", "ghost"];
  if (c.cpu) {
    kinds.push("try");
    if (mayWait) kinds.push("with", "with", "acq", "wait", "spin", "swith");
    if (mayWait && !c.atomic) kinds.push("wt", "sleep", "wake", "complete", "at");
  }
  if (mayWait) kinds.push("await");
  if (c.depth < 3 && !c.atomic) kinds.push("atomic", "for", "loop");
  if (c.depth < 3 && c.proc < 2) kinds.push("call");
  if (c.depth >= 3) return `${lab(c)}x = ${num(c)};`;
  const inner = (k: Partial<Ctx> = {}): Ctx => ({ ...c, depth: c.depth + 1, loc: [...c.loc], first: false, ...k });
  const l = lab(c);
  switch (pick(kinds)) {
    case "skip": return `${l}skip;`;
    case "asg": return `${l}${pick(["x", "y"])} = ${num(c)};`;
    case "ghost": return `g = ${num(c)};`;
    case "either": return `${l}either { ${block(inner({ first: c.first }))} } or { ${rnd(3) ? block(inner({ first: c.first })) : ""} }`;
    case "choose": { const v = `c${++locals}`; c.loc.push(v); return `${l}choose ${v} in 0..1${rnd(2) ? ` where ${v} != ${pick(["x", "y", "0"])}` : ""};`; }
    case "fault": return `${l}if (fault f) { ${block(inner())} }${rnd(2) ? ` else { ${block(inner())} }` : ""}`;
    case "if": return `${l}if (${num(c)} == ${pick(["x", "1", num(c)])}) { ${block(inner())} }`;
    case "let": { const v = `v${++locals}`; const s = `${l}let ${v} = ${pick([num(c), "x", `1 - ${num(c)}`])};`; c.loc.push(v); return s; }
    case "try": return `${l}if (tryAcquire ${pick(["m", "s"])}) { ${rnd(3) ? "" : "x = 1; "}}`;
    case "with": return `${l}with ${pick(["m", "s", "h", "r", "q[0]", `q[${c.loc.length ? pick(c.loc) : "1"}]`, "q"])} { ${block(inner())} }`;
    case "swith": return `${l}with sh${pick([" shared", ""])} { ${block(inner())} }`;
    case "acq": return c.atomic ? `${l}acquire sem;` : `${l}acquire sem; release sem;`;
    case "wait": return `${l}wait e;`;
    case "wt": return `${l}wait e or timeout;`;
    case "sleep": return `${l}sleep ch or timeout;`;
    case "wake": return `${l}wake ch;`;
    case "complete": return `${l}complete e;`;
    case "at": return `${l}at INTERRUPT { ${block(inner())} }`;
    case "spin": return `${l}spin until ${pick(["x", "y"])} == ${rnd(2)};`;
    case "await": return `${l}await ${pick(["x", "y"])} == ${rnd(2)};`;
    case "atomic": return `${l}atomic { ${block(inner({ atomic: true, first: true }))} }`;
    case "for": return `${l}for i${++locals} in 0..1 { ${block(inner({ loop: true }))} }`;
    case "loop": return `${l}loop { ${block(inner({ loop: true }))} if (${pick(["x", "y"])} == ${rnd(2)}) { break; } }`;
    case "call": return c.proc === 0 ? `${l}${pick(["p1", "p2"])}(${num(c)});` : `${l}p2(${num(c)});`;
  }
  return "skip;";
}
function spec(): string {
  labels = 0; locals = 0; used.length = 0;
  const base = { atomic: false, first: false, depth: 0, cpu: true, loop: false };
  const body = (proc: number, loc: string[]): string => block({ ...base, proc, loc, depth: proc });
  const cpus = rnd(3);
  const p2 = `proc p2(a: 0..1) { ${body(2, ["a"])} }`;
  const p1 = `proc p1(b: 0..1) { ${body(1, ["b"])} }`;
  const t = `thread T${rnd(3) ? "" : "[i: 0..1]"}${cpus && rnd(2) ? " on cpu 0" : ""} { ${body(0, [])} }`;
  const mark = used.length;
  const u = pick([`thread U { ${body(0, [])} }`, `isr U { ${body(0, [])} } device D { action go when !U.pending { raise U; } }`, `entry U { ${body(0, [])} }`, `device U { ${block({ ...base, proc: 2, loc: [], cpu: false })} }`]);
  void mark;
  const inv = used.slice(0, 3).map((l, i) => `invariant at${i}: !(${t.includes("[i") ? "T[0]" : "T"}.at(${l}) && x == 1);`).join(" ");
  return `spec F;\n${cpus ? `cpus ${cpus};` : ""} lock m: mutex; lock s: spinlock; lock h: irqSpinlock; lock r: recursiveMutex; lock sh: sharedMutex; lock sem: semaphore; lock q[k: 0..1]: mutex; completion e; channel ch; fault f budget 1; ghost var g: 0..1 = 0; var x: 0..1 = 0; var y: 0..1 = 0;\n${p2}\n${p1}\n${t}\n${u}\n${inv}\ninvariant w: quiescent => x == 0;`;
}
test("fuzz", { timeout: 6_000_000 }, async () => {
  const runs = Number(process.env["RUNS"] ?? 300);
  let typedOk = 0, compared = 0;
  const codes = new Map<string, number>();
  const bad: string[] = [];
  for (let n = 0; n < runs; n++) {
    let text = spec();
    let { spec: sp, diagnostics } = checkText(text);
    if (!sp && diagnostics.every((d) => d.severity !== "error" || d.code === "ILK4090" || d.code === "ILK2022")) {
      text = text.replace(/^invariant at.*$/m, "");
      ({ spec: sp, diagnostics } = checkText(text));
    }
    if (!sp) { const d = diagnostics.find((x) => x.severity === "error"); if (d) codes.set(`${d.code} ${d.message}`.slice(0, 90), (codes.get(`${d.code} ${d.message}`.slice(0, 90)) ?? 0) + 1); continue; }
    let low;
    try { low = lower(sp); } catch (e) { const c = `CRASH ${(e as Error).message}`; codes.set(c, (codes.get(c) ?? 0) + 1);  continue; }
    if (low.diagnostics.length > 0) { const c = low.diagnostics[0]!.code; codes.set(c, (codes.get(c) ?? 0) + 1); continue; }
    typedOk++;
    try {
      const r = await compare(sp);
      if (!r) continue;
      compared++;
      expect(r.checker).toEqual(r.oracle);
    } catch (error) {
      appendFileSync("/tmp/choice/bad.txt", `${text}\n${String((error as Error).message).slice(0, 900)}\n=====\n`);
      bad.push(`${text}\n${String((error as Error).message).slice(0, 700)}`);
      if (bad.length > 4) break;
    }
  }
  console.log({ runs, typedOk, compared, bad: bad.length }, [...codes].sort((a, b) => b[1] - a[1]).slice(0, 8));
  for (const b of bad.sort((a, c) => a.length - c.length).slice(0, 3)) console.log(b);
  expect(bad).toEqual([]);
});
