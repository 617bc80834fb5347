import { useMemo } from "preact/hooks";
import { costExceedance } from "../../charts/costExceedance.ts";
import { costExceedanceOf } from "../../charts/data/cost.ts";
import type { ShownRun } from "../state/runs.ts";
import { words } from "../words/words.ts";
import { behind } from "./behind.ts";
import { Drawn } from "./Drawn.tsx";

/** How dear the dearest cases are; nothing where the scenario has no cost with a distribution. */
export function Cost({ run, source }: { readonly run: ShownRun; readonly source: string }) {
  const text = words.value;
  const key = JSON.stringify(run.scenario.interventions.map((each) => each.outcomes));
  const data = useMemo(() => costExceedanceOf(run.scenario, text), [key, text]);
  if (data === null) return null;
  // Computed from the distributions and not by simulation: it may be said at once.
  return (
    <Drawn
      id="cost"
      single
      replications={Number.POSITIVE_INFINITY}
      source={source}
      behind={behind.cost}
      needs={[data]}
      make={() => (options) => costExceedance(data, options)}
    />
  );
}
