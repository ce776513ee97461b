/** Problems as GitHub's workflow commands: `::error file=…,line=…,col=…,title=RULE::sentence`. */
import { inAnnotation, inAnnotationProperty } from "../../base/embed.js";
import type { CheckedFile } from "./check-report.js";
import { type Problem, problemsOf } from "./problems.js";

const COMMANDS = { error: "error", warning: "warning", hint: "notice" } as const;

export const renderAnnotations = (files: readonly CheckedFile[]): string =>
  problemsOf(files)
    .map((each) => `${commandOf(each)}\n`)
    .join("");

function commandOf({ rule, severity, sentence, place }: Problem): string {
  const properties = [
    `file=${inAnnotationProperty(place.file)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    ...(place.endLine === undefined ? [] : [`endLine=${place.endLine}`]),
    ...(place.endColumn === undefined ? [] : [`endColumn=${place.endColumn}`]),
    `title=${inAnnotationProperty(rule)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(",")}::${inAnnotation(sentence)}`;
}
