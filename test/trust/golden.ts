import { readFileSync } from "node:fs";
import type { SameBits } from "./sameBits.ts";

/** The fingerprints that are written down. */
export function golden(): SameBits {
  return JSON.parse(readFileSync("test/trust/golden.json", "utf8"));
}
