import type { MeasurePlace } from "./declaration.ts";
import { headline, mean, measure, net, sd, sign, sometimes, under, unshown } from "./write.ts";

/** A department's net: cashable savings less what it paid back; how often it loses and how much at worst (MODEL §8). */
export const departments = under("departments.{department}", {
  ...result("departments.*.net"),
  ...unshown({
    expectedShortfall95: worst("kr", () => 1),
    ofBudget: sometimes(worst("share", ({ budget }) => (budget === 0 ? null : budget))),
    ofRevenue: sometimes(worst("share", ({ revenue }) => (revenue === 0 ? null : revenue))),
  }),
});

const { net: own, negative, zero } = result("municipality.net");

/** The municipality as a whole: cashable savings of its departments less all outlays. */
export const ownMunicipality = under("ownMunicipality", { net: headline(own), ...unshown({ negative, zero }) });

/** Every number that is drawn once a replication, under its path in the scenario. */
export const parameters = unshown(under("parameters.{parameter}", { mean: mean("*", "none", "number"), sd: sd("*", "number") }));

function result(column: string) {
  return { net: net(column), negative: sign("negative", column, "lower"), ...unshown({ zero: sign("zero", column) }) };
}

/** Mean loss over the worst twentieth of replications, as a share of an amount; null: there is no such amount. */
function worst(unit: "kr" | "share", per: (at: MeasurePlace) => number | null) {
  return measure("estimate", unit, "lower", ["departments.*.net"], (at) => ({
    kind: "expectedShortfall",
    level: 0.95,
    of: "gains",
    per: per(at),
  }));
}
