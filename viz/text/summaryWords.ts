/** Words of a table of a run, beside the names of its numbers. */
export const summaryWords = {
  sv: {
    futures: "framtider",
    seed: "slumpfrö",
    fund: "Fonden",
    repayment: "Återbetalning",
    leakage: "Så hittar en sparad krona tillbaka",
    interventions: "Insatserna",
    departments: "Nämnderna och kommunen",
    society: "Samhället",
    parameters: "Det som dras",
    note: "± är simuleringsosäkerheten (95 %): den blir mindre med fler framtider. Den säger inget om hur rätt antagandena är.",
  },
  en: {
    futures: "futures",
    seed: "seed",
    fund: "The fund",
    repayment: "Repayment",
    leakage: "How a saved krona finds its way back",
    interventions: "Interventions",
    departments: "Boards and municipality",
    society: "Society",
    parameters: "What is drawn",
    note: "± is the simulation error (95%): it shrinks with more futures. It says nothing about how right the assumptions are.",
  },
} as const;
