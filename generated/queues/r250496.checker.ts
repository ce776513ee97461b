// Generated from specs/mfi/queues.ilk by `interlock generate`: edit the spec, not this file.
// interlock 0.1.0 · spec sha256 f5987ef087480b84 · revision r250496 · 52 variables in 4 words (122 bits) · 154 actions, 159 transitions
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

// const emptyCheck = true
// const busyRemovedOnError = true
// const errorReported = true
// const callbackLocks = true
// const drainReleasesMapSync = false
// const testsAen = true
// const resetRemovesBusy = true
// const releaseDequeues = true
// const reissueBlind = false
// const faults = true
// const CMS = 2
const NOTHING = 0;
const NONE = 0;
const MAP_SYNC = 3;
const EVENT_WAIT = 2;
const NO_DATA = 0;
const THREAD = 0;

// ── State layout ──────────────────────────────────────────────────────────────────────────────────

// word  bits           variable                       values
//    0  0–1 (2 × 1)    tbolt[index: 1..2]             false, true
//    0  2–5 (2 × 2)    kind[index: 1..2]              NoData, Data, EventWait, MapSync
//    0  6–7            aen                            none, 1, 2
//    0  8              frozen                         false, true
//    0  9–10           loading                        none, 1, 2
//    0  11–12          posted                         one bit for each element
//    0  13–14          answered                       one bit for each element
//    0  15             faulted                        false, true
//    0  16–30 (5 × 3)  queueLink.next[node: 1..5]     nothing, 1, 2, free, ready, busy
//    1  0–14 (5 × 3)   queueLink.prev[node: 1..5]     nothing, 1, 2, free, ready, busy
//    1  15–16          free.members                   one bit for each element
//    1  17–18          ready.members                  one bit for each element
//    1  19–20          busy.members                   one bit for each element
//    1  21–23          io.owner                       free, Ioctl, Interrupt, DmaCallback, Watchdog
//    1  24–29          Ioctl.at                       0 inactive, 1..33 where it rests
//    2  0–5            Interrupt.at                   0 inactive, 1..42 where it rests
//    0  31             Interrupt.pending              false, true
//    2  6–9            DmaCallback.at                 0 inactive, 1..8 where it rests
//    1  30             DmaCallback.pending            false, true
//    2  10–15          Watchdog.at                    0 inactive, 1..41 where it rests
//    1  31             Watchdog.pending               false, true
//    2  16–17          Ioctl.c                        none, 1, 2
//    2  18–19          Ioctl.k                        NoData, Data, EventWait, MapSync
//    2  20–21          Ioctl.register.c               none, 1, 2
//    2  22–23          Ioctl.startio.c                none, 1, 2
//    2  24             Ioctl.mapcmd.c                 1..2
//    2  25             Ioctl.send.c                   1..2
//    2  26             Ioctl.mapcmd.ok                false, true
//    2  27             Ioctl.release_command.c        1..2
//    2  28             Ioctl.startio.taken            false, true
//    2  29             Interrupt.c                    1..2
//    2  30             Interrupt.complete.c           1..2
//    3  0–1            Interrupt.startio.c            none, 1, 2
//    2  31             Interrupt.mapcmd.c             1..2
//    3  2              Interrupt.send.c               1..2
//    3  3              Interrupt.release_command.c    1..2
//    3  4–5            Interrupt.register.c           none, 1, 2
//    3  6              Interrupt.mapcmd.ok            false, true
//    3  7              Interrupt.startio.taken        false, true
//    3  8–9            DmaCallback.c                  none, 1, 2
//    3  10             DmaCallback.send.c             1..2
//    3  11             DmaCallback.sent               false, true
//    3  12             DmaCallback.release_command.c  1..2
//    3  13–14          Watchdog.reset.a               none, 1, 2
//    3  15             Watchdog.release_command.c     1..2
//    3  16–17          Watchdog.reset.c               none, 1, 2
//    3  18–19          Watchdog.startio.c             none, 1, 2
//    3  20             Watchdog.mapcmd.c              1..2
//    3  21–22          Watchdog.register.c            none, 1, 2
//    3  23             Watchdog.send.c                1..2
//    3  24             Watchdog.mapcmd.ok             false, true
//    3  25             Watchdog.startio.taken         false, true

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
const Ioctl_at = (s: State): number => (s[1] >>> 24) & 63;
const setIoctl_at = (s: State, value: number): void => {
  s[1] = (s[1] & ~(63 << 24)) | (value << 24);
};
const Interrupt_at = (s: State): number => s[2] & 63;
const setInterrupt_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~63) | value;
};
const Interrupt_pending = (s: State): boolean => ((s[0] >>> 31) & 1) !== 0;
const setInterrupt_pending = (s: State, value: boolean): void => {
  s[0] = (s[0] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const DmaCallback_at = (s: State): number => (s[2] >>> 6) & 15;
const setDmaCallback_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~(15 << 6)) | (value << 6);
};
const DmaCallback_pending = (s: State): boolean => ((s[1] >>> 30) & 1) !== 0;
const setDmaCallback_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 30)) | ((value ? 1 : 0) << 30);
};
const Watchdog_at = (s: State): number => (s[2] >>> 10) & 63;
const setWatchdog_at = (s: State, value: number): void => {
  s[2] = (s[2] & ~(63 << 10)) | (value << 10);
};
const Watchdog_pending = (s: State): boolean => ((s[1] >>> 31) & 1) !== 0;
const setWatchdog_pending = (s: State, value: boolean): void => {
  s[1] = (s[1] & ~(1 << 31)) | ((value ? 1 : 0) << 31);
};
const Ioctl_c = (s: State): number => (s[2] >>> 16) & 3;
const setIoctl_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 16)) | (value << 16);
};
const Ioctl_k = (s: State): number => (s[2] >>> 18) & 3;
const setIoctl_k = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 18)) | (value << 18);
};
const Ioctl_register_c = (s: State): number => (s[2] >>> 20) & 3;
const setIoctl_register_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 20)) | (value << 20);
};
const Ioctl_startio_c = (s: State): number => (s[2] >>> 22) & 3;
const setIoctl_startio_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(3 << 22)) | (value << 22);
};
const Ioctl_mapcmd_c = (s: State): number => ((s[2] >>> 24) & 1) + 1;
const setIoctl_mapcmd_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 24)) | ((value - 1) << 24);
};
const Ioctl_send_c = (s: State): number => ((s[2] >>> 25) & 1) + 1;
const setIoctl_send_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 25)) | ((value - 1) << 25);
};
const Ioctl_mapcmd_ok = (s: State): boolean => ((s[2] >>> 26) & 1) !== 0;
const setIoctl_mapcmd_ok = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 26)) | ((value ? 1 : 0) << 26);
};
const Ioctl_release_command_c = (s: State): number => ((s[2] >>> 27) & 1) + 1;
const setIoctl_release_command_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 27)) | ((value - 1) << 27);
};
const Ioctl_startio_taken = (s: State): boolean => ((s[2] >>> 28) & 1) !== 0;
const setIoctl_startio_taken = (s: State, value: boolean): void => {
  s[2] = (s[2] & ~(1 << 28)) | ((value ? 1 : 0) << 28);
};
const Interrupt_c = (s: State): number => ((s[2] >>> 29) & 1) + 1;
const setInterrupt_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 29)) | ((value - 1) << 29);
};
const Interrupt_complete_c = (s: State): number => ((s[2] >>> 30) & 1) + 1;
const setInterrupt_complete_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 30)) | ((value - 1) << 30);
};
const Interrupt_startio_c = (s: State): number => s[3] & 3;
const setInterrupt_startio_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~3) | value;
};
const Interrupt_mapcmd_c = (s: State): number => ((s[2] >>> 31) & 1) + 1;
const setInterrupt_mapcmd_c = (s: State, value: number): void => {
  s[2] = (s[2] & ~(1 << 31)) | ((value - 1) << 31);
};
const Interrupt_send_c = (s: State): number => ((s[3] >>> 2) & 1) + 1;
const setInterrupt_send_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 2)) | ((value - 1) << 2);
};
const Interrupt_release_command_c = (s: State): number => ((s[3] >>> 3) & 1) + 1;
const setInterrupt_release_command_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 3)) | ((value - 1) << 3);
};
const Interrupt_register_c = (s: State): number => (s[3] >>> 4) & 3;
const setInterrupt_register_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 4)) | (value << 4);
};
const Interrupt_mapcmd_ok = (s: State): boolean => ((s[3] >>> 6) & 1) !== 0;
const setInterrupt_mapcmd_ok = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 6)) | ((value ? 1 : 0) << 6);
};
const Interrupt_startio_taken = (s: State): boolean => ((s[3] >>> 7) & 1) !== 0;
const setInterrupt_startio_taken = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 7)) | ((value ? 1 : 0) << 7);
};
const DmaCallback_c = (s: State): number => (s[3] >>> 8) & 3;
const setDmaCallback_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 8)) | (value << 8);
};
const DmaCallback_send_c = (s: State): number => ((s[3] >>> 10) & 1) + 1;
const setDmaCallback_send_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 10)) | ((value - 1) << 10);
};
const DmaCallback_sent = (s: State): boolean => ((s[3] >>> 11) & 1) !== 0;
const setDmaCallback_sent = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 11)) | ((value ? 1 : 0) << 11);
};
const DmaCallback_release_command_c = (s: State): number => ((s[3] >>> 12) & 1) + 1;
const setDmaCallback_release_command_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 12)) | ((value - 1) << 12);
};
const Watchdog_reset_a = (s: State): number => (s[3] >>> 13) & 3;
const setWatchdog_reset_a = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 13)) | (value << 13);
};
const Watchdog_release_command_c = (s: State): number => ((s[3] >>> 15) & 1) + 1;
const setWatchdog_release_command_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 15)) | ((value - 1) << 15);
};
const Watchdog_reset_c = (s: State): number => (s[3] >>> 16) & 3;
const setWatchdog_reset_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 16)) | (value << 16);
};
const Watchdog_startio_c = (s: State): number => (s[3] >>> 18) & 3;
const setWatchdog_startio_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 18)) | (value << 18);
};
const Watchdog_mapcmd_c = (s: State): number => ((s[3] >>> 20) & 1) + 1;
const setWatchdog_mapcmd_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 20)) | ((value - 1) << 20);
};
const Watchdog_register_c = (s: State): number => (s[3] >>> 21) & 3;
const setWatchdog_register_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(3 << 21)) | (value << 21);
};
const Watchdog_send_c = (s: State): number => ((s[3] >>> 23) & 1) + 1;
const setWatchdog_send_c = (s: State, value: number): void => {
  s[3] = (s[3] & ~(1 << 23)) | ((value - 1) << 23);
};
const Watchdog_mapcmd_ok = (s: State): boolean => ((s[3] >>> 24) & 1) !== 0;
const setWatchdog_mapcmd_ok = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 24)) | ((value ? 1 : 0) << 24);
};
const Watchdog_startio_taken = (s: State): boolean => ((s[3] >>> 25) & 1) !== 0;
const setWatchdog_startio_taken = (s: State, value: boolean): void => {
  s[3] = (s[3] & ~(1 << 25)) | ((value ? 1 : 0) << 25);
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

/** Whether the element with this node is reached from the head. */
function ready_contains(s: State, node: number): boolean {
  return ready_node1(s) === node || ready_node2(s) === node;
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
  if (k === MAP_SYNC) return false;
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
function Ioctl_await_kind_EventWait_errorReported(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Ioctl_send_c(s)) === EVENT_WAIT) return false;
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
function Ioctl_await_kind_EventWait_errorReported_2(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Ioctl_send_c(s)) === EVENT_WAIT) return false;
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
function Ioctl_B6_get_cmd(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 24); // before busy.remove(c)
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_2(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 25); // before busy.remove(c)
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
function Ioctl_await_kind_EventWait_errorReported_3(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Ioctl_send_c(s)) === EVENT_WAIT) return false;
  setIoctl_at(next, 26); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
function Ioctl_await_kind_EventWait_errorReported_4(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Ioctl_send_c(s)) === EVENT_WAIT) return false;
  setIoctl_at(next, 27); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
 * Ioctl: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Ioctl_busy_remove_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Ioctl_send_c(next));
  const P = queueLink_prev(next, Ioctl_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Ioctl_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Ioctl_mapcmd_c(next);
  setIoctl_mapcmd_ok(next, false);
  setIoctl_release_command_c(next, c);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 28); // before test c in busy
  return true;
}

