import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectSummary } from "../../../engine/evidence/effectSummary.ts";
import { balanceFan } from "../../../viz/charts/balanceFan.ts";
import { chain } from "../../../viz/charts/chain.ts";
import type { Chart, ChartOptions } from "../../../viz/charts/chart.ts";
import { costExceedance } from "../../../viz/charts/costExceedance.ts";
import { departmentNet } from "../../../viz/charts/departmentNet.ts";
import { depletionByYear } from "../../../viz/charts/depletionByYear.ts";
import { effectDistribution } from "../../../viz/charts/effectDistribution.ts";
import { evaluationNoise } from "../../../viz/charts/evaluationNoise.ts";
import { forestPlot } from "../../../viz/charts/forestPlot.ts";
import { funnelPlot } from "../../../viz/charts/funnelPlot.ts";
import { iconArray } from "../../../viz/charts/iconArray.ts";
import { leakageWaterfall } from "../../../viz/charts/leakageWaterfall.ts";
import { netDotplot } from "../../../viz/charts/netDotplot.ts";
import { type FutureEvent, oneFuture } from "../../../viz/charts/oneFuture.ts";
import { pairedDifference } from "../../../viz/charts/pairedDifference.ts";
import { repaymentByIntervention } from "../../../viz/charts/repaymentByIntervention.ts";
import { toSvgString } from "../../../viz/charts/svg.ts";
import { cellText, columnHeading } from "../../../viz/charts/table.ts";
import { tornado } from "../../../viz/charts/tornado.ts";
import type { ChainRow } from "../../../workers/analysis/effectChain.ts";
import { probability } from "./samples.ts";

const options: fc.Arbitrary<ChartOptions> = fc.record({
  width: fc.integer({ min: 0, max: 1600 }),
  locale: fc.constantFrom("sv", "en"),
  replications: fc.constantFrom(1, 1024, 16_384, 1_000_000),
  scheme: fc.constantFrom("light", "dark"),
});
const name = fc.oneof(
  fc.constantFrom("", "Skolfam", "<script>alert(1)</script>", '"><img src=x onerror=1>'),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const kronor = fc.oneof(fc.constantFrom(0, -0, 1, -1e6, 5e-324), fc.double({ min: -1e13, max: 1e13, noNaN: true }));
const chance = fc
  .oneof(fc.constantFrom(0, 1, 1e-9, 1 - 1e-9), fc.double({ min: 0, max: 1, noNaN: true }))
  .map((value) => probability(value, 16_384));
const estimate = fc.record({ value: kronor, standardError: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })) });
const sample = fc.oneof(
  fc.array(kronor, { maxLength: 80 }),
  kronor.map((value) => new Array<number>(60).fill(value)),
);
const ordered = fc
  .array(kronor, { minLength: 5, maxLength: 5 })
  .map((values) => values.toSorted((x, y) => x - y) as [number, number, number, number, number]);
const quantiles = ordered.map(([q05, q25, q50, q75, q95]) => ({ q05, q25, q50, q75, q95 }));
const count = fc.integer({ min: 0, max: 60 });
const start = fc.integer({ min: 1990, max: 2100 });

function years<T>(item: fc.Arbitrary<T>) {
  return fc
    .tuple(start, fc.array(item, { maxLength: 60 }))
    .map(([first, items]) => items.map((each, at) => ({ year: first + at, ...each })));
}

const rules = fc.record({
  name,
  byYear: years(fc.record({ probability: chance })),
  closed: fc.oneof(fc.constant([]), years(fc.record({ probability: chance }))),
  missing: fc.option(quantiles.map((each) => ({ ...each, standardError: 1 }))),
});
const kinds: readonly FutureEvent["kind"][] = [
  "start",
  "stop",
  "delay",
  "shortfall",
  "dissolution",
  "election",
  "deficit",
  "headChange",
  "brokenPromise",
];

