import type { Worded } from "./worded.ts";

/** Price levels and indices: what is wrong, by code. */
export const pricesWords = {
  nominalBesideInterest: {
    en: "found interestNominal beside interest, expected one of them",
    sv: "hittade interestNominal bredvid interest, väntade den ena av dem",
  },
  claimsWithoutIndex: {
    en: "found nominal claims without the price index they need, expected prices.index",
    sv: "hittade fordringar i löpande kronor utan det prisindex som de behöver, väntade prices.index",
  },
  interestWithoutIndex: {
    en: "found nominal interest without the price index it needs, expected prices.index",
    sv: "hittade ränta i löpande kronor utan det prisindex som den behöver, väntade prices.index",
  },
  noIndexForNominal: {
    en: "found no index for {year}, which nominal interest or claims need, expected {known}",
    sv: "hittade inget index för {year}, som ränta eller fordringar i löpande kronor behöver, väntade {known}",
  },
  noIndexForBase: {
    en: "found no index for the base year {base}, expected {known}",
    sv: "hittade inget index för basåret {base}, väntade {known}",
  },
  noIndexForAmount: {
    en: "found an amount in prices of {year}, expected {known}",
    sv: "hittade ett belopp i {year} års priser, väntade {known}",
  },
  amountWithoutIndex: {
    en: "found an amount in prices of {year}, expected prices.index, which converts it",
    sv: "hittade ett belopp i {year} års priser, väntade prices.index, som räknar om det",
  },
  municipalIndexMissing: {
    en: "found index: municipal, expected prices.municipal, which converts it",
    sv: "hittade index: municipal, väntade prices.municipal, som räknar om det",
  },
  noChangeForYear: {
    en: "found no change for {year}, expected every year from the first to the last",
    sv: "hittade ingen ändring för {year}, väntade alla år från det första till det sista",
  },
  noSeries: {
    en: "found neither file nor values, expected file and column, or values",
    sv: "hittade varken file eller values, väntade file och column, eller values",
  },
  aSeries: { en: "kpi, or file, column and kind, or values and kind", sv: "kpi, eller file, column och kind, eller values och kind" },
  indexYear: { en: "a year of the index, from {first} to {last}", sv: "ett år i indexet, från {first} till {last}" },
  indexYearOrBeyond: {
    en: "a year of the index, from {first} to {last}, or prices.beyond for later ones",
    sv: "ett år i indexet, från {first} till {last}, eller prices.beyond för senare",
  },
} as const satisfies Worded;
