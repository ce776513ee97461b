/**
 * Where the outputs of configurations go: `FOLDER/NAME/REVISION.SUFFIX`. Two that would be one file, on any file system,
 * are refused before anything is written.
 */
import { basename, join } from "node:path";
import { shownPath } from "./files.js";
import { refuse } from "./refusal.js";

interface Owner {
  readonly path: string;
  readonly file: string;
  readonly revision: string;
}

export class OutputPaths {
  readonly #folder: string;
  readonly #suffix: string;
  readonly #owners = new Map<string, Owner>();

  constructor(folder: string, suffix: string) {
    this.#folder = folder;
    this.#suffix = suffix;
  }

  /** The path of one configuration's output. */
  of({ file, revision }: { readonly file: string; readonly revision: string }): string {
    const path = join(this.#folder, stemOf(file), `${revision}${this.#suffix}`);
    // Some file systems tell neither case nor ways of composing a letter apart.
    const key = path.normalize("NFC").toLowerCase();
    const other = this.#owners.get(key);
    if (other)
      refuse(
        "ILK9020",
        file,
        {
          path: shownPath(other.path),
          first: `\`${other.file}@${other.revision}\``,
          second: `\`${file}@${revision}\``,
          ...(other.path === path ? {} : { otherPath: shownPath(path) }),
        },
        file === other.file
          ? "give one of the revisions a name that differs in more than case"
          : "write them into two folders",
      );
    this.#owners.set(key, { path, file, revision });
    return path;
  }
}

/** The file's name without its ending, which never leads out of the folder. */
function stemOf(file: string): string {
  const stem = basename(file).replace(/\.ilk$/, "");
  return /^\.*$/.test(stem) ? `_${stem}` : stem;
}
