/**
 * The numbered steps of a run beside their lanes. Of each step: who, what, where in the source, whom it interrupts,
 * what it changed and, when that is new, which locks are held. A source line is printed once for the micro-steps that
 * follow each other on it.
 */
import type { Place } from "../../runtime/checker.js";
import { asWritten, operationWords } from "../../words/step-words.js";
import type { LockView } from "../views/activations.js";
import type { Change, FieldView } from "../views/changes.js";
import type { Colours } from "../colours.js";
import { drawLanes } from "./draw-lanes.js";
import type { StepView } from "../views/step-view.js";
import { baseName, clip, flow, padStart, quoted, toAscii, widthOf, wrap } from "../text.js";
import type { TraceView } from "../views/trace-view.js";
import { inTerminal } from "../visible-data.js";

export interface StepOptions {
  readonly width: number;
  readonly colour: Colours;
  readonly full: boolean;
  readonly ascii: boolean;
  readonly sourceLine?: (file: string, line: number) => string | undefined;
}

interface Words {
  readonly arrow: string;
  readonly bar: string;
  readonly ellipsis: string;
}

const wordsFor = (ascii: boolean): Words =>
  ascii ? { arrow: "->", bar: "|", ellipsis: "..." } : { arrow: "→", bar: "│", ellipsis: "…" };

export function renderSteps(view: TraceView, options: StepOptions): readonly string[] {
  if (view.steps.length === 0) return [];
  const { colour, width, ascii } = options;
  const lanes = drawLanes(view.lanes, view.steps, { width, ascii });
  const numberWidth = Math.max(2, String(view.steps.length).length);
  const column = lanes.width === 0 ? 0 : lanes.width + 2;
  const lead = " ".repeat(numberWidth + 2);
  const lines: string[] = [];
  if (column > 0) {
    for (const line of flow(lanes.legend, "  ", width - lead.length)) {
      lines.push(colour.dim(`${lead}${line}`));
    }
    lines.push("", colour.dim(`${lead}${lanes.title}`));
  }
  const room = width - lead.length - column;
  for (const line of renderStart(view, options, room)) {
    lines.push(`${lead}${" ".repeat(column)}${line}`);
  }
  const lastOf = new Map<string, StepView>();
  view.steps.forEach((step, index) => {
    const before = view.steps[index - 1];
    const context = {
      file: view.file,
      own: lastOf.get(step.actor),
      before,
      locks: before?.locks ?? view.initialLocks,
    };
    lastOf.set(step.actor, step);
    renderStep(step, context, options, room).forEach((line, row) => {
      const number = row === 0 ? String(step.number) : "";
      const marks = column === 0 ? "" : `${lanes.draw(row === 0 ? step.marks : step.below)}  `;
      const broken = step.broken.length > 0 && row === 0;
      lines.push(
        `${padStart(number, numberWidth)}  ${broken ? colour.red(marks) : colour.cyan(marks)}${line}`,
      );
    });
  });
  return lines;
}

/** What the initial state is: with `--full` all of it, else only locks that are held already. */
function renderStart(view: TraceView, options: StepOptions, room: number): readonly string[] {
  const { colour, full } = options;
  const locks = view.initialLocks.length > 0 ? renderLocks(view.initialLocks, room) : [];
  if (!full) return locks.length > 0 ? ["at the start", ...locks] : [];
  const values = renderFields(view.initial, room, options);
  return [colour.bold("at the start"), ...locks, ...values];
}

/** What a reader has seen before this step, and need not be told again. */
interface Told {
  /** The spec's own file. */
  readonly file: string;
  /** The last step of the same actor, and the last of anyone. */
  readonly own: StepView | undefined;
  readonly before: StepView | undefined;
  readonly locks: readonly LockView[];
}

