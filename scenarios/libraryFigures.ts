import type { Estimate, Probability } from "../engine/measures/estimate.ts";
import type { Summary } from "../engine/measures/summary.ts";

/** A number that belongs to a scenario's finding. */
export interface Figure {
  /** What is counted, for instance "futures in which it runs short". */
  readonly label: string;
  /** Null where the run has no such number. */
  readonly estimate: Estimate | null;
  readonly unit: "of 100" | "%" | "mnkr" | "tkr";
}

export interface LibraryEntry {
  /** Name of the file without `.yaml`. */
  readonly file: string;
  readonly figures: readonly ((summary: Summary) => Figure)[];
}

type Reading = LibraryEntry["figures"][number];

function reading(label: string, unit: Figure["unit"], read: (summary: Summary) => Estimate | null): Reading {
  return (summary) => ({ label, unit, estimate: read(summary) });
}

const short = reading("runs short", "of 100", (s) => s.depletion.probability);
const closed = reading("closed early", "of 100", (s) => s.dissolution.probability);
const kept = reading("received of promised", "%", (s) => s.credibility.receivedOverPromised);
const paid = reading("received of due", "%", (s) => s.credibility.receivedOverDue);
const revolved = reading("received of what it paid", "%", (s) => s.fund.revolvingRatio);
const outlay = reading("paid by the fund", "mnkr", (s) => s.fund.outlay);
const due = reading("due", "mnkr", (s) => s.fund.due);
const promised = reading("promised", "mnkr", (s) => s.fund.promised);
const loss = reading("the fund loses", "mnkr", (s) => s.fund.loss.mean);
const saved = reading("really saved, cashable", "mnkr", (s) => s.leakage.Q5);
const own = reading("the municipality's net", "mnkr", (s) => s.ownMunicipality.net);
const loses = reading("the municipality loses", "of 100", (s) => s.ownMunicipality.negative);
const society = reading("society's present value", "mnkr", (s) => s.society.npv);
const pays = reading("society gains", "of 100", (s) => s.society.npvPositive);
const naive = reading("gains at full success", "of 100", (s) => s.naive.npvPositive);

const net = (id: string): Reading => reading(`net result for ${id}`, "mnkr", (s) => s.departments[id]!.net);
const atRisk = (id: string): Reading => reading(`${id} loses`, "of 100", (s) => s.departments[id]!.negative);
const payer = (id: string): Reading => reading(`saved by ${id}`, "mnkr", (s) => s.society.byPayer[id]!);
const withdrawn = (id: string): Reading => reading(`${id} withdrawn`, "of 100", (s) => s.interventions[id]!.withdrawn);
const power = (id: string): Reading => reading(`power for ${id}`, "of 100", (s) => s.interventions[id]!.power);
const wrongSign = (id: string): Reading => reading(`wrong sign for a working ${id}`, "of 100", (s) => s.interventions[id]!.signError);
const measured = (id: string): Reading => reading(`measured for ${id}`, "tkr", (s) => s.interventions[id]!.measured?.mean ?? null);
const dueOf = (id: string): Reading => reading(`due from ${id}`, "mnkr", (s) => s.interventions[id]!.leakage.Q8);
const savedOf = (id: string): Reading => reading(`saved by ${id}`, "mnkr", (s) => s.interventions[id]!.leakage.Q5);
const savedInAll = (id: string): Reading =>
  reading(`saved to all by ${id}, not discounted`, "mnkr", (s) => s.interventions[id]!.leakage.Q1);
const keptOf = (id: string): Reading => reading(`received of promised, ${id}`, "%", (s) => s.interventions[id]!.receivedOverPromised);

const takeUp = reading("taken on", "of 100", (s) => s.participation.takeUp);
const additional = reading("of what is paid, not without the fund", "%", (s) => s.participation.additionality);

const rector = (rule: string): LibraryEntry => ({
  file: `rector-${rule}`,
  figures: [net("gymnasiet"), atRisk("gymnasiet"), loss],
});

