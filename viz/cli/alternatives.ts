import {
  type Alternative,
  type AlternativesProgress,
  alternativeColumns,
  parseText as parse,
  replicationsOfAlternative,
  runAlternatives,
} from "../../workers/host.ts";
import type { AlternativeSummary, Scenario } from "../../workers/index.ts";
import type { Locale } from "../text/locale.ts";
import { say, tellCommand } from "../text/said/say.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { prepare, seatOpener } from "./simulate.ts";
import { warningText } from "./warningText.ts";

/** The option of every command that runs them. */
export const noAlternatives = { "no-alternatives": { help: "leave out the other readings of the facts that the scenario lists" } } as const;

export interface AlternativesWish {
  readonly scenario: Scenario;
  readonly alternatives: readonly Alternative[];
  /** Futures of the scenario's own run. */
  readonly replications: number;
  readonly seed: string;
  readonly workers: number;
  readonly locale: Locale;
}

/** What the other readings of a scenario come to, and the seconds it took. kept: where to go on from, and who keeps what is done. Throws UsageError and Interrupted. */
export async function simulateAlternatives(
  { scenario, alternatives, replications, seed, workers, locale }: AlternativesWish,
  io: Io,
  kept: AlternativesProgress = {},
): Promise<{ readonly alternatives: readonly AlternativeSummary[]; readonly alternativesSeconds: number }> {
  if (alternatives.length === 0) return { alternatives: [], alternativesSeconds: 0 };
  const started = performance.now();
  const counts = alternatives.map((each) => replicationsOfAlternative(each.replications, replications));
  const scenarios = [scenario, ...alternatives.map((each) => each.scenario)];
  const [base, ...prepared] = prepare(scenarios, { replications: Math.max(...counts), workers, locale }, io, alternativeColumns);
  const progress = progressLine(io, locale);
  try {
    const readings = prepared.map(({ plan }, at) => ({ ...alternatives[at]!, plan, replications: counts[at]! }));
    const request = { seed, workers, openSeat: seatOpener(io), signal: io.interrupt, onProgress: progress.show };
    const results = await runAlternatives(base!.plan, readings, request, kept);
    return { alternatives: results, alternativesSeconds: (performance.now() - started) / 1000 };
  } finally {
    progress.clear();
  }
}

/** The alternatives of a scenario that was kept with a run; those that cannot be run are said on stderr. */
export function keptAlternatives(source: ScenarioSource, io: Io): readonly Alternative[] {
  if (source.alternatives === false) return [];
  const parsed = parse(source.text, { fileName: source.argument, alternatives: "lenient" });
  if (!("errors" in parsed)) return parsed.alternatives;
  io.err(warningText(tellCommand(say("alternativesLeftOut", { reason: parsed.errors[0]! }), io.locale), io.locale));
  return [];
}
