import { expect, test } from "vitest";
import { launchChrome } from "../browser/chrome.ts";
import { golden } from "./golden.ts";
import { bitsInBrowser } from "./hosts/inBrowser.ts";

test("Chrome has the bits of Node, on the page and on a worker", async () => {
  expect(await bitsInBrowser(launchChrome)).toEqual({ page: golden(), worker: golden() });
}, 300_000);
