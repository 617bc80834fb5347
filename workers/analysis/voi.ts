import { drawsOf, inputByDraw } from "../../engine/analysis/columns/draws.ts";
import { FOLDS } from "../../engine/analysis/information/crossFit.ts";
import { type Decision, decisionOf, pairedMean } from "../../engine/analysis/information/decision.ts";
import { type InformationValue, informationValue } from "../../engine/analysis/information/informationValue.ts";
import { perfectInformation } from "../../engine/analysis/information/perfectInformation.ts";
import { regressors } from "../../engine/analysis/information/regressors.ts";
import type { Scenario } from "../engine.ts";
import { type Analysis, analysisOf, type Declined, type Flagged, type NumberWithError } from "./analysis.ts";
import { type DesignRow, type DesignsFound, designsFound, type Study } from "./evaluationDesigns.ts";
import { type Columns, columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import { type GivenData, inputsOf } from "./givenData.ts";
import { asWritten, type Option, worthOf } from "./option.ts";
import { refuseObserved } from "./refuseObserved.ts";
import type { InputGroup } from "./sensitivity.ts";
import { readValue } from "./value.ts";

/** The options of `voi`, as they were understood. */
export interface VoiQuestion {
  /** Names, the scenario as written first. */
  readonly options: readonly string[];
  readonly value: string;
  /** Inputs that could be learnt of together; each alone where nobody says. */
  readonly about: readonly InputGroup[];
  /** The evaluation that the decision could wait for, its designs, and how many decide by it; null: nobody asked. */
  readonly informedBy: string | null;
  readonly designs: readonly string[];
  readonly learners: number;
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
  /** What waiting for an evaluation is worth, by design; null where nobody asked. */
  readonly designs: readonly DesignRow[] | null;
  /** The design with the largest net value, and those that cannot be told from it. */
  readonly bestDesigns: readonly string[] | null;
}

/** What `voi` is asked. */
export interface VoiAsked {
  readonly options: readonly Option[];
  readonly value: string;
  readonly about: readonly InputGroup[];
  readonly study?: Study | null;
}

export type VoiAnalysis = Analysis<"voi", VoiQuestion, VoiAnswer>;

/** Draw g belongs to fold g mod 5. */
const fold = (draw: number) => draw % FOLDS;

/**
 * What it is worth to find out more before deciding (ANALYSES §3): the options on the same futures, the expected value of knowing all
 * assumptions between two bounds, and of knowing some, by cross-fitted regression on means over the K futures of a draw.
 *
 * futuresPerDraw  K, even for the value of knowing all
 * given           the futures of the scenario as written, where they are known already
 * throws          RangeError for a value that is no amount or does not exist in every future, an input that there is not, or an option
 *                 that changes what the evaluation shows
 */
export async function voiAnalysis(
  scenario: Scenario,
  asked: VoiAsked,
  futures: Futures & { readonly futuresPerDraw: number },
  places: Places,
  given: GivenData | null = null,
): Promise<VoiAnalysis> {
  refuseObserved(scenario);
  const K = futures.futuresPerDraw;
  const compile = compiler(K);
  const options = [{ name: asWritten, scenario }, ...asked.options];
  const whole = compile(scenario, []);
  const value = readValue(whole, asked.value);
  const paths = inputsOf(whole, false).map(({ path }) => path);
  const simulated = given === null ? options : asked.options;
  const plans = simulated.map((option) => compile(option.scenario, option === options[0] ? [...value.columns, ...paths] : value.columns));
  const found = await columnsOf(plans, futures, places);
  const columns = given === null ? found : [await readColumns(given, [...value.columns, ...paths]), ...found];
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
  const study = asked.study ?? null;
  const designs = study === null ? noDesigns : await designsFound(study, value, futures, places);
  declined.push(...designs.declined);
  const flags: Flagged[] = [
    ...designs.flags,
    ...(decision.undecided ? [{ flag: "undecided", of: "best" } as const] : []),
    ...evppi.flatMap(({ about, poorFit }) => (poorFit ? [{ flag: "poorFit", of: `evppi.${about}` } as const] : [])),
  ];
  return analysisOf({
    analysis: "voi",
    scenario,
    ...futures,
    question: {
      options: options.map(({ name }) => name),
      value: asked.value,
      about: asked.about,
      informedBy: study?.informedBy ?? null,
      designs: study?.designs.map(({ name }) => name) ?? [],
      learners: study?.learners ?? 1,
    },
    answer: {
      best: decision.undecided ? null : options[decision.best]!.name,
      options: options.map(({ name }, d) => optionRow(name, worth[d]!, decision, d, K)),
      evpi,
      evppi: evppi.map(({ about, inSample, upperLimit, ...each }) => ({ about, ...plain(each), inSample, upperLimit })),
      designs: study === null ? null : designs.designs,
      bestDesigns: study === null ? null : designs.bestDesigns,
    },
    flags,
    declined,
  });
}

const noDesigns: DesignsFound = { designs: [], bestDesigns: [], flags: [], declined: [] };

async function readColumns(given: GivenData, names: readonly string[]): Promise<Columns> {
  const columns = new Map<string, Float64Array>();
  for (const name of names) columns.set(name, await given.column(name));
  return columns;
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
    if (paths.length === 0) return nothing;
    if (paths.length === 1) return one(paths[0]!);
    const sorted = [...paths].sort((a, b) => one(b).value - one(a).value);
    return informationValue(decision, regressors(sorted.map(input)), fold);
  };
}

const nothing: InformationValue = {
  value: 0,
  standardError: 0,
  inSample: 0,
  upperLimit: null,
  poorFit: false,
  gain: new Float64Array(),
};

function plain({ value, standardError }: NumberWithError): NumberWithError {
  return { value, standardError };
}
