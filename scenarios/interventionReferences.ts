import { outsiders } from "../engine/model/scenario.ts";
import { checkBias } from "./biasReferences.ts";
import { checkContract } from "./contractReferences.ts";
import { checkLines } from "./lineReferences.ts";
import { integer, items, ratio, record, word } from "./loose.ts";
import { didYouMean } from "./nearest.ts";
import { type FilePath, type Finding, oneOf, show } from "./problem.ts";
import { type Context, notThere, reportTwice } from "./referenceContext.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks one intervention against the rest of the file and its keys against each other. */
export function checkIntervention(intervention: Block, path: FilePath, context: Context): void {
  const { errors, departments } = context;
  const host = word(intervention.host);
  if (host !== null && departments !== null && !departments.includes(host)) {
    errors.push({ path: [...path, "host"], message: notThere(host, departments, "department") });
  }
  checkLengths(intervention, path, errors);
  checkYears(intervention, path, context);
  const outcomes = items(intervention.outcomes);
  const benefits = items(intervention.benefits);
  reportTwice(outcomes, [...path, "outcomes"], "outcome", errors);
  reportTwice(benefits, [...path, "benefits"], "benefit", errors);
  const outcomeIds = new Set(outcomes.map((outcome) => word(record(outcome).id)));
  for (const [index, item] of outcomes.entries()) checkOutcome(record(item), [...path, "outcomes", index], context);
  for (const [index, item] of benefits.entries()) {
    const id = word(record(item).id);
    if (id !== null && outcomeIds.has(id)) {
      errors.push({ path: [...path, "benefits", index, "id"], message: `found '${id}', which is an outcome, expected an id of its own` });
    }
    checkBenefit(record(item), [...path, "benefits", index], context);
  }
  checkBias(intervention, path, context);
  checkLines(intervention, path, context);
  if (intervention.contract !== undefined) checkContract(intervention.contract, [...path, "contract"], context);
}

function checkLengths(intervention: Block, path: FilePath, errors: Finding[]): void {
  const years = integer(intervention.years);
  if (years === null) return;
  for (const key of ["intake", "cost"]) {
    const list = intervention[key];
    if (Array.isArray(list) && list.length !== years) {
      errors.push({
        path: [...path, key],
        message: `found a list of ${list.length}, expected ${years} values, one for each of the ${years} years`,
      });
    }
  }
}

function checkYears(intervention: Block, path: FilePath, { errors, warnings, firstYear, lastYear }: Context): void {
  const start = integer(intervention.start);
  const years = integer(intervention.years);
  if (start !== null && firstYear !== null && start < firstYear) {
    errors.push({ path: [...path, "start"], message: `found ${start}, expected a year from startYear, ${firstYear}, on` });
  }
  if (start !== null && lastYear !== null && start > lastYear) {
    warnings.push({ path: [...path, "start"], message: `${start} is after the last simulated year, ${lastYear}: it never starts` });
  }
  const renewal = record(intervention.renewal);
  const everyYears = integer(renewal.everyYears);
  if (everyYears !== null && years !== null && everyYears < years) {
    errors.push({
      path: [...path, "renewal", "everyYears"],
      message: `found ${everyYears}, expected at least the duration, ${years}: a round begins after the one before`,
    });
  }
  const until = integer(renewal.until);
  if (until !== null && everyYears !== null && start !== null && until < start + everyYears) {
    warnings.push({
      path: [...path, "renewal", "until"],
      message: `${until} is before the first renewal in ${start + everyYears}: it is never renewed`,
    });
  }
  const evaluation = record(intervention.evaluation);
  const cohorts = evaluation.cohorts === undefined ? 1 : integer(evaluation.cohorts);
  const followUpYears = integer(evaluation.followUpYears);
  if (cohorts !== null && years !== null && cohorts > years && intervention.evaluation !== undefined) {
    warnings.push({
      path: [...path, "evaluation", "cohorts"],
      message: `${cohorts} cohorts are more than enter in ${years} years: the last ones are empty`,
    });
  }
  if (cohorts !== null && followUpYears !== null && start !== null && lastYear !== null && start <= lastYear) {
    const ready = start + cohorts - 1 + followUpYears;
    if (ready > lastYear && evaluation.basis !== "agreed") {
      warnings.push({
        path: [...path, "evaluation", "followUpYears"],
        message: `the evaluation would be ready in ${ready}, after the last simulated year, ${lastYear}: nothing is ever measured`,
      });
    }
  }
}

function checkOutcome(outcome: Block, path: FilePath, context: Context): void {
  const { errors, warnings } = context;
  if (outcome.count === "one") {
    if (outcome.rate !== undefined)
      warnings.push({ path: [...path, "rate"], message: "with count: one there is one event a year, and rate is not used" });
  } else if (outcome.rate === undefined) {
    errors.push({ path, message: "the key 'rate' is missing, expected events per person and year, or count: one" });
  }
  if (outcome.account !== undefined || outcome.count === "once") return;
  const { cost, days, dayRate } = outcome;
  if (cost !== undefined && (days !== undefined || dayRate !== undefined)) {
    errors.push({
      path: [...path, "cost"],
      message: `found cost beside ${days === undefined ? "dayRate" : "days"}, expected cost, or days and dayRate`,
    });
  } else if (cost === undefined && (days === undefined || dayRate === undefined)) {
    const missing = days === undefined && dayRate === undefined ? "cost" : days === undefined ? "days" : "dayRate";
    errors.push({ path, message: `the key '${missing}' is missing, expected cost, or days and dayRate` });
  }
  if (outcome.payers === undefined) errors.push({ path, message: "the key 'payers' is missing, expected a block of names" });
  checkPayers(outcome.payers, [...path, "payers"], context);
}

function checkPayers(value: unknown, path: FilePath, { errors, departments }: Context): void {
  const payers = Object.entries(record(value));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [payer] of payers) {
    if (departments !== null && !isPayer(payer, departments))
      errors.push({ path: [...path, payer], message: unknownPayer(payer, departments), atKey: true });
  }
  const shares = payers.map(([, part]) => ratio(part));
  if (shares.some((part) => part === null)) return;
  const sum = shares.reduce<number>((total, part) => total + part!, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    errors.push({ path, message: `found shares that sum to ${Number(sum.toPrecision(10))}, expected 1` });
  }
}

function checkBenefit(benefit: Block, path: FilePath, { errors, departments }: Context): void {
  const payer = word(benefit.payer);
  if (payer !== null && departments !== null && !isPayer(payer, departments))
    errors.push({ path: [...path, "payer"], message: unknownPayer(payer, departments) });
  if (benefit.unit === "qaly") {
    if (benefit.payer !== undefined) {
      errors.push({ path: [...path, "payer"], message: "found a payer of quality-adjusted life years, expected none with unit: qaly" });
    }
    if (/kr\b|\(\d{4}\)"|"prices"/i.test(JSON.stringify(benefit.perPersonYear) ?? "")) {
      errors.push({
        path: [...path, "perPersonYear"],
        message: `found ${show(benefit.perPersonYear)}, expected a number without kronor with unit: qaly`,
      });
    }
  } else if (benefit.payer === undefined) {
    errors.push({ path, message: "the key 'payer' is missing, expected who gains, or unit: qaly" });
  }
}

function isPayer(id: string, departments: readonly string[]): boolean {
  return departments.includes(id) || (outsiders as readonly string[]).includes(id);
}

function unknownPayer(id: string, departments: readonly string[]): string {
  const known = [...departments, ...outsiders];
  return `found ${show(id)}, expected a payer: a department or an outsider (${oneOf(known)})${didYouMean(id, known)}`;
}
