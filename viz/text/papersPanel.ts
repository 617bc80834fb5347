import { inLocale, type Locale } from "./locale.ts";

const sv = {
  title: "Spara som dokument",
  word: "Word, hela rapporten",
  slides: "PowerPoint",
  results: "Arbetsbok med resultat",
  scenario: "Scenariot som arbetsbok",
  intervention: "Insats",
  application: "Ansökan (Word)",
  status: "Lägesrapport (Word)",
  noStatus: "En lägesrapport behöver uppgifter om vad som har hänt hittills: byggarens steg 5.",
  working: "Räknar och skriver …",
  saved: (name: string) => `${name} är sparad.`,
  notReady: "Dokumenten kan sparas när beräkningen är klar.",
};

type PapersPanelWords = typeof sv;

const en: PapersPanelWords = {
  title: "Save as a document",
  word: "Word, the whole report",
  slides: "PowerPoint",
  results: "Workbook of results",
  scenario: "The scenario as a workbook",
  intervention: "Intervention",
  application: "Application (Word)",
  status: "Status report (Word)",
  noStatus: "A status report needs what has happened so far: step 5 of the builder.",
  working: "Computing and writing …",
  saved: (name) => `${name} is saved.`,
  notReady: "The documents can be saved when the calculation is done.",
};

/** Words of the documents that the explorer hands out. */
export function papersPanelWords(locale: Locale): PapersPanelWords {
  return inLocale(locale, sv, en);
}
