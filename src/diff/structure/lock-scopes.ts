/**
 * How much of each context runs with each lock held: of its resting points, calls copied in place, those at which some way
 * through the text has taken the lock and not given it back. Read off the text, and so known without a search; where the
 * two differ the section on concurrency is the exact one.
 */
import type { Span } from "../../base/source.js";
import type { Compiled } from "../../compile.js";
import type { ContextInfo, Location } from "../../ir/ir.js";
import type { Context, Expr, Local, Operation, Statement } from "../../typecheck/typed-spec.js";

/** Of one context. */
export interface LockCover {
  readonly context: string;
  /** Resting points of its body. */
  readonly points: number;
  /** For each lock that it holds somewhere, at how many of them. */
  readonly covered: ReadonlyMap<string, number>;
  /** Pairs of locks: the second is taken with the first held. */
  readonly orders: readonly (readonly [held: string, taken: string])[];
}

export function lockCovers({ spec, ir }: Compiled): readonly LockCover[] {
  return spec.contexts.flatMap((context) => {
    const info = ir.contexts.find((each) => each.name === context.name);
    return info ? [coverOf(context, info)] : [];
  });
}

function coverOf(context: Context, info: ContextInfo): LockCover {
  const walk = new Walk();
  walk.run(context.body, new Set(context.holding.map(({ target }) => target.name)), "");
  const covered = new Map<string, number>();
  let points = 0;
  for (const location of info.locations.slice(1)) {
    const held = walk.heldAt(location);
    if (!held) continue;
    points++;
    for (const lock of held) covered.set(lock, (covered.get(lock) ?? 0) + 1);
  }
  const ambient = context.holding.map(({ target }) => target.name);
  const orders = [
    ...ambient.flatMap((held, at) => ambient.slice(at + 1).map((taken) => [held, taken] as const)),
    ...walk.orders(),
  ];
  return { context: context.name, points, covered, orders };
}

type Held = ReadonlySet<string>;

/** Where control comes out of a statement, with the locks that may be held there; undefined where it does not. */
interface Exits {
  readonly next: Held | undefined;
}

interface Rest {
  readonly chain: string;
  readonly span: Span;
  readonly isWith: string | undefined;
  readonly takes: string | undefined;
  held: Held;
}

const LONGEST_CHAIN = 8;

class Walk {
  private readonly rests = new Map<string, Rest>();
  /** Parameters that were given a constant; each copy of a proc has its own. */
  private known: ReadonlyMap<Local, number> = new Map();
  private breaks: Held | undefined;
  private returns: Held | undefined;

  /** Locks held where a context rests; undefined where it rests outside its body, to enter or to end. */
  heldAt(location: Location): Held | undefined {
    const chain = location.calls.map(({ span }) => `/${span.start}`).join("");
    let inner: Rest | undefined;
    for (const rest of this.rests.values()) {
      if (rest.chain !== chain || !contains(rest.span, location.span)) continue;
      if (!inner || contains(inner.span, rest.span)) inner = rest;
    }
    if (!inner) return undefined;
    // A `with` gives its lock back in a step of its own, which is written where it begins.
    if (inner.isWith !== undefined && location.does.kind === "release")
      return new Set([...inner.held, inner.isWith]);
    return inner.held;
  }

  orders(): readonly (readonly [held: string, taken: string])[] {
    return [...this.rests.values()].flatMap(({ takes, held }) =>
      takes === undefined ? [] : [...held].map((each) => [each, takes] as const),
    );
  }

  run(body: readonly Statement[], held: Held, chain: string): Held | undefined {
    let now: Held | undefined = held;
    for (const statement of body) {
      if (!now) return undefined;
      now = this.step(statement, now, chain).next;
    }
    return now;
  }

  private step(statement: Statement, held: Held, chain: string): Exits {
    this.rest(statement, held, chain);
    switch (statement.kind) {
      case "acquire":
        return { next: plus(held, statement.lock.target.name) };
      case "release":
        return { next: minus(held, statement.lock.target.name) };
      case "with": {
        const lock = statement.lock.target.name;
        const out = this.run(statement.body, plus(held, lock), chain);
        return { next: out && minus(out, lock) };
      }
      case "block":
      case "atLevel":
      case "atomic":
        return { next: this.run(statement.body, held, chain) };
      case "if":
        return this.branch(statement, held, chain);
      case "while":
      case "for":
        return this.loop(statement, held, chain);
      case "either":
        return {
          next: statement.branches
            .map((branch) => this.run(branch, held, chain))
            .reduce(either, undefined),
        };
      case "return":
        this.returns = either(this.returns, this.operate(operationIn(statement), held, chain));
        return { next: undefined };
      case "break":
        this.breaks = either(this.breaks, held);
        return { next: undefined };
      case "continue":
        return { next: undefined };
      default:
        return { next: this.operate(operationIn(statement), held, chain) };
    }
  }

