// Generated from specs/mfi/queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f5987ef087480b84 · revision v234858 · 44 variables in 4 words (112 bits) · 126 actions, 131 transitions
import {
  type CheckOptions,
  type Checker,
  defineChecker,
  initialStates as initialStatesOf,
  runChecker,
  type Sink,
  type State,
  successors as successorsOf,
  type Verdict,
} from "interlock/runtime";

// On which queue is a command when something goes wrong?
//
// Source: mfi(4) of FreeBSD, sys/dev/mfi of r234858 and of r250496: mfi_startio, mfi_mapcmd, mfi_data_cb,
// mfi_tbolt_send_frame, mfi_tbolt_complete_cmd, mfi_issue_pending_cmds_again, mfi_process_fw_state_chg_isr. A command is on
// the FREE, the READY or the BUSY queue, or in somebody's hand. A flag for each queue stops the machine when a command is
// put on a second queue, or taken off one that it is not on: the three lists here share one link.
//
// Abstracted: SMIDs matter only for what the reset returns; replies come by command; one fault of the controller, one frame
// that cannot be sent, two commands.
//
// What was found. In r234858 the panic of B8 in startio cannot be seen: the one failure that gets there, an empty tbolt
// pool, stops in mfi_tbolt_get_cmd (B6). It shows when that alone is mended (`emptyChecked`), and so does the index of -1
// in the reset (B9). Reached at once are the map sync that is released while BUSY (B8), the event command that is not there
// (B6), the wait for events that is neither queued again nor released (B9), and the DMA callback that comes without the
// lock (F8). r250496 mends all of these, and leaves R8: the reset takes the event command off BUSY without a look, and it
// is on READY if the queue was frozen. `proposed` lets mfi_release_command, which looks, do all of it.

// ── Constants and values ──────────────────────────────────────────────────────────────────────────

// const emptyCheck = false
// const busyRemovedOnError = false
// const errorReported = false
// const callbackLocks = false
// const drainReleasesMapSync = true
// const testsAen = false
// const resetRemovesBusy = true
// const releaseDequeues = false
// const reissueBlind = true
// const faults = true
// const CMS = 2
const NOTHING = 0;
const NONE = 0;
const EVENT_WAIT = 2;
const NO_DATA = 0;
const MAP_SYNC = 3;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                     values
//    0  0–1 (2 × 1)    tbolt[index: 1..2]           false, true
//    0  2–5 (2 × 2)    kind[index: 1..2]            NoData, Data, EventWait, MapSync
//    0  6–7            aen                          none, 1, 2
//    0  8              frozen                       false, true
//    0  9–10           loading                      none, 1, 2
//    0  11–12          posted                       one bit for each element
//    0  13–14          answered                     one bit for each element
//    0  15             faulted                      false, true
//    0  16–30 (5 × 3)  queueLink.next[node: 1..5]   nothing, 1, 2, free, ready, busy
//    1  0–14 (5 × 3)   queueLink.prev[node: 1..5]   nothing, 1, 2, free, ready, busy
//    1  15–16          free.members                 one bit for each element
//    1  17–18          ready.members                one bit for each element
//    1  19–20          busy.members                 one bit for each element
//    1  21–23          io.owner                     free, Ioctl, Interrupt, DmaCallback, Watchdog
//    1  24–28          Ioctl.at                     0 inactive, 1..25 where it rests
//    2  0–5            Interrupt.at                 0 inactive, 1..34 where it rests
//    0  31             Interrupt.pending            false, true
//    1  29–31          DmaCallback.at               0 inactive, 1..5 where it rests
//    2  6              DmaCallback.pending          false, true
//    2  7–12           Watchdog.at                  0 inactive, 1..33 where it rests
//    2  13             Watchdog.pending             false, true
//    2  14–15          Ioctl.c                      none, 1, 2
//    2  16–17          Ioctl.k                      NoData, Data, EventWait, MapSync
//    2  18–19          Ioctl.register.c             none, 1, 2
//    2  20–21          Ioctl.startio.c              none, 1, 2
//    2  22             Ioctl.mapcmd.c               1..2
//    2  23             Ioctl.send.c                 1..2
//    2  24             Interrupt.c                  1..2
//    2  25             Interrupt.complete.c         1..2
//    2  26–27          Interrupt.startio.c          none, 1, 2
//    2  28             Interrupt.mapcmd.c           1..2
//    2  29             Interrupt.send.c             1..2
//    2  30             Interrupt.release_command.c  1..2
//    3  0–1            Interrupt.register.c         none, 1, 2
//    3  2–3            DmaCallback.c                none, 1, 2
//    2  31             DmaCallback.send.c           1..2
//    3  4              DmaCallback.sent             false, true
//    3  5–6            Watchdog.reset.a             none, 1, 2
//    3  7              Watchdog.release_command.c   1..2
//    3  8–9            Watchdog.reset.c             none, 1, 2
//    3  10–11          Watchdog.startio.c           none, 1, 2
//    3  12             Watchdog.mapcmd.c            1..2
//    3  13–14          Watchdog.register.c          none, 1, 2
//    3  15             Watchdog.send.c              1..2

const tbolt = (s: State, index: number): boolean => ((s[0] >>> (index - 1)) & 1) !== 0;
const setTbolt = (s: State, index: number, value: boolean): void => {
  s[0] = (s[0] & ~(1 << (index - 1))) | ((value ? 1 : 0) << (index - 1));
};
const kind = (s: State, index: number): number => (s[0] >>> (2 * index)) & 3;
const setKind = (s: State, index: number, value: number): void => {
  s[0] = (s[0] & ~(3 << (2 * index))) | (value << (2 * index));
};
const aen = (s: State): number => (s[0] >>> 6) & 3;
const setAen = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 6)) | (value << 6);
};
const frozen = (s: State): boolean => ((s[0] >>> 8) & 1) !== 0;
const setFrozen = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 8)) | ((value ? 1 : 0) << 8);
};
const loading = (s: State): number => (s[0] >>> 9) & 3;
const setLoading = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 9)) | (value << 9);
};
const posted = (s: State): number => (s[0] >>> 11) & 3;
const setPosted = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 11)) | (value << 11);
};
const answered = (s: State): number => (s[0] >>> 13) & 3;
const setAnswered = (s: State, value: number): void => {
  s[0] = (s[0] & ~(3 << 13)) | (value << 13);
};
const faulted = (s: State): boolean => ((s[0] >>> 15) & 1) !== 0;
const setFaulted = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 15)) | ((value ? 1 : 0) << 15);
};
const queueLink_next = (s: State, node: number): number => (s[0] >>> (3 * node + 13)) & 7;
const setQueueLink_next = (s: State, node: number, value: number): void => {
  s[0] = (s[0] & ~(7 << (3 * node + 13))) | (value << (3 * node + 13));
};
const queueLink_prev = (s: State, node: number): number => (s[1] >>> (3 * node - 3)) & 7;
const setQueueLink_prev = (s: State, node: number, value: number): void => {
  s[1] = (s[1] & ~(7 << (3 * node - 3))) | (value << (3 * node - 3));
};
const free_members = (s: State): number => (s[1] >>> 15) & 3;
const setFree_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 15)) | (value << 15);
};
const ready_members = (s: State): number => (s[1] >>> 17) & 3;
const setReady_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 17)) | (value << 17);
};
const busy_members = (s: State): number => (s[1] >>> 19) & 3;
const setBusy_members = (s: State, value: number): void => {
  s[1] = (s[1] & ~(3 << 19)) | (value << 19);
};
const io_owner = (s: State): number => (s[1] >>> 21) & 7;
const setIo_owner = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 21)) | (value << 21);
};
const Ioctl_at = (s: State): number => (s[1] >>> 24) & 31;
const setIoctl_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(31 << 24)) | (value << 24);
};
const Interrupt_at = (s: State): number => s[2] & 63;
const setInterrupt_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~63) | value;
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const DmaCallback_at = (s: State): number => (s[1] >>> 29) & 7;
const setDmaCallback_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(7 << 29)) | (value << 29);
};
const DmaCallback_pending = (s: State): boolean => ((s[2] >>> 6) & 1) !== 0;
const setDmaCallback_pending = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 6)) | ((value ? 1 : 0) << 6);
};
const Watchdog_at = (s: State): number => (s[2] >>> 7) & 63;
const setWatchdog_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~(63 << 7)) | (value << 7);
};
const Watchdog_pending = (s: State): boolean => ((s[2] >>> 13) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 13)) | ((value ? 1 : 0) << 13);
};
const Ioctl_c = (s: State): number => (s[2] >>> 14) & 3;
const setIoctl_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 14)) | (value << 14);
};
const Ioctl_k = (s: State): number => (s[2] >>> 16) & 3;
const setIoctl_k = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 16)) | (value << 16);
};
const Ioctl_register_c = (s: State): number => (s[2] >>> 18) & 3;
const setIoctl_register_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 18)) | (value << 18);
};
const Ioctl_startio_c = (s: State): number => (s[2] >>> 20) & 3;
const setIoctl_startio_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 20)) | (value << 20);
};
const Ioctl_mapcmd_c = (s: State): number => ((s[2] >>> 22) & 1) + 1;
const setIoctl_mapcmd_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 22)) | ((value - 1) << 22);
};
const Ioctl_send_c = (s: State): number => ((s[2] >>> 23) & 1) + 1;
const setIoctl_send_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 23)) | ((value - 1) << 23);
};
const Interrupt_c = (s: State): number => ((s[2] >>> 24) & 1) + 1;
const setInterrupt_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 24)) | ((value - 1) << 24);
};
const Interrupt_complete_c = (s: State): number => ((s[2] >>> 25) & 1) + 1;
const setInterrupt_complete_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 25)) | ((value - 1) << 25);
};
const Interrupt_startio_c = (s: State): number => (s[2] >>> 26) & 3;
const setInterrupt_startio_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 26)) | (value << 26);
};
const Interrupt_mapcmd_c = (s: State): number => ((s[2] >>> 28) & 1) + 1;
const setInterrupt_mapcmd_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 28)) | ((value - 1) << 28);
};
const Interrupt_send_c = (s: State): number => ((s[2] >>> 29) & 1) + 1;
const setInterrupt_send_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 29)) | ((value - 1) << 29);
};
const Interrupt_release_command_c = (s: State): number => ((s[2] >>> 30) & 1) + 1;
const setInterrupt_release_command_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 30)) | ((value - 1) << 30);
};
const Interrupt_register_c = (s: State): number => s[3] & 3;
const setInterrupt_register_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~3) | value;
};
const DmaCallback_c = (s: State): number => (s[3] >>> 2) & 3;
const setDmaCallback_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 2)) | (value << 2);
};
const DmaCallback_send_c = (s: State): number => ((s[2] >>> 31) & 1) + 1;
const setDmaCallback_send_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 31)) | ((value - 1) << 31);
};
const DmaCallback_sent = (s: State): boolean => ((s[3] >>> 4) & 1) !== 0;
const setDmaCallback_sent = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 4)) | ((value ? 1 : 0) << 4);
};
const Watchdog_reset_a = (s: State): number => (s[3] >>> 5) & 3;
const setWatchdog_reset_a = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 5)) | (value << 5);
};
const Watchdog_release_command_c = (s: State): number => ((s[3] >>> 7) & 1) + 1;
const setWatchdog_release_command_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 7)) | ((value - 1) << 7);
};
const Watchdog_reset_c = (s: State): number => (s[3] >>> 8) & 3;
const setWatchdog_reset_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 8)) | (value << 8);
};
const Watchdog_startio_c = (s: State): number => (s[3] >>> 10) & 3;
const setWatchdog_startio_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 10)) | (value << 10);
};
const Watchdog_mapcmd_c = (s: State): number => ((s[3] >>> 12) & 1) + 1;
const setWatchdog_mapcmd_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 12)) | ((value - 1) << 12);
};
const Watchdog_register_c = (s: State): number => (s[3] >>> 13) & 3;
const setWatchdog_register_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 13)) | (value << 13);
};
const Watchdog_send_c = (s: State): number => ((s[3] >>> 15) & 1) + 1;
const setWatchdog_send_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 15)) | ((value - 1) << 15);
};

// ── Functions of the state ────────────────────────────────────────────────────────────────────────

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function free_node1(s: State): number {
  return queueLink_next(s, 3);
}

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function free_node2(s: State): number {
  if (free_node1(s) !== 0 && free_node1(s) <= 2) return queueLink_next(s, free_node1(s));
  return free_node1(s);
}

/** Elements reached from the head. */
function free_length(s: State): number {
  return (
    (free_node1(s) !== 0 && free_node1(s) <= 2 ? 1 : 0) +
    (free_node2(s) !== 0 && free_node2(s) <= 2 ? 1 : 0)
  );
}

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function ready_node1(s: State): number {
  return queueLink_next(s, 4);
}

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function ready_node2(s: State): number {
  if (ready_node1(s) !== 0 && ready_node1(s) <= 2) return queueLink_next(s, ready_node1(s));
  return ready_node1(s);
}

/** Elements reached from the head. */
function ready_length(s: State): number {
  return (
    (ready_node1(s) !== 0 && ready_node1(s) <= 2 ? 1 : 0) +
    (ready_node2(s) !== 0 && ready_node2(s) <= 2 ? 1 : 0)
  );
}

/** The node reached by 1 hop from the head; stays where it cannot go on. */
function busy_node1(s: State): number {
  return queueLink_next(s, 5);
}

/** The node reached by 2 hops from the head; stays where it cannot go on. */
function busy_node2(s: State): number {
  if (busy_node1(s) !== 0 && busy_node1(s) <= 2) return queueLink_next(s, busy_node1(s));
  return busy_node1(s);
}

/** Elements reached from the head. */
function busy_length(s: State): number {
  return (
    (busy_node1(s) !== 0 && busy_node1(s) <= 2 ? 1 : 0) +
    (busy_node2(s) !== 0 && busy_node2(s) <= 2 ? 1 : 0)
  );
}

/** Whether the element with this node is reached from the head. */
function busy_contains(s: State, node: number): boolean {
  return busy_node1(s) === node || busy_node2(s) === node;
}

