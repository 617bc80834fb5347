import type { Intervention, Scenario } from "../../../engine/model/scenario.ts";
import { drawEconomy, type Economy } from "./economy.ts";
import { drawEffect } from "./effect.ts";
import { type DrawnScenario, drawIntervention, drawScenario, parameterDraws } from "./parameters.ts";
import { type Application, application } from "./promise.ts";
import { type Streams, streams as streamsOf } from "./random.ts";
import type { Round } from "./round.ts";
import type { Subject } from "./savings.ts";

/** What the fund did in one year, in whole kronor. */
export interface FundYear {
  interest: number;
  topUps: number;
  received: number;
  returned: number;
  outlay: number;
  bridging: number;
  /** Starts held back by the commitment rule. */
  delays: number;
  closing: number;
}

/** An intervention and its rounds so far. */
export interface Applicant {
  readonly intervention: Intervention;
  readonly subject: Subject;
  readonly application: Application;
  readonly rounds: Round[];
  /** Year 0 … for which the next round is planned; null: there is none. */
  planned: number | null;
  /** Whether the next round has passed `applies` and `evaluatedPositive`, which are decided once. */
  approved: boolean;
  withdrawn: boolean;
}

/** One replication while it happens. */
export interface World {
  readonly scenario: Scenario;
  readonly streams: Streams;
  readonly economy: Economy;
  readonly drawn: DrawnScenario;
  readonly applicants: readonly Applicant[];
  /** Every parameter drawn, by path. */
  readonly noted: Record<string, number>;
  readonly years: FundYear[];
  balance: number;
  dissolvedIn: number | null;
  /** The first, and what of the outlays that failed the cash test in its year the fund did not pay. */
  shortfall: { readonly year: number; unpaid: number; missing: number } | null;
}

/** The world before its first year. */
export function createWorld(scenario: Scenario, seed: number): World {
  const streams = streamsOf(seed);
  const noted: Record<string, number> = {};
  const parameter = parameterDraws(streams, noted);
  const departments = scenario.departments.map(({ id }) => id);
  return {
    scenario,
    streams,
    economy: drawEconomy(scenario, streams),
    drawn: drawScenario(scenario, parameter),
    applicants: scenario.interventions.map((intervention) => {
      const drawn = drawIntervention(intervention, parameter);
      return {
        intervention,
        subject: { intervention, drawn, effect: drawEffect(scenario, intervention, drawn, streams, noted) },
        application: application(intervention, departments),
        rounds: [],
        planned: intervention.start - scenario.startYear,
        approved: false,
        withdrawn: false,
      };
    }),
    noted,
    years: [],
    balance: scenario.fund.capital,
    dissolvedIn: null,
    shortfall: null,
  };
}
