/**
 * What each revision of the specs about the NVMe miniport beyond StartIo must break, and its decisive steps.
 * Nothing: it holds. For specs/nvme-startio.ilk see tests/examples.
 */
import type { SpecRuns } from "../support/spec-runs.js";

const betweenTwoCpus: SpecRuns[string] = [
  {
    broken: "oneUser",
    steps: 18,
    decisive: [
      "10 StartIo, CPU 1, DISPATCH: freeList.removeHead r1: E = head.next",
      "14 Complete, CPU 0, DISPATCH: acquire DpcLock",
      "18 Complete, CPU 0, DISPATCH: freeList.insertTail i0: check head.prev.next == head && head.next.prev == head",
    ],
  },
  {
    broken: "corrupt-list",
    steps: 20,
    decisive: [
      "12 StartIo, CPU 1, DISPATCH: freeList.removeHead r3: head.next = N",
      "16 Complete, CPU 0, DISPATCH: acquire DpcLock",
      "20 Complete, CPU 0, DISPATCH: freeList.insertTail i0: check head.prev.next == head && head.next.prev == head",
    ],
  },
  { broken: "lost-element", steps: 26, decisive: [] },
  { broken: "malformed-list", steps: 26, decisive: [] },
];

export const nvme: Readonly<Record<string, SpecRuns>> = {
  "nvme-shared-queues": {
    perCore: [],
    perCoreFollowUp: [],
    adminFromAll: betweenTwoCpus,
    sharedVector: betweenTwoCpus,
    adminOneLock: [],
    sharedOneLock: [],
    oneLockFollowUp: [
      {
        broken: "recursive-acquire",
        steps: 23,
        decisive: [
          "12 Complete, CPU 0, DISPATCH: acquire StartIoLock",
          "22 Complete, CPU 0, DISPATCH: either: goes on to acquire StartIoLock",
          "23 Complete, CPU 0, DISPATCH: acquire StartIoLock",
        ],
      },
    ],
  },
  "nvme-recovery": {
    original: [
      {
        broken: "doorbell",
        steps: 17,
        decisive: ["17 StartIo, CPU 0, DISPATCH: doorbell: assert enabled"],
      },
      { broken: "notify", steps: 22, decisive: [] },
      { broken: "Recovery", steps: 25, decisive: [] },
      { broken: "double-insert", steps: 26, decisive: [] },
      { broken: "allNotified", steps: 28, decisive: [] },
    ],
    version15: [
      { broken: "lock-leak", steps: 8, decisive: ["3 Complete, CPU 1, DISPATCH: acquire DpcLock"] },
      { broken: "doorbell", steps: 17, decisive: [] },
      { broken: "double-insert", steps: 26, decisive: [] },
      { broken: "notify", steps: 44, decisive: [] },
    ],
    proposed: [],
    completionRaces: [
      {
        broken: "double-insert",
        steps: 27,
        decisive: [
          "20 Complete, CPU 1, DISPATCH: test pending[1]",
          "23 Recovery[0], CPU 0, DISPATCH: return pending[1]",
          "25 Complete, CPU 1, DISPATCH: freeList.insertTail(c)",
          "27 Recovery[0], CPU 0, DISPATCH: freeList.insertTail(c)",
        ],
      },
      {
        broken: "notify",
        steps: 44,
        decisive: [
          "27 Recovery[0], CPU 0, DISPATCH: atomic { assert owed[1] > 0; owed[1] = owed[1] - 1; }",
          "44 Complete, CPU 1, DISPATCH: atomic { assert owed[1] > 0; owed[1] = owed[1] - 1; }",
        ],
      },
    ],
    gateOpen: [
      {
        broken: "doorbell",
        steps: 16,
        decisive: [
          "11 Recovery[1], CPU 1, DISPATCH: release StartIoLock",
          "13 StartIo, CPU 0, DISPATCH: test !running",
          "16 StartIo, CPU 0, DISPATCH: doorbell: assert enabled",
        ],
      },
    ],
    gateOpenAfter: [
      {
        broken: "allNotified",
        steps: 21,
        decisive: [
          "16 StartIo, CPU 0, DISPATCH: posted = posted union { c }",
          "19 Recovery[1], CPU 1, DISPATCH: answered = {}",
        ],
      },
    ],
    resetTwice: [
      {
        broken: "Recovery",
        steps: 25,
        decisive: [
          "3 StartIo, CPU 0, DISPATCH: test !recoveryPossible",
          "10 Complete, CPU 1, DISPATCH: test !recoveryPossible",
          "13 Recovery[0], CPU 0, DISPATCH: enters",
          "14 Complete, CPU 1, DISPATCH: schedule Recovery",
          "23 Recovery[1], CPU 1, DISPATCH: enters",
        ],
      },
      { broken: "double-insert", steps: 27, decisive: [] },
      { broken: "doorbell", steps: 37, decisive: [] },
      { broken: "notify", steps: 44, decisive: [] },
      { broken: "allNotified", steps: 62, decisive: [] },
    ],
    resetTwiceLocked: [],
    walksQueue: [
      {
        broken: "allNotified",
        steps: 41,
        decisive: [
          "21 Controller: fetch(c = 1)",
          "22 Controller: fetch(c = 2)",
          "23 Controller: finish(c = 1)",
          "37 Recovery[0], CPU 0, DISPATCH: return c in unread",
        ],
      },
    ],
    badCid: [],
    keepsLast: [
      {
        broken: "notify",
        steps: 22,
        decisive: [
          "17 Controller: repeat(c = 1)",
          "19 Complete, CPU 1, DISPATCH: test pending[1]",
          "21 Complete, CPU 1, DISPATCH: schedule Recovery",
        ],
      },
    ],
    returnsLocked: [
      {
        broken: "lock-leak",
        steps: 7,
        decisive: [
          "3 Complete, CPU 1, DISPATCH: acquire StartIoLock",
          "5 Complete, CPU 1, DISPATCH: test pending[1]",
          "7 Complete, CPU 1, DISPATCH: schedule Recovery",
        ],
      },
    ],
    returnsLockedAfter: [
      {
        broken: "recursive-acquire",
        steps: 18,
        decisive: [
          "11 Complete, CPU 1, DISPATCH: acquire StartIoLock",
          "18 Complete, CPU 1, DISPATCH: acquire StartIoLock",
        ],
      },
      {
        broken: "deadlock",
        steps: 4,
        decisive: [
          "3 Complete, CPU 1, DISPATCH: acquire StartIoLock",
          "4 StartIo, CPU 0, DISPATCH: enters",
        ],
      },
    ],
  },
  "nvme-intx": {
    masksInDpc: [
      {
        broken: "storm",
        steps: 5,
        decisive: [
          "3 Intx, CPU 0, DIRQL: schedule Complete",
          "4 Intx, CPU 0, DIRQL: enters",
          "5 Intx, CPU 0, DIRQL: schedule Complete",
        ],
      },
      { broken: "circle", steps: 5, decisive: ["4 Intx, CPU 0, DIRQL: enters"] },
    ],
    masksInDpcFour: [
      { broken: "circle", steps: 5, decisive: [] },
      {
        broken: "storm",
        steps: 11,
        decisive: ["4", "6", "8", "10"].map((step) => `${step} Intx, CPU 0, DIRQL: enters`),
      },
    ],
    masksInDpcTen: [
      { broken: "circle", steps: 5, decisive: [] },
      { broken: "storm", steps: 23, decisive: ["22 Intx, CPU 0, DIRQL: enters"] },
    ],
    masksInIsr: [],
    masksLate: [],
  },
  "nvme-coalescing": {
    shipped: [],
    oneForEach: [
      {
        broken: "noneForgotten",
        steps: 7,
        decisive: [
          "1 Controller: complete",
          "2 Controller: complete",
          "4 Message, CPU 0, DIRQL: schedule Complete",
          "7 Complete, CPU 0, DISPATCH: cq.pop()",
        ],
      },
    ],
    clearsAtEnd: [
      {
        broken: "noneForgotten",
        steps: 11,
        decisive: [
          "7 Complete, CPU 0, DISPATCH: cq.pop()",
          "8 Controller: complete",
          "10 Message, CPU 0, DIRQL: test queuedOrRunning",
          "11 Complete, CPU 0, DISPATCH: queuedOrRunning = false",
        ],
      },
    ],
    looksAgain: [],
    early: [
      {
        broken: "noneForgotten",
        steps: 6,
        decisive: ["5 Complete, CPU 0, DISPATCH: test !started"],
      },
    ],
  },
  "nvme-completion-entry": {
    pointer: [
      {
        broken: "use-after-free",
        steps: 10,
        decisive: [
          "5 Complete, CPU 0, DISPATCH: pointer = e",
          "7 Complete, CPU 0, DISPATCH: e.give()",
          "10 Aer[1], CPU 1, DISPATCH: let what = e.what",
        ],
      },
      {
        broken: "stale-completion",
        steps: 11,
        decisive: [
          "7 Complete, CPU 0, DISPATCH: e.give()",
          "10 Controller: complete(what = Ordinary, element = 0)",
          "11 Aer[1], CPU 1, DISPATCH: let what = e.what",
        ],
      },
    ],
    pointerOneCpu: [
      {
        broken: "use-after-free",
        steps: 11,
        decisive: ["9 Aer, CPU 0, DISPATCH: enters"],
      },
      { broken: "stale-completion", steps: 12, decisive: [] },
    ],
    copied: [],
    doorbellLater: [],
  },
  "nvme-queue-full": {
    original: [
      {
        broken: "N10",
        steps: 39,
        decisive: [
          "30 StartIo, CPU 0, DISPATCH: test sq.full",
          "32 StartIo, CPU 0, DISPATCH: deviceOf[1] = ToItself",
          "38 StartIo, CPU 0, DISPATCH: let d = deviceOf[1]",
        ],
      },
    ],
    portAlone: [],
    addressOfVariable: [],
    oneLess: [],
    noTest: [
      {
        broken: "ring-overrun",
        steps: 28,
        decisive: ["28 StartIo, CPU 0, DISPATCH: sq.push(c)"],
      },
    ],
    oneLessNoTest: [],
  },
  "nvme-learning": {
    shipped: [
      {
        broken: "lock-not-held",
        steps: 8,
        decisive: [
          "7 Complete[0], CPU 0, DISPATCH: acquire DpcLock[0]",
          "8 Complete[0], CPU 0, DISPATCH: queueOf[0] = c",
        ],
      },
    ],
    unguarded: [],
    allAtOnce: [
      {
        broken: "allLearned",
        steps: 22,
        decisive: [
          "13 Complete[0], CPU 0, DISPATCH: let n = learned",
          "18 Complete[1], CPU 1, DISPATCH: let n = learned",
          "21 Complete[1], CPU 1, DISPATCH: learned = n + 1",
        ],
      },
    ],
    oneLock: [],
  },
  "nvme-snti-dpc": {
    oneDpc: [
      {
        broken: "use-after-free",
        steps: 15,
        decisive: [
          "12 Complete[1], CPU 1, DISPATCH: r.give()",
          "15 Snti[1], CPU 1, DISPATCH: let b = r.buffer",
        ],
      },
      {
        broken: "stale-completion",
        steps: 18,
        decisive: [
          "14 Complete[1], CPU 1, DISPATCH: r.give()",
          "15 StartIo, CPU 0, DISPATCH: srb.take(), element = 0",
          "18 Snti[1], CPU 1, DISPATCH: let b = r.buffer",
        ],
      },
      {
        broken: "pool-leak",
        steps: 30,
        decisive: [
          "18 Complete[0], CPU 0, DISPATCH: test request != none",
          "24 Complete[1], CPU 1, DISPATCH: test request != none",
          "25 Complete[1], CPU 1, DISPATCH: r.give()",
        ],
      },
    ],
    givenTheBuffer: [
      {
        broken: "pool-leak",
        steps: 29,
        decisive: [
          "18 Complete[0], CPU 0, DISPATCH: test toFree != none",
          "26 Complete[1], CPU 1, DISPATCH: test toFree != none",
          "27 Complete[1], CPU 1, DISPATCH: r.give()",
        ],
      },
    ],
    atOnce: [],
  },
};
