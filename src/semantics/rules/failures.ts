/** What steps of a configuration can break: rules, assertions, ranges; each place that can break one has a number (S71-S73). */
import type { Span } from "../../base/source.js";
import type { Failure } from "../../ir/ir.js";
import type { Context, TypedSpec } from "../../typecheck/typed-spec.js";
import { type About, platformMessage } from "./platform-messages.js";

export class Failures {
  readonly all: Failure[] = [];
  private readonly spec: TypedSpec;
  private readonly numbers = new Map<string, number>();
  /** Whose step is being written: a failure is about this context where it says nothing else. */
  private context: Context | undefined;

  constructor(spec: TypedSpec) {
    this.spec = spec;
  }

  /** Whether the configuration is checked without this rule (S84). */
  ignores(rule: string): boolean {
    return this.spec.ignoredRules.includes(rule);
  }

  /** What fails in `make` fails in a step of this context. */
  within(context: Context | undefined, make: () => number): number {
    const outer = this.context;
    this.context = context;
    const failure = make();
    this.context = outer;
    return failure;
  }

  /** Number of a failure; the same rule at the same place is one failure. */
  number(
    kind: Failure["kind"],
    name: string,
    span: Span,
    message: string,
    about: About = {},
  ): number {
    const context = about.context ?? this.context;
    const platform = platformMessage(this.spec.platform, name, { ...about, context });
    const key = `${kind}|${name}|${span.source.name}|${span.start}|${message}|${platform ?? ""}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.all.length);
    const lock = about.lock && { lock: about.lock.name };
    const ends = name !== "lock-order";
    return this.all.push({ kind, name, ...lock, span, message, platform, ends }) - 1;
  }
}
