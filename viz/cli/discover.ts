import { relative, resolve } from "node:path";
import {
  compiler,
  conditionOf,
  discoverAnalysis,
  discoverColumns,
  discoverInputs,
  InvalidRequest,
  sharedFutures,
  simulatedData,
} from "../../workers/host.ts";
import type { DiscoverQuestion } from "../../workers/index.ts";
import { discoverView } from "../analyses/discover.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { requireColumns } from "./analysis/folder.ts";
import { givenOrScenario } from "./analysis/input.ts";
import { analysisOptions, analysisSettings, choiceOption, gatherFaults, shareOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { wholeNumber } from "./options.ts";
import { prepare } from "./simulate.ts";

/** In which futures it fails. */
export const discoverCommand = command({
  name: "discover",
  arguments: "<scenario|folder>",
  count: [1, 1],
  summary:
    "Says in which futures it fails: a few limits that hold many of the failures and little else, with how often it fails there and elsewhere.",
  options: {
    when: { value: "CONDITION", default: "depletion", help: "what is a failure: depletion, or a comparison like 'society.npv<0'" },
    inputs: { value: discoverInputs.join("|"), default: discoverInputs[0], help: "what may limit a box; history only of depletion" },
    boxes: { value: "N", default: "1", help: "boxes looked for, each outside those before" },
    least: { value: "SHARE", default: "0.02", help: "smallest share of the futures that a box may hold" },
    ...analysisOptions,
  },
  example: `fondrisk discover norrkoping --lang en
The Norrköping fund runs short where one intervention is measured to save little or nothing: in how many of those
futures, in how many others, and how much of all failures that is. --inputs assumptions finds no such rule.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults);
    const question: DiscoverQuestion = {
      when: given.when ?? "depletion",
      inputs: choiceOption("inputs", given.inputs, discoverInputs, faults),
      boxes: given.boxes === undefined ? 1 : faults.attempt(() => wholeNumber("boxes", given.boxes!, 1, 10), 1),
      least: shareOption("least", given.least, 0.02, faults),
    };
    const found = await givenOrScenario(argument, given, settings, faults, io);
    const plan = found === null ? null : (found.data?.plan ?? compiler()(found.scenario, []));
    if (plan !== null) {
      try {
        conditionOf(plan, question.when);
      } catch (error) {
        if (!(error instanceof InvalidRequest)) throw error;
        faults.add("optionSays", { option: "when", said: error.said });
      }
    }
    faults.settle();
    const { scenario, data: held, inputs } = found!;
    const { quantity } = conditionOf(plan!, question.when);
    // Without history in its rows a folder offers assumptions only.
    const hasHistory = held === null || held.names.has("fund.capitalNeeded");
    const asked: DiscoverQuestion = hasHistory
      ? question
      : { ...question, inputs: question.inputs === "both" ? "assumptions" : question.inputs };
    const names = discoverColumns({ plan: plan!, scenario }, asked);
    if (held !== null) requireColumns(names, held, relative(io.folder, resolve(io.folder, argument)) || ".");
    else prepare([scenario], settings, io, []);
    const document = await simulating(settings, io, async (places) => {
      const data = held ?? (await simulatedData(scenario, names, { ...settings, futuresPerDraw: 1 }, places));
      const shared = held === null ? await sharedFutures(scenario, quantity, settings, places) : null;
      return discoverAnalysis(data, asked, shared);
    });
    const output = { ...settings, command: commandOf("discover", [argument], given, document.run), inputs };
    return present(document, discoverView(document, settings.locale), output, io);
  },
});
