/**
 * Specs to begin with, for `interlock new`: a template is a bug and its fix as two revisions, written in the words of a
 * platform. Each says what its revisions do, so that the first check is as expected.
 */

export const PLATFORMS = ["plain", "linux", "freebsd", "windows", "rtos"] as const;
export type Platform = (typeof PLATFORMS)[number];
export const TEMPLATES = ["isr", "napi", "workqueue", "ring", "waitqueue"] as const;
export type Template = (typeof TEMPLATES)[number];

/** How a platform calls what the templates need. */
interface Words {
  /** The level that keeps interrupt handlers out. */
  readonly masked: string;
  /** What an interrupt handler leaves its work to. */
  readonly poll: string;
  /** The same where it may block. */
  readonly work: string;
}

const WORDS: Readonly<Record<Platform, Words>> = {
  plain: { masked: "INTERRUPT", poll: "task", work: "task" },
  linux: { masked: "HARDIRQ", poll: "napi", work: "work" },
  freebsd: { masked: "FILTER", poll: "ithread", work: "taskqueue" },
  windows: { masked: "DIRQL", poll: "dpc", work: "workItem" },
  rtos: { masked: "ISR", poll: "work", work: "work" },
};

interface Starter {
  /** What `before` violates. */
  readonly violates: string;
  readonly text: (words: Words) => string;
}

/** The text of a new spec called `name`, and what a check of it says. */
export function starter(
  name: string,
  platform: Platform,
  template: Template,
): { readonly text: string; readonly verdict: string } {
  const { violates, text } = STARTERS[template];
  const [question = "", ...rest] = text(WORDS[platform]).trimStart().split("\n");
  return {
    text: `${question}
/// Source: where the code is. Abstracted: what is left out.
spec ${name};
platform ${platform};
${rest.join("\n").trimEnd()}

revision before {}
revision after { fixed = true; }
expect before violates ${violates};
expect after holds;
`,
    verdict: `before violates ${violates.replace(/^\w+ (?=\S)/, "")}, after holds`,
  };
}

const STARTERS: Readonly<Record<Template, Starter>> = {
  isr: {
    violates: "noneLost",
    text: ({ masked }) => `
/// May the interrupt come between the two halves of an update?

const fixed = false; // interrupts off around the update

cpus 1;
var count: 0..3 = 0;
ghost var arrived: 0..3 = 0;

/// Takes one away: reads, then writes.
thread Worker {
  loop {
    if (fixed) {
      at ${masked} { take(); }
    } else {
      take();
    }
  }
}

proc take() {
  let seen = count;
  if (seen > 0) { atomic { count = seen - 1; arrived = arrived - 1; } }
}

/// Adds one.
isr Arrival {
  if (count < 3) { atomic { count = count + 1; arrived = arrived + 1; } }
}

device Line {
  action signal { raise Arrival; }
}

invariant noneLost: count == arrived;
reachable full: count == 3;
`,
  },
  napi: {
    violates: "noneForgotten",
    text: ({ poll }) => `
/// The poll finds nothing more and enables the interrupt. What of a packet that came just before?

const fixed = false; // looks once more after enabling

cpus 1;
var enabled = true;
atomic queue received: 0..0 slots 2;

device Card {
  external action arrive when !received.full {
    received.push(0);
    if (enabled) { raise Receive; }
  }
}

/// Leaves the work to the poll, with the interrupt off.
isr Receive {
  enabled = false;
  schedule Poll;
}

${poll} Poll {
  loop {
    let packet = received.pop();
    if (packet == none) { break; }
  }
  enabled = true;
  if (fixed) {
    if (!received.empty) {
      enabled = false;
      schedule Poll;
    }
  }
}

invariant noneForgotten: quiescent => received.empty;
reachable full: received.full;
`,
  },
  workqueue: {
    violates: "assert touches",
    text: ({ work }) => `
/// May a work item run after the driver has removed its data?

const fixed = false; // waits for the work item before it removes

cpus 1;
lock running: mutex; // held while the work item runs, so that others can wait for its end
var present = true;

isr Arrival { schedule Later; }

${work} Later holding running {
  touches: assert present;
}

/// The driver is removed: no more interrupts, then no more data.
thread Remove {
  mask Arrival;
  if (fixed) {
    await !Later.pending;
    with running {}
  }
  present = false;
}

device Card {
  action arrive when present { raise Arrival; }
}

reachable ran: Later.active;
`,
  },
  ring: {
    violates: "written",
    text: () => `
/// May the device read a slot before the driver has written it?

const fixed = false; // writes the slot before it moves the tail

const SLOTS = 3;
enum Slot { Old, Fresh }
var slot[0..SLOTS - 1]: Slot = Old;
var tail: 0..SLOTS - 1 = 0; // where the driver writes next
var head: 0..SLOTS - 1 = 0; // where the device reads next

entry Submit {
  let at = tail;
  let first = head;
  if ((at + 1) % SLOTS == first) { return; } // full
  if (fixed) {
    slot[at] = Fresh;
    tail = (at + 1) % SLOTS;
  } else {
    tail = (at + 1) % SLOTS;
    slot[at] = Fresh;
  }
}

device Card {
  action fetch when head != tail && slot[head] == Fresh {
    slot[head] = Old;
    head = (head + 1) % SLOTS;
  }
}

invariant written: head != tail => slot[head] == Fresh;
reachable full: (tail + 1) % SLOTS == head;
`,
  },
  waitqueue: {
    violates: "rule lost-wakeup",
    text: () => `
/// A thread sleeps until the data is there. Can the wake-up come just before it falls asleep?

const fixed = false; // the lock is held around setting and waking, too

lock state: mutex;
channel filled;
var ready = false;

/// Tests and falls asleep with the lock held; \`sleep … with\` releases it in the same step.
thread Reader {
  with state {
    while (!ready) { sleep filled with state; }
  }
}

thread Writer {
  if (fixed) {
    with state {
      ready = true;
      wake filled;
    }
  } else {
    ready = true;
    wake filled;
  }
}

reachable slept: Reader.active && ready;
`,
  },
};
