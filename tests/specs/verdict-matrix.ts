/**
 * What was expected of the revisions of mfi(4) and of the NVMe miniport before there were specs, row by row, and where each is
 * found. S1 to S13, L1 to L6 are the properties of the one, P1 to P11, Q1 to Q7 those of the other; the bugs have the names of
 * the specs. What is said to hold is either a configuration that holds, or one in which some names are not found.
 */

interface Broken {
  /** The property, and the bug in parentheses. */
  readonly property: string;
  readonly at: string;
  /** Slug of a rule, or the name of an assertion or invariant. */
  readonly name: string;
}

interface Holding {
  readonly property: string;
  readonly at: string;
  /** Names that must not be found there; without them, the configuration holds. */
  readonly without?: readonly string[];
}

export interface MatrixRow {
  readonly row: string;
  readonly broken: readonly Broken[];
  readonly holds: readonly Holding[];
  /** Where what is found is not what was expected, and why. */
  readonly differs?: string;
}

/** Rules about locks, of which P6 consists. */
const lockRules = [
  "recursive-acquire",
  "release-not-owner",
  "ambient-lock",
  "lock-leak",
  "lock-order",
  "forbidden-acquire",
  "self-deadlock",
  "deadlock",
];
const listRules = ["corrupt-list", "malformed-list", "lost-element", "double-insert"];

