import { outsiders } from "../engine/model/scenario.ts";
import { checkContracts } from "./contractReferences.ts";
import { checkIntervention } from "./interventionReferences.ts";
import { integer, items, ratio, record, word } from "./loose.ts";
import { shown } from "./problem.ts";
import { type Context, notThere, type References, reportTwice } from "./referenceContext.ts";
import { problem, type Said } from "./said.ts";

const mostInterventions = 2000;

/**
 * Checks everything in a file that no single key shows: ids used twice or not at all, shares that do not sum to 1,
 * limits without what they limit, years out of order. Works on the file as written, so that it adds to the schema's findings.
 */
export function checkReferences(plain: unknown): References {
  const file = record(plain);
  const firstYear = integer(file.startYear);
  const horizon = integer(file.horizonYears);
  const lastYear = firstYear === null || horizon === null ? null : firstYear + horizon - 1;
  const context: Context = { errors: [], warnings: [], file, departments: departmentIds(file), firstYear, lastYear };
  checkDepartments(context);
  checkFund(context);
  checkContracts(context);
  const ids = checkInterventionIds(context);
  for (const [index, item] of items(file.interventions).entries()) checkIntervention(record(item), ["interventions", index], context);
  checkInteractions(context, ids);
  return context;
}

function departmentIds(file: Context["file"]): readonly string[] | null {
  const ids = items(file.departments).map((item) => word(record(item).id));
  const known = ids.filter((id) => id !== null);
  return known.length === 0 || known.length < ids.length ? null : [...new Set(known)];
}

function checkDepartments({ file, errors }: Context): void {
  if (Array.isArray(file.departments) && file.departments.length === 0) {
    errors.push({ path: ["departments"], ...problem("expected", { found: problem("emptyList"), rule: problem("aDepartment") }) });
  }
  const list = items(file.departments);
  reportTwice(list, ["departments"], "department", errors);
  for (const [index, item] of list.entries()) {
    const department = record(item);
    const path = ["departments", index];
    const id = word(department.id);
    if (id !== null && (outsiders as readonly string[]).includes(id)) {
      errors.push({
        path: [...path, "id"],
        ...problem("expected", { found: `'${id}'`, rule: problem("otherThanOutsider") }),
      });
    }
    if (record(record(department.participation).ownMoney).limit !== undefined && department.budget === undefined) {
      errors.push({ path: [...path, "participation", "ownMoney", "limit"], ...problem("limitWithoutBudget") });
    }
    if (department.maxRepaymentShare !== undefined && department.budget === undefined) {
      errors.push({
        path: [...path, "maxRepaymentShare"],
        ...problem("limitWithoutBudget"),
      });
    }
  }
}

function checkFund({ file, errors, warnings, firstYear, lastYear }: Context): void {
  const fund = record(file.fund);
  const surplusShare = ratio(fund.surplusShare);
  if (surplusShare !== null && surplusShare > 0 && record(file.municipality).revenue === undefined) {
    errors.push({
      path: ["fund", "surplusShare"],
      ...problem("shareWithoutRevenue", { share: shown(fund.surplusShare) }),
    });
  }
  if (record(file.municipality).balance !== undefined && record(file.municipality).revenue === undefined) {
    errors.push({
      path: ["municipality", "balance"],
      ...problem("missingKey", { key: "'municipality.revenue'", rule: problem("anAmount") }),
    });
  }
  for (const [index, item] of items(fund.topUps).entries()) {
    const year = integer(record(item).year);
    const path = ["fund", "topUps", index, "year"];
    if (year === null || firstYear === null || lastYear === null) continue;
    if (year < firstYear)
      errors.push({ path, ...problem("expected", { found: year, rule: problem("fromStartYear", { first: firstYear }) }) });
    if (year > lastYear) warnings.push({ path, ...problem("neverPaid", { year, last: lastYear }) });
  }
  const credibility = record(file.credibility);
  if (credibility.memory !== undefined && credibility.anchoring !== undefined) {
    errors.push({ path: ["credibility", "anchoring"], ...problem("anchoringBesideMemory") });
  }
}

/** The ids of all interventions, copies expanded. */
function checkInterventionIds({ file, errors }: Context): ReadonlySet<string> {
  const list = items(file.interventions);
  if (Array.isArray(file.interventions) && list.length === 0) {
    errors.push({ path: ["interventions"], ...problem("expected", { found: problem("emptyList"), rule: problem("anIntervention") }) });
  }
  reportTwice(list, ["interventions"], "intervention", errors);
  const ids = new Set<string>();
  const originals = new Set(list.map((item) => word(record(item).id)));
  let total = 0;
  for (const [index, item] of list.entries()) {
    const { id, copies } = record(item);
    const name = word(id);
    const number = Math.min(1000, Math.max(1, integer(copies) ?? 1));
    total += number;
    if (name === null || total > mostInterventions) continue;
    for (const copy of copyIds(name, number)) {
      if (copy !== name && originals.has(copy)) {
        errors.push({
          path: ["interventions", index, "copies"],
          ...problem("copiesCollide", { id: `'${copy}'` }),
        });
      }
      ids.add(copy);
    }
  }
  if (total > mostInterventions) {
    errors.push({
      path: ["interventions"],
      ...problem("tooManyInterventions", { found: total, most: mostInterventions }),
    });
  }
  return ids;
}

function copyIds(id: string, copies: number): readonly string[] {
  return copies === 1 ? [id] : Array.from({ length: copies }, (_, index) => `${id}-${index + 1}`);
}

function checkInteractions({ file, errors }: Context, ids: ReadonlySet<string>): void {
  for (const [index, item] of items(file.interactions).entries()) {
    const pair = items(record(item).of).flatMap((id) => word(id) ?? []);
    const path = ["interactions", index, "of"];
    for (const [position, id] of pair.entries()) {
      if (!ids.has(id)) errors.push({ path: [...path, position], ...unknownIntervention(id, ids) });
    }
    if (pair.length === 2 && pair[0] === pair[1]) {
      errors.push({ path, ...problem("sameInterventionTwice", { id: `'${pair[0]}'` }) });
    }
  }
}

function unknownIntervention(id: string, ids: ReadonlySet<string>): Said {
  if (ids.has(`${id}-1`)) return problem("expected", { found: `'${id}'`, rule: problem("copyId", { copy: `'${id}-1'` }) });
  return notThere(id, [...ids], "intervention");
}
