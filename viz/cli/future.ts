import {
  type FutureQuestion,
  futureAnalysis,
  futureReplications,
  mostReplications,
  refuseObserved,
  shortfallCauses,
} from "../../workers/host.ts";
import { futureView } from "../analyses/future.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, type Faults, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";

/** One future, told. */
export const futureCommand = command({
  name: "future",
  arguments: "<scenario> [number]",
  count: [1, 2],
  summary:
    "Tells one future: its years, its interventions and, where the fund runs short in it, why; beside how often each cause is one among all.",
  options: {
    cause: { value: "CAUSE", help: `tell a typical future of those that run short for this reason: ${shortfallCauses.join(", ")}` },
    percentile: { value: "P", help: "tell the future whose last balance is this percentile of all" },
    failing: { help: "count among the futures that run short: 1 is the first of them" },
    ...analysisOptions,
    replications: { ...analysisOptions.replications, default: String(futureReplications) },
  },
  example: `fondrisk future norrkoping --failing --lang en
The first future in which the Norrköping fund runs short: in which year, how much is missing, what went otherwise than
planned, and what each intervention cost and paid back. The number is that of the column replication, from 0.`,
  async run([argument = "", written], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, futureReplications);
    const failing = given.failing === true;
    const first = failing ? 1 : 0;
    const number = written === undefined ? first : Number(written);
    if (!(Number.isInteger(number) && number >= first && number < mostReplications))
      faults.add("futureNumber", { least: first, most: mostReplications - 1, found: written ?? "" });
    const other = otherWays(given, faults);
    const ways = [written !== undefined || failing, other.cause !== undefined, other.percentile !== undefined];
    if (ways.filter(Boolean).length > 1) faults.add("futureTwice");
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
    if (loaded?.parsed.scenario.fund.unlimited === true) faults.add("unlimitedFund");
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const document = await simulating(settings, io, (places) =>
      futureAnalysis(parsed.scenario, { number, failing, ...other }, settings, places),
    );
    const words = [argument, ...(written === undefined ? [] : [written])];
    const output = { ...settings, command: commandOf("future", words, given, settings), inputs: source.inputs };
    return present(document, futureView(document, settings.locale), output, io);
  },
});

/** A future that is asked for by what happens in it instead of by its number. */
function otherWays(
  given: { readonly cause?: string; readonly percentile?: string },
  faults: Faults,
): Pick<FutureQuestion, "cause" | "percentile"> {
  const cause = shortfallCauses.find((each) => each === given.cause);
  const percentile = given.percentile === undefined ? undefined : Number(given.percentile.replace(",", "."));
  if (given.cause !== undefined && cause === undefined) faults.add("futureCause", { known: shortfallCauses, found: given.cause });
  if (percentile !== undefined && !(percentile > 0 && percentile < 100)) faults.add("futurePercentile", { found: given.percentile ?? "" });
  return { ...(cause === undefined ? {} : { cause }), ...(percentile === undefined ? {} : { percentile }) };
}
