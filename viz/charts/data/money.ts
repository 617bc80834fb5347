import { columnMean, type OrderStatistics, quantile, resultOf, statisticsOf } from "../../../workers/host.ts";
import type { DepartmentNetData } from "../departmentNet.ts";
import type { LeakageData } from "../leakageWaterfall.ts";
import type { NetDotplotData } from "../netDotplot.ts";
import type { RepaymentData } from "../repaymentByIntervention.ts";
import type { Run } from "./run.ts";

export function leakageOf({ summary }: Run): LeakageData {
  return { stages: summary.leakage };
}

/** More rows than this are unreadable: the first ones are shown. */
const mostRows = 12;

export function repaymentOf({ plan, partial, scenario, summary }: Run): RepaymentData {
  const result = resultOf(plan, partial);
  return {
    interventions: scenario.interventions.slice(0, mostRows).map(({ id, name }) => {
      const { statistics } = result.sample(`interventions.${id}.Q9`);
      const { leakage, fullyPaid } = summary.interventions[id]!;
      const at = (p: number) => quantile(statistics, p);
      return {
        name,
        promised: columnMean(result, `interventions.${id}.promised`)!.value,
        received: leakage.Q9,
        spread: { q05: at(0.05), q25: at(0.25), q50: at(0.5), q75: at(0.75), q95: at(0.95) },
        fullyPaid,
      };
    }),
  };
}

export function departmentNetOf({ plan, partial, scenario, summary }: Run): DepartmentNetData {
  const result = resultOf(plan, partial);
  return {
    departments: scenario.departments.slice(0, mostRows).map(({ id, name }) => {
      const { statistics } = result.sample(`departments.${id}.net`);
      const { net, negative, expectedShortfall95 } = summary.departments[id]!;
      return { name, net, negative, expectedShortfall95, interval: { q05: quantile(statistics, 0.05), q95: quantile(statistics, 0.95) } };
    }),
  };
}

/** The net of the municipality as a whole. subject: "kommunen" in the reader's language. */
export function netOf({ plan, partial, scenario, summary }: Run, subject: string): NetDotplotData {
  const { net, negative } = summary.ownMunicipality;
  return {
    subject,
    years: scenario.horizonYears,
    values: quantiles(statisticsOf(resultOf(plan, partial).picture("municipality.net"))),
    mean: net,
    negative,
  };
}

/** 400 equally likely values of a sample, its quantiles: for a picture, no number is printed from them. */
export function quantiles(statistics: OrderStatistics, count = 400): readonly number[] {
  return Array.from({ length: count }, (_, at) => quantile(statistics, (at + 0.5) / count));
}
