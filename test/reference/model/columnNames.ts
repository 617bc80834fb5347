import { outsiders, type Scenario, type Uncertain } from "../../../engine/model/scenario.ts";

/** The columns of a replication but for the drawn parameters, as engine/record/catalogue.ts lists them, in no particular order. */
export function columnNames({ horizonYears, interventions, departments }: Scenario): string[] {
  const years = Array.from({ length: horizonYears }, (_, t) =>
    ["balance", "openBalance", "due", "received", "promised"].map((name) => `${name}.${t}`),
  ).flat();
  const payers = [...departments.map(({ id }) => id), ...outsiders];
  const society = [...split("npv savings outlays qalys freedCapacity ownMunicipality"), ...payers.map((payer) => `payer.${payer}`)];
  return [
    ...split("depletionIndex missing dissolutionIndex dormant delays outlay bridging received due promised interest topUps", "fund."),
    ...split("returned loss lowestBalance", "fund."),
    ...years,
    ...interventions.flatMap(({ id }) => [
      ...split("started stopped withdrawn rounds effect outlay Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 promised ready measured", `interventions.${id}.`),
      ...split("measuredSquares effective significant wrongSign significantMeasured significantRealised", `interventions.${id}.`),
      ...split("falseClaims ineffective paidIneffective rightDecisions", `interventions.${id}.`),
    ]),
    ...departments.flatMap(({ id }) => split("net paid due promised", `departments.${id}.`)),
    "municipality.net",
    ...society.map((name) => `society.${name}`),
    // Outlays are the same in both.
    ...society.filter((name) => name !== "outlays").map((name) => `naive.${name}`),
  ];
}

function split(names: string, prefix = ""): string[] {
  return names.split(" ").map((name) => prefix + name);
}

/** Paths of everything that is drawn once per replication: outcomes and benefits by id, list elements and interactions by position. */
export function parameterNames(scenario: Scenario): string[] {
  const names: string[] = [];
  const note = (path: string, spec: Uncertain | null | undefined) => {
    if (spec !== null && typeof spec === "object") names.push(path);
  };
  const { fund, credibility, interactions, interventions } = scenario;
  for (const [key, spec] of Object.entries(fund.dissolution)) note(`fund.dissolution.${key}`, spec);
  for (const [key, spec] of Object.entries(credibility)) note(`credibility.${key}`, spec);
  for (const [i, { factor }] of interactions.entries()) note(`interactions.${i}.factor`, factor);
  for (const { id, effect, staff, evaluation, outMigration, cashable, cost, outcomes, benefits } of interventions) {
    const at = `interventions.${id}`;
    for (const [key, spec] of Object.entries(effect)) note(`${at}.effect.${key}`, spec);
    note(`${at}.outMigration`, outMigration);
    note(`${at}.cashable`, cashable);
    if (Array.isArray(cost)) for (const [n, spec] of cost.entries()) note(`${at}.cost.${n}`, spec);
    else note(`${at}.cost`, cost as Uncertain);
    note(`${at}.staff.turnover`, staff?.turnover);
    note(`${at}.staff.replacementCost`, staff?.replacementCost);
    note(`${at}.evaluation.cost`, evaluation?.cost);
    for (const [line, list] of Object.entries({ outcomes, benefits })) {
      for (const { id: own, via = [], fade } of list) {
        for (const [n, link] of via.entries())
          for (const [key, spec] of Object.entries(link)) note(`${at}.${line}.${own}.via.${n}.${key}`, spec);
        for (const [key, spec] of Object.entries(fade ?? {})) note(`${at}.${line}.${own}.fade.${key}`, spec);
      }
    }
    for (const outcome of outcomes) for (const key of ["rate", "exit"] as const) note(`${at}.outcomes.${outcome.id}.${key}`, outcome[key]);
    for (const benefit of benefits) note(`${at}.benefits.${benefit.id}.perPersonYear`, benefit.perPersonYear);
  }
  return names;
}
