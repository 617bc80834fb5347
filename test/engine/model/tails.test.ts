import { expect, test } from "vitest";
import { compile } from "../../../engine/index.ts";
import { leaving } from "../../../engine/model/leaving.ts";
import { columnCatalogue } from "../../../engine/record/catalogue.ts";
import { placeColumns } from "../../../engine/record/place.ts";
import { libraryScenario, tables } from "./run.ts";

// A sum is as heavy as its heaviest part, a product as its heaviest factor: costs of Pareto tail 1.7 and benefits of 1.3, neither capped.
test("columns of a fund that pays through a shortfall are as heavy as what they are made of, those that are bounded have every moment", () => {
  const scenario = libraryScenario("rector-loan");
  const heavy = (alpha: number) => ({ dist: "pareto", min: 1, alpha }) as const;
  const changed = {
    ...scenario,
    fund: { ...scenario.fund, onShortfall: "bridge" as const },
    interventions: scenario.interventions.map((iv) => ({
      ...iv,
      costFactor: heavy(1.7),
      benefits: iv.benefits.map((benefit) => ({ ...benefit, perPersonYear: heavy(1.3) })),
    })),
  };
  const plan = compile(scenario, tables, []);
  const every = placeColumns(columnCatalogue, plan).map(({ name }) => name);
  const { tails } = leaving(plan, changed, { summed: every, rows: [] });
  const of = (...names: readonly string[]) => names.map((name) => tails[name] ?? Number.POSITIVE_INFINITY);
  const id = scenario.interventions[0]!.id;
  expect(of("fund.outlay", "fund.missing", "fund.bridging", "outlay.0", `interventions.${id}.outlay`, "society.outlays")).toEqual(
    Array(6).fill(1.7),
  );
  expect(of(`interventions.${id}.Q1`, "portfolio.Q6", "society.savings", "society.npv", "municipality.net")).toEqual(Array(5).fill(1.3));
  expect(of("fund.promised", `interventions.${id}.promised`, "fund.depletionIndex", `interventions.${id}.effect`)).toEqual(
    Array(4).fill(Number.POSITIVE_INFINITY),
  );
});