  private branch(statement: Statement & { kind: "if" }, held: Held, chain: string): Exits {
    const { test } = statement;
    const operation = test.form === "operation" ? test.value : undefined;
    if (operation?.kind === "tryAcquire" && test.form === "operation") {
      const taken = plus(held, operation.lock.target.name);
      const [then, otherwise] = test.negated ? [held, taken] : [taken, held];
      return {
        next: either(
          this.run(statement.then, then, chain),
          this.run(statement.otherwise, otherwise, chain),
        ),
      };
    }
    const after = this.operate(operation, held, chain);
    if (!after) return { next: undefined };
    const truth = test.form === "expression" ? this.valueOf(test.value) : undefined;
    if (truth !== undefined)
      return { next: this.run(truth === 1 ? statement.then : statement.otherwise, after, chain) };
    return {
      next: either(
        this.run(statement.then, after, chain),
        this.run(statement.otherwise, after, chain),
      ),
    };
  }

  /** Twice: the second time with what the first may have taken. */
  private loop(statement: Statement & { kind: "while" | "for" }, held: Held, chain: string): Exits {
    const outer = this.breaks;
    this.breaks = undefined;
    const test = statement.kind === "while" ? statement.test : undefined;
    const operation = test?.form === "operation" ? test.value : undefined;
    let before: Held | undefined = held;
    for (let turn = 0; turn < 2; turn++) {
      this.rest(statement, before ?? held, chain);
      const inside = this.operate(operation, before ?? held, chain) ?? held;
      before = either(before, this.run(statement.body, inside, chain));
    }
    const isEndless =
      test?.form === "expression" && test.value.kind === "literal" && test.value.value === 1;
    const next = isEndless ? this.breaks : either(before, this.breaks);
    this.breaks = outer;
    return { next };
  }

  private operate(operation: Operation | undefined, held: Held, chain: string): Held | undefined {
    if (operation?.kind === "tryAcquire") return plus(held, operation.lock.target.name);
    if (operation?.kind !== "call") return held;
    return this.call(operation, held, chain);
  }

  private call(
    { proc, span, args }: Operation & { kind: "call" },
    held: Held,
    chain: string,
  ): Held | undefined {
    const inner = `${chain}/${span.start}`;
    if (inner.split("/").length > LONGEST_CHAIN + 1) return held;
    const { breaks, returns, known } = this;
    this.known = new Map(
      proc.parameters.flatMap((parameter, at): readonly [Local, number][] => {
        const value = args[at] && this.valueOf(args[at]);
        return value === undefined || isAssigned(proc.body, parameter) ? [] : [[parameter, value]];
      }),
    );
    this.breaks = undefined;
    this.returns = undefined;
    const end = this.run(proc.body, held, inner);
    const out = either(end, this.returns);
    this.breaks = breaks;
    this.returns = returns;
    this.known = known;
    return out;
  }

  private valueOf(value: Expr): number | undefined {
    if (value.kind === "literal") return value.value;
    if (value.kind === "local") return this.known.get(value.local);
    if (value.kind !== "unary" || value.operator !== "!") return undefined;
    const operand = this.valueOf(value.operand);
    return operand === undefined ? undefined : 1 - operand;
  }

  private rest(statement: Statement, held: Held, chain: string): void {
    const key = `${chain} ${statement.span.start} ${statement.span.end}`;
    const known = this.rests.get(key);
    if (known) known.held = either(known.held, held) ?? held;
    else {
      const isWith = statement.kind === "with" ? statement.lock.target.name : undefined;
      const takes = statement.kind === "acquire" ? statement.lock.target.name : isWith;
      this.rests.set(key, { chain, span: statement.span, isWith, takes, held });
    }
  }
}

/** Whether a parameter gets another value somewhere. */
function isAssigned(body: readonly Statement[], local: Local): boolean {
  return body.some((statement) => {
    if (statement.kind === "assign")
      return statement.target.kind === "local" && statement.target.local === local;
    if (statement.kind === "if")
      return isAssigned([...statement.then, ...statement.otherwise], local);
    if (statement.kind === "either") return isAssigned(statement.branches.flat(), local);
    return "body" in statement && isAssigned(statement.body, local);
  });
}

function operationIn(statement: Statement): Operation | undefined {
  switch (statement.kind) {
    case "perform":
      return statement.operation;
    case "let":
    case "assign":
      return statement.value.form === "operation" ? statement.value.value : undefined;
    case "return":
      return statement.value?.form === "operation" ? statement.value.value : undefined;
    default:
      return undefined;
  }
}

const contains = (outer: Span, inner: Span): boolean =>
  outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;

const plus = (held: Held, lock: string): Held => new Set([...held, lock]);

const minus = (held: Held, lock: string): Held =>
  new Set([...held].filter((each) => each !== lock));

function either(left: Held | undefined, right: Held | undefined): Held | undefined {
  if (!left) return right;
  return right ? new Set([...left, ...right]) : left;
}
