import { relative, resolve } from "node:path";
import {
  type Choice,
  compiler,
  defaultChoices,
  defaultQuantities,
  type GivenData,
  guessed,
  InvalidRequest,
  inputsOf,
  mostFuturesPerDraw,
  type Places,
  quantityOf,
  sensitivityAnalysis,
  sensitivityColumns,
  simulatedData,
} from "../../workers/host.ts";
import type { SensitivityQuestion } from "../../workers/index.ts";
import { sensitivityView } from "../analyses/sensitivity.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { requireColumns } from "./analysis/folder.ts";
import { futuresPerDrawOf } from "./analysis/futuresPerDraw.ts";
import { givenOrScenario } from "./analysis/input.ts";
import { namedPaths, namedSettings } from "./analysis/namedSettings.ts";
import { analysisOptions, analysisSettings, type Faults, gatherFaults, measureOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { UsageError } from "./io.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";

/** Most futures that another reading is run on. */
const readingFutures = 16_384;

/** Which assumptions, which chance and which modelling choices move the result. */
export const sensitivityCommand = command({
  name: "sensitivity",
  arguments: "<scenario|folder>",
  count: [1, 1],
  summary:
    "Says which assumptions, which chance and which modelling choices move the result; of a scenario, or of the rows of a folder of results.",
  options: {
    measure: { ...measureOption, default: defaultQuantities.join(", ") },
    group: { value: "NAME=PATH,PATH", many: true, help: "inputs that are moved together" },
    history: { help: "also what an observer of one future sees of chance: deficit years, measurements, who left" },
    alternative: { value: "NAME:PATH=VALUE[,…]", many: true, help: "another reading of the same facts; beside the usual ones" },
    tornado: { help: "also what each assumption changes alone, at its 5th and its 95th percentile" },
    "no-alternatives": { help: "leave out the other readings" },
    "futures-per-draw": {
      value: "K",
      default: "2",
      help: `futures that share a draw of what is assumed; a power of two up to ${mostFuturesPerDraw}`,
    },
    ...analysisOptions,
    replications: { ...analysisOptions.replications, default: "131072" },
  },
  example: `fondrisk sensitivity norrkoping --history --measure depletion --lang en
How much of whether the Norrköping fund runs short the assumptions explain, how much is chance, and which single
input matters most: one intervention's measurement, not its effect. --out writes bars and curves as SVG.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, 131_072);
    const question: SensitivityQuestion = {
      measures: given.measure ?? defaultQuantities,
      groups: namedPaths("group", given.group, faults),
      history: given.history === true,
    };
    const own = namedSettings("alternative", given.alternative, faults);
    const found = await givenOrScenario(argument, given, settings, faults, io);
    const K = found !== null && found.data !== null ? 1 : futuresPerDrawOf(given["futures-per-draw"], 2, settings.replications, faults);
    if (found === null) {
      faults.settle();
      throw new UsageError([]);
    }
    const { scenario, data: held } = found;
    const plan = held?.plan ?? compiler()(scenario, []);
    check(question, plan, faults);
    const others = own.map(({ name, overrides }): Choice => {
      const other = faults.attempt(
        () => loadScenario(found.argument, [...settings.set, ...overrides], io, settings.locale).parsed.scenario,
        scenario,
      );
      return { name, aspect: overrides.join(", "), change: () => other };
    });
    faults.settle();
    const names = sensitivityColumns({ plan }, question, scenario);
    if (held !== null) requireColumns(names, held, relative(io.folder, resolve(io.folder, argument)) || ".");
    else prepare([scenario], settings, io, []);
    const document = await simulating(settings, io, async (places: Places) => {
      const data: GivenData = held ?? (await simulatedData(scenario, names, { ...settings, futuresPerDraw: K }, places));
      const futures = { seed: data.seed, replications: Math.min(data.replications, readingFutures) };
      const choices = given["no-alternatives"] === true ? [] : defaultChoices(scenario);
      return sensitivityAnalysis(data, question, { choices, own: others, futures, places, tornado: given.tornado === true });
    });
    const command = commandOf("sensitivity", [argument], given, document.run);
    const output = { ...settings, command, inputs: found.inputs };
    return present(document, sensitivityView(document, settings.locale), output, io);
  },
});

function check({ measures, groups, history }: SensitivityQuestion, plan: GivenData["plan"], faults: Faults): void {
  for (const id of measures) {
    try {
      quantityOf(plan, id);
    } catch (error) {
      if (!(error instanceof InvalidRequest)) throw error;
      faults.add("optionSays", { option: "measure", said: error.said });
    }
  }
  const inputs = inputsOf(plan, history).map(({ path }) => path);
  for (const path of groups.flatMap(({ paths }) => paths)) {
    if (!inputs.includes(path)) faults.add("optionSays", { option: "group", said: guessed(say("noInput", { path }), path, inputs) });
  }
}
