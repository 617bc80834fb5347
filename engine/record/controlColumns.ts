import type { Column } from "./column.ts";
import { element } from "./reads.ts";

/** What has a known mean and varies with what is asked for: the controls of `--variance-reduction`, which are drawn nothing for. */
export const controlColumns = [
  {
    name: "control.*",
    unit: "number",
    kind: "measure",
    group: "control",
    needs: ["controls"],
    meaning: "control",
    onRequest: true,
    // Payments are the only ones in kronor; those without a variance are no controls.
    tail: (t, control) => (control === 0 ? t.due : Infinity),
    read: element((s) => s.totals.controls),
  },
] as const satisfies readonly Column[];
