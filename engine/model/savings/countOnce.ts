import { meanBenefit, meanEventCost, meanFade, meanRate } from "../contract/promise.ts";
import { statedLineEffect } from "../links/stated.ts";
import type { Account, Benefit, Intervention, NotCounted, Outcome } from "../scenario.ts";

/** Which line of a group counts for a payer: the one that is expected to bring most, the first of the file, or all of them. */
export type CountingRule = "largest" | "first" | "sum";

/** A line, and what it is expected to bring each payer per participant. */
interface Expected {
  readonly line: string;
  readonly byPayer: ReadonlyMap<string, number>;
}

/** Life years are a payer of their own. */
const qaly = "qaly";

/**
 * An intervention in which lines that measure the same money count once for each payer (engine/EVIDENCE.md E11). Decided once, before anything is drawn, by
 * the total over all years of the window at means (ē, mean links, g at means, full fidelity, no horizon): never the largest of each replication, whose mean
 * is above that of any. A line that does not count for a payer has no share for it; ties count for the first in the file.
 *
 * groups  of lines, by id
 * rules   of groups; `largest` where none is given
 * returns the intervention itself where nothing is counted twice
 */
export function countOnce(
  iv: Intervention,
  groups: ReadonlyMap<string, string>,
  rules: Readonly<Record<string, CountingRule>>,
): Intervention {
  const lines = [...iv.outcomes.map((outcome) => ofOutcome(iv, outcome)), ...iv.benefits.map((benefit) => ofBenefit(iv, benefit))];
  const persons = iv.intake.reduce((sum, each) => sum + each, 0);
  const left = [...new Set(groups.values())].flatMap((group) => {
    const rule = Object.hasOwn(rules, group) ? rules[group] : "largest";
    return rule === "sum"
      ? []
      : notCounted(
          lines.filter(({ line }) => groups.get(line) === group),
          rule,
        );
  });
  if (left.length === 0) return iv;
  const counts = (line: string, payer: string) => !left.some((each) => each.line === line && each.payer === payer);
  const counting = (payers: Readonly<Record<string, number>>, line: string) =>
    Object.fromEntries(Object.entries(payers).filter(([payer]) => counts(line, payer)));
  const countingAccount = (account: Account, line: string): Account => ({
    ...account,
    rows: account.rows.map((row) => ({ ...row, payers: counting(row.payers, line) })),
  });
  return {
    ...iv,
    outcomes: iv.outcomes.map((outcome) => ({
      ...outcome,
      payers: counting(outcome.payers, outcome.id),
      ...(outcome.account === undefined ? {} : { account: countingAccount(outcome.account, outcome.id) }),
    })),
    benefits: iv.benefits.filter(({ id, payer }) => counts(id, payer ?? qaly)),
    notCounted: left.map(({ line, payer, value }) => ({ line, payer, value: value * persons })),
  };
}

/** What does not count of a group; values are per participant. */
function notCounted(lines: readonly Expected[], rule: "largest" | "first"): readonly NotCounted[] {
  const payers = [...new Set(lines.flatMap(({ byPayer }) => [...byPayer.keys()]))];
  return payers.flatMap((payer) => {
    const own = lines.filter(({ byPayer }) => byPayer.has(payer)).map(({ line, byPayer }) => ({ line, payer, value: byPayer.get(payer)! }));
    const size = ({ value }: NotCounted) => (Number.isNaN(value) ? Infinity : Math.abs(value));
    const counted = rule === "first" ? own[0] : own.reduce((most, each) => (size(each) > size(most) ? each : most));
    return own.filter((each) => each !== counted);
  });
}

function ofOutcome(iv: Intervention, outcome: Outcome): Expected {
  const each = meanRate(iv, outcome) * meanEventCost(outcome) * statedLineEffect(iv, outcome) * fadedYears(iv, outcome);
  const payers = Object.entries(outcome.payers).filter(([, share]) => share !== 0);
  return { line: outcome.id, byPayer: new Map(payers.map(([payer, share]) => [payer, share * each])) };
}

function ofBenefit(iv: Intervention, benefit: Benefit): Expected {
  return { line: benefit.id, byPayer: new Map([[benefit.payer ?? qaly, meanBenefit(iv, benefit) * fadedYears(iv, benefit)]]) };
}

/** Σ g(s) over the window. */
function fadedYears(iv: Intervention, line: Outcome | Benefit): number {
  const years = line.window[1] + 1;
  return years * meanFade(iv, line, years);
}
