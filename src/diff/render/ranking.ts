/** A ranking as a table: the heads and the cells are the same on a terminal, in Markdown and on a page. */
import { grouped, pad } from "../../report/text.js";
import type { Ranking, Repair } from "../ranking.js";
import type { ConcurrencyDiff, Measure, Ratio, Work } from "../spec-diff.js";
import { indented, section, type TextOptions } from "./sections.js";

export const RANKING_HEADS = [
  "rank",
  "repair",
  "outcome",
  "races removed",
  "pairs lost",
  "overlap kept",
  "steps per item",
  "acquires per item",
  "interrupts per item",
  "deferred runs per item",
  "held off",
  "held",
  "states",
] as const;

export const RANKING_LEGEND =
  "What holds comes first, then what breaks least, then what keeps most overlap, then the fewest steps for each item that is put into a list, ring or " +
  "queue, the fewest acquires, interrupts and deferred runs, then the shortest time for which a handler is held off and a lock held, then the fewest states.";

export interface RankingRow {
  readonly repair: Repair;
  readonly cells: readonly string[];
}

export function rankingRows({ repairs }: Ranking): readonly RankingRow[] {
  const nameOf = shortNames(repairs);
  const cellsOf = (each: Repair): readonly string[] => [
    `${each.rank}.`,
    nameOf(each.name),
    outcomeText(each),
    String(each.racesRemoved),
    String(each.lost),
    each.overlapKept === null ? "-" : `${each.overlapKept} %`,
    ...WORK.map((work) => ratioText(each.perItem[work])),
    stepsText(each.holdOff),
    stepsText(each.hold),
    grouped(each.states),
  ];
  return repairs.map((repair) => ({ repair, cells: cellsOf(repair) }));
}

/** Revisions alone, where all are of one file. */
function shortNames(repairs: readonly Repair[]): (name: string) => string {
  const files = new Set(repairs.map(({ name }) => name.replace(/@[^@]*$/, "")));
  return files.size === 1 ? (name) => name.slice(name.lastIndexOf("@") + 1) : (name) => name;
}

function outcomeText({ outcome, broken }: Repair): string {
  if (outcome === "unknown") return "unknown (limit)";
  if (outcome === "weakened") return "CHECKS LESS";
  if (outcome === "vacuous") return "NOT A SUCCESS";
  return outcome === "holds" ? "holds" : `${broken.length} BROKEN`;
}

export const stepsText = (value: Measure["after"]): string =>
  value === null ? "-" : value === "unbounded" ? "for ever" : String(value);

const WORK: readonly Work[] = ["steps", "acquires", "interrupts", "deferredRuns"];

const WORDS: Readonly<Record<Work, string>> = {
  steps: "steps",
  acquires: "acquires",
  interrupts: "interrupts",
  deferredRuns: "deferred runs",
};

/** `7 : 2` as `3.5`; `unbounded`: some run goes on without putting anything in. */
function ratioText(value: Ratio): string {
  if (value === null) return "-";
  if (value === "unbounded") return "unbounded";
  return String(Math.round((100 * value.count) / value.insertions) / 100);
}

/** What is done for each item, where it has changed: its name, before and after. */
export const changedWork = ({
  perItem: { before, after },
}: ConcurrencyDiff): readonly (readonly [what: string, before: string, after: string])[] =>
  WORK.flatMap((work) => {
    const [was, is] = [ratioText(before[work]), ratioText(after[work])];
    return was === is ? [] : [[WORDS[work], was, is] as const];
  });

export function rankingLines(ranking: Ranking, options: TextOptions): readonly string[] {
  const rows = rankingRows(ranking);
  // Two lines of heads, for at 80 columns one would not do.
  const heads = [
    [
      "",
      "",
      "",
      "races",
      "pairs",
      "overlap",
      "steps",
      "acquires",
      "irqs",
      "deferred",
      "held",
      "",
      "",
    ],
    ["", "", "", "removed", "lost", "kept", ...WORK.map(() => "per item"), "off", "held", "states"],
  ];
  const widths = RANKING_HEADS.map((_, at) =>
    Math.max(
      ...[...heads, ...rows.map(({ cells }) => cells)].map((cells) => cells[at]?.length ?? 0),
    ),
  );
  // What none of them has is no column here.
  const isShown = RANKING_HEADS.map(
    (_, at) => at < 3 || rows.some(({ cells }) => cells[at] !== "-" && cells[at] !== "0"),
  );
  const draw = (cells: readonly string[]): string =>
    `  ${cells
      .map((text, at) => (at < 3 ? pad(text, widths[at] ?? 0) : text.padStart(widths[at] ?? 0)))
      .filter((_, at) => isShown[at])
      .join("  ")}`.trimEnd();
  const broken = ranking.repairs.filter((each) => each.broken.length > 0);
  const nameOf = shortNames(ranking.repairs);
  return section(
    `Ranking: ${ranking.repairs.length} repairs of ${ranking.base}`,
    [
      ...heads.map((cells) => options.colour.dim(draw(cells))),
      ...rows.map(({ repair, cells }) =>
        options.colour[repair.outcome === "holds" ? "green" : "red"](draw(cells)),
      ),
      "",
      ...broken.flatMap((each) =>
        indented(`${nameOf(each.name)} breaks ${each.broken.join(", ")}`, options),
      ),
      ...indented(RANKING_LEGEND, options).map(options.colour.dim),
    ],
    options,
  );
}
