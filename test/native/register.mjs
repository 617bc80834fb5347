import { register } from "node:module";
import { resolve } from "node:path";

register("./hooks.mjs", import.meta.url);

// What builds write in the place of this name; after the hooks, which read TypeScript.
const { codeHash } = await import("../../workers/codeHash.ts");
globalThis.FONDRISK_CODE = codeHash(resolve("."));
