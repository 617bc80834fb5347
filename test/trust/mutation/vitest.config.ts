import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { codeHash } from "../../../workers/codeHash.ts";
import { ShortestFirst } from "./shortestFirst.ts";
import { planted } from "./trial.ts";

// Two uses: without FONDRISK_MUTANT it runs the mutation test, with it the tests against one mutant.
const mutant = process.env.FONDRISK_MUTANT;

export default defineConfig({
  plugins: mutant === undefined ? [] : [planted(JSON.parse(readFileSync(mutant, "utf8")))],
  define: { FONDRISK_CODE: JSON.stringify(codeHash(process.cwd())) },
  test: {
    include: mutant === undefined ? ["test/trust/mutation/*.mutation.ts"] : ["test/**/*.test.ts"],
    exclude: ["test/**/*.long.test.ts"],
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    testTimeout: mutant === undefined ? 14_400_000 : 300_000,
  },
});
