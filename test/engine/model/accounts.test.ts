import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modelIssues, type Plan, type Scenario } from "../../../engine/index.ts";
import { realInterest } from "../../../engine/model/prices.ts";
import { replicate } from "../../../engine/model/replicate.ts";
import { createState, type State } from "../../../engine/model/state.ts";
import { wholeKronor } from "../../../engine/numeric/kronor.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { checkIdentities } from "../../reference/model/identities.ts";
import { scenarioArbitrary } from "../../reference/model/randomScenario.ts";
import { libraryScenario, planOf, simulate, summaryOf } from "./run.ts";

const library = readdirSync(new URL("../../../scenarios/library/", import.meta.url))
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => file.replace(".yaml", ""));
const random = fc.sample(scenarioArbitrary, { numRuns: 60, seed: 1 });

/**
 * What breaks in a replication's account year by year: opening + interest + top-ups + repayments − outlays − returned = closing,
 * in whole kronor. What the fund did not pay of the outlays of a year must have been bridged.
 */
function brokenYears(plan: Plan, state: State, scenario: Scenario, lane: number): string[] {
  const broken: string[] = [];
  const { fund } = plan;
  const { lanes } = state.block;
  const dissolutionYear = state.fund.dissolutionYear[lane]!;
  const at = (t: number): number => t * lanes + lane;
  const rates = realInterest(scenario);
  let bridged = 0;
  let interests = 0;
  let topUps = 0;
  let opening = fund.capital;
  for (let t = 0; t < plan.years; t++) {
    const alive = dissolutionYear < 0 || t <= dissolutionYear;
    const interest = t === 0 || !alive ? 0 : wholeKronor(opening * rates[t]!);
    const surplus = Math.max(0, state.municipality.result[at(t)]! - scenario.fund.surplusTarget) * (scenario.municipality.revenue ?? 0);
    const topUp = alive ? fund.topUps[t]! + wholeKronor(scenario.fund.surplusShare * surplus) : 0;
    const returned = t === dissolutionYear ? state.fund.returned[lane]! : 0;
    const available = opening + interest + topUp + state.contracts.yearReceived[at(t)]! - returned;
    const paid = available - state.fund.closing[at(t)]!;
    const bridge = state.fund.yearOutlay[at(t)]! - paid;
    if (
      ![opening, interest, topUp, state.contracts.yearReceived[at(t)]!, state.fund.yearOutlay[at(t)]!, state.fund.closing[at(t)]!].every(
        Number.isInteger,
      )
    ) {
      broken.push(`year ${t}: not whole kronor`);
    }
    if (paid < 0) broken.push(`year ${t}: the balance grew by ${-paid} from nowhere`);
    if (bridge < 0) broken.push(`year ${t}: the fund paid ${paid} for outlays of ${state.fund.yearOutlay[at(t)]}`);
    if (bridge > 0 && scenario.fund.onShortfall !== "bridge") broken.push(`year ${t}: ${bridge} were bridged against the rule`);
    if (paid > 0 && state.fund.closing[at(t)]! < scenario.fund.minimumBalance) broken.push(`year ${t}: spent below the minimum balance`);
    if (
      t === dissolutionYear &&
      (state.fund.yearOutlay[at(t)] !== 0 || returned !== opening + interest + topUp + state.contracts.yearReceived[at(t)]!)
    ) {
      broken.push(`year ${t}: a dissolution does not return the whole balance`);
    }
    if (
      !alive &&
      (state.contracts.yearReceived[at(t)] !== 0 || state.contracts.yearDue[at(t)] !== 0 || state.fund.yearOutlay[at(t)] !== 0)
    ) {
      broken.push(`year ${t}: something flows after the dissolution`);
    }
    bridged += bridge;
    interests += interest;
    topUps += topUp;
    opening = state.fund.closing[at(t)]!;
  }
  if (bridged !== state.fund.bridging[lane]) broken.push(`bridged ${bridged}, booked ${state.fund.bridging[lane]}`);
  if (interests !== state.fund.interest[lane]) broken.push(`interest ${interests}, booked ${state.fund.interest[lane]}`);
  if (topUps !== state.fund.topUps[lane]) broken.push(`top-ups ${topUps}, booked ${state.fund.topUps[lane]}`);
  if (opening !== state.fund.balance[lane]) broken.push("the last closing balance is not the final one");
  return broken;
}

