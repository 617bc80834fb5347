import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText, toText } from "../../workers/text.ts";

test("fromText(toText(x)) is x, for all JSON and for every double", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(fromText(toText(value))).toEqual(value);
    }),
  );
  fc.assert(fc.property(fc.double(), (value) => Object.is(fromText(toText(value)), value)));
});

test("typed arrays, big integers, maps, undefined and keys that look like tags survive", () => {
  const value = {
    sums: Float64Array.of(1 / 3, Number.NaN, -0, Number.POSITIVE_INFINITY),
    counts: Int32Array.of(-1, 2 ** 31 - 1),
    view: new Uint8Array([1, 2, 3, 4]).subarray(1, 3),
    big: -(10n ** 40n),
    bins: new Map([[3, 5n]]),
    nothing: undefined,
    $: "dollar",
    $$: ["two"],
    __proto__x: 1,
  };
  expect(fromText(toText(value))).toEqual(value);
});

test("the bytes of arrays may be put elsewhere than into the text", () => {
  const stored: ArrayBuffer[] = [];
  const value = { a: Float64Array.of(1, 2), b: [new Uint8Array([1, 2, 3, 4]).subarray(1, 3)] };
  const text = toText(value, (bytes) => stored.push(Uint8Array.from(bytes).buffer) - 1);
  expect(text).toBe('{"a":{"$":["Float64Array",0]},"b":[{"$":["Uint8Array",1]}]}');
  expect(fromText(text, (place) => stored[place as number]!)).toEqual(value);
});

test("functions and objects of a class are refused", () => {
  expect(() => toText({ f: () => 1 })).toThrow("expected plain data, got a function");
  expect(() => toText({ d: new Date(0) })).toThrow("expected plain data, got a Date");
});
