/** How contexts end: what must then be true, and what they leave behind (S30, S50). */
import { number } from "../../ir/build.js";
import { atOf, cpuOf, type Process } from "../model/processes.js";
import { lockLeak } from "../rules/lock-leak.js";
import { returnsAtOtherLevel } from "../rules/wrong-level.js";
import { seeWord } from "../step/events.js";
import { judge } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { stopPostponed, write } from "../step/write.js";

/** What must be true of a context that ends, and the state it leaves behind. */
export function endContext(body: StepBody, process: Process): void {
  const { context } = process;
  judge(body, ...lockLeak(body, process), ...returnsAtOtherLevel(body, process));
  stopPostponed(body);
  if (body.dead) return;
  seeWord(body, "leave");
  write(body, atOf(context), body.own, number(0));
  if (process.choosesCpu) write(body, cpuOf(context), body.own, number(0));
  if (process.raises) write(body, `${context.name}.level`, body.own, number(0));
}
