/**
 * `npm run fuzz -- --inputs 100000 --seed 1`: judges inputs in worker processes and prints what went wrong. Failures are
 * saved with a minimised input. A worker that does not come back from an input is ended, and the input is a failure.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { inputOf } from "./inputs.js";
import { judge, type Judgement } from "./judge.js";
import { minimise } from "./minimise.js";

/** No input may take longer, and at most one in ten thousand longer than a second. */
const MOST_MILLISECONDS = 3000;
const SLOW_MILLISECONDS = 1000;
/** Real time after which a worker is taken to hang; the machine may have other things to do. */
const HANGS_MILLISECONDS = 60_000;
const MOST_MINIMISED = 20;

type Message =
  | { readonly kind: "began"; readonly number: number }
  | ({ readonly kind: "judged"; readonly number: number; readonly smallest?: string } & Judgement);

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    workers: { type: "string", default: "2" },
    output: { type: "string", default: "fuzz-failures" },
    from: { type: "string" },
    step: { type: "string", default: "1" },
  },
});
const [inputs, seed, step] = [Number(values.inputs), Number(values.seed), Number(values.step)];

/** Judges every `step`th input from `from` on, and tells the parent of each. */
async function work(from: number): Promise<void> {
  const tell = (message: Message): void => void process.send?.(message);
  // The first input pays for loading and analysing; what is measured is the compiler, warm.
  await judge("spec Warm;\nvar x: 0..1 = 0;\nthread T { x = 1; }");
  let minimised = 0;
  for (let number = from; number < inputs; number += step) {
    tell({ kind: "began", number });
    const input = inputOf(seed, number);
    const judgement = await judge(input.text, input.name);
    const { failure } = judgement;
    const smallest =
      failure !== undefined && minimised++ < MOST_MINIMISED
        ? { smallest: await minimise(input, failure) }
        : {};
    tell({ kind: "judged", number, ...judgement, ...smallest });
  }
  process.disconnect();
}

class Summary {
  readonly #times: { readonly number: number; readonly milliseconds: number }[] = [];
  readonly #failures: { readonly number: number; readonly what: string }[] = [];
  #searched = 0;
  readonly #began = Date.now();

  judged(message: Message & { readonly kind: "judged" }): void {
    const { number, milliseconds, end, failure, smallest } = message;
    this.#times.push({ number, milliseconds });
    if (end === "searched") this.#searched += 1;
    if (failure !== undefined) this.fail(number, failure, smallest);
    else if (milliseconds > MOST_MILLISECONDS)
      this.fail(number, `took ${Math.round(milliseconds)} ms of processor time`);
    if (this.#times.length % 1000 === 0) this.#progress();
  }

  fail(number: number, what: string, text = inputOf(seed, number).text): void {
    this.#failures.push({ number, what });
    mkdirSync(values.output, { recursive: true });
    const path = `${values.output}/${seed}-${number}.ilk`;
    writeFileSync(path, text);
    process.stdout.write(`input ${number}: ${what.split("\n").slice(0, 2).join(" ")} (${path})\n`);
  }

  #progress(): void {
    const seconds = Math.round((Date.now() - this.#began) / 1000);
    process.stdout.write(
      `${this.#times.length} of ${inputs}, ${this.#failures.length} failures, ${seconds} s\n`,
    );
  }

  print(): boolean {
    const count = this.#times.length;
    const sorted = this.#times.toSorted((a, b) => b.milliseconds - a.milliseconds);
    const mean = sorted.reduce((sum, each) => sum + each.milliseconds, 0) / Math.max(1, count);
    const slow = sorted.filter((each) => each.milliseconds > SLOW_MILLISECONDS).length;
    const slowest = sorted
      .slice(0, 5)
      .map(({ number, milliseconds }) => `${number}: ${Math.round(milliseconds)} ms`);
    process.stdout.write(
      [
        `${count} inputs of seed ${seed}: ${this.#searched} searched, ${count - this.#searched} diagnosed`,
        `processor time: ${mean.toFixed(1)} ms on average; ${slow} above a second; slowest ${slowest.join(", ")}`,
        `${this.#failures.length} failures${this.#failures.length > 0 ? ` in ${values.output}` : ""}`,
        "",
      ].join("\n"),
    );
    return this.#failures.length === 0 && slow <= Math.max(1, count / 10_000);
  }
}

/** Runs one slice of the inputs, in a new process whenever the old one is lost. */
function runSlice(first: number, workers: number, summary: Summary): Promise<void> {
  return new Promise((resolve) => {
    let current = first;
    let hasEnded = false;
    let timer: NodeJS.Timeout | undefined;
    const start = (from: number): void => {
      const args = ["--from", `${from}`, "--step", `${workers}`, "--inputs", `${inputs}`];
      const child: ChildProcess = fork(fileURLToPath(import.meta.url), [
        ...args,
        "--seed",
        `${seed}`,
      ]);
      let why = "ended the process";
      child.on("message", (message: Message) => {
        clearTimeout(timer);
        current = message.number;
        hasEnded = message.kind === "judged";
        if (message.kind === "judged") summary.judged(message);
        else
          timer = setTimeout(() => {
            why = `did not end within ${HANGS_MILLISECONDS / 1000} s`;
            child.kill("SIGKILL");
          }, HANGS_MILLISECONDS);
      });
      child.on("exit", (code) => {
        clearTimeout(timer);
        if (code === 0) return resolve();
        if (!hasEnded) summary.fail(current, why);
        if (current + workers < inputs) start(current + workers);
        else resolve();
      });
    };
    start(first);
  });
}

if (values.from !== undefined) await work(Number(values.from));
else {
  const workers = Math.max(1, Number(values.workers));
  const summary = new Summary();
  // Ended early, it still says how far it got.
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      summary.print();
      process.exit(130);
    });
  await Promise.all(Array.from({ length: workers }, (_, at) => runSlice(at, workers, summary)));
  process.exitCode = summary.print() ? 0 : 1;
}
