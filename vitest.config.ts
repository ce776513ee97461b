import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["interlock:source"] },
  ssr: { resolve: { conditions: ["interlock:source"] } },
  test: { include: ["tests/**/*.test.ts"] },
});
