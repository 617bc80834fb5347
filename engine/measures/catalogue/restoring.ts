import { only } from "./only.ts";
import { mean, sign, under, unshown } from "./write.ts";

/** What the balance requirement does to the municipality (engine/MODEL.md §15), where there is one. */
export const restoring = only(
  (scope) => scope.restoring != null,
  under("municipality", {
    breach: sign("positive", "municipality.breaches", "lower"),
    ...unshown({
      swept: mean("municipality.swept", "none"),
      ...under("toRestore.{year}", {
        probability: sign("positive", "municipality.toRestore.*", "lower"),
        mean: mean("municipality.toRestore.*", "lower"),
      }),
    }),
  }),
);
