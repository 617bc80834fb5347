import { expect, test } from "vitest";
import { tornadoOf } from "../../../workers/analysis/tornado.ts";
import { localSeat } from "../../../workers/simulatorSeat.ts";
import { plainIntervention, plainScenario } from "../../reference/model/plainScenario.ts";

const mnkr = 1_000_000;

test("each assumption is put at its 5th and 95th percentile, the others drawn: of a uniform cost 2 … 6 mnkr its ends are 2.2 and 5.8 around a mean of 4", async () => {
  const wide = plainIntervention({ cost: { dist: "uniform", min: 2 * mnkr, max: 6 * mnkr } });
  const narrow = plainIntervention({ id: "b", name: "b", cost: { dist: "uniform", min: 3 * mnkr, max: 4 * mnkr } });
  const places = { workers: 1, openSeat: localSeat };
  const rows = await tornadoOf(plainScenario([narrow, wide]), ["fund.outlay"], { seed: 1, replications: 4096 }, places);
  expect(rows.map(({ path }) => path)).toEqual(["interventions.a.cost", "interventions.b.cost"]);
  const [a, b] = rows;
  expect(Math.abs(a!.at5.value + 1.8 * mnkr)).toBeLessThan(5 * a!.at5.standardError!);
  expect(Math.abs(a!.at95.value - 1.8 * mnkr)).toBeLessThan(5 * a!.at95.standardError!);
  // From end to end nothing is drawn any more: 3.6 and .9, to a krona of rounding.
  expect(Math.abs(a!.at95.value - a!.at5.value - 3.6 * mnkr)).toBeLessThan(1);
  expect(Math.abs(b!.at95.value - b!.at5.value - 0.9 * mnkr)).toBeLessThan(1);
});
