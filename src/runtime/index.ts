/** The door of the runtime: what generated checkers, the command line and a user's own tests import. */
export type {
  ActionInfo,
  Checker,
  ContextInfo,
  EventInfo,
  Expectation,
  FailureInfo,
  FieldInfo,
  LocationInfo,
  NoteInfo,
  Place,
  PropertyInfo,
  Sink,
  State,
} from "./checker.js";
export type { CheckOptions, Limits, Progress } from "./check-options.js";
export type {
  Coverage,
  Trace,
  TraceStep,
  Verdict,
  Violation,
  ViolationKind,
  Warning,
} from "./verdict.js";
export { type CheckerDefinition, checkerWith, type Format, showValue } from "./define-checker.js";
export * from "./tables.js";
export { initialStates, type Successor, successors } from "./explore.js";
export { runChecker } from "./run-checker.js";
