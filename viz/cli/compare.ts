import { comparisonOf, type PairedRun, pairedRun, pairedRunColumns } from "../../workers/host.ts";
import { differingAssumptions } from "../report/differingAssumptions.ts";
import { nameIn } from "../text/library.ts";
import { command } from "./command.ts";
import { comparisonTable } from "./comparisonTable.ts";
import { documentOf } from "./documentOf.ts";
import { loadScenario } from "./load.ts";
import { simulationOptions, simulationSettings } from "./options.ts";
import { progressLine } from "./progress.ts";
import { refused } from "./refused.ts";
import { prepare, seatOpener } from "./simulate.ts";

/** Simulates several scenarios on the same futures and says how they differ. */
export const compareCommand = command({
  name: "compare",
  arguments: "<a> <b> …",
  count: [2, 20],
  summary: "Compares scenarios with the first one, on the same futures.",
  options: simulationOptions,
  async run(args, given, io) {
    const { replications, seed, workers, locale } = simulationSettings(given, io);
    const loaded = args.map((argument) => loadScenario(argument, given.set ?? [], io, locale));
    const scenarios = loaded.map(({ parsed }) => parsed.scenario);
    const prepared = prepare(scenarios, { replications, workers, locale }, io, pairedRunColumns);
    const plans = prepared.map(({ plan }) => plan);

    const progress = progressLine(io, locale);
    let against: PairedRun;
    try {
      against = await pairedRun({
        plans,
        seed,
        replications,
        workers,
        openSeat: seatOpener(io),
        signal: io.interrupt,
        onProgress: progress.show,
      });
    } catch (error) {
      throw refused(error, locale);
    } finally {
      progress.clear();
    }
    const labels = namesOf(loaded.map(({ label }) => label));
    const variants = prepared.map(({ scenario, hash }, i) => ({ name: labels[i]!, scenario, hash }));
    const comparison = comparisonOf(variants, against, { seed, replications });
    const assumptions = differingAssumptions(loaded.map(documentOf));
    if (given.json === true) io.out(`${JSON.stringify({ ...comparison, assumptions }, null, 2)}\n`);
    else {
      const named = comparison.variants.map((each) => ({ ...each, scenario: nameIn(each.scenario, locale) }));
      io.out(comparisonTable({ ...comparison, variants: named }, locale, { assumptions }));
    }
    return 0;
  },
});

/** Two files of one name are told apart by a number. */
function namesOf(labels: readonly string[]): readonly string[] {
  return labels.map((label, at) => {
    const before = labels.slice(0, at).filter((each) => each === label).length;
    return before === 0 ? label : `${label} (${before + 1})`;
  });
}
