import { entityHash, Mechanism, purpose } from "../../../engine/random/address.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, type Stream, setReplication } from "../../../engine/random/stream.ts";

/** Seeds as a person gives them. */
export const seeds = ["1", "2", "3"] as const;

const entity = entityHash("interventions.skolfam.outcomes.hvb");
const event = purpose(Mechanism.event, 1, 2, 3);

/**
 * Ways to read the addressed words as one sequence: the i-th four words of each. An interleaving is a slice of addresses that
 * the model reads next to each other, so that its words stand for independent draws.
 */
export const interleavings: Readonly<Record<string, (streams: readonly Stream[], i: number) => Stream>> = {
  /** One purpose of one entity in one future: event after event. */
  index: ([stream], i) => at(stream!, 0, entity, event, i),
  /** The same draw in future after future. */
  replication: ([stream], i) => at(stream!, i, entity, event, 0),
  /** The same draw of entity after entity; ids are hashed, so consecutive numbers are the hardest case. */
  entity: ([stream], i) => at(stream!, 0, i, event, 0),
  /** The same draws under the seeds 1, 2 and 3 in turn. */
  seeds: (streams, i) => at(streams[i % 3]!, 0, entity, event, Math.floor(i / 3)),
};

function at(stream: Stream, replication: number, who: number, what: number, index: number): Stream {
  setReplication(stream, replication);
  read(stream, who, what, index);
  return stream;
}

/** The streams that an interleaving reads from, one a seed. */
export function seededStreams(): readonly Stream[] {
  return seeds.map((seed) => createStream(rootKey(seed)));
}

/** What the C program must know: entity, purpose, and the root key of each seed. */
export function streamFacts(): readonly number[] {
  return [entity, event, ...seeds.flatMap((seed) => [...rootKey(seed)])];
}
