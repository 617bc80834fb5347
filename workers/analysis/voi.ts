import { drawsOf, inputByDraw } from "../../engine/analysis/columns/draws.ts";
import { FOLDS } from "../../engine/analysis/information/crossFit.ts";
import { type Decision, decisionOf, pairedMean } from "../../engine/analysis/information/decision.ts";
import { type InformationValue, informationValue } from "../../engine/analysis/information/informationValue.ts";
import { perfectInformation } from "../../engine/analysis/information/perfectInformation.ts";
import { regressors } from "../../engine/analysis/information/regressors.ts";
import type { Scenario } from "../engine.ts";
import { invalidRequest } from "../invalidRequest.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { inputsOf } from "./givenData.ts";
import { refuseObserved } from "./refuseObserved.ts";
import type { InputGroup } from "./sensitivity.ts";
import { readValue, type Value } from "./value.ts";

/** Option 0: the scenario as written. */
export const asWritten = "asWritten";

/** What could be decided. */
export interface Option {
  readonly name: string;
  readonly scenario: Scenario;
}

/** The options of `voi`, as they were understood. */
export interface VoiQuestion {
  /** Names, the scenario as written first. */
  readonly options: readonly string[];
  readonly value: string;
  /** Inputs that could be learnt of together; each alone where nobody says. */
  readonly about: readonly InputGroup[];
}

export interface VoiAnswer {
  /** null: the two best cannot be told apart. */
  readonly best: string | null;
  /** Kronor a decision: what an option is worth, and how much more than the scenario as written. */
  readonly options: readonly ({ readonly name: string; readonly difference: NumberWithError } & NumberWithError)[];
  readonly evpi: { readonly lower: NumberWithError; readonly upper: NumberWithError } | null;
  readonly evppi: readonly ({
    readonly about: string;
    readonly inSample: number;
    /** Set where the decision would change in fewer than a hundred draws. */
    readonly upperLimit: number | null;
  } & NumberWithError)[];
}

export type VoiAnalysis = Analysis<"voi", VoiQuestion, VoiAnswer>;

/** Draw g belongs to fold g mod 5. */
const fold = (draw: number) => draw % FOLDS;

/**
 * What it is worth to find out more before deciding (ANALYSES §3): the options on the same futures, the expected value of knowing all
 * assumptions between two bounds, and of knowing some, by cross-fitted regression on means over the K futures of a draw.
 *
 * futuresPerDraw  K, even for the value of knowing all
 * throws          RangeError for a value that is no amount or does not exist in every future, or an input that there is not
 */
export async function voiAnalysis(
  scenario: Scenario,
  asked: { readonly options: readonly Option[]; readonly value: string; readonly about: readonly InputGroup[] },
  futures: Futures & { readonly futuresPerDraw: number },
  places: Places,
): Promise<VoiAnalysis> {
  refuseObserved(scenario);
  const K = futures.futuresPerDraw;
  const compile = compiler(K);
  const options = [{ name: asWritten, scenario }, ...asked.options];
  const whole = compile(scenario, []);
  const value = readValue(whole, asked.value);
  const paths = inputsOf(whole, false).map(({ path }) => path);
  const plans = options.map((option, d) => compile(option.scenario, d === 0 ? [...value.columns, ...paths] : value.columns));
  const columns = await columnsOf(plans, futures, places);
  const worth = options.map((option, d) => worthOf(option, value, columns[d]!));
  const gains = worth.slice(1).map((each) => each.map((x, r) => x - worth[0]![r]!));
  const decision = decisionOf(
    gains.map((gain) => drawsOf(gain, K).means),
    fold,
  );
  const groups = asked.about.length > 0 ? asked.about : paths.map((path) => ({ name: path, paths: [path] }));
  const known = knower(decision, columns[0]!, K);
  const evppi = groups.map((group) => ({ about: group.name, ...known(group.paths) }));
  const all = known(paths);
  const bounds = perfectInformation(gains, K);
  // What the regression on all assumptions finds is the better lower bound, where it can carry them.
  const lower = all.poorFit && bounds !== null ? bounds.lower : all;
  const evpi = bounds === null ? null : { lower: plain(lower), upper: plain(bounds.upper) };
  const declined: Declined[] = [];
  const wide = evpi !== null && evpi.upper.value - evpi.lower.value > evpi.upper.value / 2;
  if (evpi === null || wide) declined.push({ of: "evpi", reason: "tooFewFutures", futures: null });
  if (paths.length === 0) declined.push({ of: "evppi", reason: "noInputs", futures: null });
  const flags: Flagged[] = [
    ...(decision.undecided ? [{ flag: "undecided", of: "best" } as const] : []),
    ...evppi.flatMap(({ about, poorFit }) => (poorFit ? [{ flag: "poorFit", of: `evppi.${about}` } as const] : [])),
  ];
  return analysisOf({
    analysis: "voi",
    scenario,
    ...futures,
    question: { options: options.map(({ name }) => name), value: asked.value, about: asked.about },
    answer: {
      best: decision.undecided ? null : options[decision.best]!.name,
      options: options.map(({ name }, d) => optionRow(name, worth[d]!, decision, d, K)),
      evpi,
      evppi: evppi.map(({ about, inSample, upperLimit, ...each }) => ({ about, ...plain(each), inSample, upperLimit })),
    },
    flags,
    declined,
  });
}

function worthOf({ name, scenario }: Option, value: Value, columns: Columns): Float64Array {
  const worth = value.read(scenario, columns);
  if (worth.every(Number.isFinite)) return worth;
  throw invalidRequest("notInEveryFuture", { text: value.text, name });
}

function optionRow(name: string, worth: Float64Array, decision: Decision, d: number, K: number): VoiAnswer["options"][number] {
  const means = drawsOf(worth, K).means;
  const nothing = new Float64Array(means.length);
  return { name, ...plain(pairedMean(means, nothing)), difference: plain(pairedMean(decision.gains[d]!, nothing)) };
}

/** What it is worth to know some inputs; of a group the most informative come first, for they are multiplied with each other. */
function knower(decision: Decision, columns: Columns, K: number): (paths: readonly string[]) => InformationValue {
  const alone = new Map<string, InformationValue>();
  const input = (path: string) => inputByDraw(columns.get(path)!, K);
  const one = (path: string) => {
    const found = alone.get(path) ?? informationValue(decision, regressors([input(path)]), fold);
    alone.set(path, found);
    return found;
  };
  return (paths) => {
    if (paths.length === 0) return { value: 0, standardError: 0, inSample: 0, upperLimit: null, poorFit: false };
    if (paths.length === 1) return one(paths[0]!);
    const sorted = [...paths].sort((a, b) => one(b).value - one(a).value);
    return informationValue(decision, regressors(sorted.map(input)), fold);
  };
}

function plain({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
