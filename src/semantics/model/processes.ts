/** The contexts of a configuration, with what varies of each, their activations (S6) and the places where they rest. */
import { InterlockBug } from "../../base/assert.js";
import { familiesOf, mayRaise } from "../../flow/usage.js";
import { members } from "../../flow/list-nodes.js";
import { and, binary, equal, name, number } from "../../ir/build.js";
import type { IrExpr, Location } from "../../ir/ir.js";
import type { Context, Family, Lock, LockMode, TypedSpec } from "../../typecheck/typed-spec.js";

/** A context of a configuration. */
export interface Process {
  readonly context: Context;
  readonly index: number;
  /** With the one over CPUs that a deferred kind which runs on each CPU adds. */
  readonly families: readonly Family[];
  /** Names of the family parameters in its steps, as expressions. */
  readonly own: readonly IrExpr[];
  readonly firstActivation: number;
  readonly activations: number;
  /** Its level can differ from the base level. */
  readonly raises: boolean;
  /** `on any cpu`, with more than one. */
  readonly choosesCpu: boolean;
  /** Where it rests, as far as its steps have been walked; number 0 is inactive. */
  readonly restings: Resting[];
  /** The CPU of `on cpu e`, once it has been worked out. */
  fixedCpu: IrExpr | undefined;
}

/** A location and what the predicates need to know of it; kept while contexts are lowered. */
export interface Resting {
  readonly location: Location;
  /** The lock it waits for, its indices over the process's own parameters. */
  readonly lock?: {
    readonly lock: Lock;
    /** How it is to be taken. */
    readonly mode: LockMode;
    readonly indices: readonly IrExpr[];
    /** It has begun to wait in a step of its own (S41). */
    readonly begun: boolean;
    /** The family has such a member. */
    readonly exists: IrExpr;
  };
  /** The lock that the next step takes, begins to wait for, or tries to take; what `lock` says, of all kinds. */
  readonly takes?: LockTaken;
  /** It gives the CPU up while this does not hold. */
  readonly awaits?: IrExpr;
  /** `spin until`: it keeps the CPU whether or not it can step. */
  readonly polls?: boolean;
  /**
   * It sleeps on a channel, or has been woken and has yet to go on: then it waits for the lock. Soundly: it is asleep
   * whenever it comes to rest here.
   */
  readonly sleeps?: "soundly" | "lightly";
}

/** It keeps its CPU while it waits for the lock. */
export const isSpinning = ({ lock, begun }: NonNullable<Resting["lock"]>): boolean =>
  begun && lock.waiting === "spins";

/** A member of a lock, its indices over the process's own parameters. */
export interface LockTaken {
  readonly lock: Lock;
  readonly indices: readonly IrExpr[];
  readonly tries: boolean;
}

/** Numbers the activations and decides what varies of each context. */
export function processesOf(spec: TypedSpec): readonly Process[] {
  let first = 1;
  return spec.contexts.map((context, index): Process => {
    const families = familiesOf(spec, context);
    const activations = members(families).length;
    const firstActivation = first;
    first += activations;
    return {
      context,
      index,
      families,
      firstActivation,
      activations,
      own: families.map((family) =>
        family.low === family.high ? number(family.low) : name(family.local.name),
      ),
      raises: mayRaise(spec, context),
      choosesCpu:
        context.form !== "device" &&
        context.placement.form === "any" &&
        families === context.families &&
        spec.cpus > 1,
      restings: [inactive(context)],
      fixedCpu: undefined,
    };
  });
}

const inactive = ({ span }: Context): Resting => ({
  location: {
    label: undefined,
    span,
    does: { kind: "enter" },
    calls: [],
    locals: [],
    idle: true,
    waiting: "none",
    takes: "nothing",
  },
});

/** Activation number of an process's member: 1-based over all contexts, last family fastest. */
export function activation(process: Process, indices: readonly IrExpr[]): IrExpr {
  let linear: IrExpr = number(0);
  process.families.forEach((family, i) => {
    const index = indices[i];
    if (!index) throw new InterlockBug("missing family index");
    linear = binary(
      "+",
      binary("*", linear, number(family.high - family.low + 1)),
      binary("-", index, number(family.low)),
    );
  });
  return binary("+", linear, number(process.firstActivation));
}

/** Whether two instances of the same family are the same member. */
export function sameMember(a: readonly IrExpr[], b: readonly IrExpr[]): IrExpr {
  return and(...a.map((x, i) => equal(x, b[i] ?? number(0))));
}

/** `at` variable of a context. */
export const atOf = (context: Context): string => `${context.name}.at`;
export const cpuOf = (context: Context): string => `${context.name}.cpu`;
export const levelOf = (context: Context): string => `${context.name}.level`;
export const pendingOf = (context: Context): string => `${context.name}.pending`;
export const maskedOf = (context: Context): string => `${context.name}.masked`;
export const ownerOf = (lock: Lock): string => `${lock.name}.owner`;
export const savedOf = (lock: Lock): string => `${lock.name}.saved`;
export const countOf = (lock: Lock): string => `${lock.name}.count`;
