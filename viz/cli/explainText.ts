import {
  type Intervention,
  type InterventionPlan,
  type LineEffect,
  type Outcome,
  type Plan,
  statedMeans,
  type Uncertain,
} from "../../workers/host.ts";
import type { Scenario } from "../../workers/index.ts";
import { accountWords } from "../text/account.ts";
import { type ExplainWords, explainWords } from "../text/explain.ts";
import { linkWords } from "../text/links.ts";
import type { Locale } from "../text/locale.ts";
import { formatNumber, moneyHead, moneyUnit } from "../text/numbers.ts";
import { accountLines } from "./explainAccount.ts";
import { type NumberTexts, notCountedLines, ownEffectLines } from "./explainLinks.ts";

/** A number of the scenario at its mean, by its path. */
type MeanAt = (path: string) => number;

/** What a scenario says, in plain sentences: the fund, then every intervention. */
export function explainText(scenario: Scenario, plan: Plan, locale: Locale): string {
  const words = explainWords(locale);
  const means = statedMeans(scenario);
  const meanAt = (path: string) => means.get(path)!;
  const interventions = scenario.interventions.flatMap((iv, i) =>
    interventionLines(scenario, iv, plan.interventions[i]!, meanAt, words, locale),
  );
  return [
    words.fund,
    ...fundLines(scenario, meanAt, words, locale).map((line) => `  ${line}`),
    "",
    words.interventions,
    ...interventions,
    "",
  ].join("\n");
}

/** Kronor in three figures, thousands below a million, no zeros at the end: 3,96 mnkr. */
export function amountText(kronor: number, locale: Locale): string {
  const size = Math.abs(kronor);
  const unit = moneyUnit(size < 999_500 ? Math.min(size, 1e5) : size);
  return `${trimmed(kronor / unit.kronor, locale)} ${moneyHead(unit, locale)}`;
}

/** Three figures, at most three decimals, no zeros at the end. */
function trimmed(value: number, locale: Locale): string {
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value))));
  const text = Math.abs(value).toFixed(Math.max(0, Math.min(3, 2 - whole)));
  const decimals = text.includes(".") ? text.replace(/0+$/, "").split(".")[1]!.length : 0;
  return formatNumber(value, locale, decimals);
}

/** A share in per cent, three figures, no zeros at the end. */
export function percentText(share: number, locale: Locale): string {
  return `${trimmed(100 * share, locale)} %`;
}

function fundLines(scenario: Scenario, meanAt: MeanAt, words: ExplainWords, locale: Locale): string[] {
  const { fund, credibility, startYear, horizonYears } = scenario;
  const percent = (path: string, u: Uncertain) => (typeof u === "number" ? "" : `${words.mean} `) + percentText(meanAt(path), locale);
  const { base, onDeficit, onMajorityChange } = fund.dissolution;
  const dissolves = [base, onDeficit, onMajorityChange].some((risk) => risk !== 0);
  const broken = [credibility.lossPerHeadChange, credibility.lossPerMajorityChange, credibility.deficitPenalty].some((loss) => loss !== 0);
  return [
    ...Object.keys(scenario.stress ?? {}).map((key) => words.stress[key as keyof typeof words.stress]),
    words.lent(amountText(fund.capital, locale), String(startYear), String(startYear + horizonYears - 1)),
    ...(fund.yearlyTopUp > 0 ? [words.topUps(amountText(fund.yearlyTopUp, locale))] : []),
    `${words.funding[fund.fundingRule]} ${words.shortfall[fund.onShortfall]}`,
    ...(fund.noStartsInDeficit ? [words.noStarts] : []),
    ...(dissolves
      ? [
          words.dissolution(
            percent("fund.dissolution.base", base),
            percent("fund.dissolution.onDeficit", onDeficit),
            percent("fund.dissolution.onMajorityChange", onMajorityChange),
          ),
        ]
      : []),
    ...(broken
      ? [
          words.promises(
            percent("credibility.anchoring", credibility.anchoring),
            percent("credibility.lossPerHeadChange", credibility.lossPerHeadChange),
            percent("credibility.lossPerMajorityChange", credibility.lossPerMajorityChange),
            percent("credibility.deficitPenalty", credibility.deficitPenalty),
            percent("credibility.paidWhenBroken", credibility.paidWhenBroken),
          ),
        ]
      : []),
    ...scenario.departments.flatMap(({ name, maxRepaymentShare, budget }) =>
      maxRepaymentShare === null || budget === null
        ? []
        : [words.limit(name, percentText(maxRepaymentShare, locale), amountText(maxRepaymentShare * budget, locale))],
    ),
  ];
}