/** The scenarios of the library in the order of the page, each with the numbers behind its finding. */
export const libraryGroups: readonly { readonly heading: string; readonly entries: readonly LibraryEntry[] }[] = [
  {
    heading: "Norrköping, and the same futures under other rules",
    entries: [
      { file: "norrkoping", figures: [short, kept, dueOf("npf-centrum"), due, saved] },
      { file: "norrkoping-2013", figures: [short, kept, due, saved] },
      { file: "norrkoping-boards", figures: [takeUp, additional, society] },
      { file: "norrkoping-loan", figures: [short, kept, atRisk("social"), atRisk("utbildning")] },
      { file: "norrkoping-partial", figures: [short, kept, loss] },
      { file: "norrkoping-double", figures: [short, kept, loss] },
      { file: "norrkoping-equity", figures: [short, revolved, due, saved] },
      { file: "norrkoping-grant", figures: [short, closed, loss] },
      { file: "norrkoping-satellite-account", figures: [short, due, paid] },
      { file: "norrkoping-outcome-priced", figures: [short, wrongSign("skolfam2"), wrongSign("npf-centrum")] },
      { file: "norrkoping-randomised-20", figures: [short, wrongSign("skolfam2"), power("servicetrainee")] },
      { file: "norrkoping-randomised-100", figures: [short, wrongSign("skolfam2"), power("servicetrainee")] },
    ],
  },
  {
    heading: "Other funds",
    entries: [
      { file: "ale", figures: [short, revolved] },
      { file: "eslov", figures: [withdrawn("liten"), withdrawn("stor"), dueOf("liten")] },
      { file: "goteborg", figures: [closed, outlay] },
      { file: "linkoping", figures: [promised, due, dueOf("trainee"), savedOf("trainee")] },
      { file: "malmo", figures: [short, dueOf("personal"), savedOf("personal")] },
      { file: "region-skane", figures: [society, own, payer("otherMunicipalities"), payer("vard")] },
      { file: "sodertalje", figures: [withdrawn("skolstod"), withdrawn("trainee"), withdrawn("jobbstart"), withdrawn("forskola")] },
      { file: "trelleborg", figures: [society, own, payer("state"), closed, outlay] },
      { file: "uddevalla", figures: [promised, due, short] },
      { file: "vasteras", figures: [keptOf("lovat-fem"), keptOf("lovat-femton")] },
    ],
  },
  {
    heading: "One project, one argument",
    entries: [
      { file: "skolfam2", figures: [saved, own] },
      { file: "servicetrainee", figures: [measured("naiv"), measured("jamford")] },
      {
        file: "servicetrainee-studies",
        figures: [society, pays, payer("arbetsmarknad"), payer("finans"), payer("region"), payer("state"), own],
      },
      { file: "stockholm-motion", figures: [naive, society, pays, due] },
      { file: "exclusion-account", figures: [savedInAll("full"), savedInAll("assumed"), payer("kommun"), payer("region"), payer("state")] },
      { file: "short-termism-full", figures: [withdrawn("forskola"), loss] },
      { file: "short-termism-partial", figures: [withdrawn("forskola"), loss] },
    ],
  },
  {
    heading: "What the analyses find",
    entries: [
      { file: "renew-or-stop", figures: [society, measured("stod"), power("stod")] },
      { file: "norrkoping-enough", figures: [short, loss] },
      { file: "committee", figures: [short, outlay, society] },
    ],
  },
  {
    heading: "The rector's choice",
    entries: [
      rector("loan"),
      rector("conditional"),
      rector("grant"),
      rector("equity"),
      { file: "rector-pool", figures: [loses, own] },
      { file: "rector-boards", figures: [takeUp, additional, own] },
    ],
  },
];

/** Half the width of the 95 % interval: Wilson's for a probability, 1.96 standard errors for the rest; null if not known. */
export function halfWidth(estimate: Estimate | Probability): number | null {
  if ("high" in estimate) return (estimate.high - estimate.low) / 2;
  return estimate.standardError === null ? null : 1.96 * estimate.standardError;
}
