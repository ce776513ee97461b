/**
 * Runs a body as it reads, from the frame on top, until it rests or ends. Goes in: a draft. Comes out: the draft with
 * the step done; a step that is not possible, or that breaks a rule, is thrown. `true` from the functions here: work
 * goes on; `false`: the activation rests before what comes next.
 */
import type { Expr, Operation, Statement } from "../../src/typecheck/typed-spec.js";
import { Draft, type FrameOf } from "./draft.js";
import {
  asList,
  asNumber,
  domainValues,
  evaluate,
  namesOf,
  type Place,
  readsShared,
} from "./evaluate.js";
import {
  BROKEN,
  acquire,
  acquireAfterWaiting,
  endContext,
  giveBack,
  holdsAsAsserted,
  IMPOSSIBLE,
  isOvertaken,
  mayNotWait,
  setBack,
  tryAcquire,
} from "./locks.js";
import { partsOf } from "./objects.js";
import { touched } from "./touched.js";
import { isOfPool, ofPool } from "./pools.js";
import { modeOf, wantedAt } from "./wanted.js";
import { inParentheses, shown } from "./seen.js";
import { cancel, complete, fallAsleep, wait, wake, wakeUp } from "./sleeping.js";
import { schedule, signal } from "./signals.js";
import type { Frame, NamedLock, Value } from "./state.js";
import { isVisible, mayHaveToWait, OPENING, operationOf } from "./visible.js";

const MOST_LOCAL_WORK = 20_000;

type Way = "break" | "continue" | "return";

export class Body extends Draft {
  /** Until it rests; an empty stack is the end. */
  run(): void {
    for (let work = 0; work < MOST_LOCAL_WORK; work++) {
      const frame = this.stack.at(-1);
      try {
        if (frame && this.advance(frame)) continue;
      } catch (reason) {
        if (!this.goesOnBehind(reason, frame))
          throw this.halted && reason !== IMPOSSIBLE ? BROKEN : reason;
        continue;
      }
      if (this.halted) throw BROKEN;
      return;
    }
    throw this.halted ? BROKEN : new Error("a loop takes no step");
  }

  /**
   * Past a statement inside `atomic` that has broken a rule: the choices behind it are made before the block begins (S25).
   * Not past a test or a choice that could not be worked out.
   */
  private goesOnBehind(reason: unknown, frame: Frame | undefined): boolean {
    if (reason !== BROKEN || !this.isAtomic) return false;
    this.halted = true;
    switch (frame?.kind) {
      case "block":
        return this.skip(frame);
      case "call":
        frame.at = 1;
        return this.block(frame.of.proc.body);
      case "operation":
        this.stack.pop();
        return this.deliver(0);
      case "with":
      case "atLevel":
        return this.finish();
      default:
        return false;
    }
  }

  private skip(block: FrameOf<"block">): boolean {
    const s = block.of[block.at];
    if (!s || s.kind === "if" || s.kind === "for" || s.kind === "choose") return false;
    // What does not fit is a value all the same, and choices may depend on it.
    const misfit = (e: Expr): Value => evaluate(e, this.place([]));
    if (s.kind === "return")
      return this.leave("return", s.value?.form === "expression" ? misfit(s.value.value) : 0);
    const operation = operationOf(s);
    if (operation?.kind === "call") {
      const values = operation.args.map(misfit);
      const { vars } = this.push({ kind: "call", of: operation });
      for (const [i, p] of operation.proc.parameters.entries()) vars.set(p, values[i] ?? 0);
      return true;
    }
    if (s.kind === "let")
      block.vars.set(s.local, s.value.form === "expression" ? misfit(s.value.value) : 0);
    return this.pass(block);
  }

  private advance(frame: Frame): boolean {
    switch (frame.kind) {
      case "block": {
        const s = frame.of[frame.at];
        return s ? this.statement(s, frame) : this.finish();
      }
      case "while": {
        const { test, body } = frame.of;
        if (test.form === "operation") {
          if (this.onlyChose && test.value.kind === "wait") return false;
          return this.perform(test.value, false);
        }
        if (readsShared(test.value) && !this.step()) return false;
        return this.isTrue(test.value) ? this.block(body) : this.finish();
      }
      case "for": {
        const [next, ...left] = asList(frame.kept["left"]);
        if (next === undefined) return this.finish();
        frame.vars = new Map([[frame.of.local, next]]);
        frame.kept["left"] = left;
        return this.block(frame.of.body);
      }
      case "call":
        return this.called(frame);
      case "operation":
        return this.operated(frame);
      case "acquire":
        return this.acquired(frame);
      case "sleep":
        return wakeUp(this, frame);
      case "with":
        return this.givenBack(frame);
      case "atLevel":
        setBack(this, this.levelBehind(frame));
        return this.finish();
      case "atomic":
        this.stepped = true;
        return this.finish();
      case "action":
        return frame.at === 0 ? this.block(frame.of.body) : this.finish();
      case "context":
        return this.context(frame);
    }
  }

