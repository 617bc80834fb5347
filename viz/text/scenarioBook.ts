import { inLocale, type Locale } from "./locale.ts";

const sv = {
  sheets: {
    scenario: "Scenario",
    more: "Fler nycklar",
    help: "Läs mig",
    list: (number: number) => `Värden ${number}`,
    table: (number: number) => `Studier ${number}`,
  },
  what: "Vad",
  value: "Värde",
  unit: "Enhet",
  note: "Källa eller skäl",
  meaning: "Betydelse",
  key: "Nyckel",
  above: "Anmärkning",
  range: "Gränser",
  fallback: "Om den utelämnas",
  groups: {
    general: "Allmänt",
    set: "Det som ändras i scenariot som det utgår från",
    sources: "Källor",
    prices: "Priser",
    municipality: "Kommunen",
    fund: "Fonden",
    credibility: "Betalas det som ska betalas?",
    departments: "Nämnder",
    contracts: "Avtal",
    accounts: "Sociala bokslut",
    interactions: "Insatser som påverkar varandra",
    alternatives: "Andra tolkningar",
    decisions: "Beslut",
    stress: "Påfrestningar",
    observed: "Vad som har hänt hittills",
  } as Readonly<Record<string, string>>,
  help: (file: string) => [
    `Det här är ett scenario: varje värde har en rad på bladet Scenario. Ändra i kolumnen Värde, spara, och släpp filen på utforskarens sida eller kör fondrisk run ${file}.`,
    "Kolumnen Enhet hör till värdet där det står kr, tkr, mnkr eller mdkr: 40 och mnkr är 40 miljoner kronor. Andra enheter är upplysningar.",
    "En andel skrivs som 0,25 eller 25 %. Ett intervall skrivs som text: 10 till 40 mnkr.",
    "Kolumnen Källa eller skäl säger vad talet vilar på. Börja med ordet antagande där det är ett antagande.",
    "En rad utan värde räknas inte med: nyckeln är då utelämnad. Rader utan nyckel är rubriker.",
    "En ny rad var som helst lägger till en nyckel; bladet Fler nycklar har alla som finns. I stället för * skrivs namnet på nämnden, insatsen eller händelsen, eller ett nytt namn för att lägga till en.",
    "En fördelning har en rad för varje tal: dist säger vilken, till exempel pert med min, mode och max.",
    "Långa listor och tabeller har egna blad; raden säger vilket (lista: eller tabell:).",
  ],
};

export type ScenarioBookWords = typeof sv;

const en: ScenarioBookWords = {
  sheets: {
    scenario: "Scenario",
    more: "More keys",
    help: "Read me",
    list: (number) => `Values ${number}`,
    table: (number) => `Studies ${number}`,
  },
  what: "What",
  value: "Value",
  unit: "Unit",
  note: "Source or reason",
  meaning: "Meaning",
  key: "Key",
  above: "Remark",
  range: "Limits",
  fallback: "When left out",
  groups: {
    general: "General",
    set: "What is changed in the scenario that it is based on",
    sources: "Sources",
    prices: "Prices",
    municipality: "The municipality",
    fund: "The fund",
    credibility: "Is what is due paid?",
    departments: "Boards",
    contracts: "Contracts",
    accounts: "Social accounts",
    interactions: "Interventions that affect each other",
    alternatives: "Other readings",
    decisions: "Decisions",
    stress: "Stress",
    observed: "What has happened so far",
  },
  help: (file) => [
    `This is a scenario: every value has a row on the sheet Scenario. Change the column Value, save, and drop the file on the explorer's page or run fondrisk run ${file}.`,
    "The column Unit belongs to the value where it says kr, tkr, mnkr or mdkr: 40 and mnkr are 40 million kronor. Other units are for information.",
    "A share is written as 0.25 or 25%. A range is written as text: 10 to 40 mnkr.",
    "The column Source or reason says what the number rests on. Begin with the word assumption where it is one.",
    "A row without a value does not count: its key is left out. Rows without a key are headings.",
    "A new row anywhere adds a key; the sheet More keys has all there are. In place of * stands the name of the board, intervention or event, or a new name to add one.",
    "A distribution has a row for every number: dist says which, for example pert with min, mode and max.",
    "Long lists and tables have sheets of their own; the row says which (list: or table:).",
  ],
};

/** Words of a scenario as a workbook. */
export function scenarioBookWords(locale: Locale): ScenarioBookWords {
  return inLocale(locale, sv, en);
}
