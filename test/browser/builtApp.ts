import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { builtOnce } from "../builtOnce.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folder of the explorer, built as `npm run build` does. */
export function builtApp(): Promise<string> {
  return builtOnce("app", (outDir) =>
    build({
      mode: "app",
      root: join(root, "viz/app"),
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir },
    }),
  );
}
