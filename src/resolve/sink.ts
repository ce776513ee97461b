/** Collects diagnostics: each place and code once, and nothing at all while muted. */
import { suggest } from "../base/suggest.js";
import { report } from "../diagnostics/catalogue.js";
import type { Code } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

const MOST_SUGGESTED = 100;

export class Sink {
  readonly diagnostics: Diagnostic[] = [];
  private readonly seen = new Set<string>();
  private muteDepth = 0;

  /** Same parameters as `report`. */
  report<C extends Code>(...args: Parameters<typeof report<C>>): void {
    this.add(report<C>(...args));
  }

  add(diagnostic: Diagnostic): void {
    // In text that this configuration folds away only unknown names are worth telling.
    if (this.muteDepth > 0 && !diagnostic.code.startsWith("ILK2")) return;
    if (this.muteDepth > 0 && diagnostic.slug === "absent-in-configuration") return;
    const { span } = diagnostic.primary;
    const key = `${diagnostic.code} ${span.source.name} ${span.start} ${span.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.diagnostics.push(diagnostic);
  }

  /** Runs `work` on text that this configuration does not contain. */
  muted<Value>(work: () => Value): Value {
    this.muteDepth++;
    try {
      return work();
    } finally {
      this.muteDepth--;
    }
  }

  /** The nearest of the names that exist. Beyond many diagnostics none is looked for: the first of them are what is shown. */
  suggest(name: string, candidates: () => Iterable<string>): string | undefined {
    return this.diagnostics.length < MOST_SUGGESTED ? suggest(name, candidates()) : undefined;
  }

  get isMuted(): boolean {
    return this.muteDepth > 0;
  }

  get hasErrors(): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.severity === "error");
  }

  /** Where we are now, to go back to with `forgetSince`. */
  mark(): number {
    return this.diagnostics.length;
  }

  /** Drops what was reported since `mark`, for a pass that is repeated. */
  forgetSince(mark: number): void {
    for (const dropped of this.diagnostics.splice(mark)) {
      const { span } = dropped.primary;
      this.seen.delete(`${dropped.code} ${span.source.name} ${span.start} ${span.end}`);
    }
  }
}
