/** All rows, and how they are looked up. Where kernels have a call of one name, the rows stand in the order of KERNELS. */
import { groupedBy, type KernelCall } from "./call.js";
import { FREEBSD } from "./freebsd.js";
import { LINUX } from "./linux.js";
import { POSIX } from "./posix.js";
import { RTOS } from "./rtos.js";
import { WINDOWS } from "./windows.js";

export const KERNEL_CALLS: readonly KernelCall[] = [
  ...LINUX,
  ...FREEBSD,
  ...WINDOWS,
  ...RTOS,
  ...POSIX,
];

/** The calls of a name, of whatever kernel. */
export const callsNamed = groupedBy(KERNEL_CALLS, ({ name }) => name);
