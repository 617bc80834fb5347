import type { Document } from "yaml";
import { type Entry, entryGroups } from "./assumptions.ts";
import { isAssumed } from "./marked.ts";
import { reportWords } from "./words.ts";

/** How many entries of a scenario say where they come from. */
export interface SourceCount {
  readonly all: number;
  /** Said to be assumptions, or set by hand when the run was started. */
  readonly assumed: number;
  readonly sourced: number;
  /** Without a word about it. */
  readonly silent: number;
}

export function sourceCount(document: Document): SourceCount {
  return countSources(entryGroups(document).flatMap(({ entries }) => entries));
}

export function countSources(entries: readonly Entry[]): SourceCount {
  const { markedWords } = reportWords("sv");
  const assumed = entries.filter(({ note, set }) => set || isAssumed(note, markedWords)).length;
  const silent = entries.filter(({ note, set }) => note === "" && !set).length;
  return { all: entries.length, assumed, silent, sourced: entries.length - assumed - silent };
}
