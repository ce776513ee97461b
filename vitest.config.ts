import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Rumur and the reference interpreter on all that ships, and whatever else takes minutes. */
const JUDGES = "tests/**/*.judge.test.ts";
/** Laws on random cases: few in the one project, all in the other. */
const RANDOM = ["tests/properties/*.test.ts", "tests/diff/mutations.test.ts"];

/** In this order before all others, so that no long file is left for the end, when one process has nothing to do. */
const LONG = [
  "tests/differential/rumur.judge.test.ts",
  "tests/differential/shipped-oracle.judge.test.ts",
  "tests/cli/transcripts.test.ts",
  "tests/specs/nvme-startio.test.ts",
];

class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((each) => moduleId.endsWith(each));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

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
          provide: { randomPart: 0.05 },
        },
      },
      {
        extends: true,
        test: {
          name: "judges",
          include: [JUDGES, ...RANDOM],
          globalSetup: ["tests/support/rumur-notice.ts"],
          provide: { randomPart: 1 },
        },
      },
    ],
    reporters: ["./scripts/progress-reporter.mjs"],
    sequence: { sequencer: LongFilesFirst },
    setupFiles: ["tests/support/random-seed.ts"],
    // A limit against hanging, not a measurement: on a busy machine a test takes many times as long.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    maxWorkers: 2,
    // Tests that only wait for a program of their own, such as Rumur, run two at a time.
    maxConcurrency: 2,
  },
});
