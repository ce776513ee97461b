import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["interlock:source"] },
  ssr: { resolve: { conditions: ["interlock:source"] } },
  // A limit against hanging, not a measurement: on a busy machine a test takes many times as long.
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/rumur-notice.ts"],
    setupFiles: ["tests/support/random-seed.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Tests that only wait for a program of their own, such as Rumur, run two at a time.
    maxConcurrency: 2,
  },
});