/**
 * Ioctl: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Ioctl_busy_remove_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Ioctl_send_c(next));
  const P = queueLink_prev(next, Ioctl_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Ioctl_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setIoctl_startio_taken(next, false);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 29); // before B8: ready.insertHead(c)
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_3(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 30); // before busy.remove(c)
  return true;
}

/**
 * Ioctl: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Ioctl_B6_get_cmd_4(_s: State, next: State, _sink: Sink): boolean {
  setIoctl_at(next, 31); // before busy.remove(c)
  return true;
}

/**
 * Ioctl: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Ioctl_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Ioctl_release_command_c(next))) {
    sink.note(8); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 1) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Ioctl_release_command_c(next));
    const P = queueLink_prev(next, Ioctl_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Ioctl_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 1) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Ioctl_release_command_c(next))) {
      sink.note(10); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 1) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Ioctl_release_command_c(next));
      const P2 = queueLink_prev(next, Ioctl_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Ioctl_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
    } else {
      sink.note(11); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(9); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 1) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Ioctl_release_command_c(next))) {
      sink.note(10); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 1) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Ioctl_release_command_c(next));
      const P5 = queueLink_prev(next, Ioctl_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Ioctl_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
    } else {
      sink.note(11); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 5); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Ioctl: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Ioctl_ready_insertHead_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(44); // lock-not-held
  }
  if (Ioctl_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 1 || Ioctl_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Ioctl_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Ioctl_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Ioctl_startio_c(next));
  setQueueLink_next(next, 4, Ioctl_startio_c(next));
  setQueueLink_prev(next, Ioctl_startio_c(next), 4);
  sink.event(13, Ioctl_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setIoctl_c(next, 0);
  setIoctl_k(next, 0);
  setIoctl_startio_c(next, 0);
  setIoctl_startio_taken(next, false);
  setIoctl_at(next, 3); // before returns (gives back io)
  return true;
}

/**
 * Ioctl: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Ioctl_busy_remove_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Ioctl_send_c(next));
  const P = queueLink_prev(next, Ioctl_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Ioctl_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Ioctl_mapcmd_c(next);
  setIoctl_mapcmd_ok(next, false);
  setIoctl_release_command_c(next, c);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 32); // before test c in busy
  return true;
}

/**
 * Ioctl: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Ioctl_busy_remove_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Ioctl_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Ioctl_send_c(next));
  const P = queueLink_prev(next, Ioctl_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Ioctl_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setIoctl_startio_taken(next, false);
  setIoctl_mapcmd_c(next, 1);
  setIoctl_send_c(next, 1);
  setIoctl_at(next, 33); // before B8: ready.insertHead(c)
  return true;
}

/**
 * Ioctl: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Ioctl_test_c_in_busy_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Ioctl_release_command_c(next))) {
    sink.note(8); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 1) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Ioctl_release_command_c(next));
    const P = queueLink_prev(next, Ioctl_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Ioctl_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 1) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Ioctl_release_command_c(next))) {
      sink.note(10); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 1) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Ioctl_release_command_c(next));
      const P2 = queueLink_prev(next, Ioctl_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Ioctl_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
    } else {
      sink.note(11); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(9); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 1) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Ioctl_release_command_c(next))) {
      sink.note(10); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 1) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Ioctl_release_command_c(next));
      const P5 = queueLink_prev(next, Ioctl_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Ioctl_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Ioctl_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
    } else {
      sink.note(11); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, Ioctl_release_command_c(next), false);
      setKind(next, Ioctl_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 1) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (Ioctl_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (Ioctl_release_command_c(next) - 1)));
      setQueueLink_next(next, Ioctl_release_command_c(next), NOTHING);
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Ioctl_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Ioctl_release_command_c(next));
      setQueueLink_prev(next, 3, Ioctl_release_command_c(next));
      sink.event(12, Ioctl_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setIoctl_startio_c(next, 0);
      setIoctl_mapcmd_c(next, 1);
      setIoctl_mapcmd_ok(next, false);
      setIoctl_release_command_c(next, 1);
      setIoctl_at(next, 8); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Ioctl: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Ioctl_ready_insertHead_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 1) {
    sink.fail(44); // lock-not-held
  }
  if (Ioctl_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 1 || Ioctl_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Ioctl_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Ioctl_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Ioctl_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Ioctl_startio_c(next));
  setQueueLink_next(next, 4, Ioctl_startio_c(next));
  setQueueLink_prev(next, Ioctl_startio_c(next), 4);
  sink.event(13, Ioctl_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setIoctl_register_c(next, 0);
  setIoctl_startio_c(next, 0);
  setIoctl_startio_taken(next, false);
  setIoctl_at(next, 3); // before returns (gives back io)
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
  sink.fail(47); // recursive-acquire
  return true;
}

/**
 * Interrupt: test answered != {}   specs/mfi/queues.ilk:81
 *   while (answered != {}) {
 */
function Interrupt_test_answered(_s: State, next: State, sink: Sink): boolean {
  if (answered(next) !== 0) {
    sink.note(12); // branch: while (answered != {}) is true
    setInterrupt_at(next, 2); // before choose c in answered
  } else {
    sink.note(13); // branch: while (answered != {}) is false
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
    sink.note(14); // branch: if (kind[c] == MapSync) is true
    setInterrupt_at(next, 6); // before B8_map_sync: free.insertTail(c)
  } else {
    sink.note(15); // branch: if (kind[c] == MapSync) is false
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
    sink.note(16); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setInterrupt_at(next, 8); // before returns (gives back io)
  } else {
    sink.note(17); // branch: if (atomic(frozen || ready.empty)) { return; } is false
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
    sink.fail(48); // lock-not-held
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_complete_c(next) - 1))) !== 0
  ) {
    sink.fail(49); // double-insert
    return true;
  }
  setFree_members(next, free_members(next) | (1 << (Interrupt_complete_c(next) - 1)));
  setQueueLink_next(next, Interrupt_complete_c(next), NOTHING);
  const P = queueLink_prev(next, 3);
  setQueueLink_prev(next, Interrupt_complete_c(next), P);
  if (P === 0) {
    sink.fail(50); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, Interrupt_complete_c(next));
  setQueueLink_prev(next, 3, Interrupt_complete_c(next));
  sink.event(12, Interrupt_complete_c(next)); // free.insertTail({0})
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
    sink.fail(51); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_complete_c(next))) {
    sink.note(18); // branch: if (c in busy) is true
    setInterrupt_at(next, 10); // before busy.remove(c)
  } else {
    sink.note(19); // branch: if (c in busy) is false
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
    sink.fail(52); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 2) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 2) {
    sink.fail(53); // lock-leak
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
    sink.fail(54); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_complete_c(next) - 1))) === 0) {
    sink.fail(55); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_complete_c(next));
  const P = queueLink_prev(next, Interrupt_complete_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(56); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Interrupt_complete_c(next)); // busy.remove({0})
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
    sink.note(20); // branch: if (kind[c] != NoData) is true
    setInterrupt_at(next, 13); // before either
  } else {
    sink.note(21); // branch: if (kind[c] != NoData) is false
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
    sink.note(22); // branch: if (aen == c) is true
    setInterrupt_at(next, 15); // before aen = none
  } else {
    sink.note(23); // branch: if (aen == c) is false
    const c = Interrupt_complete_c(next);
    setInterrupt_release_command_c(next, c);
    setInterrupt_at(next, 16); // before test c in busy
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
  setInterrupt_at(next, 20); // before test c in busy
  return true;
}

/**
 * Interrupt: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_test_c_in_busy_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_release_command_c(next))) {
    sink.note(24); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 2) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Interrupt_release_command_c(next));
    const P = queueLink_prev(next, Interrupt_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Interrupt_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Interrupt_release_command_c(next));
      const P2 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_c(next, 1);
      setInterrupt_complete_c(next, 1);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 1); // before test answered != {}
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_c(next, 1);
      setInterrupt_complete_c(next, 1);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 1); // before test answered != {}
    }
  } else {
    sink.note(25); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Interrupt_release_command_c(next));
      const P5 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_c(next, 1);
      setInterrupt_complete_c(next, 1);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 1); // before test answered != {}
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_c(next, 1);
      setInterrupt_complete_c(next, 1);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 1); // before test answered != {}
    }
  }
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
function Interrupt_await_kind_EventWait_errorReported(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Interrupt_send_c(s)) === EVENT_WAIT) return false;
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
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Interrupt_send_c(s)) === EVENT_WAIT) return false;
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
 * Interrupt: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_test_c_in_busy_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_release_command_c(next))) {
    sink.note(24); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 2) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Interrupt_release_command_c(next));
    const P = queueLink_prev(next, Interrupt_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Interrupt_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Interrupt_release_command_c(next));
      const P2 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 23); // before free.removeHead()
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 23); // before free.removeHead()
    }
  } else {
    sink.note(25); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Interrupt_release_command_c(next));
      const P5 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 23); // before free.removeHead()
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 23); // before free.removeHead()
    }
  }
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 24); // before busy.remove(c)
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_2(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 25); // before busy.remove(c)
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
    sink.note(28); // branch: if (c != none) is true
    setInterrupt_register_c(next, c);
    setInterrupt_at(next, 26); // before kind[c] = EventWait
  } else {
    sink.note(29); // branch: if (c != none) is false
    setInterrupt_c(next, 1);
    setInterrupt_complete_c(next, 1);
    setInterrupt_at(next, 1); // before test answered != {}
  }
  return true;
}

/**
 * Interrupt: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Interrupt_busy_remove_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_send_c(next));
  const P = queueLink_prev(next, Interrupt_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Interrupt_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Interrupt_mapcmd_c(next);
  setInterrupt_mapcmd_ok(next, false);
  setInterrupt_release_command_c(next, c);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 27); // before test c in busy
  return true;
}

/**
 * Interrupt: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Interrupt_busy_remove_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_send_c(next));
  const P = queueLink_prev(next, Interrupt_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Interrupt_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setInterrupt_startio_taken(next, false);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 28); // before B8: ready.insertHead(c)
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
  setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_test_c_in_busy_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_release_command_c(next))) {
    sink.note(24); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 2) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Interrupt_release_command_c(next));
    const P = queueLink_prev(next, Interrupt_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Interrupt_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Interrupt_release_command_c(next));
      const P2 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(25); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Interrupt_release_command_c(next));
      const P5 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 5); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Interrupt: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Interrupt_ready_insertHead_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(44); // lock-not-held
  }
  if (Interrupt_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 2 || Interrupt_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Interrupt_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Interrupt_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Interrupt_startio_c(next));
  setQueueLink_next(next, 4, Interrupt_startio_c(next));
  setQueueLink_prev(next, Interrupt_startio_c(next), 4);
  sink.event(13, Interrupt_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setInterrupt_startio_c(next, 0);
  setInterrupt_startio_taken(next, false);
  setInterrupt_at(next, 8); // before returns (gives back io)
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
    sink.note(16); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setInterrupt_c(next, 1);
    setInterrupt_complete_c(next, 1);
    setInterrupt_register_c(next, 0);
    setInterrupt_at(next, 1); // before test answered != {}
  } else {
    sink.note(17); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setInterrupt_at(next, 30); // before ready.removeHead()
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
  setInterrupt_at(next, 31); // before test kind[c] != NoData
  return true;
}

/**
 * Interrupt: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Interrupt_test_kind_NoData_2(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Interrupt_mapcmd_c(next)) !== NO_DATA) {
    sink.note(20); // branch: if (kind[c] != NoData) is true
    setInterrupt_at(next, 32); // before either
  } else {
    sink.note(21); // branch: if (kind[c] != NoData) is false
    const c = Interrupt_mapcmd_c(next);
    setInterrupt_send_c(next, c);
    setInterrupt_at(next, 33); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Interrupt: await loading == none   specs/mfi/queues.ilk:128
 */
function Interrupt_await_loading_none_2(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setInterrupt_at(next, 34); // before loading = c
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
  setInterrupt_at(next, 35); // before either
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
  setInterrupt_at(next, 36); // before either
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
  setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported_3(
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Interrupt_send_c(s)) === EVENT_WAIT) return false;
  setInterrupt_at(next, 37); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
  setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Interrupt_await_kind_EventWait_errorReported_4(
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Interrupt_send_c(s)) === EVENT_WAIT) return false;
  setInterrupt_at(next, 38); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
  setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_3(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 39); // before busy.remove(c)
  return true;
}

