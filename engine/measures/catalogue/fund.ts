import type { Measure } from "../measure.ts";
import type { MeasureScope } from "./scope.ts";
import { exists, mean, quantile, ratio, repayment, sign, until } from "./write.ts";

/** How often, when and by how much an outlay could not be paid (MODEL §7, shortfall), and how often the fund was dissolved or lay still. */
export function shortfalls({ years, startYear }: MeasureScope): Measure[] {
  const byYear = (key: string, column: string) =>
    Array.from({ length: years }, (_, t) => until([key, "byYear", { year: startYear + t }, "probability"], column, t, "lower"));
  const missing = ["depletion", "missing"];
  return [
    exists(["depletion", "probability"], "fund.depletionIndex", "lower"),
    ...byYear("depletion", "fund.depletionIndex"),
    mean(missing, "fund.missing", "lower", "kr", 2),
    ...[25, 50, 75].map((p) => quantile([...missing, `q${p}`], "fund.missing", p / 100, "lower", 2)),
    exists(["dissolution", "probability"], "fund.dissolutionIndex", "lower"),
    ...byYear("dissolution", "fund.dissolutionIndex"),
    sign(["dormancy"], "positive", "fund.dormant", "lower"),
  ];
}

/** Closing balance by year: mean and quantiles, kronor. */
export function balances({ years, startYear }: MeasureScope): Measure[] {
  return Array.from({ length: years }, (_, t) => {
    const place = ["balance", { year: startYear + t }];
    const at = (key: string, level: number) => quantile([...place, key], `balance.${t}`, level, "higher");
    return [
      mean([...place, "mean"], `balance.${t}`, "higher"),
      ...[at("q05", 0.05), at("q25", 0.25), at("q50", 0.5), at("q75", 0.75), at("q95", 0.95)],
    ];
  }).flat();
}

/** The fund's flows and its loss: capital + top-ups − final balance − returned (MODEL §8). */
export function fund(): Measure[] {
  const loss = (key: string) => ["fund", "loss", key];
  const [meanLoss, worst] = [mean(loss("mean"), "fund.loss", "lower"), quantile(loss("valueAtRisk95"), "fund.loss", 0.95, "lower")];
  return [
    ...["outlay", "received", "due", "promised", "bridging"].map((key) =>
      mean(["fund", key], `fund.${key}`, key === "received" ? "higher" : "none"),
    ),
    meanLoss,
    worst,
    {
      ...worst,
      id: "fund.loss.expectedShortfall95",
      place: loss("expectedShortfall95"),
      kind: "expectedShortfall",
      level: 0.95,
      of: "losses",
      per: 1,
    },
    mean(["fund", "lowestBalance"], "fund.lowestBalance", "higher"),
    ratio(["fund", "revolvingRatio"], "fund.received", "fund.outlay"),
    sign(["fund", "delayed"], "positive", "fund.delays", "lower"),
  ];
}

/** How much of what was promised and of what was due is really paid: in all, by year, by debtor and by rule (MODEL §8). */
export function credibility({ years, startYear, departments, rules }: MeasureScope): Measure[] {
  const byYear = Array.from({ length: years }, (_, t) => {
    const place = ["credibility", "byYear", { year: startYear + t }];
    return [
      ...["promised", "due", "received"].map((key) => mean([...place, key], `${key}.${t}`, key === "received" ? "higher" : "none")),
      ratio([...place, "receivedOverPromised"], `received.${t}`, `promised.${t}`),
      ratio([...place, "receivedOverDue"], `received.${t}`, `due.${t}`),
    ];
  });
  return [
    ...repayment(["credibility"], "fund", "received", "due"),
    ...byYear.flat(),
    ...departments.flatMap(({ id }) => repayment(["credibility", "byDebtor", id], `departments.${id}`, "paid", "due")),
    ...rules.flatMap((rule) => repayment(["credibility", "byRule", rule], `rules.${rule}`, "received", "due")),
  ];
}
