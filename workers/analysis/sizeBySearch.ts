import { probability } from "../../engine/measures/estimate.ts";
import { normalQuantile } from "../../engine/numeric/normal.ts";
import type { Plan, Probability, Scenario } from "../engine.ts";
import type { Interval } from "./analysis.ts";
import { columnsOf, compiler, type Futures, type Places } from "./futures.ts";
import type { Needed, SizeFound, SizePoint, SizeQuestion } from "./size.ts";

/** Amounts that are tried at first, and the fineness to which a crossing is bisected; kronor. */
const SCANNED = 33;
const STEP = 1000;
/** A side of the risk is certain beyond so many errors. */
const CERTAIN = 3;
/** Amounts that are simulated together: bounds the memory. */
const TOGETHER = 11;

/**
 * The amounts with which P(runs short) crosses the risk, where more money may do harm: a start that the commitment rule lets through
 * may overrun. 33 amounts from 0 to twice the answer of the cash tests, all on the same futures; where two neighbours lie on either side
 * of the risk beyond 3 errors, with none such between, bisection to 1 000 kronor.
 *
 * about  the answer of the cash tests; kronor
 */
export async function sizeBySearch(
  scenario: Scenario,
  question: SizeQuestion,
  about: number,
  futures: Futures,
  places: Places,
): Promise<SizeFound> {
  const { risk, confidence, own } = question;
  const base = compiler()(scenario, ["fund.depletionIndex"]);
  const error = Math.sqrt((risk * (1 - risk)) / futures.replications);
  const known = new Map<number, Probability>();
  const tryAll = async (amounts: readonly number[]) => {
    const left = [...new Set(amounts)].filter((amount) => !known.has(amount));
    for (let from = 0; from < left.length; from += TOGETHER) {
      const some = left.slice(from, from + TOGETHER);
      const found = await columnsOf(
        some.map((amount) => withLever(base, question, amount)),
        futures,
        places,
      );
      found.forEach((columns, i) => {
        const years = columns.get("fund.depletionIndex")!;
        known.set(
          some[i]!,
          probability(
            years.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0),
            years.length,
          )!,
        );
      });
    }
  };
  const most = STEP * Math.ceil((2 * about) / STEP / (SCANNED - 1)) * (SCANNED - 1);
  const grid = Array.from({ length: SCANNED }, (_, i) => (most * i) / (SCANNED - 1));
  await tryAll(own === null ? grid : [...grid, own]);

  /** The amount at which P − level changes its sign, between two at which it differs; the first multiple of a step beyond it. */
  const crossing = async (from: number, to: number, level: number): Promise<number> => {
    let [left, right] = [from, to];
    const short = known.get(from)!.value > level;
    while (right - left > STEP) {
      const middle = STEP * Math.round((left + right) / 2 / STEP);
      await tryAll([middle]);
      if (known.get(middle)!.value > level === short) left = middle;
      else right = middle;
    }
    return right;
  };
  const certain = grid.filter((amount) => Math.abs(known.get(amount)!.value - risk) > CERTAIN * error);
  const crossings: Interval[] = [];
  let needed: Needed | null = null;
  for (let i = 1; i < certain.length; i++) {
    const [a, b] = [certain[i - 1]!, certain[i]!];
    const falls = known.get(a)!.value > risk;
    if (falls === known.get(b)!.value > risk) continue;
    const z = normalQuantile((1 - confidence) / 2, true) * error;
    const ends = [await crossing(a, b, risk + z), await crossing(a, b, risk - z)];
    const found = { value: await crossing(a, b, risk), low: Math.min(...ends), high: Math.max(...ends) };
    crossings.push(found);
    const enough = falls ? await crossing(a, b, risk - normalQuantile(1 - confidence, true) * error) : null;
    needed = falls ? { ...found, enough } : null;
  }
  const amounts = [...new Set(own === null ? grid : [...grid, own])].sort((a, b) => a - b);
  const curve = amounts.map((capital): SizePoint => {
    const { value, low, high } = known.get(capital)!;
    return { capital, probability: value, low, high };
  });
  return {
    answer: { needed, crossings, curve, expectedGap: null, worstMean: null, byYear: null },
    declined: needed === null ? [{ of: "needed", reason: "noCrossing", futures: null }] : [],
    flags: crossings.length > 1 ? [{ flag: "notMonotone", of: "needed" }] : [],
  };
}

/** The plan with another amount at the start, or every year. */
function withLever(plan: Plan, { lever }: SizeQuestion, amount: number): Plan {
  const { fund } = plan;
  if (lever === "fund.capital") return { ...plan, fund: { ...fund, capital: amount, unlimited: false } };
  return { ...plan, fund: { ...fund, yearlyTopUp: amount, topUps: fund.topUps.map((topUp) => topUp - fund.yearlyTopUp + amount) } };
}
