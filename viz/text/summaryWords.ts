/** Words of a table of a run, beside the names of its numbers. */
export const summaryWords = {
  sv: {
    futures: "framtider",
    seed: "frö",
    fund: "Fonden",
    repayment: "Återbetalning",
    leakage: "Så hittar en sparad krona tillbaka",
    interventions: "Insatserna",
    departments: "Förvaltningarna och kommunen",
    society: "Samhället",
    parameters: "Det som dras",
    note: "± är räknefelet (95 %): det blir mindre med fler framtider. Det säger inget om hur rätt antagandena är.",
  },
  en: {
    futures: "futures",
    seed: "seed",
    fund: "The fund",
    repayment: "Repayment",
    leakage: "How a saved krona finds its way back",
    interventions: "Interventions",
    departments: "Departments and municipality",
    society: "Society",
    parameters: "What is drawn",
    note: "± is the simulation error (95%): it shrinks with more futures. It says nothing about how right the assumptions are.",
  },
} as const;
