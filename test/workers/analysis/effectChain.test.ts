import { expect, test } from "vitest";
import { scenarioComponents } from "../../../engine/analysis/expectationsComponents.ts";
import { documentOf } from "../../../viz/cli/documentOf.ts";
import { reportInput, runOf } from "../../../viz/cli/reportInput.ts";
import { reportFigures } from "../../../viz/report/figures.ts";
import { report } from "../../../viz/report/report.ts";
import { chainOf, studiedInterventions } from "../../../workers/analysis/effectChain.ts";
import { near } from "../../engine/evidence/near.ts";
import { finished, libraryText } from "../../viz/report/finished.ts";

const run = finished({ text: libraryText("servicetrainee-studies"), library: "servicetrainee-studies", replications: 4096 });
const chain = chainOf(runOf(run), studiedInterventions(runOf(run), documentOf(run).toJS())[0]!);
const of = (kind: string) => [...chain.effects, ...chain.events, ...chain.kronor].filter((row) => row.kind === kind);

test("the study, a new place, the discount: the rows of E15, each with its interval", () => {
  const [study] = of("study");
  // 1 − exp(−.8885343769), and the ends of y ± 1.96 √.0908850997: .589 (.257–.772).
  expect([study!.mean, study!.low, study!.high].map((e) => Number(e.toFixed(3)))).toEqual([0.589, 0.257, 0.772]);
  const [place] = of("place");
  const [quality] = of("quality");
  near(place!.mean, 0.4863811657, 1e-8);
  near(quality!.mean, 0.3729660903, 1e-8);
  for (const { mean, low, high } of chain.effects) {
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
    expect(low).toBeGreaterThanOrEqual(-1);
  }
  expect(chain.effects.map(({ kind }) => kind)).toEqual(["study", "pooled", "place", "quality", "here", "linked"]);
  // The mean place is told from a new one: its interval is narrower.
  expect(of("pooled")[0]!.high - of("pooled")[0]!.low).toBeLessThan(place!.high - place!.low);
});

test("through the link .85 of it is left, on every line alike", () => {
  const [linked] = of("linked");
  // e and ratio are independent: E = .373 · .85; the standard error of 4 096 futures is below .01.
  expect(Math.abs(linked!.mean - 0.3729660903 * 0.85)).toBeLessThan(5 * 0.009);
  expect(linked!.name).toBe("forsorjningsstod, kommunalskatt, regionskatt, avgifter, inkomst, a-kassa-kommun, a-kassa-stat");
});

test("what is avoided is what the engine expects: costs of thirty persons' seven years, as far as the effect is left", () => {
  const [costs] = of("costs");
  const { scenario, plan } = run.prepared;
  const faded = Array.from({ length: 7 }, (_, s) => 0.4 + 0.6 * 2 ** (-s / 1.5)).reduce((a, b) => a + b, 0);
  near(costs!.of, 30 * faded, 1e-9);
  near(costs!.mean, costs!.of * of("linked")[0]!.mean, 0.02);
  // 49 000 kronor for each: the savings in closed form.
  const { expected } = scenarioComponents(scenario, plan, 1024).find(({ kind }) => kind === "fullSavings")!;
  if (expected !== null) expect(expected).toBeGreaterThan(0.9 * costs!.mean * 49_000);
});

test("kronor by payer are those of the run where there is one intervention", () => {
  const { byPayer } = run.summary.society;
  for (const { name, mean, low, high } of of("kronor")) {
    near(mean, byPayer[name]!.value!, 1e-9);
    expect(low).toBeLessThan(mean);
    expect(high).toBeGreaterThan(mean);
  }
  expect(of("kronor").map(({ name }) => name)).toEqual(["arbetsmarknad", "finans", "region", "state", "otherMunicipalities", "households"]);
});

test("the report shows it first of its findings, the forest plot beside; a scenario without studies has neither", async () => {
  const ids = reportFigures(runOf(run), "sv", { comparison: null, tornado: null, document: documentOf(run) }).map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(["chain-1", "studies-1", "depletion"]);
  const page = report(await reportInput(run));
  expect(page).toContain("Servicetrainee i en ny kommun: studierna visar 49\u00a0% i en ny plats; efter avdragen väntas 37\u00a0% här");
  const other = finished({ text: libraryText("rector-equity"), replications: 16 });
  const without = reportFigures(runOf(other), "sv", { comparison: null, tornado: null, document: documentOf(other) });
  expect(without.map(({ id }) => id)[0]).toBe("depletion");
});
