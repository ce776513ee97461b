/** Calls of Windows. Source: Microsoft's reference of wdm.h, ntddk.h and storport.h. */
import { block, callsOf, declaration, DELAY, either, nothing, statement, value } from "./call.js";

export const WINDOWS = callsOf("windows", {
  locks: [
    statement(
      "KeAcquireSpinLock|KeAcquireSpinLockAtDpcLevel|KeAcquireInStackQueuedSpinLock|KeAcquireSpinLockRaiseToDpc(l)",
      "takes a spin lock",
      "acquire <l>",
    ),
    statement(
      "KeReleaseSpinLock|KeReleaseSpinLockFromDpcLevel(l)",
      "releases a spin lock",
      "release <l>",
    ),
    statement(
      "KeReleaseInStackQueuedSpinLock|KeReleaseInStackQueuedSpinLockFromDpcLevel(l)",
      "releases a spin lock",
      "release <l>",
      "name the lock, not the handle",
    ),
    value(
      "KeTryToAcquireSpinLockAtDpcLevel(l)",
      "takes a spin lock if it is free",
      "tryAcquire <l>",
    ),
    statement(
      "ExAcquireFastMutex|ExAcquireFastMutexUnsafe|KeAcquireGuardedMutex(m)",
      "takes a mutex",
      "acquire <m>",
    ),
    statement(
      "ExReleaseFastMutex|ExReleaseFastMutexUnsafe|KeReleaseGuardedMutex|KeReleaseMutex(m)",
      "releases a mutex",
      "release <m>",
    ),
    value(
      "ExTryToAcquireFastMutex|KeTryToAcquireGuardedMutex(m)",
      "takes a mutex if it is free",
      "tryAcquire <m>",
    ),
    statement(
      "ExAcquireResourceExclusiveLite|ExAcquirePushLockExclusive(rs)",
      "takes a lock as a writer",
      "acquire <rs>",
    ),
    statement(
      "ExAcquireResourceSharedLite|ExAcquirePushLockShared(rs)",
      "takes a lock as a reader",
      "acquire <rs> shared",
    ),
    statement("ExReleaseResourceLite|ExReleasePushLock(rs)", "releases a lock", "release <rs>"),
    statement(
      "ExReleasePushLockExclusive(rs)",
      "releases a lock as a writer",
      "release <rs> exclusive",
    ),
    statement("ExReleasePushLockShared(rs)", "releases a lock as a reader", "release <rs> shared"),
    statement("ExAcquireSpinLockExclusive(rw)", "takes a spin lock as a writer", "acquire <rw>"),
    statement(
      "ExAcquireSpinLockShared(rw)",
      "takes a spin lock as a reader",
      "acquire <rw> shared",
    ),
    statement(
      "ExReleaseSpinLockExclusive(rw)",
      "releases a spin lock as a writer",
      "release <rw> exclusive",
    ),
    statement(
      "ExReleaseSpinLockShared(rw)",
      "releases a spin lock as a reader",
      "release <rw> shared",
    ),
    statement("KeReleaseSemaphore(s)", "gives a permit back", "release <s>"),
    statement("EnterCriticalSection(m)", "takes a mutex", "acquire <m>"),
    statement("LeaveCriticalSection(m)", "releases a mutex", "release <m>"),
    nothing(
      "StorPortAcquireSpinLock|StorPortReleaseSpinLock()",
      "takes or releases a lock of the port",
      "name the lock: `acquire StartIoLock;`, with `lock StartIoLock: startIoLock;`",
    ),
    nothing(
      "KeSynchronizeExecution|KeAcquireInterruptSpinLock|KeReleaseInterruptSpinLock()",
      "runs with the lock of an interrupt",
      "`with InterruptLock { … }`, with `lock InterruptLock: interruptLock;`",
    ),
    declaration("KeInitializeSpinLock(l)", "sets up a spin lock", "lock <l>: spinlock;"),
    declaration(
      "ExInitializeFastMutex|KeInitializeGuardedMutex|KeInitializeMutex(m)",
      "sets up a mutex",
      "lock <m>: mutex;",
    ),
    declaration(
      "ExInitializeResourceLite(rs)",
      "sets up a lock with readers",
      "lock <rs>: resource;",
    ),
    declaration(
      "KeInitializeSemaphore(s, n, limit)",
      "sets up a semaphore",
      "lock <s>: semaphore count <n> limit <limit>;",
    ),
  ],
  levels: [
    block(
      "KeRaiseIrql|KeRaiseIrqlToDpcLevel|KeLowerIrql()",
      "raises the level of the CPU, or lowers it",
      "DISPATCH",
    ),
  ],
  lists: [
    statement("InsertTailList(head, e)", "appends to a list", "<head>.insertTail(<e>)"),
    statement("InsertHeadList(head, e)", "puts in front of a list", "<head>.insertHead(<e>)"),
    value("RemoveHeadList(head)", "takes the first element of a list", "<head>.removeHead()"),
    statement("RemoveEntryList(e)", "removes from its list", "<head>.remove(<e>)"),
    value("IsListEmpty(head)", "tests whether a list is empty", "<head>.empty"),
    declaration("InitializeListHead(head)", "sets up a list", "list <head>: Element;"),
  ],
  other: [
    either(
      "KeWaitForSingleObject(c)",
      "waits for an event",
      "wait <c>",
      "for a mutex it is `acquire M;`, and with a timeout `wait C or timeout`",
    ),
    statement(
      "KeSetEvent(c)",
      "signals an event",
      "complete <c>",
      "a notification event lets all waiters continue: use a variable and `await`",
    ),
    nothing(
      "KeClearEvent|KeResetEvent(c)",
      "forgets that an event was signalled",
      "a `wait` takes what it waited for",
    ),
    declaration("KeInitializeEvent(c)", "sets up an event", "completion <c>;"),
    either("KeInsertQueueDpc(w)", "queues a DPC", "schedule <w>"),
    either("StorPortIssueDpc(extension, w)", "queues a DPC", "schedule <w>"),
    either(
      "IoRequestDpc(device, request, w)",
      "queues the DPC of a device",
      "schedule <w>",
      "with `dpc Complete { … }`: `schedule Complete;`",
    ),
    nothing(
      "KeRemoveQueueDpc|KeFlushQueuedDpcs()",
      "takes DPCs off their queue, or waits until they have run",
      "`await !D.pending;`, and a lock that the DPC is `holding`",
    ),
    declaration(
      "KeInitializeDpc|StorPortInitializeDpc(w, function)",
      "sets up a DPC",
      "dpc <w> { <function>(); }",
    ),
    declaration(
      "KeInitializeThreadedDpc(w, function)",
      "sets up a threaded DPC",
      "threadedDpc <w> { <function>(); }",
    ),
    either(
      "IoQueueWorkItem|ExQueueWorkItem|IoQueueWorkItemEx(w)",
      "queues a work item",
      "schedule <w>",
    ),
    nothing("IoAllocateWorkItem|IoFreeWorkItem()", "sets up a work item", "`workItem W { … }`"),
    statement(
      "KeSetTimer|KeSetTimerEx|KeSetCoalescableTimer|ExSetTimer(t)",
      "arms a timer",
      "arm <t>",
    ),
    either("KeCancelTimer|ExCancelTimer(t)", "disarms a timer, which may be running", "cancel <t>"),
    declaration("KeInitializeTimer|KeInitializeTimerEx(t)", "sets up a timer", "timer <t> { … }"),
    declaration(
      "IoConnectInterrupt|IoConnectInterruptEx(i, handler)",
      "sets up an interrupt handler",
      "isr <handler> { … }",
    ),
    declaration("PsCreateSystemThread()", "starts a thread", "thread Worker { … }"),
    statement("KeDelayExecutionThread()", "sleeps for some time", "await true", DELAY),
    statement(
      "KeStallExecutionProcessor|StorPortStallExecution()",
      "keeps the CPU for some time",
      "delay: skip",
      DELAY,
    ),
    statement("ASSERT|NT_ASSERT|NT_VERIFY(cond)", "asserts a condition", "assert <cond>"),
    statement("KeBugCheck|KeBugCheckEx()", "stops the machine", "assert false"),
    statement(
      "InterlockedIncrement|InterlockedIncrement64|ObReferenceObject(x)",
      "counts up in one step",
      "atomic { <x> = <x> + 1; }",
    ),
    statement(
      "InterlockedDecrement|InterlockedDecrement64(x)",
      "counts down in one step and yields the count",
      "let count = 0; atomic { <x> = <x> - 1; count = <x>; }",
    ),
    statement(
      "InterlockedExchange|InterlockedExchangePointer(x, new)",
      "writes and yields what was there",
      "let was = 0; atomic { was = <x>; <x> = <new>; }",
    ),
    statement(
      "InterlockedCompareExchange|InterlockedCompareExchangePointer(x, new, old)",
      "writes if it finds a value",
      "let was = 0; atomic { was = <x>; if (was == <old>) { <x> = <new>; } }",
    ),
    statement(
      "InterlockedExchangeAdd|InterlockedAdd(x, n)",
      "adds in one step",
      "atomic { <x> = <x> + <n>; }",
    ),
    nothing(
      "KeMemoryBarrier|MemoryBarrier|KeMemoryBarrierWithoutFence()",
      "orders memory accesses",
      "leave it out: memory is sequentially consistent in a spec, and every verdict says so",
    ),
    value(
      "ExAllocatePool|ExAllocatePool2|ExAllocatePoolWithTag()",
      "takes memory",
      "<pool>.take()",
    ),
    statement("ExFreePool|ExFreePoolWithTag(p)", "gives memory back", "<p>.give()"),
    value(
      "ExAllocateFromNPagedLookasideList|ExAllocateFromLookasideListEx(pool)",
      "takes an element of a pool",
      "<pool>.take()",
    ),
    statement(
      "ExFreeToNPagedLookasideList|ExFreeToLookasideListEx(pool, p)",
      "gives an element of a pool back",
      "<p>.give()",
    ),
  ],
});
