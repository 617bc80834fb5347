import { measureCatalogue } from "./catalogue/catalogue.ts";
import type { Catalogue, Declaration } from "./catalogue/declaration.ts";
import { partsOfKey, runsOf } from "./catalogue/keys.ts";
import { idOf } from "./catalogue/place.ts";
import type { Answer } from "./estimate.ts";
import type { Step } from "./measure.ts";

/** A measure as a summary has it. */
export interface SummaryRow {
  readonly key: string;
  readonly id: string;
  /** The intervention, department …; null for the run as a whole, a year or a price. */
  readonly entity: string | null;
  /** Calendar year, of a measure by year. */
  readonly year: number | null;
  readonly declaration: Declaration;
  /** Null where it is not available. */
  readonly answer: Answer;
}

/** The measures of a catalogue that a summary has, in the catalogue's order, entity by entity. */
export function summaryRows(summary: object, catalogue: Catalogue = measureCatalogue): readonly SummaryRow[] {
  return runsOf(Object.keys(catalogue)).flatMap(({ before, placeholder, keys }) => {
    const members: readonly Member[] = placeholder === null ? [{ step: null, node: summary }] : membersOf(at(summary, before));
    return members.flatMap(({ step, node }) =>
      keys.flatMap((key): SummaryRow[] => {
        const parts = partsOfKey(key);
        const answer = at(node, step === null ? parts.before : parts.after);
        if (answer === undefined) return [];
        return [
          {
            key,
            id: idOf(step === null ? parts.before : [...before, step, ...parts.after]),
            entity: typeof step === "string" ? step : null,
            year: typeof step === "object" && step !== null && "year" in step ? step.year : null,
            declaration: catalogue[key],
            answer: answer as Answer,
          },
        ];
      }),
    );
  });
}

interface Member {
  readonly step: Step | null;
  readonly node: unknown;
}

function membersOf(holder: unknown): readonly Member[] {
  if (Array.isArray(holder)) {
    return holder.map((node: { readonly year?: number; readonly qalyPrice?: number }) => ({
      step: node.year === undefined ? { qalyPrice: node.qalyPrice as number } : { year: node.year },
      node,
    }));
  }
  return typeof holder === "object" && holder !== null ? Object.entries(holder).map(([step, node]) => ({ step, node })) : [];
}

/** What stands some steps further on; null where that or what is on the way is null, undefined where there is nothing. */
function at(node: unknown, steps: readonly string[]): unknown {
  let found = node;
  for (const step of steps) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return found === null ? null : undefined;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return found;
}
