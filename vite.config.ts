import { register } from "node:module";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig } from "vite";
import type { ViteUserConfig } from "vitest/config";
import { manualSite } from "./viz/manual/site.ts";
import { codeHash } from "./workers/codeHash.ts";
import { writeDeclarations } from "./workers/declarations.mjs";
import { notices } from "./workers/notices.ts";

/** What Node runs keeps its names; comments and the space between words go, since a package comes over a network. */
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } } as const;

/** `vite build --mode cli`: the command line and its workers, everything bundled, so that dist/cli runs alone. */
const cli: ViteUserConfig = {
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/cli",
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: "viz/cli/main.ts",
        "command.worker": "viz/cli/command.worker.ts",
        "simulator.worker": "workers/simulator.worker.ts",
        "rows.worker": "viz/cli/rows.worker.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js", minify },
    },
  },
  // A queue's packages are the user's to install: without them everything else works.
  ssr: { noExternal: true, external: ["bullmq"] },
  plugins: [notices().bundle],
};

const entries = { index: "workers/index.ts", host: "workers/host.ts" };

/** `vite build --mode api`: what `import … from "fondrisk"` gets, for Node and for browsers alike, with its worker and its types. */
const api: ViteUserConfig = {
  build: {
    ssr: true,
    target: "es2022",
    outDir: "dist/api",
    emptyOutDir: true,
    rolldownOptions: {
      input: { ...entries, "simulator.worker": "workers/simulator.worker.ts" },
      // Side by side: the code that starts a thread looks for the worker beside itself.
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", minify },
    },
  },
  // Everything bundled, and of packages with a form for browsers that one.
  ssr: { noExternal: true, target: "webworker" },
  plugins: [
    notices().bundle,
    {
      name: "worker-beside-its-host",
      transform: (code, id) =>
        id.endsWith("/workers/api/thread.ts") ? code.replaceAll("../simulator.worker.ts", "./simulator.worker.js") : null,
    },
    {
      name: "declarations",
      closeBundle: () => void writeDeclarations(resolve("."), Object.values(entries), resolve("dist/api/types")),
    },
  ],
};

const noticesOfApp = notices();

/** `vite build --mode app`: the explorer as a static site that may lie in any folder; `vite --mode app` serves it. */
const app: ViteUserConfig = {
  root: "viz/app",
  base: "./",
  build: {
    target: "es2022",
    outDir: "../../dist/app",
    emptyOutDir: true,
    // Nothing inline: the content security policy of the page allows scripts and styles from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es", plugins: () => [noticesOfApp.worker] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { host: "127.0.0.1" },
  plugins: [
    noticesOfApp.bundle,
    manualSite(resolve(".")),
    {
      name: "policy-of-the-built-page-only",
      apply: "serve",
      // The development server needs inline styles and a socket.
      transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
    },
  ],
};

/** One more than there are cores: tests in browsers wait half of their time. */
const maxWorkers = availableParallelism() + 1;

/**
 * Node reads the modules of the tests itself: through Vite's runner the engine takes twice its time. Named here and not imported:
 * whoever builds needs no tests.
 */
export const native = {
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: ["--import", resolve("test/native/register.mjs")],
};

const test: ViteUserConfig = {
  test: {
    ...native,
    include: ["test/**/*.test.ts"],
    // The slow statistical tests have a command of their own: npm run test:long.
    exclude: ["test/**/*.long.test.ts", "test/**/*.cluster.test.ts"],
    globalSetup: "test/removeBuilt.ts",
    maxWorkers,
    // What a test file changes in its process it puts back; modules are read once a worker instead of once a file.
    isolate: false,
    // Generous, so that a busy machine does not fail tests; one that hangs is still caught.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
};

const testLong: ViteUserConfig = {
  test: {
    ...native,
    include: ["test/**/*.long.test.ts"],
    globalSetup: "test/removeBuilt.ts",
    maxWorkers,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
};

/** Slurm and a queue's store, for real, one after another: two cores are few for a cluster. */
const testCluster: ViteUserConfig = {
  test: { ...testLong.test, include: ["test/**/*.cluster.test.ts"], maxWorkers: 1, fileParallelism: false },
};

const modes: Readonly<Record<string, ViteUserConfig>> = { cli, app, api, test, long: testLong, cluster: testCluster };

export default defineConfig(({ command, mode }) => {
  // For what stands before and after all tests, in the process that reads this.
  if (modes[mode]?.test !== undefined) register(pathToFileURL(resolve("test/native/hooks.mjs")));
  // A development build would carry the paths of this machine.
  if (command === "build") process.env.NODE_ENV = "production";
  // Every number says which code made it.
  return { ...modes[mode], define: { FONDRISK_CODE: JSON.stringify(codeHash(resolve("."))) } };
});
