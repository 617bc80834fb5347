import { defaultNodes, guessed, portfolioAnalysis, readQuantity, refuseObserved } from "../../workers/host.ts";
import type { PortfolioLimit } from "../../workers/index.ts";
import { portfolioView } from "../analyses/portfolio.ts";
import { say } from "../text/said/say.ts";
import { commandOf } from "./analysis/commandOf.ts";
import { analysisOptions, analysisSettings, type Faults, gatherFaults, shareOption } from "./analysis/options.ts";
import { present } from "./analysis/present.ts";
import { simulating } from "./analysis/simulating.ts";
import { command } from "./command.ts";
import { loadScenario } from "./load.ts";
import { wholeNumber } from "./options.ts";
import { choicesOption, worstMeanOption } from "./portfolio/choices.ts";
import { prepare } from "./simulate.ts";

const replications = 16_384;

/** Which interventions the fund should take. */
export const portfolioCommand = command({
  name: "portfolio",
  arguments: "<scenario>",
  count: [1, 1],
  summary:
    "Says which interventions the fund should take: the set of the largest net present value to society that keeps to a limit of risk.",
  options: {
    risk: { value: "SHARE", default: "0.05", help: "share of the futures in which the fund may run short" },
    "worst-mean": {
      value: "SHARE=AMOUNT",
      help: "instead: what the worst share of futures needs may be so much on average, like 0.05=26mnkr",
    },
    safe: { help: "a set is allowed only where the upper 95 % limit of its risk is" },
    candidates: { value: "ID,ID", help: "interventions that may be left out; without it all" },
    keep: { value: "ID,ID", help: "interventions that are taken in any case" },
    choices: { value: "ID:KEY=A|B", many: true, help: "ways in which one may be taken up: team:start=2026|2028,intake*=0.5|1" },
    nodes: {
      value: "N",
      default: `each set is judged; ${defaultNodes} where there are too many`,
      help: "search the sets by branch and bound, at most so many nodes of it: the answer says how far from the best it may be",
    },
    ...analysisOptions,
  },
  example: `fondrisk portfolio sodertalje --risk 0.2 --lang en
Which of its projects the Södertälje fund should take not to run short in more than 20 of 100 futures, what that is
worth beside what the scenario has, and which sets cannot be told apart from it. With --out portfolio the frontier as SVG.`,
  async run([argument = ""], given, io) {
    const faults = gatherFaults();
    const settings = analysisSettings(given, io, faults, replications);
    const limit = limitOf(given.risk, given["worst-mean"], given.safe === true, faults);
    const asked = (given.choices ?? []).flatMap((text) => faults.attempt(() => [choicesOption(text)], []));
    const loaded = faults.attempt(() => loadScenario(argument, settings.set, io, settings.locale), null);
    if (loaded !== null) faults.attempt(() => refuseObserved(loaded.parsed.scenario), undefined);
    const scenario = loaded?.parsed.scenario ?? null;
    const known = scenario?.interventions.map(({ id }) => id) ?? [];
    const list = (text: string | undefined) => text?.split(",").map((id) => id.trim()) ?? null;
    const keep = list(given.keep) ?? [];
    const named = list(given.candidates) ?? known;
    if (scenario !== null) {
      for (const id of new Set([...keep, ...named, ...asked.map((each) => each.id)])) {
        if (!known.includes(id)) faults.take(guessed(say("noIntervention", { id }), id, known));
      }
    }
    const candidates = named
      .filter((id) => !keep.includes(id) && known.includes(id))
      .map((id) => {
        const own = asked.find((each) => each.id === id);
        const choices = own?.choices ?? [{ name: "", set: [] }];
        return {
          id,
          choices: choices.flatMap(({ name, set }) => {
            const read =
              set.length === 0
                ? loaded
                : faults.attempt(() => loadScenario(argument, [...settings.set, ...set], io, settings.locale), null);
            return read === null ? [] : [{ name, scenario: read.parsed.scenario }];
          }),
        };
      });
    if (scenario !== null && candidates.length === 0) faults.add("noCandidate");
    const nodes = given.nodes === undefined ? undefined : faults.attempt(() => wholeNumber("nodes", given.nodes!, 1, 1e12), 1);
    faults.settle();
    const { parsed, source } = loaded!;
    prepare([parsed.scenario], settings, io, []);
    const document = await simulating(settings, io, (places) =>
      portfolioAnalysis(parsed.scenario, { candidates, limit, nodes }, settings, places),
    );
    const output = { ...settings, command: commandOf("portfolio", [argument], given, settings), inputs: source.inputs };
    return present(document, portfolioView(document, settings.locale), output, io);
  },
});

function limitOf(risk: string | undefined, worst: string | undefined, safe: boolean, faults: Faults): PortfolioLimit {
  if (worst === undefined) return { is: "risk", risk: shareOption("risk", risk, 0.05, faults), safe };
  if (risk !== undefined || safe) faults.add("worstMeanOrRisk");
  const { share, amount } = faults.attempt(() => worstMeanOption(worst), { share: "0.05", amount: "1" });
  const reading = readQuantity(amount, "kronor");
  if (!("value" in reading)) faults.add("worstMeanAmount", { found: amount });
  return { is: "worstMean", risk: shareOption("worst-mean", share, 0.05, faults), limit: "value" in reading ? reading.value : 0 };
}
