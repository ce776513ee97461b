/**
 * The reporter of the test commands: `[12/64]` before each file that is done, and, whenever nothing was written for five
 * seconds, which files are running and how far they are. Lines alone, so that a pipe or a log shows the same as a terminal.
 */
import { DefaultReporter } from "vitest/node";

const QUIET_MS = 5_000;

export default class ProgressReporter extends DefaultReporter {
  #files = 0;
  #done = 0;
  #written = 0;
  /** How many tests are done of each file that is running. */
  #running = new Map();
  #timer;

  constructor() {
    super({ summary: false });
  }

  log(...messages) {
    this.#written = performance.now();
    super.log(...messages);
  }

  onTestRunStart(specifications) {
    super.onTestRunStart(specifications);
    this.#files = specifications.length;
    this.#timer = setInterval(() => this.#tick(), 1_000);
    this.#timer.unref();
  }

  onTestModuleQueued(testModule) {
    super.onTestModuleQueued(testModule);
    this.#running.set(testModule.moduleId, { done: 0, all: 0 });
  }

  onTestModuleCollected(testModule) {
    super.onTestModuleCollected(testModule);
    const running = this.#running.get(testModule.moduleId);
    if (running) running.all = [...testModule.children.allTests()].length;
  }

  onTestCaseResult(testCase) {
    super.onTestCaseResult(testCase);
    const running = this.#running.get(testCase.module.moduleId);
    if (running) running.done += 1;
  }

  onTestModuleEnd(testModule) {
    this.#running.delete(testModule.moduleId);
    this.#done += 1;
    super.onTestModuleEnd(testModule);
  }

  onTestRunEnd(...args) {
    clearInterval(this.#timer);
    super.onTestRunEnd(...args);
  }

  getEntityPrefix(entity) {
    const symbol = this.getStateSymbol(entity);
    if (entity.type !== "module") return symbol;
    const total = String(this.#files);
    return `${symbol} [${String(this.#done).padStart(total.length)}/${total}]`;
  }

  /** Slow tests are part of the plan: a line for each would hide the files. */
  printTestCase(moduleState, testCase) {
    if (testCase.result().state === "failed") super.printTestCase(moduleState, testCase);
  }

  #tick() {
    if (performance.now() - this.#written < QUIET_MS) return;
    const seconds = Math.round((performance.now() - this.start) / 1_000);
    const minutes = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    const running = [...this.#running].map(([id, { done, all }]) => {
      const name = this.relative(id);
      return all === 0 ? `${name} (loading)` : `${name} (${done} of ${all} tests)`;
    });
    this.log(
      `   [${this.#done}/${this.#files}] ${minutes}  running: ${running.join(", ") || "starting"}`,
    );
  }
}
