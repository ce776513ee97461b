// Hot path: `look` for every state. No objects or closures for a state.
/**
 * Looks at locks beside a search: each state is read once, for all that is asked of it. Critical sections are told with
 * every verdict that holds, so they are always looked at where there are any; the rest where it is asked for.
 */
import type { Checker, LockView, State } from "../checker.js";
import type { Exploration } from "../search/exploration.js";
import { buildTrace } from "../trace.js";
import type { CriticalSection, LockStudy, Violation } from "../verdict.js";
import { CriticalSections } from "./critical-sections.js";
import { Coexistence } from "./lock-coexistence.js";
import { judgeCycles } from "./lock-cycles.js";
import { LockDependencies } from "./lock-dependencies.js";
import { LockReader } from "./lock-reader.js";
import { LockSteps } from "./lock-steps.js";
import type { Observer, StepListener } from "./observer.js";

export class LockObserver implements Observer {
  readonly listener: StepListener | undefined;
  private readonly checker: Checker;
  private readonly reader: LockReader;
  private readonly critical: CriticalSections | undefined;
  private readonly study: Study | undefined;

  constructor(checker: Checker, view: LockView, isStudied: boolean) {
    this.checker = checker;
    this.reader = new LockReader(checker, view);
    this.critical = hasInterrupts(checker) ? new CriticalSections(checker, this.reader) : undefined;
    this.study = isStudied ? studyOf(checker, this.reader) : undefined;
    this.listener = this.study?.steps;
  }

  look(state: State, number: number): void {
    this.reader.read(state);
    this.critical?.look();
    if (this.study === undefined) return;
    this.study.dependencies.look();
    this.study.coexistence.look();
    this.study.steps.look(number);
  }

  /** Undefined where nothing is to be told: there are no interrupts. */
  sections(): readonly CriticalSection[] | undefined {
    return this.critical?.list();
  }

  /** Undefined where it was not asked for. */
  studyOf(exploration: Exploration, isComplete: boolean): LockStudy | undefined {
    const { study, reader } = this;
    if (study === undefined) return undefined;
    const facts = [...study.dependencies.facts.values()];
    const runOf = (cycle: string): Violation | undefined => this.runOf(cycle, exploration);
    return {
      isComplete,
      order: study.dependencies.order(),
      cycles: judgeCycles(facts, reader, study.coexistence, runOf, isComplete),
      usage: study.dependencies.usage(),
    };
  }

  /** A shortest run that closes a cycle; undefined where the search has found no deadlock, or none of this cycle. */
  private runOf(cycle: string, { graph, findings }: Exploration): Violation | undefined {
    const step = this.study?.steps.closing.get(cycle);
    const wasFound = findings.violations.some(({ kind }) => kind === "deadlock");
    if (!step || !graph || !wasFound) return undefined;
    const { message, platform, place } = this.checker.failures[step.failure]!;
    const before = buildTrace(graph.store.arena, graph.predecessors, step.from);
    const last = { transition: step.transition, state: undefined, attempted: step.attempted };
    const trace = { initial: before.initial, steps: [...before.steps, last] };
    const depth = trace.steps.length;
    const name = "deadlock";
    return { kind: "deadlock", name, depth, message, platform, place, together: [], trace };
  }
}

/** Whether there is anything to look at. */
export const hasInterrupts = ({ contexts }: Checker): boolean =>
  contexts.some(({ form }) => form === "isr");

interface Study {
  readonly dependencies: LockDependencies;
  readonly coexistence: Coexistence;
  readonly steps: LockSteps;
}

function studyOf(checker: Checker, reader: LockReader): Study {
  const dependencies = new LockDependencies(checker, reader);
  const coexistence = new Coexistence(reader);
  return { dependencies, coexistence, steps: new LockSteps(checker, reader, dependencies) };
}
