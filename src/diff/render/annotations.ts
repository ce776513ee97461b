/** Findings for machines that show them beside the text: GitHub's workflow commands, and SARIF 2.1.0 (OASIS). */
import { inAnnotation, inAnnotationProperty, inSarif, inUri } from "../../base/embed.js";
import { FINDING_IDS } from "../findings.js";
import type { DiffReport } from "../report.js";
import { type FailOn, isFailure, type ShownPath } from "../policy.js";
import type { Finding, FindingId } from "../spec-diff.js";

const visible = ({ diffs }: DiffReport): readonly Finding[] =>
  diffs.flatMap(({ findings }) => findings.filter(({ muted }) => !muted));

/** What findings are shown with beside the text. */
export interface AnnotationOptions {
  /** What fails the diff is an error; the rest is a warning, or a note where it is information. */
  readonly failOn: readonly FailOn[];
  /** Paths as the machine that shows them has them. */
  readonly shown: ShownPath;
}

interface Level {
  readonly github: string;
  readonly sarif: string;
}

const ERROR: Level = { github: "error", sarif: "error" };
const WARNING: Level = { github: "warning", sarif: "warning" };
const NOTE: Level = { github: "notice", sarif: "note" };

function levelOf(finding: Finding, { failOn }: AnnotationOptions): Level {
  if (isFailure(finding, failOn)) return ERROR;
  return finding.severity === "information" ? NOTE : WARNING;
}

/** `::error file=…,line=…,col=…,title=ID::sentence` */
export function renderGithub(report: DiffReport, options: AnnotationOptions): string {
  const lines = visible(report).map((finding) => {
    const { id, sentence, place } = finding;
    const where = place
      ? [
          `file=${inAnnotationProperty(options.shown(place.file))}`,
          `line=${place.line}`,
          `col=${place.column}`,
        ]
      : [];
    const properties = [...where, `title=${inAnnotationProperty(id)}`].join(",");
    return `::${levelOf(finding, options).github} ${properties}::${inAnnotation(sentence)}`;
  });
  return lines.map((line) => `${line}\n`).join("");
}

function sarifResult(finding: Finding, options: AnnotationOptions): unknown {
  const { id, sentence, place } = finding;
  const locations = place
    ? [
        {
          physicalLocation: {
            artifactLocation: { uri: inUri(options.shown(place.file)) },
            region: { startLine: place.line, startColumn: place.column },
          },
        },
      ]
    : [];
  return {
    ruleId: id,
    ruleIndex: FINDING_IDS.indexOf(id),
    level: levelOf(finding, options).sarif,
    message: { text: inSarif(sentence) },
    locations,
  };
}

export const MEANINGS: Readonly<Record<FindingId, string>> = {
  UNKNOWN: "A limit was hit, so that the two could not be compared",
  "PROP-WEAKENED": "A property asks for less than before, or for something else",
  "PROP-STRENGTHENED": "A property asks for more than before, or is worded otherwise",
  "PROP-REMOVED": "A property is not checked any more",
  "PROP-UNCHECKED": "A property was broken and is no longer checked as it was",
  "PROP-NEW-FAIL": "A property or rule is newly broken",
  "PROP-STILL": "A property or rule is still broken",
  "PROP-FIXED": "A property or rule is broken no more",
  VACUOUS: "Something does not happen any more at all",
  RENAMED: "Something has another name",
  "CTX-ADD": "A context is new",
  "CAP-CHANGED": "A capacity has changed",
  "SCOPE-CHANGED": "A lock covers more or less of a context",
  "LOCK-ORDER-ADD": "Two locks are newly taken one inside the other",
  "IRQ-CLASS": "The interrupt safety of a lock has changed",
  "LOCKSET-SHRUNK": "Something is accessed without a lock that always protected it",
  "OVERLAP-LOST": "Contexts that could overlap cannot any more",
  "WINDOW-ADD": "Contexts can overlap that could not before",
  "MASK-WIDENED": "An interrupt can be held off for longer",
  "HOLD-LONGER": "A lock can be held for longer",
  "STARVATION-ADDED": "Something can be held up for ever that could not before",
  "BEH-ADD": "The new one can do something that the old one could not",
  "BEH-REM": "The old one could do something that the new one cannot",
};

export function toSarif(report: DiffReport, version: string, options: AnnotationOptions): unknown {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "interlock",
            version,
            rules: FINDING_IDS.map((id) => ({ id, shortDescription: { text: MEANINGS[id] } })),
          },
        },
        results: visible(report).map((finding) => sarifResult(finding, options)),
      },
    ],
  };
}
