import { resolve } from "node:path";
import { type Decisions, type GivenData, refuseObserved } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";
import type { InputFile } from "../inputs.ts";
import { type Io, UsageError } from "../io.ts";
import { loadScenario } from "../load.ts";
import { folderData, isFolder } from "./folder.ts";
import type { AnalysisSettings, Faults } from "./options.ts";

/** What an analysis of given data is given: a scenario to simulate, or the rows of a folder of results. */
export interface Given {
  readonly scenario: Scenario;
  /** null: it is to be simulated. */
  readonly data: GivenData | null;
  readonly inputs: readonly InputFile[];
  /** How `loadScenario` is told of the scenario, with values set. */
  readonly argument: string;
  /** What the scenario says is to be decided. */
  readonly decisions: Decisions | null;
}

/** Options that a folder answers itself. */
const answered = ["replications", "seed", "set", "futures-per-draw"];

/** Reads a scenario or a folder; what is wrong goes to `faults`, and null comes back. */
export async function givenOrScenario(
  argument: string,
  given: Readonly<Record<string, unknown>>,
  settings: AnalysisSettings,
  faults: Faults,
  io: Io,
): Promise<Given | null> {
  const path = resolve(io.folder, argument);
  if (!faults.attempt(() => isFolder(argument, path, io), false)) {
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
    if (loaded === null) return null;
    const { scenario, decisions } = loaded.parsed;
    return { scenario, data: null, inputs: loaded.source.inputs, argument, decisions };
  }
  for (const option of answered) {
    if (given[option] !== undefined) faults.add("notWith", { option, argument });
  }
  try {
    const { data, inputs, decisions } = await folderData(argument, path, settings.locale, io);
    return { scenario: data.scenario, data, inputs, argument: `${argument}/scenario.yaml`, decisions };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return faults.attempt((): Given | null => {
      throw error;
    }, null);
  }
}
