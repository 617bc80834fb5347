import type { BrowserContextOptions } from "playwright-core";
import { test } from "vitest";
import type { LinkState } from "../../../viz/address/link.ts";
import { expectNoFaults } from "./look.ts";
import { builtPage } from "./opened.ts";

const open = builtPage();
const small = "rector-conditional";

const looks: readonly { readonly look: string; readonly state: Partial<LinkState>; readonly options: BrowserContextOptions }[] = [
  { look: "light", state: {}, options: {} },
  { look: "dark", state: { source: { library: small } }, options: { colorScheme: "dark" } },
  { look: "phone", state: {}, options: { viewport: { width: 320, height: 640 } } },
  {
    look: "comparison in English",
    state: {
      source: { library: small },
      locale: "en",
      overrides: ["fund.capital=3 mnkr"],
      pinned: { source: { library: small }, overrides: [] },
    },
    options: {},
  },
];

test.each(looks)(
  "$look: axe finds nothing, the page is no wider than the screen, no letter is smaller than 11 px",
  { timeout: 240_000 },
  ({ state, options }) => expectNoFaults(open, state, options),
);
