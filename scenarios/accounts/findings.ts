import { outsiders } from "../../engine/model/scenario.ts";
import { type FilePath, type Finding, shown } from "../problem.ts";
import { notThere } from "../referenceContext.ts";
import { guessed, problem, type Said } from "../said.ts";
import type { ScenarioFile } from "../schema.ts";
import { notAttributable } from "./build.ts";

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
  if (rows === undefined)
    return file === undefined ? [{ path, ...problem("missingKey", { key: "'rows'", rule: problem("rowsOrFile") }) }] : [];
  const known = [...departments, "municipality", ...outsiders, notAttributable];
  const findings: Finding[] = rows.flatMap(({ payer, from, to, ageFrom, ageTo }, n): readonly Finding[] => {
    const at = [...path, "rows", n];
    const years = [from ?? ageFrom, to ?? ageTo];
    return [
      ...(known.includes(payer)
        ? []
        : [
            {
              path: [...at, "payer"],
              ...guessed(problem("expected", { found: shown(payer), rule: problem("aPayer", { known }) }), payer, known),
            },
          ]),
      ...(years.includes(undefined)
        ? [{ path: at, ...problem("missingKey", { key: "'from'", rule: problem("fromToOrAges") }) }]
        : years[0]! > years[1]!
          ? [
              {
                path: [...at, from === undefined ? "ageFrom" : "from"],
                ...problem("windowOrder", { first: years[0]!, last: years[1]! }),
              },
            ]
          : []),
    ];
  });
  if (municipality === undefined) {
    if (departments.length > 1 && rows.some(({ payer }) => payer === "municipality")) {
      findings.push({ path, ...problem("municipalityAsPayer") });
    }
    return findings;
  }
  for (const department of Object.keys(municipality)) {
    if (!departments.includes(department))
      findings.push({ path: [...path, "municipality", department], ...notThere(department, departments, "department"), atKey: true });
  }
  const sum = Object.values(municipality).reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) > 1e-9)
    findings.push({ path: [...path, "municipality"], ...problem("sharesSum", { sum: Number(sum.toPrecision(10)) }) });
  return findings;
}

function ofOutcome(outcome: OutcomeFile, path: FilePath, accounts: ScenarioFile["accounts"]): readonly Finding[] {
  const { account, count, rate, ageAtStart } = outcome;
  const say = (key: string, said: Said) => [{ path: [...path, key], ...said }];
  if (account === undefined) {
    if (count === "once") return say("count", problem("onceWithoutAccount"));
    for (const key of ["exit", "ageAtStart"] as const) {
      if (outcome[key] !== undefined) return say(key, problem("withoutAccount", { key }));
    }
    return [];
  }
  const known = Object.keys(accounts);
  if (!Object.hasOwn(accounts, account)) return say("account", notThere(account, known, "account"));
  if (count !== "once") return say("account", problem("accountCount", { count }));
  const beside = (["cost", "days", "dayRate", "payers"] as const).filter((key) => outcome[key] !== undefined);
  const byAge = accounts[account]!.rows?.some(({ ageFrom, ageTo }) => ageFrom !== undefined || ageTo !== undefined) ?? false;
  return [
    ...beside.flatMap((key) => say(key, problem("besideAccount", { key }))),
    ...(typeof rate === "number" && rate > 1 ? say("rate", problem("onceRate", { rate })) : []),
    ...(byAge && ageAtStart === undefined ? say("account", problem("accountByAge")) : []),
  ];
}
