/** Bits of a digit, and digits of a number: 6 · 11 ≥ 64. */
const BITS = 11;
const DIGITS = 6;
const RADIX = 1 << BITS;
/** Fewer numbers than this are sorted sooner by comparing them. */
const FEWEST = 512;
/** Which half of a number its low 32 bits are in. */
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/**
 * The first `size` numbers of a list in increasing order: digit by digit of their bits, the lowest first, where a digit that all have in
 * common (whole kronor end with many) costs nothing.
 *
 * data     never NaN, never −0; overwritten, and the room for the result where there is one
 * returns  the numbers in increasing order: a part of `data`, or of a list of its own
 * source   Knuth (1998), The Art of Computer Programming 3, 5.2.5, sorting by distribution
 */
export function sortNumbers(data: Float64Array, size: number): Float64Array {
  if (size < FEWEST) return data.subarray(0, size).sort();
  const counts = countDigits(data, size);
  let from: Float64Array = data.subarray(0, size);
  let to: Float64Array = new Float64Array(size);
  for (let digit = 0; digit < DIGITS; digit++) {
    const first = counts.subarray(digit * RADIX, (digit + 1) * RADIX);
    if (!startsOf(first, size)) continue;
    distribute(from, to, first, digit);
    [from, to] = [to, from];
  }
  return negativesFirst(from, to);
}

/** How many numbers have each value of each digit. */
function countDigits(data: Float64Array, size: number): Int32Array {
  const counts = new Int32Array(DIGITS * RADIX);
  const halves = new Uint32Array(data.buffer, data.byteOffset, 2 * size);
  for (let i = 0; i < size; i++) {
    const low = halves[2 * i + LOW];
    const high = halves[2 * i + 1 - LOW];
    for (let digit = 0; digit < DIGITS; digit++) counts[digit * RADIX + digitOf(low, high, digit)]++;
  }
  return counts;
}

/** Bits 11 · digit … 11 · digit + 10. */
function digitOf(low: number, high: number, digit: number): number {
  const shift = digit * BITS;
  if (shift >= 32) return (high >>> (shift - 32)) & (RADIX - 1);
  if (shift + BITS <= 32) return (low >>> shift) & (RADIX - 1);
  return ((low >>> shift) | (high << (32 - shift))) & (RADIX - 1);
}

/** Turns counts into where each value's numbers start; false where all numbers have the same. */
function startsOf(counts: Int32Array, size: number): boolean {
  let start = 0;
  for (let value = 0; value < RADIX; value++) {
    const count = counts[value];
    if (count === size) return false;
    counts[value] = start;
    start += count;
  }
  return true;
}

/** Puts each number where its digit belongs, those of the same in their order. starts: moved on */
function distribute(from: Float64Array, to: Float64Array, starts: Int32Array, digit: number): void {
  const halves = new Uint32Array(from.buffer, from.byteOffset, 2 * from.length);
  for (let i = 0; i < from.length; i++) to[starts[digitOf(halves[2 * i + LOW], halves[2 * i + 1 - LOW], digit)]++] = from[i];
}

/** Bits rise with positive numbers, and fall after them with negative ones. room: as long */
function negativesFirst(sorted: Float64Array, room: Float64Array): Float64Array {
  const size = sorted.length;
  let negative = 0;
  while (negative < size && sorted[size - 1 - negative] < 0) negative++;
  if (negative === 0) return sorted;
  for (let i = 0; i < negative; i++) room[i] = sorted[size - 1 - i];
  room.set(sorted.subarray(0, size - negative), negative);
  return room;
}
