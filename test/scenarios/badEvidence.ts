import * as z from "zod";
import type { EvidenceKeys } from "../../scenarios/evidence/keys.ts";
import { prepareEvidence } from "../../scenarios/evidence/prepare.ts";
import { evidenceShape } from "../../scenarios/evidence/settings.ts";
import { readEvidenceTable } from "../../scenarios/evidence/table.ts";
import { findingsOf } from "../../scenarios/findings.ts";
import { block } from "../../scenarios/leaf.ts";
import type { Said } from "../../scenarios/said.ts";
import { tell } from "../../scenarios/tell.ts";

/** A table of studies that something is wrong with, the keys beside it, and the messages: `line column: message`, or `key: message`. */
export type BadEvidence = readonly [what: string, table: string, keys: EvidenceKeys, messages: readonly string[]];

const counts = (row: string) => `study,kind,events_t,n_t,events_c,n_c\n${row}\n`;
const ratio = (row: string) => `study,kind,estimate,se_log,ci_low,ci_high,level,p\n${row}\n`;
const two = counts("a,counts,3,10,5,10\nb,counts,4,10,6,10");
const logRR = { scale: "logRR" } as const;

export const badEvidence: readonly BadEvidence[] = [
  ["no study column", "name,kind\na,g\n", {}, ["0 : found no column 'study', expected one"]],
  [
    "no kind column",
    "study,sort\na,g\n",
    {},
    ["0 : found no column 'kind', expected one: counts, rates, means, ratio, g, difference or change"],
  ],
  ["a column twice", "study,kind,p,P\na,g,.1,.2\n", {}, ["0 : found the column 'p' twice, expected it once"]],
  ["only a header", "study,kind\n", {}, ["0 : found no rows, expected at least one study"]],
  ["too many rows", `study,kind\n${"a,g\n".repeat(10_001)}`, {}, ["0 : found 10001 rows, expected at most 10000"]],
  [
    "a decimal comma between commas",
    "study,kind,estimate,se\na,g,-0,3,0.1\n",
    {},
    ["2 : found 5 cells, expected 4 as in the first row: a decimal comma in a file with commas between cells?"],
  ],
  ["a cell too few", "study;kind;estimate;se\na;g;-0,3\n", {}, ["2 : found 3 cells, expected 4 as in the first row"]],
  [
    "words that are none",
    "study,kind,better,clustered\n,count,up,maybe\n",
    {},
    [
      "2 study: found nothing, expected the name of a study",
      "2 kind: found 'count', expected counts, rates, means, ratio, g, difference or change; did you mean 'counts'?",
      "2 better: found 'up', expected lower or higher",
      "2 clustered: found 'maybe', expected yes or no",
    ],
  ],
  [
    "no number",
    "study,kind,estimate,se\na,g,much,NaN\n",
    {},
    ["2 estimate: found 'much', expected a number", "2 se: found 'NaN', expected a number"],
  ],
  ["a unit", "study,kind,estimate,se\na,g,3 kr,1\n", {}, ["2 estimate: found '3 kr', expected a number without a unit"]],
  [
    "p as people write it",
    ratio("a,ratio,0.5,,,,,<0.001"),
    logRR,
    ["2 p: found '<0.001', expected a number: write '< 0.001' as a standard error or an interval"],
  ],
  [
    "p of 0",
    ratio("a,ratio,0.5,,,,,0"),
    logRR,
    ["2 p: found 0, expected a number above 0: write '< 0.001' as a standard error or an interval"],
  ],
  ["p above 1", ratio("a,ratio,0.5,,,,,1.2"), logRR, ["2 p: found 1.2, expected a number above 0 and below 1"]],
  [
    "two outcomes",
    "study,outcome,kind,estimate,se\na,x,g,1,1\na,y,g,1,1\na,z,g,1,1\n",
    {},
    ["0 outcome: found 3 outcomes, expected one to be chosen with outcome: x, y or z"],
  ],
  [
    "an outcome that is not there",
    "study,outcome,kind,estimate,se\na,x,g,1,1\na,y,g,1,1\n",
    { outcome: "z" },
    ["0 outcome: found no rows of 'z', expected x or y"],
  ],
  [
    "an outcome where there is one",
    "study,outcome,kind,estimate,se\na,x,g,1,1\n",
    { outcome: "z" },
    ["0 outcome: found no rows of 'z', expected x"],
  ],
  [
    "a ratio of what?",
    ratio("a,ratio,0.5,0.1,,,,"),
    {},
    [
      "2 kind: found a ratio without a scale, expected scale: logRR, logOR, logIRR, logHR or logROM, so that it is known what its estimate is a ratio of",
    ],
  ],
  [
    "kinds with different scales",
    "study,kind,events_t,n_t,events_c,n_c,estimate,se\na,counts,3,10,5,10,,\nb,g,,,,,-0.3,0.1\n",
    {},
    ["3 kind: found 'g', read on g where the first row is read on logRR, expected one scale: say scale"],
  ],
  [
    "a kind on another scale",
    two,
    { scale: "md", tau: { halfNormal: 1 }, controlMean: 3 },
    [2, 3].map((line) => `${line} kind: found 'counts', expected logRR or logOR as scale of such a row, not md`),
  ],
  [
    "higher is better, of rates",
    "study,kind,better,events_t,time_t,events_c,time_c\na,rates,higher,3,10,5,10\n",
    {},
    [
      "2 better: found 'higher', expected 'lower' for a rates on logIRR: the ratio of what is lacking cannot be known from it; give counts, or scale logOR",
    ],
  ],
  ["more events than persons", counts("a,counts,11,10,5,10"), {}, ["2 events_t: found 11, expected at most 10, the persons of the group"]],
  [
    "half a person",
    counts("a,counts,3.5,10,-1,0"),
    {},
    [
      "2 events_t: found 3.5, expected a whole number of at least 0",
      "2 events_c: found -1, expected a whole number of at least 0",
      "2 n_c: found 0, expected a whole number of at least 1",
    ],
  ],
  ["an empty cell", counts("a,counts,3,,5,10"), {}, ["2 n_t: found nothing, expected a number: a row of kind counts needs it"]],
  [
    "a standard deviation of 0",
    "study,kind,mean_t,sd_t,n_t,mean_c,sd_c,n_c\na,means,3,0,10,4,1,10\n",
    { as: "g" },
    ["2 sd_t: found 0, expected a number above 0"],
  ],
  [
    "one person alone",
    "study,kind,mean_t,sd_t,n_t,mean_c,sd_c,n_c\na,means,3,1,1,4,1,10\n",
    { as: "g" },
    ["2 n_t: found 1, expected at least 2 persons in each group"],
  ],
  ["a standard error of 0", ratio("a,ratio,0.5,0,,,,"), logRR, ["2 se_log: found 0, expected a number above 0"]],
  [
    "no error",
    ratio("a,ratio,0.5,,,,,"),
    logRR,
    ["2 se_log: found nothing, expected a standard error, both ends of an interval, p, or for a change cv with n_t and n_c"],
  ],
  ["a negative ratio", ratio("a,ratio,-0.5,0.1,,,,"), logRR, ["2 estimate: found -0.5, expected a number above 0"]],
  ["an interval turned", ratio("a,ratio,0.5,,0.9,0.3,,"), logRR, ["2 ci_low: found 0.9 to 0.3, expected the lower end first"]],
  ["an interval beside", ratio("a,ratio,0.5,,0.6,0.9,,"), logRR, ["2 estimate: found 0.5, expected a value in its interval, 0.6 to 0.9"]],
  ["half an interval", ratio("a,ratio,0.5,,0.3,,,"), logRR, ["2 ci_high: found nothing, expected both ends of the interval, or none"]],
  [
    "a level in per cent",
    ratio("a,ratio,0.5,,0.3,0.8,95,"),
    logRR,
    ["2 level: found 95, expected a number above 0 and below 1, like 0.95"],
  ],
  [
    "percentages",
    "study,kind,change,cv,n_t,n_c\na,change,-57,1.5,20,20\n",
    {},
    ["2 change: found -57, expected a change above -1, like -0.57 for 57 % less: are these percentages?"],
  ],
  [
    "clusters and weights",
    "study,kind,estimate,se,cluster_size,icc,cluster_cv,weight\na,g,-0.3,0.1,25,10,-1,0\n",
    { as: "g" },
    [
      "2 icc: found 10, expected a number from 0 to 1",
      "2 cluster_cv: found -1, expected a number of at least 0",
      "2 weight: found 0, expected a number above 0 and at most 1",
    ],
  ],
  [
    "clusters of nobody",
    "study,kind,estimate,se,cluster_size,icc\na,g,-0.3,0.1,25,0.1\n",
    { as: "g" },
    ["2 n_t: found nothing, expected n_t and n_c, which the correction of g for clusters needs"],
  ],
  [
    "a study that differs from itself",
    "study,kind,estimate,se,design,weight\na,g,-0.3,0.1,matched,1\na,g,-0.2,0.1,register,0.5\n",
    { as: "g" },
    [
      "3 design: found 'register', expected the same as in the first row of 'a': quality and weight are of the study",
      "3 weight: found '0.5', expected the same as in the first row of 'a': quality and weight are of the study",
    ],
  ],
  [
    "a word that the map lacks",
    "study,kind,estimate,se,design\na,g,-0.3,0.1,mached\n",
    { as: "g", quality: { design: { matched: { mean: 0.75, sd: 0 }, register: { mean: 0.7, sd: 0 } } } },
    ["2 design: found 'mached', expected matched or register, as quality.design has them; did you mean 'matched'?"],
  ],
  ["nothing left", counts("a,counts,0,20,0,25"), {}, [": found no study with information on the effect, expected at least one"]],
  ["one study", counts("a,counts,3,20,5,25"), { model: "reml" }, [": found one study with model reml, expected bayes or fixed"]],
  [
    "two studies and a new place",
    two,
    { model: "dl" },
    [": found two studies with model dl and use predictive, expected bayes, or use mean: no degrees of freedom are left for a new place"],
  ],
  [
    "two studies corrected",
    two,
    { model: "fixed", biasCorrection: "peese" },
    [": found 2 studies with biasCorrection, expected at least 3"],
  ],
  [
    "priors without Bayes",
    two,
    { model: "fixed", tau: { fixed: 0 }, mean: { mean: 0, sd: 1 } },
    [
      "tau: found a prior with model fixed, expected one with bayes only",
      "mean: found a prior with model fixed, expected one with bayes only",
    ],
  ],
  [
    "keys of other scales",
    two,
    { biasCorrection: "peese", convert: "cox", baseRisk: 0.3, controlMean: 2 },
    [
      "biasCorrection: found peese with model bayes, expected it with fixed, dl, pm or reml",
      "convert: found 'cox' on logRR, expected it on g only",
      "baseRisk: found a base risk on logRR, expected none: the effect does not depend on it",
      "controlMean: found a mean of the controls on logRR, expected it on md only",
    ],
  ],
  [
    "an odds ratio",
    two,
    { scale: "logOR" },
    ["baseRisk: found no base risk on logOR, expected one above 0 and below 1: an odds ratio is not a risk ratio"],
  ],
  [
    "g",
    "study,kind,estimate,se\na,g,-0.3,0.1\n",
    { convert: "cox", as: "g" },
    ["convert: found convert beside as: g, expected one of them"],
  ],
  [
    "g as a risk",
    "study,kind,estimate,se\na,g,-0.3,0.1\n",
    {},
    ["baseRisk: found no base risk on g, expected one above 0 and below 1: g is not a share of events"],
  ],
  [
    "a hazard of what happens once",
    ratio("a,ratio,0.5,0.1,,,,"),
    { scale: "logHR" },
    ["baseRisk: found no base risk on logHR, expected one above 0 and below 1: the event happens once at most"],
  ],
  [
    "a difference without its unit",
    "study,kind,estimate,se\na,difference,-3,1\n",
    {},
    [
      "tau: found no prior of the spread on md, expected tau: { halfNormal: … } in the unit of the difference",
      "controlMean: found no mean of the controls on md, expected one above 0: a difference is a share of it",
    ],
  ],
];

