import { rmSync } from "node:fs";
import { appFolder } from "./builtApp.ts";

/** Before the tests, should an earlier run have been killed, and after them. */
export const setup = remove;
export const teardown = remove;

function remove(): void {
  rmSync(appFolder(process.pid), { recursive: true, force: true });
}
