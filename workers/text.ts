const arrays = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array, Int16Array, Uint16Array, Int8Array } as const;
type ArrayName = keyof typeof arrays;

/**
 * Plain data as JSON, exactly: numbers that JSON lacks (NaN, ±Infinity, −0), big integers, typed arrays and maps are tagged
 * objects with the one key `$`. The inverse of fromText.
 *
 * throws  TypeError for a value that is not data (a function, a symbol, an object of a class)
 */
export function toText(value: unknown): string {
  return JSON.stringify(tagged(value));
}

function tagged(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: ["number", Object.is(value, -0) ? "-0" : String(value)] };
    case "bigint":
      return { $: ["bigint", String(value)] };
    case "string":
    case "boolean":
      return value;
    case "undefined":
      return { $: ["undefined"] };
    case "object":
      return value === null ? null : taggedObject(value);
    default:
      throw new TypeError(`text: expected plain data, got a ${typeof value}`);
  }
}

function taggedObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(tagged);
  if (value instanceof Map) return { $: ["map", [...value].map(([key, item]) => [tagged(key), tagged(item)])] };
  const name = value.constructor?.name;
  if (ArrayBuffer.isView(value) && name in arrays) return { $: [name, base64(value)] };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`text: expected plain data, got a ${name}`);
  // A key "$" of the data itself would be taken for a tag.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.startsWith("$") ? `$${key}` : key, tagged(item)]));
}

/** What toText wrote. */
export function fromText(text: string): unknown {
  return untagged(JSON.parse(text));
}

function untagged(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(untagged);
  if ("$" in value) return fromTag(value.$ as [string, unknown?]);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.startsWith("$$") ? key.slice(1) : key, untagged(item)]));
}

function fromTag([kind, content]: [string, unknown?]): unknown {
  if (kind === "number") return Number(content);
  if (kind === "bigint") return BigInt(content as string);
  if (kind === "undefined") return undefined;
  if (kind === "map") return new Map((content as [unknown, unknown][]).map(([key, item]) => [untagged(key), untagged(item)]));
  if (!Object.hasOwn(arrays, kind)) throw new TypeError(`text: unknown kind of data ${JSON.stringify(kind)}`);
  return new arrays[kind as ArrayName](bytesOf(content as string).buffer);
}

function base64(view: ArrayBufferView): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
