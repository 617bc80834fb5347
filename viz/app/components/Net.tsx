import { useMemo } from "preact/hooks";
import { domainOf } from "../../charts/axis.ts";
import { netOf } from "../../charts/data/money.ts";
import { netDotplot } from "../../charts/netDotplot.ts";
import type { ShownRun } from "../state/runs.ts";
import { words } from "../words/words.ts";
import { behind } from "./behind.ts";
import { Drawn } from "./Drawn.tsx";
import { useAxis } from "./useAxis.ts";

/** What the whole municipality gains or loses. */
export function Net({ run, source }: { readonly run: ShownRun; readonly source: string }) {
  const text = words.value;
  const data = useMemo(() => netOf(run, text.municipality), [run, text]);
  const domain = useAxis(domainOf(data.values));
  return (
    <Drawn
      id="net"
      single
      replications={run.replications}
      source={source}
      behind={behind.departments}
      needs={[data, domain]}
      make={() => (options) => netDotplot(data, { ...options, domain })}
    />
  );
}
