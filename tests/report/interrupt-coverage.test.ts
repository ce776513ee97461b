/** Where interrupts came: by who pre-empts, the statement, and the CPU. */
import { expect, test } from "vitest";
import { type Interruption, readCoverage } from "../../src/report/views/read-coverage.js";
import { runChecker } from "../../src/runtime/index.js";
import { checkerOf } from "../differential/compare.js";
import { typed } from "../typecheck/check-text.js";

async function interruptsOf(text: string): Promise<readonly Interruption[]> {
  const checker = checkerOf(typed(text));
  return readCoverage(checker, await runChecker(checker)).interrupts;
}

const shown = ({ isr, context, cpu, statement, happened }: Interruption): string =>
  `${isr} during ${context} on ${cpu}, before ${statement}: ${happened ? "came" : "never"}`;

test("an isr and a softirq interrupt what is below them, each on its CPUs, and not each other's equals", async () => {
  const interrupts = await interruptsOf(`spec Below;
    platform linux;
    cpus 2;
    var n: 0..1 = 0;
    entry Work on cpu 0 { n = 0; at SOFTIRQ { n = 1; } }
    softirq Soft { n = 0; }
    isr Hard on cpu 0 { schedule Soft; }
    device Card { action rings { raise Hard; } }`);
  expect(interrupts.map(shown)).toEqual([
    "Soft during Work on 0, before n = 0: came",
    "Soft during Work on 0, before raise the level to SOFTIRQ: came",
    "Soft during Work on 0, before n = 1: never",
    "Hard during Work on 0, before n = 0: came",
    "Hard during Work on 0, before raise the level to SOFTIRQ: came",
    "Hard during Work on 0, before n = 1: came",
    "Hard during Soft on 0, before n = 0: came",
  ]);
});

test("a context that runs on any CPU is met on those where the interrupt is", async () => {
  const interrupts = await interruptsOf(`spec Any;
    cpus 2;
    var n: 0..1 = 0;
    entry Work on any cpu { n = 1; }
    isr Tick[c: Cpu] on cpu c { n = 0; }
    device Card { action rings { raise Tick[1]; } }`);
  expect(interrupts.map(shown)).toEqual([
    "Tick during Work on 0, before n = 1: never",
    "Tick during Work on 1, before n = 1: came",
  ]);
});
