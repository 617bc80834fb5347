/** Words of a table of a run, beside the names of its numbers. */
export const summaryWords = {
  sv: {
    futures: "framtider",
    perDraw: "framtider per dragning",
    seed: "slumpfrö",
    fund: "Fonden",
    repayment: "Återbetalning",
    leakage: "Så hittar en sparad krona tillbaka",
    interventions: "Insatserna",
    departments: "Nämnderna och kommunen",
    society: "Samhället",
    parameters: "Det som dras",
    columnsAlone:
      "Bara de kolumner som begärdes är uträknade. Här står måtten på dem; övriga mått, rapporten och resultatets kontrollsumma hör till en körning av allt.",
    note: "± är simuleringsosäkerheten (95 %): den blir mindre med fler framtider. Den säger inget om hur rätt antagandena är.",
  },
  en: {
    futures: "futures",
    perDraw: "futures a draw",
    seed: "seed",
    fund: "The fund",
    repayment: "Repayment",
    leakage: "How a saved krona finds its way back",
    interventions: "Interventions",
    departments: "Boards and municipality",
    society: "Society",
    parameters: "What is drawn",
    columnsAlone:
      "Only the columns asked for were computed. Below are their measures; the other measures, the report and the fingerprint of the result belong to a run of everything.",
    note: "± is the simulation error (95%): it shrinks with more futures. It says nothing about how right the assumptions are.",
  },
} as const;
