import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountHasChance } from "../../engine/model/accountChance.ts";
import { compile } from "../../engine/model/compile.ts";
import { type Described, describe as describeSchema } from "../../scenarios/describe.ts";
import { omissionsAround, omissionsWithin } from "../../scenarios/leftOut.ts";
import { fileSchema } from "../../scenarios/schema.ts";
import { silences } from "../../scenarios/silences.ts";
import { silencesSaid } from "../../viz/text/silences.ts";
import { libraryScenario, planOf, scenarioOf, simulate } from "../engine/model/run.ts";
import { scenarioArbitrary } from "../reference/model/randomScenario.ts";

const ownFund = readFileSync("test/scenarios/ownFund.yaml", "utf8");
const silencesOf = (text: string, overrides: readonly string[] = []) => {
  const scenario = scenarioOf(text, overrides);
  return silences(scenario, compile(scenario));
};
const codes = (text: string, overrides: readonly string[] = []) => silencesOf(text, overrides).map(({ code }) => code);

describe("a fund of required keys, three contracts and nothing more", () => {
  test("says that nothing in its account is random, which contracts pay what nobody measures, and what is left out, before any figure", () => {
    expect(silencesOf(ownFund).slice(0, 3)).toEqual([
      { code: "nothingRandom", path: "fund", values: {} },
      {
        code: "paysUnmeasured",
        path: "interventions.*.contract",
        values: { interventions: ["familjestod", "ungdomsjobb"], names: ["Tidigt familjestöd", "Ungdomsjobb"], of: 3 },
      },
      { code: "leftOut.economy", path: "municipality.result.sd", values: {} },
    ]);
    expect(codes(ownFund).map((code) => code.replace("leftOut.", ""))).toEqual([
      ...["nothingRandom", "paysUnmeasured", "economy", "elections", "headTurnover", "credibility", "dissolution", "context"],
      ...["evaluation", "staff", "cost", "effectSize", "noEffect", "transfer", "fade", "frailty", "eventCost"],
      ...["outMigration", "cashable", "optimism"],
    ]);
    const { grave, leftOut } = silencesSaid(silencesOf(ownFund), "sv");
    expect(grave).toEqual([
      "Inget i fondens konto är slumpmässigt. Det är likadant i alla framtider, så talen om fonden säger inget om risk.",
      "Avtalen för Tidigt familjestöd och Ungdomsjobb betalar efter uppmätt besparing, men ingenting mäts. Den utlovade besparingen betalas som om den vore uppmätt.",
    ]);
    expect(leftOut?.sentences).toContain("Utvärdering: ingenting mäts (alla 3 insatser).");
    expect(leftOut?.sentences).toContain("Effektens storlek: den är exakt känd (Skolnärvaroteam och Ungdomsjobb).");
    expect(silencesSaid(silencesOf(ownFund), "en").grave[0]).toMatch(/^Nothing in this fund's account is random\./);
  });

  test("its balance really is the same in every future", () => {
    const found = simulate(scenarioOf(ownFund), 200);
    for (let t = 0; t < 10; t++) expect(new Set(found.column(`balance.${t}`)).size).toBe(1);
  });

  test.each([
    ["interventions.familjestod.evaluation={followUpYears: 2}", ["nothingRandom"]],
    ["interventions.familjestod.costFactor={dist: uniform, min: 1, max: 1.2}", ["nothingRandom"]],
    ["credibility={lossPerHeadChange: 0.1, anchoring: 0.5}", ["leftOut.credibility"]],
    ["municipality={result: {sd: 0.01}}", ["leftOut.economy"]],
    ["interventions.familjestod.staff={positions: 4, turnover: 0.2}", []],
  ])("%s: what is said is no longer so", (override, gone) => {
    const before = codes(ownFund);
    const after = codes(ownFund, [override]);
    for (const code of gone) {
      expect(before).toContain(code);
      expect(after).not.toContain(code);
    }
  });

  test("a contract whose saving is agreed says so itself; one that measures needs no warning; a loan does not measure", () => {
    const evaluated = (value: string) =>
      codes(ownFund, [`interventions.familjestod.evaluation=${value}`, `interventions.ungdomsjobb.evaluation=${value}`]);
    expect(evaluated("{basis: agreed, followUpYears: 1}")).not.toContain("paysUnmeasured");
    expect(evaluated("{followUpYears: 2}")).not.toContain("paysUnmeasured");
    expect(codes(ownFund, ["interventions.familjestod.contract=loan", "interventions.ungdomsjobb.contract=grant"])).not.toContain(
      "paysUnmeasured",
    );
  });
});

/** Whether any number of the fund's account differs between futures. */
function differs(futures: ReturnType<typeof simulate>, years: number): boolean {
  const names = ["fund.outlay", "fund.bridging", "fund.due", "fund.received", "fund.promised", "fund.topUps", "fund.returned"];
  const balances = Array.from({ length: years }, (_, t) => `balance.${t}`);
  return [...names, ...balances].some((name) => new Set(futures.column(name)).size > 1);
}

describe("nothing is random in an account only where that is so", () => {
  const library = readdirSync("scenarios/library").map((file) => file.replace(".yaml", ""));
  test.each(library)("%s", (name) => {
    const scenario = libraryScenario(name);
    expect(accountHasChance(planOf(scenario))).toBe(differs(simulate(scenario, 400), scenario.horizonYears));
  });

  test("where the plan of a random scenario says so, no number of the account differs", () => {
    let quiet = 0;
    for (const scenario of fc.sample(scenarioArbitrary, { seed: 1, numRuns: 150 })) {
      const still = {
        ...scenario,
        municipality: { ...scenario.municipality, result: { ...scenario.municipality.result, sd: 0 } },
        fund: { ...scenario.fund, dissolution: { base: 0, onDeficit: 0, onMajorityChange: 0 } },
      };
      if (accountHasChance(planOf(still))) continue;
      quiet++;
      expect(differs(simulate(still, 50), still.horizonYears)).toBe(false);
    }
    expect(quiet).toBeGreaterThan(3);
  });
});

test("every key that is no risk by default is in the table of what may be left out, or is named here as no risk either way", () => {
  const noRisk = [
    // What is counted, not how it may go.
    "discountRate",
    "decisions",
    "qalyPrice",
    "prices",
    "prices.base",
    "prices.municipal",
    "prices.beyond",
    "municipality.result.mean",
    "municipality.result.persistence",
    "municipality.elections.everyYears",
    "departments.afterElectionFactor",
    "departments.maxRepaymentShare",
    "departments.budget",
    "municipality.revenue",
    "interactions",
    "interventions.renewal",
    // What people and a law make of a risk that is told of elsewhere.
    "municipality.balance",
    // What may be decided, which happens in no future by itself.
    "decisions",
    "interventions.afterwards",
    "interventions.afterwards.survival",
    "interventions.afterwards.effectFactor",
    "interventions.afterwards.costFactor",
    "departments.participation",
    "departments.participation.burden",
    "departments.participation.ownMoney",
    "interventions.participation",
    "interventions.participation.burden",
    "interventions.participation.ownMoney",
    // It happens only where somebody asks what would be if it did.
    "stress",
    // What has happened, which is no risk any more.
    "observed",
    "observed.fund",
    "observed.municipality",
    // Left out it is the unkind value, or that of the intervention.
    "interventions.effect.persistentShare",
    "interventions.outcomes.fade",
    "interventions.outcomes.fade.persistentShare",
    "interventions.benefits.fade",
    "interventions.benefits.fade.persistentShare",
    // Of a benefit as of an outcome.
    "interventions.benefits.via.causal",
    // Needed where the scale needs it; nobody leaves a trajectory before its end unless somebody says so, with or without the effect.
    "interventions.outcomes.baseRisk",
    "interventions.benefits.baseRisk",
    "interventions.outcomes.exit",
    // When in their year flows fall moves a present value, and is no risk.
    "timing",
    // Needed, in one form or another; whether they are certain is said of the event's cost.
    "interventions.outcomes.rate",
    "interventions.outcomes.days",
    "interventions.outcomes.dayRate",
  ];
  const table = Object.values({ ...omissionsAround, ...omissionsWithin }).map(({ path }) => path.replaceAll(".*", ""));
  const covered = (path: string) => table.some((known) => path === known || path.startsWith(`${known}.`) || known.startsWith(`${path}.`));
  const optional = [...optionalKeys(describeSchema(fileSchema), "")].filter(
    (path) => uncertainOrBlock(path) && !covered(path) && !noRisk.includes(path),
  );
  expect(optional).toEqual([]);

  function* optionalKeys(told: Described, path: string): Generator<string> {
    if (told.content.kind === "block") {
      for (const [key, inner] of told.content.keys) {
        const below = path === "" ? key : `${path}.${key}`;
        if (!inner.required && (inner.uncertain === true || inner.content.kind === "block")) yield below;
        yield* optionalKeys(inner, below);
      }
    }
    if (told.content.kind === "list" || told.content.kind === "names") yield* optionalKeys(told.content.element, path);
  }
  function uncertainOrBlock(path: string): boolean {
    // Rules of the fund and of contracts are choices; what a contract asks for is no risk that is left out.
    return !path.startsWith("contracts") && !/^fund\.(?!dissolution)/.test(path);
  }
});
