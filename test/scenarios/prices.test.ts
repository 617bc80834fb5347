import { describe, expect, test } from "vitest";
import type { Scenario } from "../../engine/model/scenario.ts";
import { kpi } from "../../scenarios/kpi.ts";
import { type Parsed, parse } from "../../scenarios/parse.ts";
import { problemText } from "../../scenarios/problem.ts";
import { scenarioOf as quickly } from "../../viz/app/model/quickly.ts";

const base = `schema: 1
name: P
startYear: 2011
horizonYears: 13
departments: [{ id: social, budget: 500 mnkr }]
fund: { capital: 40 mnkr }
interventions:
  - id: a
    name: A
    start: 2011
    years: 1
    host: social
    intake: 20
    cost: 4 mnkr
    effect: { size: 0.2 }
    outcomes:
      - { id: o, rate: 0.1, window: [0, 3], cost: COST, payers: { social: 1 } }
`;
const text = (cost: string, prices = "prices: { index: kpi }") => `${prices}\n${base.replace("COST", cost)}`;

function read(written: string, readFile?: (path: string) => string): Parsed {
  const parsed = parse(written, { fileName: "p.yaml", ...(readFile === undefined ? {} : { readFile }) });
  if ("errors" in parsed) throw new Error(parsed.errors.map(problemText).join("\n"));
  return parsed;
}
const errors = (written: string, readFile?: (path: string) => string) => {
  const parsed = parse(written, { fileName: "p.yaml", ...(readFile === undefined ? {} : { readFile }) });
  return "errors" in parsed ? parsed.errors.map(({ path, message }) => `${path}: ${message}`) : [];
};
const cost = (scenario: Scenario) => scenario.interventions[0]!.outcomes[0]!.cost;
const costOf = (written: string, prices?: string) => cost(read(text(written, prices)).scenario);

