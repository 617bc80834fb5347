import { accountAnalysis, refusalIn } from "../../workers/host.ts";
import { accountView } from "../analyses/account.ts";
import { refusalText } from "../text/observed.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { Failure } from "./io.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";

/** The yearly public account of a fund. */
export const accountCommand = command({
  name: "account",
  arguments: "<scenario>",
  count: [1, 1],
  summary:
    "The yearly account of a fund: what has happened beside the budget, the years from today, and every round in a satellite account.",
  options: analysisOptions,
  example: `fondrisk account norrkoping-2013 --lang en --out account
What is known of Norrköping's fund until 2013, where it may go from there, and what the boards still owe;
account.csv has one row a year, account.balance.svg the outcome as a line and then the fan.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, 16_384);
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null && loaded.parsed.scenario.observed === undefined) {
      faults.add("accountOfNothing");
    }
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    try {
      const document = await simulating(settings, io, (places) => accountAnalysis(parsed.scenario, settings, places));
      const output = { ...settings, command: commandOf("account", [argument], given, settings), inputs: source.inputs };
      return present(document, accountView(document, settings.locale), output, io);
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal === null) throw error;
      throw new Failure(say("technical", { text: refusalText(refusal, null, settings.locale) }));
    }
  },
});
