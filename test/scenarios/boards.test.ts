import { describe, expect, test } from "vitest";
import { expectMean, expectProbability } from "../statistical.ts";
import { runLibrary } from "./libraryRun.ts";

const mnkr = 1_000_000;
const terms = (preset: string) => [`interventions.insats.contract={ preset: ${preset}, graceYears: 2, horizonYears: 2 }`];

describe("rector-boards: the rector's dilemma acted on", () => {
  // Burden 0.1: E net = 8 − 4.1, E loss = ½ · 4.1, λ* = 1.90244 of λ ~ U(1, 3).
  const takesPart = (3.9 / 2.05 - 1) / 2;

  test("with a loan nine of twenty take part, and all of them would have with their own money (F074, R03)", () => {
    const run = runLibrary("rector-boards", 2048);
    const joined = run.column("participation.joined").reduce((a, b) => a + b, 0);
    expectProbability(joined, 20 * 2048, takesPart);
    expect(run.summary.participation.additionality!.value).toBe(0);
    expect(run.summary.applicants!["insats-1"]!.lambdaStar).toBeCloseTo(3.9 / 2.05, 9);
  });

  test.each(["conditional", "grant"])("with a %s all twenty take part, for the fund bears the loss", (preset) => {
    const { summary } = runLibrary("rector-boards", 512, { set: terms(preset) });
    expect(summary.participation.takeUp!.value).toBe(1);
    expect(summary.ownMunicipality.net.value).toBeGreaterThan(70 * mnkr);
  });

  test("the balanced portfolio loses more than half of the 80 mnkr that it would win on average, and its safety", () => {
    const [loan, whole] = [runLibrary("rector-boards", 4096), runLibrary("rector-boards", 4096, { set: terms("grant") })];
    expectMean(loan.column("municipality.net"), 80 * mnkr * takesPart, 20 * (80 * takesPart - 16 * takesPart ** 2) * mnkr ** 2);
    expectMean(whole.column("municipality.net"), 80 * mnkr, 20 * 64 * mnkr ** 2);
    expect(loan.summary.ownMunicipality.negative.low).toBeGreaterThan(whole.summary.ownMunicipality.negative.high);
  });
});

describe("norrkoping-boards", () => {
  const run = runLibrary("norrkoping-boards", 2048);
  const declines = (id: string) => run.summary.interventions[id]!.participation.declined.value;

  test("fewer than half are taken on: never what saves late or for others, always what frees the board's own money soon", () => {
    expect(run.summary.participation.takeUp!.high).toBeLessThan(0.5);
    for (const id of ["alla-barn-i-skolan", "tidiga-insatser", "familjestod"]) expect(declines(id)).toBe(1);
    for (const id of ["skolfam2", "solid-aterkomst", "unga-vuxna"]) expect(declines(id)).toBe(0);
  });

  test("no board would have paid itself, the fund does not run short, and society gains where it loses if all are carried out", () => {
    const all = runLibrary("norrkoping", 2048);
    expect(run.summary.participation.additionality!.value).toBe(1);
    expect(run.summary.depletion.probability.value).toBe(0);
    expect(run.summary.society.npv.value - 5 * run.summary.society.npv.standardError!).toBeGreaterThan(0);
    expect(all.summary.society.npv.value + 5 * all.summary.society.npv.standardError!).toBeLessThan(0);
  });

  test("a grant draws them all, and the fund runs short in most futures", () => {
    const { summary } = runLibrary("norrkoping-boards", 512, { set: ["interventions.*.contract=grant"] });
    expect(summary.participation.takeUp!.value).toBe(1);
    expect(summary.depletion.probability.low).toBeGreaterThan(0.5);
  });
});