  /** The visible statement of the step, unless there was one: then it rests. */
  private step(): boolean {
    if (this.mustRest) return false;
    this.stepped = true;
    return true;
  }

  // ── Statements ───────────────────────────────────────────────────────────────────────────────

  private statement(s: Statement, block: FrameOf<"block">): boolean {
    const { result } = block.kept;
    const operation = operationOf(s);
    const isLabelled = s.label !== undefined && result === undefined;
    if (this.onlyChose && result === undefined) {
      const isRestedAt = isLabelled && !this.isAtomic && !this.isHead(block);
      if (isRestedAt || (s.kind !== "block" && mayHaveToWait(s))) return false;
    }
    if (operation && result === undefined) return this.perform(operation, isLabelled);
    if (OPENING.includes(s.kind)) {
      if (this.mustRest) return false;
    } else if ((isLabelled || isVisible(s)) && !this.step()) {
      return false;
    }
    switch (s.kind) {
      case "block":
        return this.block(s.body);
      case "let":
        if (s.value.form === "expression") {
          const { value } = s.value;
          const found = this.fitted(s.local.type, (place) => evaluate(value, place));
          block.vars.set(s.local, found);
        }
        return this.pass(block);
      case "assign": {
        const { value } = s;
        const find = (place: Place): Value =>
          value.form === "expression" ? evaluate(value.value, place) : (result ?? 0);
        this.assign(s.target, find);
        return this.pass(block);
      }
      case "if":
        if (s.test.form === "operation") return this.pass(block);
        return this.block(this.isTrue(s.test.value) ? s.then : s.otherwise);
      case "while":
        this.push({ kind: "while", of: s });
        return true;
      case "for": {
        const left = this.evaluated((place) => domainValues(s.domain, place));
        this.push({ kind: "for", of: s }, { left });
        return true;
      }
      case "break":
      case "continue":
        return this.leave(s.kind);
      case "return": {
        const value = s.value?.form === "expression" ? s.value.value : undefined;
        const { result: type } = this.stack.findLast((f) => f.kind === "call")?.of.proc ?? {};
        if (!value) return this.leave("return");
        const find = (place: Place): Value => evaluate(value, place);
        return this.leave("return", type ? this.fitted(type, find) : this.evaluated(find));
      }
      case "either":
        return this.branch(this.choose(s.branches));
      case "choose":
        block.vars.set(s.local, this.chosen(s, block));
        this.chose = true;
        return this.pass(block);
      case "await":
      case "spinUntil":
        // Broken where it is reached, whatever its condition is worth.
        this.also(s.kind === "await" && mayNotWait(this, false) && "rule blocking-in-atomic");
        const isMet = this.isTrue(s.condition);
        this.settle();
        if (!isMet) throw IMPOSSIBLE;
        return this.pass(block);
      case "assert":
        this.isTrue(s.condition, (value) => value === 0 && `assertion ${s.name}`);
        return this.pass(block);
      case "assume":
        this.break(!this.isTrue(s.condition) && "assume assume");
        return this.pass(block);
      case "assertHeld":
      case "assertNotHeld": {
        const isRight = holdsAsAsserted(this, s, this.locksOf(s.lock));
        this.break(!isRight && "rule lock-not-held");
        return this.pass(block);
      }
      case "acquire":
      case "with":
        this.push({ kind: "acquire", of: s }, { locks: this.locksOf(s.lock) });
        return true;
      case "release":
        this.push({ kind: "with", of: s }, { locks: this.locksOf(s.lock) }, 1);
        return true;
      case "atLevel":
        this.push({ kind: "atLevel", of: s }, this.savedLevel);
        this.level = Math.max(this.level, s.level);
        return this.block(s.body);
      case "atomic":
        this.push({ kind: "atomic", of: s });
        return this.block(s.body);
      case "wake":
      case "wakeOne":
        wake(this, s);
        return this.pass(block);
      case "complete":
        complete(this, s);
        return this.pass(block);
      case "arm":
      case "raise":
      case "mask":
      case "unmask":
        signal(this, s);
        return this.pass(block);
      case "emit":
        this.seen.push(
          this.evaluated((place) => {
            const args = s.args.map((arg) => shown(evaluate(arg, place), arg.type));
            return s.event + inParentheses(args);
          }),
        );
        return this.pass(block);
      case "skip":
      case "perform":
        return this.pass(block);
    }
  }