describe("an amount with a price year is amount · I(base)/I(year)", () => {
  test.each([
    // Statistics Sweden's index: 311.43 in 2011, 328.40 in 2018, 403.70 in 2023.
    ["13 000 kr (2023)", 10_028.71],
    ["4 500 kr (2018)", 4_267.46],
    ["4500 (2018)", 4_267.46],
    ["'4,5 tkr (2018)'", 4_267.46],
    ["{ amount: 4500, prices: 2018 }", 4_267.46],
    ["{ amount: '4,5 tkr', prices: 2018, index: index }", 4_267.46],
    ["4 500 kr (2011)", 4_500],
    ["4 500 kr", 4_500],
  ])("%s in prices of 2011", (written, expected) => {
    expect(costOf(written)).toBeCloseTo(expected, 2);
  });

  test("base is the start year unless it is given", () => {
    expect(costOf("4 500 kr (2018)", "prices: { base: 2018, index: kpi }")).toBe(4500);
    expect(costOf("4 500 kr", "prices: { base: 2018, index: kpi }")).toBe(4500);
  });

  test("a range is converted at both ends", () => {
    const factor = 311.43 / 328.4;
    expect(costOf("10 to 40 tkr (2018)")).toEqual({ dist: "lognormal", p5: 10_000 * factor, p95: 40_000 * factor });
  });

  test("in a distribution each kronor parameter, and nothing else", () => {
    const of2018 = 311.43 / 328.4;
    const of2023 = 311.43 / 403.7;
    expect(costOf("{ dist: lognormal, median: 4 000 kr, sigma: 0.45, max: 12 tkr (2023), prices: 2018 }")).toEqual({
      dist: "lognormal",
      median: 4000 * of2018,
      sigma: 0.45,
      max: 12_000 * of2023,
    });
    expect(costOf("{ dist: lognormal, median: 4 000 kr (2018), sigma: 0.45 }")).toEqual({
      dist: "lognormal",
      median: 4000 * of2018,
      sigma: 0.45,
    });
    expect(costOf("{ dist: compound, rate: 3, severity: { dist: gamma, shape: 2, scale: 5 tkr }, prices: 2018 }")).toEqual({
      dist: "compound",
      rate: 3,
      severity: { dist: "gamma", shape: 2, scale: 5000 * of2018 },
    });
    expect(
      costOf(
        "{ dist: spliced, body: { dist: uniform, min: 0, max: 9000 }, threshold: 8000, tail: { scale: 1000, shape: 0.2 }, prices: 2018 }",
      ),
    ).toEqual({
      dist: "spliced",
      body: { dist: "uniform", min: 0, max: 9000 * of2018 },
      threshold: 8000 * of2018,
      tail: { scale: 1000 * of2018, shape: 0.2 },
    });
    expect(
      costOf("{ dist: mixture, of: [{ weight: 1, of: 100 kr (2023) }, { weight: 3, dist: exponential, mean: 100 }], prices: 2018 }"),
    ).toEqual({
      dist: "mixture",
      of: [
        { weight: 1, of: 100 * of2023 },
        { weight: 3, of: { dist: "exponential", mean: 100 * of2018 } },
      ],
    });
    expect(costOf("{ dist: discrete, values: [100, 200], weights: [1, 2], prices: 2018 }")).toEqual({
      dist: "discrete",
      values: [100 * of2018, 200 * of2018],
      weights: [1, 2],
    });
  });

  test("wherever the schema has kronor, and nowhere else", () => {
    const dated = base.replace("COST", "4500").replace("500 mnkr", "500 mnkr (2018)").replace("cost: 4 mnkr", "cost: [4 mnkr (2018)]");
    const { scenario } = read(`prices: { index: kpi }\n${dated.replace("40 mnkr", "40 mnkr (2018)")}`);
    const factor = 311.43 / 328.4;
    expect(scenario.departments[0]!.budget).toBe(500e6 * factor);
    expect(scenario.fund.capital).toBe(40e6 * factor);
    expect(scenario.interventions[0]!.cost).toEqual([4e6 * factor]);
    expect(errors(text("4500").replace("rate: 0.1", "rate: 0.1 (2018)"))).toEqual([
      "interventions.a.outcomes.o.rate: found '0.1 (2018)', expected the unit %, or none",
    ]);
  });

  test("the explorer's quick reading gives the same scenario", () => {
    const written = text("{ dist: lognormal, median: 4 000 kr, sigma: 0.45, prices: 2018 }").replace(
      "40 mnkr",
      "40 mnkr, interestNominal: 1 %",
    );
    const { scenario, document } = read(written);
    expect(quickly(document.toJS(), [])).toEqual(scenario);
  });

  test("says which amounts it converted", () => {
    const { amounts } = read(text("{ dist: lognormal, median: 4 000 kr, sigma: 0.45, max: 12 tkr (2023), prices: 2018 }"));
    const at = "interventions.a.outcomes.o.cost";
    expect(amounts).toEqual([
      { path: at, year: 2018, base: 2011, factor: 311.43 / 328.4 },
      { path: `${at}.max`, year: 2023, base: 2011, factor: 311.43 / 403.7 },
    ]);
  });
});

