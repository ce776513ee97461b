import { defineConfig } from "vitest/config";

/** Rumur and the reference interpreter on all that ships, and whatever else takes minutes. */
const JUDGES = "tests/**/*.judge.test.ts";
/** Laws on random cases: few in the one project, all in the other. */
const RANDOM = "tests/properties/*.test.ts";

// `npm test` runs the project `tests`, `npm run test:judges` the other; `npx vitest run FILE` finds a file in either.
export default defineConfig({
  resolve: { conditions: ["interlock:source"] },
  ssr: { resolve: { conditions: ["interlock:source"] } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: [JUDGES],
          provide: { randomPart: 0.15 },
        },
      },
      {
        extends: true,
        test: {
          name: "judges",
          include: [JUDGES, RANDOM],
          globalSetup: ["tests/support/rumur-notice.ts"],
          provide: { randomPart: 1 },
        },
      },
    ],
    reporters: ["./scripts/progress-reporter.mjs"],
    setupFiles: ["tests/support/random-seed.ts"],
    // A limit against hanging, not a measurement: on a busy machine a test takes many times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Tests that only wait for a program of their own, such as Rumur, run two at a time.
    maxConcurrency: 2,
  },
});
