/** The platforms that ship, for programs that look up platforms themselves (`Lookup.platform`). */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../base/source.js";
import { packageFolder, readSource } from "../cli/files.js";

const folder = join(packageFolder, "specs", "platforms");

/** `freebsd`, `linux`, … */
export const shippedPlatforms: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".ilk"))
  .map((name) => name.slice(0, -".ilk".length))
  .sort();

/** Undefined where none of that name ships. */
export const readShippedPlatform = (name: string): Source | undefined =>
  shippedPlatforms.includes(name) ? readSource(join(folder, `${name}.ilk`)) : undefined;
