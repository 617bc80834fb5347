import { expect } from "vitest";
import type { Scenario } from "../../../engine/model/scenario.ts";
import { simulateReference } from "./simulateReference.ts";

/** One column in replications 1 … count. */
export function column(scenario: Scenario, name: string, count: number): number[] {
  return Array.from({ length: count }, (_, i) => simulateReference(scenario, i + 1)[name]!);
}

/** The sample mean lies within 5 exact standard errors of the mean. */
export function expectMean(values: readonly number[], mean: number, variance: number): void {
  const found = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(found - mean), `${found} instead of ${mean}`).toBeLessThan(5 * Math.sqrt(variance / values.length));
}

/** The share of true values lies within 5 exact standard errors of the probability. */
export function expectShare(values: readonly boolean[], probability: number): void {
  expectMean(values.map(Number), probability, probability * (1 - probability));
}
