/** A diff as Markdown, for the description of a pull request or a comment on one. */
import { inCodeSpan, inHtml, inMarkdown, inTableCell, visible } from "../../base/embed.js";
import { plural } from "../../report/text.js";
import { called } from "../findings.js";
import { type Ranking, rankRepairs } from "../ranking.js";
import type { DiffReport } from "../report.js";
import type { Excerpt, Measure, RunStep, SpecDiff } from "../spec-diff.js";
import { configurationRows, findingLine } from "./findings.js";
import { lockSentences, overlapText } from "./measures.js";
import { changedWork, RANKING_HEADS, RANKING_LEGEND, rankingRows } from "./ranking.js";
import { fitting, MOST_IN_ROW, openingRows } from "./opening.js";
import { attributionTexts } from "./causes.js";
import { replayText } from "./runs.js";
import { summaryText } from "./text.js";

export function renderMarkdown({ diffs, alone }: DiffReport): string {
  const parts = diffs.map(oneDiff);
  const ranking = rankRepairs(diffs);
  if (ranking) parts.unshift(rankingTable(ranking));
  else if (diffs.length > 1) parts.unshift(configurationTable(diffs));
  if (alone.length > 0)
    parts.push(`Not compared:\n\n${bullets(alone.map(({ sentence }) => inMarkdown(sentence)))}`);
  if (parts.length === 0) parts.push("There is nothing to compare.");
  return `${parts.join("\n\n")}\n`;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    `| ${heads.join(" | ")} |`,
    `|${heads.map(() => "---").join("|")}|`,
    ...rows.map((cells) => `| ${cells.map(inTableCell).join(" | ")} |`),
  ].join("\n");
}

function configurationTable(diffs: readonly SpecDiff[]): string {
  return table(
    ["file", "configurations", "verdict", "fixed", "still broken", "new", "overlap kept", "states"],
    configurationRows(diffs).map(({ file, names, cells }) => [
      inCodeSpan(file),
      names.map(inCodeSpan).join(", "),
      ...cells,
    ]),
  );
}

function rankingTable(ranking: Ranking): string {
  const broken = ranking.repairs
    .filter((each) => each.broken.length > 0)
    .map((each) => `${inCodeSpan(each.name)} breaks ${inMarkdown(each.broken.join(", "))}`);
  return [
    `## Repairs of ${inCodeSpan(ranking.base)}`,
    table(
      RANKING_HEADS,
      rankingRows(ranking).map(({ cells }) => cells.map(inMarkdown)),
    ),
    ...(broken.length > 0 ? [bullets(broken)] : []),
    RANKING_LEGEND,
  ].join("\n\n");
}

