import { describe, expect, test } from "vitest";
import { toSvgString } from "../../../viz/charts/svg.ts";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { reportFigures } from "../../../viz/report/figures.ts";
import { report } from "../../../viz/report/report.ts";
import { finished } from "./finished.ts";

/** What an event costs: nothing is promised, so no mean is needed; with shape 1.2 there is none, with 0.7 there is no variance. */
const scenario = (shape: number) => `
schema: 1
name: heavy
startYear: 2015
horizonYears: 4
departments: [{ id: g, name: G, budget: 10 mnkr }]
fund: { capital: 1 mnkr }
interventions:
  - id: i
    name: I
    start: 2015
    years: 2
    host: g
    intake: 3
    cost: 100 tkr
    effect: { size: 0.5 }
    outcomes: [{ id: o, rate: 0.5, window: [0, 1], cost: { dist: gpd, scale: 100 tkr, shape: ${shape} }, payers: { g: 1 } }]
    evaluation: { design: randomised, followUpYears: 1 }
    contract: grant
`;

describe.each(["sv", "en"] as const)("where a mean does not exist, in %s", (locale) => {
  test.each([0.7, 1.2])("every chart of the report is drawn, and says nothing that is not a number (shape %f)", async (shape) => {
    const run = finished({ text: scenario(shape), replications: 16_384, locale });
    const input = await reportInput(run);
    const figures = reportFigures(input.run, locale, input);
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(["leakage", "departments", "municipality", "evaluation-1"]));
    for (const { draw } of figures) {
      for (const width of [320, 960]) {
        const chart = draw(width);
        expect([toSvgString(chart.svg), chart.finding, chart.howToRead, chart.description].join("\n")).not.toMatch(/NaN|Infinity|∞/);
        for (const cell of chart.table.rows.flat()) expect(typeof cell !== "number" || Number.isFinite(cell)).toBe(true);
      }
    }
    expect(report(input)).not.toMatch(/NaN|Infinity/);
  });

  test("the leakage shows where nine tenths of the futures lie instead, and the net of a department its interval without a dot", async () => {
    const input = await reportInput(finished({ text: scenario(1.2), replications: 16_384, locale }));
    const chartOf = (id: string) =>
      reportFigures(input.run, locale, input)
        .find((each) => each.id === id)!
        .draw(640);
    const { Q1 } = input.run.summary.leakage;
    expect([Q1.reason, Number.isNaN(Q1.value)]).toEqual(["noMean", true]);
    const leakage = chartOf("leakage");
    expect(leakage.description).toBe(leakage.howToRead);
    const amount = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    expect(toSvgString(leakage.svg)).toContain(`${amount.format(Q1.p05! / 1e6)} … ${amount.format(Q1.p95! / 1e6)}`);
    expect(leakage.table.rows[0]!.slice(1)).toEqual([null, null, null]);
    expect(toSvgString(chartOf("departments").svg)).not.toContain("<circle");
    expect(toSvgString(chartOf("evaluation-1").svg)).not.toContain("stroke-dasharray");
  });
});
