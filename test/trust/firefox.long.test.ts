import { expect, test } from "vitest";
import { golden } from "./golden.ts";
import { launchFirefox } from "./hosts/firefox.ts";
import { bitsInBrowser } from "./hosts/inBrowser.ts";

test("Firefox has the bits of Node, on the page and on a worker", async () => {
  expect(await bitsInBrowser(launchFirefox)).toEqual({ page: golden(), worker: golden() });
}, 300_000);
