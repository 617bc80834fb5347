import type { BrowserContextOptions, Page } from "playwright-core";
import { encodeLink, type LinkState, standardState } from "../../../viz/address/link.ts";
import { served } from "../../browser/served.ts";

export interface Opened {
  readonly page: Page;
  /** Errors of the console, uncaught errors, violations of the content security policy, requests to elsewhere. */
  readonly complaints: string[];
}

/** Waits until so many futures are shown and their charts drawn. */
export async function finished(page: Page, futures = 4096): Promise<void> {
  await page.waitForFunction((count) => (window as unknown as Hooks).fondrisk.replications() >= count, futures, { timeout: 100_000 });
  await page.locator(".figure svg").first().waitFor();
  // Charts below the screen are drawn a moment later.
  await page.waitForTimeout(600);
}

export interface Hooks {
  readonly fondrisk: { readonly resultHash: () => string; readonly replications: () => number; readonly latency: () => number };
}

export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Hooks).fondrisk.resultHash());
}

/** The built page in a browser, for the tests of a file: opens it with a state or a link, and hears its complaints. */
export function builtPage(): (state: Partial<LinkState> | string, options?: BrowserContextOptions) => Promise<Opened> {
  const at = served();
  return async (state: Partial<LinkState> | string, options: BrowserContextOptions = {}) => {
    const context = await at.browser.newContext({
      locale: "sv-SE",
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    // Of a busy machine: what is awaited comes later, and is not another.
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(at.site.address))
        complaints.push(`request to ${request.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    const hash = typeof state === "string" ? state : await encodeLink({ ...standardState, ...state });
    await page.goto(`${at.site.address}${hash}`);
    return { page, complaints };
  };
}