function expectYearsBalance(scenario: Scenario, replications: number): void {
  const plan = planOf(scenario);
  const state = createState(plan, rootKey(1));
  const { lanes } = state.block;
  for (let first = 0; first < replications; first += lanes) {
    replicate(plan, state, first);
    for (let i = 0; i < lanes; i++) expect(brokenYears(plan, state, scenario, i), `replication ${first + i}`).toEqual([]);
  }
}

/** Every identity between columns, with the sums over rules that only the engine's rows have. */
function expectIdentities(scenario: Scenario, replications: number): void {
  const found = simulate(scenario, replications);
  const rules = [...new Set(scenario.interventions.map((iv) => iv.contract.rule))];
  for (let i = 0; i < replications; i++) {
    const row = found.row(i);
    expect(checkIdentities(row, scenario), `replication ${i}`).toEqual([]);
    for (const flow of ["received", "due", "promised"]) {
      expect(rules.reduce((sum, rule) => sum + row[`rules.${rule}.${flow}`]!, 0)).toBe(row[`fund.${flow}`]);
    }
    for (let q = 1; q <= 9; q++) {
      const sum = scenario.interventions.reduce((total, { id }) => total + row[`interventions.${id}.Q${q}`]!, 0);
      const whole = row[q === 8 ? "fund.due" : q === 9 ? "fund.received" : `portfolio.Q${q}`]!;
      expect(Math.abs(whole - sum)).toBeLessThanOrEqual(1e-9 * Math.abs(sum));
    }
  }
}

describe.each(library)("the accounts of %s", (name) => {
  const scenario = libraryScenario(name);

  test("balance to the krona in every year of 64 futures", () => {
    expectYearsBalance(scenario, 64);
  });

  test("agree with each other in every one of 30 futures", () => {
    expectIdentities(scenario, 30);
  });
});

describe("the accounts of 60 random scenarios", () => {
  test("are of scenarios that the model accepts", () => {
    expect(random.flatMap(modelIssues)).toEqual([]);
  });

  test("balance to the krona in every year of 64 futures each", () => {
    for (const scenario of random) expectYearsBalance(scenario, 64);
  });

  test("agree with each other in every one of 30 futures each", () => {
    for (const scenario of random) expectIdentities(scenario, 30);
  });
});

/** Every number of a summary, with its path. */
function numbersOf(value: unknown, path: string): [string, number][] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`));
}

/** Every object of a summary that looks like a probability: it has an error and an interval (a ratio by Fieller has no error). */
function probabilitiesOf(value: unknown): { value: number; low: number; high: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(probabilitiesOf);
  return "standardError" in value && "low" in value && "high" in value
    ? [value as unknown as { value: number; low: number; high: number }, ...inner]
    : inner;
}

describe("the summary of any scenario", () => {
  test("has no number that is not one, and every probability inside its interval inside [0, 1]", () => {
    // Among the same scenarios, so that their tables serve again.
    fc.assert(
      fc.property(fc.constantFrom(...random), fc.constantFrom(1, 2, 50, 1024, 1500), (scenario, replications) => {
        const summary = summaryOf(scenario, replications);
        expect(numbersOf(summary, "").filter(([, x]) => !Number.isFinite(x))).toEqual([]);
        expect(numbersOf(summary, "").filter(([path, x]) => path.endsWith(".standardError") && x < 0)).toEqual([]);
        for (const { value, low, high } of probabilitiesOf(summary)) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1);
        }
        const byYear = summary.depletion.byYear.map(({ probability }) => probability.value);
        expect(byYear).toEqual(byYear.slice().sort((a, b) => a - b));
        expect(byYear.at(-1)).toBe(summary.depletion.probability.value);
      }),
      { seed: 1, numRuns: 40 },
    );
  });
});
