/** Takes one part of an archive apart: raw deflate, as `inflateRawSync` of Node and `inflateSync` of fflate do. */
export type Inflate = (packed: Uint8Array, size: number) => Uint8Array;

/** What all parts that are wanted may hold together; bytes. */
const most = 512 << 20;
const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [endLength, entryLength, localLength, longestRemark] = [22, 46, 30, 65_535];

/**
 * Parts of a zip archive by their paths (APPNOTE.TXT 6.3.10, 4.3).
 *
 * wanted  which parts, by path
 * throws  RangeError where it is no archive, is cut short, is too large or packed in a way that Office does not use
 */
export function zipParts(bytes: Uint8Array, inflate: Inflate, wanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const parts = new Map<string, Uint8Array>();
  let [at, total] = [view.getUint32(end + 16, true), 0];
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entryMark) throw new RangeError("zipParts: there is no entry where one is named");
    const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + lengths[0]!));
    if (wanted(path)) {
      total += size;
      if (total > most) throw new RangeError("zipParts: too large");
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== localMark) throw new RangeError("zipParts: there is no part where one is named");
      const begin = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (begin + packed > bytes.length) throw new RangeError("zipParts: cut short");
      const inside = bytes.subarray(begin, begin + packed);
      if (method !== 0 && method !== 8) throw new RangeError(`zipParts: packed in way ${method}`);
      parts.set(path, method === 0 ? inside : inflate(inside, size));
    }
    at += entryLength + lengths.reduce((sum, length) => sum + length, 0);
  }
  return parts;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestRemark);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  throw new RangeError("zipParts: no archive");
}
