import { effect } from "@preact/signals";
import { encodeLink, type LinkState, samePolicy } from "../../address/link.ts";
import { decodeLink } from "../../address/readLink.ts";
import { libraryNames } from "./library.ts";
import { refuse } from "./refusal.ts";
import { futuresShown, latency } from "./runs.ts";
import { change, linkFault, state } from "./store.ts";

const wait = 300;

/** The address of what is shown, with the number of futures it is made of: whoever opens it sees the same numbers. */
export async function linkNow(): Promise<string> {
  const address = new URL(location.href);
  address.hash = await encodeLink({ ...state.peek(), futures: futuresShown() });
  return address.href;
}

/** Reads the state from the address and has it taken over, as a step or as the first state; what cannot be read is told and changes nothing. */
export async function readAddress(take: (read: LinkState) => void = change): Promise<void> {
  // The one anchor of the page is no link to a state.
  if (location.hash === "#results") return;
  const read = await decodeLink(location.hash, libraryNames);
  if ("reason" in read) {
    linkFault.value = read;
    refuse("link", []);
    return;
  }
  linkFault.value = null;
  take(read);
}

/** Keeps the address and the state together: a moment after a hand is still, and at once as a step of the browser's history for a new scenario or lock. */
export function followAddress(): void {
  let written = state.peek();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  effect(() => {
    const now = state.value;
    if (first) {
      first = false;
      written = now;
      return;
    }
    clearTimeout(timer);
    const step = isStep(written, now);
    timer = setTimeout(() => void write(now, step), step ? 0 : wait);
  });
  async function write(now: LinkState, step: boolean): Promise<void> {
    written = now;
    const hash = await encodeLink(now);
    if (state.peek() !== now) return;
    const address = `${location.pathname}${location.search}${hash}`;
    if (hash === location.hash) return;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }
  addEventListener("popstate", () => {
    latency.askedAt = performance.now();
    void readAddress();
  });
}

/** A new scenario, or a lock set or taken away. */
function isStep(before: LinkState, now: LinkState): boolean {
  if (JSON.stringify(before.source) !== JSON.stringify(now.source)) return true;
  if (before.pinned === null || now.pinned === null) return before.pinned !== now.pinned;
  return !samePolicy(before.pinned, now.pinned);
}
