import { effect } from "@preact/signals";
import { render } from "preact";
import { chartStyles } from "../charts/theme.ts";
import { App } from "./components/App.tsx";
import { followAddress, readAddress } from "./state/address.ts";
import { followFuture } from "./state/analyses.ts";
import { drive } from "./state/driver.ts";
import { followMoved } from "./state/moved.ts";
import { followReadings } from "./state/readings.ts";
import { followRest } from "./state/rest.ts";
import { latency, shown } from "./state/runs.ts";
import { begin, locale } from "./state/store.ts";
import { words } from "./words/words.ts";

const styles = new CSSStyleSheet();
styles.replaceSync(chartStyles());
document.adoptedStyleSheets = [styles];

await readAddress(begin);
drive();
followAddress();
followRest();
followReadings();
followMoved();
followFuture();

effect(() => {
  document.documentElement.lang = locale.value;
  document.title = words.value.title;
});

// Printed tables are open.
let opened: HTMLDetailsElement[] = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>("details:is(.table, .more, .left-out):not([open])")];
  for (const each of opened) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of opened) each.open = false;
});

/** For tests and measurements: what is shown, in numbers. */
declare global {
  interface Window {
    readonly fondrisk: { readonly resultHash: () => string | null; readonly replications: () => number; readonly latency: () => number };
  }
}
Object.assign(window, {
  fondrisk: {
    resultHash: () => shown.peek()?.summary.run.resultHash ?? null,
    replications: () => shown.peek()?.replications ?? 0,
    latency: () => latency.latest,
  },
});

render(<App />, document.getElementById("app")!);
