import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { planted } from "./trial.ts";

// Two uses: without FONDRISK_MUTANT it runs the mutation test, with it the suite against one mutant.
const mutant = process.env.FONDRISK_MUTANT;

export default defineConfig({
  plugins: mutant === undefined ? [] : [planted(JSON.parse(readFileSync(mutant, "utf8")))],
  test: {
    include: mutant === undefined ? ["test/trust/mutation/*.mutation.ts"] : ["test/**/*.test.ts"],
    exclude: ["test/**/*.long.test.ts"],
    testTimeout: mutant === undefined ? 7_200_000 : 60_000,
  },
});
