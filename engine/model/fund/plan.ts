import { wholeKronor } from "../../numeric/kronor.ts";
import { entityHash } from "../../random/address.ts";
import type { Slot } from "../ids.ts";
import { realInterest } from "../prices.ts";
import type { Scenario } from "../scenario.ts";
import type { SlotBuilder } from "../slots.ts";

/** What the fund's rules become. */
export interface FundPlan {
  readonly entity: number;
  readonly capital: number;
  /** Every cash test passes; the account then begins at 0. */
  readonly unlimited: boolean;
  /** Real interest on the opening balance of year t. */
  readonly interest: Float64Array;
  /** Kronor paid in by plan in year t. */
  readonly topUps: Float64Array;
  /** The part of them that is the same every year. */
  readonly yearlyTopUp: number;
  readonly surplusShare: number;
  readonly surplusTarget: number;
  readonly revenue: number;
  readonly minimumBalance: number;
  readonly commitmentRule: boolean;
  readonly noStartsInDeficit: boolean;
  readonly bridges: boolean;
  /** Slots. */
  readonly dissolutionBase: Slot;
  readonly dissolutionOnDeficit: Slot;
  readonly dissolutionOnMajorityChange: Slot;
}

/** The fund's rules. */
export function compileFund(scenario: Scenario, slots: SlotBuilder): FundPlan {
  const { fund } = scenario;
  const topUps = new Float64Array(scenario.horizonYears).fill(wholeKronor(fund.yearlyTopUp));
  for (const { year, amount } of fund.topUps) {
    const t = year - scenario.startYear;
    if (t >= 0 && t < topUps.length) topUps[t] += wholeKronor(amount);
  }
  return {
    entity: entityHash("fund"),
    capital: wholeKronor(fund.capital),
    unlimited: fund.unlimited ?? false,
    interest: realInterest(scenario),
    topUps,
    yearlyTopUp: wholeKronor(fund.yearlyTopUp),
    surplusShare: fund.surplusShare,
    surplusTarget: fund.surplusTarget,
    revenue: scenario.municipality.revenue ?? 0,
    minimumBalance: wholeKronor(fund.minimumBalance),
    commitmentRule: fund.fundingRule === "commitment",
    noStartsInDeficit: fund.noStartsInDeficit,
    bridges: fund.onShortfall === "bridge",
    dissolutionBase: slots.slot(fund.dissolution.base, "fund.dissolution.base", "fund.dissolution.base"),
    dissolutionOnDeficit: slots.slot(fund.dissolution.onDeficit, "fund.dissolution.onDeficit", "fund.dissolution.onDeficit"),
    dissolutionOnMajorityChange: slots.slot(
      fund.dissolution.onMajorityChange,
      "fund.dissolution.onMajorityChange",
      "fund.dissolution.onMajorityChange",
    ),
  };
}