/** Tables that are read with a warning. */
export const doubtfulEvidence: readonly BadEvidence[] = [
  [
    "errors that disagree",
    ratio("a,ratio,0.75,0.2,0.6,0.94,,"),
    logRR,
    ["2 se_log: found 0.2, expected standard error, interval and p within 5 % of each other: the first of them is used"],
  ],
  [
    "an interval of a difference",
    ratio("a,ratio,0.75,,0.5,1,,"),
    logRR,
    ["2 ci_low: found 0.5, expected an interval around its estimate on this scale: is it an interval of a difference, or a typing error?"],
  ],
  [
    "a change above 1",
    "study,kind,change,cv,n_t,n_c\na,change,57,1.5,20,20\n",
    {},
    ["2 change: found 57, expected a change of at most 1: are these percentages?"],
  ],
];

/** Keys that are wrong by themselves, and the messages. */
export const badKeys: readonly (readonly [keys: Readonly<Record<string, unknown>>, messages: readonly string[]])[] = [
  [{ tau: {} }, ["found no prior, expected halfNormal, halfCauchy or fixed"]],
  [{ tau: { halfNormal: 1, fixed: 2 } }, ["found halfNormal and fixed, expected halfNormal, halfCauchy or fixed"]],
  [{ tau: { halfNormal: 0 } }, ["found 0, expected a number above 0"]],
  [{ mean: 3 }, ["found 3, expected flat, or mean and sd"]],
  [{ mean: { mean: 0 } }, ["the key 'sd' is missing, expected a number above 0"]],
  [{ quality: { design: { matched: -1 } } }, ["found -1, expected a number from 0 to 10, or mean and sd"]],
  [{ baseRisk: 1 }, ["found 1, expected a number or a percentage above 0 and below 1, or a distribution"]],
  [{ controlMean: 0 }, ["found 0, expected a number or a percentage above 0, or a distribution"]],
  [{ within: 1.5 }, ["found 1.5, expected a number or a percentage from 0 to 1"]],
];

