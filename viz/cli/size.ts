import { refuseObserved, sizeAnalysis, sizeLevers } from "../../workers/host.ts";
import { sizeView } from "../analyses/size.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, choiceOption, gatherFaults, shareOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { prepare } from "./simulate.ts";

/** How large the fund must be. */
export const sizeCommand = command({
  name: "size",
  arguments: "<scenario>",
  count: [1, 1],
  summary: "Says how large the fund must be so that it runs short in at most a share of the futures, from one run with unlimited capital.",
  options: {
    risk: { value: "SHARE", default: "0.05", help: "share of the futures in which the fund may run short" },
    lever: { value: sizeLevers.join("|"), default: sizeLevers[0], help: "what is turned: the capital, or what is added every year" },
    "by-year": { help: "also what is needed not to run short up to each year" },
    confidence: { value: "SHARE", default: "0.95", help: "of the intervals, and of the amount that is enough" },
    ...analysisOptions,
  },
  example: `fondrisk size norrkoping --risk 0.05 --lang en
The capital with which the Norrköping fund runs short in at most 5 of 100 futures, how sure that is, and what
its 40 million kronor give. With --by-year what is needed up to each year, with --out size a curve as SVG.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults);
    const asked = {
      risk: shareOption("risk", given.risk, 0.05, faults),
      lever: choiceOption("lever", given.lever, sizeLevers, faults),
      byYear: given["by-year"] === true,
      confidence: shareOption("confidence", given.confidence, 0.95, faults),
    };
    if (asked.byYear && asked.lever !== "fund.capital") faults.add("goesWithAlone", { option: "--by-year", other: "--lever fund.capital" });
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const document = await simulating(settings, io, (places) => sizeAnalysis(parsed.scenario, asked, settings, places));
    const output = { ...settings, command: commandOf("size", [argument], given, settings), inputs: source.inputs };
    return present(document, sizeView(document, settings.locale), output, io);
  },
});
