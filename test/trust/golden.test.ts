import { expect, test } from "vitest";
import { sameBits } from "./sameBits.ts";

/** Written anew by `npx vitest run test/trust/golden.test.ts -u`; whoever does that says in the changelog that results change. */
test("six scenarios of the library and seven functions have the bits that are written down", async () => {
  await expect(`${JSON.stringify(sameBits(), null, 2)}\n`).toMatchFileSnapshot("golden.json");
}, 300_000);
