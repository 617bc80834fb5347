import type { Worded } from "./worded.ts";

/** Distributions and their parameters: what is wrong, by code. */
export const distributionsWords = {
  noDist: { en: "found a block without 'dist', expected dist: {known}", sv: "hittade ett block utan 'dist', väntade dist: {known}" },
  ofBesideKeys: {
    en: "found 'of' beside other keys, expected weight and of, or weight and dist with its parameters",
    sv: "hittade 'of' bredvid andra nycklar, väntade weight och of, eller weight och dist med sina parametrar",
  },
  noParameters: {
    en: "found no parameters for {dist}, expected {sets:sets}",
    sv: "hittade inga parametrar för {dist}, väntade {sets:sets}",
  },
  wrongParameters: { en: "found {given:and} for {dist}, expected {sets:sets}", sv: "hittade {given:and} för {dist}, väntade {sets:sets}" },
  distributionIssue: { en: "found a {dist} with {issue}", sv: "hittade en fördelning, {dist}, {issue}" },
  aRange: { en: "two numbers with 'to' between them, like 10 to 40", sv: "två tal med 'to' emellan, som 10 to 40" },
  rangeAboveZero: {
    en: "a range that starts above 0, because it stands for a lognormal distribution",
    sv: "ett intervall som börjar över 0, eftersom det står för en lognormal fördelning",
  },
  smallerFirst: { en: "the smaller number first", sv: "det mindre talet först" },
  weightAndDistribution: { en: "weight and a distribution", sv: "weight och en fördelning" },
  aboveNamed: { en: "above {name} ({bound})", sv: "över {name} ({bound})" },
  atLeastNamed: { en: "at least {name} ({bound})", sv: "minst {name} ({bound})" },
  betweenMinMax: { en: "between min and max ({min}, {max})", sv: "mellan min och max ({min}, {max})" },
  sdBelow: { en: "below {bound} (for this mean, min and max)", sv: "under {bound} (för detta mean, min och max)" },
  asManyAsValues: { en: "as many as values ({count})", sv: "lika många som values ({count})" },
  noValues: { en: "values must not be empty, got 0 values", sv: "där values är tom, men ska ha minst ett värde" },
  noComponents: { en: "of must not be empty, got 0 components", sv: "där of är tom, men ska ha minst en del" },
  weightsSum: { en: "weights must have a sum > 0, got {sum}", sv: "där weights ska ha en summa > 0, men har {sum}" },
  needsQuantile: {
    en: "{parameter} must have a quantile function, got compound",
    sv: "där {parameter} ska ha en kvantilfunktion, men är compound",
  },
  openCap: {
    en: "max of a compound distribution needs a discrete severity in whole steps and a rate of at most {rate}: round the values, or write max on severity",
    sv: "där max på en compound kräver en discrete severity i hela steg och en rate på högst {rate}: avrunda värdena, eller skriv max på severity",
  },
  noProbability: {
    en: "min and max must leave the normal some probability, got [{min}, {max}] with mean {mean} and sd {sd}",
    sv: "där min och max ska lämna någon sannolikhet kvar, men är [{min}, {max}] med mean {mean} och sd {sd}",
  },
} as const satisfies Worded;
