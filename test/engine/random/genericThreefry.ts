const rotations = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/**
 * Threefry-4x32 as the paper writes it, with any number of rounds: a loop, slow and plain, to check the unrolled one against.
 *
 * source  Salmon, Moraes, Dror & Shaw (2011), table 2 and § 3.3; Random123 threefry.h
 */
export function genericThreefry(rounds: number, counter: readonly number[], key: readonly number[]): number[] {
  const schedule = [...key, key.reduce((a, b) => a ^ b, 0x1bd11bda)];
  const x = counter.map((c, i) => (c + key[i]!) | 0) as [number, number, number, number];
  for (let round = 0; round < rounds; round++) {
    const [first, second] = rotations[round % 8]!;
    const [b, d] = round % 2 === 0 ? ([1, 3] as const) : ([3, 1] as const);
    x[0] = (x[0] + x[b]) | 0;
    x[b] = rotate(x[b], first) ^ x[0];
    x[2] = (x[2] + x[d]) | 0;
    x[d] = rotate(x[d], second) ^ x[2];
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    for (let i = 0; i < 4; i++) x[i] = (x[i]! + schedule[(injection + i) % 5]!) | 0;
    x[3] = (x[3] + injection) | 0;
  }
  return x.map((word) => word >>> 0);
}
