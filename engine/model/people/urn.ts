/**
 * On whom events fall where persons are not told apart: given the sum of n frailties Gamma(1/V, V), their shares are Dirichlet, and the
 * persons of events one after another are draws from a Pólya urn with n balls, to which every event adds V of its person's.
 *
 * source  Blackwell & MacQueen (1973), Annals of Statistics 1(2)
 */
export interface Urn {
  readonly lanes: number;
  /** Events so far, by lane. */
  readonly size: Int32Array;
  /** Their persons [event][lane]. */
  persons: Int32Array;
}

/** An empty urn in every lane. */
export function createUrn(lanes: number): Urn {
  return { lanes, size: new Int32Array(lanes), persons: new Int32Array(8 * lanes) };
}

/** Forgets all events. */
export function emptyUrn(urn: Urn): void {
  urn.size.fill(0);
}

/**
 * The person of the next event in lane i.
 *
 * n         persons
 * variance  V ≥ 0 of the frailties; 0: everybody alike
 * u         uniform in (0, 1)
 */
export function drawPerson(urn: Urn, i: number, n: number, variance: number, u: number): number {
  if (variance === 0) return Math.floor(u * n);
  const events = urn.size[i];
  const ball = u * (n + events * variance);
  const again = Math.min(events - 1, Math.floor((ball - n) / variance));
  const person = ball < n ? Math.floor(ball) : urn.persons[again * urn.lanes + i];
  if ((events + 1) * urn.lanes > urn.persons.length) {
    const wider = new Int32Array(2 * urn.persons.length);
    wider.set(urn.persons);
    urn.persons = wider;
  }
  urn.persons[events * urn.lanes + i] = person;
  urn.size[i] = events + 1;
  return person;
}
