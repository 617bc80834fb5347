import { parseText as parse, runScenario } from "../../workers/host.ts";
import type { TornadoData } from "../charts/tornado.ts";
import { type Measured, measured, type StepEnd, stepColumns, stepFutures, stepsOf, tornadoOf } from "../levels/steps.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import type { ScenarioSource } from "./scenarioSource.ts";
import { type Prepared, prepare, seatOpener, summaryOf } from "./simulate.ts";
import type { Simulation } from "./simulateOne.ts";

/** Runs a scenario with each assumption low and high, all at once and on the same futures. Throws Interrupted. */
export async function simulateTornado(
  { prepared, seed, workers, locale }: Omit<Simulation, "replications">,
  source: ScenarioSource,
  io: Io,
): Promise<TornadoData> {
  const wish = { replications: stepFutures, workers, locale };
  const read = (overrides: readonly string[]) => {
    const parsed = parse(source.text, { fileName: source.argument, overrides, alternatives: "none" });
    return "errors" in parsed ? null : parsed;
  };
  const written = read([]);
  const steps = written === null ? [] : stepsOf(written.document.toJS({ maxAliasCount: 10_000 }), new Map());
  const variants: Prepared[] = [...prepare([prepared.scenario], wish, io, stepColumns)];
  // An end that cannot be, because another number of the scenario does not go with it, has no place among the variants.
  const placed = steps.map(({ id, low, high }) => ({ id, low: placeOf(low), high: placeOf(high) }));
  const { partials } = await runAll(variants);
  const results = variants.map((variant, at) => measured(summaryOf(variant, partials[at]!, seed, { node: "", workers, seconds: 0 })));
  const found = ({ value, at }: ReturnType<typeof placeOf>) => ({ value, measured: at === null ? null : (results[at] as Measured) });
  return tornadoOf(
    results[0]!,
    placed.map(({ id, low, high }) => ({ id, low: found(low), high: found(high) })),
    locale,
  );

  function placeOf({ value, overrides }: StepEnd): { readonly value: number; readonly at: number | null } {
    const parsed = read(overrides.map(([path, text]) => `${path}=${text}`));
    if (parsed === null) return { value, at: null };
    return { value, at: variants.push(...prepare([parsed.scenario], wish, io, stepColumns)) - 1 };
  }

  async function runAll(all: readonly Prepared[]) {
    const progress = progressLine(io, locale);
    try {
      return await runScenario({
        plans: all.map(({ plan }) => plan),
        seed,
        target: { replications: stepFutures },
        workers,
        openSeat: seatOpener(io),
        signal: io.interrupt,
        onProgress: progress.show,
      });
    } finally {
      progress.clear();
    }
  }
}