/**
 * Interrupt: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Interrupt_B6_get_cmd_4(_s: State, next: State, _sink: Sink): boolean {
  setInterrupt_at(next, 40); // before busy.remove(c)
  return true;
}

/**
 * Interrupt: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Interrupt_busy_remove_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_send_c(next));
  const P = queueLink_prev(next, Interrupt_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Interrupt_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Interrupt_mapcmd_c(next);
  setInterrupt_mapcmd_ok(next, false);
  setInterrupt_release_command_c(next, c);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 41); // before test c in busy
  return true;
}

/**
 * Interrupt: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Interrupt_busy_remove_c_5(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Interrupt_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Interrupt_send_c(next));
  const P = queueLink_prev(next, Interrupt_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Interrupt_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setInterrupt_startio_taken(next, false);
  setInterrupt_mapcmd_c(next, 1);
  setInterrupt_send_c(next, 1);
  setInterrupt_at(next, 42); // before B8: ready.insertHead(c)
  return true;
}

/**
 * Interrupt: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Interrupt_test_c_in_busy_5(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Interrupt_release_command_c(next))) {
    sink.note(24); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 2) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Interrupt_release_command_c(next));
    const P = queueLink_prev(next, Interrupt_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Interrupt_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Interrupt_release_command_c(next));
      const P2 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(25); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 2) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Interrupt_release_command_c(next))) {
      sink.note(26); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 2) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Interrupt_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Interrupt_release_command_c(next));
      const P5 = queueLink_prev(next, Interrupt_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Interrupt_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Interrupt_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
    } else {
      sink.note(27); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Interrupt_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Interrupt_release_command_c(next));
      setQueueLink_prev(next, 3, Interrupt_release_command_c(next));
      sink.event(12, Interrupt_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setInterrupt_startio_c(next, 0);
      setInterrupt_mapcmd_c(next, 1);
      setInterrupt_mapcmd_ok(next, false);
      setInterrupt_release_command_c(next, 1);
      setInterrupt_at(next, 29); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Interrupt: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Interrupt_ready_insertHead_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 2) {
    sink.fail(44); // lock-not-held
  }
  if (Interrupt_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 2 || Interrupt_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Interrupt_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Interrupt_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Interrupt_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Interrupt_startio_c(next));
  setQueueLink_next(next, 4, Interrupt_startio_c(next));
  setQueueLink_prev(next, Interrupt_startio_c(next), 4);
  sink.event(13, Interrupt_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setInterrupt_c(next, 1);
  setInterrupt_complete_c(next, 1);
  setInterrupt_register_c(next, 0);
  setInterrupt_startio_c(next, 0);
  setInterrupt_startio_taken(next, false);
  setInterrupt_at(next, 1); // before test answered != {}
  return true;
}

/**
 * DmaCallback: enters   specs/mfi/queues.ilk:91
 * The DMA layer has found memory for the map, and calls mfi_data_cb.
 *   taskqueue DmaCallback holding io if callbackLocks {
 */
function DmaCallback_enter(s: State, next: State, sink: Sink): boolean {
  if (!DmaCallback_pending(s)) return false;
  if (io_owner(s) !== 0) return false;
  setDmaCallback_pending(next, false);
  sink.event(0); // enter
  sink.event(1); // acquire io
  setIo_owner(next, 3);
  setDmaCallback_at(next, 1); // before let c = loading
  return true;
}

/**
 * DmaCallback: enters   specs/mfi/queues.ilk:91
 * The DMA layer has found memory for the map, and calls mfi_data_cb.
 *   taskqueue DmaCallback holding io if callbackLocks {
 */
function DmaCallback_enter_2(s: State, next: State, sink: Sink): boolean {
  if (!DmaCallback_pending(s)) return false;
  if (io_owner(s) !== 3) return false;
  setDmaCallback_pending(next, false);
  sink.event(0); // enter
  sink.fail(57); // recursive-acquire
  return true;
}

/**
 * DmaCallback: let c = loading   specs/mfi/queues.ilk:92
 */
function DmaCallback_let_c_loading(_s: State, next: State, sink: Sink): boolean {
  const c = loading(next);
  if (c === NONE) {
    sink.fail(58); // null-dereference
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
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, DmaCallback_send_c(s)) === EVENT_WAIT) return false;
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
function DmaCallback_B6_get_cmd(_s: State, next: State, _sink: Sink): boolean {
  setDmaCallback_at(next, 6); // before busy.remove(c)
  return true;
}

/**
 * DmaCallback: loading = none   specs/mfi/queues.ilk:94
 */
function DmaCallback_loading_none(_s: State, next: State, sink: Sink): boolean {
  setLoading(next, NONE);
  if (!DmaCallback_sent(next)) {
    sink.note(30); // branch: if (!sent && errorReported) { release_command(c); } is true
    if (DmaCallback_c(next) === NONE) {
      sink.fail(59); // null-dereference
      return true;
    }
    const c = DmaCallback_c(next);
    setDmaCallback_release_command_c(next, c);
    setDmaCallback_at(next, 7); // before test c in busy
  } else {
    sink.note(31); // branch: if (!sent && errorReported) { release_command(c); } is false
    setDmaCallback_c(next, 0);
    setDmaCallback_sent(next, false);
    setDmaCallback_at(next, 8); // before returns (gives back io)
  }
  return true;
}

/**
 * DmaCallback: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function DmaCallback_busy_remove_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (DmaCallback_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, DmaCallback_send_c(next));
  const P = queueLink_prev(next, DmaCallback_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, DmaCallback_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (DmaCallback_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setDmaCallback_sent(next, false);
  setDmaCallback_send_c(next, 1);
  setDmaCallback_at(next, 5); // before loading = none
  return true;
}

/**
 * DmaCallback: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function DmaCallback_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 3) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, DmaCallback_release_command_c(next))) {
    sink.note(32); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 3) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, DmaCallback_release_command_c(next));
    const P = queueLink_prev(next, DmaCallback_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, DmaCallback_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (DmaCallback_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 3) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, DmaCallback_release_command_c(next))) {
      sink.note(34); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 3) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, DmaCallback_release_command_c(next));
      const P2 = queueLink_prev(next, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, DmaCallback_release_command_c(next)); // ready.remove({0})
      setReady_members(
        next,
        ready_members(next) & ~(1 << (DmaCallback_release_command_c(next) - 1)),
      );
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, DmaCallback_release_command_c(next), false);
      setKind(next, DmaCallback_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 3) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (DmaCallback_release_command_c(next) - 1)));
      setQueueLink_next(next, DmaCallback_release_command_c(next), NOTHING);
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, DmaCallback_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, 3, DmaCallback_release_command_c(next));
      sink.event(12, DmaCallback_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setDmaCallback_c(next, 0);
      setDmaCallback_sent(next, false);
      setDmaCallback_release_command_c(next, 1);
      setDmaCallback_at(next, 8); // before returns (gives back io)
    } else {
      sink.note(35); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, DmaCallback_release_command_c(next), false);
      setKind(next, DmaCallback_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 3) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (DmaCallback_release_command_c(next) - 1)));
      setQueueLink_next(next, DmaCallback_release_command_c(next), NOTHING);
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, DmaCallback_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, 3, DmaCallback_release_command_c(next));
      sink.event(12, DmaCallback_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setDmaCallback_c(next, 0);
      setDmaCallback_sent(next, false);
      setDmaCallback_release_command_c(next, 1);
      setDmaCallback_at(next, 8); // before returns (gives back io)
    }
  } else {
    sink.note(33); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 3) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, DmaCallback_release_command_c(next))) {
      sink.note(34); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 3) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, DmaCallback_release_command_c(next));
      const P5 = queueLink_prev(next, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, DmaCallback_release_command_c(next)); // ready.remove({0})
      setReady_members(
        next,
        ready_members(next) & ~(1 << (DmaCallback_release_command_c(next) - 1)),
      );
      if (!ready_settle(next, sink)) return true;
      setTbolt(next, DmaCallback_release_command_c(next), false);
      setKind(next, DmaCallback_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 3) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (DmaCallback_release_command_c(next) - 1)));
      setQueueLink_next(next, DmaCallback_release_command_c(next), NOTHING);
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, DmaCallback_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, 3, DmaCallback_release_command_c(next));
      sink.event(12, DmaCallback_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setDmaCallback_c(next, 0);
      setDmaCallback_sent(next, false);
      setDmaCallback_release_command_c(next, 1);
      setDmaCallback_at(next, 8); // before returns (gives back io)
    } else {
      sink.note(35); // branch: if (c in ready) { ready.remove(c); } is false
      setTbolt(next, DmaCallback_release_command_c(next), false);
      setKind(next, DmaCallback_release_command_c(next), NO_DATA);
      if (io_owner(next) !== 3) {
        sink.fail(41); // lock-not-held
        return true;
      }
      if (
        (free_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (ready_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0 ||
        (busy_members(next) & (1 << (DmaCallback_release_command_c(next) - 1))) !== 0
      ) {
        sink.fail(42); // double-insert
        return true;
      }
      setFree_members(next, free_members(next) | (1 << (DmaCallback_release_command_c(next) - 1)));
      setQueueLink_next(next, DmaCallback_release_command_c(next), NOTHING);
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, DmaCallback_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, DmaCallback_release_command_c(next));
      setQueueLink_prev(next, 3, DmaCallback_release_command_c(next));
      sink.event(12, DmaCallback_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setDmaCallback_c(next, 0);
      setDmaCallback_sent(next, false);
      setDmaCallback_release_command_c(next, 1);
      setDmaCallback_at(next, 8); // before returns (gives back io)
    }
  }
  return true;
}

/**
 * DmaCallback: returns (gives back io)   specs/mfi/queues.ilk:91
 *   taskqueue DmaCallback holding io if callbackLocks {
 */
function DmaCallback_returns_gives_back_io(_s: State, next: State, sink: Sink): boolean {
  let broken: boolean = false;
  if (io_owner(next) !== 3) {
    sink.fail(60); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 3) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 3) {
    sink.fail(61); // lock-leak
    broken = true;
  }
  if (broken) {
    return true;
  }
  sink.event(6); // leave
  setDmaCallback_at(next, 0); // inactive
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
  sink.fail(62); // recursive-acquire
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
function Watchdog_let_a_aen(_s: State, next: State, sink: Sink): boolean {
  const a = aen(next);
  if (a !== NONE) {
    sink.note(36); // branch: if (!testsAen || a != none) is true
    setWatchdog_reset_a(next, a);
    setWatchdog_at(next, 3); // before R8: busy.remove(a)
  } else {
    sink.note(37); // branch: if (!testsAen || a != none) is false
    setWatchdog_reset_a(next, a);
    setWatchdog_at(next, 4); // before busy.removeHead()
  }
  return true;
}

/**
 * Watchdog: busy.remove(a)   specs/mfi/queues.ilk:201
 *   R8: busy.remove(a);
 */
