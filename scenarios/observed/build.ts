import type { ByYear, Observed, ObservedEvaluation, ObservedRound } from "../../engine/model/observed/observed.ts";
import { levelIn, type PriceSeries } from "../priceLevels.ts";
import type { ScenarioFile } from "../schema.ts";
import type { ObservedFile } from "./schema.ts";

type RoundFile = ObservedFile["interventions"][string][number];

/** What has happened, as the engine has it: every amount in prices of the base year, what a copy of an intervention is known by its own id. */
export function buildObserved(file: ScenarioFile): Observed | undefined {
  const { observed } = file;
  if (observed === undefined) return undefined;
  const { through, exact, fund, municipality, interventions } = observed;
  const worth = worthOf(file);
  const amounts = (values: ByYear | undefined) =>
    values === undefined
      ? undefined
      : Object.fromEntries(Object.entries(values).map(([year, amount]) => [year, amount * worth(Number(year))]));
  const followUp = new Map(file.interventions.map((iv) => [iv.id, iv.evaluation?.followUpYears]));
  return {
    through,
    exact,
    fund: defined({
      balance: amounts(fund.balance),
      topUps: amounts(fund.topUps),
      returned: amounts(fund.returned),
      shortfalls: fund.shortfalls,
      dissolved: fund.dissolved,
    }),
    municipality: defined({
      result: municipality.result,
      majorityChanged: municipality.majorityChanged,
      headsLeft: municipality.headsLeft,
    }),
    interventions: Object.fromEntries(
      Object.entries(interventions).map(([id, rounds]) => [
        id,
        rounds.map((round) => buildRound(round, worth, amounts, followUp.get(id) ?? followUp.get(id.replace(/-\d+$/, "")) ?? 1)),
      ]),
    ),
  };
}

/** I(base)/I(year); 1 without prices. */
function worthOf({ prices, startYear }: ScenarioFile): (year: number) => number {
  if (prices === undefined) return () => 1;
  const series: PriceSeries = { levels: prices.index, beyond: prices.beyond ?? null };
  const base = levelIn(series, prices.base ?? startYear) ?? Number.NaN;
  return (year) => base / (levelIn(series, year) ?? Number.NaN);
}

function buildRound(
  { started, withdrawn, stopped, outlays, intake, leavers, events, evaluation, use, repayments, renewal }: RoundFile,
  worth: (year: number) => number,
  amounts: (values: ByYear | undefined) => ByYear | undefined,
  followUp: number,
): ObservedRound {
  return defined({
    started,
    withdrawn: withdrawn === true ? (true as const) : undefined,
    stopped,
    outlays: outlays === undefined ? undefined : { informs: outlays.informs, byYear: amounts(outlays.byYear) ?? {} },
    intake,
    leavers,
    events: events?.map(({ outcome, treated, controls }) => defined({ outcome, treated: group(treated), controls: group(controls) })),
    evaluation: evaluation === undefined ? undefined : buildEvaluation(evaluation, worth, followUp),
    use,
    repayments: repayments?.map(({ year, debtor, due, paid, decision }) =>
      defined({ year, debtor, due: due * worth(year), paid: paid * worth(year), decision }),
    ),
    renewal,
  });
}

function group<G extends { readonly persons?: number | undefined; readonly events: number; readonly personYears: number }>(
  g: G | undefined,
) {
  return g === undefined ? undefined : defined({ persons: g.persons, events: g.events, personYears: g.personYears });
}

/** se, or Welch's √(sd_t²/n_t + sd_c²/n_c). */
function buildEvaluation(
  file: NonNullable<RoundFile["evaluation"]>,
  worth: (year: number) => number,
  followUp: number,
): ObservedEvaluation {
  const { ready, saving, se, sd_t = 0, n_t = 1, sd_c = 0, n_c = 1, informs } = file;
  const error = se ?? Math.sqrt((sd_t * sd_t) / n_t + (sd_c * sd_c) / n_c);
  const followUpYears = file.followUpYears ?? followUp;
  return { ready, saving: saving * worth(ready), standardError: error * worth(ready), informs, followUpYears };
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the keys that hold nothing. */
function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>;
}