const charts: Readonly<Record<string, fc.Arbitrary<(options: ChartOptions) => Chart>>> = {
  iconArray: fc
    .record({
      a: fc.record({ name, probability: chance, closed: chance, neither: chance }),
      b: fc.option(fc.record({ name, probability: chance, closed: chance, neither: chance })),
      endYear: start,
    })
    .map((data) => (given) => iconArray(data, given)),
  balanceFan: fc
    .record({
      role: fc.constantFrom("a" as const, "b" as const),
      years: years(quantiles.map((each) => ({ ...each, standardError: 1e3 }))),
      paths: fc.array(fc.array(kronor, { maxLength: 70 }), { maxLength: 7 }),
      floor: kronor,
      closed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
      ghost: fc.option(fc.record({ name, medians: fc.array(kronor, { maxLength: 70 }) })),
    })
    .map((data) => (given) => balanceFan(data, given)),
  depletionByYear: fc.oneof(fc.tuple(rules), fc.tuple(rules, rules)).map((both) => (given) => depletionByYear({ rules: both }, given)),
  leakageWaterfall: fc
    .record({
      Q1: estimate,
      Q2: estimate,
      Q3: estimate,
      Q4: estimate,
      Q5: estimate,
      Q6: estimate,
      Q7: estimate,
      Q8: estimate,
      Q9: estimate,
    })
    .map((stages) => (given) => leakageWaterfall({ stages }, given)),
  repaymentByIntervention: fc
    .array(fc.record({ name, promised: kronor, received: estimate, spread: fc.option(quantiles), fullyPaid: fc.option(chance) }), {
      maxLength: 12,
    })
    .map((interventions) => (given) => repaymentByIntervention({ interventions }, given)),
  departmentNet: fc
    .array(fc.record({ name, net: estimate, interval: fc.option(quantiles), negative: chance, expectedShortfall95: estimate }), {
      maxLength: 12,
    })
    .map((departments) => (given) => departmentNet({ departments }, given)),
  costExceedance: fc
    .record({
      subject: fc.option(name),
      points: fc
        .array(fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 })
        .map((pairs) => {
          const falling = pairs.map(([, each]) => each).toSorted((x, y) => y - x);
          return pairs
            .map(([cost]) => cost)
            .toSorted((x, y) => x - y)
            .map((cost, at) => ({ cost, probability: falling[at]! }));
        }),
      shares: fc.array(
        fc.record({
          dearest: fc.constantFrom(1, 5, 10),
          share: fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), standardError: fc.constant(0.01) }),
        }),
        { maxLength: 3 },
      ),
    })
    .map((data) => (given) => costExceedance(data, given)),
  evaluationNoise: fc
    .record({
      persons: count,
      measured: sample,
      truth: estimate,
      power: fc.option(chance),
      signError: fc.option(chance),
      exaggeration: fc.option(estimate),
      falseClaims: fc.option(chance),
    })
    .map((data) => (given) => evaluationNoise(data, given)),
  pairedDifference: fc
    .record({ nameA: name, nameB: name, differences: sample, better: chance, equal: chance, median: estimate })
    .map((data) => (given) => pairedDifference(data, given)),
  netDotplot: fc
    .record({ subject: name, years: count, values: sample, mean: estimate, negative: chance })
    .map((data) => (given) => netDotplot(data, given)),
  tornado: fc
    .record({
      measure: fc.constantFrom("probability" as const, "kronor" as const),
      measureName: name,
      base: kronor,
      assumptions: fc.array(
        fc.record({
          name,
          low: fc.record({ assumed: name, result: kronor, standardError: fc.constant(1) }),
          high: fc.record({ assumed: name, result: kronor, standardError: fc.constant(1) }),
        }),
        { maxLength: 10 },
      ),
    })
    .map((data) => (given) => tornado(data, given)),
  oneFuture: fc
    .record({
      number: fc.nat(),
      years: years(
        fc.record({
          balance: fc.option(kronor),
          band: fc.option(fc.tuple(kronor, kronor)),
          outlay: fc.option(kronor),
          due: kronor,
          received: kronor,
        }),
      ),
      floor: kronor,
      events: fc.array(fc.record({ year: start, kind: fc.constantFrom(...kinds), name }), { maxLength: 12 }),
    })
    .map((data) => (given) => oneFuture(data, given)),
  effectDistribution: fc
    .record({ name, effects: fc.oneof(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 80 }), fc.constant([0, 0, 0])) })
    .map((data) => (given) => effectDistribution(data, given)),
  forestPlot: fc
    .record({
      scale: fc.constantFrom("logRR" as const, "g" as const, "md" as const),
      model: fc.constantFrom("bayes" as const, "fixed" as const),
      use: fc.constantFrom("predictive" as const, "mean" as const),
      studies: fc.array(
        fc
          .tuple(
            name,
            fc.option(count),
            fc.double({ min: -9, max: 9, noNaN: true }),
            fc.double({ min: 0.001, max: 9, noNaN: true }),
            fc.double({ min: 0, max: 100, noNaN: true }),
          )
          .map(([study, persons, theta, half, weight]) => ({ name: study, persons, theta, low: theta - half, high: theta + half, weight })),
        { maxLength: 12 },
      ),
      mean: fc
        .double({ min: -5, max: 5, noNaN: true })
        .map((theta) => ({ theta, interval: theta > 4 ? null : ([theta - 1, theta + 2] as const) })),
      place: fc.option(fc.double({ min: 0, max: 9, noNaN: true }).map((half) => [-half, half] as const)),
    })
    .map((data) => (given) => forestPlot({ ...data, effect: samplesEffect, effectOf: (theta) => 1 - Math.exp(theta) }, given)),
  chain: fc
    .record({
      name,
      effects: fc.array(chainRow("study"), { maxLength: 9 }),
      events: fc.array(chainRow("costs"), { maxLength: 3 }),
      kronor: fc.array(chainRow("kronor"), { maxLength: 6 }),
    })
    .map((data) => (given) => chain({ ...data, studied: { mean: 0, low: -1, high: 1 }, here: { mean: 0, low: -1, high: 1 } }, given)),
  funnelPlot: fc
    .record({
      scale: fc.constantFrom("logRR" as const, "g" as const, "md" as const),
      studies: fc.array(
        fc.record({ name, theta: fc.double({ min: -9, max: 9, noNaN: true }), se: fc.double({ min: 0.001, max: 9, noNaN: true }) }),
        { maxLength: 20 },
      ),
      mean: fc.double({ min: -5, max: 5, noNaN: true }),
      pet: fc.option(
        fc.record({
          intercept: fc.double({ min: -5, max: 5, noNaN: true }),
          slope: fc.double({ min: -9, max: 9, noNaN: true }),
          p: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
    })
    .map((data) => (given) => funnelPlot(data, given)),
};

function chainRow(kind: ChainRow["kind"]): fc.Arbitrary<ChainRow> {
  const size = kind === "kronor" ? 1e9 : kind === "costs" ? 1e4 : 1;
  return fc
    .record({
      name,
      links: fc.nat(3),
      of: fc.nat(1000),
      ends: fc.tuple(
        ...([0, 1, 2].map(() => fc.double({ min: -size, max: size, noNaN: true })) as [
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
          fc.Arbitrary<number>,
        ]),
      ),
    })
    .map(({ ends, ...rest }) => {
      const [low, mean, high] = [...ends].sort((a, b) => a - b) as [number, number, number];
      return { kind, ...rest, low, mean, high };
    });
}

const samplesEffect: EffectSummary = {
  mean: 0.4,
  median: 0.5,
  negative: 0.1,
  clampedLow: 0.01,
  clampedHigh: 0,
  quantiles: { "0.05": -0.3, "0.25": 0.3, "0.5": 0.5, "0.75": 0.7, "0.95": 0.8 },
  interval: [-1.5, 0.9],
};

describe.each(Object.entries(charts))("chart %s", (_, chart) => {
  it("draws any data without a broken number, and no text of it becomes markup", () => {
    fc.assert(
      fc.property(chart, options, (draw, given) => {
        const { svg, finding, howToRead, description, table } = draw(given);
        const drawn = toSvgString(svg);
        expect(withoutText(drawn)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
        const said = table.rows.flatMap((row) =>
          row.map((cell, at) => (typeof cell === "number" ? cellText(cell, table.columns[at]!, given.locale) : "")),
        );
        expect([...said, ...table.columns.map((column) => columnHeading(column, given.locale))].join(" ")).not.toMatch(/NaN|∞|undefined/);
        expect(drawn).not.toMatch(/<(?!\/?(svg|g|path|rect|circle|line|text|desc)[ />])/);
        expect(Number(svg.attributes.height)).toBeLessThan(6000);
        expect([finding, howToRead, description].every((each) => each.length > 0)).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

/** The drawing alone: names may hold any word, so texts and labels are left out. */
function withoutText(svg: string): string {
  return svg.replaceAll(/>[^<]*</g, "><").replace(/aria-label="[^"]*"/, "");
}
