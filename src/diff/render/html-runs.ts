/** A run as a table with a column for each one who steps; what both sides can take is folded. */
import { plural } from "../../report/text.js";
import type { RunStep } from "../spec-diff.js";
import { html, type Html, join } from "./html-text.js";

export function runTable(steps: readonly RunStep[], common: number): Html {
  if (steps.length === 0) return html``;
  const lanes = [...new Set(steps.map(laneOf))].sort();
  const folded = Math.min(common, steps.length);
  const row = (step: RunStep): Html => {
    const isFirstApart = common > 0 && step.number === common + 1;
    return html`<tr class="${isFirstApart ? "bad" : ""}">
      <td class="number">${step.number}</td>
      ${join(
        lanes.map((lane) =>
          lane === laneOf(step)
            ? html`<td class="here">
                ${step.actor}<br /><code>${step.text}</code
                >${step.place ? html` <span class="place">:${step.place.line}</span>` : html``}
              </td>`
            : html`<td></td>`,
        ),
      )}
    </tr>`;
  };
  const table = (part: readonly RunStep[]): Html =>
    html`<table class="run">
      <tr>
        <th></th>
        ${join(lanes.map((lane) => html`<th>${lane}</th>`))}
      </tr>
      ${join(part.map(row))}
    </table>`;
  const rest = steps.slice(folded);
  return html`${
    folded > 0
      ? html`<details>
          <summary>${plural(folded, "step")} that both take</summary>
          ${table(steps.slice(0, folded))}
        </details>`
      : html``
  }${rest.length > 0 ? table(rest) : html``}`;
}

/** CPU and level; a device has neither. */
const laneOf = ({ actor, cpu, level }: RunStep): string =>
  cpu === null ? actor : `CPU ${cpu}${level === "" ? "" : ` ${level}`}`;
