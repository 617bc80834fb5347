import { mean, ratio, repayment, sd, share, sign, sometimes, together, under, unshown } from "./write.ts";

/** The leakage chain of the whole portfolio: mean kronor at each step (MODEL §8). */
export const leakage = under("leakage", chain("portfolio", "fund.due", "fund.received"));

/** Each intervention: what became of it, its leakage, its repayment, and how good its evaluations are (MODEL §8). */
export const interventions = under("interventions.{intervention}", {
  started: sign("positive", of("started")),
  ...unshown({
    stopped: sign("positive", of("stopped"), "lower"),
    withdrawn: sign("positive", of("withdrawn"), "lower"),
    ...under("leakage", chain("interventions.*", of("Q8"), of("Q9"))),
  }),
  ...repaid(),
  ...unshown({
    "measured.mean": together(ratio(of("measured"), of("ready"), "none", "kr")),
    "measured.sd": together(sd([of("measured"), of("measuredSquares"), of("ready")])),
    realised: sometimes(mean(of("firstRealised"), "higher")),
  }),
  power: share(of("significant"), of("effective"), "higher"),
  ...unshown({
    signError: share(of("wrongSign"), of("effective"), "lower"),
    exaggeration: ratio(of("significantMeasured"), of("significantRealised"), "none", "number"),
    falseClaims: share(of("falseClaims"), of("ready"), "lower"),
    paidWithoutEffect: share(of("paidIneffective"), of("ineffective"), "lower"),
    rightDecision: share(of("rightDecisions"), of("ready"), "higher"),
  }),
});

function of(column: string): string {
  return `interventions.*.${column}`;
}

function repaid() {
  const { receivedOverPromised, ...others } = repayment("interventions.*", "Q9", "Q8");
  return { receivedOverPromised, ...unshown(others) };
}

/** From the saving that all of full fidelity would give (Q1) to what is due (Q8) and paid (Q9). */
function chain(prefix: string, due: string, paid: string) {
  const step = (q: string) => mean(`${prefix}.${q}`, "higher");
  return {
    Q1: step("Q1"),
    Q2: step("Q2"),
    Q3: step("Q3"),
    Q4: step("Q4"),
    Q5: step("Q5"),
    Q6: step("Q6"),
    Q7: step("Q7"),
    Q8: mean(due, "higher"),
    Q9: mean(paid, "higher"),
  };
}
