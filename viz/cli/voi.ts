import { guessed } from "../../scenarios/said.ts";
import { compiler } from "../../workers/analysis/futures.ts";
import { inputsOf } from "../../workers/analysis/givenData.ts";
import { refuseObserved } from "../../workers/analysis/refuseObserved.ts";
import { readValue } from "../../workers/analysis/value.ts";
import { asWritten, type Option, voiAnalysis } from "../../workers/analysis/voi.ts";
import { voiView } from "../analyses/voi.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { futuresPerDrawOf, mostFuturesPerDraw } from "./analysis/futuresPerDraw.ts";
import { namedPaths, namedSettings } from "./analysis/namedSettings.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";

const replications = 131_072;
const defaultValue = "society.npv";

/** What it is worth to know more before deciding. */
export const voiCommand = command({
  name: "voi",
  arguments: "<scenario>",
  count: [1, 1],
  summary: "Says what it is worth to find out more before deciding among options: about all assumptions, and about each.",
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
that is decided, and which of them.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, replications);
    const named = namedSettings("option", given.option, faults);
    if (named.length === 0) faults.add("noOption");
    for (const { name } of named) if (name === asWritten) faults.add("optionAsWritten", { name: asWritten });
    const about = namedPaths("about", given.about, faults);
    const futuresPerDraw = futuresPerDrawOf(given["futures-per-draw"], 64, settings.replications, faults);
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    const options: Option[] = [];
    if (loaded !== null) {
      const { scenario } = loaded.parsed;
      faults.attempt(() => refuseObserved(scenario), undefined);
      const plan = compiler()(scenario, []);
      faults.attempt(() => readValue(plan, given.value ?? defaultValue), null);
      const inputs = inputsOf(plan, false).map(({ path }) => path);
      for (const path of about.flatMap(({ paths }) => paths)) {
        if (!inputs.includes(path)) faults.add("optionSays", { option: "about", said: guessed(say("noInput", { path }), path, inputs) });
      }
      for (const { name, overrides } of named) {
        const other = faults.attempt(() => loadScenario(argument, [...settings.set, ...overrides], io, settings.locale), null);
        if (other !== null) options.push({ name, scenario: other.parsed.scenario });
      }
    }
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const asked = { options, value: given.value ?? defaultValue, about };
    const document = await simulating(settings.workers, settings.locale, io, (places) =>
      voiAnalysis(parsed.scenario, asked, { ...settings, futuresPerDraw }, places),
    );
    const output = { ...settings, command: commandOf("voi", [argument], given, settings), inputs: source.inputs };
    return present(document, voiView(document, settings.locale), output, io);
  },
});