  /** Out of blocks, loops and procs; a `with` on the way gives back first, a step each. */
  private leave(way: Way, result?: Value): true {
    for (let top = this.stack.at(-1); top; top = this.stack.at(-1)) {
      if (top.kind === "with" && top.at === 0) {
        top.at = 1;
        top.kept = { ...top.kept, way, ...(result === undefined ? {} : { result }) };
        return true;
      }
      const isLoop = top.kind === "while" || top.kind === "for";
      if (isLoop && way === "continue") return true;
      if (isLoop && way === "break") return this.finish();
      if (top.kind === "context" || top.kind === "action") {
        top.at += 1;
        return true;
      }
      if (top.kind === "atLevel") setBack(this, this.levelBehind(top));
      if (top.kind === "atomic") this.stepped = true;
      this.stack.pop();
      if (top.kind === "call") return this.deliver(result ?? 0);
    }
    return true;
  }

  // ── Operations ───────────────────────────────────────────────────────────────────────────────

  private perform(operation: Operation, isLabelled: boolean): boolean {
    if (operation.kind === "call") {
      const { proc, args } = operation;
      if ((isLabelled || args.some(readsShared)) && !this.step()) return false;
      const values = this.argumentsOf(operation);
      const chain = this.stack.filter((f) => f.kind === "call" && f.of.proc === proc);
      this.break(chain.length >= proc.depth && "range out-of-range");
      const { vars } = this.push({ kind: "call", of: operation });
      for (const [i, p] of proc.parameters.entries()) vars.set(p, values[i] ?? 0);
      return true;
    }
    if (operation.kind === "fault") {
      if (this.mustRest) return false;
      const budget = asNumber(this.shared.get(`fault ${operation.fault.name}`));
      const happens = this.choose(budget > 0 ? [1, 0] : [0]);
      this.chose = true;
      this.shared.set(`fault ${operation.fault.name}`, budget - happens);
      return this.deliver(happens);
    }
    if (!this.step()) return false;
    if (isOfPool(operation)) return this.deliver(ofPool(this, operation));
    switch (operation.kind) {
      case "operation":
        this.push({ kind: "operation", of: operation });
        return true;
      case "tryAcquire": {
        const named = this.named(this.locksOf(operation.lock)[0]);
        const { isAtomic } = this;
        const mode = operation.lock.mode ?? "exclusive";
        const wanted = { ...named, mode, level: operation.level, ambient: false, isAtomic };
        return this.deliver(Number(tryAcquire(this, wanted)));
      }
      case "schedule":
        return this.deliver(schedule(this, operation));
      case "sleep":
        return fallAsleep(this, operation);
      case "wait":
        return wait(this, operation);
      case "cancel":
        return cancel(this, operation);
      case "atomicRead":
        return this.deliver(this.evaluated((place) => evaluate(operation.value, place)));
    }
  }

  /** The operation on which the frame on top waits has ended. */
  deliver(value: Value): true {
    const top = this.stack.at(-1);
    if (top?.kind === "while") {
      const { test, body } = top.of;
      const negated = test.form === "operation" && test.negated;
      return (value !== 0) !== negated ? this.block(body) : this.finish();
    }
    if (top?.kind !== "block") return true;
    const s = top.of[top.at];
    switch (s?.kind) {
      case "let":
        top.vars.set(s.local, this.fit(value, s.local.type));
        return this.pass(top);
      case "assign":
        top.kept["result"] = value;
        if (s.target.kind === "variable") return true;
        this.assign(s.target, () => value);
        return this.pass(top);
      case "return":
        return this.leave("return", value);
      case "if": {
        const { test } = s;
        const negated = test.form === "operation" && test.negated;
        const way = (value !== 0) !== negated ? s.then : s.otherwise;
        const isChoice = test.form === "operation" && test.value.kind === "fault";
        return isChoice ? this.branch(way) : this.block(way);
      }
      default:
        return this.pass(top);
    }
  }

