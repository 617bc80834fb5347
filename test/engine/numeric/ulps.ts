const double = new Float64Array(1);
const integer = new BigInt64Array(double.buffer);

/** The position of a double among all doubles in order, 0 for ±0. */
function position(x: number): bigint {
  double[0] = x;
  const bits = integer[0]!;
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** How many doubles apart two numbers are; Infinity when only one is NaN. */
export function ulpsApart(actual: number, expected: number): number {
  if (Number.isNaN(actual) || Number.isNaN(expected)) return Object.is(actual, expected) ? 0 : Infinity;
  const distance = position(actual) - position(expected);
  return Number(distance < 0n ? -distance : distance);
}
