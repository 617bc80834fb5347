import type { Edit, Variant } from "./variants.ts";

/** Norrköping's fund under other rules, another memory and other evaluations: one thing changed in each. */
export const norrkopingVariants: readonly Variant[] = [
  {
    file: "norrkoping-loan",
    name: "Norrköping, unconditional loan",
    question: "What if the boards had to repay every krona within five years, whatever the projects save?",
    change: "the contract is an unconditional loan",
    description: [
      "Four of 54 municipalities demand repayment whatever happens (F076). The fund is then as safe as the promises are,",
      "and all risk stays with the boards: same profile as a bank loan (F065).",
    ],
    finding: "The fund never runs dry and gets most of what was promised; the boards lose when projects do not work.",
    edits: contract("loan", "loan", "F076, F065: all of the outlay within five years, unconditionally; first due as before (F012)"),
  },
  {
    file: "norrkoping-partial",
    name: "Norrköping, savings of five years",
    question: "What if only the savings of five foreseeable years had to be repaid?",
    change: "the contract counts savings of five years only",
    description: [
      "The report proposes that repayment is limited to the municipal savings of a foreseeable period, about five years (F070). It works like the",
      "excess of an insurance (F071) and the fund has to be refilled (F183).",
    ],
    finding:
      "A little less comes back and the fund runs dry more often; what the evaluations overstate reaches the outlay within five years anyway.",
    edits: contract("partial", "partial", "F070: measured savings of five years, up to the outlay; first due as before (F012)"),
  },
  {
    file: "norrkoping-grant",
    name: "Norrköping, grants",
    question: "What if nothing had to be repaid, as in 41 of 54 municipalities?",
    change: "the contract is a grant",
    description: [
      "Thirteen of 54 municipalities with a fund demand repayment at all (F075). With grants the 40 mnkr cannot pay for plans of more than 45:",
      "the fund must run short, and the boards bid for free money (F074).",
    ],
    finding: "Unless it is dissolved first the fund cannot pay its plan; that follows from arithmetic and not from chance.",
    edits: contract("grant", "grant", "F075: no repayment"),
  },
  {
    file: "norrkoping-double",
    name: "Norrköping, half fund and half grant",
    question: "What if half of each project were a grant and half had to be repaid from savings?",
    change: "the contract is part fund, part grant",
    description: [
      "Ale's double model has a fund part with repayment and a grant part without (F083). The half is an assumption;",
      "the source does not give the proportion.",
    ],
    finding: "Much less comes back and the fund runs dry far more often; the cap binds most where the evaluation is most optimistic.",
    edits: contract("double", "double", "F083: measured savings up to half of the outlay (assumption: half); first due as before (F012)"),
  },
  {
    file: "norrkoping-equity",
    name: "Norrköping, shared gain and loss",
    question: "What if the fund and the boards shared both gain and loss, half each?",
    change: "the contract shares gain and loss",
    description: [
      "Neither loan nor conditional repayment is obviously right; both parties can share loss and gain (F067).",
      "Half of the outlay is owed whatever happens, and half of the measured savings, without a cap.",
    ],
    finding: "The fund gets more than it spent in most futures, and most of what is due was never saved.",
    edits: contract("equity", "equity", "F067: half of the outlay and half of the measured savings; first due as before (F012)"),
  },
  {
    file: "norrkoping-outcome-priced",
    name: "Norrköping, paid by counted outcomes",
    question: "What if the evaluations counted placements at an agreed price and did not measure cost?",
    change: "the evaluations count events at a price",
    description: [
      "Groups of about 20 are ruled by single extreme costs (F047). Counting events and multiplying by a price takes the heavy tail of the cost out",
      "of the evaluation; what is lost is the knowledge of what events really cost. The two labour-market projects keep cost, for there everyone",
      "has exactly one event a year and there is nothing to count.",
    ],
    finding: "The measured savings scatter less and have the wrong sign less often; the noise of counting few events remains.",
    edits: ["skolfam2", "alla-barn-i-skolan", "npf-centrum", "solid-aterkomst", "tidiga-insatser", "familjestod"].map((id) => ({
      path: ["interventions", id, "evaluation", "basis"],
      value: "outcome",
      source: "F047, F057: events are counted, and priced at the municipality's mean cost",
    })),
  },
  {
    file: "norrkoping-satellite-account",
    name: "Norrköping, satellite account",
    question: "What if the promises stood in a satellite account, and not only in a virtual fund?",
    change: "the promises stand in a satellite account",
    description: [
      "A duty that is forgotten or talked away is worth less (F111). The report's remedies are a virtual fund with a yearly account (F112) and, stronger,",
      "a satellite account beside the ordinary books (F113). How much stronger is an assumption.",
    ],
    finding: "Nearly the same is due, and more of it is paid after elections and when heads leave.",
    edits: [{ path: ["credibility", "memory"], value: "satelliteAccount", source: "F113" }],
  },
  randomised(
    20,
    "Is a randomised trial with 20 in each group enough to decide who pays?",
    "Chance alone forms the groups, so nothing is biased; what is left is the noise of 20 expensive and unequal lives (F047, R08).",
    "Unbiased, and still often wrong about the sign.",
  ),
  randomised(
    100,
    "Does a randomised trial with up to 100 in each group decide better who pays?",
    "There are 100 controls, and 100 treated where so many took part: only two of the eight projects are that large (F048, F176).",
    "The cure for small numbers is more participants, and most projects in one town do not have them.",
  ),
];

/** The same contract terms for all: a new name under `contracts`, the preset, and every intervention pointing at it. */
function contract(name: string, preset: string, source: string): readonly Edit[] {
  return [
    { path: ["contracts", "norrkoping"], key: name, value: `{ preset: ${preset}, graceYears: 2 }`, source },
    { path: ["interventions", "*", "contract"], value: name },
  ];
}

function randomised(arm: number, question: string, description: string, finding: string): Variant {
  const evaluation = (key: string, value: string, source: string): Edit => ({
    path: ["interventions", "*", "evaluation", key],
    value,
    source,
  });
  const years: Readonly<Record<string, number>> = {
    skolfam2: 3,
    "alla-barn-i-skolan": 3,
    "npf-centrum": 3,
    "tidiga-insatser": 3,
    familjestod: 3,
  };
  return {
    file: `norrkoping-randomised-${arm}`,
    name: `Norrköping, randomised with ${arm} in each group`,
    question,
    change: `every evaluation is randomised, ${arm} in each group, all cohorts`,
    description: [description, "All years' participants are followed, so the answers come a year or two later than in the base case."],
    finding,
    edits: [
      evaluation("design", "randomised", "F055: the highest rung of the ladder"),
      evaluation("sample", `${arm}`, arm === 20 ? "F047" : "assumption: five times the usual group (R08)"),
      evaluation("controls", `${arm}`, "assumption: as many"),
      ...Object.entries(years).map(([id, cohorts]) => ({
        path: ["interventions", id, "evaluation", "cohorts"],
        value: `${cohorts}`,
        source: "assumption: all years' participants",
      })),
    ],
  };
}