const mfi: readonly MatrixRow[] = [
  {
    row: "mfi v234858",
    broken: [
      { property: "S1 (B1)", at: "mfi/reset@v234858", name: "recursive-acquire" },
      { property: "S3 (B7)", at: "mfi/errors@v234858", name: "lock-leak" },
      { property: "S4 (B8)", at: "mfi/queues@emptyChecked", name: "B8_stranded" },
      { property: "S12 (B8), map sync", at: "mfi/queues@v234858", name: "double-insert" },
      { property: "S12 (B8), startio", at: "mfi/queues@emptyChecked", name: "double-insert" },
      { property: "S5 (B2, variant c)", at: "mfi/returns@v234858", name: "double-insert" },
      { property: "S5 (B2, variant c)", at: "mfi/returns@v234858Written", name: "Bad_link_next" },
      { property: "S5 (B9)", at: "mfi/queues@emptyChecked", name: "B9_no_tbolt" },
      { property: "S4 (B9)", at: "mfi/queues@v234858", name: "B9_leak" },
      { property: "S6 (B2)", at: "mfi/commands@v234858", name: "stale-completion" },
      { property: "S7 (B2, variant a)", at: "mfi/commands@v234858", name: "use-after-free" },
      { property: "S9 (B4)", at: "mfi/indices@v234858", name: "B4_index" },
      { property: "S9 (B5)", at: "mfi/indices@v234858", name: "out-of-range" },
      { property: "S11 (B6), event command", at: "mfi/queues@v234858", name: "null-dereference" },
      { property: "S11 (B6), empty pool", at: "mfi/queues@v234858", name: "B6_get_cmd" },
      { property: "S11 (B6), log state", at: "mfi/errors@v234858", name: "null-dereference" },
      { property: "L2 (B2, variant b)", at: "mfi/commands@v234858NoReply", name: "pool-leak" },
      { property: "L3 (B5)", at: "mfi/indices@v234858", name: "B5_stuck" },
      { property: "L4 (B10)", at: "mfi/reset@initMended", name: "B10_reset_ends" },
      { property: "L4 (B10)", at: "mfi/reset@locksMended", name: "B10_reset_ends" },
    ],
    holds: [
      { property: "S5, S8 with one drainer", at: "mfi/returns@v234858NoReset" },
      { property: "S8 with one drainer", at: "mfi/returns@v234858", without: ["S8"] },
      { property: "S8 with one drainer", at: "mfi/commands@v234858", without: ["B3"] },
      { property: "S10", at: "mfi/lock-order@v234858" },
    ],
    differs:
      "Some bugs stand behind others, which end the run: L4 behind the first place of S1 (`initMended`), S4 and S12 in startio and " +
      "the index of -1 behind S11 (`emptyChecked`). S5 by the reset is in specs/mfi/returns.ilk, where S1 is left out.",
  },
  {
    row: "mfi r242681",
    broken: [
      { property: "S5 (B3)", at: "mfi/returns@r242681", name: "double-insert" },
      { property: "S8 (B3), a slot passed over", at: "mfi/returns@r242681", name: "S8" },
      { property: "S8 (B3), two at one slot", at: "mfi/commands@r242681", name: "B3" },
      { property: "S6 (B2)", at: "mfi/commands@r242681", name: "stale-completion" },
    ],
    holds: [
      { property: "S5, S8 with F3", at: "mfi/returns@step1" },
      { property: "S8 with F3", at: "mfi/commands@step1", without: ["B3"] },
    ],
  },
  {
    row: "mfi POST, no abort, no timeout, no reset",
    broken: [
      { property: "S6 (R4) by a late reply", at: "mfi/commands@r250496", name: "stale-completion" },
      { property: "S8, L3 (R5)", at: "mfi/nested-drain@r250496", name: "in_step" },
    ],
    holds: [
      { property: "S1 to S3", at: "mfi/errors@r250496", without: lockRules },
      { property: "S4, S12", at: "mfi/queues@r250496NoReset" },
      { property: "S5, S8", at: "mfi/returns@r250496" },
      { property: "S6, S7, L1, L2", at: "mfi/commands@r250496ReplyFirst" },
      { property: "S6, S7, L1, L2", at: "mfi/commands@r250496NoReply" },
      { property: "S8, L3", at: "mfi/nested-drain@r250496NoWrap" },
      { property: "S9, L3", at: "mfi/indices@r250496" },
      { property: "S10", at: "mfi/lock-order@r250496" },
      { property: "S11", at: "mfi/errors@r250496", without: ["null-dereference"] },
    ],
    differs:
      "Status and reply are two writes: if the one drain after the poll comes between them, it is R4 with no timeout. It holds if the " +
      "reply comes first, or if none comes. And R5 needs neither abort nor timeout nor reset: a sequence number that wraps is enough.",
  },
  {
    row: "mfi POST, AEN re-register",
    broken: [{ property: "S1 (R1)", at: "mfi/abort@r250496", name: "recursive-acquire" }],
    holds: [{ property: "S1", at: "mfi/abort@step1", without: lockRules }],
  },
  {
    row: "mfi POST, abort at shutdown",
    broken: [
      { property: "S11 (R2), entry", at: "mfi/abort@r250496Shutdown", name: "R2_gone_at_entry" },
      { property: "S11 (R2), wait", at: "mfi/abort@r250496Shutdown", name: "R2_gone_after_wait" },
      { property: "L5 delayed (R2)", at: "mfi/abort@r250496Shutdown", name: "R2_lost_wakeup" },
      { property: "L5 without the 5 s (R2)", at: "mfi/abort@r250496Untimed", name: "lost-wakeup" },
      { property: "S7 (R3)", at: "mfi/abort@r250496Deaf", name: "R3" },
    ],
    holds: [
      { property: "S1", at: "mfi/abort@r250496Shutdown", without: lockRules },
      { property: "S1", at: "mfi/abort@r250496Deaf", without: lockRules },
    ],
  },
  {
    row: "mfi POST, poll timeout + late reply, 1 ct",
    broken: [
      { property: "S6 (R4)", at: "mfi/commands@r250496PollTimeout", name: "stale-completion" },
      { property: "S7 (R4)", at: "mfi/commands@r250496PollTimeout", name: "use-after-free" },
      { property: "S13 (R7)", at: "mfi/errors@r250496", name: "R7_success" },
      { property: "S13 (R7)", at: "mfi/errors@r250496", name: "R7_unloaded_once" },
    ],
    holds: [],
    differs:
      "The controller also writes its status into a frame that was given back: S7 as well as S6.",
  },
  {
    row: "mfi POST, reset",
    broken: [
      { property: "S10 (R6)", at: "mfi/reset@r250496", name: "R6" },
      { property: "L5 (R6)", at: "mfi/reset@r250496Taskqueue", name: "lost-wakeup" },
      { property: "S12 (R8)", at: "mfi/queues@r250496", name: "absent-remove" },
      { property: "L4 (B10)", at: "mfi/reset@r250496", name: "B10_all_failed" },
      { property: "S8, L3 (ring kept)", at: "mfi/nested-drain@r250496Reset", name: "in_step" },
      { property: "lock-not-held (R9)", at: "mfi/reset@r250496Looks", name: "lock-not-held" },
    ],
    holds: [
      { property: "S1", at: "mfi/reset@r250496", without: lockRules },
      { property: "S5", at: "mfi/returns@r250496" },
    ],
    differs: "Not expected: the reset begins with slot 0 again and leaves replies in the ring.",
  },
  {
    row: "mfi proposed",
    broken: [],
    holds: [
      "abort",
      "commands",
      "errors",
      "indices",
      "lock-order",
      "nested-drain",
      "queues",
      "reset",
      "returns",
    ].map((file) => ({ property: file, at: `mfi/${file}@proposed` })),
  },
];