  private called(frame: FrameOf<"call">): boolean {
    const { proc } = frame.of;
    if (frame.at > 1) return this.leave("return");
    if (proc.requires) {
      if (readsShared(proc.requires) && !this.step()) return false;
      this.isTrue(proc.requires, (value) => value === 0 && `assertion ${proc.name}`);
    }
    frame.at = 1;
    return this.block(proc.body);
  }

  private operated(frame: FrameOf<"operation">): boolean {
    const { object, operation, args } = frame.of;
    if (frame.at > 0 && !this.step()) return false;
    const parts = partsOf(operation, object.target);
    const { key, x } = touched(this, frame.of);
    const { shared } = this;
    const { kept } = frame;
    const place = this.place([]);
    const at = {
      spec: this.world.spec,
      shared,
      place,
      key,
      x,
      kept,
      break: this.break,
      also: this.also,
      settle: this.settle,
    };
    const result = parts[frame.at]?.(at);
    this.settle();
    frame.at += 1;
    if (result === undefined && frame.at < parts.length) return true;
    const told = args.length > 0 ? [shown(x, object.target.element)] : [];
    this.seen.push(`${key}.${operation}${inParentheses(told)}`);
    this.stack.pop();
    return this.deliver(result ?? 0);
  }

  // ── Locks around statements and contexts ─────────────────────────────────────────────────────

  private acquired(frame: FrameOf<"acquire">): boolean {
    const locks = asList(frame.kept["locks"]);
    if (frame.at === locks.length) {
      if (frame.of.kind !== "with") return this.finish();
      this.stack.pop();
      this.push({ kind: "with", of: frame.of }, { locks });
      return this.block(frame.of.body);
    }
    if (this.mustRest) return false;
    const wanted = wantedAt(this, frame);
    const { began } = frame.kept;
    const before = this.level;
    this.stepped = true;
    if (typeof began === "number") {
      acquireAfterWaiting(this, wanted, began);
    } else if (!acquire(this, wanted)) {
      frame.kept["began"] = before;
      if (wanted.lock.waiting === "spins") frame.kept["spins"] = 1;
      if (wanted.mode === "exclusive") frame.kept["writer"] = wanted.key;
      return true;
    }
    for (const key of ["began", "spins", "writer"]) delete frame.kept[key];
    frame.at += 1;
    return true;
  }

  private givenBack(frame: FrameOf<"with">): boolean {
    const locks = asList(frame.kept["locks"]);
    const { way, result } = frame.kept;
    if (locks.length > 0) {
      if (!this.step()) return false;
      const named = this.named(locks.at(-1));
      const again = this.readsAgain(frame, named);
      this.together(() => giveBack(this, named, false, frame.of.lock.mode));
      if (again) return this.readAgain(frame);
      frame.kept["locks"] = locks.slice(0, -1);
      return true;
    }
    if (way === undefined) return this.finish();
    this.stack.pop();
    return this.leave(way as Way, result);
  }

  /** The reader of a sequence lock was overtaken, and begins the `with` again (S119). */
  private readsAgain({ of }: FrameOf<"with">, { lock, key }: NamedLock): boolean {
    const isReader = of.kind === "with" && lock.sequence && of.lock.mode === "shared";
    return isReader && !this.isAtomic && isOvertaken(this, key);
  }

  /** From the acquire of this member; those behind it have been released already. */
  private readAgain({ of, kept }: FrameOf<"with">): true {
    const at = asList(kept["locks"]).length - 1;
    this.stack.pop();
    // Before the first member it rests at the statement itself.
    if (of.kind === "with" && at > 0)
      this.push({ kind: "acquire", of }, { locks: this.locksOf(of.lock) }, at);
    return true;
  }

  /** 0: takes what is held around it; 1: its body; 2: returns. A device begins again. */
  private context(frame: FrameOf<"context">): boolean {
    const { body, form } = frame.of;
    const locks = this.evaluated((place) =>
      frame.of.holding.flatMap((held) => namesOf(held, place)),
    );
    if (frame.at === 0 && locks.length > 0) {
      this.push({ kind: "acquire", of: frame.of }, { locks });
      return true;
    }
    if (frame.at < 2) {
      frame.at = 1;
      return this.block(body);
    }
    if (form === "device") {
      frame.at = 1;
      return true;
    }
    if (locks.length > 0 && !this.step()) return false;
    this.together(() => {
      for (const key of [...locks].reverse())
        giveBack(this, this.named(key), true, modeOf(this, frame.of, key));
      endContext(this);
    });
    this.seen.push("leave");
    this.stack.pop();
    return true;
  }
}
