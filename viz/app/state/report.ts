import { completeText, parseText as parse } from "../../../workers/host.ts";
import type { AlternativeSummary, FutureAnalysis } from "../../../workers/index.ts";
import { samePolicy } from "../../address/link.ts";
import { pairedColumn, pairedOf } from "../../charts/data/paired.ts";
import { tornadoOf } from "../../levels/steps.ts";
import { board } from "../../report/board.ts";
import type { ReportComparison, ReportInput } from "../../report/input.ts";
import { report } from "../../report/report.ts";
import { styleHash } from "../../report/styleHash.ts";
import { commandLine } from "../../text/commandLine.ts";
import type { Locale } from "../../text/locale.ts";
import { withParents } from "../model/libraryParent.ts";
import { parsePolicy } from "../model/parsePolicy.ts";
import type { ShownRun } from "./runs.ts";
import type { Sensitivity } from "./sensitivity.ts";

/** What is on the page. */
export interface Page {
  readonly run: ShownRun;
  readonly against: ShownRun | null;
  /** What A and B are, in a few words each. */
  readonly compared: { readonly a: string; readonly b: string } | null;
  readonly sensitivity: Sensitivity | null;
  /** Why it runs short, if that was worked out with the rules and the seed of the run. */
  readonly why: FutureAnalysis | null;
  /** What the other readings of the run come to; empty while that is not known. */
  readonly alternatives: readonly AlternativeSummary[];
  /** Text of the scenario, before overrides. */
  readonly text: string;
  readonly locale: Locale;
  /** The address that shows the same. */
  readonly link: string;
}

/** The report of what is on the page. Throws RangeError if the scenario cannot be read, which is what nobody could see on the page. */
export async function reportOf(page: Page): Promise<string> {
  return report(await reportInputOf(page));
}

/** The two pages for a board of what is on the page: those of `fondrisk report --format board`. */
export async function boardOf(page: Page): Promise<string> {
  return board(await reportInputOf(page));
}

/**
 * What documents are made of: that of `fondrisk report`, and beside it the comparison and the tornado where they are there.
 *
 * throws  RangeError if the scenario cannot be read, which is what nobody could see on the page
 */
export async function reportInputOf(page: Page): Promise<ReportInput> {
  const { locale, text, alternatives } = page;
  const run = { ...page.run, summary: { ...page.run.summary, alternatives } };
  const { source, overrides } = run.policy;
  const parsed = await withParents(() => parsePolicy({ text, overrides }));
  if ("errors" in parsed) throw new RangeError(`report: ${parsed.errors[0]?.message}`);
  const complete = completeText({ text, parsed, overrides, readFile: () => "" });
  const again = parse(complete, { fileName: "scenario" });
  const library = "library" in source ? source.library : null;
  const { replications } = run;
  return {
    run,
    document: "errors" in again ? parsed.document : again.document,
    amounts: parsed.amounts,
    scenarioLocale: library === null ? null : "en",
    library,
    locale,
    explorer: { href: page.link, futures: replications, local: /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(page.link) },
    comparison: comparisonOf(page),
    tornado: tornadoShown(page),
    why: page.why,
    command: commandLine(library ?? "scenario.yaml", { seed: run.seed, replications }, overrides),
    styleHash,
  };
}

function comparisonOf({ run, against, compared }: Page): ReportComparison | null {
  if (against === null || compared === null) return null;
  const [a, b] = [against, run].map((each) => ({
    name: each.name,
    values: each.columns.get(pairedColumn(each.plan)) ?? new Float64Array(),
  }));
  const futures = Math.min(run.replications, against.replications, a!.values.length, b!.values.length);
  return { against, paired: pairedOf(a!, b!), futures, ...compared };
}

/** The tornado, if it was made with the rules and the seed of the run. */
function tornadoShown({ run, sensitivity, locale }: Page) {
  if (sensitivity === null || sensitivity.seed !== run.seed || !samePolicy(sensitivity.policy, run.policy)) return null;
  return tornadoOf(sensitivity.base, sensitivity.steps, locale);
}
