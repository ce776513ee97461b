/** How much memory this process may still take, so that a search ends before the engine is refused some and aborts. */
import { readFileSync } from "node:fs";
import { getHeapStatistics } from "node:v8";

const MIB = 2 ** 20;

/** What the engine still maps from here to the end of a small check. */
const NEEDED_MIB = 96;
/** Under this much heap the engine cannot go on reliably; states are kept outside of it. */
const SPARE_HEAP_MIB = 12;

/** The least that any limit leaves; Infinity where none is known. */
export function memoryLeft(): number {
  const { heap_size_limit: most, used_heap_size: used } = getHeapStatistics();
  if (most - used < SPARE_HEAP_MIB * MIB) return 0;
  const group = process.constrainedMemory?.() ?? 0;
  return Math.min(
    addressSpaceLeft(),
    group > 0 ? group - process.memoryUsage.rss() : Infinity,
    kibibytes("/proc/meminfo", /^MemAvailable:\s+(\d+) kB$/m) ?? Infinity,
  );
}

/** Why nothing can be done with this little memory; undefined where a small check fits. */
export function tooLittleMemory(): string | undefined {
  const left = addressSpaceLeft();
  if (left >= NEEDED_MIB * MIB) return undefined;
  return `out of memory: the limit of address space (ulimit -v) leaves ${Math.max(0, Math.floor(left / MIB))} MiB, and a small check needs ${NEEDED_MIB} MiB`;
}

/** What RLIMIT_AS leaves, where the system tells. */
function addressSpaceLeft(): number {
  const limit = /^Max address space\s+(\d+)\s/m.exec(read("/proc/self/limits"))?.[1];
  if (limit === undefined) return Infinity;
  return Number(limit) - (kibibytes("/proc/self/status", /^VmSize:\s+(\d+) kB$/m) ?? 0);
}

function kibibytes(file: string, line: RegExp): number | undefined {
  const amount = line.exec(read(file))?.[1];
  return amount === undefined ? undefined : Number(amount) * 1024;
}

/** Empty where the system has no such file. */
function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
