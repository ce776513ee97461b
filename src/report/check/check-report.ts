/**
 * What `interlock check` has found, file by file: the compiler's diagnostics, and the verdict of each configuration. Every
 * form of output (text, JSON, SARIF, annotations, JUnit, Markdown) is made from this.
 */
import { type Diagnostic, isError } from "../../diagnostics/diagnostic.js";
import type { CheckResult } from "../table.js";

export interface CheckedFile {
  /** As it is shown. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where the file has errors. */
  readonly results: readonly CheckResult[];
  /** A line of the spec or of what it is written on. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

export const hasErrors = ({ diagnostics }: CheckedFile): boolean => diagnostics.some(isError);

/** The same thing said for several revisions, or of one platform in several files, is said once. */
export function distinctDiagnostics(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return list.filter((each) => {
    const { source, start } = each.primary.span;
    const key = `${each.code} ${source.name} ${start} ${each.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
