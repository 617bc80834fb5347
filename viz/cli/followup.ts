import { join } from "node:path";
import { accountAnalysis } from "../../workers/host.ts";
import { statusPaper } from "../documents/statusReport.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisSettings, gatherFaults } from "./analysis/options.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { documentOf } from "./documentOf.ts";
import { loadScenario } from "./load.ts";
import { simulationOptions } from "./options.ts";
import { paperFormatsOf, paperOptions, writePaper } from "./papers/paperFiles.ts";
import { refused } from "./refused.ts";
import { prepare } from "./simulate.ts";

const { replications, seed, workers, set, lang } = simulationOptions;
const futures = 16_384;

/** The status report of a fund of which something is known. */
export const followupCommand = command({
  name: "followup",
  arguments: "<scenario>",
  count: [1, 1],
  summary:
    "Writes the status report of a fund: where it stands, every year beside what is expected, and what has become of each intervention.",
  options: {
    ...paperOptions,
    out: { value: "DIR", default: "out/<name of the file>", help: "folder of the status report" },
    replications: { ...replications, default: String(futures) },
    seed,
    workers,
    set,
    lang: { ...lang, help: "language of the status report" },
  },
  example: `fondrisk followup norrkoping-2013 --lang en
What a follow-up meeting reads of Norrköping's fund at the end of 2013, as followup.html and followup.docx.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, futures);
    const formats = faults.attempt(() => paperFormatsOf(given.format), []);
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null && loaded.parsed.scenario.observed === undefined) faults.add("accountOfNothing");
    faults.settle();
    const { parsed, label } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    try {
      const account = await simulating({ ...settings, folder: null }, io, (places) => accountAnalysis(parsed.scenario, settings, places));
      const line = commandOf("followup", [argument], given, settings);
      const paper = statusPaper({
        scenario: parsed.scenario,
        document: documentOf(loaded!),
        account,
        command: line,
        locale: settings.locale,
      });
      await writePaper(paper, "followup", formats, given.out ?? join("out", label), io);
      return 0;
    } catch (error) {
      throw refused(error, settings.locale);
    }
  },
});
