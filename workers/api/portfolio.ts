import { portfolioAnalysis } from "../analysis/portfolio.ts";
import type { PortfolioAnalysis } from "../analysis/portfolioAnswer.ts";
import type { PortfolioLimit } from "../analysis/portfolioJudging.ts";
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
  /** Sets are searched by branch and bound, and so many nodes of it are looked at; default: every set is judged where that can be done. */
  readonly nodes?: number;
}

const defaultFutures = 16_384;

/**
 * Which of the interventions the fund should take.
 *
 * returns  the document that `fondrisk portfolio --json` prints
 * throws   RangeError for an unknown intervention or a number out of range; the signal's reason when aborted
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
  const { nodes } = settings;
  if (nodes !== undefined && !(Number.isSafeInteger(nodes) && nodes >= 1))
    throw new RangeError(`portfolio: nodes must be a whole number from 1, got ${nodes}`);
  return portfolioAnalysis(scenario, { candidates: asked, limit, nodes }, futures, places);
}
