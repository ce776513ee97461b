/**
 * The stacks at the end of a run, printed like the back-trace of a kernel: call sites innermost first, then what was
 * interrupted, under a line that says by what.
 */
import type { Frame, Segment, Stack } from "../views/back-trace.js";
import type { Colours } from "../colours.js";
import { baseName, clip, flow, pad, padStart, widthOf } from "../text.js";

export interface StackOptions {
  readonly width: number;
  readonly colour: Colours;
  readonly ascii: boolean;
}

interface Row {
  readonly number: string;
  readonly site: string;
  readonly place: string;
  /** Items that may go on further lines. */
  readonly about: readonly string[];
  readonly paint: (text: string) => string;
}

export function renderStacks(stacks: readonly Stack[], options: StackOptions): readonly string[] {
  const { colour } = options;
  return stacks.flatMap((stack, index) => {
    const rests = stack.segments[0]?.steps === true ? "" : ", after the last step";
    const where = stack.cpu === undefined ? stack.title : `on ${stack.title}`;
    const title = index === 0 ? `BACK-TRACE of ${stack.title}${rests}` : `Meanwhile ${where}`;
    return ["", colour.bold(title), ...renderStack(stack, options)];
  });
}

function renderStack(stack: Stack, options: StackOptions): readonly string[] {
  const rows = rowsOf(stack, options.colour);
  const ellipsis = options.ascii ? "..." : "…";
  const framed = rows.filter((row) => row.site !== "");
  const places = Math.max(...framed.map((row) => widthOf(row.place)));
  const placeWidth = Math.min(places, Math.floor(options.width * 0.3));
  const longest = Math.max(...framed.map((row) => widthOf(row.site)));
  const siteWidth = Math.min(longest, Math.floor(options.width * 0.42));
  const room = options.width - 3 - 1 - siteWidth - 2 - placeWidth - 2;
  const { dim } = options.colour;
  return rows.flatMap((row) => {
    const number = padStart(row.number, 3);
    if (row.site === "") return [row.paint(`${number} ${row.about.join("")}`)];
    const site = pad(clip(row.site, siteWidth, ellipsis), siteWidth);
    const place = pad(clip(row.place, placeWidth, ellipsis), placeWidth);
    const about = flow(row.about, ", ", Math.max(8, room), ellipsis);
    const lead = " ".repeat(3 + 1 + siteWidth + 2 + placeWidth);
    return [
      `${number} ${row.paint(site)}  ${dim(place)}  ${about[0] ?? ""}`.trimEnd(),
      ...about.slice(1).map((line) => `${lead}  ${line}`),
    ];
  });
}

function rowsOf(stack: Stack, colour: Colours): readonly Row[] {
  const rows: Row[] = [];
  let number = 0;
  stack.segments.forEach((segment, index) => {
    const above = stack.segments[index - 1];
    if (above) {
      const link = above.form === "isr" ? "interrupt" : `pre-empted by ${above.word}`;
      rows.push({
        number: "",
        site: "",
        place: "",
        about: [`-- ${link} --`],
        paint: colour.yellow,
      });
    }
    segment.frames.forEach((frame, depth) => {
      const paint = segment.steps && depth === 0 ? colour.red : (text: string): string => text;
      const place = `${baseName(frame.place.file)}:${frame.place.line}`;
      const about = aboutOf(segment, frame, depth);
      rows.push({ number: String(number), site: frame.site, place, about, paint });
      number += 1;
    });
  });
  return rows;
}

/** What a frame does; the context's own says what it is, at which level, and which locks it holds. */
function aboutOf(segment: Segment, frame: Frame, depth: number): readonly string[] {
  const does = depth === 0 && !segment.steps ? `next: ${frame.does}` : frame.does;
  const told = does === "" ? [] : [does];
  if (frame.kind !== "context") return told;
  const holds = segment.holds.map((lock) => `holds ${lock}`);
  const waits = segment.waits ? ["waits"] : [];
  return [segment.word, segment.level, ...holds, ...waits, ...told].filter((word) => word !== "");
}
