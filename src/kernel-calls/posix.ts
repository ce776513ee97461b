/** Calls of POSIX threads, and what locks are called where no kernel is meant. */
import { callsOf, either, nothing, statement, value } from "./call.js";

export const POSIX = callsOf("posix", {
  locks: [
    statement(
      "pthread_mutex_lock|pthread_spin_lock|lock|Lock|acquire|AcquireSpinLock(m)",
      "takes a lock",
      "acquire <m>",
    ),
    statement(
      "pthread_mutex_unlock|pthread_spin_unlock|unlock|unLock|release|ReleaseSpinLock(m)",
      "releases a lock",
      "release <m>",
    ),
    value(
      "pthread_mutex_trylock|pthread_spin_trylock|tryLock|trylock|try_lock|tryAcquire(m)",
      "takes a lock if it is free",
      "tryAcquire <m>",
    ),
    statement("pthread_rwlock_rdlock(rs)", "takes a lock as a reader", "acquire <rs> shared"),
    statement("pthread_rwlock_wrlock(rs)", "takes a lock as a writer", "acquire <rs>"),
    statement("pthread_rwlock_unlock(rs)", "releases a lock", "release <rs>"),
    statement("sem_wait(s)", "takes a permit of a semaphore", "acquire <s>"),
    statement("sem_post(s)", "gives a permit back", "release <s>"),
  ],
  other: [
    statement("pthread_cond_wait(q, m)", "waits on a condition variable", "sleep <q> with <m>"),
    either(
      "pthread_cond_timedwait(q, m)",
      "waits on a condition variable, up to some time",
      "sleep <q> with <m> or timeout",
    ),
    statement("pthread_cond_signal(q)", "wakes one waiter", "wakeOne <q>"),
    statement("pthread_cond_broadcast(q)", "wakes all waiters", "wake <q>"),
    either("schedule(w)", "schedules a deferred context", "schedule <w>"),
    statement("raise(i)", "raises an interrupt", "raise <i>"),
    statement("arm(t)", "arms a timer", "arm <t>"),
    either("cancel(t)", "disarms a timer", "cancel <t>"),
    either("wait(c)", "waits for a completion", "wait <c>"),
    statement("wait|waitFor|waitUntil(cond)", "waits for a condition", "await <cond>"),
    statement("sleep|usleep|nanosleep|delay(s)", "sleeps for some time", "await true"),
    statement("wake|notifyAll|notify_all|broadcast(q)", "wakes all sleepers", "wake <q>"),
    statement("wakeOne|notify|notify_one|signal(q)", "wakes one sleeper", "wakeOne <q>"),
    nothing(
      "pthread_create|pthread_join()",
      "starts a thread, or waits until it has ended",
      "`thread T { … }` runs from the beginning; a variable that it sets at its end can be awaited",
    ),
  ],
});
