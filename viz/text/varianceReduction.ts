/** How estimates by control variates are told. */
export const varianceReductionWords = {
  sv: {
    title: "Samma medelvärden och kvoter med mindre simuleringsosäkerhet",
    plain: "som ovan",
    reduced: "med kontrollvariater",
    gain: "gånger så många framtider",
    note: (controls: number) =>
      `${controls} kontrollvariater, slump vars väntevärden är kända; osäkerheten räknar med att koefficienterna är skattade. Sista kolumnen: så många gånger fler framtider skulle ge samma. Sannolikheter, kvantiler och svansar vinner inget på detta och står bara ovan.`,
    tooFew: "Kontrollvariater behöver fler framtider än så här.",
  },
  en: {
    title: "The same means and ratios with less simulation error",
    plain: "as above",
    reduced: "with control variates",
    gain: "times the futures",
    note: (controls: number) =>
      `${controls} control variates, chance whose means are known; the error counts that their coefficients are estimated. Last column: so many times the futures would do the same. Probabilities, quantiles and tails gain nothing from this and stand above only.`,
    tooFew: "Control variates need more futures than these.",
  },
} as const;
