import type { AccountRow, Intervention, LineEffect, Outcome, Scenario, Uncertain } from "../../../engine/model/scenario.ts";
import type { Draw } from "./draw.ts";
import { randomShare } from "./randomSpecs.ts";
import { clampedMean } from "./sample.ts";

/** The scenario with links, fading of their own, and lines that count for some payers only, in some of its interventions (engine/EVIDENCE.md E10–E12). */
export function randomLinks(draw: Draw, scenario: Scenario): Scenario {
  return { ...scenario, interventions: scenario.interventions.map((iv) => (draw.chance(0.3) ? linked(draw, iv) : iv)) };
}

function linked(draw: Draw, iv: Intervention): Intervention {
  return {
    ...iv,
    effect: draw.chance(0.4) ? { ...iv.effect, fadeAfterYears: draw.oneOf(0.5, 1, 2.25) } : iv.effect,
    outcomes: iv.outcomes.map((outcome) =>
      counted(draw, { ...(draw.chance(0.4) ? starting(draw, outcome) : outcome), ...randomLine(draw) }),
    ),
    benefits: iv.benefits.map((benefit) => {
      const line = randomLine(draw);
      return { ...benefit, ...line, referenceEffect: line.via === undefined ? benefit.referenceEffect : draw.oneOf(0.25, 0.5) };
    }),
  };
}

function randomLine(draw: Draw): LineEffect {
  const link = () => ({
    ratio: draw.oneOf<Uncertain>(0.5, -0.7, 1.8, { dist: "normal", mean: 0.6, sd: 0.5 }),
    causal: draw.chance(0.5) ? randomShare(draw, 0.2, 1) : 1,
  });
  return {
    ...(draw.chance(0.6) ? { via: Array.from({ length: draw.whole(1, 2) }, link) } : {}),
    ...(draw.chance(0.4) ? { fade: { halfLifeYears: randomShare(draw, 0.5, 5), persistentShare: randomShare(draw, 0, 0.6) } } : {}),
  };
}

/** A trajectory that starts at most once, with an account by payer and year; payers as their shares of it at the mean exit. */
function starting(draw: Draw, outcome: Outcome): Outcome {
  const names = Object.keys(outcome.payers);
  const rows: AccountRow[] = names.map((payer, k) => {
    const from = draw.oneOf(0, 0, 1, 2);
    return { payer, item: `item${k}`, from, to: from + draw.whole(0, 4), amount: draw.oneOf(20_000, 60_000), payers: { [payer]: 1 } };
  });
  const exit = draw.chance(0.5) ? randomShare(draw, 0, 0.5) : draw.oneOf(0, 0.3);
  const stays = 1 - clampedMean(exit, 0, 1);
  const expected = rows.map(({ from, to, amount }) => {
    let sum = 0;
    for (let l = from; l <= to; l++) sum += amount * stays ** l;
    return sum;
  });
  const whole = expected.reduce((a, b) => a + b, 0);
  return {
    ...outcome,
    count: "once",
    rate: draw.chance(0.5) ? randomShare(draw, 0.05, 0.9) : draw.oneOf(0.1, 0.5, 1),
    cost: null,
    days: null,
    dayRate: null,
    account: { name: "random", rows },
    exit,
    payers: Object.fromEntries(names.map((payer, k) => [payer, expected[k]! / whole])),
  };
}

/** Some payers have no share: another line counts for them. */
function counted(draw: Draw, outcome: Outcome): Outcome {
  if (!draw.chance(0.3)) return outcome;
  const kept = new Set(Object.keys(outcome.payers).filter(() => draw.chance(0.6)));
  const only = (payers: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(payers).filter(([payer]) => kept.has(payer)));
  const { account } = outcome;
  return {
    ...outcome,
    payers: only(outcome.payers),
    ...(account === undefined ? {} : { account: { ...account, rows: account.rows.map((row) => ({ ...row, payers: only(row.payers) })) } }),
  };
}
