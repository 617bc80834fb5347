import { SUBSTREAM, subEntity } from "../random/address.ts";
import { read, type Stream, uniform } from "../random/stream.ts";
import { poissonQuantile } from "./poisson.ts";
import { needsRefining, quantileOfWord, TABLE_SIZE } from "./quantileTable.ts";
import { type Sampler, SamplerKind, type SamplerSet } from "./samplerSet.ts";

/**
 * One value from a sampler, by inversion of words 0 and 3 of the address read last; words 1 and 2 are left to the caller.
 * Word 0 is the quantile. Word 3 picks the component of a mixture, and what is left of it refines the extreme tail.
 * A compound continues in a sub-stream of the same address, and leaves other words in `stream.words`.
 */
export function draw(set: SamplerSet, sampler: Sampler, stream: Stream): number {
  // Most draws are from a table: kept apart so that they are inlined.
  if (set.kind[sampler] === SamplerKind.table) {
    return within(set, sampler, quantileOfWord(set.data, set.offset[sampler], stream.words[0], stream.words[3]));
  }
  return drawWords(set, sampler, stream, stream.words[0], stream.words[3]);
}

/**
 * One value from a table or constant sampler by one word alone, so that an address serves four draws. The extreme tail is
 * resolved to 2^-33 only: for light tails (frailty, measurement errors), not for costs.
 */
export function drawByWord(set: SamplerSet, sampler: Sampler, word: number): number {
  const at = set.offset[sampler];
  return set.kind[sampler] === SamplerKind.table ? byWord(set.data, at, word) : set.data[at];
}

/** The same from the table that starts at `at`: the tail in the middle of what the word leaves open. */
export function byWord(data: Float64Array, at: number, word: number): number {
  return quantileOfWord(data, at, word, -2147483648);
}

/** A value clamped to the sampler's cap and legal range. */
function within(set: SamplerSet, sampler: Sampler, value: number): number {
  return Math.max(set.low[sampler], Math.min(value, set.cap[sampler]));
}

/** What `draw` gives where words 0 and 3 are these; a compound reads on from the address read last. */
export function drawWords(set: SamplerSet, sampler: Sampler, stream: Stream, word: number, spare: number): number {
  const at = set.offset[sampler];
  const data = set.data;
  switch (set.kind[sampler]) {
    case SamplerKind.constant:
      return data[at];
    case SamplerKind.table:
      return within(set, sampler, quantileOfWord(data, at, word, spare));
    case SamplerKind.spliced:
      return within(set, sampler, drawSpliced(data, at, word, spare));
    case SamplerKind.discrete:
      return within(set, sampler, data[at + set.size[sampler] + cell(data, at, uniform(word))]);
    case SamplerKind.equallyLikely:
      return within(set, sampler, data[at + Math.floor(uniform(word) * set.size[sampler])]);
    case SamplerKind.mixture: {
      const u = uniform(spare);
      const i = cell(data, at, u);
      const rest = leftover(u, i === 0 ? 0 : data[at + i - 1], data[at + i]);
      const component = data[at + set.size[sampler] + i] as Sampler;
      return within(set, sampler, drawWords(set, component, stream, word, rest));
    }
    case SamplerKind.scaled:
      return within(set, sampler, data[at] * drawWords(set, data[at + 1] as Sampler, stream, word, spare));
    case SamplerKind.stretched:
      return within(set, sampler, stretchedValue(data[at], drawWords(set, data[at + 1] as Sampler, stream, word, spare)));
    default:
      return within(set, sampler, drawCompound(set, at, stream, word));
  }
}

/** A value with its distance above the point doubled (distributions/stretched.ts). */
export function stretchedValue(above: number, value: number): number {
  return value + Math.max(0, value - above);
}

/** One value of a spliced sampler: the spare word decides between body and tail, and what is left of it refines. */
export function drawSpliced(data: Float64Array, at: number, word: number, spare: number): number {
  const u = uniform(spare);
  const body = data[at];
  const inBody = u < body;
  const table = inBody ? at + 1 : at + 1 + TABLE_SIZE;
  const refine = !needsRefining(word) ? 0 : inBody ? leftover(u, 0, body) : leftover(u, body, 1);
  return quantileOfWord(data, table, word, refine);
}

/** Where u lies between low and high, as a word of its own. */
function leftover(u: number, low: number, high: number): number {
  return Math.floor(((u - low) / (high - low)) * 4294967296) | 0;
}

/** First i with u ≤ cumulative[i]. */
function cell(data: Float64Array, at: number, u: number): number {
  let i = 0;
  while (u > data[at + i]) i++;
  return i;
}

/** Sum of Poisson(rate) severities; the count is word 0, severity k is at index k of a sub-stream that belongs to (entity, index). */
function drawCompound(set: SamplerSet, at: number, stream: Stream, word: number): number {
  const count = poissonQuantile(set.data[at], uniform(word));
  const severity = set.data[at + 1] as Sampler;
  const address = stream.address;
  const entity = address[1];
  const purpose = address[2];
  const index = address[3];
  const own = subEntity(entity, index);
  let total = 0;
  for (let k = 0; k < count; k++) {
    read(stream, own, purpose + SUBSTREAM, k);
    total += draw(set, severity, stream);
  }
  address[1] = entity;
  address[2] = purpose;
  address[3] = index;
  return total;
}