const nvme: readonly MatrixRow[] = [
  {
    row: "nvme ISR completion",
    broken: [
      { property: "P1 (2.7)", at: "nvme-startio@original", name: "corrupt-list" },
      { property: "P2", at: "nvme-startio@original", name: "P2" },
      { property: "P1 without checks", at: "nvme-startio@unchecked", name: "lost-element" },
      { property: "P3, Q7 without checks", at: "nvme-startio@uncheckedAfter", name: "P3" },
      { property: "P6", at: "nvme-startio@originalFollowUp", name: "forbidden-acquire" },
    ],
    holds: [{ property: "P9", at: "nvme-startio@original", without: ["ring-overrun"] }],
    differs:
      "With checks a lost element is found too, one step after the crash can be: both builds lose identifiers.",
  },
  {
    row: "nvme A, StartIo and ISR only",
    broken: [
      { property: "P6 (A3), handle first", at: "nvme-startio@handOverEarly", name: "ambient-lock" },
    ],
    holds: [{ property: "P1 to P3", at: "nvme-startio@handOver" }],
  },
  {
    row: "nvme A, BuildIo finishes on another CPU",
    broken: [
      { property: "P6 (A1)", at: "nvme-startio@handOverBuildIo", name: "release-not-owner" },
      { property: "P2 after P6", at: "nvme-startio@handOverBuildIoAfter", name: "P2" },
      { property: "P1 after P6", at: "nvme-startio@handOverBuildIoAfter", name: "corrupt-list" },
    ],
    holds: [],
    differs:
      "On the same CPU the crash does not come back: StartIo stays at DIRQL. P1 after P6 needs a queue that two CPUs share.",
  },
  {
    row: "nvme B, no ProcessIo from completion",
    broken: [],
    holds: [{ property: "P1 to P6", at: "nvme-startio@processIo" }],
  },
  {
    row: "nvme B, ProcessIo(TRUE) in the completion ISR",
    broken: [
      { property: "P6", at: "nvme-startio@processIoFollowUp", name: "forbidden-acquire" },
      { property: "P6, order", at: "nvme-startio@processIoFollowUp", name: "lock-order" },
    ],
    holds: [],
  },
  {
    row: "nvme half duplex",
    broken: [{ property: "P6", at: "nvme-startio@halfDuplexFollowUp", name: "forbidden-acquire" }],
    holds: [{ property: "P1 to P3", at: "nvme-startio@halfDuplex" }],
  },
  {
    row: "nvme c6ee2c6, a queue for each core, I/O only",
    broken: [],
    holds: [
      { property: "P1 to P6, Q1, Q2", at: "nvme-shared-queues@perCore" },
      { property: "Q2", at: "nvme-coalescing@shipped" },
    ],
  },
  {
    row: "nvme c6ee2c6, admin from another CPU",
    broken: [
      { property: "P1 (N1)", at: "nvme-shared-queues@adminFromAll", name: "corrupt-list" },
      { property: "P2 (N1)", at: "nvme-shared-queues@adminFromAll", name: "oneUser" },
    ],
    holds: [{ property: "P1, P2 with one lock", at: "nvme-shared-queues@adminOneLock" }],
  },
  {
    row: "nvme c6ee2c6, shared vector",
    broken: [
      { property: "P1 (N2)", at: "nvme-shared-queues@sharedVector", name: "corrupt-list" },
      { property: "P2 (N2)", at: "nvme-shared-queues@sharedVector", name: "oneUser" },
    ],
    holds: [{ property: "P1, P2 with one lock", at: "nvme-shared-queues@sharedOneLock" }],
  },
  {
    row: "nvme 482c04f, more cores than queues",
    broken: [],
    holds: [
      { property: "P1 to P3", at: "nvme-startio@oneLock" },
      { property: "P1 to P3", at: "nvme-shared-queues@sharedOneLock" },
    ],
  },
  {
    row: "nvme 482c04f, more cores than queues, ProcessIo(TRUE) in completion",
    broken: [
      { property: "P6 (N4)", at: "nvme-startio@oneLockFollowUp", name: "recursive-acquire" },
      {
        property: "P6 (N4)",
        at: "nvme-shared-queues@oneLockFollowUp",
        name: "recursive-acquire",
      },
    ],
    holds: [{ property: "P6 with the flag clear", at: "nvme-shared-queues@perCoreFollowUp" }],
  },
  {
    row: "nvme 1.5, duplicate CID",
    broken: [
      { property: "P6 (N3)", at: "nvme-recovery@version15", name: "lock-leak" },
      { property: "P6 (N3)", at: "nvme-recovery@returnsLocked", name: "lock-leak" },
      { property: "Q6 (N3)", at: "nvme-recovery@returnsLockedAfter", name: "deadlock" },
      { property: "P5 (N3) before f75d727", at: "nvme-recovery@keepsLast", name: "notify" },
    ],
    holds: [{ property: "P5, P6", at: "nvme-recovery@badCid" }],
  },
  {
    row: "nvme 342e033, reset with completion out of order",
    broken: [
      { property: "P5", at: "nvme-recovery@original", name: "notify" },
      { property: "P3, Q1", at: "nvme-recovery@walksQueue", name: "allNotified" },
    ],
    holds: [],
    differs: "P3 shows as a request that is never answered, since its identifier stays taken.",
  },
  {
    row: "nvme any DPC revision, reset racing completion on another CPU",
    broken: [
      { property: "P5 (N5)", at: "nvme-recovery@completionRaces", name: "notify" },
      { property: "P1, P4 (N5)", at: "nvme-recovery@completionRaces", name: "double-insert" },
    ],
    holds: [{ property: "P1, P4, P5 with one lock", at: "nvme-recovery@proposed" }],
  },
  {
    row: "nvme, what is left in the shipped versions",
    broken: [
      { property: "P10 (N6)", at: "nvme-recovery@gateOpen", name: "doorbell" },
      { property: "Q1 (N6)", at: "nvme-recovery@gateOpenAfter", name: "allNotified" },
      { property: "P11 (N7)", at: "nvme-recovery@resetTwice", name: "Recovery" },
      { property: "P5 (N8)", at: "nvme-snti-dpc@oneDpc", name: "use-after-free" },
      { property: "pool-leak (N8)", at: "nvme-snti-dpc@givenTheBuffer", name: "pool-leak" },
      { property: "P9 (N9)", at: "nvme-completion-entry@pointer", name: "use-after-free" },
      { property: "P9 (N9)", at: "nvme-completion-entry@pointer", name: "stale-completion" },
      { property: "N10", at: "nvme-queue-full@original", name: "N10" },
      { property: "Q4 (N11)", at: "nvme-intx@masksInDpcTen", name: "storm" },
      { property: "Q4 (N11)", at: "nvme-intx@masksInDpc", name: "circle" },
      { property: "Q2 (N12)", at: "nvme-coalescing@oneForEach", name: "noneForgotten" },
      { property: "Q2 (N12), early", at: "nvme-coalescing@early", name: "noneForgotten" },
      { property: "lock-not-held (N14)", at: "nvme-learning@shipped", name: "lock-not-held" },
    ],
    holds: [
      { property: "P9 (N9)", at: "nvme-completion-entry@copied" },
      { property: "N10", at: "nvme-queue-full@oneLess" },
      { property: "Q3, Q4 (N11)", at: "nvme-intx@masksInIsr" },
      { property: "Q2 (N12)", at: "nvme-coalescing@shipped" },
      { property: "N14 does no harm", at: "nvme-learning@unguarded" },
      { property: "P1 (list)", at: "nvme-snti-dpc@oneDpc", without: listRules },
    ],
    differs:
      "N12 holds as shipped; what is broken is each of the two things that it rests on, taken away.",
  },
];

export const matrix: readonly MatrixRow[] = [...mfi, ...nvme];
