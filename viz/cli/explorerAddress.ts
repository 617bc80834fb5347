import { goalOf, mostFutures } from "../address/futures.ts";
import { encodeLink, standardState } from "../address/link.ts";
import type { Locale } from "../text/locale.ts";
import type { ScenarioSource } from "./scenarioSource.ts";

/** Where `fondrisk explore` is when nobody has taken its port: what links in reports point at. */
export const explorerPort = 4711;
export const explorerAddress = `http://127.0.0.1:${explorerPort}/`;

/** What the explorer is to show. */
export interface Shown {
  readonly source: Pick<ScenarioSource, "library" | "overrides" | "text">;
  readonly seed: string;
  /** Futures; null for as many as the explorer has time for. */
  readonly replications: number | null;
  readonly locale: Locale;
}

/** The part of the explorer's address that says what it shows, and the number of futures that it then computes: as many, up to ten million. */
export async function explorerHash({
  source,
  seed,
  replications,
  locale,
}: Shown): Promise<{ readonly hash: string; readonly futures: number }> {
  const { library, overrides, text } = source;
  const futures = replications === null ? null : Math.min(replications, mostFutures);
  const rules = library === null ? { source: { text }, overrides: [] } : { source: { library }, overrides };
  return { hash: await encodeLink({ ...standardState, ...rules, seed, futures, locale }), futures: goalOf({ futures }) };
}
