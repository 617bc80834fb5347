import { computed } from "@preact/signals";
import { nameIn } from "../../text/library.ts";
import type { Locale } from "../../text/locale.ts";
import { messages } from "../../text/messages.ts";
import { overrideMap } from "../state/overrides.ts";
import { pinnedRun, type ShownRun, shown } from "../state/runs.ts";
import { controls, locale, state } from "../state/store.ts";
import { words } from "../words/words.ts";
import { changesText } from "./names.ts";

/** The rules locked for comparison, as A; null while there are none or nothing is known of them. */
export const against = computed<ShownRun | null>(() => {
  const run = pinnedRun.value;
  return state.value.pinned === null || run === null ? null : { ...run, name: "A" };
});

/** What is shown: B beside A, else by the name of the scenario. */
export const current = computed<ShownRun | null>(() => {
  const run = shown.value;
  if (run === null) return null;
  return { ...run, name: against.value === null ? nameIn(run.scenario.name, locale.value) : "B" };
});

/** What A and B are, in a few words each. */
export const comparison = computed(() => {
  const { pinned, overrides } = state.value;
  if (pinned === null) return null;
  const said = (list: readonly string[]) => changesText(controls.value, overrideMap(list), words.value, locale.value);
  return { a: said(pinned.overrides), b: said(overrides) };
});

/** The line that says where the numbers come from. */
export function fingerprint(run: ShownRun, language: Locale = locale.value): string {
  const { summary, seed } = run;
  return messages(language).fingerprint(summary.run.version, seed, summary.scenario.hash.slice(0, 8));
}