function Watchdog_busy_remove_a(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(63); // lock-not-held
  }
  if (Watchdog_reset_a(next) === NONE) {
    sink.fail(64); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_reset_a(next) === NONE) {
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_reset_a(next) - 1))) === 0) {
    sink.fail(65); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_reset_a(next));
  const P = queueLink_prev(next, Watchdog_reset_a(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(66); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Watchdog_reset_a(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_reset_a(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  if (Watchdog_reset_a(next) === NONE) {
    sink.fail(67); // null-dereference
    return true;
  }
  const c = Watchdog_reset_a(next);
  setWatchdog_release_command_c(next, c);
  setWatchdog_at(next, 5); // before test c in busy
  return true;
}

/**
 * Watchdog: busy.removeHead()   specs/mfi/queues.ilk:213
 *   let c = busy.removeHead();
 */
function Watchdog_busy_removeHead(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(68); // lock-not-held
    return true;
  }
  const c = queueLink_next(next, 5) === NOTHING ? NONE : queueLink_next(next, 5);
  if (queueLink_next(next, 5) === NOTHING) {
    sink.event(14); // busy.removeHead
    if (!busy_settle(next, sink)) return true;
  } else {
    const E = queueLink_next(next, 5);
    const N = queueLink_next(next, E);
    const P = queueLink_prev(next, E);
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(69); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(14); // busy.removeHead
    if (E !== NOTHING) {
      setBusy_members(next, busy_members(next) & ~(1 << (E - 1)));
    }
    if (!busy_settle(next, sink)) return true;
  }
  if (c === NONE) {
    sink.note(38); // branch: if (c == none) { break; } is true
    setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
  } else {
    sink.note(39); // branch: if (c == none) { break; } is false
    setWatchdog_reset_c(next, c);
    setWatchdog_at(next, 7); // before test kind[c] == EventWait
  }
  return true;
}

/**
 * Watchdog: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Watchdog_test_c_in_busy(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Watchdog_release_command_c(next))) {
    sink.note(40); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 4) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Watchdog_release_command_c(next));
    const P = queueLink_prev(next, Watchdog_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Watchdog_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Watchdog_release_command_c(next));
      const P2 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 8); // before aen = none
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 8); // before aen = none
    }
  } else {
    sink.note(41); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Watchdog_release_command_c(next));
      const P5 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 8); // before aen = none
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 8); // before aen = none
    }
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
    sink.note(44); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setWatchdog_at(next, 9); // before test aen == none
  } else {
    sink.note(45); // branch: if (atomic(frozen || ready.empty)) { return; } is false
    setWatchdog_at(next, 10); // before ready.removeHead()
  }
  return true;
}

/**
 * Watchdog: test kind[c] == EventWait   specs/mfi/queues.ilk:219
 *   if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); }
 */
function Watchdog_test_kind_EventWait(_s: State, next: State, sink: Sink): boolean {
  if (Watchdog_reset_c(next) === NONE) {
    sink.fail(70); // null-dereference
    return true;
  }
  if (kind(next, Watchdog_reset_c(next)) === EVENT_WAIT) {
    sink.note(46); // branch: if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); } is true
    if (Watchdog_reset_c(next) === NONE) {
      sink.fail(71); // null-dereference
      return true;
    }
    const c = Watchdog_reset_c(next);
    setWatchdog_release_command_c(next, c);
    setWatchdog_at(next, 11); // before test c in busy
  } else {
    sink.note(47); // branch: if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); } is false
    setWatchdog_at(next, 12); // before ready.insertHead(c)
  }
  return true;
}

/**
 * Watchdog: aen = none   specs/mfi/queues.ilk:203
 */
function Watchdog_aen_none(_s: State, next: State, _sink: Sink): boolean {
  setAen(next, NONE);
  setWatchdog_at(next, 4); // before busy.removeHead()
  return true;
}

/**
 * Watchdog: test aen == none   specs/mfi/queues.ilk:223
 *   if (aen == none) { register(); }
 */
function Watchdog_test_aen_none(_s: State, next: State, sink: Sink): boolean {
  if (aen(next) === NONE) {
    sink.note(48); // branch: if (aen == none) { register(); } is true
    setWatchdog_at(next, 13); // before free.removeHead()
  } else {
    sink.note(49); // branch: if (aen == none) { register(); } is false
    setWatchdog_reset_a(next, 0);
    setWatchdog_at(next, 14); // before returns (gives back io)
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
  setWatchdog_at(next, 15); // before test kind[c] != NoData
  return true;
}

/**
 * Watchdog: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Watchdog_test_c_in_busy_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Watchdog_release_command_c(next))) {
    sink.note(40); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 4) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Watchdog_release_command_c(next));
    const P = queueLink_prev(next, Watchdog_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Watchdog_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Watchdog_release_command_c(next));
      const P2 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_reset_c(next, 0);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 4); // before busy.removeHead()
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_reset_c(next, 0);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 4); // before busy.removeHead()
    }
  } else {
    sink.note(41); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Watchdog_release_command_c(next));
      const P5 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_reset_c(next, 0);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 4); // before busy.removeHead()
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_reset_c(next, 0);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 4); // before busy.removeHead()
    }
  }
  return true;
}

/**
 * Watchdog: ready.insertHead(c)   specs/mfi/queues.ilk:219
 *   if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); }
 */
function Watchdog_ready_insertHead_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(72); // lock-not-held
  }
  if (Watchdog_reset_c(next) === NONE) {
    sink.fail(73); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_reset_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_reset_c(next) - 1))) !== 0
  ) {
    sink.fail(74); // double-insert
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
  setWatchdog_at(next, 4); // before busy.removeHead()
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
    sink.note(50); // branch: if (c != none) is true
    setWatchdog_register_c(next, c);
    setWatchdog_at(next, 16); // before kind[c] = EventWait
  } else {
    sink.note(51); // branch: if (c != none) is false
    setWatchdog_reset_a(next, 0);
    setWatchdog_at(next, 14); // before returns (gives back io)
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
    sink.fail(75); // release-not-owner
    broken = true;
  }
  if (io_owner(next) === 4) {
    sink.event(4); // release io
    setIo_owner(next, 0);
  }
  if (io_owner(next) === 4) {
    sink.fail(76); // lock-leak
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
    sink.note(52); // branch: if (kind[c] != NoData) is true
    setWatchdog_at(next, 17); // before either
  } else {
    sink.note(53); // branch: if (kind[c] != NoData) is false
    const c = Watchdog_mapcmd_c(next);
    setWatchdog_send_c(next, c);
    setWatchdog_at(next, 18); // before busy.insertTail(c)
  }
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
    sink.note(44); // branch: if (atomic(frozen || ready.empty)) { return; } is true
    setWatchdog_reset_a(next, 0);
    setWatchdog_register_c(next, 0);
    setWatchdog_at(next, 14); // before returns (gives back io)
  } else {
    sink.note(45); // branch: if (atomic(frozen || ready.empty)) { return; } is false
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
  setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported(s: State, next: State, _sink: Sink): boolean {
  if (kind(s, Watchdog_send_c(s)) === EVENT_WAIT) return false;
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
  setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
  return true;
}

/**
 * Watchdog: await kind[c] != EventWait || !errorReported   specs/mfi/queues.ilk:149
 */
function Watchdog_await_kind_EventWait_errorReported_2(
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Watchdog_send_c(s)) === EVENT_WAIT) return false;
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
  setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
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
function Watchdog_B6_get_cmd(_s: State, next: State, _sink: Sink): boolean {
  setWatchdog_at(next, 27); // before busy.remove(c)
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd_2(_s: State, next: State, _sink: Sink): boolean {
  setWatchdog_at(next, 28); // before busy.remove(c)
  return true;
}

/**
 * Watchdog: test kind[c] != NoData   specs/mfi/queues.ilk:126
 *   if (kind[c] != NoData) {
 */
function Watchdog_test_kind_NoData_2(_s: State, next: State, sink: Sink): boolean {
  if (kind(next, Watchdog_mapcmd_c(next)) !== NO_DATA) {
    sink.note(52); // branch: if (kind[c] != NoData) is true
    setWatchdog_at(next, 29); // before either
  } else {
    sink.note(53); // branch: if (kind[c] != NoData) is false
    const c = Watchdog_mapcmd_c(next);
    setWatchdog_send_c(next, c);
    setWatchdog_at(next, 30); // before busy.insertTail(c)
  }
  return true;
}

/**
 * Watchdog: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Watchdog_busy_remove_c(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_send_c(next));
  const P = queueLink_prev(next, Watchdog_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Watchdog_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Watchdog_mapcmd_c(next);
  setWatchdog_mapcmd_ok(next, false);
  setWatchdog_release_command_c(next, c);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 31); // before test c in busy
  return true;
}

/**
 * Watchdog: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Watchdog_busy_remove_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_send_c(next));
  const P = queueLink_prev(next, Watchdog_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Watchdog_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setWatchdog_startio_taken(next, false);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 32); // before B8: ready.insertHead(c)
  return true;
}

/**
 * Watchdog: await loading == none   specs/mfi/queues.ilk:128
 */
function Watchdog_await_loading_none_2(s: State, next: State, _sink: Sink): boolean {
  if (loading(s) !== NONE) return false;
  setWatchdog_at(next, 33); // before loading = c
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
  setWatchdog_at(next, 34); // before either
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
  setWatchdog_at(next, 35); // before either
  return true;
}

/**
 * Watchdog: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Watchdog_test_c_in_busy_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Watchdog_release_command_c(next))) {
    sink.note(40); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 4) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Watchdog_release_command_c(next));
    const P = queueLink_prev(next, Watchdog_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Watchdog_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Watchdog_release_command_c(next));
      const P2 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(41); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Watchdog_release_command_c(next));
      const P5 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 6); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Watchdog: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Watchdog_ready_insertHead_c_2(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(44); // lock-not-held
  }
  if (Watchdog_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Watchdog_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Watchdog_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Watchdog_startio_c(next));
  setQueueLink_next(next, 4, Watchdog_startio_c(next));
  setQueueLink_prev(next, Watchdog_startio_c(next), 4);
  sink.event(13, Watchdog_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setWatchdog_startio_c(next, 0);
  setWatchdog_startio_taken(next, false);
  setWatchdog_at(next, 9); // before test aen == none
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
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Watchdog_send_c(s)) === EVENT_WAIT) return false;
  setWatchdog_at(next, 36); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
  s: State,
  next: State,
  _sink: Sink,
): boolean {
  if (kind(s, Watchdog_send_c(s)) === EVENT_WAIT) return false;
  setWatchdog_at(next, 37); // before B6_get_cmd: B6_get_cmd: assert emptyCheck
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
function Watchdog_B6_get_cmd_3(_s: State, next: State, _sink: Sink): boolean {
  setWatchdog_at(next, 38); // before busy.remove(c)
  return true;
}

/**
 * Watchdog: B6_get_cmd: assert emptyCheck   specs/mfi/queues.ilk:150
 *   B6_get_cmd: assert emptyCheck; // TAILQ_REMOVE of TAILQ_FIRST, which is NULL
 */
function Watchdog_B6_get_cmd_4(_s: State, next: State, _sink: Sink): boolean {
  setWatchdog_at(next, 39); // before busy.remove(c)
  return true;
}

/**
 * Watchdog: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Watchdog_busy_remove_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_send_c(next));
  const P = queueLink_prev(next, Watchdog_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Watchdog_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  const c = Watchdog_mapcmd_c(next);
  setWatchdog_mapcmd_ok(next, false);
  setWatchdog_release_command_c(next, c);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 40); // before test c in busy
  return true;
}

/**
 * Watchdog: busy.remove(c)   specs/mfi/queues.ilk:151
 *   if (busyRemovedOnError) { busy.remove(c); }
 */
function Watchdog_busy_remove_c_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(30); // lock-not-held
    return true;
  }
  if ((busy_members(next) & (1 << (Watchdog_send_c(next) - 1))) === 0) {
    sink.fail(31); // absent-remove
    return true;
  }
  const N = queueLink_next(next, Watchdog_send_c(next));
  const P = queueLink_prev(next, Watchdog_send_c(next));
  setQueueLink_prev(next, N === 0 ? 5 : N, P);
  if (P === 0) {
    sink.fail(32); // corrupt-list
    return true;
  }
  setQueueLink_next(next, P, N);
  sink.event(10, Watchdog_send_c(next)); // busy.remove({0})
  setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_send_c(next) - 1)));
  if (!busy_settle(next, sink)) return true;
  setWatchdog_startio_taken(next, false);
  setWatchdog_mapcmd_c(next, 1);
  setWatchdog_send_c(next, 1);
  setWatchdog_at(next, 41); // before B8: ready.insertHead(c)
  return true;
}

/**
 * Watchdog: test c in busy   specs/mfi/queues.ilk:180
 *   atomic {
 */
function Watchdog_test_c_in_busy_4(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(33); // lock-not-held
    return true;
  }
  if (busy_contains(next, Watchdog_release_command_c(next))) {
    sink.note(40); // branch: if (c in busy) { busy.remove(c); } is true
    if (io_owner(next) !== 4) {
      sink.fail(34); // lock-not-held
      return true;
    }
    if ((busy_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
      sink.fail(35); // absent-remove
      return true;
    }
    const N = queueLink_next(next, Watchdog_release_command_c(next));
    const P = queueLink_prev(next, Watchdog_release_command_c(next));
    setQueueLink_prev(next, N === 0 ? 5 : N, P);
    if (P === 0) {
      sink.fail(36); // corrupt-list
      return true;
    }
    setQueueLink_next(next, P, N);
    sink.event(10, Watchdog_release_command_c(next)); // busy.remove({0})
    setBusy_members(next, busy_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
    if (!busy_settle(next, sink)) return true;
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N2 = queueLink_next(next, Watchdog_release_command_c(next));
      const P2 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N2 === 0 ? 4 : N2, P2);
      if (P2 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P2, N2);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P3 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P3);
      if (P3 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P3, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P4 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P4);
      if (P4 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P4, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
    }
  } else {
    sink.note(41); // branch: if (c in busy) { busy.remove(c); } is false
    if (io_owner(next) !== 4) {
      sink.fail(37); // lock-not-held
      return true;
    }
    if (ready_contains(next, Watchdog_release_command_c(next))) {
      sink.note(42); // branch: if (c in ready) { ready.remove(c); } is true
      if (io_owner(next) !== 4) {
        sink.fail(38); // lock-not-held
        return true;
      }
      if ((ready_members(next) & (1 << (Watchdog_release_command_c(next) - 1))) === 0) {
        sink.fail(39); // absent-remove
        return true;
      }
      const N3 = queueLink_next(next, Watchdog_release_command_c(next));
      const P5 = queueLink_prev(next, Watchdog_release_command_c(next));
      setQueueLink_prev(next, N3 === 0 ? 4 : N3, P5);
      if (P5 === 0) {
        sink.fail(40); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P5, N3);
      sink.event(11, Watchdog_release_command_c(next)); // ready.remove({0})
      setReady_members(next, ready_members(next) & ~(1 << (Watchdog_release_command_c(next) - 1)));
      if (!ready_settle(next, sink)) return true;
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
      const P6 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P6);
      if (P6 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P6, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
    } else {
      sink.note(43); // branch: if (c in ready) { ready.remove(c); } is false
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
      const P7 = queueLink_prev(next, 3);
      setQueueLink_prev(next, Watchdog_release_command_c(next), P7);
      if (P7 === 0) {
        sink.fail(43); // corrupt-list
        return true;
      }
      setQueueLink_next(next, P7, Watchdog_release_command_c(next));
      setQueueLink_prev(next, 3, Watchdog_release_command_c(next));
      sink.event(12, Watchdog_release_command_c(next)); // free.insertTail({0})
      if (!free_settle(next, sink)) return true;
      setWatchdog_startio_c(next, 0);
      setWatchdog_mapcmd_c(next, 1);
      setWatchdog_mapcmd_ok(next, false);
      setWatchdog_release_command_c(next, 1);
      setWatchdog_at(next, 19); // before atomic(frozen || ready.empty)
    }
  }
  return true;
}

