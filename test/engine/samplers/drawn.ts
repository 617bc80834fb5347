import type { Uncertain } from "../../../engine/distributions/spec.ts";
import { rootKey } from "../../../engine/random/seed.ts";
import { createStream, read, setReplication } from "../../../engine/random/stream.ts";
import { draw } from "../../../engine/samplers/draw.ts";
import { samplerSetBuilder } from "../../../engine/samplers/samplerSet.ts";

/** `count` draws of one distribution, one to an address, as the model draws them. */
export function drawn(spec: Uncertain, count: number, seed: number): Float64Array {
  const builder = samplerSetBuilder();
  const sampler = builder.add(spec);
  const set = builder.build();
  const stream = createStream(rootKey(seed));
  setReplication(stream, seed);
  const sample = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    read(stream, 0x5eed, 12, i);
    sample[i] = draw(set, sampler, stream);
  }
  return sample;
}
