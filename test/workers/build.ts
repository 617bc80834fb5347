import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { builtOnce } from "../builtOnce.ts";

export interface BuiltWorker {
  readonly url: URL;
  /** The same worker started with `globalThis.wish` set: for workers that misbehave on demand. */
  wishing(wish: string): URL;
}

/** Bundles a worker of the source tree for Node, as the build does; Node 20 does not run TypeScript on a thread. */
export async function builtWorker(entry: string): Promise<BuiltWorker> {
  const folder = await builtOnce(entry, (outDir) =>
    build({
      configFile: false,
      logLevel: "error",
      build: {
        ssr: true,
        target: "node20",
        outDir,
        rolldownOptions: { input: { worker: resolve(entry) }, output: { entryFileNames: "[name].mjs" } },
      },
      ssr: { noExternal: true },
    }),
  );
  return {
    url: pathToFileURL(join(folder, "worker.mjs")),
    wishing(wish) {
      const file = join(folder, `${encodeURIComponent(wish)}.mjs`);
      writeFileSync(file, `globalThis.wish = ${JSON.stringify(wish)};\nawait import("./worker.mjs");\n`);
      return pathToFileURL(file);
    },
  };
}
