/** The revisions of a spec: their names, and what each sets when its `from` chain is followed. */
import type { Result } from "../diagnostics/diagnostic.js";
import { suggest } from "../base/suggest.js";
import type { Expression, File, Name, RevisionDeclaration } from "../syntax/ast/ast.js";
import { Sink } from "./sink.js";

/** Each is a configuration of its own, which is compiled and searched. */
const MOST_REVISIONS = 256;

/** The name of the only configuration of a spec without revisions. */
export const baseRevision = "base";

/** Names of the configurations of a spec, in the order of its text. */
export function configurations(main: File): Result<readonly string[]> {
  const sink = new Sink();
  const names = revisionsOf(main, sink).map((revision) => revision.name.text);
  return { value: names.length > 0 ? names : [baseRevision], diagnostics: sink.diagnostics };
}

/** The revisions of a file; a second one of the same name is reported and left out, and so are those beyond the limit. */
export function revisionsOf(main: File, sink: Sink): readonly RevisionDeclaration[] {
  const known = new Map<string, RevisionDeclaration>();
  for (const declaration of main.declarations) {
    if (declaration.kind !== "revision") continue;
    const earlier = known.get(declaration.name.text);
    if (earlier) {
      sink.report(
        "ILK2002",
        declaration.name.span,
        { name: declaration.name.text, sort: "a revision", earlier: "a revision" },
        {
          label: "declared again here",
          secondary: [{ span: earlier.name.span, text: "first declared here" }],
        },
      );
    } else if (known.size < MOST_REVISIONS) known.set(declaration.name.text, declaration);
    else {
      const found = main.declarations.filter(({ kind }) => kind === "revision").length;
      const limit = { what: "the number of revisions", found, most: MOST_REVISIONS };
      sink.report("ILK3046", declaration.name.span, limit);
      break;
    }
  }
  return [...known.values()];
}

export interface RevisionSettings {
  /** The value each constant is set to; the nearest revision wins. */
  readonly constants: ReadonlyMap<string, { readonly name: Name; readonly value: Expression }>;
  readonly ignored: readonly Name[];
}

/** What a revision and those it comes from set. */
export function settingsOf(main: File, revision: string, sink: Sink): RevisionSettings {
  const revisions = revisionsOf(main, new Sink());
  const byName = new Map(revisions.map((each) => [each.name.text, each]));
  const constants = new Map<string, { name: Name; value: Expression }>();
  const ignored: Name[] = [];
  const chain: RevisionDeclaration[] = [];
  for (let at = byName.get(revision); at;) {
    if (chain.includes(at)) break;
    chain.unshift(at);
    at = at.from ? byName.get(at.from.text) : undefined;
  }
  if (revision !== baseRevision && !byName.has(revision)) {
    sink.report(
      "ILK2014",
      main.header.span,
      { name: revision },
      {
        help: helpWith(suggest(revision, byName.keys())),
      },
    );
  }
  for (const each of chain) {
    for (const setting of each.settings) {
      if (setting.kind === "setConstant") {
        constants.set(setting.name.text, { name: setting.name, value: setting.value });
      } else if (!ignored.some((name) => name.text === setting.rule.text)) {
        ignored.push(setting.rule);
      }
    }
  }
  return { constants, ignored };
}

/** Reports `from` clauses that name no revision or lead back to where they began. */
export function checkRevisionChains(main: File, sink: Sink): void {
  const revisions = revisionsOf(main, sink);
  const byName = new Map(revisions.map((each) => [each.name.text, each]));
  for (const revision of revisions) {
    if (revision.from && !byName.has(revision.from.text)) {
      sink.report(
        "ILK2014",
        revision.from.span,
        { name: revision.from.text },
        {
          help: helpWith(sink.suggest(revision.from.text, () => byName.keys())),
        },
      );
    }
    const seen: string[] = [];
    for (let at: RevisionDeclaration | undefined = revision; at;) {
      if (seen.includes(at.name.text)) {
        if (at === revision) {
          sink.report("ILK2015", revision.name.span, {
            cycle: [...seen, at.name.text].join(" → "),
          });
        }
        break;
      }
      seen.push(at.name.text);
      at = at.from ? byName.get(at.from.text) : undefined;
    }
  }
}

/** `did you mean …?`, when something is near. */
export const helpWith = (near: string | undefined): string | undefined =>
  near === undefined ? undefined : `did you mean \`${near}\`?`;
