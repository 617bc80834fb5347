import { describe, expect, test } from "vitest";
import { answer, disagreements, pooled } from "../../../bench/peers/answer.ts";

const futures = { depleted: [0, 1, 0, 1], finalBalance: [1, 2, 3, 4], received: [4, 4, 4, 4], saving: [0, 0, 2, 2] };

describe("the answer of a peer", () => {
  test("is the means with their standard errors, and the sd of the saving with its own", () => {
    const result = answer(futures, { seconds: 2, processorSeconds: 3 });
    expect(result).toMatchObject({
      replications: 4,
      seconds: 2,
      processorSeconds: 3,
      depletion: 0.5,
      depletionError: 0.25,
      receivedMean: 4,
      receivedMeanError: 0,
    });
    expect(result).toMatchObject({ finalBalanceMean: 2.5, savingMean: 1, savingSd: 1, savingSdError: 0 });
    expect(result.finalBalanceMeanError).toBeCloseTo(Math.sqrt(1.25 / 4), 12);
  });

  test("pooled over two seeds has the same value and an error smaller by √2", () => {
    const one = answer(futures, { seconds: 2, processorSeconds: 3 });
    const two = pooled([one, one]);
    expect(two.depletion).toBe(one.depletion);
    expect(two.depletionError).toBeCloseTo(one.depletionError / Math.SQRT2, 12);
    expect(two).toMatchObject({ replications: 8, seconds: 4, processorSeconds: 6 });
  });
});

describe("two peers disagree", () => {
  const one = { ...answer(futures, { seconds: 1, processorSeconds: 1 }), depletionError: 0.01, receivedMeanError: 1, savingSdError: 1 };

  test("when a statistic is more than five combined standard errors away", () => {
    const near = { ...one, depletion: one.depletion + 4.9 * Math.hypot(0.01, 0.01) };
    const far = { ...one, depletion: one.depletion + 5.1 * Math.hypot(0.01, 0.01) };
    expect(
      disagreements(
        new Map([
          ["a", one],
          ["b", near],
        ]),
      ),
    ).toEqual([]);
    expect(
      disagreements(
        new Map([
          ["a", one],
          ["b", far],
        ]),
      ),
    ).toEqual([expect.stringMatching(/^depletion: a .*, b .*, 5\.1 standard errors apart$/)]);
  });

  test("when a statistic is not a number", () => {
    expect(
      disagreements(
        new Map([
          ["a", one],
          ["b", { ...one, savingMean: Number.NaN }],
        ]),
      ),
    ).toHaveLength(1);
  });
});
