import type { Intervention } from "../../../engine/model/scenario.ts";
import { type Enrolled, enrol } from "./enrolled.ts";
import { type Event, eventsOf } from "./outcomes.ts";
import type { Drawn } from "./parameters.ts";
import { gamma, type Streams } from "./random.ts";

/** Somebody followed from the year of entry on: a participant, or a control of an evaluation. */
export interface Person {
  readonly entered: number;
  /** Fidelity in the year of entry. */
  readonly dose: number;
  /** Portfolio factor in the year of entry. */
  readonly factor: number;
  /** First year since entry spent in another municipality; Infinity: stays. */
  readonly awayFrom: number;
  /** What happens without the intervention. */
  readonly events: readonly Event[];
  /** null: anybody is enrolled. */
  readonly enrolled: Enrolled | null;
}

/** How a control differs from a participant: the rate is multiplied, or with `count: one` the cost. */
export interface Entry {
  readonly entered: number;
  readonly dose: number;
  readonly factor: number;
  /** By outcome: its bias factor for a control, 1 for a participant. */
  readonly multiplierOf: (outcome: string) => number;
}

/** One person's life up to year T (MODEL §3.3, §3.4). `address` is the person's own, unique in the replication. */
export function drawPerson(
  address: string,
  entry: Entry,
  intervention: Intervention,
  drawn: Drawn,
  z: readonly number[],
  streams: Streams,
): Person {
  const { entered, dose, factor, multiplierOf } = entry;
  const variance = intervention.frailtyVariance;
  const enrolled = enrol(address, intervention, drawn, entered, z, streams);
  const plain = () => (variance === 0 ? 1 : variance * gamma(streams(`${address}/frailty`), 1 / variance));
  const frailty = enrolled?.frailty ?? plain();
  const events = drawn.outcomes.flatMap((outcome) =>
    eventsOf(outcome, entered, frailty, multiplierOf(outcome.outcome.id), z, streams(`${address}/events/${outcome.outcome.id}`)),
  );
  const moves = streams(`${address}/moves`);
  let awayFrom = 1;
  while (awayFrom <= z.length && !moves.happens(drawn.outMigration)) awayFrom++;
  return { entered, dose, factor, awayFrom, events, enrolled };
}