/** The last operation on free has ended. False: a rule is broken and the step ends. */
function free_settle(next: State, sink: Sink): boolean {
  let here: number = 3;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = queueLink_next(next, here);
      if (following === NOTHING) {
        wellFormed = wellFormed && queueLink_prev(next, 3) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            queueLink_prev(next, following) === here &&
            (free_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((free_members(next) & ~reached) !== 0) {
    sink.fail(0); // lost-element
  }
  if (!wellFormed) {
    sink.fail(1); // malformed-list
  }
  if ((free_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if (
      (free_members(next) & (1 << (node - 1))) === 0 &&
      (ready_members(next) & (1 << (node - 1))) === 0 &&
      (busy_members(next) & (1 << (node - 1))) === 0
    ) {
      setQueueLink_next(next, node, 0);
      setQueueLink_prev(next, node, 0);
    }
  }
  return true;
}

/** The last operation on ready has ended. False: a rule is broken and the step ends. */
function ready_settle(next: State, sink: Sink): boolean {
  let here: number = 4;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = queueLink_next(next, here);
      if (following === NOTHING) {
        wellFormed = wellFormed && queueLink_prev(next, 4) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            queueLink_prev(next, following) === here &&
            (ready_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((ready_members(next) & ~reached) !== 0) {
    sink.fail(2); // lost-element
  }
  if (!wellFormed) {
    sink.fail(3); // malformed-list
  }
  if ((ready_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if (
      (free_members(next) & (1 << (node - 1))) === 0 &&
      (ready_members(next) & (1 << (node - 1))) === 0 &&
      (busy_members(next) & (1 << (node - 1))) === 0
    ) {
      setQueueLink_next(next, node, 0);
      setQueueLink_prev(next, node, 0);
    }
  }
  return true;
}

/** The last operation on busy has ended. False: a rule is broken and the step ends. */
function busy_settle(next: State, sink: Sink): boolean {
  let here: number = 5;
  let reached: number = 0;
  let wellFormed: boolean = true;
  let walking: boolean = true;
  for (let hop = 1; hop <= 3; hop++) {
    if (walking) {
      const following = queueLink_next(next, here);
      if (following === NOTHING) {
        wellFormed = wellFormed && queueLink_prev(next, 5) === here;
        walking = false;
      } else {
        if (following !== 0 && following <= 2 && (reached & (1 << (following - 1))) === 0) {
          wellFormed =
            wellFormed &&
            queueLink_prev(next, following) === here &&
            (busy_members(next) & (1 << (following - 1))) !== 0;
          reached = reached | (1 << (following - 1));
          here = following;
        } else {
          wellFormed = false;
          walking = false;
        }
      }
    }
  }
  if ((busy_members(next) & ~reached) !== 0) {
    sink.fail(4); // lost-element
  }
  if (!wellFormed) {
    sink.fail(5); // malformed-list
  }
  if ((busy_members(next) & ~reached) !== 0 || !wellFormed) {
    return false;
  }
  for (let node = 1; node <= 2; node++) {
    if (
      (free_members(next) & (1 << (node - 1))) === 0 &&
      (ready_members(next) & (1 << (node - 1))) === 0 &&
      (busy_members(next) & (1 << (node - 1))) === 0
    ) {
      setQueueLink_next(next, node, 0);
      setQueueLink_prev(next, node, 0);
    }
  }
  return true;
}

// ── Actions ───────────────────────────────────────────────────────────────────────────────────────
// `next` arrives as a copy of `s`. An action returns false, and leaves `next` alone, when its guard does not hold.

/**
 * Ioctl: enters   specs/mfi/queues.ilk:63
 * A user's command; or MFI_SET_AEN, when no event command is out.
 *   entry Ioctl as d_ioctl holding io {
 */
function Ioctl_enter(s: State, next: State, sink: Sink): boolean {
  if (io_owner(s) !== 0) return false;
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 1);
  setIoctl_at(next, 1); // before either
  return true;
}

/**
 * Ioctl: enters   specs/mfi/queues.ilk:63
 * A user's command; or MFI_SET_AEN, when no event command is out.
 *   entry Ioctl as d_ioctl holding io {
 */
function Ioctl_enter_2(s: State, _next: State, sink: Sink): boolean {
  if (io_owner(s) !== 1) return false;
  sink.event(0); // enter
  sink.fail(6); // recursive-acquire
  return true;
}

/**
 * Ioctl: free.removeHead()   specs/mfi/queues.ilk:65
 *   let c = free.removeHead();
 */
function Ioctl_free_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(7); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 3) === NOTHING ? NONE : queueLink_next(next, 3);
  if (queueLink_next(next, 3) === NOTHING) {
    sink.event(2); // free.removeHead
    if (!free_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 3);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 3 : N, P);
    if (P === 0) {
      sink.fail(8); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(2); // free.removeHead
    if (E !== NOTHING) {
      setFree_members(next, free_members(next) & ~(1 << (E - 1)));
    }
    if (!free_settle(next, sink)) return true;
  }
  if (c !== NONE) {
    sink.note(0); // branch: if (c != none) is true
    setIoctl_c(next, c);
    setIoctl_at(next, 2); // before choose k in Kind where k != MapSync || drainReleasesMapSync
  } else {
    sink.note(1); // branch: if (c != none) is false
    setIoctl_at(next, 3); // before returns (gives back io)
  }
  return true;
}

/**
 * Ioctl: await aen == none   specs/mfi/queues.ilk:75
 */
function Ioctl_await_aen_none(s: State, next: State, _sink: Sink): boolean {
  if (aen(s) !== NONE) return false;
  setIoctl_at(next, 4); // before free.removeHead()
  return true;
}

/**
 * Ioctl: kind[c] = k   specs/mfi/queues.ilk:68
 *   atomic {
 */
function Ioctl_kind_k(_s: State, next: State, sink: Sink, k: number): boolean {
  if (Ioctl_c(next) === NONE) {
    sink.fail(9); // null-dereference
    return true;
  }
  setKind(next, Ioctl_c(next), k);
  if (io_owner(next) !== 1) {
    sink.fail(10); // lock-not-held
  }
  if (Ioctl_c(next) === NONE) {
    sink.fail(11); // null-dereference
  }
  if (io_owner(next) !== 1 || Ioctl_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_c(next) - 1))) !== 0
  ) {
    sink.fail(12); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Ioctl_c(next) - 1)));
  setQueueLink_next(next, Ioctl_c(next), NOTHING);
  const P = queueLink_prev(next, 4);
  setQueueLink_prev(next, Ioctl_c(next), P);
  if (P === 0) {
    sink.fail(13); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_c(next));
  setQueueLink_prev(next, 4, Ioctl_c(next));
  sink.event(3, Ioctl_c(next)); // ready.insertTail({0})
  if (!ready_settle(next, sink)) return true;
  setIoctl_k(next, k);
  setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: returns (gives back io)   specs/mfi/queues.ilk:63
 *   entry Ioctl as d_ioctl holding io {
 */
function Ioctl_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 1) {
    sink.fail(14); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 1) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 1) {
    sink.fail(15); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // leave
  setIoctl_at(next, 0); // inactive
  return true;
}

/**
 * Ioctl: free.removeHead()   specs/mfi/queues.ilk:102
 *   let c = free.removeHead();
 */
function Ioctl_free_removeHead_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(16); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 3) === NOTHING ? NONE : queueLink_next(next, 3);
  if (queueLink_next(next, 3) === NOTHING) {
    sink.event(2); // free.removeHead
    if (!free_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 3);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 3 : N, P);
    if (P === 0) {
      sink.fail(17); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(2); // free.removeHead
    if (E !== NOTHING) {
      setFree_members(next, free_members(next) & ~(1 << (E - 1)));
    }
    if (!free_settle(next, sink)) return true;
  }
  if (c !== NONE) {
    sink.note(2); // branch: if (c != none) is true
    setIoctl_register_c(next, c);
    setIoctl_at(next, 6); // before kind[c] = EventWait
  } else {
    sink.note(3); // branch: if (c != none) is false
    setIoctl_at(next, 3); // before returns (gives back io)
  }
  return true;
}

/**
 * Ioctl: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Ioctl_atomic_frozen_ready_empty(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 1)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(4); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setIoctl_c(next, 0);
    setIoctl_k(next, 0);
    setIoctl_at(next, 3); // before returns (gives back io)
  } else {
    sink.note(5); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setIoctl_at(next, 7); // before ready.removeHead()
  }
  return true;
}

/**
 * Ioctl: kind[c] = EventWait   specs/mfi/queues.ilk:104
 *   atomic {
 */
function Ioctl_kind_EventWait(_s: State, next: State, sink: Sink): boolean {
  if (Ioctl_register_c(next) === NONE) {
    sink.fail(19); // null-dereference
    return true;
  }
  setKind(next, Ioctl_register_c(next), EVENT_WAIT);
  setAen(next, Ioctl_register_c(next));
  if (io_owner(next) !== 1) {
    sink.fail(20); // lock-not-held
  }
  if (Ioctl_register_c(next) === NONE) {
    sink.fail(21); // null-dereference
  }
  if (io_owner(next) !== 1 || Ioctl_register_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_register_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_register_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_register_c(next) - 1))) !== 0
  ) {
    sink.fail(22); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Ioctl_register_c(next) - 1)));
  setQueueLink_next(next, Ioctl_register_c(next), NOTHING);
  const P = queueLink_prev(next, 4);
  setQueueLink_prev(next, Ioctl_register_c(next), P);
  if (P === 0) {
    sink.fail(23); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_register_c(next));
  setQueueLink_prev(next, 4, Ioctl_register_c(next));
  sink.event(3, Ioctl_register_c(next)); // ready.insertTail({0})
  if (!ready_settle(next, sink)) return true;
  setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Ioctl_ready_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setIoctl_startio_c(next, c);
  setIoctl_mapcmd_c(next, c);
  setIoctl_at(next, 9); // before test kind[c] != NoData
  return true;
}

/**
 * Ioctl: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Ioctl_atomic_frozen_ready_empty_2(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 1)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(4); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setIoctl_register_c(next, 0);
    setIoctl_at(next, 3); // before returns (gives back io)
  } else {
    sink.note(5); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setIoctl_at(next, 10); // before ready.removeHead()
  }
  return true;
}

/**
 * Ioctl: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Ioctl_test_kind_NoData(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Ioctl_mapcmd_c(next)) !== NO_DATA) {
    sink.note(6); // branch: if (kind[c] != NoData) is true
    setIoctl_at(next, 11); // before either
  } else {
    sink.note(7); // branch: if (kind[c] != NoData) is false
    const c = Ioctl_mapcmd_c(next);
    setIoctl_send_c(next, c);
    setIoctl_at(next, 12); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Ioctl: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Ioctl_ready_removeHead_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setIoctl_startio_c(next, c);
  setIoctl_mapcmd_c(next, c);
  setIoctl_at(next, 13); // before test kind[c] != NoData
  return true;
}

/**
 * Ioctl: await loading == none   specs/mfi/queues.ilk:128
 */
function Ioctl_await_loading_none(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setIoctl_at(next, 14); // before loading = c
  return true;
}

/**
 * Ioctl: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Ioctl_busy_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Ioctl_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Ioctl_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Ioctl_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_mapcmd_c(next));
  setQueueLink_prev(next, 5, Ioctl_mapcmd_c(next));
  sink.event(8, Ioctl_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Ioctl_mapcmd_c(next);
  setIoctl_send_c(next, c);
  setIoctl_at(next, 15); // before either
  return true;
}

/**
 * Ioctl: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Ioctl_busy_insertTail_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Ioctl_send_c(next) - 1)));
  setQueueLink_next(next, Ioctl_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Ioctl_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_send_c(next));
  setQueueLink_prev(next, 5, Ioctl_send_c(next));
  sink.event(8, Ioctl_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setIoctl_at(next, 16); // before either
  return true;
}

/**
 * Ioctl: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Ioctl_test_kind_NoData_2(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Ioctl_mapcmd_c(next)) !== NO_DATA) {
    sink.note(6); // branch: if (kind[c] != NoData) is true
    setIoctl_at(next, 17); // before either
  } else {
    sink.note(7); // branch: if (kind[c] != NoData) is false
    const c = Ioctl_mapcmd_c(next);
    setIoctl_send_c(next, c);
    setIoctl_at(next, 18); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Ioctl: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Ioctl_loading_c(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Ioctl_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Ioctl_await_kind_EventWait_errorReported(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 19); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Ioctl: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Ioctl_tbolt_true(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Ioctl_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Ioctl_send_c(next) - 1))));
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Ioctl_await_kind_EventWait_errorReported_2(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 20); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Ioctl: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Ioctl_tbolt_true_2(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Ioctl_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Ioctl_send_c(next) - 1))));
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: await loading == none   specs/mfi/queues.ilk:128
 */
function Ioctl_await_loading_none_2(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setIoctl_at(next, 21); // before loading = c
  return true;
}

/**
 * Ioctl: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Ioctl_busy_insertTail_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Ioctl_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Ioctl_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Ioctl_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_mapcmd_c(next));
  setQueueLink_prev(next, 5, Ioctl_mapcmd_c(next));
  sink.event(8, Ioctl_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Ioctl_mapcmd_c(next);
  setIoctl_send_c(next, c);
  setIoctl_at(next, 22); // before either
  return true;
}

/**
 * Ioctl: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Ioctl_busy_insertTail_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Ioctl_send_c(next) - 1)));
  setQueueLink_next(next, Ioctl_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Ioctl_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Ioctl_send_c(next));
  setQueueLink_prev(next, 5, Ioctl_send_c(next));
  sink.event(8, Ioctl_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setIoctl_at(next, 23); // before either
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_2(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Ioctl: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Ioctl_loading_c_2(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Ioctl_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Ioctl_await_kind_EventWait_errorReported_3(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 24); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Ioctl: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Ioctl_tbolt_true_3(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Ioctl_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Ioctl_send_c(next) - 1))));
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Ioctl_await_kind_EventWait_errorReported_4(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 25); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Ioctl: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Ioctl_tbolt_true_4(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Ioctl_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Ioctl_send_c(next) - 1))));
  setIoctl_startio_c(next, 0);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_3(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_4(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Interrupt: enters   specs/mfi/queues.ilk:80
 *   ithread Interrupt holding io {
 */
function Interrupt_enter(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 2);
  setInterrupt_at(next, 1); // before test answered != {}
  return true;
}

/**
 * Interrupt: enters   specs/mfi/queues.ilk:80
 *   ithread Interrupt holding io {
 */
function Interrupt_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Interrupt_pending(s)) return false;
  if (io_owner(s) !== 2) return false;
  setInterrupt_pending(next, false);
  sink.event(0); // enter
  sink.fail(31); // recursive-acquire
  return true;
}

/**
 * Interrupt: test answered != {}   specs/mfi/queues.ilk:81
 *   while (answered != {}) {
 */