/** What is said of keys alone. */
export function saidOfKeys(keys: Readonly<Record<string, unknown>>): readonly string[] {
  return keyProblems(keys).map((said) => tell(said, "en"));
}

/** The same as data. */
export function keyProblems(keys: Readonly<Record<string, unknown>>): readonly Said[] {
  const read = z.safeParse(block(evidenceShape, { description: "keys" }), keys);
  return read.success ? [] : findingsOf(read.error);
}

/** What is said of a table with its keys: everything that is wrong, or the warnings. */
export function saidOf(table: string, keys: EvidenceKeys): readonly string[] {
  return tableSaid(table, keys).map(({ place, ...said }) => `${place}: ${tell(said, "en")}`);
}

/** The same as data. */
export function tableSaid(table: string, keys: EvidenceKeys): readonly (Said & { readonly place: string })[] {
  const read = readEvidenceTable(table);
  const told = "problems" in read ? { problems: read.problems, findings: [] } : prepareEvidence(read, keys, keys.scale === "logHR");
  if ("warnings" in told) return told.warnings.map(({ line, column, ...said }) => ({ ...said, place: `${line} ${column}` }));
  return [
    ...told.problems.map(({ line, column, ...said }) => ({ ...said, place: `${line ?? 0} ${column}` })),
    ...told.findings.map(({ path, ...said }) => ({ ...said, place: path.join(".") })),
  ];
}
