/**
 * What each revision of the specs about the NVMe miniport's reset, shared queues and DPCs must break, and its decisive steps.
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
        steps: 22,
        decisive: [
          "12 Complete, CPU 0, DISPATCH: acquire StartIoLock",
          "22 Complete, CPU 0, DISPATCH: acquire StartIoLock",
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
        broken: "again",
        steps: 7,
        decisive: [
          "3 Intx, CPU 0, DIRQL: schedule Complete",
          "5 Intx, CPU 0, DIRQL: enters",
          "7 Intx, CPU 0, DIRQL: again: assert issued",
        ],
      },
    ],
    masksInIsr: [],
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
