import { resolve } from "node:path";
import { build } from "vite";

/**
 * Bundles TypeScript entries for Node, which (version 20) does not run them itself.
 *
 * entries  name → source file; each becomes `<folder>/<name>.js`
 * folder   made if missing, not emptied
 * plugins  of vite, for builds that differ from the source (counting.mjs)
 */
export async function bundle(entries, folder, plugins = []) {
  await build({
    configFile: false,
    logLevel: "error",
    plugins,
    build: {
      ssr: true,
      target: "node20",
      outDir: resolve(folder),
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(file)])),
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
        external: ["vite"],
      },
    },
    ssr: { noExternal: true, external: ["vite"] },
  });
}
