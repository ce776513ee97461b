/**
 * A run as one JSON object, for `--trace FILE.json`: everything that the view model knows of it, so that another tool
 * can draw it without the checker. Lanes are by index into `meta.lanes`; values are as a person sees them.
 */
import { stepText } from "../words/step-words.js";
import type { Checker } from "../runtime/checker.js";
import type { Violation } from "../runtime/verdict.js";
import type { FieldView } from "./views/changes.js";
import type { StepView } from "./views/step-view.js";
import { buildTraceView } from "./views/trace-view.js";

export function toTraceJson(checker: Checker, violation: Violation): unknown {
  const view = buildTraceView(checker, violation);
  return {
    meta: {
      schemaVersion: 1,
      spec: view.spec,
      revision: view.revision,
      file: view.file,
      hash: view.hash,
      constants: { ...view.constants },
      violation: {
        kind: view.kind,
        name: view.name,
        message: view.message,
        platform: view.platform ?? null,
        place: view.place ?? null,
        together: violation.together,
        depth: view.depth,
        sentence: view.sentence,
      },
      lanes: view.lanes.map(({ title, kind }) => ({ title, kind })),
      backTrace: view.stacks.map(({ title, segments }) => ({
        title,
        segments: segments.map(({ name, word, level, holds, steps, does, frames }) => {
          return { name, word, level, holds, steps, next: stepText(does), frames };
        }),
      })),
    },
    initial: valuesOf(view.initial),
    steps: view.steps.map(stepOf),
  };
}

function stepOf(step: StepView): unknown {
  const { number, transition, actor, word, level, lane, action, kind, text, calls, locks } = step;
  return {
    number,
    transition,
    actor,
    word,
    cpu: step.cpu ?? null,
    level,
    lane,
    action,
    kind,
    parameters: Object.fromEntries(step.parameters.map(({ name, value }) => [name, value])),
    place: step.place ?? null,
    text,
    calls,
    enters: step.enters,
    leaves: step.leaves,
    events: step.events,
    interrupts: step.interrupts
      ? { name: step.interrupts.name, next: step.interrupts.next, place: step.interrupts.place }
      : null,
    changes: Object.fromEntries(
      step.changed.map(({ name, before, after }) => [name, { before, after }]),
    ),
    locals: Object.fromEntries(step.locals.map(({ name, value }) => [name, value])),
    locks,
    broken: step.broken.map(({ name, message, platform }) => ({
      name,
      message,
      platform: platform ?? null,
    })),
  };
}

const valuesOf = (fields: readonly FieldView[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]));
