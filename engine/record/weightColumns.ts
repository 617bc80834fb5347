import type { Column } from "./column.ts";
import { element } from "./reads.ts";

/** How much a replication counts where something is known of the past (MODEL §13): up to a factor, the probability that it gave to it. */
export const weightColumns = [
  {
    name: "weight",
    unit: "number",
    kind: "history",
    group: "weight",
    needs: [],
    meaning: "weight",
    read: element((s) => s.observed.weight),
  },
  {
    name: "weightWithout.*",
    unit: "number",
    kind: "history",
    group: "factor",
    needs: [],
    meaning: "weightWithout",
    read: (state, factor, out, at) => {
      const { lanes } = state.block;
      out.set(state.observed.weight.subarray((1 + factor) * lanes, (2 + factor) * lanes), at);
    },
  },
] as const satisfies readonly Column[];
