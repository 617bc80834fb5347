import type { Addresses } from "../random/addresses.ts";
import type { Block } from "../random/block.ts";
import { drawSpliced, drawWords, stretchedValue } from "./draw.ts";
import { quantileOfWord } from "./quantileTable.ts";
import { type Sampler, SamplerKind, type SamplerSet } from "./samplerSet.ts";

/**
 * Values from a sampler at the first `count` of some addresses whose words have been read, each what `draw` gives there alone.
 *
 * values  overwritten from 0 on
 */
export function quantiles(
  set: SamplerSet,
  sampler: Sampler,
  block: Block,
  addresses: Addresses,
  count: number,
  values: Float64Array,
): void {
  const { words } = addresses;
  const { data } = set;
  const fourth = 3 * addresses.capacity;
  const at = set.offset[sampler];
  const low = set.low[sampler];
  const cap = set.cap[sampler];
  switch (set.kind[sampler]) {
    case SamplerKind.constant:
      values.fill(data[at], 0, count);
      return;
    case SamplerKind.table:
      for (let i = 0; i < count; i++) values[i] = Math.max(low, Math.min(quantileOfWord(data, at, words[i], words[fourth + i]), cap));
      return;
    case SamplerKind.spliced:
      for (let i = 0; i < count; i++) values[i] = Math.max(low, Math.min(drawSpliced(data, at, words[i], words[fourth + i]), cap));
      return;
    case SamplerKind.scaled:
      quantiles(set, data[at + 1] as Sampler, block, addresses, count, values);
      for (let i = 0; i < count; i++) values[i] = Math.max(low, Math.min(data[at] * values[i], cap));
      return;
    case SamplerKind.stretched:
      quantiles(set, data[at + 1] as Sampler, block, addresses, count, values);
      for (let i = 0; i < count; i++) values[i] = Math.max(low, Math.min(stretchedValue(data[at], values[i]), cap));
      return;
    default:
      for (let i = 0; i < count; i++) {
        standAt(block, addresses, i);
        values[i] = drawWords(set, sampler, block.alone, words[i], words[fourth + i]);
      }
  }
}

/** Leaves the stream of one lane as if address number i had been read last. */
function standAt({ alone, first }: Block, { entity, lane, purpose, index, step }: Addresses, i: number): void {
  alone.address[0] = (first + lane[i]) | 0;
  alone.address[1] = entity;
  alone.address[2] = purpose[i * step];
  alone.address[3] = index[i * step];
}
