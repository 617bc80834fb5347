import { plain } from "./plain.ts";

/** The plain scenario with an account, in line 4, and the first outcome as the start of a trajectory, in line 35. */
export function withAccount(account: string, outcome = "account: main, count: once, exit: 0.1"): string {
  return plain
    .replace("name: Plain\n", () => `name: Plain\naccounts: { main: ${account} }\n`)
    .replace(/- id: placement[\s\S]*?payers: [^\n]*/, () => `- { id: placement, rate: 0.08, window: [0, 3], ${outcome} }`);
}

const row = (more: string) => `{ rows: [{ item: care, amount: 80 tkr, ${more} }] }`;
const good = row("payer: state, from: 0, to: 4");
const account = "4 accounts.main";
const outcome = "28 interventions.team.outcomes.placement";

/** Accounts that are refused, and where and how that is said. */
export const badAccounts: readonly (readonly [what: string, text: string, said: string])[] = [
  ["no table", withAccount("{}"), `${account}: the key 'rows' is missing, expected rows, or file`],
  [
    "a payer that there is not",
    withAccount(row("payer: stat, from: 0, to: 4")),
    `${account}.rows.0.payer: found 'stat', expected a payer: a department or an outsider (social, school, municipality, region, state, otherMunicipalities, households or notAttributable); did you mean 'state'?`,
  ],
  [
    "no years",
    withAccount(row("payer: state, from: 0")),
    `${account}.rows.0: the key 'from' is missing, expected from and to, or ageFrom and ageTo`,
  ],
  [
    "years out of order",
    withAccount(row("payer: state, from: 4, to: 2")),
    `${account}.rows.0.from: found [4, 2], expected the first year not after the last`,
  ],
  [
    "a municipality of several departments",
    withAccount(row("payer: municipality, from: 0, to: 4")),
    `${account}: found municipality as a payer beside several departments, expected municipality: their shares`,
  ],
  [
    "shares of a department that there is not",
    withAccount(good.replace(/ }$/, ", municipality: { schol: 1 } }")),
    `${account}.municipality.schol: found 'schol', expected the id of a department (social or school); did you mean 'school'?`,
  ],
  [
    "shares that do not sum to 1",
    withAccount(good.replace(/ }$/, ", municipality: { social: 0.5 } }")),
    `${account}.municipality: found shares that sum to 0.5, expected 1`,
  ],
  [
    "an account that there is not",
    withAccount(good, "account: mian, count: once"),
    `${outcome}.account: found 'mian', expected the id of an account (main); did you mean 'main'?`,
  ],
  [
    "an account of many events",
    withAccount(good, "account: main"),
    `${outcome}.account: found account with count: poisson, expected count: once`,
  ],
  [
    "once without an account",
    withAccount(good, "count: once"),
    `${outcome}.count: found count: once without account, expected account beside it`,
  ],
  [
    "leaving what is no trajectory",
    withAccount(good, "cost: 1 tkr, payers: { social: 1 }, exit: 0.1"),
    `${outcome}.exit: found exit without account, expected account beside it`,
  ],
  [
    "two costs",
    withAccount(good, "account: main, count: once, cost: 1 tkr"),
    `${outcome}.cost: found cost beside account, expected one of them`,
  ],
  [
    "more than certain to start",
    withAccount(good).replace("rate: 0.08", "rate: 1.2"),
    `${outcome}.rate: found 1.2, expected at most 1 with count: once`,
  ],
  [
    "ages without an age",
    withAccount(row("payer: state, ageFrom: 20, ageTo: 64")),
    `${outcome}.account: found an account by age without ageAtStart, expected ageAtStart beside it`,
  ],
];

/** Accounts in files of which something is wrong. */
export const badAccountFiles: readonly (readonly [what: string, file: string, content: string | null, message: string])[] = [
  ["a file that is not there", "none.csv", null, "found no file 'none.csv', expected a CSV file at this path relative to the scenario"],
  ["a file outside", "../a.csv", "", "found '../a.csv', expected a path beside or below the scenario"],
  ["a file without payers", "a.csv", "item;amount\ncare;1", "found no column 'payer', expected one"],
];

/** The plain scenario with its account in a file. */
export const withAccountFile = (file: string) => withAccount(`{ file: ${file} }`);
