/** Which other files a file needs, so that whoever reads files can read them. */
import type { Span } from "../base/source.js";
import type { File } from "../syntax/ast/ast.js";

export interface Dependencies {
  /** Name of the platform; `plain` where the file names none. */
  readonly platform: string;
  readonly imports: readonly { readonly path: string; readonly span: Span }[];
}

/** The platform used by a spec that names none. */
export const defaultPlatform = "plain";

/** The platform and imports that a file names itself; imports of imports are asked of those. */
export function dependencies(main: File): Dependencies {
  let platform = defaultPlatform;
  const imports: { path: string; span: Span }[] = [];
  for (const declaration of main.declarations) {
    if (declaration.kind === "platformUse") platform = declaration.name.text;
    if (declaration.kind === "import")
      imports.push({ path: declaration.path, span: declaration.span });
  }
  return { platform, imports };
}

/** The path of an import as seen from the file that names it, with `.` and `..` worked out. */
export function importedPath(importer: string, path: string): string {
  const steps = path.startsWith("/") ? [] : importer.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.length > 0 && steps.at(-1) !== "..") steps.pop();
      else steps.push("..");
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return (path.startsWith("/") ? "/" : "") + steps.join("/");
}

/** The name of the file that each import of each file leads to, by `importKey`. */
export type Imports = ReadonlyMap<string, string>;

export const importKey = (importer: string, path: string): string => `${importer}\0${path}`;
