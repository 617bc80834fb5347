const arrays = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array, Int16Array, Uint16Array, Int8Array } as const;
type ArrayName = keyof typeof arrays;

/** Where the bytes of an array are put, as what the text says of them. */
type PutBytes = (bytes: Uint8Array) => unknown;
/** The inverse. */
type GetBytes = (kept: unknown) => ArrayBuffer;

/**
 * Plain data as JSON, exactly: numbers that JSON lacks (NaN, ±Infinity, −0), big integers, typed arrays and maps are tagged
 * objects with the one key `$`. The inverse of fromText.
 *
 * put     where the bytes of arrays go: in base64 into the text itself unless another place is given
 * throws  TypeError for a value that is not data (a function, a symbol, an object of a class)
 */
export function toText(value: unknown, put: PutBytes = base64): string {
  return JSON.stringify(tagged(value, put));
}

function tagged(value: unknown, put: PutBytes): unknown {
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
      return value === null ? null : taggedObject(value, put);
    default:
      throw new TypeError(`text: expected plain data, got a ${typeof value}`);
  }
}

function taggedObject(value: object, put: PutBytes): unknown {
  if (Array.isArray(value)) return value.map((item) => tagged(item, put));
  if (value instanceof Map) return { $: ["map", [...value].map(([key, item]) => [tagged(key, put), tagged(item, put)])] };
  const name = value.constructor?.name;
  if (ArrayBuffer.isView(value) && name in arrays)
    return { $: [name, put(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))] };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`text: expected plain data, got a ${name}`);
  // A key "$" of the data itself would be taken for a tag.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.startsWith("$") ? `$${key}` : key, tagged(item, put)]));
}

/** What toText wrote. get: the inverse of its `put` */
export function fromText(text: string, get: GetBytes = bytesOf): unknown {
  return untagged(JSON.parse(text), get);
}

function untagged(value: unknown, get: GetBytes): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => untagged(item, get));
  if ("$" in value) return fromTag(value.$ as [string, unknown?], get);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.startsWith("$$") ? key.slice(1) : key, untagged(item, get)]));
}

function fromTag([kind, content]: [string, unknown?], get: GetBytes): unknown {
  if (kind === "number") return Number(content);
  if (kind === "bigint") return BigInt(content as string);
  if (kind === "undefined") return undefined;
  if (kind === "map") return new Map((content as [unknown, unknown][]).map(([key, item]) => [untagged(key, get), untagged(item, get)]));
  if (!Object.hasOwn(arrays, kind)) throw new TypeError(`text: unknown kind of data ${JSON.stringify(kind)}`);
  return new arrays[kind as ArrayName](get(content));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

function bytesOf(text: unknown): ArrayBuffer {
  const characters = atob(text as string);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes.buffer;
}
