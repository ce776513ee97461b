/**
 * What the generator knows of the platforms that ship: their levels, kinds of lock and of deferred context, and roles. It is
 * written down here a second time on purpose: a spec is made as somebody writes it who has read docs/language/platforms.md.
 */

export interface LockKind {
  readonly kind: string;
  readonly waiting: "spins" | "blocks";
  readonly shared?: true;
  readonly counting?: true;
}

export interface DeferredKind {
  readonly word: string;
  /** Whether there is a pending bit for each CPU. */
  readonly pendingEach?: true;
  /** Whether there may be an activation on each CPU. */
  readonly runsEach?: true;
}

export interface Role {
  readonly name: string;
  readonly form: "entry" | "isr" | "timer";
  /** The kind of lock that is held around it: the spec has to have just one of that kind. */
  readonly holding?: string;
}

export interface MadePlatform {
  readonly name: string;
  /** All but the lowest, which nothing raises to, from low to high. */
  readonly raised: readonly [string, ...string[]];
  readonly locks: readonly [LockKind, ...LockKind[]];
  readonly deferred: readonly [DeferredKind, ...DeferredKind[]];
  readonly roles: readonly Role[];
}

const spins = (kind: string): LockKind => ({ kind, waiting: "spins" });
const blocks = (kind: string): LockKind => ({ kind, waiting: "blocks" });
const shared = (kind: LockKind): LockKind => ({ ...kind, shared: true });
const semaphore: LockKind = { kind: "semaphore", waiting: "blocks", counting: true };

const plain: MadePlatform = {
  name: "plain",
  raised: ["INTERRUPT"],
  locks: [
    spins("spinlock"),
    blocks("mutex"),
    spins("irqSpinlock"),
    blocks("recursiveMutex"),
    shared(spins("rwlock")),
    shared(blocks("sharedMutex")),
    semaphore,
  ],
  deferred: [{ word: "task" }],
  roles: [],
};

const linux: MadePlatform = {
  name: "linux",
  raised: ["PREEMPT_OFF", "SOFTIRQ", "HARDIRQ"],
  locks: [
    spins("spinlock"),
    blocks("mutex"),
    spins("rawSpinlock"),
    shared(spins("rwlock")),
    shared(blocks("rwSemaphore")),
    shared(spins("seqlock")),
    semaphore,
  ],
  deferred: [
    { word: "softirq", pendingEach: true, runsEach: true },
    { word: "tasklet" },
    { word: "napi" },
    { word: "work" },
    { word: "irqThread" },
  ],
  roles: [
    { name: "file_operations", form: "entry" },
    { name: "ndo_start_xmit", form: "entry" },
    { name: "queue_rq", form: "entry" },
    { name: "hrtimer", form: "timer" },
    { name: "nmi_handler", form: "isr" },
  ],
};

const freebsd: MadePlatform = {
  name: "freebsd",
  raised: ["CRITICAL", "FILTER"],
  locks: [
    blocks("mutex"),
    spins("spinMutex"),
    blocks("recursiveMutex"),
    shared(blocks("rwlock")),
    shared(blocks("sx")),
    blocks("giant"),
    semaphore,
  ],
  deferred: [{ word: "ithread" }, { word: "swi" }, { word: "taskqueue" }],
  roles: [
    { name: "d_ioctl", form: "entry" },
    { name: "d_strategy", form: "entry" },
    { name: "callout_direct", form: "timer" },
  ],
};

const windows: MadePlatform = {
  name: "windows",
  raised: ["APC", "DISPATCH", "DIRQL"],
  locks: [
    spins("spinlock"),
    blocks("mutex"),
    spins("startIoLock"),
    spins("dpcLock"),
    spins("interruptLock"),
    blocks("resource"),
    shared(blocks("pushLock")),
    shared(spins("rwSpinlock")),
    semaphore,
  ],
  deferred: [
    { word: "dpc", runsEach: true },
    { word: "threadedDpc", runsEach: true },
    { word: "workItem" },
  ],
  roles: [
    { name: "HwStorBuildIo", form: "entry" },
    { name: "HwStorStartIo", form: "entry", holding: "startIoLock" },
    { name: "HwStorTimer", form: "entry", holding: "startIoLock" },
    { name: "HwStorUnitControl", form: "entry" },
    { name: "HwMSInterruptRoutine", form: "isr" },
  ],
};

const rtos: MadePlatform = {
  name: "rtos",
  raised: ["ISR"],
  locks: [
    blocks("mutex"),
    spins("spinlock"),
    blocks("recursiveMutex"),
    spins("criticalSection"),
    semaphore,
  ],
  deferred: [{ word: "work" }],
  roles: [],
};

/** The simplest first. */
export const PLATFORMS = [plain, plain, linux, linux, freebsd, windows, rtos] as const;
