import type { Browser } from "playwright-core";
import type { SameBits } from "../sameBits.ts";
import { bundleSameBits } from "./bundle.ts";
import { serveBundle } from "./site.ts";

/** The fingerprints as a browser computes them, on its page and on a module worker. */
export async function bitsInBrowser(launch: () => Promise<Browser>): Promise<{ readonly page: SameBits; readonly worker: SameBits }> {
  const bundle = await bundleSameBits();
  const site = await serveBundle(bundle.folder);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    return (await page.evaluate(`(async () => {
      const worker = new Promise((resolve, reject) => {
        const thread = new Worker("./worker.mjs", { type: "module" });
        thread.onmessage = (event) => resolve(event.data);
        thread.onerror = (event) => reject(new Error("the worker failed: " + event.message));
      });
      const { sameBits } = await import("./sameBits.mjs");
      return { page: sameBits(), worker: await worker };
    })()`)) as { page: SameBits; worker: SameBits };
  } finally {
    await browser.close();
    site.close();
    bundle.remove();
  }
}
