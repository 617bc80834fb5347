import { compiler, createSimulator, type PartialResult, parseText as parse, placesOf, whyShort } from "../../workers/host.ts";
import type { Summary } from "../../workers/index.ts";
import { pathColumns, pathCount, pathsOf, type Run } from "../charts/data/run.ts";
import type { TornadoData } from "../charts/tornado.ts";
import type { ReportInput } from "../report/input.ts";
import { styleHash } from "../report/styleHash.ts";
import { commandLine } from "../text/commandLine.ts";
import { nameIn } from "../text/library.ts";
import type { Locale } from "../text/locale.ts";
import { documentOf } from "./documentOf.ts";
import { explorerAddress, explorerHash } from "./explorerAddress.ts";
import { type ScenarioSource, scenarioLocale } from "./scenarioSource.ts";
import type { Prepared } from "./simulate.ts";

/** What a finished run is written from. */
export interface Finished {
  readonly prepared: Prepared;
  readonly partial: PartialResult;
  readonly summary: Summary;
  readonly source: ScenarioSource;
  readonly locale: Locale;
  /** What each assumption alone would change, where that was asked for. */
  readonly tornado?: TornadoData;
}

/** The run as its figures want it: a few whole futures are simulated again, for the paths in the fan. */
export function runOf({ prepared: { scenario, plan }, partial, summary, locale }: Finished): Run {
  const count = Math.min(pathCount, summary.run.replications);
  const width = plan.columns.length;
  const whole = plan.futuresPerDraw * Math.ceil(count / plan.futuresPerDraw);
  const rows = new Float64Array(whole * width);
  createSimulator(plan, summary.run.seed).run(0, whole, rows);
  const column = (name: string) => {
    const at = plan.columns.indexOf(name);
    return Float64Array.from({ length: count }, (_, future) => rows[future * width + at]!);
  };
  const columns = new Map(pathColumns(plan).map((name) => [name, column(name)]));
  const name = nameIn(scenario.name, locale);
  return { name, scenario, plan, partial, summary, paths: pathsOf(columns, plan, count) };
}

/** Futures that causes are counted on: those of a report are simulated again. */
const whyFutures = 4096;

/** Why it runs short, where it ever does. */
async function whyOf({ prepared: { scenario, tables }, summary }: Finished): Promise<ReportInput["why"]> {
  const { seed, replications } = summary.run;
  if (summary.depletion.probability.value === 0) return null;
  return whyShort(scenario, { seed, replications: Math.min(replications, whyFutures) }, placesOf(0), compiler(1, tables));
}

/** Everything a report says of a run. */
export async function reportInput(finished: Finished): Promise<ReportInput> {
  const { summary, source, locale } = finished;
  const { seed, replications } = summary.run;
  const document = documentOf(finished);
  // A list of observations that is too long for the text cannot be read here; its file says nothing of prices.
  const parsed = parse(source.text, { fileName: source.argument });
  const { hash, futures } = await explorerHash({ source, seed, replications, locale });
  return {
    run: runOf(finished),
    document,
    amounts: "errors" in parsed ? [] : parsed.amounts,
    scenarioLocale: scenarioLocale(source),
    library: source.library,
    comparison: null,
    tornado: finished.tornado ?? null,
    why: await whyOf(finished),
    locale,
    explorer: { href: `${explorerAddress}${hash}`, futures, local: true },
    command: commandLine(source.argument, summary.run, source.overrides),
    styleHash,
  };
}
