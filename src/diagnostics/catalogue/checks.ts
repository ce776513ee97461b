/** Diagnostics ILK4xxx: what the language asks of a spec beyond names and types. */
import { error, warning } from "../entry.js";

export const checksCatalogue = {
  ILK4001: error(
    "operation-inside-expression",
    (p: { operation: string }) =>
      `\`${p.operation}\` takes steps of its own and cannot stand inside an expression`,
  ),
  ILK4002: error(
    "shared-argument",
    (p: { read: string; what: string }) => `\`${p.read}\` can change while ${p.what} is under way`,
  ),
  ILK4003: error(
    "waits-inside",
    (p: { statement: string; where: string }) =>
      `${p.statement} may wait, and only the first statement of an \`atomic\` block may; here it is inside ${p.where}`,
  ),
  ILK4004: error(
    "recursion-without-depth",
    (p: { name: string; chain: string }) =>
      `\`${p.name}\` calls itself (${p.chain}) and does not say how deep`,
  ),
  ILK4005: error(
    "outside-loop",
    (p: { statement: string }) => `\`${p.statement}\` stands outside of any loop`,
  ),
  ILK4006: error(
    "missing-result",
    (p: { name: string; result: string }) =>
      `\`${p.name}\` can end without giving its result, ${p.result}`,
    () => "end every way through it with `return …;`",
  ),
  ILK4007: warning(
    "unreachable-statement",
    (_: Record<never, never>) => "this statement is never reached",
  ),
  ILK4008: error(
    "ghost-read",
    (p: { name: string }) =>
      `\`${p.name}\` is a ghost: only ghosts, \`assert\` and properties may read it`,
  ),
  ILK4009: error(
    "ghost-reads-shared",
    (p: { ghost: string; read: string }) =>
      `the ghost \`${p.ghost}\` is set from \`${p.read}\`, which other contexts can change`,
  ),
  ILK4010: error(
    "not-assignable",
    (p: { text: string; sort: string }) => `\`${p.text}\` is ${p.sort} and cannot be assigned`,
  ),
  ILK4012: error(
    "rule-not-ignorable",
    (p: { rule: string }) =>
      `the rule \`${p.rule}\` cannot be ignored: nothing says how the kernel would go on`,
  ),
  ILK4013: error(
    "schedule-not-deferred",
    (p: { name: string; word: string }) =>
      `\`schedule\` starts deferred contexts, but \`${p.name}\` is declared as \`${p.word}\``,
  ),
  ILK4014: error(
    "not-an-interrupt",
    (p: { name: string; word: string }) =>
      `\`raise\`, \`mask\` and \`unmask\` are for interrupt handlers, but \`${p.name}\` is declared as \`${p.word}\``,
  ),
  ILK4015: error(
    "locks-without-cpu",
    (p: { name: string; sort: string; does: string }) =>
      `\`${p.name}\` is ${p.sort} and runs on no CPU, but ${p.does}`,
  ),
  ILK4016: error(
    "raise-of-level-triggered",
    (p: { name: string }) =>
      `\`${p.name}\` is pending while its \`when\` holds, so it cannot be raised as well`,
  ),
  ILK4017: error(
    "no-cpus",
    (p: { name: string }) => `\`${p.name}\` needs CPUs, and the spec declares none`,
  ),
  ILK4018: error(
    "cpu-without-meaning",
    (p: { why: string }) => `there is no CPU to name here: ${p.why}`,
  ),
  ILK4019: error(
    "predicate-in-step",
    (p: { predicate: string }) =>
      `\`${p.predicate}\` looks at the whole system, which only properties can`,
    () => "a variable of the spec's own can say the same, if the code it stands for has one",
  ),
  ILK4020: error(
    "never-pending",
    (p: { name: string; word: string }) =>
      `only interrupt handlers and deferred contexts can be pending, but \`${p.name}\` is declared as \`${p.word}\``,
  ),
  ILK4021: error(
    "level-lowered",
    (p: { level: string; current: string }) =>
      `${p.level} is below ${p.current}, the level that runs here already`,
  ),
  ILK4022: error(
    "expression-without-effect",
    (p: { text: string }) => `\`${p.text}\` is a value that nothing is done with`,
  ),
  ILK4023: error(
    "lock-order-cycle",
    (p: { first: string; second: string }) =>
      `\`${p.first}\` is put before \`${p.second}\` here, and after it elsewhere`,
  ),
  ILK4024: error(
    "result-not-declared",
    (p: { name: string; sort: string }) =>
      `\`${p.name}\` is ${p.sort} without a result, but a value is returned`,
    (p) => (p.sort === "a proc" ? `proc ${p.name}(…): TYPE { … }` : "return;"),
  ),
  ILK4025: error(
    "no-initial-value",
    (p: { name: string }) => `\`${p.name}\` has no initial value`,
    () => "`= VALUE` behind the type gives it one",
  ),
  ILK4026: error(
    "role-of-other-kind",
    (p: { role: string; wanted: string; context: string; found: string }) =>
      `\`${p.role}\` is a role for ${p.wanted}, but \`${p.context}\` is declared as \`${p.found}\``,
  ),
  ILK4027: error(
    "level-against-role",
    (p: { role: string; wanted: string; found: string }) =>
      `\`${p.role}\` runs at ${p.wanted}, but ${p.found} is written`,
  ),
  ILK4028: error(
    "when-on-context",
    (p: { name: string; word: string }) =>
      `\`when\` is for entries and interrupt handlers, but \`${p.name}\` is declared as \`${p.word}\``,
  ),
  ILK4029: error(
    "role-lock-unclear",
    (p: { role: string; kind: string; found: number }) =>
      `\`${p.role}\` holds the spec's only lock of kind \`${p.kind}\`, but there ${p.found === 0 ? "is none" : `are ${p.found}`}`,
  ),
  ILK4030: error(
    "assumption-false",
    (p: { text: string }) => `\`${p.text}\` does not hold in this configuration`,
  ),
  ILK4031: error(
    "initialiser-misplaced",
    (_: Record<never, never>) =>
      "`[k in K: e]` gives a family its initial values and has no meaning elsewhere",
  ),
  ILK4032: error(
    "second-expectation",
    (p: { revision: string }) => `something is expected of \`${p.revision}\` twice`,
  ),
  ILK4041: error(
    "not-a-timer",
    (p: { name: string; word: string }) =>
      `\`arm\` and \`cancel\` are for timers, but \`${p.name}\` is declared as \`${p.word}\``,
  ),
  ILK4042: error(
    "list-of-free-elements",
    (p: { list: string; pool: string }) =>
      `\`${p.list}\` cannot hold elements of \`${p.pool}\` from the start: nobody has taken them yet`,
  ),
  ILK4052: error(
    "which-cpu",
    (p: { name: string; property: string }) =>
      `\`${p.name}\` may be active on each CPU at once, and \`.${p.property}\` is that of one activation`,
  ),
  ILK4090: error(
    "label-without-rest",
    (p: { label: string; context: string; why: "branch" | "atomic" }) =>
      p.why === "atomic"
        ? `\`${p.context}\` never rests at \`${p.label}\`: the label is inside a step`
        : `\`${p.context}\` never rests at \`${p.label}\`: the label is on the first statement of a branch, which is one step with the choice`,
  ),
  ILK4401: error(
    "observes-no-variable",
    (p: { name: string }) => `\`observe\` needs a variable, and \`${p.name}\` is none`,
    () => "`observe only` names events",
  ),
  ILK4402: error(
    "no-such-event",
    (p: { name: string }) => `no step ever makes an event \`${p.name}\``,
    () =>
      "`enter Handler`, `acquire Lock`, `queue.push`, an action, an `event`, a variable of `observe`",
  ),
  ILK4201: error(
    "range-not-constant",
    (p: { name: string; sort: string }) =>
      `the bounds of a range are constant, but \`${p.name}\` is ${p.sort}`,
    () => "range over all that may ever be meant, and test in the body or behind `where`",
  ),
  ILK4202: error(
    "no-family",
    (p: { name: string; sort: "pool" | "fault" }) =>
      `there are no families of ${p.sort}s, but \`${p.name}\` has an index`,
    (p) =>
      p.sort === "fault"
        ? "declare a fault for each"
        : "declare a pool for each, or one pool with a field that says whose an element is",
  ),
} as const;
