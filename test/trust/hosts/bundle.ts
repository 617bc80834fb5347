import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";

export interface Bundle {
  readonly folder: string;
  remove(): void;
}

/** sameBits.ts and all it needs as one ES module, `sameBits.mjs`, that any host runs as it is. */
export async function bundleSameBits(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), "fondrisk-bits-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: folder,
      target: "es2022",
      minify: false,
      lib: { entry: resolve("test/trust/sameBits.ts"), formats: ["es"], fileName: () => "sameBits.mjs" },
    },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
