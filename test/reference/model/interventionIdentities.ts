import type { IdentityContext } from "./identities.ts";

/** Identities between the columns of one intervention: flags, counts and the leakage chain. */
export function interventionIdentities(id: string, { scenario, check, get }: IdentityContext): void {
  const plan = scenario.interventions.find((each) => each.id === id)!;
  const of = (name: string) => get(`interventions.${id}.${name}`);
  const is = (holds: boolean, what: string) => check(holds, `${id}: ${what}`);
  for (const flag of ["started", "stopped", "withdrawn"]) is(of(flag) === 0 || of(flag) === 1, `${flag} is no flag`);
  is(of("started") === (of("rounds") > 0 ? 1 : 0), "started means at least one round");
  is(of("stopped") <= of("started"), "stopped without a start");
  is(plan.renewal !== null || of("rounds") <= 1, "more than one round without renewal");
  const decides = plan.participation ?? scenario.departments.find((each) => each.id === plan.host)!.participation;
  is(plan.contract.minCover !== null || decides !== undefined || of("withdrawn") === 0, "withdrawn without a reason");
  is(scenario.fund.onShortfall === "stop" || of("stopped") === 0, "stopped although bridged");
  is(of("effect") >= -1 && of("effect") <= 1, "effect outside [−1, 1]");
  is(of("Q9") <= of("Q8"), "received more than due");
  is(
    of("started") === 1 || ["outlay", "promised", "Q1", "Q2", "Q7", "Q8", "ready"].every((name) => of(name) === 0),
    "something without a start",
  );

  const measured = plan.evaluation !== null && plan.evaluation.basis !== "agreed";
  is(of("ready") <= (measured ? of("rounds") : 0), "more evaluations than rounds");
  is(of("effective") === (of("effect") > 0 ? of("ready") : 0), "effective rounds");
  is(of("ineffective") === (of("effect") === 0 ? of("ready") : 0), "ineffective rounds");
  is(of("significant") + of("wrongSign") <= of("effective"), "significant and wrong at once");
  is(of("paidIneffective") <= of("ineffective"), "paid although ineffective");
  is(of("falseClaims") <= of("ready") && of("rightDecisions") <= of("ready"), "more judgements than evaluations");
  is(of("measuredSquares") * of("ready") >= of("measured") ** 2 * (1 - 1e-12), "mean of squares below square of mean");
  is(
    of("significant") > 0 || (of("significantMeasured") === 0 && of("significantRealised") === 0),
    "significant sums without significance",
  );

  const amounts = plan.benefits.map((benefit) =>
    typeof benefit.perPersonYear === "number" ? benefit.perPersonYear : of(`benefits.${benefit.id}.perPersonYear`),
  );
  const factors = scenario.interactions.flatMap(({ of: pair, factor }, i) =>
    pair.includes(id) ? [typeof factor === "number" ? factor : get(`interactions.${i}.factor`)] : [],
  );
  const ratios = Object.entries({ outcomes: plan.outcomes, benefits: plan.benefits }).flatMap(([key, lines]) =>
    lines.flatMap(({ id: line, via = [] }) =>
      via.map(({ ratio }, n) => (typeof ratio === "number" ? ratio : of(`${key}.${line}.via.${n}.ratio`))),
    ),
  );
  if (of("effect") < 0 || [...amounts, ...factors, ...ratios].some((value) => value < 0)) return;
  for (let q = 1; q < 6; q++) {
    const [before, after] = [of(`Q${q}`), of(`Q${q + 1}`)];
    is(before >= after - 1e-9 * Math.abs(before), `Q${q} = ${before} is below Q${q + 1} = ${after}`);
  }
  is(of("Q6") >= 0, "Q6 is negative");
}
