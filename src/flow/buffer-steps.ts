/** The accesses of which operations on rings and queues are made that are not atomic. */

export interface BufferStep {
  readonly label: string;
  readonly text: string;
  readonly does:
    "writeSlot" | "advanceTail" | "ring" | "readSlot" | "advanceHead" | "begin" | "push" | "pop";
  /** It uses what the operation has read before. */
  readonly usesItem?: true;
}

type Operations = Readonly<Record<"push" | "pop", readonly BufferStep[]>>;

/** A driver writes the slot, advances the tail, and rings the doorbell. */
export const BUFFER_STEPS: Readonly<Record<"ring" | "queue", Operations>> = {
  ring: {
    push: [
      { label: "p1", text: "slot[tail] = X", does: "writeSlot" },
      { label: "p2", text: "tail = tail + 1", does: "advanceTail" },
      { label: "p3", text: "doorbell", does: "ring" },
    ],
    pop: [
      { label: "q1", text: "X = slot[head]", does: "readSlot" },
      { label: "q2", text: "head = head + 1", does: "advanceHead", usesItem: true },
    ],
  },
  queue: {
    push: [
      { label: "begin", text: "begin", does: "begin" },
      { label: "end", text: "end", does: "push" },
    ],
    pop: [
      { label: "begin", text: "begin", does: "begin" },
      { label: "end", text: "end", does: "pop" },
    ],
  },
};