function renderStep(
  step: StepView,
  told: Told,
  options: StepOptions,
  room: number,
): readonly string[] {
  const { colour, full, ascii } = options;
  const { ellipsis } = wordsFor(ascii);
  const paint = step.broken.length > 0 ? colour.red : colour.bold;
  const inner = room - 2;
  const [actor, ...texts] = headlineOf(step, room, ellipsis);
  const lines = [[paint(actor), ...texts.slice(0, 1)].join("  ")];
  const add = (more: readonly string[], dress: (line: string) => string): void => {
    for (const line of more) lines.push(`  ${dress(line)}`);
  };

  add(texts.slice(1), (line) => line);
  const standing = standingOf(step);
  if (standing !== "" && (step.enters || !told.own || standing !== standingOf(told.own))) {
    add(wrap(standing, inner), colour.dim);
  }
  if (step.interrupts) {
    const { name, next } = step.interrupts;
    add(wrap(`interrupts ${quoted(name)} before ${quoted(next)}`, inner), colour.yellow);
  }
  const goesOn = told.own !== undefined && told.own === told.before;
  if (step.place && (full || !goesOn || !samePlace(step.place, told.own.place))) {
    add([sourceOf(step.place, told.file, options, inner)], colour.dim);
  }
  add(renderChanges(step.changed, options, inner), (line) => line);
  if (full || heldText(step.locks) !== heldText(told.locks)) {
    add(renderLocks(step.locks, inner), (line) => line);
  }
  if (full) add(renderFields(step.fields, inner, options), colour.dim);
  for (const rule of step.broken) {
    add([clip(`breaks ${rule.name}`, inner, ellipsis)], (line) => colour.bold(colour.red(line)));
  }
  return lines;
}

/** `isr, CPU 0, DIRQL`: what the name alone does not say. */
function standingOf(step: StepView): string {
  if (step.key === undefined) return "";
  const cpu = step.cpu === undefined ? [] : [`CPU ${step.cpu}`];
  return [step.word, ...cpu, ...(step.level === "" ? [] : [step.level])].join(", ");
}

/** Actor, text, and for a micro-step that is too long for one line, what it does on a line of its own. */
function headlineOf(
  step: StepView,
  room: number,
  ellipsis: string,
): readonly [string, ...string[]] {
  const actor = clip(step.actor, room, ellipsis);
  if (step.text === "") return [actor];
  const beside = room - widthOf(actor) - 2;
  const { does } = step;
  if (widthOf(step.text) <= beside || does?.kind !== "access")
    return [actor, clip(step.text, beside, ellipsis)];
  const operation = clip(`${asWritten(operationWords(does))} ${does.label}`, beside, ellipsis);
  return [actor, operation, clip(does.does, room - 2, ellipsis)];
}

/** Place and line of the source. The spec's own file has been named above; a remark goes before code is cut. */
function sourceOf(place: Place, file: string, options: StepOptions, room: number): string {
  const { bar, ellipsis } = wordsFor(options.ascii);
  const given = inTerminal(options.sourceLine?.(place.file, place.line)?.trim() ?? "");
  if (given === "") return clip(placeText(place), room, ellipsis);
  const line = options.ascii ? toAscii(given) : given;
  const lead = `${place.file === file ? place.line : placeText(place)} ${bar} `;
  const code = widthOf(lead + line) <= room ? line : line.replace(/\s*\/\/.*$/, "");
  return clip(lead + code, room, ellipsis);
}

const placeText = (place: Place): string => `${baseName(place.file)}:${place.line}`;

function renderChanges(
  changes: readonly Change[],
  options: StepOptions,
  room: number,
): readonly string[] {
  const { arrow, ellipsis } = wordsFor(options.ascii);
  const shown = changes
    .filter((change) => options.full || !change.quiet)
    .map((change) =>
      change.fresh && !options.full
        ? `${change.short} = ${change.after}`
        : `${options.full ? change.name : change.short}: ${change.before} ${arrow} ${change.after}`,
    );
  return flow(shown, "; ", room, ellipsis);
}

function renderFields(
  fields: readonly FieldView[],
  room: number,
  options: StepOptions,
): readonly string[] {
  const { ellipsis } = wordsFor(options.ascii);
  return flow(
    fields.map((field) => `${field.name} = ${field.value}`),
    "; ",
    room,
    ellipsis,
  );
}

const heldText = (locks: readonly LockView[]): string =>
  locks.length === 0
    ? "none"
    : locks
        .map(
          ({ lock, holder, shared }) =>
            `${quoted(lock)} ${shared ? "shared " : ""}by ${quoted(holder)}`,
        )
        .join(", ");

const renderLocks = (locks: readonly LockView[], room: number): readonly string[] =>
  wrap(`locks held: ${heldText(locks)}`, room);

const samePlace = (a: Place, b: Place | undefined): boolean =>
  a.file === b?.file && a.line === b.line;
