/** Puts the files of a spec together: its imports, its platform, and every name that they declare. */
import type { Name, Declaration, File } from "../syntax/ast/ast.js";
import type { Span } from "../base/source.js";
import { suggest } from "../base/suggest.js";
import {
  defaultPlatform,
  dependencies,
  importedPath,
  importKey,
  type Imports,
} from "./dependencies.js";
import type { Sink } from "./sink.js";
import { builtinNames, isNamed, oneOf, sortOf } from "./symbols.js";
import type { Enumerator, NamedDeclaration, Symbol, Symbols } from "./symbols.js";

export interface Collected {
  readonly main: File;
  /** The platform, behind those that it is made from; empty where there is none. */
  readonly platform: readonly File[];
  readonly symbols: Symbols;
  /** Declarations of imports before those of the files that import them, the platform's left out. */
  readonly declarations: readonly Declaration[];
}

/**
 * Finds the files that belong to `main` among `others` and collects what they declare.
 *
 * @param imports where imports lead, as far as whoever read the files knows; otherwise it is told by their paths
 */
export function collect(
  main: File,
  others: readonly File[],
  sink: Sink,
  imports: Imports = new Map(),
): Collected {
  const files = orderFiles(main, others, imports, sink);
  return {
    main,
    platform: findPlatform(files, others, sink),
    symbols: collectSymbols(files, main, sink),
    declarations: files.flatMap((file) => file.declarations),
  };
}

/** Imports first, each file once. A cycle is reported at the import that closes it. */
function orderFiles(
  main: File,
  others: readonly File[],
  imports: Imports,
  sink: Sink,
): readonly File[] {
  const order: File[] = [];
  const path: File[] = [];
  const visit = (file: File): void => {
    path.push(file);
    for (const wanted of dependencies(file).imports) {
      const found = findImport(file, wanted.path, [main, ...others], imports);
      if (!found) {
        sink.report("ILK2008", wanted.span, { path: wanted.path });
      } else if (path.includes(found)) {
        const cycle = [...path.slice(path.indexOf(found)), found];
        sink.report("ILK2007", wanted.span, {
          cycle: cycle.map((each) => each.header.name.text).join(" → "),
        });
      } else if (found.header.form === "platform") {
        // It declares no names of the spec; `platform NAME;` says whether it is the one.
      } else if (found.header.form !== "library") {
        sink.report("ILK2008", wanted.span, { path: wanted.path, form: found.header.form });
      } else if (!order.includes(found)) visit(found);
    }
    path.pop();
    order.push(file);
  };
  visit(main);
  return order;
}

function findImport(
  importer: File,
  path: string,
  files: readonly File[],
  imports: Imports,
): File | undefined {
  const { name } = importer.span.source;
  const wanted = imports.get(importKey(name, path)) ?? importedPath(name, path);
  return (
    files.find((file) => file.span.source.name === wanted) ??
    files.find((file) => importedPath("", file.span.source.name) === wanted) ??
    files.find((file) => file.span.source.name.endsWith(`/${path.replace(/^(\.\/)+/, "")}`))
  );
}

function findPlatform(
  files: readonly File[],
  others: readonly File[],
  sink: Sink,
): readonly File[] {
  const platforms = others.filter((file) => file.header.form === "platform");
  const uses = files.flatMap((file) =>
    file.declarations.filter((declaration) => declaration.kind === "platformUse"),
  );
  const [first, ...more] = uses;
  for (const other of more) {
    if (first && other.name.text !== first.name.text) {
      sink.report(
        "ILK2011",
        other.name.span,
        { first: first.name.text, second: other.name.text },
        { secondary: [{ span: first.name.span, text: "the platform is named here" }] },
      );
    }
  }
  const name = first?.name.text ?? defaultPlatform;
  const known = platforms.map((file) => file.header.name.text);
  const find = (name: string, span: Span): File | undefined => {
    const found = platforms.find((file) => file.header.name.text === name);
    const near = suggest(name, known);
    const help = near === undefined ? undefined : `platform ${near};`;
    if (!found) sink.report("ILK2010", span, { name }, { help });
    return found;
  };
  const chain: File[] = [];
  const main = files.at(-1);
  let next = main && find(name, first?.name.span ?? main.header.span);
  while (next) {
    chain.unshift(next);
    const { from } = next.header;
    const base = from && find(from.text, from.span);
    if (from && base && chain.includes(base)) {
      const cycle = [...chain]
        .reverse()
        .concat(base)
        .map((file) => file.header.name.text)
        .join(" from ");
      sink.report("ILK2061", from.span, { cycle });
      break;
    }
    next = base;
  }
  return chain;
}

function collectSymbols(files: readonly File[], main: File, sink: Sink): Symbols {
  const names = new Map<string, Symbol>();
  const enumerators = new Map<string, Enumerator[]>();
  const declare = (name: Name, declaration: NamedDeclaration, file: File): void => {
    if (name.text === "") return;
    const earlier = names.get(name.text);
    if (builtinNames.has(name.text)) {
      sink.report("ILK2003", name.span, { name: name.text });
    } else if (earlier) {
      sink.report(
        "ILK2002",
        name.span,
        {
          name: name.text,
          sort: oneOf(sortOf(declaration)),
          earlier: oneOf(sortOf(earlier.declaration)),
        },
        {
          label: "declared again here",
          secondary: [{ span: earlier.name.span, text: `\`${name.text}\` is first declared here` }],
        },
      );
    } else {
      names.set(name.text, { name, declaration, file, isMain: file === main });
    }
  };
  const enumerate = (members: readonly Name[], owner: Enumerator["owner"]): void => {
    const first = new Map<string, Name>();
    members.forEach((name, position) => {
      const twin = first.get(name.text);
      if (twin) {
        sink.report(
          "ILK2002",
          name.span,
          { name: name.text, sort: "an enumerator", earlier: "an enumerator" },
          { secondary: [{ span: twin.span, text: `\`${name.text}\` is first declared here` }] },
        );
      } else first.set(name.text, name);
      const known = enumerators.get(name.text) ?? [];
      enumerators.set(name.text, [...known, { name, owner, position }]);
    });
  };
  for (const file of files) {
    for (const declaration of file.declarations) {
      if (!isNamed(declaration)) continue;
      declare(declaration.name, declaration, file);
      if (declaration.kind === "context") {
        for (const action of declaration.actions) declare(action.name, action, file);
      }
      if (declaration.kind === "enum") enumerate(declaration.members, declaration);
      if (declaration.kind === "const" && declaration.type?.kind === "enumType") {
        enumerate(declaration.type.members, declaration);
      }
    }
  }
  return { names, enumerators };
}