/**
 * Watchdog: ready.insertHead(c)   specs/mfi/queues.ilk:119
 *   B8: ready.insertHead(c); // mfi_requeue_ready
 */
function Watchdog_ready_insertHead_c_3(_s: State, next: State, sink: Sink): boolean {
  if (io_owner(next) !== 4) {
    sink.fail(44); // lock-not-held
  }
  if (Watchdog_startio_c(next) === NONE) {
    sink.fail(45); // null-dereference
  }
  if (io_owner(next) !== 4 || Watchdog_startio_c(next) === NONE) {
    return true;
  }
  if (
    (free_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0 ||
    (ready_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0 ||
    (busy_members(next) & (1 << (Watchdog_startio_c(next) - 1))) !== 0
  ) {
    sink.fail(46); // double-insert
    return true;
  }
  setReady_members(next, ready_members(next) | (1 << (Watchdog_startio_c(next) - 1)));
  const N = queueLink_next(next, 4);
  setQueueLink_next(next, Watchdog_startio_c(next), N);
  setQueueLink_prev(next, N === 0 ? 4 : N, Watchdog_startio_c(next));
  setQueueLink_next(next, 4, Watchdog_startio_c(next));
  setQueueLink_prev(next, Watchdog_startio_c(next), 4);
  sink.event(13, Watchdog_startio_c(next)); // ready.insertHead({0})
  if (!ready_settle(next, sink)) return true;
  setWatchdog_reset_a(next, 0);
  setWatchdog_register_c(next, 0);
  setWatchdog_startio_c(next, 0);
  setWatchdog_startio_taken(next, false);
  setWatchdog_at(next, 14); // before returns (gives back io)
  return true;
}

/**
 * specs/mfi/queues.ilk:227
 *   answer
 */
function Controller_answer(s: State, next: State, sink: Sink, c: number): boolean {
  if (!((posted(s) & (1 << (c - 1))) !== 0 && !faulted(s))) return false;
  sink.event(15, c); // answer({0})
  setPosted(next, posted(next) & ~(0 | (1 << (c - 1))));
  setAnswered(next, answered(next) | (0 | (1 << (c - 1))));
  sink.event(16); // schedule Interrupt
  setInterrupt_pending(next, true);
  return true;
}

/**
 * specs/mfi/queues.ilk:232
 *   breakDown
 */
function Controller_breakDown(s: State, next: State, sink: Sink): boolean {
  if (faulted(s)) return false;
  sink.event(17); // breakDown
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
    case 24: // busy.remove(c)
      if (Ioctl_busy_remove_c(s, next, sink)) sink.emit(35);
      break;
    case 25: // busy.remove(c)
      if (Ioctl_busy_remove_c_2(s, next, sink)) sink.emit(36);
      break;
    case 26: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd_3(s, next, sink)) sink.emit(37);
      break;
    case 27: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Ioctl_B6_get_cmd_4(s, next, sink)) sink.emit(38);
      break;
    case 28: // test c in busy
      if (Ioctl_test_c_in_busy(s, next, sink)) sink.emit(39);
      break;
    case 29: // B8: ready.insertHead(c)
      if (Ioctl_ready_insertHead_c(s, next, sink)) sink.emit(40);
      break;
    case 30: // busy.remove(c)
      if (Ioctl_busy_remove_c_3(s, next, sink)) sink.emit(41);
      break;
    case 31: // busy.remove(c)
      if (Ioctl_busy_remove_c_4(s, next, sink)) sink.emit(42);
      break;
    case 32: // test c in busy
      if (Ioctl_test_c_in_busy_2(s, next, sink)) sink.emit(43);
      break;
    case 33: // B8: ready.insertHead(c)
      if (Ioctl_ready_insertHead_c_2(s, next, sink)) sink.emit(44);
      break;
  }
}

/** What `Interrupt` can do where it rests. */
function stepInterrupt(s: State, next: State, sink: Sink): void {
  switch (Interrupt_at(s)) {
    case 0: // inactive
      if (Interrupt_enter(s, next, sink)) sink.emit(45);
      if (Interrupt_enter_2(s, next, sink)) sink.emit(46);
      break;
    case 1: // test answered != {}
      if (Interrupt_test_answered(s, next, sink)) sink.emit(47);
      break;
    case 2: // choose c in answered
      for (let c = 1; c <= 2; c++) {
        if (Interrupt_answered_answered_minus_c(s, next, sink, c)) sink.emit(47 + c);
      }
      break;
    case 3: // frozen = false
      if (Interrupt_frozen_false(s, next, sink)) sink.emit(50);
      break;
    case 4: // test kind[c] == MapSync
      if (Interrupt_test_kind_MapSync(s, next, sink)) sink.emit(51);
      break;
    case 5: // atomic(frozen || ready.empty)
      if (Interrupt_atomic_frozen_ready_empty(s, next, sink)) sink.emit(52);
      break;
    case 6: // B8_map_sync: free.insertTail(c)
      if (Interrupt_free_insertTail_c(s, next, sink)) sink.emit(53);
      break;
    case 7: // test c in busy
      if (Interrupt_test_c_in_busy(s, next, sink)) sink.emit(54);
      break;
    case 8: // returns (gives back io)
      if (Interrupt_returns_gives_back_io(s, next, sink)) sink.emit(55);
      break;
    case 9: // ready.removeHead()
      if (Interrupt_ready_removeHead(s, next, sink)) sink.emit(56);
      break;
    case 10: // busy.remove(c)
      if (Interrupt_busy_remove_c(s, next, sink)) sink.emit(57);
      break;
    case 11: // test kind[c] != NoData
      if (Interrupt_test_kind_NoData(s, next, sink)) sink.emit(58);
      break;
    case 12: // test aen == c
      if (Interrupt_test_aen_c(s, next, sink)) sink.emit(59);
      break;
    case 13: // either
      if (Interrupt_await_loading_none(s, next, sink)) sink.emit(60);
      if (Interrupt_busy_insertTail_c(s, next, sink)) sink.emit(61);
      break;
    case 14: // busy.insertTail(c)
      if (Interrupt_busy_insertTail_c_2(s, next, sink)) sink.emit(62);
      break;
    case 15: // aen = none
      if (Interrupt_aen_none(s, next, sink)) sink.emit(63);
      break;
    case 16: // test c in busy
      if (Interrupt_test_c_in_busy_2(s, next, sink)) sink.emit(64);
      break;
    case 17: // loading = c
      if (Interrupt_loading_c(s, next, sink)) sink.emit(65);
      break;
    case 18: // either
      if (Interrupt_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(66);
      if (Interrupt_tbolt_true(s, next, sink)) sink.emit(67);
      break;
    case 19: // either
      if (Interrupt_await_kind_EventWait_errorReported_2(s, next, sink)) sink.emit(68);
      if (Interrupt_tbolt_true_2(s, next, sink)) sink.emit(69);
      break;
    case 20: // test c in busy
      if (Interrupt_test_c_in_busy_3(s, next, sink)) sink.emit(70);
      break;
    case 21: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd(s, next, sink)) sink.emit(71);
      break;
    case 22: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_2(s, next, sink)) sink.emit(72);
      break;
    case 23: // free.removeHead()
      if (Interrupt_free_removeHead(s, next, sink)) sink.emit(73);
      break;
    case 24: // busy.remove(c)
      if (Interrupt_busy_remove_c_2(s, next, sink)) sink.emit(74);
      break;
    case 25: // busy.remove(c)
      if (Interrupt_busy_remove_c_3(s, next, sink)) sink.emit(75);
      break;
    case 26: // kind[c] = EventWait
      if (Interrupt_kind_EventWait(s, next, sink)) sink.emit(76);
      break;
    case 27: // test c in busy
      if (Interrupt_test_c_in_busy_4(s, next, sink)) sink.emit(77);
      break;
    case 28: // B8: ready.insertHead(c)
      if (Interrupt_ready_insertHead_c(s, next, sink)) sink.emit(78);
      break;
    case 29: // atomic(frozen || ready.empty)
      if (Interrupt_atomic_frozen_ready_empty_2(s, next, sink)) sink.emit(79);
      break;
    case 30: // ready.removeHead()
      if (Interrupt_ready_removeHead_2(s, next, sink)) sink.emit(80);
      break;
    case 31: // test kind[c] != NoData
      if (Interrupt_test_kind_NoData_2(s, next, sink)) sink.emit(81);
      break;
    case 32: // either
      if (Interrupt_await_loading_none_2(s, next, sink)) sink.emit(82);
      if (Interrupt_busy_insertTail_c_3(s, next, sink)) sink.emit(83);
      break;
    case 33: // busy.insertTail(c)
      if (Interrupt_busy_insertTail_c_4(s, next, sink)) sink.emit(84);
      break;
    case 34: // loading = c
      if (Interrupt_loading_c_2(s, next, sink)) sink.emit(85);
      break;
    case 35: // either
      if (Interrupt_await_kind_EventWait_errorReported_3(s, next, sink)) sink.emit(86);
      if (Interrupt_tbolt_true_3(s, next, sink)) sink.emit(87);
      break;
    case 36: // either
      if (Interrupt_await_kind_EventWait_errorReported_4(s, next, sink)) sink.emit(88);
      if (Interrupt_tbolt_true_4(s, next, sink)) sink.emit(89);
      break;
    case 37: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_3(s, next, sink)) sink.emit(90);
      break;
    case 38: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Interrupt_B6_get_cmd_4(s, next, sink)) sink.emit(91);
      break;
    case 39: // busy.remove(c)
      if (Interrupt_busy_remove_c_4(s, next, sink)) sink.emit(92);
      break;
    case 40: // busy.remove(c)
      if (Interrupt_busy_remove_c_5(s, next, sink)) sink.emit(93);
      break;
    case 41: // test c in busy
      if (Interrupt_test_c_in_busy_5(s, next, sink)) sink.emit(94);
      break;
    case 42: // B8: ready.insertHead(c)
      if (Interrupt_ready_insertHead_c_2(s, next, sink)) sink.emit(95);
      break;
  }
}

