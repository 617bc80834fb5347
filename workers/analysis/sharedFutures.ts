import type { Scenario } from "../engine.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import type { Quantity } from "./quantity.ts";

/** Most futures that are simulated for the share of the assumptions alone, two to a draw. */
const most = 32_768;
const futuresPerDraw = 2;

/** A quantity in futures of which two share a draw of what is assumed: what the share of the assumptions is made from. */
export async function sharedFutures(
  scenario: Scenario,
  quantity: Quantity,
  futures: Futures,
  places: Places,
): Promise<{ readonly values: Float64Array; readonly futuresPerDraw: number }> {
  const replications = Math.max(futuresPerDraw, futuresPerDraw * Math.floor(Math.min(futures.replications, most) / futuresPerDraw));
  const [columns] = await columnsOf([compiler(futuresPerDraw)(scenario, quantity.columns)], { ...futures, replications }, places);
  return { values: quantity.read((name) => columns!.get(name)!), futuresPerDraw };
}
