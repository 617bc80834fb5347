import { scenarioHash } from "../../../workers/host.ts";
import type { Scenario } from "../../../workers/index.ts";
import type { PlannedPoint } from "../../../workers/node.ts";
import type { Locale } from "../../text/locale.ts";
import { say } from "../../text/said/say.ts";
import { type Io, UsageError } from "../io.ts";
import { loadScenario, readScenario, toldProblem } from "../load.ts";
import type { ScenarioSource } from "../scenarioSource.ts";
import type { SweepFile } from "./sweepFile.ts";

/** The scenarios that a plan is of. */
export interface PlannedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly points: readonly PlannedPoint[];
  /** Of the one scenario of a run; null for more. */
  readonly source: ScenarioSource | null;
  /** Of a sweep the scenario that it varies, with which its points are compared; null where they are not. */
  readonly asWritten: Scenario | null;
}

interface Reading {
  readonly alternatives: boolean;
  readonly locale: Locale;
}

/**
 * Reads the scenarios of a plan: those given, or one in every setting of a sweep.
 *
 * throws  UsageError if one is wrong, or two have the same name
 */
export function plannedScenarios(
  args: readonly string[],
  overrides: readonly string[],
  reading: Reading,
  sweep: SweepFile | null,
  io: Io,
): PlannedScenarios {
  const planned = sweep === null ? given(args, overrides, reading, io) : swept(sweep, overrides, io);
  const ids = planned.points.map(({ id }) => id);
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new UsageError(say("scenarioTwice", { id }));
    seen.add(id);
  }
  return planned;
}

function given(args: readonly string[], overrides: readonly string[], { alternatives, locale }: Reading, io: Io): PlannedScenarios {
  const loaded = args.map((argument) => loadScenario(argument, overrides, io, locale));
  const ids = loaded.map(({ label }, at) => (loaded.findIndex((other) => other.label === label) === at ? label : args[at]!));
  const scenarios = loaded.map(({ parsed }) => parsed.scenario);
  const [first, ...others] = loaded;
  return {
    scenarios,
    points: scenarios.map((scenario, at) => ({ id: ids[at]!, name: scenario.name, hash: scenarioHash(scenario), set: {} })),
    asWritten: null,
    source: others.length > 0 ? null : alternatives ? first!.source : { ...first!.source, alternatives: false },
  };
}

/** Every setting is looked at before anything is planned; those that are wrong are all told. */
function swept({ scenario, points }: SweepFile, overrides: readonly string[], io: Io): PlannedScenarios {
  const written = readScenario(scenario, overrides, io);
  if ("errors" in written) {
    for (const problem of written.errors) io.err(`${toldProblem(problem, io.locale)}\n`);
    throw new UsageError([]);
  }
  const { scenario: whole } = written.parsed;
  // Futures that are weighed by what has happened are not paired.
  const asWritten = whole.observed === undefined ? whole : null;
  const problems: string[] = [];
  const read = points.flatMap(({ label, set }) => {
    io.interrupt.throwIfAborted();
    const settings = Object.entries(set).map(([path, value]) => `${path}=${value}`);
    const loaded = readScenario(scenario, [...overrides, ...settings], io);
    if ("errors" in loaded) {
      problems.push(...loaded.errors.map((problem) => `${label}: ${toldProblem(problem, io.locale)}`));
      return [];
    }
    const found = loaded.parsed.scenario;
    return [{ scenario: found, point: { id: label, name: found.name, hash: scenarioHash(found), set } }];
  });
  if (problems.length > 0) {
    for (const problem of problems) io.err(`${problem}\n`);
    throw new UsageError([]);
  }
  return { scenarios: read.map((each) => each.scenario), points: read.map(({ point }) => point), source: null, asWritten };
}
