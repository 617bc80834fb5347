import { type Issue, type Told, told } from "../issue.ts";
import type { Scenario } from "../scenario.ts";
import { checkRound } from "./checkRound.ts";
import { roundPath } from "./observations.ts";
import type { ByYear } from "./observed.ts";

/** What is wrong with what is said to have happened: years that are not past, ids of nothing, and facts that contradict one another. */
export function checkObserved(scenario: Scenario, issues: Issue[]): void {
  const { observed, startYear, horizonYears, departments, interventions, municipality } = scenario;
  if (observed === undefined) return;
  const last = startYear + horizonYears - 1;
  const say = (path: string, said: Told) => void issues.push({ path: `observed${path === "" ? "" : `.${path}`}`, ...said });
  if (!(observed.through >= startYear && observed.through <= last)) {
    say("through", told("throughOutside", { found: observed.through, first: startYear, last }));
    return;
  }
  const past = (path: string, years: readonly (number | string)[]) => {
    for (const year of years) {
      if (Number(year) < startYear || Number(year) > observed.through) {
        say(path, told("yearNotPast", { year, first: startYear, last: observed.through }));
      }
    }
  };
  const keys = (values: ByYear | undefined) => Object.keys(values ?? {});
  const { fund, municipality: town } = observed;
  for (const key of ["balance", "topUps", "returned"] as const) past(`fund.${key}`, keys(fund[key]));
  past("fund.shortfalls", fund.shortfalls ?? []);
  past("fund.dissolved", fund.dissolved === undefined ? [] : [fund.dissolved]);
  past("municipality.result", keys(town.result));
  past("municipality.majorityChanged", town.majorityChanged ?? []);
  if (town.result !== undefined && !(municipality.result.sd > 0)) {
    say("municipality.result", told("resultCannotVary"));
  }
  for (const [id, years] of Object.entries(town.headsLeft ?? {})) {
    past(`municipality.headsLeft.${id}`, years);
    if (!departments.some((department) => department.id === id)) {
      say(
        `municipality.headsLeft.${id}`,
        told("expected", { found: `'${id}'`, rule: told("departmentId", { known: departments.map((d) => d.id) }) }),
      );
    }
  }
  const dissolved = fund.dissolved ?? Infinity;
  for (const key of ["balance", "topUps", "returned"] as const) {
    for (const [year, amount] of Object.entries(fund[key] ?? {})) {
      if (amount !== 0 && Number(year) > dissolved) say(`fund.${key}.${year}`, told("afterDissolution", { year, dissolved }));
    }
  }
  for (const year of fund.shortfalls ?? []) {
    if (year > dissolved) say("fund.shortfalls", told("afterDissolution", { year, dissolved }));
  }
  for (const [id, rounds] of Object.entries(observed.interventions)) {
    const iv = interventions.find((each) => each.id === id);
    if (iv === undefined) {
      say(
        `interventions.${id}`,
        told("expected", { found: `'${id}'`, rule: told("interventionId", { known: interventions.map((each) => each.id) }) }),
      );
      continue;
    }
    if (rounds.length > 1 && iv.renewal === null) say(`interventions.${id}`, told("roundsWithoutRenewal", { rounds: rounds.length }));
    rounds.forEach((round, number) => {
      const path = roundPath(id, number, rounds.length).slice("observed.".length);
      checkRound(
        { scenario, iv, round, number, before: rounds[number - 1], dissolved, past: (key, years) => past(`${path}.${key}`, years) },
        (key, said) => say(key === "" ? path : `${path}.${key}`, said),
      );
    });
  }
}
