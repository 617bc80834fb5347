/** Draws from one stream; every call takes the next number of it. */
export interface Random {
  /** In the open interval (0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** True with the probability given. */
  happens(probability: number): boolean;
}

/** The stream of an address such as `skolfam/round 1/person 3`: independent of every other address, the same at every call. */
export type Streams = (address: string) => Random;

/** All streams of one replication: sfc32 seeded with a 128-bit hash of seed and address. */
export function streams(seed: number): Streams {
  return (address) => random(sfc32(hash128(`${seed}|${address}`)));
}

function random(word: () => number): Random {
  const uniform = () => ((word() >>> 6) * 2 ** 26 + (word() >>> 6) + 0.5) / 2 ** 52;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
    happens: (probability) => uniform() < probability,
  };
}

/** C. Doty-Humphrey's sfc32: 128 bits of state, 32 bits a call. */
function sfc32([s0, s1, s2, s3]: readonly [number, number, number, number]): () => number {
  let [a, b, c, counter] = [s0, s1, s2, s3];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** Four 32-bit words of a text (cyrb128, public domain). */
function hash128(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ code, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [(h1 ^ h2 ^ h3 ^ h4) >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}

/** Number of successes in `trials` independent trials, one by one. */
export function binomial(random: Random, trials: number, probability: number): number {
  let successes = 0;
  for (let i = 0; i < trials; i++) if (random.happens(probability)) successes++;
  return successes;
}

/** Poisson: exponential waiting times until they exceed 1; a large mean is the sum of two halves. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, mean / 2) + poisson(random, mean / 2);
  let count = 0;
  let waited = -Math.log(random.uniform());
  while (waited < mean) {
    count++;
    waited -= Math.log(random.uniform());
  }
  return count;
}

/** Gamma with scale 1; Marsaglia & Tsang (2000), and Γ(k) = Γ(k + 1) U^(1/k) below shape 1. */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