function Interrupt_test_answered(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) !== 0) {
    sink.note(8); // branch: while (answered != {}) is true
    setInterrupt_at(next, 2); // before choose c in answered
  } else {
    sink.note(9); // branch: while (answered != {}) is false
    setInterrupt_at(next, 3); // before frozen = false
  }
  return true;
}

/**
 * Interrupt: answered = answered minus { c }   specs/mfi/queues.ilk:83
 */
function Interrupt_answered_answered_minus_c(
  s: State,
  next: State,
  _sink: Sink,
  c: number,
): boolean {
  if ((answered(s) & (1 << (c - 1))) === 0) return false;
  setAnswered(next, answered(next) & ~(0 | (1 << (c - 1))));
  setInterrupt_c(next, c);
  setInterrupt_complete_c(next, c);
  setInterrupt_at(next, 4); // before test kind[c] == MapSync
  return true;
}

/**
 * Interrupt: frozen = false   specs/mfi/queues.ilk:86
 */
function Interrupt_frozen_false(_s: State, next: State, _sink: Sink): boolean {
  setFrozen(next, false);
  setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: test kind[c] == MapSync   specs/mfi/queues.ilk:164
 *   if (kind[c] == MapSync) {
 */
function Interrupt_test_kind_MapSync(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Interrupt_complete_c(next)) === MAP_SYNC) {
    sink.note(10); // branch: if (kind[c] == MapSync) is true
    setInterrupt_at(next, 6); // before B8_map_sync: free.insertTail(c)
  } else {
    sink.note(11); // branch: if (kind[c] == MapSync) is false
    setInterrupt_at(next, 7); // before test c in busy
  }
  return true;
}

/**
 * Interrupt: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Interrupt_atomic_frozen_ready_empty(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 2)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(12); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setInterrupt_at(next, 8); // before returns (gives back io)
  } else {
    sink.note(13); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setInterrupt_at(next, 9); // before ready.removeHead()
  }
  return true;
}

/**
 * Interrupt: free.insertTail(c)   specs/mfi/queues.ilk:165
 *   B8_map_sync: free.insertTail(c); // mfi_release_command, on BUSY still
 */
function Interrupt_free_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(32); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0
  ) {
    sink.fail(33); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Interrupt_complete_c(next) - 1)));
  setQueueLink_next(next, Interrupt_complete_c(next), NOTHING);
  const P = queueLink_prev(next, 3);
  setQueueLink_prev(next, Interrupt_complete_c(next), P);
  if (P === 0) {
    sink.fail(34); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_complete_c(next));
  setQueueLink_prev(next, 3, Interrupt_complete_c(next));
  sink.event(10, Interrupt_complete_c(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setInterrupt_at(next, 7); // before test c in busy
  return true;
}

/**
 * Interrupt: test c in busy   specs/mfi/queues.ilk:167
 *   if (c in busy) {
 */
function Interrupt_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(35); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_complete_c(next))) {
    sink.note(14); // branch: if (c in busy) is true
    setInterrupt_at(next, 10); // before busy.remove(c)
  } else {
    sink.note(15); // branch: if (c in busy) is false
    setInterrupt_c(next, 1);
    setInterrupt_complete_c(next, 1);
    setInterrupt_at(next, 1); // before test answered != {}
  }
  return true;
}

/**
 * Interrupt: returns (gives back io)   specs/mfi/queues.ilk:80
 *   ithread Interrupt holding io {
 */
function Interrupt_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 2) {
    sink.fail(36); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 2) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 2) {
    sink.fail(37); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // leave
  setInterrupt_at(next, 0); // inactive
  return true;
}

/**
 * Interrupt: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Interrupt_ready_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setInterrupt_startio_c(next, c);
  setInterrupt_mapcmd_c(next, c);
  setInterrupt_at(next, 11); // before test kind[c] != NoData
  return true;
}

/**
 * Interrupt: busy.remove(c)   specs/mfi/queues.ilk:168
 */
function Interrupt_busy_remove_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(38); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_complete_c(next) - 1))) === 0) {
    sink.fail(39); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_complete_c(next));
  const P = queueLink_prev(next, Interrupt_complete_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(40); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(11, Interrupt_complete_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_complete_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setInterrupt_at(next, 12); // before test aen == c
  return true;
}

/**
 * Interrupt: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Interrupt_test_kind_NoData(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Interrupt_mapcmd_c(next)) !== NO_DATA) {
    sink.note(16); // branch: if (kind[c] != NoData) is true
    setInterrupt_at(next, 13); // before either
  } else {
    sink.note(17); // branch: if (kind[c] != NoData) is false
    const c = Interrupt_mapcmd_c(next);
    setInterrupt_send_c(next, c);
    setInterrupt_at(next, 14); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Interrupt: test aen == c   specs/mfi/queues.ilk:169
 *   if (aen == c) {
 */
function Interrupt_test_aen_c(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === Interrupt_complete_c(next)) {
    sink.note(18); // branch: if (aen == c) is true
    setInterrupt_at(next, 15); // before aen = none
  } else {
    sink.note(19); // branch: if (aen == c) is false
    const c = Interrupt_complete_c(next);
    setInterrupt_release_command_c(next, c);
    setInterrupt_at(next, 16); // before tbolt[c] = false
  }
  return true;
}

/**
 * Interrupt: await loading == none   specs/mfi/queues.ilk:128
 */
function Interrupt_await_loading_none(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setInterrupt_at(next, 17); // before loading = c
  return true;
}

/**
 * Interrupt: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Interrupt_busy_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Interrupt_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Interrupt_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Interrupt_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_mapcmd_c(next));
  setQueueLink_prev(next, 5, Interrupt_mapcmd_c(next));
  sink.event(8, Interrupt_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Interrupt_mapcmd_c(next);
  setInterrupt_send_c(next, c);
  setInterrupt_at(next, 18); // before either
  return true;
}

/**
 * Interrupt: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Interrupt_busy_insertTail_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Interrupt_send_c(next) - 1)));
  setQueueLink_next(next, Interrupt_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Interrupt_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_send_c(next));
  setQueueLink_prev(next, 5, Interrupt_send_c(next));
  sink.event(8, Interrupt_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setInterrupt_at(next, 19); // before either
  return true;
}

/**
 * Interrupt: aen = none   specs/mfi/queues.ilk:170
 */
function Interrupt_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  const c = Interrupt_complete_c(next);
  setInterrupt_release_command_c(next, c);
  setInterrupt_at(next, 20); // before tbolt[c] = false
  return true;
}

/**
 * Interrupt: tbolt[c] = false   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_tbolt_false(_s: State, next: State, sink: Sink): boolean {
  setTbolt(next, Interrupt_release_command_c(next), false);
  setKind(next, Interrupt_release_command_c(next), NO_DATA);
  if (io_owner(next) !== 2) {
    sink.fail(41); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0
  ) {
    sink.fail(42); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Interrupt_release_command_c(next) - 1)));
  setQueueLink_next(next, Interrupt_release_command_c(next), NOTHING);
  const P = queueLink_prev(next, 3);
  setQueueLink_prev(next, Interrupt_release_command_c(next), P);
  if (P === 0) {
    sink.fail(43); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_release_command_c(next));
  setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
  sink.event(10, Interrupt_release_command_c(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setInterrupt_c(next, 1);
  setInterrupt_complete_c(next, 1);
  setInterrupt_release_command_c(next, 1);
  setInterrupt_at(next, 1); // before test answered != {}
  return true;
}

/**
 * Interrupt: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Interrupt_loading_c(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Interrupt_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setInterrupt_at(next, 21); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Interrupt: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Interrupt_tbolt_true(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Interrupt_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Interrupt_send_c(next) - 1))));
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported_2(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setInterrupt_at(next, 22); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Interrupt: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Interrupt_tbolt_true_2(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Interrupt_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Interrupt_send_c(next) - 1))));
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: tbolt[c] = false   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_tbolt_false_2(_s: State, next: State, sink: Sink): boolean {
  setTbolt(next, Interrupt_release_command_c(next), false);
  setKind(next, Interrupt_release_command_c(next), NO_DATA);
  if (io_owner(next) !== 2) {
    sink.fail(41); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) !== 0
  ) {
    sink.fail(42); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Interrupt_release_command_c(next) - 1)));
  setQueueLink_next(next, Interrupt_release_command_c(next), NOTHING);
  const P = queueLink_prev(next, 3);
  setQueueLink_prev(next, Interrupt_release_command_c(next), P);
  if (P === 0) {
    sink.fail(43); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_release_command_c(next));
  setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
  sink.event(10, Interrupt_release_command_c(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setInterrupt_release_command_c(next, 1);
  setInterrupt_at(next, 23); // before free.removeHead()
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_2(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Interrupt: free.removeHead()   specs/mfi/queues.ilk:102
 *   let c = free.removeHead();
 */
function Interrupt_free_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(16); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 3) === NOTHING ? NONE : queueLink_next(next, 3);
  if (queueLink_next(next, 3) === NOTHING) {
    sink.event(2); // free.removeHead
    if (!free_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 3);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 3 : N, P);
    if (P === 0) {
      sink.fail(17); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(2); // free.removeHead
    if (E !== NOTHING) {
      setFree_members(next, free_members(next) & ~(1 << (E - 1)));
    }
    if (!free_settle(next, sink)) return true;
  }
  if (c !== NONE) {
    sink.note(20); // branch: if (c != none) is true
    setInterrupt_register_c(next, c);
    setInterrupt_at(next, 24); // before kind[c] = EventWait
  } else {
    sink.note(21); // branch: if (c != none) is false
    setInterrupt_c(next, 1);
    setInterrupt_complete_c(next, 1);
    setInterrupt_at(next, 1); // before test answered != {}
  }
  return true;
}

/**
 * Interrupt: kind[c] = EventWait   specs/mfi/queues.ilk:104
 *   atomic {
 */
function Interrupt_kind_EventWait(_s: State, next: State, sink: Sink): boolean {
  if (Interrupt_register_c(next) === NONE) {
    sink.fail(19); // null-dereference
    return true;
  }
  setKind(next, Interrupt_register_c(next), EVENT_WAIT);
  setAen(next, Interrupt_register_c(next));
  if (io_owner(next) !== 2) {
    sink.fail(20); // lock-not-held
  }
  if (Interrupt_register_c(next) === NONE) {
    sink.fail(21); // null-dereference
  }
  if (io_owner(next) !== 2 || Interrupt_register_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_register_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_register_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_register_c(next) - 1))) !== 0
  ) {
    sink.fail(22); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Interrupt_register_c(next) - 1)));
  setQueueLink_next(next, Interrupt_register_c(next), NOTHING);
  const P = queueLink_prev(next, 4);
  setQueueLink_prev(next, Interrupt_register_c(next), P);
  if (P === 0) {
    sink.fail(23); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_register_c(next));
  setQueueLink_prev(next, 4, Interrupt_register_c(next));
  sink.event(3, Interrupt_register_c(next)); // ready.insertTail({0})
  if (!ready_settle(next, sink)) return true;
  setInterrupt_at(next, 25); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Interrupt_atomic_frozen_ready_empty_2(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 2)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(12); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setInterrupt_c(next, 1);
    setInterrupt_complete_c(next, 1);
    setInterrupt_register_c(next, 0);
    setInterrupt_at(next, 1); // before test answered != {}
  } else {
    sink.note(13); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setInterrupt_at(next, 26); // before ready.removeHead()
  }
  return true;
}

/**
 * Interrupt: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Interrupt_ready_removeHead_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setInterrupt_startio_c(next, c);
  setInterrupt_mapcmd_c(next, c);
  setInterrupt_at(next, 27); // before test kind[c] != NoData
  return true;
}

/**
 * Interrupt: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Interrupt_test_kind_NoData_2(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Interrupt_mapcmd_c(next)) !== NO_DATA) {
    sink.note(16); // branch: if (kind[c] != NoData) is true
    setInterrupt_at(next, 28); // before either
  } else {
    sink.note(17); // branch: if (kind[c] != NoData) is false
    const c = Interrupt_mapcmd_c(next);
    setInterrupt_send_c(next, c);
    setInterrupt_at(next, 29); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Interrupt: await loading == none   specs/mfi/queues.ilk:128
 */
function Interrupt_await_loading_none_2(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setInterrupt_at(next, 30); // before loading = c
  return true;
}

/**
 * Interrupt: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Interrupt_busy_insertTail_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Interrupt_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Interrupt_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Interrupt_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_mapcmd_c(next));
  setQueueLink_prev(next, 5, Interrupt_mapcmd_c(next));
  sink.event(8, Interrupt_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Interrupt_mapcmd_c(next);
  setInterrupt_send_c(next, c);
  setInterrupt_at(next, 31); // before either
  return true;
}

/**
 * Interrupt: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Interrupt_busy_insertTail_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Interrupt_send_c(next) - 1)));
  setQueueLink_next(next, Interrupt_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Interrupt_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_send_c(next));
  setQueueLink_prev(next, 5, Interrupt_send_c(next));
  sink.event(8, Interrupt_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setInterrupt_at(next, 32); // before either
  return true;
}

/**
 * Interrupt: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Interrupt_loading_c_2(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Interrupt_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_at(next, 25); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported_3(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setInterrupt_at(next, 33); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Interrupt: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Interrupt_tbolt_true_3(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Interrupt_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Interrupt_send_c(next) - 1))));
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 25); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported_4(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setInterrupt_at(next, 34); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Interrupt: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Interrupt_tbolt_true_4(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Interrupt_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Interrupt_send_c(next) - 1))));
  setInterrupt_startio_c(next, 0);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 25); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_3(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_4(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * DmaCallback: enters   specs/mfi/queues.ilk:91
 * The DMA layer has found memory for the map, and calls mfi_data_cb.
 *   taskqueue DmaCallback holding io if callbackLocks {
 */
function DmaCallback_enter(s: State, next: State, sink: Sink): boolean {
  if (!DmaCallback_pending(s)) return false;
  setDmaCallback_pending(next, false);
  sink.event(0); // enter
  setDmaCallback_at(next, 1); // before let c = loading
  return true;
}

/**
 * DmaCallback: let c = loading   specs/mfi/queues.ilk:92
 */
function DmaCallback_let_c_loading(_s: State, next: State, sink: Sink): boolean {
  const c = loading(next);
  if (c === NONE) {
    sink.fail(44); // null-dereference
    return true;
  }
  setDmaCallback_c(next, c);
  setDmaCallback_send_c(next, c);
  setDmaCallback_at(next, 2); // before busy.insertTail(c)
  return true;
}

