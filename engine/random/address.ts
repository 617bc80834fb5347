import { murmurEnd, murmurStep } from "../numeric/murmur.ts";

/**
 * Addresses of random numbers (MODEL §0, common random numbers).
 *
 *   word = f(root key; replication, entity, purpose, index)
 *
 * entity   32-bit hash of an id such as `interventions.skolfam.outcomes.hvb`, never a position in the file, so adding
 *          an intervention, an outcome or a payer moves nobody else's numbers
 * purpose  what is drawn, with the round, the cohort and the year since entry it belongs to
 * index    which of the purpose's draws (a year, a person, an event)
 */
export const Mechanism = {
  parameter: 0,
  economy: 1,
  election: 2,
  head: 3,
  context: 4,
  effect: 5,
  noEffect: 6,
  team: 7,
  costFactor: 8,
  migration: 9,
  frailty: 10,
  eventCount: 11,
  event: 12,
  dayRate: 13,
  extraEvent: 14,
  extraDayRate: 15,
  controlMigration: 16,
  controlFrailty: 17,
  controlCount: 18,
  controlEvent: 19,
  controlDayRate: 20,
  controlBias: 21,
  treatedError: 22,
  controlError: 23,
  payment: 24,
  dissolution: 25,
  sparedCount: 26,
  sparedEvent: 27,
  sparedDayRate: 28,
  followedMigration: 29,
  othersFrailty: 30,
  lumpTail: 31,
  controlLumpTail: 32,
  afterwards: 33,
  scoredLine: 34,
} as const;

/** Bits of each part of a purpose, and where it begins: the only place where they are written. */
const BITS = 6;
const ROUND = BITS;
const COHORT = 2 * BITS;
const YEAR = 3 * BITS;

/** Mechanisms, rounds of an intervention, cohorts of a round and years since entry that have addresses of their own. */
export const PACKED_VALUES = 1 << BITS;

/** Replications that have addresses of their own: one word holds their number. */
export const REPLICATIONS = 4294967296;

/** What is drawn, packed in one word; each part is below `PACKED_VALUES`, which `compile` sees to. */
export function purpose(mechanism: number, round = 0, cohort = 0, yearSinceEntry = 0): number {
  return mechanism | (round << ROUND) | (cohort << COHORT) | (yearSinceEntry << YEAR);
}

/** The purpose at the same round, cohort and year of another mechanism. */
export function withMechanism(purpose: number, mechanism: number): number {
  return (purpose & -PACKED_VALUES) | mechanism;
}

/** Marks the sub-stream that a compound draw at an address continues in. */
export const SUBSTREAM = 1 << (4 * BITS);

/**
 * Refuses a number of rounds, cohorts or years that would give two of them the same address.
 *
 * throws  RangeError if count > `PACKED_VALUES`
 */
export function refuseUnaddressed(what: string, count: number): void {
  if (count <= PACKED_VALUES) return;
  throw new RangeError(`addresses: ${what} must be at most ${PACKED_VALUES}, got ${count}: more would share their random numbers`);
}

/**
 * 32-bit hash of an id path (MurmurHash3 over UTF-16 code units, finalised). Collisions between the ids of one scenario
 * are looked for when it is compiled.
 */
export function entityHash(path: string): number {
  let h = 0x9747b28c;
  for (let i = 0; i < path.length; i++) h = murmurStep(h, path.charCodeAt(i));
  return murmurEnd(h ^ path.length);
}

/** The entity under which draw number `index` of `entity` keeps a sub-stream of its own. */
export function subEntity(entity: number, index: number): number {
  return murmurEnd(entity ^ Math.imul(index + 1, 0x9e3779b9));
}