describe("other indices", () => {
  const pkv = "Year;PKV;Change\n2011;100,0;2,0 %\n2012;102,0;2 %\n2013;104.04;0.02\n";
  const files = (path: string) => {
    if (path !== "pkv.csv") throw new Error("no such file");
    return pkv;
  };

  test("levels and changes from a file say the same", () => {
    const prices = (kind: string, column: string) =>
      `prices: { index: { file: pkv.csv, column: ${column}, kind: ${kind}, vintage: 2024-10 } }`;
    const found = (kind: string, column: string) => cost(read(text("1000 kr (2013)", prices(kind, column)), files).scenario);
    expect(found("index", "PKV")).toBeCloseTo(1000 / 1.0404, 10);
    expect(found("change", "Change")).toBeCloseTo(1000 / 1.0404, 10);
  });

  test("municipal prices beside consumer prices", () => {
    const prices = "prices: { index: kpi, municipal: { values: { 2011: 100, 2018: 125 }, kind: index } }";
    expect(costOf("{ amount: 1000, prices: 2018, index: municipal }", prices)).toBe(800);
    expect(costOf("1000 kr (2018)", prices)).toBeCloseTo((1000 * 311.43) / 328.4, 10);
    expect(errors(text("{ amount: 1000, prices: 2018, index: municipal }"))).toEqual([
      "interventions.a.outcomes.o.cost.prices: found index: municipal, expected prices.municipal, which converts it",
    ]);
  });

  test("a file that does not fit is one error with its place", () => {
    const wrong = (content: string, kind = "index", column = "PKV") =>
      errors(text("1000 kr (2013)", `prices: { index: { file: pkv.csv, column: ${column}, kind: ${kind} } }`), () => content);
    expect(wrong(pkv, "index", "KPI")).toEqual(["prices.index.column: found no column 'KPI' in pkv.csv, expected Year, PKV or Change"]);
    expect(wrong("Year;PKV\n2011M01;100\n")).toEqual(["prices.index.file: found '2011M01' on line 2 of pkv.csv, expected a year"]);
    expect(wrong("Year;PKV\n2011;100\n2011;101\n")).toEqual([
      "prices.index.file: found the year 2011 on line 3 of pkv.csv again, expected it once",
    ]);
    expect(wrong("Year;PKV\n2011;hundra\n")).toEqual(["prices.index.column: found 'hundra' on line 2 of pkv.csv, expected a number"]);
    expect(wrong("Year;PKV\n2011;-3\n")).toEqual(["prices.index.values.2011: found -3, expected a number above 0"]);
    expect(wrong("Year;PKV\n2011;311\n", "change")).toEqual([
      "prices.index.values.2011: found 311, expected a number or a percentage from -0.5 to 1",
    ]);
    expect(wrong("Year;PKV\n2011;0.02\n2013;0.02\n", "change")).toEqual([
      "prices.index.values: found no change for 2012, expected every year from the first to the last",
    ]);
    expect(errors(text("1000", "prices: { index: { file: pkv.csv, column: PKV } }"), files)).toEqual([
      "prices.index.kind: the key 'kind' is missing, expected index or change",
    ]);
    expect(errors(text("1000 kr (2013)", "prices: { index: { file: pkv.csv, column: PKV, kind: index } }"))).toEqual([
      "prices.index.file: found 'pkv.csv', expected values: no files can be read here",
    ]);
  });
});

describe("a missing year is an error, never made up", () => {
  test("of an amount, before and after the index", () => {
    const place = "interventions.a.outcomes.o.cost";
    const remedy = "expected a year of the index, from 2006 to 2023";
    expect(errors(text("1000 kr (2004)"))).toEqual([
      `${place}: found an amount in prices of 2004, ${remedy}, or prices.beyond for later ones`,
    ]);
    expect(errors(text("1000 kr (2026)", "prices: { index: kpi, beyond: 0.02 }"))).toEqual([]);
    expect(errors(text("1000 kr (2004)", "prices: { index: kpi, beyond: 0.02 }"))).toEqual([
      `${place}: found an amount in prices of 2004, ${remedy}`,
    ]);
    expect(errors(text("1000 kr (2018)", "prices: { base: 1999, index: kpi, beyond: 0.02 }"))).toEqual([
      `${place}: found no index for the base year 1999, ${remedy}`,
    ]);
  });

  test("of nominal interest and nominal claims: every simulated year", () => {
    const later = text("1000").replace("horizonYears: 13", "horizonYears: 14");
    const nominal = later.replace("40 mnkr", "40 mnkr, interestNominal: 0");
    const message =
      "found no index for 2024, which nominal interest or claims need, expected a year of the index, from 2006 to 2023, or prices.beyond for later ones";
    expect(errors(nominal)).toEqual([`prices: ${message}`]);
    expect(errors(later.replace("host: social", "host: social\n    contract: { preset: loan, claims: nominal }"))).toEqual([
      `prices: ${message}`,
    ]);
    expect(errors(nominal.replace("index: kpi", "index: kpi, beyond: 2 %"))).toEqual([]);
  });

  test("beyond is a yearly change after the last year", () => {
    expect(costOf("1000 kr (2026)", "prices: { base: 2023, index: kpi, beyond: 0.02 }")).toBeCloseTo(1000 / 1.02 ** 3, 10);
    const { priceLevels } = read(
      text("1000", "prices: { index: kpi, beyond: 0.02 }").replace("13", "15").replace("40 mnkr", "40 mnkr, interestNominal: 0"),
    ).scenario;
    expect(priceLevels![0]).toBe(1);
    expect(priceLevels![12]).toBeCloseTo(403.7 / 311.43, 12);
    expect(priceLevels![14]).toBeCloseTo((403.7 / 311.43) * 1.02 ** 2, 12);
  });
});

