import { defineConfig } from "vite";
import type { ViteUserConfig } from "vitest/config";

/** `vite build --mode cli`: the command line and its workers, everything bundled, so that dist/cli runs alone. */
const cli: ViteUserConfig = {
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/cli",
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: "viz/cli/main.ts", "simulator.worker": "workers/simulator.worker.ts", "rows.worker": "viz/cli/rows.worker.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
    },
  },
  ssr: { noExternal: true },
};

const test: ViteUserConfig = {
  test: {
    include: ["test/**/*.test.ts"],
    // The slow statistical tests have a command of their own: npm run test:long.
    exclude: ["test/**/*.long.test.ts"],
    // Generous, so that a busy machine does not fail tests; one that hangs is still caught.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

const testLong: ViteUserConfig = { test: { include: ["test/**/*.long.test.ts"], testTimeout: 600_000 } };

const modes: Readonly<Record<string, ViteUserConfig>> = { cli, test, long: testLong };

export default defineConfig(({ mode }) => modes[mode] ?? {});