/**
 * DmaCallback: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function DmaCallback_busy_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (DmaCallback_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (DmaCallback_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (DmaCallback_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (DmaCallback_send_c(next) - 1)));
  setQueueLink_next(next, DmaCallback_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, DmaCallback_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, DmaCallback_send_c(next));
  setQueueLink_prev(next, 5, DmaCallback_send_c(next));
  sink.event(8, DmaCallback_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setDmaCallback_at(next, 3); // before either
  return true;
}

/**
 * DmaCallback: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function DmaCallback_await_kind_EventWait_errorReported(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setDmaCallback_at(next, 4); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * DmaCallback: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function DmaCallback_tbolt_true(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, DmaCallback_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (DmaCallback_send_c(next) - 1))));
  setDmaCallback_sent(next, true);
  setDmaCallback_send_c(next, 1);
  setDmaCallback_at(next, 5); // before loading = none
  return true;
}

/**
 * DmaCallback: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function DmaCallback_B6_get_cmd(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * DmaCallback: loading = none   specs/mfi/queues.ilk:94
 */
function DmaCallback_loading_none(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, NONE);
  if (io_owner(next) === 3) {
    sink.fail(45); // lock-leak
    return true;
  }
  sink.event(6); // leave
  setDmaCallback_at(next, 0); // inactive
  setDmaCallback_c(next, 0);
  setDmaCallback_sent(next, false);
  return true;
}

/**
 * Watchdog: enters   specs/mfi/queues.ilk:98
 *   timer Watchdog holding io { reset(); }
 */
function Watchdog_enter(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 4);
  setWatchdog_at(next, 1); // before faulted = false
  return true;
}

/**
 * Watchdog: enters   specs/mfi/queues.ilk:98
 *   timer Watchdog holding io { reset(); }
 */
function Watchdog_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!Watchdog_pending(s)) return false;
  if (io_owner(s) !== 4) return false;
  setWatchdog_pending(next, false);
  sink.event(0); // enter
  sink.fail(46); // recursive-acquire
  return true;
}

/**
 * Watchdog: faulted = false   specs/mfi/queues.ilk:193
 *   atomic {
 */
function Watchdog_faulted_false(_s: State, next: State, _sink: Sink): boolean {
  setFaulted(next, false);
  setPosted(next, 0);
  setAnswered(next, 0);
  setWatchdog_at(next, 2); // before let a = aen
  return true;
}

/**
 * Watchdog: let a = aen   specs/mfi/queues.ilk:198
 */
function Watchdog_let_a_aen(_s: State, next: State, _sink: Sink): boolean {
  const a = aen(next);
  setWatchdog_reset_a(next, a);
  setWatchdog_at(next, 3); // before R8: busy.remove(a)
  return true;
}

/**
 * Watchdog: busy.remove(a)   specs/mfi/queues.ilk:201
 *   R8: busy.remove(a);
 */
function Watchdog_busy_remove_a(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(47); // lock-not-held
  }
  if (Watchdog_reset_a(next) === NONE) {
    sink.fail(48); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_reset_a(next) === NONE) {
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_reset_a(next) - 1))) === 0) {
    sink.fail(49); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_reset_a(next));
  const P = queueLink_prev(next, Watchdog_reset_a(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(50); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(11, Watchdog_reset_a(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_reset_a(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  if (Watchdog_reset_a(next) === NONE) {
    sink.fail(51); // null-dereference
    return true;
  }
  const c = Watchdog_reset_a(next);
  setWatchdog_release_command_c(next, c);
  setWatchdog_at(next, 4); // before tbolt[c] = false
  return true;
}

/**
 * Watchdog: tbolt[c] = false   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Watchdog_tbolt_false(_s: State, next: State, sink: Sink): boolean {
  setTbolt(next, Watchdog_release_command_c(next), false);
  setKind(next, Watchdog_release_command_c(next), NO_DATA);
  if (io_owner(next) !== 4) {
    sink.fail(41); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) !== 0
  ) {
    sink.fail(42); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Watchdog_release_command_c(next) - 1)));
  setQueueLink_next(next, Watchdog_release_command_c(next), NOTHING);
  const P = queueLink_prev(next, 3);
  setQueueLink_prev(next, Watchdog_release_command_c(next), P);
  if (P === 0) {
    sink.fail(43); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_release_command_c(next));
  setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
  sink.event(10, Watchdog_release_command_c(next)); // free.insertTail({0})
  if (!free_settle(next, sink)) return true;
  setWatchdog_release_command_c(next, 1);
  setWatchdog_at(next, 5); // before aen = none
  return true;
}

/**
 * Watchdog: aen = none   specs/mfi/queues.ilk:203
 */
function Watchdog_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  setWatchdog_at(next, 6); // before busy.removeHead()
  return true;
}

/**
 * Watchdog: busy.removeHead()   specs/mfi/queues.ilk:213
 *   let c = busy.removeHead();
 */
function Watchdog_busy_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(52); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 5) === NOTHING ? NONE : queueLink_next(next, 5);
  if (queueLink_next(next, 5) === NOTHING) {
    sink.event(12); // busy.removeHead
    if (!busy_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 5);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(53); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(12); // busy.removeHead
    if (E !== NOTHING) {
      setBusy_members(next, busy_members(next) & ~(1 << (E - 1)));
    }
    if (!busy_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.note(22); // branch: if (c == none) { break; } is true
    setWatchdog_at(next, 7); // before atomic(frozen || ready.empty)
  } else {
    sink.note(23); // branch: if (c == none) { break; } is false
    setWatchdog_reset_c(next, c);
    setWatchdog_at(next, 8); // before B9_no_tbolt: B9_no_tbolt: assert tbolt[c]
  }
  return true;
}

/**
 * Watchdog: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Watchdog_atomic_frozen_ready_empty(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 4)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(24); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setWatchdog_at(next, 9); // before test aen == none
  } else {
    sink.note(25); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setWatchdog_at(next, 10); // before ready.removeHead()
  }
  return true;
}

/**
 * Watchdog: B9_no_tbolt: assert tbolt[c]   specs/mfi/queues.ilk:216
 *   B9_no_tbolt: assert tbolt[c]; // mfi_cmd_pool_tbolt[cm_extra_frames - 1]
 */
function Watchdog_B9_no_tbolt(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_reset_c(next) === NONE) {
    sink.fail(54); // null-dereference
    return true;
  }
  if (!tbolt(next, Watchdog_reset_c(next))) {
    sink.fail(55); // assert B9_no_tbolt
    return true;
  }
  setWatchdog_at(next, 11); // before test kind[c] != EventWait
  return true;
}

/**
 * Watchdog: test aen == none   specs/mfi/queues.ilk:223
 *   if (aen == none) { register(); }
 */
function Watchdog_test_aen_none(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === NONE) {
    sink.note(26); // branch: if (aen == none) { register(); } is true
    setWatchdog_at(next, 12); // before free.removeHead()
  } else {
    sink.note(27); // branch: if (aen == none) { register(); } is false
    setWatchdog_reset_a(next, 0);
    setWatchdog_at(next, 13); // before returns (gives back io)
  }
  return true;
}

/**
 * Watchdog: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Watchdog_ready_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setWatchdog_startio_c(next, c);
  setWatchdog_mapcmd_c(next, c);
  setWatchdog_at(next, 14); // before test kind[c] != NoData
  return true;
}

/**
 * Watchdog: test kind[c] != EventWait   specs/mfi/queues.ilk:217
 *   if (kind[c] != EventWait) { ready.insertHead(c); }
 */
function Watchdog_test_kind_EventWait(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_reset_c(next) === NONE) {
    sink.fail(56); // null-dereference
    return true;
  }
  if (kind(next, Watchdog_reset_c(next)) !== EVENT_WAIT) {
    sink.note(28); // branch: if (kind[c] != EventWait) { ready.insertHead(c); } is true
    setWatchdog_at(next, 15); // before ready.insertHead(c)
  } else {
    sink.note(29); // branch: if (kind[c] != EventWait) { ready.insertHead(c); } is false
    setWatchdog_reset_c(next, 0);
    setWatchdog_at(next, 6); // before busy.removeHead()
  }
  return true;
}

/**
 * Watchdog: free.removeHead()   specs/mfi/queues.ilk:102
 *   let c = free.removeHead();
 */
function Watchdog_free_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(16); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 3) === NOTHING ? NONE : queueLink_next(next, 3);
  if (queueLink_next(next, 3) === NOTHING) {
    sink.event(2); // free.removeHead
    if (!free_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 3);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 3 : N, P);
    if (P === 0) {
      sink.fail(17); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(2); // free.removeHead
    if (E !== NOTHING) {
      setFree_members(next, free_members(next) & ~(1 << (E - 1)));
    }
    if (!free_settle(next, sink)) return true;
  }
  if (c !== NONE) {
    sink.note(30); // branch: if (c != none) is true
    setWatchdog_register_c(next, c);
    setWatchdog_at(next, 16); // before kind[c] = EventWait
  } else {
    sink.note(31); // branch: if (c != none) is false
    setWatchdog_reset_a(next, 0);
    setWatchdog_at(next, 13); // before returns (gives back io)
  }
  return true;
}

/**
 * Watchdog: returns (gives back io)   specs/mfi/queues.ilk:98
 *   timer Watchdog holding io { reset(); }
 */
function Watchdog_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 4) {
    sink.fail(57); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 4) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 4) {
    sink.fail(58); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // leave
  setWatchdog_at(next, 0); // inactive
  return true;
}

/**
 * Watchdog: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Watchdog_test_kind_NoData(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Watchdog_mapcmd_c(next)) !== NO_DATA) {
    sink.note(32); // branch: if (kind[c] != NoData) is true
    setWatchdog_at(next, 17); // before either
  } else {
    sink.note(33); // branch: if (kind[c] != NoData) is false
    const c = Watchdog_mapcmd_c(next);
    setWatchdog_send_c(next, c);
    setWatchdog_at(next, 18); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Watchdog: ready.insertHead(c)   specs/mfi/queues.ilk:217
 *   if (kind[c] != EventWait) { ready.insertHead(c); }
 */
function Watchdog_ready_insertHead_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(59); // lock-not-held
  }
  if (Watchdog_reset_c(next) === NONE) {
    sink.fail(60); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_reset_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0
  ) {
    sink.fail(61); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Watchdog_reset_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Watchdog_reset_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Watchdog_reset_c(next));
  setQueueLink_next(next, 4, Watchdog_reset_c(next));
  setQueueLink_prev(next, Watchdog_reset_c(next), 4);
  sink.event(13, Watchdog_reset_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setWatchdog_reset_c(next, 0);
  setWatchdog_at(next, 6); // before busy.removeHead()
  return true;
}

/**
 * Watchdog: kind[c] = EventWait   specs/mfi/queues.ilk:104
 *   atomic {
 */
function Watchdog_kind_EventWait(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_register_c(next) === NONE) {
    sink.fail(19); // null-dereference
    return true;
  }
  setKind(next, Watchdog_register_c(next), EVENT_WAIT);
  setAen(next, Watchdog_register_c(next));
  if (io_owner(next) !== 4) {
    sink.fail(20); // lock-not-held
  }
  if (Watchdog_register_c(next) === NONE) {
    sink.fail(21); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_register_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_register_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_register_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_register_c(next) - 1))) !== 0
  ) {
    sink.fail(22); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Watchdog_register_c(next) - 1)));
  setQueueLink_next(next, Watchdog_register_c(next), NOTHING);
  const P = queueLink_prev(next, 4);
  setQueueLink_prev(next, Watchdog_register_c(next), P);
  if (P === 0) {
    sink.fail(23); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_register_c(next));
  setQueueLink_prev(next, 4, Watchdog_register_c(next));
  sink.event(3, Watchdog_register_c(next)); // ready.insertTail({0})
  if (!ready_settle(next, sink)) return true;
  setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await loading == none   specs/mfi/queues.ilk:128
 */
function Watchdog_await_loading_none(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setWatchdog_at(next, 20); // before loading = c
  return true;
}

/**
 * Watchdog: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Watchdog_busy_insertTail_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Watchdog_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Watchdog_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Watchdog_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_mapcmd_c(next));
  setQueueLink_prev(next, 5, Watchdog_mapcmd_c(next));
  sink.event(8, Watchdog_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Watchdog_mapcmd_c(next);
  setWatchdog_send_c(next, c);
  setWatchdog_at(next, 21); // before either
  return true;
}

/**
 * Watchdog: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Watchdog_busy_insertTail_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Watchdog_send_c(next) - 1)));
  setQueueLink_next(next, Watchdog_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Watchdog_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_send_c(next));
  setQueueLink_prev(next, 5, Watchdog_send_c(next));
  sink.event(8, Watchdog_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setWatchdog_at(next, 22); // before either
  return true;
}

/**
 * Watchdog: atomic(frozen || ready.empty)   specs/mfi/queues.ilk:115
 *   if (atomic(frozen || ready.empty)) { return; }
 */
function Watchdog_atomic_frozen_ready_empty_2(_s: State, next: State, sink: Sink): boolean {
  if (!(frozen(next) || io_owner(next) === 4)) {
    sink.fail(18); // lock-not-held
    return true;
  }
  const test = frozen(next) || queueLink_next(next, 4) === NOTHING;
  if (test) {
    sink.note(24); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setWatchdog_reset_a(next, 0);
    setWatchdog_register_c(next, 0);
    setWatchdog_at(next, 13); // before returns (gives back io)
  } else {
    sink.note(25); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setWatchdog_at(next, 23); // before ready.removeHead()
  }
  return true;
}

/**
 * Watchdog: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Watchdog_loading_c(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Watchdog_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_at(next, 7); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported(_s: State, next: State, _sink: Sink): boolean {
  setWatchdog_at(next, 24); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Watchdog: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Watchdog_tbolt_true(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Watchdog_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Watchdog_send_c(next) - 1))));
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 7); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported_2(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setWatchdog_at(next, 25); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Watchdog: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Watchdog_tbolt_true_2(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Watchdog_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Watchdog_send_c(next) - 1))));
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 7); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: ready.removeHead()   specs/mfi/queues.ilk:116
 *   let c = ready.removeHead();
 */
