/** How many random cases a law is tried on: all of them in `npm run test:judges`, a part in `npm test`. */
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The part of the random cases that this project tries; vitest.config.ts sets it. */
    readonly randomPart: number;
  }
}

export const runs = (all: number): number => Math.max(1, Math.ceil(all * inject("randomPart")));
