/**
 * The column of lanes beside the steps: one character for each slot, so that a run reads downwards like the timeline
 * of a logic analyser. Titles are shortened when the lanes would take more than a quarter of the line.
 */
import type { Lane, Mark } from "../views/lanes.js";
import { clip, pad, widthOf } from "../text.js";

export interface LaneColumn {
  readonly title: string;
  /** What the signs mean that this run uses. */
  readonly legend: readonly string[];
  readonly width: number;
  draw(marks: readonly Mark[]): string;
}

type Signs = Readonly<Record<Mark["sign"] | "fork", string>>;

const UNICODE: Signs = {
  rests: "│",
  interrupted: "┊",
  steps: "●",
  enters: "┌",
  leaves: "└",
  breaks: "✗",
  branches: "┐",
  rejoins: "┘",
  fork: "├",
};

const ASCII: Signs = {
  rests: "|",
  interrupted: ":",
  steps: "*",
  enters: "+",
  leaves: "-",
  breaks: "X",
  branches: "\\",
  rejoins: "/",
  fork: "|",
};

const GAP = 2;

export function drawLanes(
  lanes: readonly Lane[],
  steps: readonly { readonly marks: readonly Mark[] }[],
  options: { readonly width: number; readonly ascii: boolean },
): LaneColumn {
  const signs = options.ascii ? ASCII : UNICODE;
  // One lane in which nothing nests says nothing that the steps do not say.
  const drawn = lanes.length > 1 || lanes.some((lane) => lane.kind === "cpu") ? lanes : [];
  const titles = titlesOf(drawn, Math.floor(options.width / 4), options.ascii ? "." : "…");
  const widths = drawn.map((lane, i) => Math.max(lane.slots, widthOf(titles[i] ?? "")));
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w + GAP, 0));
  const width = Math.max(0, widths.reduce((sum, w) => sum + w + GAP, 0) - GAP);
  return {
    title: titles.map((title, i) => pad(title, widths[i] ?? 0)).join(" ".repeat(GAP)),
    legend: legendOf(drawn, steps, signs),
    width,
    draw(marks) {
      const cells = Array.from({ length: width }, () => " ");
      const put = (mark: Mark, shift: number, sign: string): void => {
        const at = (starts[mark.lane] ?? 0) + mark.slot + shift;
        if (drawn.length > 0 && at >= 0 && at < width) cells[at] = sign;
      };
      for (const mark of marks) put(mark, 0, signs[mark.sign]);
      for (const mark of marks) {
        if (mark.sign === "branches" || mark.sign === "rejoins") put(mark, -1, signs.fork);
      }
      return cells.join("");
    },
  };
}

/** Whole titles if they fit; else CPU numbers alone and the beginnings of names. */
function titlesOf(lanes: readonly Lane[], room: number, ellipsis: string): readonly string[] {
  const whole = lanes.map((lane) => lane.title);
  const total = (titles: readonly string[]): number =>
    titles.reduce((sum, title, i) => sum + Math.max(widthOf(title), lanes[i]?.slots ?? 1) + GAP, 0);
  if (total(whole) - GAP <= room) return whole;
  for (let length = 10; length > 1; length--) {
    const short = lanes.map((lane) =>
      lane.kind === "cpu"
        ? length < 5
          ? lane.title.replace("CPU ", "")
          : lane.title
        : clip(lane.title, length, ellipsis),
    );
    if (total(short) - GAP <= room || length === 2) return short;
  }
  return whole;
}

function legendOf(
  lanes: readonly Lane[],
  steps: readonly { readonly marks: readonly Mark[] }[],
  signs: Signs,
): readonly string[] {
  if (lanes.length === 0) return [];
  const used = new Set(steps.flatMap((step) => step.marks.map((mark) => mark.sign)));
  return [
    ...(used.has("steps") ? [`${signs.steps} steps`] : []),
    ...(used.has("rests") ? [`${signs.rests} active`] : []),
    ...(used.has("branches") ? [`${signs.fork}${signs.branches} interrupts`] : []),
    ...(used.has("interrupted") ? [`${signs.interrupted} interrupted`] : []),
    ...(used.has("rejoins") ? [`${signs.fork}${signs.rejoins} returns`] : []),
    ...(used.has("breaks") ? [`${signs.breaks} breaks the rule`] : []),
  ];
}
