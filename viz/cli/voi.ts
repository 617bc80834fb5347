import { relative, resolve } from "node:path";
import { inputsOf, mostFuturesPerDraw, readValue, voiAnalysis } from "../../workers/host.ts";
import { voiView } from "../analyses/voi.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { requireColumns } from "./analysis/folder.ts";
import { futuresPerDrawOf } from "./analysis/futuresPerDraw.ts";
import { givenOrScenario } from "./analysis/input.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { prepare } from "./simulate.ts";
import { defaultValue, voiQuestion } from "./voi/question.ts";

const replications = 131_072;

/** What it is worth to know more before deciding. */
export const voiCommand = command({
  name: "voi",
  arguments: "<scenario|folder>",
  count: [1, 1],
  summary:
    "Says what it is worth to find out more before deciding among options: about all assumptions, about each, and by which evaluation.",
  options: {
    option: {
      value: "NAME:PATH=VALUE[,…]",
      many: true,
      help: "another option than the scenario as written: renew or stop, a rule, a capital",
    },
    value: {
      value: "AMOUNT",
      default: defaultValue,
      help: "what is decided by: an amount in kronor, or a sum like 'society.npv - 0.02*fund.capital'",
    },
    "informed-by": { value: "INTERVENTION", help: "the decision is taken when this one's evaluation is ready: what is that worth?" },
    design: {
      value: "NAME:PATH=VALUE[,…]",
      many: true,
      help: "a way to evaluate it; without any, the evaluation as written",
    },
    learners: { value: "NUMBER", default: "1", help: "how many decisions are taken by the evaluation" },
    about: { value: "PATH|NAME=PATH,PATH", many: true, help: "assumptions that could be learnt of, together; without it each alone" },
    "futures-per-draw": {
      value: "K",
      default: "64",
      help: `futures that share a draw of what is assumed; a power of two up to ${mostFuturesPerDraw}`,
    },
    ...analysisOptions,
    replications: { ...analysisOptions.replications, default: String(replications) },
  },
  example: `fondrisk voi norrkoping --option stop:interventions.skolfam2.enabled=false --lang en
Whether the Norrköping fund should take SkolFam2, what it would be worth to know everything about the assumptions before
that is decided, and which of them. --informed-by and --design ask what an evaluation is worth, and which one; a block
decisions in the scenario says the same once and for all.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, replications);
    const found = await givenOrScenario(argument, given, settings, faults, io);
    const asked = voiQuestion(given, found, settings, faults, io);
    const K = found?.data?.futuresPerDraw ?? futuresPerDrawOf(given["futures-per-draw"], 64, settings.replications, faults);
    faults.settle();
    const { scenario, data, inputs } = found!;
    if (data === null) prepare([scenario], settings, io, []);
    else {
      const names = [...readValue(data.plan, asked.value).columns, ...inputsOf(data.plan, false).map(({ path }) => path)];
      requireColumns(names, data, relative(io.folder, resolve(io.folder, argument)) || ".");
    }
    const futures = { seed: data?.seed ?? settings.seed, replications: data?.replications ?? settings.replications, futuresPerDraw: K };
    const document = await simulating(settings, io, (places) => voiAnalysis(scenario, asked, futures, places, data));
    const output = { ...settings, command: commandOf("voi", [argument], given, document.run), inputs };
    return present(document, voiView(document, settings.locale), output, io);
  },
});
