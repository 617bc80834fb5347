import { wholeKronor } from "../../numeric/kronor.ts";
import type { Plan } from "../plan.ts";
import type { State } from "../state.ts";

/** The fund's money in a future with unlimited capital, as it would be with so much at the start and so much more every year. */
interface Account {
  readonly years: number;
  /** Of year t: paid in without the yearly top-up, and repaid; paid out; was there a cash test? */
  readonly inflow: Float64Array;
  readonly outlay: Float64Array;
  readonly tested: Uint8Array;
  readonly interest: Float64Array;
  readonly minimum: number;
}

/**
 * What a future needs so that no cash test fails (ANALYSES §4, MODEL §7.6): the least whole kronor of starting capital, for the tests
 * up to each year and in all, and the least yearly top-up beside the capital as written.
 *
 *   K_r = max over tests of (minimum + outlays so far − inflows so far, each carried forward by interest) / growth of one krona
 *
 * Interest is rounded, so the quotient is settled by replays in whole kronor; more money never leaves less, so there is one least.
 * Outlays are not negative: the last test of a year is its strictest.
 */
export function totalNeeded(plan: Plan, state: State): void {
  const { lanes } = state.block;
  const { yearTopUps, yearPaid, tested } = state.fund;
  const { yearReceived } = state.contracts;
  const { neededByYear, capitalNeeded, topUpNeeded } = state.totals;
  const T = plan.years;
  const { interest, minimumBalance, yearlyTopUp, capital } = plan.fund;
  const account = {
    years: T,
    inflow: new Float64Array(T),
    outlay: new Float64Array(T),
    tested: new Uint8Array(T),
    interest,
    minimum: minimumBalance,
  };
  for (let i = 0; i < lanes; i++) {
    for (let t = 0; t < T; t++) {
      const at = t * lanes + i;
      account.inflow[t] = yearTopUps[at] + yearReceived[at] - yearlyTopUp;
      account.outlay[t] = yearPaid[at];
      account.tested[t] = tested[at];
    }
    let needed = 0;
    for (let t = 0; t < T; t++) {
      needed = leastFrom(needed, t, account, (x) => [x, yearlyTopUp]);
      neededByYear[t * lanes + i] = needed;
    }
    capitalNeeded[i] = needed;
    let topUp = 0;
    for (let t = 0; t < T; t++) topUp = leastFrom(topUp, t, account, (x) => [capital, x]);
    topUpNeeded[i] = topUp;
  }
}

type Money = (x: number) => readonly [capital: number, topUp: number];

/** The least whole x ≥ `x` with which the test of year t passes. */
function leastFrom(x: number, t: number, account: Account, money: Money): number {
  if (account.tested[t] === 0 || margin(account, t, money(x)) >= 0) return x;
  // The margin is linear in x but for rounding, which a step of a million kronor makes small.
  const step = 1e6;
  const slope = (margin(account, t, money(x + step)) - margin(account, t, money(x))) / step;
  if (!(slope > 0)) return Infinity; // an interest of −100 % leaves nothing of it
  let least = x;
  for (let left = margin(account, t, money(least)); left < 0; left = margin(account, t, money(least))) {
    least += Math.max(1, Math.ceil(-left / slope));
  }
  while (least > x && margin(account, t, money(least - 1)) >= 0) least--;
  return least;
}

/** Balance − minimum after the outlays of year t; kronor, whole. */
function margin({ inflow, outlay, interest, minimum }: Account, t: number, [capital, topUp]: readonly [number, number]): number {
  let balance = capital;
  for (let y = 0; y <= t; y++) {
    if (y > 0) balance += wholeKronor(balance * interest[y]);
    balance += inflow[y] + topUp - outlay[y];
  }
  return balance - minimum;
}