function Watchdog_ready_removeHead_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(24); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 4) === NOTHING ? NONE : queueLink_next(next, 4);
  if (queueLink_next(next, 4) === NOTHING) {
    sink.event(7); // ready.removeHead
    if (!ready_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 4);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 4 : N, P);
    if (P === 0) {
      sink.fail(25); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(7); // ready.removeHead
    if (E !== NOTHING) {
      setReady_members(next, ready_members(next) & ~(1 << (E - 1)));
    }
    if (!ready_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.fail(26); // null-dereference
    return true;
  }
  setWatchdog_startio_c(next, c);
  setWatchdog_mapcmd_c(next, c);
  setWatchdog_at(next, 26); // before test kind[c] != NoData
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd_2(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Watchdog: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Watchdog_test_kind_NoData_2(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Watchdog_mapcmd_c(next)) !== NO_DATA) {
    sink.note(32); // branch: if (kind[c] != NoData) is true
    setWatchdog_at(next, 27); // before either
  } else {
    sink.note(33); // branch: if (kind[c] != NoData) is false
    const c = Watchdog_mapcmd_c(next);
    setWatchdog_send_c(next, c);
    setWatchdog_at(next, 28); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Watchdog: await loading == none   specs/mfi/queues.ilk:128
 */
function Watchdog_await_loading_none_2(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setWatchdog_at(next, 29); // before loading = c
  return true;
}

/**
 * Watchdog: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Watchdog_busy_insertTail_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_mapcmd_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Watchdog_mapcmd_c(next) - 1)));
  setQueueLink_next(next, Watchdog_mapcmd_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Watchdog_mapcmd_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_mapcmd_c(next));
  setQueueLink_prev(next, 5, Watchdog_mapcmd_c(next));
  sink.event(8, Watchdog_mapcmd_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  const c = Watchdog_mapcmd_c(next);
  setWatchdog_send_c(next, c);
  setWatchdog_at(next, 30); // before either
  return true;
}

/**
 * Watchdog: busy.insertTail(c)   specs/mfi/queues.ilk:147
 */
function Watchdog_busy_insertTail_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(27); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) !== 0
  ) {
    sink.fail(28); // double-insert
    return true;
  }
  setBusy_members(next, busy_members(next) | (1 << (Watchdog_send_c(next) - 1)));
  setQueueLink_next(next, Watchdog_send_c(next), NOTHING);
  const P = queueLink_prev(next, 5);
  setQueueLink_prev(next, Watchdog_send_c(next), P);
  if (P === 0) {
    sink.fail(29); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Watchdog_send_c(next));
  setQueueLink_prev(next, 5, Watchdog_send_c(next));
  sink.event(8, Watchdog_send_c(next)); // busy.insertTail({0})
  if (!busy_settle(next, sink)) return true;
  setWatchdog_at(next, 31); // before either
  return true;
}

/**
 * Watchdog: loading = c   specs/mfi/queues.ilk:129
 *   atomic {
 */
function Watchdog_loading_c_2(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, Watchdog_mapcmd_c(next));
  setFrozen(next, true);
  sink.event(9); // schedule DmaCallback
  setDmaCallback_pending(next, true);
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported_3(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setWatchdog_at(next, 32); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Watchdog: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Watchdog_tbolt_true_3(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Watchdog_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Watchdog_send_c(next) - 1))));
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported_4(
  _s: State,
  next: State,
  _sink: Sink,
): boolean {
  setWatchdog_at(next, 33); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
  return true;
}

/**
 * Watchdog: tbolt[c] = true   specs/mfi/queues.ilk:154
 *   atomic {
 */
function Watchdog_tbolt_true_4(_s: State, next: State, _sink: Sink): boolean {
  setTbolt(next, Watchdog_send_c(next), true);
  setPosted(next, posted(next) | (0 | (1 << (Watchdog_send_c(next) - 1))));
  setWatchdog_startio_c(next, 0);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd_3(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd_4(_s: State, _next: State, sink: Sink): boolean {
  sink.fail(30); // assert B6_get_cmd
  return true;
}

/**
 * specs/mfi/queues.ilk:227
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, c: number): boolean {
  if (!((posted(s) & (1 << (c - 1))) !== 0 && !faulted(s))) return false;
  sink.event(14, c); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << (c - 1))));
  setAnswered(next, answered(next) | (0 | (1 << (c - 1))));
  sink.event(15); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/queues.ilk:232
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (faulted(s)) return false;
  sink.event(16); // breakDown
  setFaulted(next, true);
  setWatchdog_pending(next, true);
  return true;
}

/** What `Ioctl` can do where it rests. */
function stepIoctl(s: State, next: State, sink: Sink): void {
  switch (Ioctl_at(s)) {
    case 0: // inactive
      if (Ioctl_enter(s, next, sink)) sink.emit(0);
      if (Ioctl_enter_2(s, next, sink)) sink.emit(1);
      break;
    case 1: // either
      if (Ioctl_free_removeHead(s, next, sink)) sink.emit(2);
      if (Ioctl_await_aen_none(s, next, sink)) sink.emit(3);
      break;
    case 2: // choose k in Kind where k != MapSync || drainReleasesMapSync
      for (let k = 0; k <= 3; k++) {
        if (Ioctl_kind_k(s, next, sink, k)) sink.emit(4 + k);
      }
      break;
    case 3: // returns (gives back io)
      if (Ioctl_returns_gives_back_io(s, next, sink)) sink.emit(8);
      break;
    case 4: // free.removeHead()
      if (Ioctl_free_removeHead_2(s, next, sink)) sink.emit(9);
      break;
    case 5: // atomic(frozen || ready.empty)
      if (Ioctl_atomic_frozen_ready_empty(s, next, sink)) sink.emit(10);
      break;
    case 6: // kind[c] = EventWait
      if (Ioctl_kind_EventWait(s, next, sink)) sink.emit(11);
      break;
    case 7: // ready.removeHead()
      if (Ioctl_ready_removeHead(s, next, sink)) sink.emit(12);
      break;
    case 8: // atomic(frozen || ready.empty)
      if (Ioctl_atomic_frozen_ready_empty_2(s, next, sink)) sink.emit(13);
      break;
    case 9: // test kind[c] != NoData
      if (Ioctl_test_kind_NoData(s, next, sink)) sink.emit(14);
      break;
    case 10: // ready.removeHead()
      if (Ioctl_ready_removeHead_2(s, next, sink)) sink.emit(15);
      break;
    case 11: // either
      if (Ioctl_await_loading_none(s, next, sink)) sink.emit(16);
      if (Ioctl_busy_insertTail_c(s, next, sink)) sink.emit(17);
      break;
    case 12: // busy.insertTail(c)
      if (Ioctl_busy_insertTail_c_2(s, next, sink)) sink.emit(18);
      break;
    case 13: // test kind[c] != NoData
      if (Ioctl_test_kind_NoData_2(s, next, sink)) sink.emit(19);
      break;
    case 14: // loading = c
      if (Ioctl_loading_c(s, next, sink)) sink.emit(20);
      break;
    case 15: // either
      if (Ioctl_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(21);
      if (Ioctl_tbolt_true(s, next, sink)) sink.emit(22);
      break;
    case 16: // either
      if (Ioctl_await_kind_EventWait_errorReported_2(s, next, sink)) sink.emit(23);
      if (Ioctl_tbolt_true_2(s, next, sink)) sink.emit(24);
      break;
    case 17: // either
      if (Ioctl_await_loading_none_2(s, next, sink)) sink.emit(25);
      if (Ioctl_busy_insertTail_c_3(s, next, sink)) sink.emit(26);
      break;
    case 18: // busy.insertTail(c)
      if (Ioctl_busy_insertTail_c_4(s, next, sink)) sink.emit(27);
      break;
    case 19: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd(s, next, sink)) sink.emit(28);
      break;
    case 20: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd_2(s, next, sink)) sink.emit(29);
      break;
    case 21: // loading = c
      if (Ioctl_loading_c_2(s, next, sink)) sink.emit(30);
      break;
    case 22: // either
      if (Ioctl_await_kind_EventWait_errorReported_3(s, next, sink)) sink.emit(31);
      if (Ioctl_tbolt_true_3(s, next, sink)) sink.emit(32);
      break;
    case 23: // either
      if (Ioctl_await_kind_EventWait_errorReported_4(s, next, sink)) sink.emit(33);
      if (Ioctl_tbolt_true_4(s, next, sink)) sink.emit(34);
      break;
    case 24: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd_3(s, next, sink)) sink.emit(35);
      break;
    case 25: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd_4(s, next, sink)) sink.emit(36);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(37);
      if (Interrupt_enter_2(s, next, sink)) sink.emit(38);
      break;
    case 1: // test answered != {}
      if (Interrupt_test_answered(s, next, sink)) sink.emit(39);
      break;
    case 2: // choose c in answered
      for (let c = 1; c <= 2; c++) {
        if (Interrupt_answered_answered_minus_c(s, next, sink, c)) sink.emit(39 + c);
      }
      break;
    case 3: // frozen = false
      if (Interrupt_frozen_false(s, next, sink)) sink.emit(42);
      break;
    case 4: // test kind[c] == MapSync
      if (Interrupt_test_kind_MapSync(s, next, sink)) sink.emit(43);
      break;
    case 5: // atomic(frozen || ready.empty)
      if (Interrupt_atomic_frozen_ready_empty(s, next, sink)) sink.emit(44);
      break;
    case 6: // B8_map_sync: free.insertTail(c)
      if (Interrupt_free_insertTail_c(s, next, sink)) sink.emit(45);
      break;
    case 7: // test c in busy
      if (Interrupt_test_c_in_busy(s, next, sink)) sink.emit(46);
      break;
    case 8: // returns (gives back io)
      if (Interrupt_returns_gives_back_io(s, next, sink)) sink.emit(47);
      break;
    case 9: // ready.removeHead()
      if (Interrupt_ready_removeHead(s, next, sink)) sink.emit(48);
      break;
    case 10: // busy.remove(c)
      if (Interrupt_busy_remove_c(s, next, sink)) sink.emit(49);
      break;
    case 11: // test kind[c] != NoData
      if (Interrupt_test_kind_NoData(s, next, sink)) sink.emit(50);
      break;
    case 12: // test aen == c
      if (Interrupt_test_aen_c(s, next, sink)) sink.emit(51);
      break;
    case 13: // either
      if (Interrupt_await_loading_none(s, next, sink)) sink.emit(52);
      if (Interrupt_busy_insertTail_c(s, next, sink)) sink.emit(53);
      break;
    case 14: // busy.insertTail(c)
      if (Interrupt_busy_insertTail_c_2(s, next, sink)) sink.emit(54);
      break;
    case 15: // aen = none
      if (Interrupt_aen_none(s, next, sink)) sink.emit(55);
      break;
    case 16: // tbolt[c] = false
      if (Interrupt_tbolt_false(s, next, sink)) sink.emit(56);
      break;
    case 17: // loading = c
      if (Interrupt_loading_c(s, next, sink)) sink.emit(57);
      break;
    case 18: // either
      if (Interrupt_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(58);
      if (Interrupt_tbolt_true(s, next, sink)) sink.emit(59);
      break;
    case 19: // either
      if (Interrupt_await_kind_EventWait_errorReported_2(s, next, sink)) sink.emit(60);
      if (Interrupt_tbolt_true_2(s, next, sink)) sink.emit(61);
      break;
    case 20: // tbolt[c] = false
      if (Interrupt_tbolt_false_2(s, next, sink)) sink.emit(62);
      break;
    case 21: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd(s, next, sink)) sink.emit(63);
      break;
    case 22: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_2(s, next, sink)) sink.emit(64);
      break;
    case 23: // free.removeHead()
      if (Interrupt_free_removeHead(s, next, sink)) sink.emit(65);
      break;
    case 24: // kind[c] = EventWait
      if (Interrupt_kind_EventWait(s, next, sink)) sink.emit(66);
      break;
    case 25: // atomic(frozen || ready.empty)
      if (Interrupt_atomic_frozen_ready_empty_2(s, next, sink)) sink.emit(67);
      break;
    case 26: // ready.removeHead()
      if (Interrupt_ready_removeHead_2(s, next, sink)) sink.emit(68);
      break;
    case 27: // test kind[c] != NoData
      if (Interrupt_test_kind_NoData_2(s, next, sink)) sink.emit(69);
      break;
    case 28: // either
      if (Interrupt_await_loading_none_2(s, next, sink)) sink.emit(70);
      if (Interrupt_busy_insertTail_c_3(s, next, sink)) sink.emit(71);
      break;
    case 29: // busy.insertTail(c)
      if (Interrupt_busy_insertTail_c_4(s, next, sink)) sink.emit(72);
      break;
    case 30: // loading = c
      if (Interrupt_loading_c_2(s, next, sink)) sink.emit(73);
      break;
    case 31: // either
      if (Interrupt_await_kind_EventWait_errorReported_3(s, next, sink)) sink.emit(74);
      if (Interrupt_tbolt_true_3(s, next, sink)) sink.emit(75);
      break;
    case 32: // either
      if (Interrupt_await_kind_EventWait_errorReported_4(s, next, sink)) sink.emit(76);
      if (Interrupt_tbolt_true_4(s, next, sink)) sink.emit(77);
      break;
    case 33: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_3(s, next, sink)) sink.emit(78);
      break;
    case 34: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_4(s, next, sink)) sink.emit(79);
      break;
  }
}

