import { asWritten, compiler, type Decisions, evaluatedIn, guessed, inputsOf, readValue, type VoiAsked } from "../../../workers/host.ts";
import type { Option } from "../../../workers/index.ts";
import { say } from "../../text/said/say.ts";
import type { Given } from "../analysis/input.ts";
import { type NamedSettings, namedPaths, namedSettings } from "../analysis/namedSettings.ts";
import type { AnalysisSettings, Faults } from "../analysis/options.ts";
import { type Io, UsageError } from "../io.ts";
import { printProblems, readScenario } from "../load.ts";
import { wholeNumber } from "../options.ts";

/** Options of `voi` that say what is asked. */
export interface VoiOptions {
  readonly option?: readonly string[];
  readonly value?: string;
  readonly about?: readonly string[];
  readonly "informed-by"?: string;
  readonly design?: readonly string[];
  readonly learners?: string;
}

/** What is decided by, where nobody says. */
export const defaultValue = "society.npv";

/** What `voi` is asked: by its options, and where they say nothing by the block `decisions` of the scenario. */
export function voiQuestion(given: VoiOptions, found: Given | null, settings: AnalysisSettings, faults: Faults, io: Io): VoiAsked {
  const block = found?.decisions ?? null;
  const named =
    given.option === undefined && block !== null ? block.options.map(overridesOf) : namedSettings("option", given.option, faults);
  if (named.length === 0 && found !== null) faults.add("noOption");
  for (const { name } of named) if (name === asWritten) faults.add("optionAsWritten", { name: asWritten });
  const value = given.value ?? block?.value ?? defaultValue;
  const about = namedPaths("about", given.about, faults);
  const informedBy = given["informed-by"] ?? block?.informedBy ?? null;
  const designs =
    given.design === undefined && block !== null ? block.designs.map(overridesOf) : namedSettings("design", given.design, faults);
  const learners =
    given.learners === undefined ? (block?.learners ?? 1) : faults.attempt(() => wholeNumber("learners", given.learners!, 1, 1000), 1);
  if (informedBy === null && designs.length > 0) faults.add("optionNeeds", { option: "design", needed: "informed-by" });
  if (informedBy === null && given.learners !== undefined) {
    faults.add("optionNeeds", { option: "learners", needed: "informed-by" });
  }
  if (found === null) return { options: [], value, about, study: null };
  checkPaths(found, value, about, faults);
  const read = (overrides: readonly string[]) => faults.attempt(() => scenarioWith(found, [...settings.set, ...overrides], io), null);
  const optionsWith = (own: readonly string[]): readonly Option[] =>
    named.flatMap(({ name, overrides }) => {
      const scenario = read([...own, ...overrides]);
      return scenario === null ? [] : [{ name, scenario }];
    });
  const study = (informedBy: string) => ({
    informedBy,
    learners,
    designs: (designs.length > 0 ? designs : [{ name: asWritten, overrides: [] }]).flatMap(({ name, overrides }) => {
      const scenario = overrides.length === 0 ? found.scenario : read(overrides);
      if (scenario === null) return [];
      if (!evaluatedIn(scenario, informedBy)) {
        const ids = scenario.interventions.map(({ id }) => id);
        faults.take(guessed(say("notEvaluatedBy", { id: informedBy, design: name }), informedBy, ids));
      }
      return [{ name, options: [{ name: asWritten, scenario }, ...optionsWith(overrides)] }];
    }),
  });
  return { options: optionsWith([]), value, about, study: informedBy === null ? null : study(informedBy) };
}

function overridesOf({ name, set }: Decisions["options"][number]): NamedSettings {
  return { name, overrides: set.map(({ path, value }) => `${path}=${value}`) };
}

function checkPaths({ scenario, data }: Given, value: string, about: VoiAsked["about"], faults: Faults): void {
  const plan = data?.plan ?? compiler()(scenario, []);
  faults.attempt(() => readValue(plan, value), null);
  const inputs = inputsOf(plan, false).map(({ path }) => path);
  for (const path of about.flatMap(({ paths }) => paths)) {
    if (!inputs.includes(path)) faults.add("optionSays", { option: "about", said: guessed(say("noInput", { path }), path, inputs) });
  }
}

function scenarioWith({ argument }: Given, overrides: readonly string[], io: Io) {
  const loaded = readScenario(argument, overrides, io);
  if (!("errors" in loaded)) return loaded.parsed.scenario;
  printProblems(loaded.errors, io);
  throw new UsageError([]);
}
