/**
 * Calls of kernels, as data: what each does, and how a spec says the same. Errors, `interlock explain` and the guide read
 * these rows. The arguments of a call have names, and `<name>` in a line of the spec stands for one of them; the names say
 * what an argument is, see ARGUMENTS.
 */

export const KERNELS = ["linux", "freebsd", "windows", "rtos", "posix"] as const;
export type Kernel = (typeof KERNELS)[number];

export const KERNEL_NAMES: Readonly<Record<Kernel, string>> = {
  linux: "Linux",
  freebsd: "FreeBSD",
  windows: "Windows",
  rtos: "real-time kernels",
  posix: "POSIX and others",
};

/**
 * How a spec says it:
 * - `statement`, `value` or `either`: in the place of the call
 * - `declaration`: what the call sets up is declared outside of bodies
 * - `block`: around what stands between this call and its partner
 * - `nothing`: it is left out
 */
export type Form = "statement" | "value" | "either" | "declaration" | "block" | "nothing";
type Group = "locks" | "lists" | "levels" | "other";

export interface KernelCall {
  readonly kernel: Kernel;
  readonly name: string;
  /** Names of its arguments, in order; further ones may follow. */
  readonly parameters: readonly string[];
  /** A sentence without its subject: `queues a work item`. */
  readonly does: string;
  readonly form: Form;
  /** Without the `;` that ends a statement; empty for `block` and `nothing`. */
  readonly spec: string;
  /** The level of the kernel that the call raises the CPU to. */
  readonly level: string | undefined;
  readonly note: string | undefined;
  readonly group: Group;
}

/** What the names of arguments stand for. Others are values, or are not used. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  l: "a lock that spins",
  m: "a mutex",
  rw: "a lock with readers that spins",
  rs: "a lock with readers that blocks",
  s: "a semaphore",
  c: "a completion",
  q: "a channel",
  w: "a deferred context",
  t: "a timer",
  i: "an isr",
  head: "a list",
  e: "an element of a list or a queue",
  fifo: "a queue",
  pool: "a pool",
  p: "a ref to an element of a pool",
  x: "a variable",
  flags: "a variable that is a set",
  cond: "a condition",
};

/** Note of a call that waits or spins for some time. */
export const DELAY = "how long it takes is not modelled";

type Row = Omit<KernelCall, "kernel" | "group">;

function rows(call: string, row: Omit<Row, "name" | "parameters">): readonly Row[] {
  const [, names = "", list = ""] = /^([\w|]+)\((.*)\)$/.exec(call) ?? [];
  const parameters = list === "" ? [] : list.split(", ");
  return names.split("|").map((name) => ({ ...row, name, parameters }));
}

/** `name|other(a, b)`: calls that mean the same. */
type Calls = (call: string, does: string, spec: string, note?: string) => readonly Row[];

const calls =
  (form: Form): Calls =>
  (call, does, spec, note) =>
    rows(call, { form, does, spec, note, level: undefined });

export const statement = calls("statement");
export const value = calls("value");
export const either = calls("either");
export const declaration = calls("declaration");
/** A statement that also raises to a level: `acquire L at LEVEL`. */
export const raising = (call: string, does: string, spec: string, level: string): readonly Row[] =>
  rows(call, { form: "statement", does, spec, level, note: undefined });
export const block = (call: string, does: string, level: string): readonly Row[] =>
  rows(call, { form: "block", does, spec: "", level, note: undefined });
export const nothing = (call: string, does: string, why: string): readonly Row[] =>
  rows(call, { form: "nothing", does, spec: "", level: undefined, note: why });

export const callsOf = (
  kernel: Kernel,
  groups: Readonly<Partial<Record<Group, readonly (readonly Row[])[]>>>,
): readonly KernelCall[] =>
  Object.entries(groups).flatMap(([group, all]) =>
    all.flat().map((row) => ({ ...row, kernel, group: group as Group })),
  );

/** The spec's line with its arguments filled in; `hasLevels`: its platform has the levels of the row's kernel. */
export function lineOf(
  { form, spec, level }: KernelCall,
  nameOf: (argument: string) => string,
  hasLevels = true,
): string {
  const known = level !== undefined && hasLevels ? level : undefined;
  if (form === "block") return `at ${known ?? "LEVEL"} { … }`;
  const line = spec.replaceAll(/<(\w+)>/g, (_, name: string) => nameOf(name));
  return known === undefined ? line : `${line} at ${known}`;
}

/** With the `;` of a statement. */
export const asStatement = (line: string): string => (line.endsWith("}") ? line : `${line};`);

/** What the spec's line needs, in the order of their first use. */
export const argumentsIn = ({ spec }: KernelCall): readonly string[] => [
  ...new Set([...spec.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name)),
];

/** The calls that have a key in common, in their order. */
export function groupedBy(
  list: readonly KernelCall[],
  keyOf: (call: KernelCall) => string,
): ReadonlyMap<string, readonly KernelCall[]> {
  const groups = new Map<string, KernelCall[]>();
  for (const call of list) {
    const key = keyOf(call);
    const known = groups.get(key);
    if (known) known.push(call);
    else groups.set(key, [call]);
  }
  return groups;
}
