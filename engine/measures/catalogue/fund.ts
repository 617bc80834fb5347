import {
  existing,
  exists,
  headline,
  mean,
  measure,
  quantile,
  ratio,
  repayment,
  sign,
  sometimes,
  together,
  under,
  unshown,
  until,
} from "./write.ts";

/** How often, when and by how much an outlay could not be paid (MODEL §7, shortfall), and how often the fund was dissolved or lay still. */
export const shortfalls = {
  "depletion.probability": headline(exists("fund.depletionIndex", "lower")),
  ...unshown({ "depletion.byYear.{year}.probability": until("fund.depletionIndex", "lower") }),
  "depletion.missing": headline(sometimes(mean("fund.missing", "lower"))),
  ...unshown({
    "depletion.missing.q25": together(quantile("fund.missing", 0.25, "lower")),
    "depletion.missing.q50": together(quantile("fund.missing", 0.5, "lower")),
    "depletion.missing.q75": together(quantile("fund.missing", 0.75, "lower")),
  }),
  "dissolution.probability": headline(exists("fund.dissolutionIndex", "lower")),
  ...unshown({ "dissolution.byYear.{year}.probability": until("fund.dissolutionIndex", "lower") }),
  // With the probability of a shortfall these two are all there is: they tell every future once.
  ...unshown({
    "dissolution.withoutShortfall": existing({ "fund.dissolutionIndex": true, "fund.depletionIndex": false }, "lower"),
    "dissolution.neither": existing({ "fund.dissolutionIndex": false, "fund.depletionIndex": false }, "higher"),
  }),
  dormancy: sign("positive", "fund.dormant", "lower"),
};

/** Closing balance by year, of the funds that are not closed then: mean and quantiles, kronor. */
export const balances = under("balance.{year}", {
  mean: headline(sometimes(mean("openBalance.*", "higher"))),
  ...unshown({
    q05: sometimes(quantile("openBalance.*", 0.05, "higher")),
    q25: sometimes(quantile("openBalance.*", 0.25, "higher")),
    q50: sometimes(quantile("openBalance.*", 0.5, "higher")),
    q75: sometimes(quantile("openBalance.*", 0.75, "higher")),
    q95: sometimes(quantile("openBalance.*", 0.95, "higher")),
  }),
});

/** The fund's flows and its loss: capital + top-ups − final balance − returned (MODEL §8). */
export const fund = under("fund", {
  outlay: mean("fund.outlay"),
  received: headline(mean("fund.received", "higher")),
  due: mean("fund.due"),
  promised: headline(mean("fund.promised")),
  ...unshown({ bridging: mean("fund.bridging") }),
  "loss.mean": headline(mean("fund.loss", "lower")),
  ...unshown({ "loss.valueAtRisk95": quantile("fund.loss", 0.95, "lower") }),
  "loss.expectedShortfall95": measure("estimate", "kr", "lower", ["fund.loss"], () => ({
    kind: "expectedShortfall",
    level: 0.95,
    of: "losses",
    per: 1,
  })),
  lowestBalance: headline(mean("fund.lowestBalance", "higher")),
  ...unshown({ revolvingRatio: ratio("fund.received", "fund.outlay") }),
  delayed: sign("positive", "fund.delays", "lower"),
});

const { receivedOverPromised, receivedOverDue, halfPaid, fullyPaid } = repayment("fund", "received", "due");

/** How much of what was promised and of what was due is really paid: in all, by year, by debtor and by rule (MODEL §8). */
export const credibility = under("credibility", {
  receivedOverPromised: headline(receivedOverPromised),
  receivedOverDue,
  halfPaid,
  fullyPaid: headline(fullyPaid),
  ...unshown({
    ...under("byYear.{year}", {
      promised: mean("promised.*"),
      due: mean("due.*"),
      received: mean("received.*", "higher"),
      receivedOverPromised: ratio("received.*", "promised.*"),
      receivedOverDue: ratio("received.*", "due.*"),
    }),
    ...under("byDebtor.{department}", repayment("departments.*", "paid", "due")),
    ...under("byRule.{rule}", repayment("rules.*", "received", "due")),
  }),
});
