import { join } from "node:path";
import { applicationFigures, guessed } from "../../workers/host.ts";
import { applicationPaper } from "../documents/application.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisSettings, gatherFaults } from "./analysis/options.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { documentOf } from "./documentOf.ts";
import { loadScenario } from "./load.ts";
import { simulationOptions } from "./options.ts";
import { paperFormatsOf, paperOptions, writePaper } from "./papers/paperFiles.ts";
import { prepare } from "./simulate.ts";
import { simulateOne } from "./simulateOne.ts";

const { replications, seed, workers, set, lang } = simulationOptions;
const futures = 16_384;

/** The application of one intervention, on two pages. */
export const applicationCommand = command({
  name: "application",
  arguments: "<scenario> <intervention>",
  count: [2, 2],
  summary:
    "Writes the application of an intervention on two pages: target group, goal, cost, who saves in which year, evidence, evaluation, repayment, assumptions.",
  options: {
    ...paperOptions,
    out: { value: "DIR", default: "out/<name of the file>", help: "folder of the application" },
    replications: { ...replications, default: String(futures) },
    seed,
    workers,
    set,
    lang: { ...lang, help: "language of the application" },
  },
  example: `fondrisk application norrkoping skolfam2 --lang en
What the board that asks for money for SkolFam2 has to say for itself, as application-skolfam2.html and .docx: what was
promised, who saves what in which year, how often the promise is kept, and every number that is only assumed.`,
  async run([argument = "", id = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, futures);
    const formats = faults.attempt(() => paperFormatsOf(given.format), []);
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    const found = loaded?.parsed.scenario.interventions.find((each) => each.id === id);
    if (loaded !== null) {
      const known = loaded.parsed.scenario.interventions.map((each) => each.id);
      if (found === undefined) faults.take(guessed(say("noIntervention", { id }), id, known));
    }
    faults.settle();
    const { parsed, label } = loaded!;
    // An application is written before anything is known.
    const { observed, ...scenario } = parsed.scenario;
    const [prepared] = prepare([scenario], settings, io);
    const { summary } = await simulateOne({ prepared: prepared!, ...settings }, io);
    const figures = await simulating({ ...settings, folder: null }, io, (places) => applicationFigures(scenario, found!, settings, places));
    const paper = applicationPaper({
      scenario,
      id,
      document: documentOf(loaded!),
      figures,
      summary,
      command: commandOf("application", [argument, id], given, settings),
      locale: settings.locale,
    });
    await writePaper(paper, `application-${id}`, formats, given.out ?? join("out", label), io);
    return 0;
  },
});
