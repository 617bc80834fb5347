import { outsiders } from "../../engine/model/scenario.ts";
import { didYouMean } from "../nearest.ts";
import { type FilePath, type Finding, oneOf, show } from "../problem.ts";
import { notThere } from "../referenceContext.ts";
import type { ScenarioFile } from "../schema.ts";

type AccountFile = ScenarioFile["accounts"][string];
type OutcomeFile = ScenarioFile["interventions"][number]["outcomes"][number];

/** Everything that is wrong with accounts and with outcomes that start a trajectory, once the schema has nothing more to say (engine/EVIDENCE.md E13). */
export function accountFindings({ accounts, departments, interventions }: ScenarioFile): readonly Finding[] {
  const ids = departments.map(({ id }) => id);
  return [
    ...Object.entries(accounts).flatMap(([name, account]) => ofAccount(account, ["accounts", name], ids)),
    ...interventions.flatMap(({ outcomes }, i) =>
      outcomes.flatMap((outcome, k) => ofOutcome(outcome, ["interventions", i, "outcomes", k], accounts)),
    ),
  ];
}

function ofAccount({ file, rows, municipality }: AccountFile, path: FilePath, departments: readonly string[]): readonly Finding[] {
  if (rows === undefined) return file === undefined ? [{ path, message: "the key 'rows' is missing, expected rows, or file" }] : [];
  const known = [...departments, "municipality", ...outsiders];
  const findings: Finding[] = rows.flatMap(({ payer, from, to, ageFrom, ageTo }, n): readonly Finding[] => {
    const at = [...path, "rows", n];
    const years = [from ?? ageFrom, to ?? ageTo];
    return [
      ...(known.includes(payer)
        ? []
        : [
            {
              path: [...at, "payer"],
              message: `found ${show(payer)}, expected a payer: a department or an outsider (${oneOf(known)})${didYouMean(payer, known)}`,
            },
          ]),
      ...(years.includes(undefined)
        ? [{ path: at, message: "the key 'from' is missing, expected from and to, or ageFrom and ageTo" }]
        : years[0]! > years[1]!
          ? [
              {
                path: [...at, from === undefined ? "ageFrom" : "from"],
                message: `found [${years.join(", ")}], expected the first year not after the last`,
              },
            ]
          : []),
    ];
  });
  if (municipality === undefined) {
    if (departments.length > 1 && rows.some(({ payer }) => payer === "municipality")) {
      findings.push({ path, message: "found municipality as a payer beside several departments, expected municipality: their shares" });
    }
    return findings;
  }
  for (const department of Object.keys(municipality)) {
    if (!departments.includes(department))
      findings.push({ path: [...path, "municipality", department], message: notThere(department, departments, "department"), atKey: true });
  }
  const sum = Object.values(municipality).reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-9)
    findings.push({ path: [...path, "municipality"], message: `found shares that sum to ${Number(sum.toPrecision(10))}, expected 1` });
  return findings;
}

function ofOutcome(outcome: OutcomeFile, path: FilePath, accounts: ScenarioFile["accounts"]): readonly Finding[] {
  const { account, count, rate, ageAtStart } = outcome;
  const say = (key: string, message: string) => [{ path: [...path, key], message }];
  if (account === undefined) {
    if (count === "once") return say("count", "found count: once without account, expected account beside it");
    for (const key of ["exit", "ageAtStart"] as const) {
      if (outcome[key] !== undefined) return say(key, `found ${key} without account, expected account beside it`);
    }
    return [];
  }
  const known = Object.keys(accounts);
  if (!Object.hasOwn(accounts, account)) return say("account", notThere(account, known, "account"));
  if (count !== "once") return say("account", `found account with count: ${count}, expected count: once`);
  const beside = (["cost", "days", "dayRate", "payers"] as const).filter((key) => outcome[key] !== undefined);
  const byAge = accounts[account]!.rows?.some(({ ageFrom, ageTo }) => ageFrom !== undefined || ageTo !== undefined) ?? false;
  return [
    ...beside.flatMap((key) => say(key, `found ${key} beside account, expected one of them`)),
    ...(typeof rate === "number" && rate > 1 ? say("rate", `found ${rate}, expected at most 1 with count: once`) : []),
    ...(byAge && ageAtStart === undefined
      ? say("account", "found an account by age without ageAtStart, expected ageAtStart beside it")
      : []),
  ];
}
