import type { Intervention } from "../../../engine/model/scenario.ts";
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
  const frailty = variance === 0 ? 1 : variance * gamma(streams(`${address}/frailty`), 1 / variance);
  const events = drawn.outcomes.flatMap((outcome) =>
    eventsOf(outcome, entered, frailty, multiplierOf(outcome.outcome.id), z, streams(`${address}/events/${outcome.outcome.id}`)),
  );
  const moves = streams(`${address}/moves`);
  let awayFrom = 1;
  while (awayFrom <= z.length && !moves.happens(drawn.outMigration)) awayFrom++;
  return { entered, dose, factor, awayFrom, events };
}
