import { useMemo } from "preact/hooks";
import { domainOf } from "../../charts/axis.ts";
import { pairedColumn, pairedOf } from "../../charts/data/paired.ts";
import { pairedDifference } from "../../charts/pairedDifference.ts";
import { keptFutures } from "../simulation/line.ts";
import type { ShownRun } from "../state/runs.ts";
import { behind } from "./behind.ts";
import { Drawn } from "./Drawn.tsx";
import { useAxis } from "./useAxis.ts";

/** B minus A on the same futures; nothing while there is none in common. */
export function Paired({ run, against, source }: { readonly run: ShownRun; readonly against: ShownRun; readonly source: string }) {
  const data = useMemo(() => {
    const values = (each: ShownRun) => ({ name: each.name, values: each.columns.get(pairedColumn(each.plan)) ?? new Float64Array() });
    return pairedOf(values(against), values(run));
  }, [run, against]);
  const domain = useAxis(domainOf(data?.differences ?? []));
  if (data === null) return null;
  // A long run keeps the columns of its first futures only.
  const replications = Math.min(run.replications, against.replications, keptFutures);
  return (
    <Drawn
      id="paired"
      replications={replications}
      source={source}
      behind={behind.fund}
      needs={[data, domain]}
      make={() => (options) => pairedDifference(data, { ...options, domain })}
    />
  );
}
