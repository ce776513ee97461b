/**
 * Generated code in prettier's layout. Laying out a hundred checkers takes half a minute, and most of them are as they
 * were: what a text was laid out to is kept by the hash of the text in `node_modules/.cache`, where other tools keep
 * theirs. Without such a folder, or where it cannot be written, nothing is kept and nothing else differs.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { format, version } from "prettier";

const FOLDER = join("node_modules", ".cache", "interlock");
/** Files kept, some 50 KB each; beyond this all are dropped. */
const MOST_KEPT = 4000;

export async function formatted(text: string, parser: "typescript" | "babel"): Promise<string> {
  const options = { parser, printWidth: 100 };
  if (!existsSync("node_modules")) return format(text, options);
  const key = createHash("sha256")
    .update(JSON.stringify([version, options, text]))
    .digest("hex");
  const path = join(FOLDER, key);
  try {
    return readFileSync(path, "utf8");
  } catch {
    const laidOut = await format(text, options);
    keep(path, laidOut);
    return laidOut;
  }
}

function keep(path: string, text: string): void {
  try {
    mkdirSync(FOLDER, { recursive: true });
    if (readdirSync(FOLDER).length > MOST_KEPT) rmSync(FOLDER, { recursive: true });
    mkdirSync(FOLDER, { recursive: true });
    // Written apart and then renamed: another run never reads half a file.
    const part = `${path}.${process.pid}`;
    writeFileSync(part, text);
    renameSync(part, path);
  } catch {
    // A cache that cannot be written is none.
  }
}
