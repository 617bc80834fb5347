import fc from "fast-check";
import { expect, test } from "vitest";
import { fadeFrom } from "../../../engine/evidence/fadeFrom.ts";
import { fadeThrough } from "../../../engine/evidence/fadeThrough.ts";
import { linkedMoments } from "../../../engine/evidence/linkedMoments.ts";
import { near } from "./near.ts";

test("fading through two follow-ups: 43 % left after 0.75 years and 37 % after 1.5", () => {
  const fade = fadeFrom({ years: 0.75, left: 0.43 }, { years: 1.5, left: 0.37 });
  if (typeof fade === "string") throw new Error(fade);
  near(fade.persistentShare, 0.3629411765, 1e-9, "persistent share");
  near(fade.halfLifeYears, 0.2309164835, 1e-9, "half-life");
});

test("the curve goes through both points at any spacing, and the points of a curve give it back", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.double({ min: 0.05, max: 0.9, noNaN: true }),
      fc.double({ min: 0.1, max: 2, noNaN: true }),
      fc.double({ min: 1.2, max: 4, noNaN: true }),
      (halfLife, persistent, t, ratio) => {
        const left = (s: number) => persistent + (1 - persistent) * 2 ** (-s / halfLife);
        const [first, second] = [t, t * ratio].map((years) => ({ years, left: left(years) }));
        const found = fadeFrom(first!, second!);
        if (typeof found === "string") throw new Error(found);
        const at = (s: number) => found.persistentShare + (1 - found.persistentShare) * 2 ** (-s / found.halfLifeYears);
        expect(Math.abs(at(first!.years) - first!.left)).toBeLessThan(1e-9);
        expect(Math.abs(at(second!.years) - second!.left)).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 300 },
  );
});

test("an effect that grew, or that would end below nothing, lies on no such curve", () => {
  expect(fadeFrom({ years: 1, left: 0.4 }, { years: 2, left: 0.5 })).toBe("grew");
  expect(fadeFrom({ years: 1, left: 0.4 }, { years: 2, left: 0.4 })).toBe("grew");
  // a straight line to zero: 90 % after one year, 50 % after two
  expect(fadeFrom({ years: 1, left: 0.9 }, { years: 2, left: 0.5 })).toBe("belowZero");
  expect(() => fadeFrom({ years: 2, left: 0.5 }, { years: 1, left: 0.4 })).toThrow("years must be > 0 and in order");
  expect(() => fadeFrom({ years: 1, left: 1 }, { years: 2, left: 0.4 })).toThrow("left must be in (0, 1), got 1");
});

test("a link of half an effect: e of mean .3, sd .1 times a ratio of mean .5, sd .2", () => {
  const { mean, variance } = linkedMoments([
    { mean: 0.3, variance: 0.01 },
    { mean: 0.5, variance: 0.04 },
  ]);
  expect(mean).toBeCloseTo(0.15, 14);
  near(Math.sqrt(variance), 0.0806225775, 1e-9);
  expect(linkedMoments([{ mean: 0.3, variance: 0.01 }])).toEqual({ mean: 0.3, variance: 0.01 });
});

test("one follow-up gives the half-life beside a persistent share, and says what is missing without", () => {
  // 2^(−1/2) = (R − .2)/.8
  const left = 0.2 + 0.8 * Math.SQRT1_2;
  expect(fadeThrough([{ years: 1, left }], 0.2)).toMatchObject({ halfLifeYears: expect.closeTo(2, 9), persistentShare: 0.2 });
  expect(fadeThrough([{ years: 1, left }], null)).toBe("oneFollowUp");
  expect(fadeThrough([{ years: 1, left: 0.2 }], 0.2)).toBe("belowPersistent");
  expect(fadeThrough([{ years: 1, left: 1 }], 0.2)).toBe("grew");
});

test("two follow-ups are met, and an effect that grew or ends below nothing is none", () => {
  const fade = fadeThrough(
    [
      { years: 0.75, left: 0.43 },
      { years: 1.5, left: 0.37 },
    ],
    null,
  );
  expect(fade).toMatchObject({ persistentShare: expect.closeTo(0.3629411765, 9), residuals: [0, 0] });
  const at = (left: readonly number[]) =>
    fadeThrough(
      left.map((each, i) => ({ years: i + 1, left: each })),
      null,
    );
  expect(at([1.1, 0.5])).toBe("grew");
  expect(at([0.4, 0.5])).toBe("grew");
  expect(at([0.5, 0])).toBe("belowZero");
  expect(at([0.4, 0.5, 0.7, 1.1])).toBe("grew");
});

test("three follow-ups on a curve give it back; off it, no other curve is nearer", () => {
  const curve = (halfLife: number, persistent: number) => (s: number) => persistent + (1 - persistent) * 2 ** (-s / halfLife);
  const points = [1, 2, 5, 8].map((years) => ({ years, left: curve(3, 0.2)(years) }));
  expect(fadeThrough(points, null)).toMatchObject({
    halfLifeYears: expect.closeTo(3, 6),
    persistentShare: expect.closeTo(0.2, 6),
    residuals: points.map(() => expect.closeTo(0, 9)),
  });
  const noisy = points.map(({ years, left }, i) => ({ years, left: left + (i % 2 === 0 ? 0.03 : -0.02) }));
  const fitted = fadeThrough(noisy, null);
  if (typeof fitted === "string") throw new Error(fitted);
  const loss = (halfLife: number, persistent: number) =>
    noisy.reduce((sum, { years, left }) => sum + (curve(halfLife, persistent)(years) - left) ** 2, 0);
  const least = loss(fitted.halfLifeYears, fitted.persistentShare);
  expect(fitted.residuals.reduce((sum, off) => sum + off * off, 0)).toBeCloseTo(least, 12);
  for (const h of [0.9, 0.99, 1.01, 1.1])
    for (const p of [-0.02, 0, 0.02])
      expect(loss(h * fitted.halfLifeYears, fitted.persistentShare + p)).toBeGreaterThanOrEqual(least - 1e-12);
});
