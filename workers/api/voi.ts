import { type Design, evaluatedIn, type Study } from "../analysis/evaluationDesigns.ts";
import { compiler } from "../analysis/futures.ts";
import { inputsOf } from "../analysis/givenData.ts";
import { asWritten, type Option } from "../analysis/option.ts";
import { type VoiAnalysis, type VoiQuestion, voiAnalysis } from "../analysis/voi.ts";
import type { Scenario } from "../engine.ts";
import { analysisSettings } from "./analysisSettings.ts";
import type { SimulationSettings } from "./settings.ts";

/** What `valueOfInformation` can be told; the defaults are those of the command. */
export type InformationSettings = SimulationSettings &
  Partial<Pick<VoiQuestion, "value" | "about">> & {
    /** The other options by name, each a scenario, as `parse` with `set` gives it. */
    readonly options: Readonly<Record<string, Scenario>>;
    /** K, a power of two; the replications are a multiple of it. */
    readonly futuresPerDraw?: number;
    /** The intervention whose evaluation the decision waits for, and how many decide by it; default 1. */
    readonly informedBy?: string;
    readonly learners?: number;
    /**
     * Ways to evaluate it by name, each with what every option would be: `asWritten` and the names of `options`. Without any, the evaluation
     * as written.
     */
    readonly designs?: Readonly<Record<string, Readonly<Record<string, Scenario>>>>;
  };

/**
 * What it is worth to find out more before deciding among options, and about what.
 *
 * returns  the document that `fondrisk voi --json` prints
 * throws   RangeError for a value that is no amount, an input that there is not, no option, an intervention that is not evaluated, or an
 *          option that changes what the evaluation shows; the signal's reason when aborted
 */
export async function valueOfInformation(scenario: Scenario, settings: InformationSettings): Promise<VoiAnalysis> {
  const { value = "society.npv", about = [], futuresPerDraw = 64 } = settings;
  const options = Object.entries(settings.options).map(([name, option]) => ({ name, scenario: option }));
  if (options.length === 0) throw new RangeError("valueOfInformation: there must be another option than the scenario as written");
  const known = inputsOf(compiler()(scenario, []), false).map(({ path }) => path);
  for (const path of about.flatMap(({ paths }) => paths)) {
    if (!known.includes(path)) throw new RangeError(`valueOfInformation: there is no input ${path}`);
  }
  const { futures, places } = analysisSettings(settings, 131_072);
  if (futures.replications % futuresPerDraw !== 0) {
    throw new RangeError(
      `valueOfInformation: replications must be a multiple of futuresPerDraw, got ${futures.replications} and ${futuresPerDraw}`,
    );
  }
  const study = studyOf(scenario, settings, options);
  return voiAnalysis(scenario, { options, value, about, study }, { ...futures, futuresPerDraw }, places);
}

function studyOf(
  scenario: Scenario,
  { informedBy, learners = 1, designs = {} }: InformationSettings,
  options: readonly Option[],
): Study | null {
  if (informedBy === undefined) return null;
  const whole = [{ name: asWritten, scenario }, ...options];
  const given = Object.entries(designs).map(([name, own]): Design => ({ name, options: whole.map((each) => inDesign(name, own, each)) }));
  const found = given.length > 0 ? given : [{ name: asWritten, options: whole }];
  for (const { name, options: own } of found) {
    if (!evaluatedIn(own[0]!.scenario, informedBy)) {
      throw new RangeError(`valueOfInformation: ${informedBy} is no intervention that is evaluated in design ${name}`);
    }
  }
  return { informedBy, learners, designs: found };
}

function inDesign(design: string, scenarios: Readonly<Record<string, Scenario>>, { name }: Option): Option {
  const scenario = scenarios[name];
  if (scenario === undefined) throw new RangeError(`valueOfInformation: design ${design} has no option ${name}`);
  return { name, scenario };
}
