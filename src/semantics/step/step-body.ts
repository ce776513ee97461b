/** The body of one step while it is written, as data: statements so far, what is known of locals, what ends the step. */
import { InterlockBug } from "../../base/assert.js";
import { isFalse, isTrue, type Write } from "../../ir/build.js";
import type { ActionParameter, IrExpr, IrStatement } from "../../ir/ir.js";
import type { Type } from "../../typecheck/typed-spec.js";
import type { ModelBuilder } from "../model/model-builder.js";
import { activation, type Process } from "../model/processes.js";

/** What is known of locals in this step: those that are not here are as they were before it. */
export interface KnownLocals {
  readonly values: Map<string, IrExpr>;
  readonly types: Map<string, Type>;
  /** Names that a loop of this step sets, by local. */
  readonly loops: Map<string, string>;
}

/** Loops that this step has been at. */
export interface Rounds {
  /** How often each has been gone round. */
  readonly counts: Map<{ readonly most?: number }, number>;
  /** What the locals were whenever the step was there. */
  readonly seen: Map<object, ReadonlySet<string>>;
}

/** What has been judged, and where it ends the step. */
export interface Judged {
  /** Conditions, over the state before the step, under which it has ended since these were last taken. */
  readonly cuts: IrExpr[];
  /** Conditions under which it ends once everything is named that this place breaks. */
  readonly ends: IrExpr[];
  /** What local work before the visible statement has written; it can write ghosts alone. Told of the state before. */
  readonly early: Write[];
  /** A test is worked out. */
  isTesting: boolean;
  /** Name of the flag that a rule is broken, while stops are put off. */
  postponed: string | undefined;
}

export class StepBody {
  readonly model: ModelBuilder;
  readonly process: Process | undefined;
  readonly statements: IrStatement[] = [];
  readonly parameters: ActionParameter[];
  readonly guards: IrExpr[];
  /** Variables written so far in this step. */
  readonly written: Set<string>;
  readonly locals: KnownLocals;
  readonly rounds: Rounds;
  readonly judged: Judged;
  /** The step is past its visible statement. Up to it values are bound as they are, for guards may use them. */
  stepped: boolean;
  /** A choice was made in this step (S21). */
  chose: boolean;
  /** Inside `atomic`, whose choices are made before anything in it is judged (S25). */
  atomic: boolean;
  /** A rule was broken for certain: nothing follows. */
  dead = false;
  /** How many accesses C would make of the statement that this step is, and of the choices before it. */
  accesses: number;
  /** The level while entering, before it has been written. */
  level: IrExpr | undefined;
  /** Names in use in all branches of the action. */
  private readonly names: Map<string, number>;

  constructor(model: ModelBuilder, process: Process | undefined, from?: StepBody) {
    this.model = model;
    this.process = process;
    this.names = from?.names ?? new Map<string, number>();
    this.parameters = [...(from?.parameters ?? [])];
    this.guards = [...(from?.guards ?? [])];
    this.written = new Set(from?.written);
    this.locals = {
      values: new Map(from?.locals.values),
      types: new Map(from?.locals.types),
      loops: new Map(from?.locals.loops),
    };
    this.rounds = { counts: new Map(from?.rounds.counts), seen: new Map(from?.rounds.seen) };
    this.judged = {
      cuts: [...(from?.judged.cuts ?? [])],
      ends: [],
      early: [...(from?.judged.early ?? [])],
      isTesting: false,
      postponed: from?.judged.postponed,
    };
    this.stepped = from?.stepped ?? false;
    this.chose = from?.chose ?? false;
    this.atomic = from?.atomic ?? false;
    this.accesses = from?.accesses ?? 0;
    this.level = from?.level;
    for (const own of process?.own ?? []) if (own.kind === "name") this.names.set(own.name, 1);
  }

  /** A copy that goes another way; statements written so far come along only for a separate action. */
  fork(withStatements: boolean): StepBody {
    const copy = new StepBody(this.model, this.process, this);
    if (!withStatements) return copy;
    copy.statements.push(...this.statements);
    copy.judged.ends.push(...this.judged.ends);
    return copy;
  }

  /** The statements of these forks are part of this step now, and so is what they have written: the level too. */
  join(...forks: readonly StepBody[]): void {
    for (const fork of forks) {
      for (const variable of fork.written) this.written.add(variable);
      this.level &&= fork.level;
    }
  }

  /** Activation number of the context that steps. */
  get me(): IrExpr {
    if (!this.process) throw new InterlockBug("an action has no activation");
    return activation(this.process, this.process.own);
  }

  /** Its indices in its families. */
  get own(): readonly IrExpr[] {
    return this.process?.own ?? [];
  }

  addGuard(condition: IrExpr): void {
    if (!isTrue(condition)) this.guards.push(condition);
  }

  get impossible(): boolean {
    return this.guards.some(isFalse);
  }

  /** A name that nothing in this action has yet. */
  fresh(stem: string): string {
    const clean = stem.replace(/[^A-Za-z0-9_]/g, "_");
    let count = (this.names.get(clean) ?? 0) + 1;
    // A local may be called like a numbered one: `x2`.
    while (count > 1 && this.names.has(`${clean}${count}`)) count += 1;
    this.names.set(clean, count);
    if (count === 1) return clean;
    this.names.set(`${clean}${count}`, 1);
    return `${clean}${count}`;
  }
}
