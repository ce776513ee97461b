/** A diff as one page that needs nothing else: no scripts, no fonts, no other files. */
import { plural } from "../../report/text.js";
import { called } from "../findings.js";
import { type Ranking, rankRepairs } from "../ranking.js";
import type { DiffReport } from "../report.js";
import type {
  DiffPlace,
  Edit,
  Excerpt,
  OverlapPair,
  OverlapPoint,
  SpecDiff,
} from "../spec-diff.js";
import { configurationRows, findingLine } from "./findings.js";
import { lockSentences, overlapText } from "./measures.js";
import { changedWork, RANKING_HEADS, RANKING_LEGEND, rankingRows, stepsText } from "./ranking.js";
import { html, join, prose, type Html } from "./html-text.js";
import { runTable } from "./html-runs.js";
import { fitting, MOST_IN_ROW, openingRows } from "./opening.js";
import { attributionSentences } from "./causes.js";
import { onlyText, replayText } from "./runs.js";
import { STYLE } from "./html-style.js";
import { summaryText } from "./text.js";

export function renderHtml({ diffs, alone }: DiffReport): string {
  const title =
    diffs.length === 1 && diffs[0] ? titleOf(diffs[0]) : `${diffs.length} configurations`;
  const ranking = rankRepairs(diffs);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        ${ranking ? rankingTable(ranking, diffs) : diffs.length > 1 ? overview(diffs) : html``}
        ${join(diffs.map(oneDiff))}
        ${
          alone.length > 0
            ? html`<section>
                <h2>Not compared</h2>
                ${list(alone.map(({ sentence }) => html`${sentence}`))}
              </section>`
            : html``
        }
      </body>
    </html> `;
  return page.html;
}

const titleOf = ({ after, before }: SpecDiff): string =>
  before.file === after.file && before.hash === after.hash
    ? `${after.spec}: ${before.revision} → ${after.revision}`
    : `${after.spec}: ${before.name} → ${after.name}`;

const list = (items: readonly Html[]): Html =>
  html`<ul>
    ${join(items.map((each) => html`<li>${each}</li>`))}
  </ul>`;

const place = (at: DiffPlace | null): Html =>
  at ? html`<span class="place">${at.file}:${at.line}</span>` : html``;

/** What a reviewer needs stands in the opening; the rest is a click away. */
const section = (title: string, body: Html, tone = ""): Html =>
  html`<details class="section ${tone}">
    <summary><h3>${title}</h3></summary>
    ${body}
  </details>`;

const opening = (diff: SpecDiff): Html =>
  html`<table class="opening">
    ${join(
      openingRows(diff).map(
        (row) =>
          html`<tr class="${row.tone}">
            <td>${row.word}</td>
            <td>${prose(fitting(row, MOST_IN_ROW))}</td>
          </tr>`,
      ),
    )}
  </table>`;

function overview(diffs: readonly SpecDiff[]): Html {
  const rows = configurationRows(diffs).map(
    (row) =>
      html`<tr>
        <td>
          ${join(
            row.diffs.map(
              (diff) => html`<a href="#diff-${diffs.indexOf(diff)}">${titleOf(diff)}</a><br />`,
            ),
          )}
        </td>
        ${join(row.cells.map((cell, i) => html`<td class="${i === 5 ? "number" : ""}">${cell}</td>`))}
      </tr>`,
  );
  return html`<h1>Configurations</h1>
    <table>
      <tr>
        <th></th>
        <th>verdict</th>
        <th>fixed</th>
        <th>still broken</th>
        <th>newly broken</th>
        <th>overlap kept</th>
        <th>states</th>
      </tr>
      ${join(rows)}
    </table>`;
}

function rankingTable(ranking: Ranking, diffs: readonly SpecDiff[]): Html {
  const rows = rankingRows(ranking).map(({ repair, cells: [rank, name, ...cells] }) => {
    const { outcome, broken, name: whole } = repair;
    const link = diffs.findIndex(({ after }) => after.name === whole);
    return html`<tr class="${outcome === "holds" ? "good" : "bad"}">
      <td class="number">${rank ?? ""}</td>
      <td><a href="#diff-${link}">${name ?? ""}</a></td>
      ${join(cells.map((cell, i) => html`<td class="${i === 0 ? "" : "number"}">${cell}</td>`))}
      <td>${broken.join(", ")}</td>
    </tr>`;
  });
  return html`<h1>Repairs of ${ranking.base}</h1>
    <table>
      <tr>
        ${join(RANKING_HEADS.map((head) => html`<th>${head}</th>`))}
        <th></th>
      </tr>
      ${join(rows)}
    </table>
    <p class="place">${RANKING_LEGEND}</p>`;
}

function oneDiff(diff: SpecDiff, at: number): Html {
  const { summary } = diff;
  const isBad =
    summary.stillBroken + summary.newlyBroken + summary.noLongerChecked + diff.vacuity.length > 0 ||
    summary.relation === "could not compare";
  const settings = Object.entries(diff.after.constants).flatMap(([name, value]) => {
    const was = diff.before.constants[name];
    return was === undefined || was === value ? [] : [`${name} = ${was} → ${value}`];
  });
  return html`<article id="diff-${at}">
    <h1>${titleOf(diff)}</h1>
    <p class="place">${diff.after.file}${settings.length > 0 ? ` · ${settings.join(", ")}` : ""}</p>
    <p class="verdict ${isBad ? "bad" : "good"}">${summaryText(diff)}</p>
    ${opening(diff)} ${weakened(diff)} ${properties(diff)} ${structure(diff)} ${locks(diff)}
    ${concurrency(diff)} ${behaviour(diff)} ${unreached(diff)} ${vacuity(diff)} ${replays(diff)}
    ${attributions(diff)} ${findings(diff)}
  </article> `;
}

function weakened({ weakened: changes }: SpecDiff): Html {
  if (changes.length === 0) return html``;
  const items = changes.map(
    ({ form, name, change, why, before, after }) =>
      html`<b>${change}</b> ${form} <code>${name}</code>: ${prose(why)} ${hunk(before, after)}`,
  );
  return section("No longer checked, or less", list(items), "bad");
}

const TONES: Readonly<Record<SpecDiff["properties"][number]["change"], string>> = {
  fixed: "good",
  "no longer checked": "bad",
  "still broken": "bad",
  "newly broken": "bad",
  gone: "doubtful",
  unknown: "doubtful",
  unchanged: "",
};

function properties({ properties: rows }: SpecDiff): Html {
  if (rows.length === 0) return html``;
  const cell = ({ state, steps }: SpecDiff["properties"][number]["before"]): string =>
    state === "violated" && steps !== null ? `violated in ${plural(steps, "step")}` : state;
  const body = rows.map(
    (row) =>
      html`<tr class="${TONES[row.change]}">
        <td>${row.change === "unchanged" ? "" : row.change}</td>
        <td>${called(row)}</td>
        <td>${cell(row.before)}</td>
        <td>${cell(row.after)}</td>
        <td>${place(row.place)}</td>
      </tr>`,
  );
  return section(
    "Properties",
    html`<table>
      <tr>
        <th></th>
        <th></th>
        <th>before</th>
        <th>after</th>
        <th></th>
      </tr>
      ${join(body)}
    </table>`,
  );
}

function hunk(before: Excerpt | null, after: Excerpt | null): Html {
  if (!before && !after) return html``;
  const side = (excerpt: Excerpt | null, sign: string, tone: string): Html =>
    excerpt
      ? html`<div class="${tone}">
          ${place(excerpt.place)}${join(
            excerpt.text.split("\n").map((line) => html`<span>${sign} ${line}</span> `),
          )}
        </div>`
      : html``;
  return html`<div class="hunk">${side(before, "-", "removed")}${side(after, "+", "added")}</div>`;
}

function structure({ structure: { renamings, edits, lockScopes } }: SpecDiff): Html {
  if (renamings.length + edits.length + lockScopes.length === 0)
    return html`<p>Nothing is written otherwise, but for names of locals, order and layout.</p>`;
  const named = renamings.map(
    ({ kind, before, after, by }) =>
      html`${kind} <code>${before}</code> is now
        <code>${after}</code> (${by === "guess" ? "guessed" : "from the map"})`,
  );
  const edit = ({ number, owner, sentence, before, after }: Edit): Html =>
    html`<div class="edit" id="edit-${number}">
      <p>${number}. <b>${owner}</b>: ${prose(sentence)}</p>
      ${hunk(before, after)}
    </div>`;
  const scopes = lockScopes.map(
    (each) =>
      html`<code>${each.lock}</code> now covers ${each.after} of ${each.ofAfter} steps of
        <code>${each.context}</code>, was ${each.before} of ${each.ofBefore}
        ${bar(each.before / Math.max(1, each.ofBefore), each.after / Math.max(1, each.ofAfter))}`,
  );
  return section(
    `Written otherwise: ${plural(edits.length, "edit")}`,
    html`${
      named.length > 0
        ? html`<details open>
            <summary>${plural(named.length, "name")}</summary>
            ${list(named)}
          </details>`
        : html``
    }${join(edits.map(edit))}${scopes.length > 0 ? list(scopes) : html``}`,
  );
}

/** Two bars, before above after. */
const bar = (before: number, after: number): Html =>
  html`<span class="bars"
    ><i style="width:${Math.round(before * 100)}%"></i
    ><i style="width:${Math.round(after * 100)}%"></i
  ></span>`;

function locks(diff: SpecDiff): Html {
  const items = lockSentences(diff).map((each) => html`${prose(each)}`);
  return items.length === 0 ? html`` : section("Locks", list(items));
}

function concurrency({ concurrency: found }: SpecDiff): Html {
  const { overlapKept, racesRemoved, lost, gained, holdOff, hold, active } = found;
  const measures = [
    ...holdOff.map((each) => ({ ...each, what: "held off" })),
    ...hold.map((each) => ({ ...each, what: "held" })),
  ].filter(({ before, after }) => before !== after);
  const work = changedWork(found);
  if (
    racesRemoved.length + lost.length + gained.length + measures.length === 0 &&
    active.before === active.after &&
    work.length === 0
  )
    return html``;
  const said =
    overlapKept === null
      ? html`<p>There was no overlap to keep.</p>`
      : html`<p class="big">${overlapKept} % <small>of the overlap kept</small></p>
          <span class="meter"><i style="width:${overlapKept}%"></i></span>`;
  const rows = measures.map(
    ({ name, what, before, after }) =>
      html`<tr>
        <td><code>${name}</code> ${what}</td>
        <td class="number">${stepsText(before)}</td>
        <td class="number">${stepsText(after)}</td>
      </tr>`,
  );
  return section(
    "Concurrency",
    html`${said}
      <p>
        ${overlapText(found)}. Most contexts active at once: ${active.before} → ${active.after}.
        ${work.map(([what, was, is]) => `Most ${what} for each item that is put into a list, ring or queue: ${was} → ${is}. `).join("")}
      </p>
      ${pairs("Races removed", racesRemoved)}${pairs("Lost", lost)}${pairs("New", gained)}
      ${
        rows.length > 0
          ? html`<table>
              <tr>
                <th>longest, in steps</th>
                <th>before</th>
                <th>after</th>
              </tr>
              ${join(rows)}
            </table>`
          : html``
      }`,
  );
}

function pairs(title: string, found: readonly OverlapPair[]): Html {
  if (found.length === 0) return html``;
  const point = ({ context, statement, place: at }: OverlapPoint): Html =>
    html`${context} at <code>${statement}</code> ${place(at)}`;
  const items = found.map(
    ({ first, second, shared }) =>
      html`${point(first)} with
      ${point(second)}${shared.length > 0 ? html`, both on <code>${shared.join(", ")}</code>` : html``}`,
  );
  return html`<details>
    <summary>${title}: ${plural(found.length, "pair")}</summary>
    ${list(items)}
  </details>`;
}

function behaviour({ behaviour: found }: SpecDiff): Html {
  const { relation, reason, added, removed } = found;
  const run = (who: string, witness: typeof added): Html =>
    witness
      ? html`<p>
            Only the ${who} one can do <code>${witness.events.at(-1) ?? ""}</code> in this
            run${
              witness.instead.length > 0
                ? html`; the other side can do
                    <code>${witness.instead.slice(0, 4).join(", ")}</code>`
                : html``
            }.
          </p>
          ${runTable(witness.steps, 0)}`
      : html``;
  return section(
    "Behaviour",
    html`<p>${relation}${reason === null ? "" : `: ${reason}`}${prose(onlyText(found))}</p>
      ${run("new", added)}${run("old", removed)}`,
  );
}

const unreached = ({ unreached: found }: SpecDiff): Html =>
  found.length === 0
    ? html``
    : section(
        "Reached before and not any more",
        list(
          found.map(
            ({ context, statement, place: at }) =>
              html`${context} at <code>${statement}</code> ${place(at)}`,
          ),
        ),
      );

const vacuity = ({ vacuity: found }: SpecDiff): Html =>
  found.length === 0
    ? html``
    : section(
        "Not a success: what does not happen any more at all",
        list(found.map(({ sentence, place: at }) => html`${prose(sentence)} ${place(at)}`)),
        "bad",
      );

function replays({ replays: found }: SpecDiff): Html {
  if (found.length === 0) return html``;
  const items = found.map(
    (replay) =>
      html`<p>
          <b>${replay.kind} ${replay.name}</b>, a run of the
          ${replay.of === "before" ? "old" : "new"} one: ${replayText(replay)}
          ${replay.blockedBy === null ? html`` : place(replay.place)}
        </p>
        ${runTable(replay.steps, replay.common)}`,
  );
  return section("Counterexamples, followed in the other side", join(items));
}

function attributions(diff: SpecDiff): Html {
  const found = attributionSentences(diff).map(
    ({ text, edits }) =>
      html`${prose(text)}
      ${join(edits.map((each) => html`<a href="#edit-${each}">edit ${each}</a> `))}`,
  );
  return found.length === 0 ? html`` : section("Due to", list(found));
}

const findings = ({ findings: found }: SpecDiff): Html =>
  found.length === 0
    ? html``
    : section("Findings", list(found.map((each) => html`${prose(findingLine(each))}`)), "findings");
