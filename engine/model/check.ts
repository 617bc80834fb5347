import { distribution } from "../distributions/fromSpec.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { checkAmounts } from "./checkAmounts.ts";
import { checkDraws } from "./checkDraws.ts";
import { checkEvidence } from "./checkEvidence.ts";
import { clampedMasses } from "./clampedMass.ts";
import { meanEventCost } from "./contract/promise.ts";
import { type Issue, type Told, told } from "./issue.ts";
import { type LegalKey, legalMean } from "./legalRanges.ts";
import { statedEffect } from "./links/stated.ts";
import { checkObserved } from "./observed/check.ts";
import type { Intervention, Scenario, Uncertain } from "./scenario.ts";
import { uncertainNumbers } from "./uncertainNumbers.ts";

/**
 * What only the model can see to be wrong with a scenario whose every key is legal: a needed mean that is infinite, a
 * reference effect of zero, a distribution without a quantile function where one is needed.
 *
 * returns  every issue, by path; empty for a scenario that `compile` accepts
 */
export function modelIssues(scenario: Scenario): Issue[] {
  const issues: Issue[] = [];
  checkDraws(scenario, issues);
  if (issues.length === 0) checkForms(scenario, issues);
  if (issues.length === 0) checkMass(scenario, issues);
  // Nothing else can be asked of distributions that cannot be computed.
  if (issues.length > 0) return issues;
  for (const iv of scenario.interventions) {
    checkMeans(iv, scenario, issues);
    checkEffect(iv, issues);
    checkEvidence(iv, issues);
  }
  checkObserved(scenario, issues);
  checkAmounts(scenario, issues);
  checkAddresses(scenario, issues);
  return issues;
}

function checkMeans(iv: Intervention, scenario: Scenario, issues: Issue[]): void {
  const path = `interventions.${iv.id}`;
  const need = (key: LegalKey, u: Uncertain, where: string, why: Told) => {
    if (Number.isFinite(legalMean(key, u))) return;
    issues.push({ path: where, ...told("infiniteMeanNeeded", { need: why }) });
  };
  const claims = iv.contract.share > 0 || iv.contract.floor > 0;
  const agreed = iv.evaluation === null || iv.evaluation.basis === "agreed";
  const decides = (iv.participation ?? scenario.departments.find(({ id }) => id === iv.host)?.participation) !== undefined;
  const promises = decides || claims || agreed || iv.contract.waiverWhenMeasuredBelow !== null || iv.contract.minCover !== null;
  const costs = Array.isArray(iv.cost) ? (iv.cost as readonly Uncertain[]) : [iv.cost as Uncertain];
  if (claims || decides || iv.afterwards !== undefined || scenario.fund.fundingRule === "commitment") {
    costs.forEach((cost, n) => {
      need("interventions.cost", cost, Array.isArray(iv.cost) ? `${path}.cost.${n}` : `${path}.cost`, told("expectedOutlay"));
    });
    need("interventions.costFactor", iv.costFactor, `${path}.costFactor`, told("expectedOutlay"));
  }
  for (const outcome of iv.outcomes) {
    const priced = iv.evaluation?.basis === "outcome" && outcome.unitPrice === null;
    if (!promises && !priced) continue;
    if (Number.isFinite(meanEventCost(outcome))) continue;
    const why = priced ? told("priceOfEvent") : told("promise");
    for (const key of ["cost", "days", "dayRate"] as const) {
      const u = outcome[key];
      if (u !== null) need(`interventions.outcomes.${key}`, u, `${path}.outcomes.${outcome.id}.${key}`, why);
    }
  }
}

function checkEffect(iv: Intervention, issues: Issue[]): void {
  const mean = statedEffect(iv);
  for (const benefit of iv.benefits) {
    if (benefit.referenceEffect !== null || mean > 0) continue;
    issues.push({
      path: `interventions.${iv.id}.benefits.${benefit.id}`,
      ...told("zeroReferenceEffect", { mean }),
    });
  }
}

/** Share of the draws that may not all be one value. */
const MOST_MASS = 0.5;

/** What is read at a uniform of the round or of the context needs a quantile function. */
const needsQuantile: Partial<Record<LegalKey, Told>> = {
  "interventions.effect.size": told("anEffect"),
  "interventions.evaluation.bias": told("aBiasFactor"),
};

/** Appends an issue for every distribution that cannot be used where it stands, though it can be drawn from. */
function checkForms(scenario: Scenario, issues: Issue[]): void {
  for (const { path, key, value } of uncertainNumbers(scenario)) {
    if (typeof value === "number") continue;
    const what = needsQuantile[key];
    if (what !== undefined && distribution(value).quantile === null) {
      issues.push({ path, ...told("noQuantile", { dist: value.dist, use: what }) });
    } else if (!hasLegalMean(key, value)) {
      const said = told("clampedMeanUnknown", { dist: value.dist });
      issues.push({ path, ...said });
    }
  }
}

/** Appends an issue for every distribution of which half or more of the draws are clamped, or sit on a written cap. */
function checkMass(scenario: Scenario, issues: Issue[]): void {
  const percent = (share: number) => Math.floor(100 * share);
  for (const { path, range, below, above, atCap, cap } of clampedMasses(scenario)) {
    const counts = (code: "halfBelow" | "halfAbove", share: number, bound: number) => {
      if (share >= MOST_MASS) issues.push({ path, ...told(code, { percent: percent(share), bound }) });
    };
    counts("halfBelow", below, range[0]);
    counts("halfAbove", above, range[1]);
    counts("halfAbove", atCap, cap);
  }
}

function hasLegalMean(key: LegalKey, u: Uncertain): boolean {
  try {
    legalMean(key, u);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
