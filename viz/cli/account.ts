import { accountAnalysis, fundsToJudge, refuseUnscored, scoreAnalysis } from "../../workers/host.ts";
import { accountView } from "../analyses/account.ts";
import { scoreView } from "../analyses/score.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, gatherFaults } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { refused } from "./refused.ts";
import { prepare } from "./simulate.ts";

/** The yearly public account of a fund. */
export const accountCommand = command({
  name: "account",
  arguments: "<scenario> …",
  count: [1, Number.POSITIVE_INFINITY],
  summary:
    "The yearly account of a fund: what has happened beside the budget, the years from today, and every round in a satellite account.",
  options: {
    ...analysisOptions,
    score: { help: "instead of the account: was the forecast right? Of one fund or of several; twenty say whether limits hold" },
  },
  example: `fondrisk account norrkoping-2013 --lang en --out account
What is known of Norrköping's fund until 2013, where it may go from there, and what the boards still owe;
account.csv has one row a year, account.balance.svg the outcome as a line and then the fan.`,
  async run(args, given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, 16_384);
    const score = given.score === true;
    if (!score && args.length > 1) faults.add("accountsWithoutScore", { found: args.length });
    const loaded = args.flatMap((each) => faults.attempt(() => [loadScenario(each, settings.set, io, settings.locale)], []));
    const scenarios = loaded.map(({ parsed }) => parsed.scenario);
    if (scenarios.some(({ observed }) => observed === undefined)) faults.add("accountOfNothing");
    else if (score)
      scenarios.forEach((each, at) => {
        faults.attempt(() => refuseUnscored(each, scenarios.slice(0, at)), undefined);
      });
    faults.settle();
    prepare(scenarios, settings, io, []);
    const output = {
      ...settings,
      command: commandOf("account", args, given, settings),
      inputs: loaded.flatMap(({ source }) => source.inputs),
    };
    if (score) {
      const document = await simulating(settings, io, (places) => scoreAnalysis(scenarios, settings, places));
      return present(document, scoreView(document, fundsToJudge, settings.locale), output, io);
    }
    try {
      const document = await simulating(settings, io, (places) => accountAnalysis(scenarios[0]!, settings, places));
      return present(document, accountView(document, settings.locale), output, io);
    } catch (error) {
      throw refused(error, settings.locale);
    }
  },
});
