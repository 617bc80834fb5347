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
} as const;

/** Rounds, cohorts and years since entry each take six bits: a horizon is at most 60 years. */
export function purpose(mechanism: number, round = 0, cohort = 0, yearSinceEntry = 0): number {
  return mechanism | (round << 6) | (cohort << 12) | (yearSinceEntry << 18);
}

/** The purpose at the same round, cohort and year of another mechanism. */
export function withMechanism(purpose: number, mechanism: number): number {
  return (purpose & ~63) | mechanism;
}

/** Marks the sub-stream that a compound draw at an address continues in. */
export const SUBSTREAM = 1 << 24;

/**
 * 32-bit hash of an id path (MurmurHash3 over UTF-16 code units, finalised). Collisions between the ids of one scenario
 * are looked for when it is compiled.
 *
 * source  Appleby (2011), MurmurHash3, public domain
 */
export function entityHash(path: string): number {
  let h = 0x9747b28c;
  for (let i = 0; i < path.length; i++) {
    let k = Math.imul(path.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  return finalise(h ^ path.length);
}

/** The entity under which draw number `index` of `entity` keeps a sub-stream of its own. */
export function subEntity(entity: number, index: number): number {
  return finalise(entity ^ Math.imul(index + 1, 0x9e3779b9));
}

function finalise(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
