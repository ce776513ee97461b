/** Problems as SARIF 2.1.0 (OASIS), each with the run that shows it, for code scanning and editors. */
import { inSarif, inUri, visible } from "../../base/embed.js";
import type { Checker } from "../../runtime/checker.js";
import type { Violation } from "../../runtime/verdict.js";
import { buildTraceView } from "../views/trace-view.js";
import type { CheckedFile } from "./check-report.js";
import { type Problem, type ProblemPlace, problemsOf } from "./problems.js";

const LEVELS = { error: "error", warning: "warning", hint: "note" } as const;

export function toSarif(files: readonly CheckedFile[], version: string): unknown {
  const problems = problemsOf(files);
  const rules = [...new Map(problems.map((each) => [each.rule, each])).values()];
  const indexOf = new Map(rules.map(({ rule }, index) => [rule, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "interlock",
            version,
            rules: rules.map(({ rule, meaning, isExplained }) => ({
              id: visible(rule),
              shortDescription: { text: inSarif(meaning) },
              ...(isExplained ? { help: { text: inSarif(`interlock explain ${rule}`) } } : {}),
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: problems.map((each) => resultOf(each, indexOf.get(each.rule) ?? -1)),
      },
    ],
  };
}

function resultOf(problem: Problem, ruleIndex: number): unknown {
  const { rule, severity, sentence, place, related, run } = problem;
  return {
    ruleId: visible(rule),
    ruleIndex,
    level: LEVELS[severity],
    message: { text: inSarif(sentence) },
    locations: [physical(place)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each) => ({
            ...physical(each.place),
            ...messageOf(each.text),
          })),
        }),
    ...(run ? { codeFlows: [codeFlowOf(run.checker, run.violation)] } : {}),
  };
}

const physical = ({ file, line, column, endLine, endColumn }: ProblemPlace): object => ({
  physicalLocation: {
    artifactLocation: { uri: inUri(file) },
    region: {
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      ...(endColumn === undefined ? {} : { endColumn }),
    },
  },
});

const messageOf = (text: string): object =>
  text === "" ? {} : { message: { text: inSarif(text) } };

/** One flow for the whole run: its steps are in one order, whatever CPU they are on. */
function codeFlowOf(checker: Checker, violation: Violation): unknown {
  const { steps } = buildTraceView(checker, violation);
  return {
    threadFlows: [
      {
        locations: steps.map(({ number, actor, text, place }) => ({
          executionOrder: number,
          location: { ...(place ? physical(place) : {}), ...messageOf(`${actor}: ${text}`) },
        })),
      },
    ],
  };
}
