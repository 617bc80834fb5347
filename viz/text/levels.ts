import type { LevelId } from "../levels/levels.ts";
import type { Locale } from "./locale.ts";

/** What numbers of a scenario are called that are moved together. */
export const levelNames: Readonly<Record<Locale, Readonly<Record<LevelId, string>>>> = {
  sv: {
    capital: "Fondens kapital",
    yearlyTopUp: "Tillskott varje år",
    arms: "Deltagare i varje grupp som jämförs",
    transfer: "Andel av effekten som kvarstår här",
    tail: "Hur mycket dyrare de dyraste fallen är",
    turnover: "Personalomsättning",
    noEffect: "Sannolikheten att metoden inte har någon effekt här",
    cashable: "Andel av besparingen som går att ta ut ur budgeten",
    headTurnover: "Sannolikheten att förvaltningschefen slutar",
    majorityChange: "Sannolikheten att ett val ger majoritetsskifte",
    lossPerHeadChange: "Del av åtagandet som glöms när förvaltningschefen slutar",
    intake: "Deltagare",
    outMigration: "Deltagare som flyttar",
  },
  en: {
    capital: "Capital of the fund",
    yearlyTopUp: "Top-up every year",
    arms: "Participants in each group compared",
    transfer: "Share of the effect that remains here",
    tail: "How much more expensive the most expensive cases are",
    turnover: "Staff turnover",
    noEffect: "Probability that the method has no effect here",
    cashable: "Cashable share of the saving",
    headTurnover: "Probability that the head of administration leaves",
    majorityChange: "Probability that an election changes the majority",
    lossPerHeadChange: "Part of the commitment forgotten when the head of administration leaves",
    intake: "Participants",
    outMigration: "Participants who move away",
  },
};

/** What the fund loses, for an axis of kronor. */
export const lossName: Readonly<Record<Locale, string>> = { sv: "fondens nettokostnad", en: "the fund's net cost" };