/** What `DmaCallback` can do where it rests. */
function stepDmaCallback(s: State, next: State, sink: Sink): void {
  switch (DmaCallback_at(s)) {
    case 0: // inactive
      if (DmaCallback_enter(s, next, sink)) sink.emit(96);
      if (DmaCallback_enter_2(s, next, sink)) sink.emit(97);
      break;
    case 1: // let c = loading
      if (DmaCallback_let_c_loading(s, next, sink)) sink.emit(98);
      break;
    case 2: // busy.insertTail(c)
      if (DmaCallback_busy_insertTail_c(s, next, sink)) sink.emit(99);
      break;
    case 3: // either
      if (DmaCallback_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(100);
      if (DmaCallback_tbolt_true(s, next, sink)) sink.emit(101);
      break;
    case 4: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (DmaCallback_B6_get_cmd(s, next, sink)) sink.emit(102);
      break;
    case 5: // loading = none
      if (DmaCallback_loading_none(s, next, sink)) sink.emit(103);
      break;
    case 6: // busy.remove(c)
      if (DmaCallback_busy_remove_c(s, next, sink)) sink.emit(104);
      break;
    case 7: // test c in busy
      if (DmaCallback_test_c_in_busy(s, next, sink)) sink.emit(105);
      break;
    case 8: // returns (gives back io)
      if (DmaCallback_returns_gives_back_io(s, next, sink)) sink.emit(106);
      break;
  }
}

/** What `Watchdog` can do where it rests. */
function stepWatchdog(s: State, next: State, sink: Sink): void {
  switch (Watchdog_at(s)) {
    case 0: // inactive
      if (Watchdog_enter(s, next, sink)) sink.emit(107);
      if (Watchdog_enter_2(s, next, sink)) sink.emit(108);
      break;
    case 1: // faulted = false
      if (Watchdog_faulted_false(s, next, sink)) sink.emit(109);
      break;
    case 2: // let a = aen
      if (Watchdog_let_a_aen(s, next, sink)) sink.emit(110);
      break;
    case 3: // R8: busy.remove(a)
      if (Watchdog_busy_remove_a(s, next, sink)) sink.emit(111);
      break;
    case 4: // busy.removeHead()
      if (Watchdog_busy_removeHead(s, next, sink)) sink.emit(112);
      break;
    case 5: // test c in busy
      if (Watchdog_test_c_in_busy(s, next, sink)) sink.emit(113);
      break;
    case 6: // atomic(frozen || ready.empty)
      if (Watchdog_atomic_frozen_ready_empty(s, next, sink)) sink.emit(114);
      break;
    case 7: // test kind[c] == EventWait
      if (Watchdog_test_kind_EventWait(s, next, sink)) sink.emit(115);
      break;
    case 8: // aen = none
      if (Watchdog_aen_none(s, next, sink)) sink.emit(116);
      break;
    case 9: // test aen == none
      if (Watchdog_test_aen_none(s, next, sink)) sink.emit(117);
      break;
    case 10: // ready.removeHead()
      if (Watchdog_ready_removeHead(s, next, sink)) sink.emit(118);
      break;
    case 11: // test c in busy
      if (Watchdog_test_c_in_busy_2(s, next, sink)) sink.emit(119);
      break;
    case 12: // ready.insertHead(c)
      if (Watchdog_ready_insertHead_c(s, next, sink)) sink.emit(120);
      break;
    case 13: // free.removeHead()
      if (Watchdog_free_removeHead(s, next, sink)) sink.emit(121);
      break;
    case 14: // returns (gives back io)
      if (Watchdog_returns_gives_back_io(s, next, sink)) sink.emit(122);
      break;
    case 15: // test kind[c] != NoData
      if (Watchdog_test_kind_NoData(s, next, sink)) sink.emit(123);
      break;
    case 16: // kind[c] = EventWait
      if (Watchdog_kind_EventWait(s, next, sink)) sink.emit(124);
      break;
    case 17: // either
      if (Watchdog_await_loading_none(s, next, sink)) sink.emit(125);
      if (Watchdog_busy_insertTail_c(s, next, sink)) sink.emit(126);
      break;
    case 18: // busy.insertTail(c)
      if (Watchdog_busy_insertTail_c_2(s, next, sink)) sink.emit(127);
      break;
    case 19: // atomic(frozen || ready.empty)
      if (Watchdog_atomic_frozen_ready_empty_2(s, next, sink)) sink.emit(128);
      break;
    case 20: // loading = c
      if (Watchdog_loading_c(s, next, sink)) sink.emit(129);
      break;
    case 21: // either
      if (Watchdog_await_kind_EventWait_errorReported(s, next, sink)) sink.emit(130);
      if (Watchdog_tbolt_true(s, next, sink)) sink.emit(131);
      break;
    case 22: // either
      if (Watchdog_await_kind_EventWait_errorReported_2(s, next, sink)) sink.emit(132);
      if (Watchdog_tbolt_true_2(s, next, sink)) sink.emit(133);
      break;
    case 23: // ready.removeHead()
      if (Watchdog_ready_removeHead_2(s, next, sink)) sink.emit(134);
      break;
    case 24: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd(s, next, sink)) sink.emit(135);
      break;
    case 25: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_2(s, next, sink)) sink.emit(136);
      break;
    case 26: // test kind[c] != NoData
      if (Watchdog_test_kind_NoData_2(s, next, sink)) sink.emit(137);
      break;
    case 27: // busy.remove(c)
      if (Watchdog_busy_remove_c(s, next, sink)) sink.emit(138);
      break;
    case 28: // busy.remove(c)
      if (Watchdog_busy_remove_c_2(s, next, sink)) sink.emit(139);
      break;
    case 29: // either
      if (Watchdog_await_loading_none_2(s, next, sink)) sink.emit(140);
      if (Watchdog_busy_insertTail_c_3(s, next, sink)) sink.emit(141);
      break;
    case 30: // busy.insertTail(c)
      if (Watchdog_busy_insertTail_c_4(s, next, sink)) sink.emit(142);
      break;
    case 31: // test c in busy
      if (Watchdog_test_c_in_busy_3(s, next, sink)) sink.emit(143);
      break;
    case 32: // B8: ready.insertHead(c)
      if (Watchdog_ready_insertHead_c_2(s, next, sink)) sink.emit(144);
      break;
    case 33: // loading = c
      if (Watchdog_loading_c_2(s, next, sink)) sink.emit(145);
      break;
    case 34: // either
      if (Watchdog_await_kind_EventWait_errorReported_3(s, next, sink)) sink.emit(146);
      if (Watchdog_tbolt_true_3(s, next, sink)) sink.emit(147);
      break;
    case 35: // either
      if (Watchdog_await_kind_EventWait_errorReported_4(s, next, sink)) sink.emit(148);
      if (Watchdog_tbolt_true_4(s, next, sink)) sink.emit(149);
      break;
    case 36: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_3(s, next, sink)) sink.emit(150);
      break;
    case 37: // B6_get_cmd: B6_get_cmd: assert emptyCheck
      if (Watchdog_B6_get_cmd_4(s, next, sink)) sink.emit(151);
      break;
    case 38: // busy.remove(c)
      if (Watchdog_busy_remove_c_3(s, next, sink)) sink.emit(152);
      break;
    case 39: // busy.remove(c)
      if (Watchdog_busy_remove_c_4(s, next, sink)) sink.emit(153);
      break;
    case 40: // test c in busy
      if (Watchdog_test_c_in_busy_4(s, next, sink)) sink.emit(154);
      break;
    case 41: // B8: ready.insertHead(c)
      if (Watchdog_ready_insertHead_c_3(s, next, sink)) sink.emit(155);
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
  readonly "DmaCallback.at": string;
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
  /** local `ok` of `Ioctl` */
  readonly "Ioctl.mapcmd.ok": boolean;
  /** local `c` of `Ioctl` */
  readonly "Ioctl.release_command.c": number;
  /** local `taken` of `Ioctl` */
  readonly "Ioctl.startio.taken": boolean;
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
  /** local `ok` of `Interrupt` */
  readonly "Interrupt.mapcmd.ok": boolean;
  /** local `taken` of `Interrupt` */
  readonly "Interrupt.startio.taken": boolean;
  /** local `c` of `DmaCallback` */
  readonly "DmaCallback.c": number | "none";
  /** local `c` of `DmaCallback` */
  readonly "DmaCallback.send.c": number;
  /** local `sent` of `DmaCallback` */
  readonly "DmaCallback.sent": boolean;
  /** local `c` of `DmaCallback` */
  readonly "DmaCallback.release_command.c": number;
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
  /** local `ok` of `Watchdog` */
  readonly "Watchdog.mapcmd.ok": boolean;
  /** local `taken` of `Watchdog` */
  readonly "Watchdog.startio.taken": boolean;
}

