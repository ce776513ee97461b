/** How contexts end: what must then be true, and what they leave behind (S30, S50). */
import { differ, number } from "../../ir/build.js";
import { levelNow } from "../levels/level-now.js";
import { holdsAny } from "../locks/holding.js";
import { atOf, cpuOf, type Process } from "../model/processes.js";
import { seeWord } from "../step/events.js";
import { judge } from "../step/judge.js";
import type { StepBody } from "../step/step-body.js";
import { stopPostponed, write } from "../step/write.js";

/** What must be true of a context that ends, and the state it leaves behind. */
export function endContext(body: StepBody, process: Process): void {
  const { context } = process;
  const { model } = body;
  judge(
    body,
    ...model.spec.locks
      .filter(() => !model.failures.ignores("lock-leak"))
      .map((lock) => ({
        broken: holdsAny(model, lock, body.me),
        failure: () =>
          model.failures.number(
            "rule",
            "lock-leak",
            context.span,
            `\`${context.name}\` returns and still holds \`${lock.name}\``,
            { lock, context },
          ),
      })),
    ...(process.raises && !model.failures.ignores("wrong-level")
      ? [
          {
            broken: differ(
              levelNow(body),
              number(context.level, model.spec.platform.levels[context.level]),
            ),
            failure: () =>
              model.failures.number(
                "rule",
                "wrong-level",
                context.span,
                `\`${context.name}\` returns at another level than it was entered at`,
                { context },
              ),
          },
        ]
      : []),
  );
  stopPostponed(body);
  if (body.dead) return;
  seeWord(body, "leave");
  write(body, atOf(context), body.own, number(0));
  if (process.choosesCpu) write(body, cpuOf(context), body.own, number(0));
  if (process.raises) write(body, `${context.name}.level`, body.own, number(0));
}
