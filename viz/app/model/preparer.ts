import { applyOverrides, fitCosts } from "../../../workers/host.ts";
import type { AlternativeSummary, CostFit } from "../../../workers/index.ts";
import { firstPictures } from "./firstPicture.ts";
import { libraryParent } from "./libraryParent.ts";
import { type WhatMoved, whatMoved } from "./moved.ts";
import { type Described, describe, type Policy, type Prepared, prepare, type Refused } from "./prepare.ts";
import { readingsBeside } from "./readings.ts";
import type { Snapshot } from "./snapshot.ts";
import { tablesAskedFor, withTables } from "./withTables.ts";

/** What is prepared, and its first futures: null where as few are wanted in all. */
export interface Begun {
  readonly prepared: Prepared;
  readonly first: Snapshot | null;
}

/**
 * Reads and compiles scenarios beside the page, so that neither the page nor the simulation waits for it; and runs the first
 * few futures at once, so that what was compiled need not go to another thread for a first picture.
 */
export interface Preparer {
  describe(text: string): Described | Refused;
  prepare(policy: Policy): Prepared | Refused;
  /** goal: futures in all */
  begin(policy: Policy, seed: string, goal: number): Begun | Refused;
  /** Begins it for nothing, its tables too, so that the code is compiled before a hand moves. */
  warm(policy: Policy): void;
  /** The text with its overrides written in, whole where it extends another; as it is where that cannot be done. */
  rewrite(policy: Policy): string;
  /** Fits distributions to costs: `fitCosts` with a threshold that is found. */
  fit(costs: Float64Array): CostFit;
  /** A text with the tables that it names in it: `withTables` of withTables.ts. */
  withTables: typeof withTables;
  /** Which of the tables a text names. */
  tablesAskedFor: typeof tablesAskedFor;
  /** Begins the other readings of a policy, which no hand on a slider may wait for: `open` of readings.ts. */
  openReadings(policy: Policy, seed: string, replications: number): boolean;
  /** Goes on with them: `advance` of readings.ts. */
  advanceReadings(): readonly AlternativeSummary[] | null;
  /** What a change of the rules moved: `open` and `advance` of moved.ts. */
  openMoved: WhatMoved["open"];
  advanceMoved: WhatMoved["advance"];
}

/** More tables than this are forgotten all at once: a table is 20 kB, and a slider makes a new one at every step. */
const mostTables = 1000;

export function preparer(): Preparer {
  const tables = new Map<string, Float64Array>();
  let known: { readonly text: string; readonly described: Described } | null = null;
  const read = (text: string) => {
    const described = describe(text);
    if (!("errors" in described)) known = { text, described };
    return described;
  };
  const pictures = firstPictures();
  const readings = readingsBeside();
  const moved = whatMoved();
  const prepareWith = (policy: Policy, given: Map<string, Float64Array>) =>
    prepare(policy, given, known?.text === policy.text ? known.described : null);
  const begin = (policy: Policy, given: Map<string, Float64Array>, seed: string, goal: number) => {
    const prepared = prepareWith(policy, given);
    return "errors" in prepared ? prepared : { prepared, first: pictures.draw(prepared, seed, goal) };
  };
  const roomy = () => {
    if (tables.size > mostTables) tables.clear();
    return tables;
  };
  return {
    describe: read,
    prepare: (policy) => prepareWith(policy, roomy()),
    begin: (policy, seed, goal) => begin(policy, roomy(), seed, goal),
    warm: (policy) => void begin(policy, new Map(), "1", Number.POSITIVE_INFINITY),
    rewrite({ text, overrides }) {
      const changed = applyOverrides(text, overrides, "scenario", libraryParent);
      return "text" in changed ? changed.text : text;
    },
    fit: (costs) => fitCosts(costs, "auto", "1"),
    withTables,
    tablesAskedFor,
    openReadings: readings.open,
    advanceReadings: readings.advance,
    openMoved: moved.open,
    advanceMoved: moved.advance,
  };
}