const checker: Checker<Decoded> = defineChecker<Decoded>({
  name: "MfiQueues",
  revision: "r250496",
  source: "specs/mfi/queues.ilk",
  hash: "f5987ef087480b844b6d4712a0f0ccaa4124414361cd7b194ca54e01fdfb74b7",
  constants: {
    emptyCheck: "true",
    busyRemovedOnError: "true",
    errorReported: "true",
    callbackLocks: "true",
    drainReleasesMapSync: "false",
    testsAen: "true",
    resetRemovesBusy: "true",
    releaseDequeues: "true",
    reissueBlind: "false",
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
      if (Controller_answer(s, next, sink, c)) sink.emit(155 + c);
    }
    if (Controller_breakDown(s, next, sink)) sink.emit(158);
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
    { name: "Ioctl_busy_remove_c", actor: "Ioctl", context: 0, from: 24, first: 35, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Ioctl_busy_remove_c_2", actor: "Ioctl", context: 0, from: 25, first: 36, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Ioctl_B6_get_cmd_3", actor: "Ioctl", context: 0, from: 26, first: 37, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_B6_get_cmd_4", actor: "Ioctl", context: 0, from: 27, first: 38, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_test_c_in_busy", actor: "Ioctl", context: 0, from: 28, first: 39, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_ready_insertHead_c", actor: "Ioctl", context: 0, from: 29, first: 40, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Ioctl_busy_remove_c_3", actor: "Ioctl", context: 0, from: 30, first: 41, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Ioctl_busy_remove_c_4", actor: "Ioctl", context: 0, from: 31, first: 42, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Ioctl_test_c_in_busy_2", actor: "Ioctl", context: 0, from: 32, first: 43, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Ioctl_ready_insertHead_c_2", actor: "Ioctl", context: 0, from: 33, first: 44, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Interrupt_enter", actor: "Interrupt", context: 1, from: 0, first: 45, parameters: [], kind: "enter", place: place(80, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_enter_2", actor: "Interrupt", context: 1, from: 0, first: 46, parameters: [], kind: "enter", place: place(80, 9), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Interrupt_test_answered", actor: "Interrupt", context: 1, from: 1, first: 47, parameters: [], kind: "statement", place: place(81, 10), text: "test answered != {}", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_answered_answered_minus_c", actor: "Interrupt", context: 1, from: 2, first: 48, parameters: [{ name: "c", role: "choice", low: 1, values: ["1","2"] }], kind: "statement", place: place(83, 5), text: "answered = answered minus { c }", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_frozen_false", actor: "Interrupt", context: 1, from: 3, first: 50, parameters: [], kind: "statement", place: place(86, 3), text: "frozen = false", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_kind_MapSync", actor: "Interrupt", context: 1, from: 4, first: 51, parameters: [], kind: "statement", place: place(164, 7), text: "test kind[c] == MapSync", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_atomic_frozen_ready_empty", actor: "Interrupt", context: 1, from: 5, first: 52, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_insertTail_c", actor: "Interrupt", context: 1, from: 6, first: 53, parameters: [], kind: "operation", place: place(165, 18), text: "free.insertTail(c)", external: false, fairness: "weak", event: "free.insertTail(c)" },
    { name: "Interrupt_test_c_in_busy", actor: "Interrupt", context: 1, from: 7, first: 54, parameters: [], kind: "statement", place: place(167, 7), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_returns_gives_back_io", actor: "Interrupt", context: 1, from: 8, first: 55, parameters: [], kind: "leave", place: place(80, 9), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Interrupt_ready_removeHead", actor: "Interrupt", context: 1, from: 9, first: 56, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Interrupt_busy_remove_c", actor: "Interrupt", context: 1, from: 10, first: 57, parameters: [], kind: "operation", place: place(168, 5), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_test_kind_NoData", actor: "Interrupt", context: 1, from: 11, first: 58, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_aen_c", actor: "Interrupt", context: 1, from: 12, first: 59, parameters: [], kind: "statement", place: place(169, 9), text: "test aen == c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_loading_none", actor: "Interrupt", context: 1, from: 13, first: 60, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_busy_insertTail_c", actor: "Interrupt", context: 1, from: 13, first: 61, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_busy_insertTail_c_2", actor: "Interrupt", context: 1, from: 14, first: 62, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_aen_none", actor: "Interrupt", context: 1, from: 15, first: 63, parameters: [], kind: "statement", place: place(170, 7), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_c_in_busy_2", actor: "Interrupt", context: 1, from: 16, first: 64, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_loading_c", actor: "Interrupt", context: 1, from: 17, first: 65, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported", actor: "Interrupt", context: 1, from: 18, first: 66, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true", actor: "Interrupt", context: 1, from: 18, first: 67, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_2", actor: "Interrupt", context: 1, from: 19, first: 68, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_2", actor: "Interrupt", context: 1, from: 19, first: 69, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_c_in_busy_3", actor: "Interrupt", context: 1, from: 20, first: 70, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd", actor: "Interrupt", context: 1, from: 21, first: 71, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_2", actor: "Interrupt", context: 1, from: 22, first: 72, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_free_removeHead", actor: "Interrupt", context: 1, from: 23, first: 73, parameters: [], kind: "operation", place: place(102, 11), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Interrupt_busy_remove_c_2", actor: "Interrupt", context: 1, from: 24, first: 74, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_busy_remove_c_3", actor: "Interrupt", context: 1, from: 25, first: 75, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_kind_EventWait", actor: "Interrupt", context: 1, from: 26, first: 76, parameters: [], kind: "statement", place: place(104, 5), text: "kind[c] = EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_test_c_in_busy_4", actor: "Interrupt", context: 1, from: 27, first: 77, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_ready_insertHead_c", actor: "Interrupt", context: 1, from: 28, first: 78, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Interrupt_atomic_frozen_ready_empty_2", actor: "Interrupt", context: 1, from: 29, first: 79, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_ready_removeHead_2", actor: "Interrupt", context: 1, from: 30, first: 80, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Interrupt_test_kind_NoData_2", actor: "Interrupt", context: 1, from: 31, first: 81, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_loading_none_2", actor: "Interrupt", context: 1, from: 32, first: 82, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_busy_insertTail_c_3", actor: "Interrupt", context: 1, from: 32, first: 83, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_busy_insertTail_c_4", actor: "Interrupt", context: 1, from: 33, first: 84, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Interrupt_loading_c_2", actor: "Interrupt", context: 1, from: 34, first: 85, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_3", actor: "Interrupt", context: 1, from: 35, first: 86, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_3", actor: "Interrupt", context: 1, from: 35, first: 87, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_await_kind_EventWait_errorReported_4", actor: "Interrupt", context: 1, from: 36, first: 88, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_tbolt_true_4", actor: "Interrupt", context: 1, from: 36, first: 89, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_3", actor: "Interrupt", context: 1, from: 37, first: 90, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_B6_get_cmd_4", actor: "Interrupt", context: 1, from: 38, first: 91, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_busy_remove_c_4", actor: "Interrupt", context: 1, from: 39, first: 92, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_busy_remove_c_5", actor: "Interrupt", context: 1, from: 40, first: 93, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Interrupt_test_c_in_busy_5", actor: "Interrupt", context: 1, from: 41, first: 94, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Interrupt_ready_insertHead_c_2", actor: "Interrupt", context: 1, from: 42, first: 95, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "DmaCallback_enter", actor: "DmaCallback", context: 2, from: 0, first: 96, parameters: [], kind: "enter", place: place(91, 11), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "DmaCallback_enter_2", actor: "DmaCallback", context: 2, from: 0, first: 97, parameters: [], kind: "enter", place: place(91, 11), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "DmaCallback_let_c_loading", actor: "DmaCallback", context: 2, from: 1, first: 98, parameters: [], kind: "statement", place: place(92, 3), text: "let c = loading", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_busy_insertTail_c", actor: "DmaCallback", context: 2, from: 2, first: 99, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "DmaCallback_await_kind_EventWait_errorReported", actor: "DmaCallback", context: 2, from: 3, first: 100, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_tbolt_true", actor: "DmaCallback", context: 2, from: 3, first: 101, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_B6_get_cmd", actor: "DmaCallback", context: 2, from: 4, first: 102, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_loading_none", actor: "DmaCallback", context: 2, from: 5, first: 103, parameters: [], kind: "statement", place: place(94, 3), text: "loading = none", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_busy_remove_c", actor: "DmaCallback", context: 2, from: 6, first: 104, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "DmaCallback_test_c_in_busy", actor: "DmaCallback", context: 2, from: 7, first: 105, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "DmaCallback_returns_gives_back_io", actor: "DmaCallback", context: 2, from: 8, first: 106, parameters: [], kind: "leave", place: place(91, 11), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_enter", actor: "Watchdog", context: 3, from: 0, first: 107, parameters: [], kind: "enter", place: place(98, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_enter_2", actor: "Watchdog", context: 3, from: 0, first: 108, parameters: [], kind: "enter", place: place(98, 7), text: "enters", external: false, fairness: "weak", event: "enter" },
    { name: "Watchdog_faulted_false", actor: "Watchdog", context: 3, from: 1, first: 109, parameters: [], kind: "statement", place: place(193, 3), text: "faulted = false", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_let_a_aen", actor: "Watchdog", context: 3, from: 2, first: 110, parameters: [], kind: "statement", place: place(198, 3), text: "let a = aen", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_remove_a", actor: "Watchdog", context: 3, from: 3, first: 111, parameters: [], kind: "operation", place: place(201, 11), text: "busy.remove(a)", external: false, fairness: "weak", event: "busy.remove(a)" },
    { name: "Watchdog_busy_removeHead", actor: "Watchdog", context: 3, from: 4, first: 112, parameters: [], kind: "operation", place: place(213, 13), text: "busy.removeHead()", external: false, fairness: "weak", event: "busy.removeHead()" },
    { name: "Watchdog_test_c_in_busy", actor: "Watchdog", context: 3, from: 5, first: 113, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_atomic_frozen_ready_empty", actor: "Watchdog", context: 3, from: 6, first: 114, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_kind_EventWait", actor: "Watchdog", context: 3, from: 7, first: 115, parameters: [], kind: "statement", place: place(219, 11), text: "test kind[c] == EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_aen_none", actor: "Watchdog", context: 3, from: 8, first: 116, parameters: [], kind: "statement", place: place(203, 7), text: "aen = none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_aen_none", actor: "Watchdog", context: 3, from: 9, first: 117, parameters: [], kind: "statement", place: place(223, 7), text: "test aen == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_removeHead", actor: "Watchdog", context: 3, from: 10, first: 118, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Watchdog_test_c_in_busy_2", actor: "Watchdog", context: 3, from: 11, first: 119, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_insertHead_c", actor: "Watchdog", context: 3, from: 12, first: 120, parameters: [], kind: "operation", place: place(219, 64), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Watchdog_free_removeHead", actor: "Watchdog", context: 3, from: 13, first: 121, parameters: [], kind: "operation", place: place(102, 11), text: "free.removeHead()", external: false, fairness: "weak", event: "free.removeHead()" },
    { name: "Watchdog_returns_gives_back_io", actor: "Watchdog", context: 3, from: 14, first: 122, parameters: [], kind: "leave", place: place(98, 7), text: "returns (gives back io)", external: false, fairness: "weak", event: "leave" },
    { name: "Watchdog_test_kind_NoData", actor: "Watchdog", context: 3, from: 15, first: 123, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_kind_EventWait", actor: "Watchdog", context: 3, from: 16, first: 124, parameters: [], kind: "statement", place: place(104, 5), text: "kind[c] = EventWait", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_loading_none", actor: "Watchdog", context: 3, from: 17, first: 125, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_insertTail_c", actor: "Watchdog", context: 3, from: 17, first: 126, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_busy_insertTail_c_2", actor: "Watchdog", context: 3, from: 18, first: 127, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_atomic_frozen_ready_empty_2", actor: "Watchdog", context: 3, from: 19, first: 128, parameters: [], kind: "statement", place: place(115, 9), text: "atomic(frozen || ready.empty)", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_loading_c", actor: "Watchdog", context: 3, from: 20, first: 129, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported", actor: "Watchdog", context: 3, from: 21, first: 130, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true", actor: "Watchdog", context: 3, from: 21, first: 131, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_2", actor: "Watchdog", context: 3, from: 22, first: 132, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_2", actor: "Watchdog", context: 3, from: 22, first: 133, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_removeHead_2", actor: "Watchdog", context: 3, from: 23, first: 134, parameters: [], kind: "operation", place: place(116, 13), text: "ready.removeHead()", external: false, fairness: "weak", event: "ready.removeHead()" },
    { name: "Watchdog_B6_get_cmd", actor: "Watchdog", context: 3, from: 24, first: 135, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_2", actor: "Watchdog", context: 3, from: 25, first: 136, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_test_kind_NoData_2", actor: "Watchdog", context: 3, from: 26, first: 137, parameters: [], kind: "statement", place: place(126, 7), text: "test kind[c] != NoData", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_remove_c", actor: "Watchdog", context: 3, from: 27, first: 138, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Watchdog_busy_remove_c_2", actor: "Watchdog", context: 3, from: 28, first: 139, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Watchdog_await_loading_none_2", actor: "Watchdog", context: 3, from: 29, first: 140, parameters: [], kind: "statement", place: place(128, 7), text: "await loading == none", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_insertTail_c_3", actor: "Watchdog", context: 3, from: 29, first: 141, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_busy_insertTail_c_4", actor: "Watchdog", context: 3, from: 30, first: 142, parameters: [], kind: "operation", place: place(147, 3), text: "busy.insertTail(c)", external: false, fairness: "weak", event: "busy.insertTail(c)" },
    { name: "Watchdog_test_c_in_busy_3", actor: "Watchdog", context: 3, from: 31, first: 143, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_insertHead_c_2", actor: "Watchdog", context: 3, from: 32, first: 144, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Watchdog_loading_c_2", actor: "Watchdog", context: 3, from: 33, first: 145, parameters: [], kind: "statement", place: place(129, 7), text: "loading = c", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_3", actor: "Watchdog", context: 3, from: 34, first: 146, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_3", actor: "Watchdog", context: 3, from: 34, first: 147, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_await_kind_EventWait_errorReported_4", actor: "Watchdog", context: 3, from: 35, first: 148, parameters: [], kind: "statement", place: place(149, 5), text: "await kind[c] != EventWait || !errorReported", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_tbolt_true_4", actor: "Watchdog", context: 3, from: 35, first: 149, parameters: [], kind: "statement", place: place(154, 5), text: "tbolt[c] = true", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_3", actor: "Watchdog", context: 3, from: 36, first: 150, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_B6_get_cmd_4", actor: "Watchdog", context: 3, from: 37, first: 151, parameters: [], kind: "statement", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_busy_remove_c_3", actor: "Watchdog", context: 3, from: 38, first: 152, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Watchdog_busy_remove_c_4", actor: "Watchdog", context: 3, from: 39, first: 153, parameters: [], kind: "operation", place: place(151, 31), text: "busy.remove(c)", external: false, fairness: "weak", event: "busy.remove(c)" },
    { name: "Watchdog_test_c_in_busy_4", actor: "Watchdog", context: 3, from: 40, first: 154, parameters: [], kind: "statement", place: place(180, 3), text: "test c in busy", external: false, fairness: "weak", event: undefined },
    { name: "Watchdog_ready_insertHead_c_3", actor: "Watchdog", context: 3, from: 41, first: 155, parameters: [], kind: "operation", place: place(119, 11), text: "ready.insertHead(c)", external: false, fairness: "weak", event: "ready.insertHead(c)" },
    { name: "Controller_answer", actor: "Controller", context: -1, from: -1, first: 156, parameters: [{ name: "c", role: "family", low: 1, values: ["1","2"] }], kind: "action", place: place(227, 19), text: "answer", external: true, fairness: "none", event: "answer" },
    { name: "Controller_breakDown", actor: "Controller", context: -1, from: -1, first: 158, parameters: [], kind: "action", place: place(232, 19), text: "breakDown", external: true, fairness: "none", event: "breakDown" },
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
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "startio", place: place(72, 7) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["ok", "Ioctl.mapcmd.ok"], ["c", "Ioctl.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "startio", place: place(72, 7) }], locals: [["c", "Ioctl.c"], ["k", "Ioctl.k"], ["c", "Ioctl.startio.c"], ["taken", "Ioctl.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["c", "Ioctl.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["c", "Ioctl.mapcmd.c"], ["ok", "Ioctl.mapcmd.ok"], ["c", "Ioctl.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "register", place: place(76, 5) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Ioctl.register.c"], ["c", "Ioctl.startio.c"], ["taken", "Ioctl.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
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
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "release_command", place: place(174, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "release_command", place: place(171, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 11), text: "free.removeHead()", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(104, 5), text: "kind[c] = EventWait", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "startio", place: place(87, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["ok", "Interrupt.mapcmd.ok"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "startio", place: place(87, 3) }], locals: [["c", "Interrupt.startio.c"], ["taken", "Interrupt.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
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
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["c", "Interrupt.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["c", "Interrupt.mapcmd.c"], ["ok", "Interrupt.mapcmd.ok"], ["c", "Interrupt.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "complete", place: place(84, 5) }, { proc: "register", place: place(172, 7) }, { proc: "startio", place: place(109, 5) }], locals: [["c", "Interrupt.c"], ["c", "Interrupt.complete.c"], ["c", "Interrupt.register.c"], ["c", "Interrupt.startio.c"], ["taken", "Interrupt.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => Interrupt_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => Interrupt_pending(s) },
    { name: "DmaCallback", form: "deferred", word: "taskqueue", place: place(91, 11), members: ["DmaCallback"], firstActivation: 3, locations: [
      { label: undefined, place: place(91, 11), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(92, 3), text: "let c = loading", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(94, 3), text: "loading = none", calls: [], locals: [["c", "DmaCallback.c"], ["sent", "DmaCallback.sent"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "send", place: place(93, 14) }], locals: [["c", "DmaCallback.c"], ["c", "DmaCallback.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "release_command", place: place(95, 33) }], locals: [["c", "DmaCallback.c"], ["sent", "DmaCallback.sent"], ["c", "DmaCallback.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(91, 11), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
    ], at: (s: State) => DmaCallback_at(s), cpu: () => -1, level: (_s: State) => LEVELS[THREAD] ?? "", pending: (s: State) => DmaCallback_pending(s) },
    { name: "Watchdog", form: "timer", word: "timer", place: place(98, 7), members: ["Watchdog"], firstActivation: 4, locations: [
      { label: undefined, place: place(98, 7), text: "", calls: [], locals: [], idle: true, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(193, 3), text: "faulted = false", calls: [{ proc: "reset", place: place(98, 29) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(198, 3), text: "let a = aen", calls: [{ proc: "reset", place: place(98, 29) }], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: "R8", place: place(201, 11), text: "busy.remove(a)", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(213, 13), text: "busy.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "release_command", place: place(202, 7) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(115, 9), text: "atomic(frozen || ready.empty)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(219, 11), text: "test kind[c] == EventWait", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(203, 7), text: "aen = none", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(223, 7), text: "test aen == none", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(116, 13), text: "ready.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "release_command", place: place(219, 35) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"], ["c", "Watchdog.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(219, 64), text: "ready.insertHead(c)", calls: [{ proc: "reset", place: place(98, 29) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.reset.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(102, 11), text: "free.removeHead()", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }], locals: [["a", "Watchdog.reset.a"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(98, 7), text: "returns (gives back io)", calls: [], locals: [], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(126, 7), text: "test kind[c] != NoData", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
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
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(127, 5), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(147, 3), text: "busy.insertTail(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["ok", "Watchdog.mapcmd.ok"], ["c", "Watchdog.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "startio", place: place(222, 3) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.startio.c"], ["taken", "Watchdog.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(129, 7), text: "loading = c", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(148, 3), text: "either", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B6_get_cmd", place: place(150, 5), text: "B6_get_cmd: assert emptyCheck", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(136, 16) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(151, 31), text: "busy.remove(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "send", place: place(141, 14) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["c", "Watchdog.send.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: undefined, place: place(180, 3), text: "test c in busy", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }, { proc: "mapcmd", place: place(117, 17) }, { proc: "release_command", place: place(137, 35) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["c", "Watchdog.mapcmd.c"], ["ok", "Watchdog.mapcmd.ok"], ["c", "Watchdog.release_command.c"]], idle: false, waiting: "none", takes: "nothing" },
      { label: "B8", place: place(119, 11), text: "ready.insertHead(c)", calls: [{ proc: "reset", place: place(98, 29) }, { proc: "register", place: place(223, 22) }, { proc: "startio", place: place(109, 5) }], locals: [["a", "Watchdog.reset.a"], ["c", "Watchdog.register.c"], ["c", "Watchdog.startio.c"], ["taken", "Watchdog.startio.taken"]], idle: false, waiting: "none", takes: "nothing" },
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
    { kind: "rule", name: "lock-not-held", place: place(151, 31), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "absent-remove", place: place(151, 31), message: "an element that is not in `busy` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(151, 31), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(182, 11), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(182, 24), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "absent-remove", place: place(182, 24), message: "an element that is not in `busy` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(182, 24), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(183, 11), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(183, 25), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "absent-remove", place: place(183, 25), message: "an element that is not in `ready` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(183, 25), message: "`ready`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(187, 5), message: "`free` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "double-insert", place: place(187, 5), message: "an element that is in a list with this link already is inserted into `free`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(187, 5), message: "`free`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(119, 11), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(119, 28), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(119, 11), message: "an element that is in a list with this link already is inserted into `ready`", platform: "panic: command is on another queue", ends: true },
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
    { kind: "rule", name: "recursive-acquire", place: place(91, 11), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "null-dereference", place: place(93, 19), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(95, 49), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(91, 11), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(91, 11), message: "`DmaCallback` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
    { kind: "rule", name: "recursive-acquire", place: place(98, 7), message: "`io` is taken by the activation that holds it, and it is not recursive", platform: "panic: _mtx_lock_sleep: recursed on non-recursive mutex io", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(201, 11), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(201, 23), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "absent-remove", place: place(201, 11), message: "an element that is not in `busy` is removed from it", platform: "panic: command not in queue", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(201, 11), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(202, 23), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(213, 13), message: "`busy` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "corrupt-list", place: place(213, 13), message: "`busy`: P is a link of nothing", platform: "panic: Bad link elm next->prev != elm, or prev->next != elm", ends: true },
    { kind: "rule", name: "null-dereference", place: place(219, 16), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "null-dereference", place: place(219, 51), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "lock-not-held", place: place(219, 64), message: "`ready` is guarded by `io`, which is not held here", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "null-dereference", place: place(219, 81), message: "a value is needed here, and it is `none`", platform: "Fatal trap 12: page fault while in kernel mode, fault virtual address near 0", ends: true },
    { kind: "rule", name: "double-insert", place: place(219, 64), message: "an element that is in a list with this link already is inserted into `ready`", platform: "panic: command is on another queue", ends: true },
    { kind: "rule", name: "release-not-owner", place: place(98, 7), message: "`io` is released by an activation that does not hold it", platform: "panic: mutex io not owned", ends: true },
    { kind: "rule", name: "lock-leak", place: place(98, 7), message: "`Watchdog` returns and still holds `io`", platform: "panic: Thread cannot exit while holding sleeplocks: io", ends: true },
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
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is true", place: place(182, 7), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is false", place: place(182, 7), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is true", place: place(183, 7), other: undefined, parts: ["Ioctl"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is false", place: place(183, 7), other: undefined, parts: ["Ioctl"] },
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
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is true", place: place(182, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is false", place: place(182, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is true", place: place(183, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is false", place: place(183, 7), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c != none) is true", place: place(103, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (c != none) is false", place: place(103, 3), other: undefined, parts: ["Interrupt"] },
    { kind: "branch", text: "if (!sent && errorReported) { release_command(c); } is true", place: place(95, 3), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (!sent && errorReported) { release_command(c); } is false", place: place(95, 3), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is true", place: place(182, 7), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is false", place: place(182, 7), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is true", place: place(183, 7), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is false", place: place(183, 7), other: undefined, parts: ["DmaCallback"] },
    { kind: "branch", text: "if (!testsAen || a != none) is true", place: place(199, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (!testsAen || a != none) is false", place: place(199, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c == none) { break; } is true", place: place(214, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c == none) { break; } is false", place: place(214, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is true", place: place(182, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c in busy) { busy.remove(c); } is false", place: place(182, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is true", place: place(183, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (c in ready) { ready.remove(c); } is false", place: place(183, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is true", place: place(115, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (atomic(frozen || ready.empty)) { return; } is false", place: place(115, 5), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); } is true", place: place(219, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (kind[c] == EventWait) { release_command(c); } else { ready.insertHead(c); } is false", place: place(219, 7), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == none) { register(); } is true", place: place(223, 3), other: undefined, parts: ["Watchdog"] },
    { kind: "branch", text: "if (aen == none) { register(); } is false", place: place(223, 3), other: undefined, parts: ["Watchdog"] },
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
    { text: "busy.remove({0})", formats: [{ kind: "number" }] },
    { text: "ready.remove({0})", formats: [{ kind: "number" }] },
    { text: "free.insertTail({0})", formats: [{ kind: "number" }] },
    { text: "ready.insertHead({0})", formats: [{ kind: "number" }] },
    { text: "busy.removeHead", formats: [] },
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
    { name: "Ioctl.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 either","2 choose k in Kind where k != MapSync || drainReleasesMapSync","3 returns (gives back io)","4 free.removeHead()","5 atomic(frozen || ready.empty)","6 kind[c] = EventWait","7 ready.removeHead()","8 atomic(frozen || ready.empty)","9 test kind[c] != NoData","10 ready.removeHead()","11 either","12 busy.insertTail(c)","13 test kind[c] != NoData","14 loading = c","15 either","16 either","17 either","18 busy.insertTail(c)","19 B6_get_cmd","20 B6_get_cmd","21 loading = c","22 either","23 either","24 busy.remove(c)","25 busy.remove(c)","26 B6_get_cmd","27 B6_get_cmd","28 test c in busy","29 B8","30 busy.remove(c)","31 busy.remove(c)","32 test c in busy","33 B8"] }, read: Ioctl_at, write: setIoctl_at },
    { name: "Interrupt.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 test answered != {}","2 choose c in answered","3 frozen = false","4 test kind[c] == MapSync","5 atomic(frozen || ready.empty)","6 B8_map_sync","7 test c in busy","8 returns (gives back io)","9 ready.removeHead()","10 busy.remove(c)","11 test kind[c] != NoData","12 test aen == c","13 either","14 busy.insertTail(c)","15 aen = none","16 test c in busy","17 loading = c","18 either","19 either","20 test c in busy","21 B6_get_cmd","22 B6_get_cmd","23 free.removeHead()","24 busy.remove(c)","25 busy.remove(c)","26 kind[c] = EventWait","27 test c in busy","28 B8","29 atomic(frozen || ready.empty)","30 ready.removeHead()","31 test kind[c] != NoData","32 either","33 busy.insertTail(c)","34 loading = c","35 either","36 either","37 B6_get_cmd","38 B6_get_cmd","39 busy.remove(c)","40 busy.remove(c)","41 test c in busy","42 B8"] }, read: Interrupt_at, write: setInterrupt_at },
    { name: "Interrupt.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_pending, write: setInterrupt_pending },
    { name: "DmaCallback.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 let c = loading","2 busy.insertTail(c)","3 either","4 B6_get_cmd","5 loading = none","6 busy.remove(c)","7 test c in busy","8 returns (gives back io)"] }, read: DmaCallback_at, write: setDmaCallback_at },
    { name: "DmaCallback.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: DmaCallback_pending, write: setDmaCallback_pending },
    { name: "Watchdog.at", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["inactive","1 faulted = false","2 let a = aen","3 R8","4 busy.removeHead()","5 test c in busy","6 atomic(frozen || ready.empty)","7 test kind[c] == EventWait","8 aen = none","9 test aen == none","10 ready.removeHead()","11 test c in busy","12 ready.insertHead(c)","13 free.removeHead()","14 returns (gives back io)","15 test kind[c] != NoData","16 kind[c] = EventWait","17 either","18 busy.insertTail(c)","19 atomic(frozen || ready.empty)","20 loading = c","21 either","22 either","23 ready.removeHead()","24 B6_get_cmd","25 B6_get_cmd","26 test kind[c] != NoData","27 busy.remove(c)","28 busy.remove(c)","29 either","30 busy.insertTail(c)","31 test c in busy","32 B8","33 loading = c","34 either","35 either","36 B6_get_cmd","37 B6_get_cmd","38 busy.remove(c)","39 busy.remove(c)","40 test c in busy","41 B8"] }, read: Watchdog_at, write: setWatchdog_at },
    { name: "Watchdog.pending", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_pending, write: setWatchdog_pending },
    { name: "Ioctl.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_c, write: setIoctl_c },
    { name: "Ioctl.k", group: "context", dimensions: [], format: { kind: "names", low: 0, names: ["NoData","Data","EventWait","MapSync"] }, read: Ioctl_k, write: setIoctl_k },
    { name: "Ioctl.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_register_c, write: setIoctl_register_c },
    { name: "Ioctl.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Ioctl_startio_c, write: setIoctl_startio_c },
    { name: "Ioctl.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Ioctl_mapcmd_c, write: setIoctl_mapcmd_c },
    { name: "Ioctl.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Ioctl_send_c, write: setIoctl_send_c },
    { name: "Ioctl.mapcmd.ok", group: "context", dimensions: [], format: { kind: "boolean" }, read: Ioctl_mapcmd_ok, write: setIoctl_mapcmd_ok },
    { name: "Ioctl.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: Ioctl_release_command_c, write: setIoctl_release_command_c },
    { name: "Ioctl.startio.taken", group: "context", dimensions: [], format: { kind: "boolean" }, read: Ioctl_startio_taken, write: setIoctl_startio_taken },
    { name: "Interrupt.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_c, write: setInterrupt_c },
    { name: "Interrupt.complete.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_complete_c, write: setInterrupt_complete_c },
    { name: "Interrupt.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_startio_c, write: setInterrupt_startio_c },
    { name: "Interrupt.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_mapcmd_c, write: setInterrupt_mapcmd_c },
    { name: "Interrupt.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_send_c, write: setInterrupt_send_c },
    { name: "Interrupt.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: Interrupt_release_command_c, write: setInterrupt_release_command_c },
    { name: "Interrupt.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Interrupt_register_c, write: setInterrupt_register_c },
    { name: "Interrupt.mapcmd.ok", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_mapcmd_ok, write: setInterrupt_mapcmd_ok },
    { name: "Interrupt.startio.taken", group: "context", dimensions: [], format: { kind: "boolean" }, read: Interrupt_startio_taken, write: setInterrupt_startio_taken },
    { name: "DmaCallback.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: DmaCallback_c, write: setDmaCallback_c },
    { name: "DmaCallback.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: DmaCallback_send_c, write: setDmaCallback_send_c },
    { name: "DmaCallback.sent", group: "context", dimensions: [], format: { kind: "boolean" }, read: DmaCallback_sent, write: setDmaCallback_sent },
    { name: "DmaCallback.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: DmaCallback_release_command_c, write: setDmaCallback_release_command_c },
    { name: "Watchdog.reset.a", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_reset_a, write: setWatchdog_reset_a },
    { name: "Watchdog.release_command.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_release_command_c, write: setWatchdog_release_command_c },
    { name: "Watchdog.reset.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_reset_c, write: setWatchdog_reset_c },
    { name: "Watchdog.startio.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_startio_c, write: setWatchdog_startio_c },
    { name: "Watchdog.mapcmd.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_mapcmd_c, write: setWatchdog_mapcmd_c },
    { name: "Watchdog.register.c", group: "context", dimensions: [], format: { kind: "option", none: 0, of: { kind: "number" } }, read: Watchdog_register_c, write: setWatchdog_register_c },
    { name: "Watchdog.send.c", group: "context", dimensions: [], format: { kind: "number" }, read: Watchdog_send_c, write: setWatchdog_send_c },
    { name: "Watchdog.mapcmd.ok", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_mapcmd_ok, write: setWatchdog_mapcmd_ok },
    { name: "Watchdog.startio.taken", group: "context", dimensions: [], format: { kind: "boolean" }, read: Watchdog_startio_taken, write: setWatchdog_startio_taken },
  ],
  expectation: {
    outcome: "violates",
    only: true,
    targets: [{ form: "rule", name: "absent-remove" }],
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
