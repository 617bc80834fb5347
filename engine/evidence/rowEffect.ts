import { countsEffect } from "./countsEffect.ts";
import { meansEffect } from "./meansEffect.ts";
import { ratesEffect } from "./ratesEffect.ts";
import { changeEffect, estimateEffect, studentEffect } from "./reportedEffect.ts";
import type { EvidenceRow, NumberColumn } from "./row.ts";
import type { RowEffect, RowResult } from "./rowResult.ts";
import type { EvidenceScale } from "./scales.ts";

/**
 * A row of a table of studies → its effect on the scale, negative is good, and its variance; before any correction.
 *
 * Where higher is better: of counts, events and the lack of them change places; otherwise the sign is turned (log odds ratios, log
 * ratios of means, g and plain differences; the complement of other ratios is not known, and `rowIssues` refuses them).
 *
 * row   without issues on the scale
 */
export function rowEffect(row: EvidenceRow, scale: EvidenceScale): RowResult {
  const n = row.numbers as Readonly<Record<NumberColumn, number>>;
  switch (row.kind) {
    case "counts": {
      const counts = { eventsTreated: n.events_t, treated: n.n_t, eventsControl: n.events_c, controls: n.n_c };
      return countsEffect(counts, scale as "logRR" | "logOR", row.better);
    }
    case "rates":
      return ratesEffect({ eventsTreated: n.events_t, timeTreated: n.time_t, eventsControl: n.events_c, timeControl: n.time_c });
    case "means": {
      const treated = { meanTreated: n.mean_t, sdTreated: n.sd_t, treated: n.n_t };
      const means = { ...treated, meanControl: n.mean_c, sdControl: n.sd_c, controls: n.n_c };
      return turned(meansEffect(means, scale as "g" | "md" | "logROM"), row);
    }
    case "g":
      return turned(row.numbers.estimate === undefined ? studentEffect(row) : estimateEffect(row), row);
    case "ratio":
    case "difference":
      return turned(estimateEffect(row), row);
    case "change":
      return turned(changeEffect(row), row);
  }
}

function turned(effect: RowEffect, row: EvidenceRow): RowEffect {
  return row.better === "lower" ? effect : { ...effect, y: -effect.y, formula: `-(${effect.formula.replace("; ", "); ")}` };
}
