import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Settings of Vitest with which Node reads the modules of the tests itself: through Vite's runner the engine takes twice its time. */
export const native = {
  experimental: { viteModuleRunner: false, nodeLoader: false },
  execArgv: ["--import", resolve("test/native/register.mjs")],
};

/** The same in the process that reads the settings, for what stands before and after all tests. */
export function readNatively(): void {
  register(pathToFileURL(resolve("test/native/hooks.mjs")));
}
