import { expect, test } from "vitest";
import { blockSize, createSimulator, mergePartials, type Partial } from "../../engine/index.ts";
import { TABLE_SIZE } from "../../engine/samplers/quantileTable.ts";
import { SamplerKind } from "../../engine/samplers/samplerSet.ts";
import { toText } from "../../workers/text.ts";
import { checked, functionBits } from "./functionBits.ts";
import { golden } from "./golden.ts";
import { goldenReplications, type Planned, planned, resultHash } from "./sameBits.ts";

// The other side of the tests of the same bits: what differs by the least there is has another fingerprint.

const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** The double next to a number. */
function next(x: number): number {
  double[0] = x;
  bits[0]! += 1n;
  return double[0]!;
}

const { scenario, plan } = planned("trelleborg");

/** The result's hash where a fourth of the numbers in the table of one distribution are one unit in the last place off. */
function hashWithFault({ scenario, plan }: Planned, sampler: number): string {
  const tables = plan.samplers;
  const data = Float64Array.from(tables.data);
  const end = tables.offset[sampler]! + TABLE_SIZE;
  for (let at = tables.offset[sampler]!; at < end; at += 4) data[at] = next(data[at]!);
  return resultHash({ scenario, plan: { ...plan, samplers: { ...tables, data } } }, goldenReplications);
}

test("a function that is one unit in the last place off in one argument of ten thousand has another fingerprint", () => {
  const count = 20_000;
  const right = functionBits(count);
  for (const [name, entry] of Object.entries(checked)) {
    let calls = 0;
    let wrongAt = 5000;
    const off = (x: number, y: number): number => {
      const value = entry.f(x, y);
      calls++;
      if (calls < wrongAt || !Number.isFinite(value)) return value;
      wrongAt += 10_000;
      return next(value);
    };
    const wrong = functionBits(count, { ...checked, [name]: { ...entry, f: off } });
    expect(calls).toBeGreaterThan(count);
    expect(Object.keys(right).filter((each) => right[each] !== wrong[each])).toEqual([name]);
  }
});

test("a result has the hash that is written down, and another one where any of its distributions is off by the last bit", () => {
  const written = golden().results.trelleborg;
  expect(resultHash({ scenario, plan }, goldenReplications)).toBe(written);
  const tables = plan.samplers;
  // Frailty and a control's bias are only compared with: a uniform number would have to fall between two doubles that are next to each other.
  // So is the standard normal in this scenario, where it decides effects and years of deficit; the next test has one where amounts follow from it.
  const compared = new Set<number>([
    plan.normal,
    ...plan.interventions.flatMap(({ frailty, evaluation }) => [frailty, ...(evaluation?.bias ?? [])]),
  ]);
  const drawn = [...tables.kind.keys()].filter((sampler) => tables.kind[sampler] === SamplerKind.table && !compared.has(sampler));
  expect(drawn.length).toBeGreaterThanOrEqual(10);
  expect(drawn.filter((sampler) => hashWithFault({ scenario, plan }, sampler) !== written)).toEqual(drawn);
});

test("the standard normal off by the last bit is seen in a fund whose amounts are what effects have saved", () => {
  const joint = planned("sodertalje");
  const written = golden().results.sodertalje;
  expect(resultHash(joint, goldenReplications)).toBe(written);
  expect(hashWithFault(joint, joint.plan.normal)).not.toBe(written);
});

test("a block twice, a block that is missing, a future too many and another seed are all seen", () => {
  const partial = (blocks: readonly number[], seed = "1", last = blockSize): string => {
    const simulator = createSimulator(plan, seed);
    for (const [i, block] of blocks.entries()) simulator.run(block, i === blocks.length - 1 ? last : blockSize);
    return toText(simulator.take());
  };
  const one = (block: number): Partial => {
    const simulator = createSimulator(plan, "1");
    simulator.run(block, blockSize);
    return simulator.take();
  };
  const right = partial([0, 1, 2]);
  expect(toText(mergePartials(one(2), mergePartials(one(0), one(1))))).toBe(right);
  expect(() => partial([0, 1, 1])).toThrow("block 1 is there twice");
  expect(() => mergePartials(one(1), mergePartials(one(0), one(1)))).toThrow("block 1 is there twice");
  for (const wrong of [partial([0, 1]), partial([0, 2, 3]), partial([0, 1, 2], "1", 1023), partial([0, 1, 2], "2")]) {
    expect(wrong).not.toBe(right);
  }
});
