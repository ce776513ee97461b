/** The platforms that ship, for programs that look up platforms themselves (`Lookup.platform`). */
import type { Source } from "../base/source.js";
import * as files from "../cli/files.js";

/** `freebsd`, `linux`, … */
export const shippedPlatforms: readonly string[] = files.shippedPlatforms();

/** Undefined where none of that name ships. */
export const readShippedPlatform = (name: string): Source | undefined =>
  shippedPlatforms.includes(name) ? files.readShippedPlatform(name) : undefined;
