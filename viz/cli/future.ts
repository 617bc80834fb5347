import { futureAnalysis, futureReplications, mostReplications, refuseObserved } from "../../workers/host.ts";
import { futureView } from "../analyses/future.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
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
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
    if (loaded?.parsed.scenario.fund.unlimited === true) faults.add("unlimitedFund");
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const document = await simulating(settings.workers, settings.locale, io, (places) =>
      futureAnalysis(parsed.scenario, { number, failing }, settings, places),
    );
    const words = [argument, ...(written === undefined ? [] : [written])];
    const output = { ...settings, command: commandOf("future", words, given, settings), inputs: source.inputs };
    return present(document, futureView(document, settings.locale), output, io);
  },
});