describe("nominal keys", () => {
  test("interest beside interestNominal is an error, and so is either nominal key without prices", () => {
    expect(errors(text("1000").replace("40 mnkr", "40 mnkr, interest: 0, interestNominal: 0"))).toEqual([
      "fund.interestNominal: found interestNominal beside interest, expected one of them",
    ]);
    expect(errors(text("1000", "").replace("40 mnkr", "40 mnkr, interestNominal: 0"))).toEqual([
      "fund.interestNominal: found nominal interest without the price index it needs, expected prices.index",
    ]);
    expect(errors(text("1000", "contracts: { c: { preset: loan, claims: nominal } }"))).toEqual([
      "contracts.c.claims: found nominal claims without the price index they need, expected prices.index",
    ]);
  });

  test("an amount with a price year but no prices is an error", () => {
    expect(errors(text("1000 kr (2018)", ""))).toEqual([
      "interventions.a.outcomes.o.cost: found an amount in prices of 2018, expected prices.index, which converts it",
    ]);
  });

  test("keys that say what is so anyway leave the scenario as it is", () => {
    const { scenario } = read(text("1000", ""));
    expect(read(text("1000")).scenario).toEqual(scenario);
    expect(read(text("1000", "prices: { index: kpi, beyond: 0.02 }\ncontracts: { c: { preset: grant, claims: real } }")).scenario).toEqual(
      scenario,
    );
  });

  test("a block that is no amount says which keys it may have", () => {
    expect(errors(text("{ amount: 4500, price: 2018 }"))).toEqual([
      "interventions.a.outcomes.o.cost.price: found the unknown key 'price', expected one of amount, prices, index; did you mean 'prices'?",
    ]);
    expect(errors(text("{ amount: 4500 }"))).toEqual([
      "interventions.a.outcomes.o.cost.prices: the key 'prices' is missing, expected a year",
    ]);
    expect(errors(text("{ amount: 4500, prices: soon }"))).toEqual([
      "interventions.a.outcomes.o.cost.prices: found 'soon', expected a year",
    ]);
    expect(errors(text("{ amount: 4500, prices: 2018, index: pkv }"))).toEqual([
      "interventions.a.outcomes.o.cost.index: found 'pkv', expected index or municipal",
    ]);
  });

  test("QALYs have no prices", () => {
    const qaly = text("1000").concat(
      "    benefits: [{ id: q, perPersonYear: { amount: 0.1, prices: 2018 }, window: [0, 1], unit: qaly }]\n",
    );
    expect(errors(qaly)).toEqual([
      "interventions.a.benefits.q.perPersonYear: found a block of keys, expected a number without kronor with unit: qaly",
    ]);
  });
});

test("the index inside the program is Statistics Sweden's from 2006 to 2023, every year", () => {
  expect([...kpi.keys()]).toEqual(Array.from({ length: 18 }, (_, i) => 2006 + i));
});
