import { only } from "./only.ts";
import { mean, net, sign, under, unshown } from "./write.ts";

/** What becomes of each intervention that its host may make permanent (engine/MODEL.md §16), beside the leakage chain. */
export const afterwards = only(
  ({ interventions }, index) => interventions[index].afterwards != null,
  under("interventions.{intervention}.permanent", {
    probability: sign("positive", "interventions.*.permanent", "none"),
    net: net("interventions.*.permanentNet"),
    ...unshown({
      years: mean("interventions.*.permanentYears", "none", "number"),
      persons: mean("interventions.*.permanentPersons", "none", "number"),
    }),
  }),
);