function oneDiff(diff: SpecDiff): string {
  const { before, after, weakened, properties, structure, concurrency, vacuity } = diff;
  const parts = [
    `## ${inMarkdown(after.spec)}: ${inCodeSpan(before.name)} → ${inCodeSpan(after.name)}`,
    `**${inMarkdown(summaryText(diff))}**`,
    bullets(
      openingRows(diff).map((row) => `**${row.word}**: ${inMarkdown(fitting(row, MOST_IN_ROW))}`),
    ),
  ];
  // What a reviewer needs stands above; the rest is a click away.
  const add = (title: string, text: string): void =>
    void parts.push(`<details><summary>${inHtml(title)}</summary>\n\n${text}\n\n</details>`);
  if (weakened.length > 0)
    add(
      "No longer checked, or less",
      bullets(
        weakened.map(
          ({ form, name, change, why }) =>
            `**${change}** ${form} ${inCodeSpan(name)}: ${inMarkdown(why)}`,
        ),
      ),
    );
  const changed = properties.filter(({ change }) => change !== "unchanged");
  if (changed.length > 0)
    add(
      "Properties",
      table(
        ["", "property", "before", "after"],
        changed.map((row) => [
          row.change,
          inMarkdown(called(row)),
          cell(row.before),
          cell(row.after),
        ]),
      ),
    );
  if (structure.renamings.length > 0)
    add(
      "Renamed",
      bullets(
        structure.renamings.map(
          ({ kind, before: was, after: is, by }) =>
            `${kind} ${inCodeSpan(was)} → ${inCodeSpan(is)} (${by})`,
        ),
      ),
    );
  if (structure.edits.length > 0)
    add(
      `Edits (${structure.edits.length})`,
      structure.edits
        .map(({ number, owner, sentence, before: was, after: is }) =>
          [`${number}. ${inMarkdown(owner)}: ${inMarkdown(sentence)}`, ...hunk(was, is)].join("\n"),
        )
        .join("\n"),
    );
  if (structure.lockScopes.length > 0)
    add(
      "Lock scopes",
      bullets(
        structure.lockScopes.map(
          (each) =>
            `${inCodeSpan(each.lock)} now covers ${each.after} of ${each.ofAfter} steps of ${inCodeSpan(each.context)}, was ${each.before} of ${each.ofBefore}`,
        ),
      ),
    );
  const locks = lockSentences(diff);
  if (locks.length > 0) add("Locks", bullets(locks.map(inMarkdown)));
  const measures = [
    ...measureRows("held off", concurrency.holdOff),
    ...measureRows("held", concurrency.hold),
    ...changedWork(concurrency).map(([what, ...values]) => [
      `${what} for each item put in`,
      ...values,
    ]),
  ];
  const { racesRemoved, lost, gained } = concurrency;
  if (racesRemoved.length + lost.length + gained.length + measures.length > 0)
    add("Concurrency", concurrencyText(diff, measures));
  if (vacuity.length > 0)
    add("Not a success", bullets(vacuity.map(({ sentence }) => `**${inMarkdown(sentence)}**`)));
  if (diff.unreached.length > 0)
    add(
      "Reached before and not any more",
      bullets(
        diff.unreached.map(
          ({ context, statement, place: { file, line } }) =>
            `${inMarkdown(context)} at ${inCodeSpan(statement)} (${inMarkdown(`${file}:${line}`)})`,
        ),
      ),
    );
  for (const [title, witness] of [
    ["Only the new one", diff.behaviour.added],
    ["Only the old one", diff.behaviour.removed],
  ] as const)
    if (witness) add(title, steps(witness.steps));
  for (const replay of diff.replays)
    add(
      `${replay.kind} ${replay.name}, followed in the other side`,
      `${inMarkdown(`Here ${replayText(replay)}`)}.\n\n${steps(replay.steps)}`,
    );
  if (diff.attributions.length > 0) add("Due to", bullets(attributionTexts(diff).map(inMarkdown)));
  if (diff.findings.length > 0)
    add("Findings", bullets(diff.findings.map((each) => inMarkdown(findingLine(each)))));
  return parts.join("\n\n");
}

const cell = ({ state, steps: count }: SpecDiff["properties"][number]["before"]): string =>
  state === "violated" && count !== null ? `violated in ${plural(count, "step")}` : state;

function hunk(before: Excerpt | null, after: Excerpt | null): readonly string[] {
  const lines = [
    ...(before ? before.text.split("\n").map((line) => `- ${visible(line)}`) : []),
    ...(after ? after.text.split("\n").map((line) => `+ ${visible(line)}`) : []),
  ];
  if (lines.length === 0) return [];
  return ["", "   ```diff", ...lines.map((line) => `   ${line}`), "   ```", ""];
}

function measureRows(word: string, measures: readonly Measure[]): readonly (readonly string[])[] {
  const text = (value: Measure["before"]): string => (value === null ? "-" : String(value));
  return measures
    .filter(({ before, after }) => before !== after)
    .map(({ name, before, after }) => [`${inMarkdown(name)} ${word}`, text(before), text(after)]);
}

function concurrencyText(
  { concurrency }: SpecDiff,
  measures: readonly (readonly string[])[],
): string {
  const { overlapKept } = concurrency;
  const said = `Overlap kept: ${overlapKept === null ? "-" : `${overlapKept} %`}; ${overlapText(concurrency)}.`;
  return measures.length === 0
    ? said
    : `${said}\n\n${table(["longest (steps)", "before", "after"], measures)}`;
}

const steps = (run: readonly RunStep[]): string =>
  table(
    ["step", "who", "cpu", "what", "line"],
    run.map(({ number, actor, cpu, text, place }) => [
      String(number),
      inMarkdown(actor),
      cpu === null ? "" : String(cpu),
      inCodeSpan(text),
      place ? String(place.line) : "",
    ]),
  );
