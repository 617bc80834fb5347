import { bcgCells } from "../engine/evidence/oracleData.ts";
import { plain } from "./plain.ts";

const rows = bcgCells.map(([a, b, c, d], i) => `trial ${i + 1},counts,${a},${a + b},${c},${c + d}`);
const files: Readonly<Record<string, string>> = { "studies/bcg.csv": `study,kind,events_t,n_t,events_c,n_c\n${rows.join("\n")}\n` };

/** The files beside the scenario: studies/bcg.csv. */
export function readFile(name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error("no such file");
  return text;
}

/** The plain scenario with another effect of its first intervention, which has an outcome and no benefit. */
export function withSize(size: string): string {
  return plain.replace(/size: \{ dist: normal[^\n]*\n *noEffect: 20 %/, () => `size: ${size}`);
}

const studies = (text: string, keys: string) => `{ dist: evidence, studies: "${text.replaceAll("\n", "\\n")}"${keys} }`;
const g = "study,kind,estimate,se\na,g,-0.3,0.1";

/** Effects that are refused, and what is said. */
export const badSizes: readonly (readonly [what: string, size: string, message: string])[] = [
  [
    "a file that is not there",
    "{ dist: evidence, file: none.csv }",
    "found no file 'none.csv', expected a CSV file at this path relative to the scenario",
  ],
  ["a file outside", "{ dist: evidence, file: ../bcg.csv }", "found '../bcg.csv', expected a path beside or below the scenario"],
  ["no table", "{ dist: evidence }", "found no table, expected file or studies"],
  [
    "a key that there is not",
    "{ dist: evidence, file: studies/bcg.csv, modle: reml }",
    "found the unknown key 'modle', expected one of dist, file, studies, outcome, scale, model, tau, mean, use, baseRisk, controlMean, convert, as, within, quality, biasCorrection; did you mean 'model'?",
  ],
  [
    "an odds ratio without a base risk",
    "{ dist: evidence, file: studies/bcg.csv, scale: logOR }",
    "found no base risk on logOR, expected one above 0 and below 1: an odds ratio is not a risk ratio",
  ],
  [
    "a wrong cell",
    studies("study,kind,events_t,n_t,events_c,n_c\na,counts,11,10,5,10", ""),
    "found 11, expected at most 10, the persons of the group (line 2, events_t)",
  ],
  ["a wrong line", studies("study;kind;se\na;g", ""), "found 2 cells, expected 3 as in the first row (line 2)"],
  [
    "an outcome that is not there",
    studies("study,outcome,kind,estimate,se\na,x,g,-0.3,0.1", ", outcome: z"),
    "found no rows of 'z', expected x (outcome)",
  ],
  ["g with outcomes", studies(g, ", as: g"), "found as: g with outcomes, expected it with benefits only: g is not a share of events"],
  [
    "costs that should rise",
    studies("study,kind,better,change,se_log\na,change,higher,0.3,0.1", ""),
    "found ratios of means where higher is better, expected them with benefits only: no cost is avoided",
  ],
  [
    "a prior that hides the studies",
    studies("study,kind,change,se_log\na,change,0,1e-8\nb,change,0,1e-8\nc,change,0,1e-8", ", tau: { halfNormal: 1000 }"),
    "53248 nodes do not resolve the spread between studies: the prior of tau is too wide",
  ],
  [
    "studies of one size",
    studies("study,kind,estimate,se\na,g,-0.3,0.1\nb,g,-0.2,0.1\nc,g,-0.1,0.1", ", baseRisk: 0.3, model: reml, biasCorrection: peese"),
    "all studies have the same error: there is nothing to correct by",
  ],
];

/** A hazard ratio, refused for what happens once. */
export const hazardOnce = studies("study,kind,estimate,se_log\na,ratio,0.5,0.1", ", scale: logHR");

/** A scenario that discounts its studies twice, in two ways. */
export const doubtedTwice = withSize(
  "{ dist: evidence, file: studies/bcg.csv, quality: { design: { randomised: 0.9 } } }\n      transfer: 0.8\n      noEffect: 0.1",
);