/** What `DmaCallback` can do where it rests. */
function stepDmaCallback(s: State, next: State, sink: Sink): void {
  switch (DmaCallback_at(s)) {
    case 0: // inactive
      if (DmaCallback_enter(s, next, sink)) sink.emit(80);
      break;
    case 1: // let c = loading
      if (DmaCallback_let_c_loading(s, next, sink)) sink.emit(81);
      break;
    case 2: // busy.insertTail(c)
      if (DmaCallback_busy_insertTail_c(s, next, sink)) sink.emit(82);
      break;
    case 3: // either
      if (DmaCallback_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(83);
      if (DmaCallback_tbolt_true(s, next, sink)) sink.emit(84);
      break;
    case 4: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (DmaCallback_B6_get_cmd(s, next, sink)) sink.emit(85);
      break;
    case 5: // loading = none
      if (DmaCallback_loading_none(s, next, sink)) sink.emit(86);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(87);
      if (Watchdog_enter_2(s, next, sink)) sink.emit(88);
      break;
    case 1: // faulted = false
      if (Watchdog_faulted_false(s, next, sink)) sink.emit(89);
      break;
    case 2: // let a = aen
      if (Watchdog_let_a_aen(s, next, sink)) sink.emit(90);
      break;
    case 3: // R8: busy.remove(a)
      if (Watchdog_busy_remove_a(s, next, sink)) sink.emit(91);
      break;
    case 4: // tbolt[c] = false
      if (Watchdog_tbolt_false(s, next, sink)) sink.emit(92);
      break;
    case 5: // aen = none
      if (Watchdog_aen_none(s, next, sink)) sink.emit(93);
      break;
    case 6: // busy.removeHead()
      if (Watchdog_busy_removeHead(s, next, sink)) sink.emit(94);
      break;
    case 7: // atomic(frozen || ready.empty)
      if (Watchdog_atomic_frozen_ready_empty(s, next, sink)) sink.emit(95);
      break;
    case 8: // B9_no_tbolt: B9_no_tbolt: assert tbolt[c]
      if (Watchdog_B9_no_tbolt(s, next, sink)) sink.emit(96);
      break;
    case 9: // test aen == none
      if (Watchdog_test_aen_none(s, next, sink)) sink.emit(97);
      break;
    case 10: // ready.removeHead()
      if (Watchdog_ready_removeHead(s, next, sink)) sink.emit(98);
      break;
    case 11: // test kind[c] != EventWait
      if (Watchdog_test_kind_EventWait(s, next, sink)) sink.emit(99);
      break;
    case 12: // free.removeHead()
      if (Watchdog_free_removeHead(s, next, sink)) sink.emit(100);
      break;
    case 13: // returns (gives back io)
      if (Watchdog_returns_gives_back_io(s, next, sink)) sink.emit(101);
      break;
    case 14: // test kind[c] != NoData
      if (Watchdog_test_kind_NoData(s, next, sink)) sink.emit(102);
      break;
    case 15: // ready.insertHead(c)
      if (Watchdog_ready_insertHead_c(s, next, sink)) sink.emit(103);
      break;
    case 16: // kind[c] = EventWait
      if (Watchdog_kind_EventWait(s, next, sink)) sink.emit(104);
      break;
    case 17: // either
      if (Watchdog_await_loading_none(s, next, sink)) sink.emit(105);
      if (Watchdog_busy_insertTail_c(s, next, sink)) sink.emit(106);
      break;
    case 18: // busy.insertTail(c)
      if (Watchdog_busy_insertTail_c_2(s, next, sink)) sink.emit(107);
      break;
    case 19: // atomic(frozen || ready.empty)
      if (Watchdog_atomic_frozen_ready_empty_2(s, next, sink)) sink.emit(108);
      break;
    case 20: // loading = c
      if (Watchdog_loading_c(s, next, sink)) sink.emit(109);
      break;
    case 21: // either
      if (Watchdog_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(110);
      if (Watchdog_tbolt_true(s, next, sink)) sink.emit(111);
      break;
    case 22: // either
      if (Watchdog_await_kind_EventWait_errorReported_2(s, next, sink)) sink.emit(112);
      if (Watchdog_tbolt_true_2(s, next, sink)) sink.emit(113);
      break;
    case 23: // ready.removeHead()
      if (Watchdog_ready_removeHead_2(s, next, sink)) sink.emit(114);
      break;
    case 24: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd(s, next, sink)) sink.emit(115);
      break;
    case 25: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_2(s, next, sink)) sink.emit(116);
      break;
    case 26: // test kind[c] != NoData
      if (Watchdog_test_kind_NoData_2(s, next, sink)) sink.emit(117);
      break;
    case 27: // either
      if (Watchdog_await_loading_none_2(s, next, sink)) sink.emit(118);
      if (Watchdog_busy_insertTail_c_3(s, next, sink)) sink.emit(119);
      break;
    case 28: // busy.insertTail(c)
      if (Watchdog_busy_insertTail_c_4(s, next, sink)) sink.emit(120);
      break;
    case 29: // loading = c
      if (Watchdog_loading_c_2(s, next, sink)) sink.emit(121);
      break;
    case 30: // either
      if (Watchdog_await_kind_EventWait_errorReported_3(s, next, sink)) sink.emit(122);
      if (Watchdog_tbolt_true_3(s, next, sink)) sink.emit(123);
      break;
    case 31: // either
      if (Watchdog_await_kind_EventWait_errorReported_4(s, next, sink)) sink.emit(124);
      if (Watchdog_tbolt_true_4(s, next, sink)) sink.emit(125);
      break;
    case 32: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_3(s, next, sink)) sink.emit(126);
      break;
    case 33: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_4(s, next, sink)) sink.emit(127);
      break;
  }
}

// ── Properties ────────────────────────────────────────────────────────────────────────────────────

/**
 * invariant B9_leak   specs/mfi/queues.ilk:238
 * S4: while nobody has the lock, no command is in anybody's hand, but for the one that the DMA layer has.
 *   !io.held && loading == none => free.length + ready.length + busy.length == CMS
 */
function B9_leak(s: State): boolean {
  return (
    !(io_owner(s) === 0 && loading(s) === NONE) ||
    free_length(s) + ready_length(s) + busy_length(s) === 2
  );
}

/** forall c in 1..2: !busy.contains(c) || (((posted | answered) & bit(c - 1)) != 0) */
function forall1(s: State): boolean {
  for (let c = 1; c <= 2; c++)
    if (!(!busy_contains(s, c) || ((posted(s) | answered(s)) & (1 << (c - 1))) !== 0)) return false;
  return true;
}

/**
 * invariant B8_stranded   specs/mfi/queues.ilk:240
 * What is on BUSY will be answered, or has been.
 *   !io.held => forall c in Cm: c in busy => c in posted union answered
 */
function B8_stranded(s: State): boolean {
  return io_owner(s) !== 0 || forall1(s);
}

/**
 * reachable queued   specs/mfi/queues.ilk:241
 *   !io.held && !ready.empty
 */
function queued(s: State): boolean {
  return io_owner(s) === 0 && queueLink_next(s, 4) !== NOTHING;
}

// ── The checker ───────────────────────────────────────────────────────────────────────────────────

const place = (line: number, column: number) => ({ file: "specs/mfi/queues.ilk", line, column });
const LEVELS: readonly string[] = ["THREAD", "CRITICAL", "FILTER"];

/** One initial state for each choice; `next` arrives as zeros. */
function initialState(next: State, _sink: Sink): boolean {
  for (let index_1 = 1; index_1 <= 2; index_1++) {
    setTbolt(next, index_1, false);
  }
  for (let index_2 = 1; index_2 <= 2; index_2++) {
    setKind(next, index_2, NO_DATA);
  }
  setAen(next, NONE);
  setFrozen(next, false);
  setLoading(next, NONE);
  setPosted(next, 0);
  setAnswered(next, 0);
  setFaulted(next, false);
  setQueueLink_next(next, 3, 1);
  setQueueLink_prev(next, 1, 3);
  setQueueLink_next(next, 1, 2);
  setQueueLink_prev(next, 2, 1);
  setQueueLink_next(next, 2, NOTHING);
  setQueueLink_prev(next, 3, 2);
  setFree_members(next, 3);
  setQueueLink_next(next, 4, NOTHING);
  setQueueLink_prev(next, 4, 4);
  setReady_members(next, 0);
  setQueueLink_next(next, 5, NOTHING);
  setQueueLink_prev(next, 5, 5);
  setBusy_members(next, 0);
  return true;
}

/** A state in the spec's own values, by variable; members of a family by index. */
export interface Decoded {
  /** The command has a tbolt command: cm_extra_frames is its SMID and not 0. */
  readonly tbolt: Readonly<Record<number, boolean>>;
  readonly kind: Readonly<Record<number, "NoData" | "Data" | "EventWait" | "MapSync">>;
  /** sc->mfi_aen_cm */
  readonly aen: number | "none";
  /** MFI_FLAGS_QFRZN, and the command that waits for its DMA map meanwhile */
  readonly frozen: boolean;
  readonly loading: number | "none";
  /** What the controller has, and what it has answered. */
  readonly posted: readonly number[];
  readonly answered: readonly number[];
  readonly faulted: boolean;
  /** forward links of queueLink */
  readonly "queueLink.next": Readonly<
    Record<number, "nothing" | "1" | "2" | "free" | "ready" | "busy">
  >;
  /** backward links of queueLink */
  readonly "queueLink.prev": Readonly<
    Record<number, "nothing" | "1" | "2" | "free" | "ready" | "busy">
  >;
  /** what free should hold */
  readonly "free.members": readonly number[];
  /** what ready should hold */
  readonly "ready.members": readonly number[];
  /** what busy should hold */
  readonly "busy.members": readonly number[];
  /** who holds io */
  readonly "io.owner": "free" | "Ioctl" | "Interrupt" | "DmaCallback" | "Watchdog";
  /** where Ioctl rests */
  readonly "Ioctl.at": string;
  /** where Interrupt rests */
  readonly "Interrupt.at": string;
  /** Interrupt is to run */
  readonly "Interrupt.pending": boolean;
  /** where DmaCallback rests */
  readonly "DmaCallback.at":
    | "inactive"
    | "1 let c = loading"
    | "2 busy.insertTail(c)"
    | "3 either"
    | "4 B6_get_cmd"
    | "5 loading = none";
  /** DmaCallback is to run */
  readonly "DmaCallback.pending": boolean;
  /** where Watchdog rests */
  readonly "Watchdog.at": string;
  /** Watchdog is to run */
  readonly "Watchdog.pending": boolean;
  /** local `c` of `Ioctl` */
  readonly "Ioctl.c": number | "none";
  /** local `k` of `Ioctl` */
  readonly "Ioctl.k": "NoData" | "Data" | "EventWait" | "MapSync";
  /** local `c` of `Ioctl` */
  readonly "Ioctl.register.c": number | "none";
  /** local `c` of `Ioctl` */
  readonly "Ioctl.startio.c": number | "none";
  /** local `c` of `Ioctl` */
  readonly "Ioctl.mapcmd.c": number;
  /** local `c` of `Ioctl` */
  readonly "Ioctl.send.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.complete.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.startio.c": number | "none";
  /** local `c` of `Interrupt` */
  readonly "Interrupt.mapcmd.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.send.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.release_command.c": number;
  /** local `c` of `Interrupt` */
  readonly "Interrupt.register.c": number | "none";
  /** local `c` of `DmaCallback` */
  readonly "DmaCallback.c": number | "none";
  /** local `c` of `DmaCallback` */
  readonly "DmaCallback.send.c": number;
  /** local `sent` of `DmaCallback` */
  readonly "DmaCallback.sent": boolean;
  /** local `a` of `Watchdog` */
  readonly "Watchdog.reset.a": number | "none";
  /** local `c` of `Watchdog` */
  readonly "Watchdog.release_command.c": number;
  /** local `c` of `Watchdog` */
  readonly "Watchdog.reset.c": number | "none";
  /** local `c` of `Watchdog` */
  readonly "Watchdog.startio.c": number | "none";
  /** local `c` of `Watchdog` */
  readonly "Watchdog.mapcmd.c": number;
  /** local `c` of `Watchdog` */
  readonly "Watchdog.register.c": number | "none";
  /** local `c` of `Watchdog` */
  readonly "Watchdog.send.c": number;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiQueues",
  revision: "v234858",
  source: "specs/mfi/queues.ilk",
  hash: "f5987ef087480b844b6d4712a0f0ccaa4124414361cd7b194ca54e01fdfb74b7",
  constants: {
    emptyCheck: "false",
    busyRemovedOnError: "false",
    errorReported: "false",
    callbackLocks: "false",
    drainReleasesMapSync: "true",
    testsAen: "false",
    resetRemovesBusy: "true",
    releaseDequeues: "false",
    reissueBlind: "true",
    faults: "true",
    CMS: "2",
  },
  words: 4,

  initial(next: State, sink: Sink): void {
    if (initialState(next, sink)) sink.emit(-1);
  },

  successors(s: State, next: State, sink: Sink): void {
    stepIoctl(s, next, sink);
    stepInterrupt(s, next, sink);
    stepDmaCallback(s, next, sink);
    stepWatchdog(s, next, sink);
    for (let c = 1; c <= 2; c++) {
      if (Controller_answer(s, next, sink, c)) sink.emit(127 + c);
    }
    if (Controller_breakDown(s, next, sink)) sink.emit(130);
  },

