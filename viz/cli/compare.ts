import { comparedColumns, pairedRun } from "../../workers/host.ts";
import { type PairedDifference, type PairedResult, version } from "../../workers/index.ts";
import { say } from "../text/said/say.ts";
import { command } from "./command.ts";
import { comparisonTable } from "./comparisonTable.ts";
import { UsageError } from "./io.ts";
import { loadScenario } from "./load.ts";
import { simulationOptions, simulationSettings } from "./options.ts";
import { progressLine } from "./progress.ts";
import { prepare, seatOpener } from "./simulate.ts";

/** What `compare --json` prints. */
export interface Comparison {
  readonly formatVersion: 1;
  readonly run: { readonly version: string; readonly seed: string; readonly replications: number };
  readonly scenarios: readonly { readonly label: string; readonly name: string; readonly hash: string }[];
  /** One per scenario but the first, each against the first. */
  readonly against: readonly { readonly label: string; readonly measures: Readonly<Record<string, PairedDifference>> }[];
}

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
    for (const [i, { observed }] of scenarios.entries()) {
      if (observed !== undefined) {
        throw new UsageError(say("observedInCompare", { file: args[i]! }));
      }
    }
    const prepared = prepare(scenarios, { replications, workers, locale }, io, comparedColumns);
    const plans = prepared.map(({ plan }) => plan);

    const progress = progressLine(io, locale);
    let against: readonly PairedResult[];
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
    } finally {
      progress.clear();
    }
    const labels = loaded.map(({ label }) => label);
    const comparison: Comparison = {
      formatVersion: 1,
      run: { version, seed, replications },
      scenarios: prepared.map(({ scenario, hash }, i) => ({ label: labels[i] ?? "", name: scenario.name, hash })),
      against: against.map((measures, i) => ({ label: labels[i + 1] ?? "", measures })),
    };
    io.out(given.json === true ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonTable(comparison, locale));
    return 0;
  },
});
