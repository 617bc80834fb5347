import { balanceFan } from "../charts/balanceFan.ts";
import type { Chart } from "../charts/chart.ts";
import { costExceedance } from "../charts/costExceedance.ts";
import { departmentNet } from "../charts/departmentNet.ts";
import { depletionByYear } from "../charts/depletionByYear.ts";
import { evaluationNoise } from "../charts/evaluationNoise.ts";
import { iconArray } from "../charts/iconArray.ts";
import { leakageWaterfall } from "../charts/leakageWaterfall.ts";
import { netDotplot } from "../charts/netDotplot.ts";
import { repaymentByIntervention } from "../charts/repaymentByIntervention.ts";
import { costExceedanceOf } from "../figures/cost.ts";
import { evaluated, evaluationNoiseOf } from "../figures/evaluation.ts";
import { balanceFanOf, depletionOf, iconArrayOf } from "../figures/fund.ts";
import { departmentNetOf, leakageOf, netOf, repaymentOf } from "../figures/money.ts";
import type { Run } from "../figures/run.ts";
import type { Locale } from "../text/locale.ts";
import { reportWords } from "./words.ts";

/** A chart of the report. */
export interface ReportFigure {
  /** Name of its file and of its place in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly draw: (width: number) => Chart;
}

/** The charts of a run in the order of the report; those with nothing to show are left out. */
export function reportFigures(run: Run, locale: Locale): readonly ReportFigure[] {
  const alone = { run, against: null };
  const { subjects } = reportWords(locale);
  const options = (width: number) => ({ width, locale, replications: run.summary.run.replications });
  const costs = costExceedanceOf(run.scenario, subjects);
  return [
    { id: "depletion", draw: (width) => iconArray(iconArrayOf(alone), options(width)) },
    { id: "balance", draw: (width) => balanceFan(balanceFanOf(alone), options(width)) },
    { id: "depletion-by-year", draw: (width) => depletionByYear(depletionOf(alone), options(width)) },
    { id: "leakage", draw: (width) => leakageWaterfall(leakageOf(run), options(width)) },
    { id: "repayment", draw: (width) => repaymentByIntervention(repaymentOf(run), options(width)) },
    { id: "departments", draw: (width) => departmentNet(departmentNetOf(run), options(width)) },
    { id: "municipality", draw: (width) => netDotplot(netOf(run, subjects.municipality), options(width)) },
    ...evaluated(run).flatMap(({ id, name }, at): ReportFigure[] => {
      const data = evaluationNoiseOf(run, id);
      return data === null ? [] : [{ id: `evaluation-${at + 1}`, draw: (width) => about(name, evaluationNoise(data, options(width))) }];
    }),
    ...(costs === null ? [] : [{ id: "costs", draw: (width: number) => costExceedance(costs, options(width)) }]),
  ];
}

/** A chart whose finding says what it is about, where several are alike. */
function about(name: string, chart: Chart): Chart {
  const finding = `${name}: ${chart.finding}`;
  return { ...chart, finding, svg: { ...chart.svg, attributes: { ...chart.svg.attributes, "aria-label": finding } } };
}