  // prettier-ignore
  actions: [
    { name: "Ioctl_enter", actor: "Ioctl", context: 0, from: 0, first: 0, parameters: [], kind: "enter", place: place(63, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Ioctl_enter_2", actor: "Ioctl", context: 0, from: 0, first: 1, parameters: [], kind: "enter", place: place(63, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Ioctl_free_removeHead", actor: "Ioctl", context: 0, from: 1, first: 2, parameters: [], kind: "operation", place: place(65, 13), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Ioctl_await_aen_none", actor: "Ioctl", context: 0, from: 1, first: 3, parameters: [], kind: "statement", place: place(75, 5), text: "await aen == none", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_kind_k", actor: "Ioctl", context: 0, from: 2, first: 4, parameters: [{ name: "k", role: "choice", low: 0, values: ["NoData","Data","EventWait","MapSync"] }], kind: "statement", place: place(68, 7), text: "kind[c] = k", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_returns_gives_back_io", actor: "Ioctl", context: 0, from: 3, first: 8, parameters: [], kind: "leave", place: place(63, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Ioctl_free_removeHead_2", actor: "Ioctl", context: 0, from: 4, first: 9, parameters: [], kind: "operation", place: place(102, 11), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Ioctl_atomic_frozen_ready_empty", actor: "Ioctl", context: 0, from: 5, first: 10, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_kind_EventWait", actor: "Ioctl", context: 0, from: 6, first: 11, parameters: [], kind: "statement", place: place(104, 5), text: "kind[c] = EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_ready_removeHead", actor: "Ioctl", context: 0, from: 7, first: 12, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Ioctl_atomic_frozen_ready_empty_2", actor: "Ioctl", context: 0, from: 8, first: 13, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_test_kind_NoData", actor: "Ioctl", context: 0, from: 9, first: 14, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_ready_removeHead_2", actor: "Ioctl", context: 0, from: 10, first: 15, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Ioctl_await_loading_none", actor: "Ioctl", context: 0, from: 11, first: 16, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_busy_insertTail_c", actor: "Ioctl", context: 0, from: 11, first: 17, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Ioctl_busy_insertTail_c_2", actor: "Ioctl", context: 0, from: 12, first: 18, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Ioctl_test_kind_NoData_2", actor: "Ioctl", context: 0, from: 13, first: 19, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_loading_c", actor: "Ioctl", context: 0, from: 14, first: 20, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_await_kind_EventWait_errorReported", actor: "Ioctl", context: 0, from: 15, first: 21, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_tbolt_true", actor: "Ioctl", context: 0, from: 15, first: 22, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_await_kind_EventWait_errorReported_2", actor: "Ioctl", context: 0, from: 16, first: 23, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_tbolt_true_2", actor: "Ioctl", context: 0, from: 16, first: 24, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_await_loading_none_2", actor: "Ioctl", context: 0, from: 17, first: 25, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_busy_insertTail_c_3", actor: "Ioctl", context: 0, from: 17, first: 26, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Ioctl_busy_insertTail_c_4", actor: "Ioctl", context: 0, from: 18, first: 27, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Ioctl_B6_get_cmd", actor: "Ioctl", context: 0, from: 19, first: 28, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_B6_get_cmd_2", actor: "Ioctl", context: 0, from: 20, first: 29, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_loading_c_2", actor: "Ioctl", context: 0, from: 21, first: 30, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_await_kind_EventWait_errorReported_3", actor: "Ioctl", context: 0, from: 22, first: 31, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_tbolt_true_3", actor: "Ioctl", context: 0, from: 22, first: 32, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_await_kind_EventWait_errorReported_4", actor: "Ioctl", context: 0, from: 23, first: 33, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_tbolt_true_4", actor: "Ioctl", context: 0, from: 23, first: 34, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_B6_get_cmd_3", actor: "Ioctl", context: 0, from: 24, first: 35, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_B6_get_cmd_4", actor: "Ioctl", context: 0, from: 25, first: 36, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 37, parameters: [], kind: "enter", place: place(80, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_enter_2", actor: "Interrupt", context: 1, from: 0, first: 38, parameters: [], kind: "enter", place: place(80, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_test_answered", actor: "Interrupt", context: 1, from: 1, first: 39, parameters: [], kind: "statement", place: place(81, 10), text: "test answered != {}", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_answered_answered_minus_c", actor: "Interrupt", context: 1, from: 2, first: 40, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(83, 5), text: "answered = answered minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_frozen_false", actor: "Interrupt", context: 1, from: 3, first: 42, parameters: [], kind: "statement", place: place(86, 3), text: "frozen = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_kind_MapSync", actor: "Interrupt", context: 1, from: 4, first: 43, parameters: [], kind: "statement", place: place(164, 7), text: "test kind[c] == MapSync", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_atomic_frozen_ready_empty", actor: "Interrupt", context: 1, from: 5, first: 44, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_insertTail_c", actor: "Interrupt", context: 1, from: 6, first: 45, parameters: [], kind: "operation", place: place(165, 18), text: "free.insertTail(c)", external: false, fairness: "weak", event: "free.insertTail(c)" },
    { name: "Interrupt_test_c_in_busy", actor: "Interrupt", context: 1, from: 7, first: 46, parameters: [], kind: "statement", place: place(167, 7), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_returns_gives_back_io", actor: "Interrupt", context: 1, from: 8, first: 47, parameters: [], kind: "leave", place: place(80, 9), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Interrupt_ready_removeHead", actor: "Interrupt", context: 1, from: 9, first: 48, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Interrupt_busy_remove_c", actor: "Interrupt", context: 1, from: 10, first: 49, parameters: [], kind: "operation", place: place(168, 5), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_test_kind_NoData", actor: "Interrupt", context: 1, from: 11, first: 50, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_aen_c", actor: "Interrupt", context: 1, from: 12, first: 51, parameters: [], kind: "statement", place: place(169, 9), text: "test aen == c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_loading_none", actor: "Interrupt", context: 1, from: 13, first: 52, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_busy_insertTail_c", actor: "Interrupt", context: 1, from: 13, first: 53, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_busy_insertTail_c_2", actor: "Interrupt", context: 1, from: 14, first: 54, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_aen_none", actor: "Interrupt", context: 1, from: 15, first: 55, parameters: [], kind: "statement", place: place(170, 7), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_false", actor: "Interrupt", context: 1, from: 16, first: 56, parameters: [], kind: "statement", place: place(180, 3), text: "tbolt[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_loading_c", actor: "Interrupt", context: 1, from: 17, first: 57, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported", actor: "Interrupt", context: 1, from: 18, first: 58, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true", actor: "Interrupt", context: 1, from: 18, first: 59, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_2", actor: "Interrupt", context: 1, from: 19, first: 60, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_2", actor: "Interrupt", context: 1, from: 19, first: 61, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_false_2", actor: "Interrupt", context: 1, from: 20, first: 62, parameters: [], kind: "statement", place: place(180, 3), text: "tbolt[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd", actor: "Interrupt", context: 1, from: 21, first: 63, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_2", actor: "Interrupt", context: 1, from: 22, first: 64, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_removeHead", actor: "Interrupt", context: 1, from: 23, first: 65, parameters: [], kind: "operation", place: place(102, 11), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Interrupt_kind_EventWait", actor: "Interrupt", context: 1, from: 24, first: 66, parameters: [], kind: "statement", place: place(104, 5), text: "kind[c] = EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_atomic_frozen_ready_empty_2", actor: "Interrupt", context: 1, from: 25, first: 67, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_ready_removeHead_2", actor: "Interrupt", context: 1, from: 26, first: 68, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Interrupt_test_kind_NoData_2", actor: "Interrupt", context: 1, from: 27, first: 69, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_loading_none_2", actor: "Interrupt", context: 1, from: 28, first: 70, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_busy_insertTail_c_3", actor: "Interrupt", context: 1, from: 28, first: 71, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_busy_insertTail_c_4", actor: "Interrupt", context: 1, from: 29, first: 72, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_loading_c_2", actor: "Interrupt", context: 1, from: 30, first: 73, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_3", actor: "Interrupt", context: 1, from: 31, first: 74, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_3", actor: "Interrupt", context: 1, from: 31, first: 75, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_4", actor: "Interrupt", context: 1, from: 32, first: 76, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_4", actor: "Interrupt", context: 1, from: 32, first: 77, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_3", actor: "Interrupt", context: 1, from: 33, first: 78, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_4", actor: "Interrupt", context: 1, from: 34, first: 79, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_enter", actor: "DmaCallback", context: 2, from: 0, first: 80, parameters: [], kind: "enter", place: place(91, 11), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "DmaCallback_let_c_loading", actor: "DmaCallback", context: 2, from: 1, first: 81, parameters: [], kind: "statement", place: place(92, 3), text: "let c = loading", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_busy_insertTail_c", actor: "DmaCallback", context: 2, from: 2, first: 82, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "DmaCallback_await_kind_EventWait_errorReported", actor: "DmaCallback", context: 2, from: 3, first: 83, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_tbolt_true", actor: "DmaCallback", context: 2, from: 3, first: 84, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_B6_get_cmd", actor: "DmaCallback", context: 2, from: 4, first: 85, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_loading_none", actor: "DmaCallback", context: 2, from: 5, first: 86, parameters: [], kind: "statement", place: place(94, 3), text: "loading = none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_enter", actor: "Watchdog", context: 3, from: 0, first: 87, parameters: [], kind: "enter", place: place(98, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_enter_2", actor: "Watchdog", context: 3, from: 0, first: 88, parameters: [], kind: "enter", place: place(98, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_faulted_false", actor: "Watchdog", context: 3, from: 1, first: 89, parameters: [], kind: "statement", place: place(193, 3), text: "faulted = false", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_a_aen", actor: "Watchdog", context: 3, from: 2, first: 90, parameters: [], kind: "statement", place: place(198, 3), text: "let a = aen", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_remove_a", actor: "Watchdog", context: 3, from: 3, first: 91, parameters: [], kind: "operation", place: place(201, 11), text: "busy.remove(a)", external: false, fairness: "weak", event: "busy.remove(a)" },
    { name: "Watchdog_tbolt_false", actor: "Watchdog", context: 3, from: 4, first: 92, parameters: [], kind: "statement", place: place(180, 3), text: "tbolt[c] = false", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_aen_none", actor: "Watchdog", context: 3, from: 5, first: 93, parameters: [], kind: "statement", place: place(203, 7), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_removeHead", actor: "Watchdog", context: 3, from: 6, first: 94, parameters: [], kind: "operation", place: place(213, 13), text: "busy.removeHead()", external: false, fairness: "weak", event: "busy.removeHead()" },
    { name: "Watchdog_atomic_frozen_ready_empty", actor: "Watchdog", context: 3, from: 7, first: 95, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B9_no_tbolt", actor: "Watchdog", context: 3, from: 8, first: 96, parameters: [], kind: "statement", place: place(216, 7), text: "B9_no_tbolt: assert tbolt[c]", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_aen_none", actor: "Watchdog", context: 3, from: 9, first: 97, parameters: [], kind: "statement", place: place(223, 7), text: "test aen == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_removeHead", actor: "Watchdog", context: 3, from: 10, first: 98, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Watchdog_test_kind_EventWait", actor: "Watchdog", context: 3, from: 11, first: 99, parameters: [], kind: "statement", place: place(217, 11), text: "test kind[c] != EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_free_removeHead", actor: "Watchdog", context: 3, from: 12, first: 100, parameters: [], kind: "operation", place: place(102, 11), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Watchdog_returns_gives_back_io", actor: "Watchdog", context: 3, from: 13, first: 101, parameters: [], kind: "leave", place: place(98, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_test_kind_NoData", actor: "Watchdog", context: 3, from: 14, first: 102, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_insertHead_c", actor: "Watchdog", context: 3, from: 15, first: 103, parameters: [], kind: "operation", place: place(217, 35), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Watchdog_kind_EventWait", actor: "Watchdog", context: 3, from: 16, first: 104, parameters: [], kind: "statement", place: place(104, 5), text: "kind[c] = EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_loading_none", actor: "Watchdog", context: 3, from: 17, first: 105, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_insertTail_c", actor: "Watchdog", context: 3, from: 17, first: 106, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_busy_insertTail_c_2", actor: "Watchdog", context: 3, from: 18, first: 107, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_atomic_frozen_ready_empty_2", actor: "Watchdog", context: 3, from: 19, first: 108, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_loading_c", actor: "Watchdog", context: 3, from: 20, first: 109, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported", actor: "Watchdog", context: 3, from: 21, first: 110, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true", actor: "Watchdog", context: 3, from: 21, first: 111, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_2", actor: "Watchdog", context: 3, from: 22, first: 112, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_2", actor: "Watchdog", context: 3, from: 22, first: 113, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_removeHead_2", actor: "Watchdog", context: 3, from: 23, first: 114, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Watchdog_B6_get_cmd", actor: "Watchdog", context: 3, from: 24, first: 115, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_2", actor: "Watchdog", context: 3, from: 25, first: 116, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_kind_NoData_2", actor: "Watchdog", context: 3, from: 26, first: 117, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_loading_none_2", actor: "Watchdog", context: 3, from: 27, first: 118, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_insertTail_c_3", actor: "Watchdog", context: 3, from: 27, first: 119, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_busy_insertTail_c_4", actor: "Watchdog", context: 3, from: 28, first: 120, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_loading_c_2", actor: "Watchdog", context: 3, from: 29, first: 121, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_3", actor: "Watchdog", context: 3, from: 30, first: 122, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_3", actor: "Watchdog", context: 3, from: 30, first: 123, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_4", actor: "Watchdog", context: 3, from: 31, first: 124, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_4", actor: "Watchdog", context: 3, from: 31, first: 125, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_3", actor: "Watchdog", context: 3, from: 32, first: 126, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_4", actor: "Watchdog", context: 3, from: 33, first: 127, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 128, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(227, 19), text: "answer", external: true, fairness: "none", event: "answer" },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 130, parameters: [], kind: "action", place: place(232, 19), text: "breakDown", external: true, fairness: "none", event: "breakDown" },
  ],
  // prettier-ignore
  contexts: [
    { name: "Ioctl", form: "entry", word: "entry", place: place(63, 7), members: ["Ioctl"], firstActivation: 1, locations: [
      { label: undefined, place: place(63, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(64, 3), text: "either", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(67, 7), text: "choose k in Kind where k != MapSync || drainReleasesMapSync", calls: [], locals: [["c", "Ioctl.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(63, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 11), text: "free.removeHead()", calls: [{ proc: "register", place: place(76, 5) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "startio", place: place(72, 7) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 5), text: "kind[c] = EventWait", calls: [{ proc: "register", place: place(76, 5) }], locals: [["c", "Ioctl.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "startio", place: place(72, 7) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Ioctl.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Ioctl.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Ioctl_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: () => false },
    { name: "Interrupt", form: "deferred", word: "ithread", place: place(80, 9), members: ["Interrupt"], firstActivation: 2, locations: [
      { label: undefined, place: place(80, 9), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(81, 10), text: "test answered != {}", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(82, 5), text: "choose c in answered", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(86, 3), text: "frozen = false", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(164, 7), text: "test kind[c] == MapSync", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "startio", place: place(87, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8_map_sync", place: place(165, 18), text: "free.insertTail(c)", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(167, 7), text: "test c in busy", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(80, 9), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "startio", place: place(87, 3) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(168, 5), text: "busy.remove(c)", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(169, 9), text: "test aen == c", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(170, 7), text: "aen = none", calls: [{ proc: "complete", place: place(84, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "tbolt[c] = false", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "release_command", place: place(174, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "tbolt[c] = false", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "release_command", place: place(171, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 11), text: "free.removeHead()", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 5), text: "kind[c] = EventWait", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "DmaCallback", form: "deferred", word: "taskqueue", place: place(91, 11), members: ["DmaCallback"], firstActivation: 3, locations: [
      { label: undefined, place: place(91, 11), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(92, 3), text: "let c = loading", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(94, 3), text: "loading = none", calls: [], locals: [["c", "DmaCallback.c"], ["sent", "DmaCallback.sent"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => DmaCallback_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => DmaCallback_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(98, 7), members: ["Watchdog"], firstActivation: 4, locations: [
      { label: undefined, place: place(98, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(193, 3), text: "faulted = false", calls: [{ proc: "reset", place: place(98, 29) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(198, 3), text: "let a = aen", calls: [{ proc: "reset", place: place(98, 29) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "R8", place: place(201, 11), text: "busy.remove(a)", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "tbolt[c] = false", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "release_command", place: place(202, 7) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(203, 7), text: "aen = none", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 13), text: "busy.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B9_no_tbolt", place: place(216, 7), text: "B9_no_tbolt: assert tbolt[c]", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(223, 7), text: "test aen == none", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(217, 11), text: "test kind[c] != EventWait", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 11), text: "free.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(98, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(217, 35), text: "ready.insertHead(c)", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 5), text: "kind[c] = EventWait", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Watchdog_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Watchdog_pending(s) },
  ],
  // prettier-ignore
  locks: { levels: ["THREAD","CRITICAL","FILTER"], cpus: 0, classes: [
    { name: "io", kind: "mutex", waiting: "blocks", place: { file: "specs/mfi/driver.ilk", line: 8, column: 6 }, members: ["io"], holds: (s: State, _member: number, activation: number) => io_owner(s) === activation, isShared: false, owner: (s: State) => io_owner(s) },
  ], contexts: [
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
    { base: "THREAD", wants: (_s: State) => 0, mayEnter: (_s: State, _member: number, _$cpu: number) => false },
  ] },
  // prettier-ignore
  failures: [
    { kind: "rule", name: "lost-element", place: place(46, 13), message: "`free`: an element that should be in the list is not reached from its head any more", platform: "panic: Bad tailq head first->prev != head, or an element that is no longer reached", ends: true },
    { kind: "rule", name: "malformed-list", place: place(46, 13), message: "`free`: the links do not form a queue from the head to its tail", platform: "panic: Bad tailq: the links of an element do not match", ends: true },
    { kind: "rule", name: "lost-element", place: place(47, 13), message: "`ready`: an element that should be in the list is not reached from its head any more", platform: "panic: Bad tailq head first->prev != head, or an element that is no longer reached", ends: true },
    { kind: "rule", name: "malformed-list", place: place(47, 13), message: "`ready`: the links do not form a queue from the head to its tail", platform: "panic: Bad tailq: the links of an element do not match", ends: true },
    { kind: "rule", name: "lost-element", place: place(48, 13), message: "`busy`: an element that should be in the list is not reached from its head any more", platform: "panic: Bad tailq head first->prev != head, or an element that is no longer reached", ends: true },
    { kind: "rule", name: "malformed-list", place: place(48, 13), message: "`busy`: the links do not form a queue from the head to its tail", platform: "panic: Bad tailq: the links of an element do not match", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(63, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(65, 13), message: "`free` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(65, 13), message: "`free`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(69, 14), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(70, 9), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(70, 26), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(70, 9), message: "an element that is in a list with this link already is inserted into `ready`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(70, 9), message: "`ready`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(63, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(63, 7), message: "`Ioctl` returns and still holds `io`", platform: "panic: Returning to user mode with the following locks held: io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(102, 11), message: "`free` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(102, 11), message: "`free`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(115, 26), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(105, 12), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(107, 7), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(107, 24), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(107, 7), message: "an element that is in a list with this link already is inserted into `ready`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(107, 7), message: "`ready`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(116, 13), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(116, 13), message: "`ready`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(117, 24), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(147, 3), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "double-insert", place: place(147, 3), message: "an element that is in a list with this link already is inserted into `busy`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(147, 3), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "assertion", name: "B6_get_cmd", place: place(150, 5), message: "the assertion in `B6_get_cmd` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(80, 9), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(165, 18), message: "`free` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "double-insert", place: place(165, 18), message: "an element that is in a list with this link already is inserted into `free`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(165, 18), message: "`free`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(167, 7), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(80, 9), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(80, 9), message: "`Interrupt` returns and still holds `io`", platform: "panic: suspending ithread with the following locks held: io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(168, 5), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "absent-remove", place: place(168, 5), message: "an element that is not in `busy` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(168, 5), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(187, 5), message: "`free` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "double-insert", place: place(187, 5), message: "an element that is in a list with this link already is inserted into `free`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(187, 5), message: "`free`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(93, 19), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-leak", place: place(91, 11), message: "`DmaCallback` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(98, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(201, 11), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(201, 23), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "absent-remove", place: place(201, 11), message: "an element that is not in `busy` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(201, 11), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(202, 23), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(213, 13), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(213, 13), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(216, 33), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "assertion", name: "B9_no_tbolt", place: place(216, 7), message: "the assertion in `B9_no_tbolt` does not hold", platform: undefined, ends: true },
    { kind: "rule", name: "null-dereference", place: place(217, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(98, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(98, 7), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(217, 35), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(217, 52), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(217, 35), message: "an element that is in a list with this link already is inserted into `ready`", platform: "panic: command is on another queue", ends: true },
  ],
  // prettier-ignore
  notes: [
    { kind: "branch", text: "if (c != none) is true", place: place(66, 5), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c != none) is false", place: place(66, 5), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c != none) is true", place: place(103, 3), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c != none) is false", place: place(103, 3), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is true", place: place(115, 5), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is false", place: place(115, 5), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (kind[c] != NoData) is true", place: place(126, 3), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (kind[c] != NoData) is false", place: place(126, 3), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "while (answered != {}) is true", place: place(81, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "while (answered != {}) is false", place: place(81, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (kind[c] == MapSync) is true", place: place(164, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (kind[c] == MapSync) is false", place: place(164, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is true", place: place(115, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is false", place: place(115, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c in busy) is true", place: place(167, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c in busy) is false", place: place(167, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (kind[c] != NoData) is true", place: place(126, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (kind[c] != NoData) is false", place: place(126, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aen == c) is true", place: place(169, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (aen == c) is false", place: place(169, 5), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c != none) is true", place: place(103, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c != none) is false", place: place(103, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c == none) { break; } is true", place: place(214, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c == none) { break; } is false", place: place(214, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is true", place: place(115, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is false", place: place(115, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == none) { register(); } is true", place: place(223, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == none) { register(); } is false", place: place(223, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] != EventWait) { ready.insertHead(c); } is true", place: place(217, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] != EventWait) { ready.insertHead(c); } is false", place: place(217, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c != none) is true", place: place(103, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c != none) is false", place: place(103, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] != NoData) is true", place: place(126, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] != NoData) is false", place: place(126, 3), other: undefined, parts: ["Watchdog"] },
  ],
  events: [
    { text: "enter", formats: [] },
    { text: "acquire io", formats: [] },
    { text: "free.removeHead", formats: [] },
    { text: "ready.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "release io", formats: [] },
    { text: "release io shared", formats: [] },
    { text: "leave", formats: [] },
    { text: "ready.removeHead", formats: [] },
    { text: "busy.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "schedule DmaCallback", formats: [] },
    { text: "free.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "busy.remove({0})", formats: [{ kind: "number" }] },
    { text: "busy.removeHead", formats: [] },
    { text: "ready.insertHead({0})", formats: [{ kind: "number" }] },
    { text: "answer({0})", formats: [{ kind: "number" }] },
    { text: "schedule Interrupt", formats: [] },
    { text: "breakDown", formats: [] },
  ],
  // prettier-ignore
  invariants: [
    { name: "B9_leak", place: place(238, 11), text: "!io.held && loading == none => free.length + ready.length + busy.length == CMS", holds: B9_leak },
    { name: "B8_stranded", place: place(240, 11), text: "!io.held => forall c in Cm: c in busy => c in posted union answered", holds: B8_stranded },
  ],
  // prettier-ignore
  reachables: [
    { name: "queued", place: place(241, 11), text: "!io.held && !ready.empty", holds: queued },
  ],
  // prettier-ignore
  stateRules: [],
  mayEnd: undefined,
  stuckMessages: {
    deadlock: "panic: deadlres_td_sleep_q: possible deadlock detected",
    "lost-wakeup":
      "panic: deadlres_td_sleep_q: possible deadlock detected, a thread that nobody will wake",
  },
  // prettier-ignore
  variables: [
    { name: "tbolt", group: "variable", dimensions: [[1, 2]], format: { kind: "boolean" }, read: tbolt, write: setTbolt },
    { name: "kind", group: "variable", dimensions: [[1, 2]], format: { kind: "names", low: 0, names: ["NoData","Data","EventWait","MapSync"] }, read: kind, write: setKind },
    { name: "aen", group: "variable", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: aen, write: setAen },
    { name: "frozen", group: "variable", dimensions: [], format: { kind: "boolean" }, read: frozen, write: setFrozen },
    { name: "loading", group: "variable", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: loading, write: setLoading },
    { name: "posted", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: posted, write: setPosted },
    { name: "answered", group: "variable", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: answered, write: setAnswered },
    { name: "faulted", group: "variable", dimensions: [], format: { kind: "boolean" }, read: faulted, write: setFaulted },
    { name: "queueLink.next", group: "object", dimensions: [[1, 5]], format: { kind: "names", low: 0, names: ["nothing","1","2","free","ready","busy"] }, read: queueLink_next, write: setQueueLink_next },
    { name: "queueLink.prev", group: "object", dimensions: [[1, 5]], format: { kind: "names", low: 0, names: ["nothing","1","2","free","ready","busy"] }, read: queueLink_prev, write: setQueueLink_prev },
    { name: "free.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: free_members, write: setFree_members },
    { name: "ready.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: ready_members, write: setReady_members },
    { name: "busy.members", group: "ghost", dimensions: [], format: { kind: "set", low: 1, of: { kind: "number" } }, read: busy_members, write: setBusy_members },
    { name: "io.owner", group: "lock", dimensions: [], format: { kind: "names", low: 0, names: ["free","Ioctl","Interrupt","DmaCallback","Watchdog"] }, read: io_owner, write: setIo_owner },
    { name: "Ioctl.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 either","2 choose k in Kind where k != MapSync || drainReleasesMapSync","3 returns (gives back io)","4 free.removeHead()","5 atomic(frozen || ready.empty)","6 kind[c] = EventWait","7 ready.removeHead()","8 atomic(frozen || ready.empty)","9 test kind[c] != NoData","10 ready.removeHead()","11 either","12 busy.insertTail(c)","13 test kind[c] != NoData","14 loading = c","15 either","16 either","17 either","18 busy.insertTail(c)","19 B6_get_cmd","20 B6_get_cmd","21 loading = c","22 either","23 either","24 B6_get_cmd","25 B6_get_cmd"] }, read: Ioctl_at, write: setIoctl_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test answered != {}","2 choose c in answered","3 frozen = false","4 test kind[c] == MapSync","5 atomic(frozen || ready.empty)","6 B8_map_sync","7 test c in busy","8 returns (gives back io)","9 ready.removeHead()","10 busy.remove(c)","11 test kind[c] != NoData","12 test aen == c","13 either","14 busy.insertTail(c)","15 aen = none","16 tbolt[c] = false","17 loading = c","18 either","19 either","20 tbolt[c] = false","21 B6_get_cmd","22 B6_get_cmd","23 free.removeHead()","24 kind[c] = EventWait","25 atomic(frozen || ready.empty)","26 ready.removeHead()","27 test kind[c] != NoData","28 either","29 busy.insertTail(c)","30 loading = c","31 either","32 either","33 B6_get_cmd","34 B6_get_cmd"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "DmaCallback.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let c = loading","2 busy.insertTail(c)","3 either","4 B6_get_cmd","5 loading = none"] }, read: DmaCallback_at, write: setDmaCallback_at },
    { name: "DmaCallback.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: DmaCallback_pending, write: setDmaCallback_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 faulted = false","2 let a = aen","3 R8","4 tbolt[c] = false","5 aen = none","6 busy.removeHead()","7 atomic(frozen || ready.empty)","8 B9_no_tbolt","9 test aen == none","10 ready.removeHead()","11 test kind[c] != EventWait","12 free.removeHead()","13 returns (gives back io)","14 test kind[c] != NoData","15 ready.insertHead(c)","16 kind[c] = EventWait","17 either","18 busy.insertTail(c)","19 atomic(frozen || ready.empty)","20 loading = c","21 either","22 either","23 ready.removeHead()","24 B6_get_cmd","25 B6_get_cmd","26 test kind[c] != NoData","27 either","28 busy.insertTail(c)","29 loading = c","30 either","31 either","32 B6_get_cmd","33 B6_get_cmd"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "Ioctl.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_c, write: setIoctl_c },
    { name: "Ioctl.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["NoData","Data","EventWait","MapSync"] }, read: Ioctl_k, write: setIoctl_k },
    { name: "Ioctl.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_register_c, write: setIoctl_register_c },
    { name: "Ioctl.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_startio_c, write: setIoctl_startio_c },
    { name: "Ioctl.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Ioctl_mapcmd_c, write: setIoctl_mapcmd_c },
    { name: "Ioctl.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Ioctl_send_c, write: setIoctl_send_c },
    { name: "Interrupt.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_c, write: setInterrupt_c },
    { name: "Interrupt.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_complete_c, write: setInterrupt_complete_c },
    { name: "Interrupt.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_startio_c, write: setInterrupt_startio_c },
    { name: "Interrupt.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_mapcmd_c, write: setInterrupt_mapcmd_c },
    { name: "Interrupt.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_send_c, write: setInterrupt_send_c },
    { name: "Interrupt.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_release_command_c, write: setInterrupt_release_command_c },
    { name: "Interrupt.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_register_c, write: setInterrupt_register_c },
    { name: "DmaCallback.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: DmaCallback_c, write: setDmaCallback_c },
    { name: "DmaCallback.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: DmaCallback_send_c, write: setDmaCallback_send_c },
    { name: "DmaCallback.sent", group: "context", dimensions: [], format: { kind: "boolean" }, read: DmaCallback_sent, write: setDmaCallback_sent },
    { name: "Watchdog.reset.a", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_reset_a, write: setWatchdog_reset_a },
    { name: "Watchdog.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_release_command_c, write: setWatchdog_release_command_c },
    { name: "Watchdog.reset.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_reset_c, write: setWatchdog_reset_c },
    { name: "Watchdog.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_startio_c, write: setWatchdog_startio_c },
    { name: "Watchdog.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_mapcmd_c, write: setWatchdog_mapcmd_c },
    { name: "Watchdog.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_register_c, write: setWatchdog_register_c },
    { name: "Watchdog.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_send_c, write: setWatchdog_send_c },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [
      { form: "rule", name: "null-dereference" },
      { form: "assert", name: "B6_get_cmd" },
      { form: "rule", name: "lock-not-held" },
      { form: "rule", name: "double-insert" },
      { form: "rule", name: "absent-remove" },
      { form: "property", name: "B9_leak" },
    ],
  },
});

export default checker;
export type { State };

/** Every initial state, packed. */
export const initialStates = (): readonly State[] => initialStatesOf(checker);

/** Every step from a state: its transition, its action, and the state it leads to (none if it breaks a rule). */
export const successors = (state: State): ReturnType<typeof successorsOf> =>
  successorsOf(checker, state);

/** The invariants of the spec by name. */
export const invariants: Readonly<Record<string, (state: State) => boolean>> = Object.fromEntries(
  checker.invariants.map((each) => [each.name, each.holds]),
);

/** A state in the spec's own values. */
export const decode = (state: State): Decoded => checker.decode(state);

/** Searches the state space; see `CheckOptions`. */
export const check = (options?: CheckOptions): Promise<Verdict> => runChecker(checker, options);
