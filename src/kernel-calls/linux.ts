/** Calls of Linux. Source: Documentation/core-api, Documentation/locking, include/linux. */
import { block, callsOf, declaration, either, nothing, raising, statement, value } from "./call.js";

const SEQUENTIAL = "memory is sequentially consistent in a spec, and every verdict says so";
const DELAY = "how long it takes is not modelled";

export const LINUX = callsOf("linux", {
  locks: [
    statement("mutex_lock|mutex_lock_nested|mutex_lock_io(m)", "takes a mutex", "acquire <m>"),
    statement(
      "mutex_lock_interruptible|mutex_lock_killable(m)",
      "takes a mutex, unless a signal comes",
      "acquire <m>",
      "for the signal: `either { acquire M; } or { interrupted: return; }`",
    ),
    statement("mutex_unlock(m)", "releases a mutex", "release <m>"),
    value("mutex_trylock(m)", "takes a mutex if it is free", "tryAcquire <m>"),
    statement("rt_mutex_lock(m)", "takes a mutex that lends priority", "acquire <m>"),
    statement("rt_mutex_unlock(m)", "releases a mutex that lends priority", "release <m>"),
    statement(
      "spin_lock|spin_lock_nested|raw_spin_lock|raw_spin_lock_nested(l)",
      "takes a spin lock",
      "acquire <l>",
    ),
    raising(
      "spin_lock_bh|raw_spin_lock_bh(l)",
      "takes a spin lock with softirqs off",
      "acquire <l>",
      "SOFTIRQ",
    ),
    raising(
      "spin_lock_irq|raw_spin_lock_irq(l)",
      "takes a spin lock with interrupts off",
      "acquire <l>",
      "HARDIRQ",
    ),
    raising(
      "spin_lock_irqsave|spin_lock_irqsave_nested|raw_spin_lock_irqsave(l, irqflags)",
      "takes a spin lock with interrupts off",
      "acquire <l>",
      "HARDIRQ",
    ),
    statement(
      "spin_unlock|spin_unlock_bh|spin_unlock_irq|raw_spin_unlock|raw_spin_unlock_bh|raw_spin_unlock_irq(l)",
      "releases a spin lock",
      "release <l>",
    ),
    statement(
      "spin_unlock_irqrestore|raw_spin_unlock_irqrestore(l, irqflags)",
      "releases a spin lock",
      "release <l>",
    ),
    value(
      "spin_trylock|spin_trylock_bh|spin_trylock_irq|spin_trylock_irqsave|raw_spin_trylock(l)",
      "takes a spin lock if it is free",
      "tryAcquire <l>",
    ),
    statement("read_lock(rw)", "takes a lock as a reader", "acquire <rw> shared"),
    raising(
      "read_lock_bh(rw)",
      "takes a lock as a reader with softirqs off",
      "acquire <rw> shared",
      "SOFTIRQ",
    ),
    raising(
      "read_lock_irq|read_lock_irqsave(rw)",
      "takes a lock as a reader with interrupts off",
      "acquire <rw> shared",
      "HARDIRQ",
    ),
    statement(
      "read_unlock|read_unlock_bh|read_unlock_irq|read_unlock_irqrestore(rw)",
      "releases a lock as a reader",
      "release <rw> shared",
    ),
    value(
      "read_trylock(rw)",
      "takes a lock as a reader if no writer holds it",
      "tryAcquire <rw> shared",
    ),
    statement("write_lock(rw)", "takes a lock as a writer", "acquire <rw>"),
    raising(
      "write_lock_bh(rw)",
      "takes a lock as a writer with softirqs off",
      "acquire <rw>",
      "SOFTIRQ",
    ),
    raising(
      "write_lock_irq|write_lock_irqsave(rw)",
      "takes a lock as a writer with interrupts off",
      "acquire <rw>",
      "HARDIRQ",
    ),
    statement(
      "write_unlock|write_unlock_bh|write_unlock_irq|write_unlock_irqrestore(rw)",
      "releases a lock as a writer",
      "release <rw> exclusive",
    ),
    value("write_trylock(rw)", "takes a lock as a writer if it is free", "tryAcquire <rw>"),
    statement(
      "down_read|down_read_killable|down_read_interruptible(rs)",
      "takes a semaphore of readers and writers as a reader",
      "acquire <rs> shared",
    ),
    statement("up_read(rs)", "releases it as a reader", "release <rs> shared"),
    statement(
      "down_write|down_write_killable(rs)",
      "takes a semaphore of readers and writers as a writer",
      "acquire <rs>",
    ),
    statement("up_write(rs)", "releases it as a writer", "release <rs> exclusive"),
    value(
      "down_read_trylock(rs)",
      "takes it as a reader if no writer holds it",
      "tryAcquire <rs> shared",
    ),
    value("down_write_trylock(rs)", "takes it as a writer if it is free", "tryAcquire <rs>"),
    statement(
      "down|down_interruptible|down_killable(s)",
      "takes a permit of a semaphore",
      "acquire <s>",
    ),
    statement("up(s)", "gives a permit back", "release <s>"),
    value(
      "down_trylock(s)",
      "takes a permit if there is one",
      "!tryAcquire <s>",
      "it yields 0 where it has taken one",
    ),
    statement(
      "lockdep_assert_held|lockdep_assert_held_once|assert_spin_locked(m)",
      "asserts that the caller holds a lock",
      "assertHeld <m>",
    ),
    statement(
      "lockdep_assert_held_write(rs)",
      "asserts that the caller holds a lock as a writer",
      "assertHeld <rs> exclusive",
    ),
    statement(
      "lockdep_assert_held_read(rs)",
      "asserts that the caller holds a lock as a reader",
      "assertHeld <rs> shared",
    ),
    statement(
      "lockdep_assert_not_held(m)",
      "asserts that the caller does not hold a lock",
      "assertNotHeld <m>",
    ),
    declaration("DEFINE_MUTEX|mutex_init(m)", "sets up a mutex", "lock <m>: mutex;"),
    declaration("DEFINE_SPINLOCK|spin_lock_init(l)", "sets up a spin lock", "lock <l>: spinlock;"),
    declaration(
      "DEFINE_RAW_SPINLOCK|raw_spin_lock_init(l)",
      "sets up a spin lock",
      "lock <l>: rawSpinlock;",
    ),
    declaration(
      "DEFINE_RWLOCK|rwlock_init(rw)",
      "sets up a lock with readers",
      "lock <rw>: rwlock;",
    ),
    declaration(
      "DECLARE_RWSEM|init_rwsem(rs)",
      "sets up a semaphore of readers and writers",
      "lock <rs>: rwSemaphore;",
    ),
    declaration("sema_init(s, n)", "sets up a semaphore", "lock <s>: semaphore count <n>;"),
  ],
  levels: [
    block(
      "local_irq_disable|local_irq_save|local_irq_enable|local_irq_restore()",
      "turns interrupts off, or back on",
      "HARDIRQ",
    ),
    block("local_bh_disable|local_bh_enable()", "turns softirqs off, or back on", "SOFTIRQ"),
    block(
      "preempt_disable|preempt_enable|get_cpu|put_cpu()",
      "turns pre-emption off, or back on",
      "PREEMPT_OFF",
    ),
    block("cli|sti()", "turns interrupts off, or back on", "HARDIRQ"),
  ],
  lists: [
    statement(
      "list_add_tail|list_add_tail_rcu(e, head)",
      "appends to a list",
      "<head>.insertTail(<e>)",
    ),
    statement(
      "list_add|list_add_rcu(e, head)",
      "puts in front of a list",
      "<head>.insertHead(<e>)",
    ),
    statement(
      "list_del|list_del_init|list_del_rcu(e)",
      "removes from its list",
      "<head>.remove(<e>)",
    ),
    value("list_empty|list_empty_careful(head)", "tests whether a list is empty", "<head>.empty"),
    value(
      "list_first_entry|list_first_entry_or_null(head, type, member)",
      "reads the first element of a list",
      "<head>.front()",
    ),
    declaration("LIST_HEAD|INIT_LIST_HEAD(head)", "sets up a list", "list <head>: Element;"),
  ],
  other: [
    // Waiting and waking.
    statement("complete(c)", "completes a completion", "complete <c>"),
    statement(
      "complete_all(c)",
      "completes a completion for all who wait",
      "complete <c>",
      "it lets one waiter continue; for several, use a variable and `await`",
    ),
    either(
      "wait_for_completion|wait_for_completion_interruptible|wait_for_completion_killable|wait_for_completion_io(c)",
      "waits for a completion",
      "wait <c>",
    ),
    either(
      "wait_for_completion_timeout|wait_for_completion_interruptible_timeout|wait_for_completion_killable_timeout(c, jiffies)",
      "waits for a completion, up to some time",
      "wait <c> or timeout",
    ),
    nothing(
      "reinit_completion(c)",
      "forgets that a completion was completed",
      "a `wait` takes what it waited for; a completion that is used once needs nothing",
    ),
    declaration(
      "DECLARE_COMPLETION|DECLARE_COMPLETION_ONSTACK|init_completion(c)",
      "sets up a completion",
      "completion <c>;",
    ),
    statement(
      "wait_event|wait_event_interruptible|wait_event_killable|wait_event_freezable|wait_event_cmd(q, cond)",
      "sleeps until a condition holds",
      "await <cond>",
      "it tests again whenever the queue is woken; to find a wake-up that is forgotten, write `sleep Q with L;` in a loop",
    ),
    statement(
      "wait_event_timeout|wait_event_interruptible_timeout(q, cond, jiffies)",
      "sleeps until a condition holds, up to some time",
      "either { await <cond>; } or { timedOut: skip; }",
    ),
    statement(
      "wait_event_lock_irq|wait_event_interruptible_lock_irq(q, cond, l)",
      "sleeps until a condition holds, without the lock meanwhile",
      "while (!(<cond>)) { sleep <q> with <l>; }",
    ),
    statement(
      "wake_up|wake_up_all|wake_up_interruptible|wake_up_interruptible_all|wake_up_poll|wake_up_locked(q)",
      "wakes what sleeps on a wait queue",
      "wake <q>",
    ),
    statement("swake_up_one(q)", "wakes one sleeper of a wait queue", "wakeOne <q>"),
    declaration(
      "DECLARE_WAIT_QUEUE_HEAD|init_waitqueue_head(q)",
      "sets up a wait queue",
      "channel <q>;",
    ),
    nothing(
      "prepare_to_wait|prepare_to_wait_exclusive|finish_wait|set_current_state|schedule|schedule_timeout()",
      "goes to sleep by hand",
      "`await e;` waits for a condition, `sleep Q with L;` for a wake-up",
    ),
    statement("might_sleep()", "says that the caller may sleep", "await true"),
    statement(
      "msleep|ssleep|fsleep|usleep_range|msleep_interruptible(ms)",
      "sleeps for some time",
      "await true",
      `${DELAY}; like sleeping it is forbidden where the platform forbids blocking`,
    ),
    statement(
      "udelay|mdelay|ndelay|cpu_relax()",
      "keeps the CPU for some time",
      "delay: skip",
      DELAY,
    ),
    statement(
      "cond_resched|yield()",
      "lets others run",
      "await true",
      "others may run between any two steps",
    ),
    // Deferred work.
    either("schedule_work(w)", "queues a work item", "schedule <w>"),
    either("queue_work(workqueue, w)", "queues a work item", "schedule <w>"),
    either(
      "queue_work_on(processor, workqueue, w)",
      "queues a work item for a CPU",
      "schedule <w>",
      "`work W on cpu 1 { … }` says where it runs",
    ),
    either(
      "schedule_delayed_work(w, jiffies)",
      "queues a work item for later",
      "schedule <w>",
      DELAY,
    ),
    either(
      "queue_delayed_work|mod_delayed_work(workqueue, w, jiffies)",
      "queues a work item for later",
      "schedule <w>",
      DELAY,
    ),
    statement(
      "flush_work|flush_delayed_work(w)",
      "waits until a work item has run",
      "await !<w>.pending",
      "it may still run: give it a lock, `work W holding running { … }`, and add `with running { }`",
    ),
    statement(
      "cancel_work_sync|cancel_delayed_work_sync(w)",
      "takes a work item off its queue and waits until it has ended",
      "await !<w>.pending",
      "it may still run: give it a lock, `work W holding running { … }`, and add `with running { }`",
    ),
    statement(
      "flush_workqueue|drain_workqueue|destroy_workqueue(workqueue)",
      "waits until all work items have run",
      "await !w.pending",
      "for each work item of the queue",
    ),
    declaration(
      "INIT_WORK|INIT_DELAYED_WORK|DECLARE_WORK|DECLARE_DELAYED_WORK(w, function)",
      "sets up a work item",
      "work <w> { <function>(); }",
    ),
    either("tasklet_schedule|tasklet_hi_schedule(w)", "schedules a tasklet", "schedule <w>"),
    statement(
      "tasklet_kill(w)",
      "waits until a tasklet has run",
      "await !<w>.pending",
      "it may still run: give it a lock, `tasklet D holding running { … }`, and add `with running { }`",
    ),
    declaration(
      "tasklet_setup|tasklet_init|DECLARE_TASKLET(w, function)",
      "sets up a tasklet",
      "tasklet <w> { <function>(); }",
    ),
    either("raise_softirq|raise_softirq_irqoff(w)", "raises a softirq", "schedule <w>"),
    either(
      "napi_schedule|__napi_schedule|napi_schedule_irqoff(w)",
      "schedules a poll",
      "schedule <w>",
    ),
    value("napi_schedule_prep(w)", "tests and sets whether a poll is scheduled", "!<w>.pending"),
    statement(
      "napi_complete|napi_complete_done(w)",
      "ends a poll",
      "completed: skip",
      "a poll that is scheduled while it runs runs again",
    ),
    statement(
      "napi_disable(w)",
      "waits until a poll has ended, and keeps it from running",
      "await !<w>.pending",
      "it may still run: give it a lock, `napi P holding running { … }`, and add `with running { }`",
    ),
    nothing("napi_enable(w)", "lets a poll run", "a poll runs when it is scheduled"),
    declaration(
      "netif_napi_add(device, w, function)",
      "sets up a poll",
      "napi <w> { <function>(); }",
    ),
    // Timers.
    statement("mod_timer|timer_reduce|hrtimer_start(t, expires)", "arms a timer", "arm <t>"),
    statement("add_timer|hrtimer_restart(t)", "arms a timer", "arm <t>"),
    either(
      "del_timer|timer_delete|hrtimer_try_to_cancel(t)",
      "disarms a timer, which may be running",
      "cancel <t>",
    ),
    statement(
      "del_timer_sync|timer_delete_sync|timer_shutdown_sync|hrtimer_cancel(t)",
      "disarms a timer and waits until it has ended",
      "cancel <t>",
      "it may still run: give it a lock, `timer T holding running { … }`, and write `if (!cancel T) { with running at SOFTIRQ { } }`",
    ),
    value("timer_pending(t)", "tests whether a timer is armed", "<t>.pending"),
    declaration(
      "timer_setup|DEFINE_TIMER|hrtimer_init|hrtimer_setup(t, function)",
      "sets up a timer",
      "timer <t> { <function>(); }",
    ),
    // Interrupts.
    statement("disable_irq_nosync(i)", "masks an interrupt", "mask <i>"),
    statement(
      "disable_irq(i)",
      "masks an interrupt and waits until its handler has ended",
      "mask <i>",
      "the handler may still run: give it a lock, `isr I holding running { … }`, and add `with running at HARDIRQ { }`",
    ),
    statement("enable_irq(i)", "unmasks an interrupt", "unmask <i>"),
    nothing(
      "synchronize_irq(i)",
      "waits until a handler has ended",
      "give the handler a lock, `isr I holding running { … }`, and write `with running at HARDIRQ { }`",
    ),
    declaration(
      "request_irq|devm_request_irq|request_threaded_irq(i, handler)",
      "sets up an interrupt handler",
      "isr <handler> { … }",
    ),
    nothing(
      "free_irq|devm_free_irq(i)",
      "takes an interrupt handler away",
      "write `mask I;`, or a variable that the handler's `when` tests",
    ),
    declaration(
      "kthread_run|kthread_create(function)",
      "starts a thread",
      "thread <function> { … }",
    ),
    nothing(
      "kthread_stop|kthread_should_stop()",
      "asks a thread to end",
      "a variable that the thread tests: `while (!stop) { … }`",
    ),
    // Assertions.
    statement(
      "BUG_ON|WARN_ON|WARN_ON_ONCE|WARN|VM_BUG_ON(cond)",
      "reports a condition that must not hold",
      "assert !(<cond>)",
    ),
    statement("BUG|panic()", "reports that this must not happen", "assert false"),
    // Atomic operations.
    statement(
      "atomic_inc|atomic_long_inc|atomic64_inc|refcount_inc|kref_get(x)",
      "counts up in one step",
      "atomic { <x> = <x> + 1; }",
    ),
    statement(
      "atomic_dec|atomic_long_dec|atomic64_dec|refcount_dec(x)",
      "counts down in one step",
      "atomic { <x> = <x> - 1; }",
    ),
    statement("atomic_add|atomic64_add(n, x)", "adds in one step", "atomic { <x> = <x> + <n>; }"),
    statement(
      "atomic_sub|atomic64_sub(n, x)",
      "subtracts in one step",
      "atomic { <x> = <x> - <n>; }",
    ),
    statement(
      "atomic_set|atomic64_set|refcount_set|WRITE_ONCE|smp_store_release(x, n)",
      "writes in one step",
      "<x> = <n>",
    ),
    statement("kref_init(x)", "sets a count of references to one", "<x> = 1"),
    value(
      "atomic_read|atomic64_read|refcount_read|kref_read|READ_ONCE|ACCESS_ONCE|smp_load_acquire|rcu_dereference|rcu_access_pointer(x)",
      "reads in one step",
      "<x>",
    ),
    statement("rcu_assign_pointer(x, n)", "publishes a pointer", "<x> = <n>"),
    statement(
      "kref_put(x, release)",
      "counts down and releases at zero",
      "let last = false; atomic { <x> = <x> - 1; last = <x> == 0; } if (last) { <release>(); }",
    ),
    statement(
      "atomic_dec_and_test|refcount_dec_and_test(x)",
      "counts down and tests for zero",
      "let isZero = false; atomic { <x> = <x> - 1; isZero = <x> == 0; }",
    ),
    statement(
      "atomic_inc_return|atomic_fetch_inc(x)",
      "counts up and yields the count",
      "let count = 0; atomic { <x> = <x> + 1; count = <x>; }",
    ),
    statement(
      "atomic_dec_return|atomic_fetch_dec(x)",
      "counts down and yields the count",
      "let count = 0; atomic { <x> = <x> - 1; count = <x>; }",
    ),
    statement(
      "atomic_inc_not_zero|refcount_inc_not_zero|kref_get_unless_zero(x)",
      "counts up unless it is zero",
      "let got = false; atomic { if (<x> > 0) { <x> = <x> + 1; got = true; } }",
    ),
    statement(
      "cmpxchg|atomic_cmpxchg|try_cmpxchg(x, old, new)",
      "writes if it finds a value",
      "let was = 0; atomic { was = <x>; if (was == <old>) { <x> = <new>; } }",
    ),
    statement(
      "xchg|atomic_xchg(x, new)",
      "writes and yields what was there",
      "let was = 0; atomic { was = <x>; <x> = <new>; }",
    ),
    statement(
      "set_bit|__set_bit(n, flags)",
      "sets a bit",
      "atomic { <flags> = <flags> union { <n> }; }",
    ),
    statement(
      "clear_bit|clear_bit_unlock|__clear_bit(n, flags)",
      "clears a bit",
      "atomic { <flags> = <flags> minus { <n> }; }",
    ),
    value("test_bit(n, flags)", "tests a bit", "<n> in <flags>"),
    statement(
      "test_and_set_bit|test_and_set_bit_lock(n, flags)",
      "sets a bit and yields what it was",
      "let was = false; atomic { was = <n> in <flags>; <flags> = <flags> union { <n> }; }",
    ),
    statement(
      "test_and_clear_bit(n, flags)",
      "clears a bit and yields what it was",
      "let was = false; atomic { was = <n> in <flags>; <flags> = <flags> minus { <n> }; }",
    ),
    nothing(
      "smp_mb|smp_rmb|smp_wmb|mb|rmb|wmb|barrier|dma_wmb|dma_rmb|smp_mb__before_atomic|smp_mb__after_atomic()",
      "orders memory accesses",
      `leave it out: ${SEQUENTIAL}`,
    ),
    statement(
      "rcu_read_lock|rcu_read_lock_bh|srcu_read_lock()",
      "begins to read what others may free",
      "atomic { readers = readers + 1; }",
      "with `var readers: 0..2 = 0;`",
    ),
    statement(
      "rcu_read_unlock|rcu_read_unlock_bh|srcu_read_unlock()",
      "ends reading what others may free",
      "atomic { readers = readers - 1; }",
      "with `var readers: 0..2 = 0;`",
    ),
    statement(
      "synchronize_rcu|synchronize_net|synchronize_srcu()",
      "waits for readers",
      "await readers == 0",
      "with `var readers: 0..2 = 0;`",
    ),
    nothing(
      "call_rcu|kfree_rcu()",
      "frees once readers have ended",
      "a deferred context that waits: `work Free { await readers == 0; … }`",
    ),
    // Memory.
    value(
      "kmalloc|kzalloc|kcalloc|kvzalloc|devm_kzalloc|devm_kmalloc|vmalloc()",
      "takes memory",
      "<pool>.take()",
    ),
    value(
      "kmem_cache_alloc|kmem_cache_zalloc|mempool_alloc(pool)",
      "takes an element of a pool",
      "<pool>.take()",
    ),
    statement("kfree|kvfree|vfree(p)", "gives memory back", "<p>.give()"),
    statement("kmem_cache_free(pool, p)", "gives an element of a pool back", "<p>.give()"),
    statement("mempool_free(p, pool)", "gives an element of a pool back", "<p>.give()"),
    statement(
      "dma_map_single|dma_sync_single_for_device(device, p)",
      "hands memory to the device",
      "<p>.lend()",
    ),
    statement(
      "dma_unmap_single|dma_sync_single_for_cpu(device, p)",
      "takes memory back from the device",
      "<p>.back()",
    ),
    nothing(
      "module_init|module_exit|MODULE_LICENSE|MODULE_AUTHOR|MODULE_DESCRIPTION|EXPORT_SYMBOL|EXPORT_SYMBOL_GPL()",
      "describes a module",
      "leave it out: a spec has contexts, which start by themselves",
    ),
    nothing(
      "copy_from_user|copy_to_user|get_user|put_user()",
      "copies from or to a program",
      "leave it out, or choose the value: `choose x in 0..3;`",
    ),
  ],
});
