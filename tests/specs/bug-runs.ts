/**
 * What each revision of specs/bugs must break, in how many steps, and its decisive steps, which are those that the source
 * of the bug names. Nothing: it holds. The numbers of steps are ours; the order of the decisive ones is the sources'.
 */
import type { SpecRuns } from "../support/spec-runs.js";

export const bugs: Readonly<Record<string, SpecRuns>> = {
  "mlx5-table": {
    before: [
      {
        broken: "irq-unsafe-lock",
        steps: 2,
        decisive: ["2 PageFault, CPU 0, PREEMPT_OFF: acquire table"],
      },
      {
        broken: "self-deadlock",
        steps: 5,
        decisive: [
          "2 PageFault, CPU 0, PREEMPT_OFF: acquire table",
          "4 EventQueue, CPU 0, HARDIRQ: enters",
          "5 EventQueue, CPU 0, HARDIRQ: acquire table: busy, begins to spin",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "irq-unsafe-lock",
        steps: 2,
        decisive: ["2 PageFault, CPU 0, SOFTIRQ: acquire table"],
      },
      {
        broken: "self-deadlock",
        steps: 5,
        decisive: [
          "2 PageFault, CPU 0, SOFTIRQ: acquire table",
          "5 EventQueue, CPU 0, HARDIRQ: acquire table: busy, begins to spin",
        ],
      },
    ],
  },
  "vhost-message": {
    before: [
      {
        broken: "lock-leak",
        steps: 5,
        decisive: [
          "2 Message, CPU 0, TASK: acquire access[0]",
          "3 Message, CPU 0, TASK: acquire access[1]",
          "5 Message, CPU 0, TASK: failed: connected = !closesOnError",
        ],
      },
    ],
    beforeNextMessage: [
      {
        broken: "recursive-acquire",
        steps: 7,
        decisive: [
          "5 Message, CPU 0, TASK: failed: connected = !closesOnError",
          "6 Message, CPU 0, TASK: enters",
          "7 Message, CPU 0, TASK: acquire access[0]",
        ],
      },
    ],
    beforeClosed: [
      {
        broken: "deadlock",
        steps: 6,
        decisive: [
          "5 Message, CPU 0, TASK: failed: connected = !closesOnError",
          "6 DataPath, CPU 1, TASK: acquire access[q]: busy, begins to spin",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "lock-leak",
        steps: 6,
        decisive: ["6 Message, CPU 0, TASK: release access[0]"],
      },
    ],
  },
  pl011: {
    before: [
      {
        broken: "recursive-acquire",
        steps: 12,
        decisive: [
          "2 Writer, CPU 0, ISR: acquire port",
          "8 Writer, CPU 0, ISR: transmit.pop()",
          "12 Writer, CPU 0, ISR: acquire port",
        ],
      },
    ],
    after: [],
    afterUnguarded: [
      {
        broken: "xmitChars",
        steps: 19,
        decisive: [
          "4 Writer, CPU 0, TASK: release port",
          "5 Writer, CPU 0, TASK: test transmit.empty",
          "12 Transmit, CPU 0, ISR: transmit.pop()",
          "19 Writer, CPU 0, TASK: transmit.pop()",
        ],
      },
    ],
    halfFixed: [
      {
        broken: "release-not-owner",
        steps: 16,
        decisive: [
          "4 Writer, CPU 0, TASK: release port",
          "15 Writer, CPU 0, TASK: release port",
          "16 Writer, CPU 0, TASK: release port",
        ],
      },
    ],
  },
  "uvc-request": {
    before: [
      {
        broken: "double-insert",
        steps: 19,
        decisive: [
          "5 Pump, CPU 0, HARDIRQ: free.removeHead()",
          "8 Pump, CPU 0, TASK: frames = 0",
          "9 Application: streamOff",
          "12 Pump, CPU 0, HARDIRQ: free.insertTail(request)",
          "14 Controller: complete(r = 1)",
          "19 Complete, CPU 0, HARDIRQ: free.insertTail(request)",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "noneLost",
        steps: 24,
        decisive: [
          "11 Pump, CPU 0, HARDIRQ: free.removeHead()",
          "13 Pump, CPU 0, TASK: test frames == 0",
          "24 Pump, CPU 0, TASK: test streaming",
        ],
      },
    ],
  },
  "mpfs-emmc": {
    before: [
      {
        broken: "noLostWork",
        steps: 6,
        decisive: [
          "3 Send, CPU 0, ISR: test !room",
          "4 Send, CPU 0, ISR: enabled = true",
          "5 Card: takes",
          "6 Send, CPU 0, ISR: latched = false",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "noLostWork",
        steps: 6,
        decisive: [
          "3 Send, CPU 0, ISR: test !room",
          "4 Card: takes",
          "5 Send, CPU 0, ISR: latched = false",
        ],
      },
    ],
  },
  "doorbell-batch": {
    before: [
      {
        broken: "write",
        steps: 14,
        decisive: [
          "3 Submit[0], CPU 0, PREEMPT_OFF: tail = (tail + 1) % SLOTS",
          "7 Submit[1], CPU 1, PREEMPT_OFF: tail = (tail + 1) % SLOTS",
          "11 Submit[0], CPU 0, PREEMPT_OFF: doorbell = tail",
          "14 Submit[1], CPU 1, PREEMPT_OFF: assert tail != doorbell",
        ],
      },
      {
        broken: "deadlock",
        steps: 5,
        decisive: [
          "1 Submit[0], CPU 0, TASK: await tags > 0, entries = 2",
          "5 Submit[1], CPU 1, TASK: await tags > 0, entries = 2",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "deadlock",
        steps: 5,
        decisive: [
          "1 Submit[0], CPU 0, TASK: await tags > 0, entries = 2",
          "5 Submit[1], CPU 1, TASK: await tags > 0, entries = 2",
        ],
      },
    ],
  },
  pathfinder: {
    before: [
      {
        broken: "noInversion",
        steps: 7,
        decisive: [
          "1 Weather, CPU 0, TASK: acquire bus",
          "3 Tick, CPU 0, ISR: enters",
          "5 Distribution, CPU 0, TASK: await started",
          "7 Communications, CPU 0, TASK: sending",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "noInversion",
        steps: 7,
        decisive: [
          "1 Weather, CPU 0, TASK: acquire bus",
          "5 Distribution, CPU 0, TASK: await started",
          "7 Communications, CPU 0, TASK: sending",
        ],
      },
    ],
  },
  "macb-napi": {
    before: [
      {
        broken: "noLostWork",
        steps: 12,
        decisive: [
          "9 Poll, CPU 0, SOFTIRQ: test status",
          "10 Poll, CPU 0, SOFTIRQ: completed",
          "11 Mac: arrives",
          "12 Poll, CPU 0, SOFTIRQ: enabled = true",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "noLostWork",
        steps: 13,
        decisive: [
          "11 Poll, CPU 0, SOFTIRQ: test status",
          "12 Mac: arrives",
          "13 Poll, CPU 0, SOFTIRQ: enabled = true",
        ],
      },
    ],
  },
  "rtc-snvs": {
    before: [
      {
        broken: "null-dereference",
        steps: 4,
        decisive: [
          "1 Probe, CPU 0, TASK: requested = true",
          "2 Alarm, CPU 0, HARDIRQ: enters",
          "4 Alarm, CPU 0, HARDIRQ: updates[none] = 1",
        ],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "null-dereference",
        steps: 5,
        decisive: [
          "1 Probe, CPU 0, TASK: allocated = true",
          "2 Probe, CPU 0, TASK: requested = true",
          "5 Alarm, CPU 0, HARDIRQ: updates[none] = 1",
        ],
      },
    ],
  },
  "loop-workers": {
    v0: [],
    v1: [
      {
        broken: "use-after-free",
        steps: 36,
        decisive: [
          "11 Submit, CPU 0, HARDIRQ: w.commands = w.commands + 1",
          "12 Submit, CPU 0, TASK: release workLock",
          "28 Process, CPU 1, HARDIRQ: idleWorkers.insertTail(w)",
          "35 Reaper, CPU 1, HARDIRQ: w.give()",
          "36 Submit, CPU 0, TASK: w.linked = true",
        ],
      },
      {
        broken: "double-insert",
        steps: 37,
        decisive: [
          "12 Submit, CPU 0, TASK: release workLock",
          "27 Process, CPU 1, HARDIRQ: test !Process.pending",
          "28 Submit, CPU 0, TASK: w.linked = true",
          "29 Process, CPU 1, HARDIRQ: idleWorkers.insertTail(w)",
          "32 Process, CPU 1, TASK: enters",
          "37 Process, CPU 1, HARDIRQ: idleWorkers.insertTail(w)",
        ],
      },
    ],
    v2: [
      {
        broken: "use-after-free",
        steps: 37,
        decisive: [
          "12 Submit, CPU 0, TASK: release workLock",
          "28 Process, CPU 1, HARDIRQ: test w in idleWorkers",
          "29 Process, CPU 1, HARDIRQ: idleWorkers.insertTail(w)",
          "36 Reaper, CPU 1, HARDIRQ: w.give()",
          "37 Submit, CPU 0, TASK: w.linked = true",
        ],
      },
    ],
    v3: [],
  },
  "qedi-tmf": {
    before: [
      {
        broken: "deadlock",
        steps: 14,
        decisive: [
          "9 Response, CPU 0, PREEMPT_OFF: acquire backLock",
          "11 Cleanup, CPU 1, PREEMPT_OFF: acquire tmfWorkLock",
          "12 Response, CPU 0, PREEMPT_OFF: acquire tmfWorkLock: busy, begins to spin",
          "14 Cleanup, CPU 1, PREEMPT_OFF: acquire backLock: busy, begins to spin",
        ],
      },
    ],
    after: [
      {
        broken: "use-after-free",
        steps: 20,
        decisive: [
          "12 Cleanup, CPU 1, PREEMPT_OFF: outstanding.front()",
          "13 Cleanup, CPU 1, TASK: release tmfWorkLock",
          "17 Response, CPU 0, PREEMPT_OFF: w.give()",
          "20 Cleanup, CPU 1, PREEMPT_OFF: task = w.task",
        ],
      },
    ],
    copied: [],
    halfFixed: [
      {
        broken: "deadlock",
        steps: 14,
        decisive: [
          "13 Cleanup, CPU 1, PREEMPT_OFF: outstanding.front()",
          "14 Cleanup, CPU 1, PREEMPT_OFF: acquire backLock: busy, begins to spin",
        ],
      },
    ],
  },
  "spdk-qpair": {
    before: [
      {
        broken: "poll",
        steps: 18,
        decisive: [
          "10 Poller: r.give()",
          "15 Ssd: complete(r = request[0] (dangling))",
          "17 Poller: completions.pop()",
          "18 Poller: assert request[r.index].outstanding",
        ],
      },
    ],
    beforeLent: [
      {
        broken: "dma-after-free",
        steps: 11,
        decisive: ["4 Poller: first.lend()", "8 Poller: completions.pop()", "11 Poller: r.give()"],
      },
    ],
    after: [],
    halfFixed: [
      {
        broken: "poll",
        steps: 18,
        decisive: [
          "9 Poller: r.give()",
          "13 Poller: r.give()",
          "15 Ssd: complete(r = request[0] (dangling))",
          "18 Poller: assert request[r.index].outstanding",
        ],
      },
    ],
  },
};
