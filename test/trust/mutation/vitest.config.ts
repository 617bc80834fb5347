import { defineConfig } from "vitest/config";
import { native } from "../../../vite.config.ts";
import { ShortestFirst } from "./shortestFirst.ts";

// Two uses: without FONDRISK_MUTANT it runs the mutation test, with it the tests against one mutant (test/native/hooks.mjs plants it).
const mutant = process.env.FONDRISK_MUTANT;

export default defineConfig({
  test: {
    ...native,
    include: mutant === undefined ? ["test/trust/mutation/*.mutation.ts"] : ["test/**/*.test.ts"],
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    testTimeout: mutant === undefined ? 14_400_000 : 300_000,
  },
});
