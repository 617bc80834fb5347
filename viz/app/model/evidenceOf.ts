import { type ChainData, chainOf, type EffectLink, studiedInterventions } from "../../../workers/host.ts";
import { forestData, funnelData } from "../../charts/data/forest.ts";
import type { ForestPlotData } from "../../charts/forestPlot.ts";
import type { FunnelPlotData } from "../../charts/funnelPlot.ts";
import { parsePolicy } from "./parsePolicy.ts";
import type { Policy, Refused } from "./prepare.ts";

/** What studies say of an intervention, as data that go from thread to thread. */
export interface StudiedData {
  readonly name: string;
  readonly chain: ChainData;
  readonly forest: Omit<ForestPlotData, "effectOf">;
  /** What `effectOf` of the forest plot is made of. */
  readonly link: EffectLink;
  readonly base: number;
  readonly funnel: FunnelPlotData | null;
}

/** Every intervention whose effect is from studies: its studies, and the chain from them to kronor. */
export function evidenceOf(policy: Policy, seed: string): readonly StudiedData[] | Refused {
  const parsed = parsePolicy(policy);
  if ("errors" in parsed) return parsed;
  const { scenario, document } = parsed;
  return studiedInterventions({ scenario }, document.toJS({ maxAliasCount: 10_000 })).map((each) => {
    const { prepared, analysis } = each.studied;
    const { effectOf: _, ...forest } = forestData(prepared, analysis);
    return {
      name: each.iv.name,
      chain: chainOf({ scenario, summary: { run: { seed } } }, each),
      forest,
      link: prepared.link,
      base: prepared.bases.reduce((sum, { value, weight }) => sum + value * weight, 0),
      funnel: funnelData(prepared, analysis),
    };
  });
}
