import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChrome } from "./chrome.ts";
import { type Site, serveApp } from "./site.ts";

export interface Served {
  readonly site: Site;
  readonly browser: Browser;
}

/** The built site and a browser for the tests of a file: there before the first test begins, gone after the last. */
export function served(): Served {
  const parts: { site?: Site; browser?: Browser } = {};
  beforeAll(async () => {
    [parts.site, parts.browser] = await Promise.all([serveApp(), launchChrome()]);
  }, 120_000);
  afterAll(async () => {
    await parts.browser?.close();
    parts.site?.close();
  });
  return parts as Served;
}
