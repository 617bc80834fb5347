import { rmSync } from "node:fs";
import { builtFolder } from "./builtOnce.ts";

/** Before the tests, should an earlier run have been killed, and after them. */
export const setup = remove;
export const teardown = remove;

function remove(): void {
  rmSync(builtFolder(process.pid), { recursive: true, force: true });
}
