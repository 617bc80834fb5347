import { type PortfolioAnalysis, portfolioAnalysis } from "../analysis/portfolio.ts";
import type { PortfolioLimit } from "../analysis/portfolioJudging.ts";
import { mostAdditions, setsOf } from "../analysis/portfolioSets.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `portfolio` can be told; the defaults are those of the command. */
export interface PortfolioSettings extends SimulationSettings {
  /** Share of the futures in which the fund may run short; default 0.05. */
  readonly risk?: number;
  /** Instead: the mean of the worst share of needs may be so much, kronor. */
  readonly worstMean?: { readonly risk: number; readonly limit: number };
  /** A set is allowed only when the upper 95 % limit of its risk is. */
  readonly safe?: boolean;
  /** Ids of interventions that may be left out; default all. */
  readonly candidates?: readonly string[];
}

const defaultFutures = 16_384;

/**
 * Which of the interventions the fund should take.
 *
 * returns  the document that `fondrisk portfolio --json` prints
 * throws   RangeError for an unknown intervention, a number out of range or too many sets; the signal's reason when aborted
 */
export async function portfolio(scenario: Scenario, settings: PortfolioSettings = {}): Promise<PortfolioAnalysis> {
  const { risk = 0.05, worstMean, safe = false, candidates = scenario.interventions.map(({ id }) => id) } = settings;
  const { futures, places } = analysisSettings(settings, defaultFutures);
  for (const id of candidates)
    if (!scenario.interventions.some((iv) => iv.id === id)) throw new RangeError(`portfolio: there is no intervention ${id}`);
  if (candidates.length === 0) throw new RangeError("portfolio: there must be a candidate");
  const share = worstMean?.risk ?? risk;
  if (!(share > 0 && share < 1)) throw new RangeError(`portfolio: risk must be in (0, 1), got ${share}`);
  const limit: PortfolioLimit = worstMean === undefined ? { is: "risk", risk, safe } : { is: "worstMean", ...worstMean };
  const asked = candidates.map((id) => ({ id, choices: [{ name: "", scenario }] }));
  const additions = (setsOf(asked) * futures.replications * scenario.horizonYears) / 2;
  if (additions > mostAdditions) throw new RangeError(`portfolio: ${candidates.length} candidates make too many sets to judge, name fewer`);
  return portfolioAnalysis(scenario, { candidates: asked, limit }, futures, places);
}
