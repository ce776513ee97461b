/**
 * The bugs of FreeBSD's mfi(4) that specs/mfi shows: in which revision, by which rule or property, in how many steps, and
 * the steps that make it. B1 to B10 are those of r234858, R1 to R10 what r250496 leaves or brings. Steps are written as a
 * run shows them, actor first; others may come between.
 */
export interface Found {
  readonly bug: string;
  readonly file: string;
  readonly revision: string;
  /** Slug of a rule, or the name of an assertion, invariant. */
  readonly name: string;
  readonly steps: number;
  readonly run: readonly string[];
  /** Revisions that must not have it: the fix took it away, or it came only later. */
  readonly absent: readonly string[];
}

export const foundInOriginal: readonly Found[] = [
  {
    bug: "B1, the panic of the mail: the reset takes the lock that it holds",
    file: "reset",
    revision: "v234858",
    name: "recursive-acquire",
    steps: 9,
    run: [
      "Watchdog: acquire io",
      "Controller: breakDown",
      "Watchdog: adpreset = 1",
      "Watchdog: acquire io",
    ],
    absent: ["locksMended", "r250496", "proposed"],
  },
  {
    bug: "B1, the next place on the same path",
    file: "reset",
    revision: "step3",
    name: "recursive-acquire",
    steps: 13,
    run: ["Watchdog: acquire io", "Watchdog: assertHeld io", "Watchdog: acquire io"],
    absent: ["locksMended", "r250496", "proposed"],
  },
  {
    bug: "B1, and the last",
    file: "reset",
    revision: "resetMended",
    name: "recursive-acquire",
    steps: 14,
    run: ["Watchdog: assertHeld io", "Watchdog: adpreset = 0", "Watchdog: acquire io"],
    absent: ["locksMended", "r250496", "proposed"],
  },
  {
    bug: "B4: the index of whichever command initialising got",
    file: "indices",
    revision: "v234858",
    name: "B4",
    steps: 18,
    run: [
      "Controller: breakDown",
      "Watchdog: cmIndex[1] = 0",
      "Send: free = free minus { c }, c = 1",
      "Controller: answer(s = 1)",
      "Interrupt: B4: assert c == sender[1]",
    ],
    absent: ["step3", "r250496", "proposed"],
  },
  {
    bug: "B5: one SMID too many is let through",
    file: "indices",
    revision: "v234858",
    name: "out-of-range",
    steps: 4,
    run: [
      "Controller: babble(s = 3)",
      "Interrupt: replies.front()",
      "Interrupt: B5_smid: let c = syncIndex[3]",
    ],
    absent: ["step3", "r250496", "proposed"],
  },
  {
    bug: "B5: a context between the two sizes",
    file: "indices",
    revision: "step2",
    name: "out-of-range",
    steps: 4,
    run: ["Controller: babbleContext", "OldInterrupt: B5_context: let c = cmIndex[2]"],
    absent: ["step3", "r250496", "proposed"],
  },
  {
    bug: "B5: nothing is seen behind a reply that makes no sense",
    file: "indices",
    revision: "v234858",
    name: "B5_stuck",
    steps: 4,
    run: [
      "Controller: babble(s = 4)",
      "Interrupt: replies.front()",
      "Interrupt: returns (gives back io)",
    ],
    absent: ["step2", "step3", "r250496", "proposed"],
  },
  {
    bug: "B6: the first of an empty pool",
    file: "queues",
    revision: "v234858",
    name: "B6_get_cmd",
    steps: 9,
    run: ["Ioctl: busy.insertTail(c)", "Ioctl: B6_get_cmd: assert emptyCheck"],
    absent: ["emptyChecked", "r250496", "proposed"],
  },
  {
    bug: "B6: the reset takes off BUSY what is not there",
    file: "queues",
    revision: "v234858",
    name: "null-dereference",
    steps: 5,
    run: ["Controller: breakDown", "Watchdog: let a = aen", "Watchdog: busy.remove(a)"],
    absent: ["emptyChecked", "r250496", "proposed"],
  },
  {
    bug: "B6: the log state is looked at before the error",
    file: "errors",
    revision: "v234858",
    name: "null-dereference",
    steps: 9,
    run: ["Attach: noCommandLeft", "Attach: release io", "Attach: demand(logState)"],
    absent: ["commaMended", "r250496", "proposed"],
  },
  {
    bug: "B7: no command, and the lock is kept",
    file: "errors",
    revision: "v234858",
    name: "lock-leak",
    steps: 2,
    run: ["Attach: acquire io", "Attach: noCommand"],
    absent: ["r250496", "proposed"],
  },
  {
    bug: "B7: not sent, and the command is kept",
    file: "errors",
    revision: "v234858",
    name: "B7_command",
    steps: 4,
    run: ["Attach: commandOut = true", "Attach: notSent", "Attach: release io"],
    absent: ["r250496", "proposed"],
  },
  {
    bug: "B7: the release behind the test that is never true",
    file: "errors",
    revision: "commaMended",
    name: "release-not-owner",
    steps: 9,
    run: ["Attach: release io", "Attach: release io"],
    absent: ["v234858", "r250496", "proposed"],
  },
  {
    bug: "B8: the map sync is released while it is on BUSY",
    file: "queues",
    revision: "v234858",
    name: "double-insert",
    steps: 16,
    run: [
      "Ioctl: busy.insertTail(c)",
      "Controller: answer(c = 1)",
      "Interrupt: free.insertTail(c)",
    ],
    absent: ["r250496", "proposed"],
  },
  {
    bug: "B8: what could not be sent goes back to READY from BUSY",
    file: "queues",
    revision: "emptyChecked",
    name: "double-insert",
    steps: 10,
    run: [
      "Ioctl: busy.insertTail(c)",
      "Ioctl: B6_get_cmd: assert emptyCheck",
      "Ioctl: ready.insertHead(c)",
    ],
    absent: ["r250496", "proposed"],
  },
  {
    bug: "B8: what could not be sent stays on BUSY",
    file: "queues",
    revision: "emptyChecked",
    name: "B8_stranded",
    steps: 11,
    run: ["Ioctl: busy.insertTail(c)", "Ioctl: returns (gives back io)"],
    absent: ["v234858", "r250496", "proposed"],
  },
  {
    bug: "B9: a tbolt command of a command that has none",
    file: "queues",
    revision: "emptyChecked",
    name: "B9_no_tbolt",
    steps: 17,
    run: [
      "Ioctl: busy.insertTail(c)",
      "Controller: breakDown",
      "Watchdog: busy.removeHead()",
      "Watchdog: B9_no_tbolt: assert tbolt[1]",
    ],
    absent: ["v234858", "r250496", "proposed"],
  },
  {
    bug: "B9: a wait for events that is neither sent again nor released",
    file: "queues",
    revision: "v234858",
    name: "B9_leak",
    steps: 43,
    run: [
      "Controller: breakDown",
      "Watchdog: busy.removeHead()",
      "Watchdog: test kind[1] != EventWait",
      "Watchdog: returns (gives back io)",
    ],
    absent: ["r250496", "proposed"],
  },
  {
    bug: "B10: the reset needs a command, and all are busy",
    file: "reset",
    revision: "locksMended",
    name: "B10_reset_ends",
    steps: 33,
    run: [
      "Send: free = free - 1",
      "Send: free = free - 1",
      "Controller: breakDown",
      "Watchdog: let found = free > 0",
    ],
    absent: ["v234858", "r250496", "proposed"],
  },
  {
    bug: "B10, as r250496 has it: the controller is dead, and what it had is never ended",
    file: "reset",
    revision: "r250496",
    name: "B10_all_failed",
    steps: 23,
    run: [
      "Send: free = free - 1",
      "Send: free = free - 1",
      "Controller: breakDown",
      "Watchdog: dead = true",
    ],
    absent: ["v234858", "locksMended", "proposed"],
  },
];
