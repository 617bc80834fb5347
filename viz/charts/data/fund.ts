import type { HeroFacts } from "../../text/hero.ts";
import { domainOf } from "../axis.ts";
import type { BalanceFanData } from "../balanceFanData.ts";
import type { DepletionByYearData, DepletionSeries } from "../depletionByYear.ts";
import type { IconArrayData } from "../iconArray.ts";
import type { Run } from "./run.ts";

/** `run` alone, or against the rules locked before it: those are A, then. */
export interface Compared {
  readonly run: Run;
  readonly against: Run | null;
}

export function heroFacts({ summary, scenario }: Run): HeroFacts {
  return {
    depletion: summary.depletion.probability,
    closed: summary.dissolution.withoutShortfall,
    endYear: scenario.startYear + scenario.horizonYears,
    missing: missingOf(summary.depletion.missing),
    replications: summary.run.replications,
  };
}

export function iconArrayOf({ run, against }: Compared): IconArrayData {
  const rules = ({ name, summary }: Run) => ({
    name,
    probability: summary.depletion.probability,
    closed: summary.dissolution.withoutShortfall,
    neither: summary.dissolution.neither,
  });
  return {
    a: rules(against ?? run),
    b: against === null ? null : rules(run),
    endYear: run.scenario.startYear + run.scenario.horizonYears,
  };
}

export function balanceFanOf({ run, against }: Compared): BalanceFanData {
  return {
    role: against === null ? "a" : "b",
    years: openYears(run).map(({ year, quantiles: [q05, q25, q50, q75, q95] }) => ({
      year,
      q05: q05.value,
      q25: q25.value,
      q50: q50.value,
      q75: q75.value,
      q95: q95.value,
      standardError: Math.max(...[q05, q25, q50, q75, q95].map((each) => each.standardError ?? 0)),
    })),
    paths: run.paths,
    floor: run.scenario.fund.minimumBalance,
    closed: run.summary.dissolution.probability.value > 0 ? run.summary.dissolution.byYear.map(({ probability }) => probability.value) : [],
    ghost: against === null ? null : { name: against.name, medians: mediansIn(against, run) },
  };
}

/** Vertical axis that the fan needs; kept while a control is dragged. */
export function fanDomain(data: BalanceFanData): readonly [number, number] {
  return domainOf([
    ...data.years.flatMap((year) => [year.q05, year.q95]),
    data.floor,
    ...(data.ghost?.medians ?? []),
    ...data.paths.flat(),
  ]);
}

export function depletionOf({ run, against }: Compared): DepletionByYearData {
  return { rules: against === null ? [seriesOf(run)] : [seriesOf(against), seriesOf(run)] };
}

/** The years at whose end the fund is there in any future: until every one is closed. */
function openYears({ summary }: Run) {
  return summary.balance.flatMap(({ year, q05, q25, q50, q75, q95 }) =>
    q05 === null || q25 === null || q50 === null || q75 === null || q95 === null
      ? []
      : [{ year, quantiles: [q05, q25, q50, q75, q95] as const }],
  );
}

/** Medians of one run in the years of another; where it has none, its nearest. */
function mediansIn(from: Run, of: Run): readonly number[] {
  const medians = openYears(from).map(({ year, quantiles }) => ({ year, value: quantiles[2].value }));
  const nearest = (year: number) => medians.find((each) => each.year >= year) ?? medians.at(-1);
  return openYears(of).flatMap(({ year }) => nearest(year)?.value ?? []);
}

function seriesOf({ name, summary }: Run): DepletionSeries {
  const closed = summary.dissolution.probability.value > 0 ? summary.dissolution.byYear : [];
  return { name, byYear: summary.depletion.byYear, closed, missing: missingOf(summary.depletion.missing) };
}

function missingOf(missing: Run["summary"]["depletion"]["missing"]) {
  if (missing === null) return null;
  const { q25, q50, q75 } = missing;
  const standardError = Math.max(...[q25, q50, q75].map((each) => each.standardError ?? 0));
  return { q25: q25.value, q50: q50.value, q75: q75.value, standardError };
}
