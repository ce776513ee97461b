/** Calls of real-time kernels. Source: the manuals of FreeRTOS, Zephyr and VxWorks. */
import { block, callsOf, DELAY, either, nothing, statement, value } from "./call.js";

export const RTOS = callsOf("rtos", {
  locks: [
    statement(
      "xSemaphoreTake|xSemaphoreTakeRecursive(m)",
      "takes a mutex or a semaphore",
      "acquire <m>",
      "with a timeout: `either { acquire M; } or { timedOut: return; }`",
    ),
    statement(
      "xSemaphoreGive|xSemaphoreGiveRecursive|xSemaphoreGiveFromISR(m)",
      "releases a mutex, or gives a permit back",
      "release <m>",
    ),
    statement("k_mutex_lock(m)", "takes a mutex", "acquire <m>"),
    statement("k_mutex_unlock(m)", "releases a mutex", "release <m>"),
    statement("k_sem_take|semTake(s)", "takes a permit of a semaphore", "acquire <s>"),
    statement("k_sem_give|semGive(s)", "gives a permit back", "release <s>"),
    statement("k_spin_lock(l)", "takes a spin lock with interrupts off", "acquire <l>"),
    statement("k_spin_unlock(l)", "releases a spin lock", "release <l>"),
  ],
  levels: [
    block(
      "taskENTER_CRITICAL|taskEXIT_CRITICAL|taskDISABLE_INTERRUPTS|taskENABLE_INTERRUPTS|irq_lock|irq_unlock|intLock|intUnlock()",
      "turns interrupts off, or back on",
      "ISR",
    ),
  ],
  other: [
    statement("k_condvar_wait(q, m)", "waits on a condition variable", "sleep <q> with <m>"),
    statement("k_condvar_signal(q)", "wakes one waiter", "wakeOne <q>"),
    statement("k_condvar_broadcast(q)", "wakes all waiters", "wake <q>"),
    statement(
      "xQueueSend|xQueueSendToBack|xQueueSendFromISR|k_msgq_put|msgQSend(fifo, e)",
      "puts into a queue",
      "<fifo>.push(<e>)",
    ),
    value(
      "xQueueReceive|xQueueReceiveFromISR|k_msgq_get|msgQReceive(fifo)",
      "takes from a queue",
      "<fifo>.pop()",
    ),
    statement("xTaskNotifyGive|vTaskNotifyGiveFromISR(c)", "notifies a task", "complete <c>"),
    nothing(
      "ulTaskNotifyTake|xTaskNotifyWait()",
      "waits for a notification",
      "`wait C;`, with `completion C;`",
    ),
    either("k_work_submit(w)", "queues a work item", "schedule <w>"),
    statement(
      "xTimerStart|xTimerReset|xTimerStartFromISR|k_timer_start|wdStart(t)",
      "arms a timer",
      "arm <t>",
    ),
    either("xTimerStop|k_timer_stop|wdCancel(t)", "disarms a timer", "cancel <t>"),
    statement(
      "vTaskDelay|vTaskDelayUntil|k_sleep|k_msleep|taskDelay()",
      "sleeps for some time",
      "await true",
      DELAY,
    ),
    statement("k_busy_wait()", "keeps the CPU for some time", "delay: skip", DELAY),
    statement(
      "taskYIELD|k_yield()",
      "lets others run",
      "await true",
      "others may run between any two steps",
    ),
    statement("configASSERT|__ASSERT(cond)", "asserts a condition", "assert <cond>"),
  ],
});