function interventionLines(
  scenario: Scenario,
  iv: Intervention,
  plan: InterventionPlan,
  meanAt: MeanAt,
  words: ExplainWords,
  locale: Locale,
): string[] {
  const nameOf = (payer: string) => words.outsiders[payer] ?? scenario.departments.find(({ id }) => id === payer)?.name ?? payer;
  const percent = (share: number) => percentText(share, locale);
  const write: NumberTexts = {
    percent,
    amount: (kronor) => amountText(kronor, locale),
    plain: (value) => trimmed(value, locale),
  };
  const own = (line: LineEffect, at: string) => ownEffectLines(line, at, meanAt, write, locale).map((text) => `    ${text}`);
  const certain = [iv.cost, iv.costFactor, iv.evaluation?.cost ?? 0, iv.staff?.turnover ?? 0].flat().every((u) => typeof u === "number");
  const outlay = plan.meanOutlay.reduce((a, b) => a + b, 0);
  const years = span(iv.start, iv.start + iv.years - 1);
  const persons = String(iv.intake.reduce((a, b) => a + b, 0));
  const lines = [
    ...(iv.enabled === false ? [words.off] : []),
    words.lends(`${certain ? "" : `${words.mean} `}${amountText(outlay, locale)}`, nameOf(iv.host), years, persons, iv.intake.join(", ")),
    words.rule(iv.contract.rule, words.contract(iv.contract, percent)),
    ...repaymentLines(scenario, iv, plan, words, locale),
    ...effectLines(iv, meanAt, words, locale),
    ...(iv.outcomes.length + iv.benefits.length === 0 ? [] : [words.from]),
    ...iv.outcomes.flatMap((outcome) => {
      const at = `interventions.${iv.id}.outcomes.${outcome.id}`;
      return [`  ${outcomeLine(outcome, at, meanAt, nameOf, words, locale)}`, ...own(outcome, at)];
    }),
    ...iv.benefits.flatMap((benefit) => {
      const value = meanAt(`interventions.${iv.id}.benefits.${benefit.id}.perPersonYear`);
      const amount = benefit.unit === "qaly" ? `${trimmed(value, locale)} ${words.qalys}` : amountText(value, locale);
      const payer = benefit.payer === null ? words.noPayer : nameOf(benefit.payer);
      const at = `interventions.${iv.id}.benefits.${benefit.id}`;
      return [`  ${words.benefit(benefit.id, amount, span(...benefit.window), payer)}`, ...own(benefit, at)];
    }),
    ...notCountedLines(iv, nameOf, write, locale).map((line) => `  ${line}`),
    ...accountLines(scenario, iv, nameOf, write, locale).map((line) => `  ${line}`),
    ...measurementLines(iv, plan, words),
    ...(iv.renewal === null
      ? []
      : [words.renewal(String(iv.renewal.everyYears), String(iv.renewal.until), iv.renewal.when === "evaluatedPositive")]),
  ];
  return ["", `  ${iv.name} (${iv.id})`, ...lines.map((line) => `    ${line}`)];
}

function repaymentLines(scenario: Scenario, iv: Intervention, plan: InterventionPlan, words: ExplainWords, locale: Locale): string[] {
  const { contract } = iv;
  if (contract.cap === 0 || (contract.share === 0 && contract.floor === 0)) return [];
  const last = scenario.startYear + scenario.horizonYears - 1;
  const first = iv.start + contract.graceYears;
  const { debtors, weights } = plan.promise;
  const who = Array.from(debtors, (d) => {
    const part = debtors.length === 1 ? 1 : weights[d]!;
    return `${scenario.departments[d]!.name} (${percentText(Math.round(100 * part) / 100, locale)})`;
  });
  const { evidenceConfidence, waiverWhenMeasuredBelow, minCover } = contract;
  return [
    first > last ? words.noYears : words.debtors(span(first, Math.min(last, first + contract.horizonYears - 1)), who.join(", ")),
    ...(evidenceConfidence === null ? [] : [words.evidence(percentText(evidenceConfidence, locale))]),
    ...(waiverWhenMeasuredBelow === null ? [] : [words.waiver(percentText(waiverWhenMeasuredBelow, locale))]),
    ...(minCover === null ? [] : [words.minCover(percentText(minCover, locale))]),
  ];
}

function effectLines({ id, effect }: Intervention, meanAt: MeanAt, words: ExplainWords, locale: Locale): string[] {
  const at = `interventions.${id}.effect`;
  const percent = (key: string) => percentText(meanAt(`${at}.${key}`), locale);
  return [
    words.effect(percent("size"), percent("noEffect"), percent("transfer")),
    ...(effect.halfLifeYears === null ? [] : [words.fade(trimmed(meanAt(`${at}.halfLifeYears`), locale), percent("persistentShare"))]),
    ...(effect.fadeAfterYears === undefined ? [] : [linkWords(locale).fadesAfter(trimmed(effect.fadeAfterYears, locale))]),
  ];
}

function outcomeLine(
  outcome: Outcome,
  path: string,
  meanAt: MeanAt,
  nameOf: (payer: string) => string,
  words: ExplainWords,
  locale: Locale,
): string {
  if (outcome.count === "once") {
    const starts = accountWords(locale).starts(percentText(meanAt(`${path}.rate`), locale));
    return words.outcome(
      outcome.id,
      starts,
      span(...outcome.window),
      `${words.mean} ${amountText(meanAt(path), locale)}`,
      payersText(outcome, nameOf, locale),
    );
  }
  const events = outcome.count === "one" ? words.oneEach : words.eventsEach(trimmed(meanAt(`${path}.rate`), locale));
  const cost = `${words.mean} ${amountText(meanAt(path), locale)}`;
  return words.outcome(outcome.id, events, span(...outcome.window), cost, payersText(outcome, nameOf, locale));
}

function payersText({ payers }: Outcome, nameOf: (payer: string) => string, locale: Locale): string {
  const paying = Object.entries(payers).filter(([, share]) => share !== 0);
  return paying.map(([payer, share]) => `${nameOf(payer)} (${percentText(Math.round(1e6 * share) / 1e6, locale)})`).join(", ");
}

function measurementLines(iv: Intervention, plan: InterventionPlan, words: ExplainWords): string[] {
  const { evaluation } = iv;
  if (evaluation === null || plan.evaluation === null) return [words.agreed];
  const { plannedTreated, plannedControls } = plan.evaluation;
  const { selection, design, followUpYears, pool } = evaluation;
  return [
    selection === undefined
      ? words.measured(words.designs[design], String(plannedTreated), String(plannedControls), String(followUpYears))
      : words.selected(selection.on, String(selection.above), String(followUpYears)),
    ...(pool === undefined ? [] : [words.pooled]),
    ...(plannedControls === 0 || plannedTreated === 0 ? [words.noControls] : []),
  ];
}

function span(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}
