import { outsiders } from "../engine/model/scenario.ts";
import { checkBias } from "./biasReferences.ts";
import { checkContract } from "./contractReferences.ts";
import { checkLines } from "./lineReferences.ts";
import { integer, items, ratio, record, word } from "./loose.ts";
import { type FilePath, type Finding, shown } from "./problem.ts";
import { type Context, notThere, reportTwice } from "./referenceContext.ts";
import { guessed, problem, type Said } from "./said.ts";
import { checkSelection } from "./selectionReferences.ts";

type Block = Readonly<Record<string, unknown>>;

/** Checks one intervention against the rest of the file and its keys against each other. */
export function checkIntervention(intervention: Block, path: FilePath, context: Context): void {
  const { errors, departments } = context;
  const host = word(intervention.host);
  if (host !== null && departments !== null && !departments.includes(host)) {
    errors.push({ path: [...path, "host"], ...notThere(host, departments, "department") });
  }
  if (record(record(intervention.participation).ownMoney).limit !== undefined) {
    const department = items(context.file.departments).find((each) => word(record(each).id) === host);
    if (department !== undefined && record(department).budget === undefined) {
      errors.push({ path: [...path, "participation", "ownMoney", "limit"], ...problem("limitWithoutBudget") });
    }
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
      errors.push({ path: [...path, "benefits", index, "id"], ...problem("outcomeId", { id: `'${id}'` }) });
    }
    checkBenefit(record(item), [...path, "benefits", index], context);
  }
  checkBias(intervention, path, context);
  checkSelection(intervention, path, context);
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
        ...problem("expected", { found: shown(list), rule: years === 1 ? problem("oneYearValue") : problem("yearValues", { years }) }),
      });
    }
  }
}

function checkYears(intervention: Block, path: FilePath, { errors, warnings, firstYear, lastYear }: Context): void {
  const start = integer(intervention.start);
  const years = integer(intervention.years);
  if (start !== null && firstYear !== null && start < firstYear) {
    errors.push({
      path: [...path, "start"],
      ...problem("expected", { found: start, rule: problem("fromStartYear", { first: firstYear }) }),
    });
  }
  if (start !== null && lastYear !== null && start > lastYear) {
    warnings.push({ path: [...path, "start"], ...problem("neverStarts", { start, last: lastYear }) });
  }
  const renewal = record(intervention.renewal);
  const everyYears = integer(renewal.everyYears);
  if (everyYears !== null && years !== null && everyYears < years) {
    errors.push({
      path: [...path, "renewal", "everyYears"],
      ...problem("expected", { found: everyYears, rule: problem("atLeastDuration", { years }) }),
    });
  }
  const until = integer(renewal.until);
  if (until !== null && everyYears !== null && start !== null && until < start + everyYears) {
    warnings.push({
      path: [...path, "renewal", "until"],
      ...problem("neverRenewed", { until, first: start + everyYears }),
    });
  }
  const evaluation = record(intervention.evaluation);
  const cohorts = evaluation.cohorts === undefined ? 1 : integer(evaluation.cohorts);
  const followUpYears = integer(evaluation.followUpYears);
  if (cohorts !== null && years !== null && cohorts > years && intervention.evaluation !== undefined) {
    warnings.push({
      path: [...path, "evaluation", "cohorts"],
      ...problem("emptyCohorts", { cohorts, years }),
    });
  }
  if (cohorts !== null && followUpYears !== null && start !== null && lastYear !== null && start <= lastYear) {
    const ready = start + cohorts - 1 + followUpYears;
    if (ready > lastYear && evaluation.basis !== "agreed") {
      warnings.push({
        path: [...path, "evaluation", "followUpYears"],
        ...problem("neverMeasured", { ready, last: lastYear }),
      });
    }
  }
}

function checkOutcome(outcome: Block, path: FilePath, context: Context): void {
  const { errors, warnings } = context;
  if (outcome.count === "one") {
    if (outcome.rate !== undefined) warnings.push({ path: [...path, "rate"], ...problem("rateUnused") });
  } else if (outcome.rate === undefined) {
    errors.push({ path, ...problem("missingKey", { key: "'rate'", rule: problem("rateOrOne") }) });
  }
  if (outcome.account !== undefined || outcome.count === "once") return;
  const { cost, days, dayRate } = outcome;
  if (cost !== undefined && (days !== undefined || dayRate !== undefined)) {
    errors.push({
      path: [...path, "cost"],
      ...problem("costBeside", { key: days === undefined ? "dayRate" : "days" }),
    });
  } else if (cost === undefined && (days === undefined || dayRate === undefined)) {
    const missing = days === undefined && dayRate === undefined ? "cost" : days === undefined ? "days" : "dayRate";
    errors.push({ path, ...problem("missingKey", { key: `'${missing}'`, rule: problem("costOrDays") }) });
  }
  if (outcome.payers === undefined) errors.push({ path, ...problem("missingKey", { key: "'payers'", rule: problem("blockOfNames") }) });
  checkPayers(outcome.payers, [...path, "payers"], context);
}

function checkPayers(value: unknown, path: FilePath, { errors, departments }: Context): void {
  const payers = Object.entries(record(value));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [payer] of payers) {
    if (departments !== null && !isPayer(payer, departments))
      errors.push({ path: [...path, payer], ...unknownPayer(payer, departments), atKey: true });
  }
  const shares = payers.map(([, part]) => ratio(part));
  if (shares.some((part) => part === null)) return;
  const sum = shares.reduce<number>((total, part) => total + part!, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    errors.push({ path, ...problem("sharesSum", { sum: Number(sum.toPrecision(10)) }) });
  }
}

function checkBenefit(benefit: Block, path: FilePath, { errors, departments }: Context): void {
  const payer = word(benefit.payer);
  if (payer !== null && departments !== null && !isPayer(payer, departments))
    errors.push({ path: [...path, "payer"], ...unknownPayer(payer, departments) });
  if (benefit.unit === "qaly") {
    if (benefit.payer !== undefined) {
      errors.push({ path: [...path, "payer"], ...problem("payerOfQaly") });
    }
    if (/kr\b|\(\d{4}\)"|"prices"/i.test(JSON.stringify(benefit.perPersonYear) ?? "")) {
      errors.push({
        path: [...path, "perPersonYear"],
        ...problem("expected", { found: shown(benefit.perPersonYear), rule: problem("numberOfQaly") }),
      });
    }
  } else if (benefit.payer === undefined) {
    errors.push({ path, ...problem("missingKey", { key: "'payer'", rule: problem("payerOrQaly") }) });
  }
}

function isPayer(id: string, departments: readonly string[]): boolean {
  return departments.includes(id) || (outsiders as readonly string[]).includes(id);
}

function unknownPayer(id: string, departments: readonly string[]): Said {
  const known = [...departments, ...outsiders];
  return guessed(problem("expected", { found: shown(id), rule: problem("aPayer", { known }) }), id, known);
}
