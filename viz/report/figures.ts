import { chainOf, studiedInterventions } from "../../workers/host.ts";
import { balanceFan } from "../charts/balanceFan.ts";
import { chain } from "../charts/chain.ts";
import type { Chart, ChartOptions } from "../charts/chart.ts";
import { costExceedance } from "../charts/costExceedance.ts";
import { costExceedanceOf } from "../charts/data/cost.ts";
import { evaluated, evaluationNoiseOf } from "../charts/data/evaluation.ts";
import { forestData, funnelData } from "../charts/data/forest.ts";
import { balanceFanOf, depletionOf, iconArrayOf } from "../charts/data/fund.ts";
import { departmentNetOf, leakageOf, netOf, repaymentOf } from "../charts/data/money.ts";
import type { Run } from "../charts/data/run.ts";
import { departmentNet } from "../charts/departmentNet.ts";
import { depletionByYear } from "../charts/depletionByYear.ts";
import { evaluationNoise } from "../charts/evaluationNoise.ts";
import { forestPlot } from "../charts/forestPlot.ts";
import { funnelPlot } from "../charts/funnelPlot.ts";
import { iconArray } from "../charts/iconArray.ts";
import { leakageWaterfall } from "../charts/leakageWaterfall.ts";
import { netDotplot } from "../charts/netDotplot.ts";
import { pairedDifference } from "../charts/pairedDifference.ts";
import { repaymentByIntervention } from "../charts/repaymentByIntervention.ts";
import { tornado } from "../charts/tornado.ts";
import { spokenReplications } from "../text/frequency.ts";
import type { Locale } from "../text/locale.ts";
import type { ReportInput } from "./input.ts";
import { reportWords } from "./words.ts";

/** A chart of the report. */
export interface ReportFigure {
  /** Name of its file and of its place in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly draw: (width: number) => Chart;
}

/** What a report shows beside the run itself. */
export type Beside = Pick<ReportInput, "comparison" | "tornado"> & Partial<Pick<ReportInput, "document">>;

/** The charts of a run in the order of the report; those with nothing to show are left out. */
export function reportFigures(run: Run, locale: Locale, { comparison, tornado: changes, document }: Beside): readonly ReportFigure[] {
  const both = { run, against: comparison?.against ?? null };
  const paired = comparison?.paired ?? null;
  const { subjects } = reportWords(locale);
  const options = (width: number) => ({ width, locale, replications: run.summary.run.replications });
  const costs = costExceedanceOf(run.scenario, subjects);
  return [
    ...(document === undefined ? [] : evidenceFigures(run, document, options)),
    { id: "depletion", draw: (width) => iconArray(iconArrayOf(both), options(width)) },
    { id: "balance", draw: (width) => balanceFan(balanceFanOf(both), options(width)) },
    { id: "depletion-by-year", draw: (width) => depletionByYear(depletionOf(both), options(width)) },
    ...(paired === null || comparison === null
      ? []
      : [{ id: "paired", draw: (width: number) => pairedDifference(paired, { width, locale, replications: comparison.futures }) }]),
    { id: "leakage", draw: (width) => leakageWaterfall(leakageOf(run), options(width)) },
    { id: "repayment", draw: (width) => repaymentByIntervention(repaymentOf(run), options(width)) },
    { id: "departments", draw: (width) => departmentNet(departmentNetOf(run), options(width)) },
    { id: "municipality", draw: (width) => netDotplot(netOf(run, subjects.municipality), options(width)) },
    ...evaluated(run).flatMap(({ id, name }, at): ReportFigure[] => {
      const data = evaluationNoiseOf(run, id);
      return data === null ? [] : [{ id: `evaluation-${at + 1}`, draw: (width) => about(name, evaluationNoise(data, options(width))) }];
    }),
    // Common futures make sure of the order of the assumptions, however few they are.
    ...(changes === null
      ? []
      : [{ id: "tornado", draw: (width: number) => tornado(changes, { width, locale, replications: spokenReplications }) }]),
    ...(costs === null ? [] : [{ id: "costs", draw: (width: number) => costExceedance(costs, options(width)) }]),
  ];
}

/** Of every effect from studies: the chain to kronor, and the forest plot of its studies. */
function evidenceFigures(run: Run, document: ReportInput["document"], options: (width: number) => ChartOptions): readonly ReportFigure[] {
  const names = new Map(run.scenario.departments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return studiedInterventions(run, document.toJS()).flatMap((each, at): ReportFigure[] => {
    const { prepared, analysis } = each.studied;
    const steps = chainOf(run, each);
    const [studies, funnel] = [forestData(prepared, analysis), funnelData(prepared, analysis)];
    return [
      { id: `chain-${at + 1}`, draw: (width) => chain(steps, { ...options(width), nameOf }) },
      { id: `studies-${at + 1}`, draw: (width) => about(each.iv.name, forestPlot(studies, options(width))) },
      ...(funnel === null
        ? []
        : [{ id: `funnel-${at + 1}`, draw: (width: number) => about(each.iv.name, funnelPlot(funnel, options(width))) }]),
    ];
  });
}

/** A chart whose finding says what it is about, where several are alike. */
function about(name: string, chart: Chart): Chart {
  const finding = `${name}: ${chart.finding}`;
  return { ...chart, finding, svg: { ...chart.svg, attributes: { ...chart.svg.attributes, "aria-label": finding } } };
}
