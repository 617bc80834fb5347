import fc from "fast-check";

/** The values a scenario is made of, one after the other, all chosen by fast-check. */
export interface Draw {
  whole(min: number, max: number): number;
  oneOf<T>(...values: readonly T[]): T;
  /** True in about this share of the cases. */
  chance(share: number): boolean;
  /** A whole number of steps, in kronor or any other unit. */
  round(min: number, max: number, step: number): number;
  /** Different elements of a list. */
  some<T>(count: number, values: readonly T[]): T[];
}

/** Uniform: fast-check's preference for extreme numbers would leave most scenarios without money, years or persons. */
const evenly = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

/** An arbitrary made by one plain function of draws; it shrinks draw by draw. */
export function made<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => {
    const whole = (min: number, max: number) => generate(evenly, min, max);
    const draw: Draw = {
      whole,
      oneOf: (...values) => values[whole(0, values.length - 1)]!,
      chance: (share) => whole(0, 99) >= 100 - Math.round(100 * share),
      round: (min, max, step) => whole(Math.ceil(min / step), Math.floor(max / step)) * step,
      some(count, values) {
        const left = [...values];
        return Array.from({ length: Math.min(count, values.length) }, () => left.splice(whole(0, left.length - 1), 1)[0]!);
      },
    };
    return make(draw);
  });
}
