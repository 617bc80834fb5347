import fc from "fast-check";
import { expect, test } from "vitest";
import { parse as readYaml, stringify } from "yaml";
import { positionIn, splitOverride } from "../../scenarios/overridePath.ts";
import { replaced } from "../../scenarios/replaced.ts";
import { applyOverrides } from "../../scenarios/set.ts";

const plain = { a: { b: 1 }, list: [{ id: "x", cost: 2 }, { id: "y", cost: 3 }, 7], word: "here" };
const paths = [
  "*.x",
  "list.*",
  "list.*.cost",
  "a.b",
  "a.new.deep",
  "list.x.cost",
  "list.1.cost",
  "list.2",
  "list.z.cost",
  "list.9",
  "word",
  "word.under",
  "new",
  "list.y",
];

test("plain data are changed as the tree of a text is, or neither can be", () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.oneof(fc.integer(), fc.constantFrom("ord", "40 mnkr", null)), (path, value) => {
      const inText = applyOverrides(stringify(plain), [`${path}=${value}`], "plain.yaml");
      const inData = replaced(plain, splitOverride(`${path}=`)!.steps, value);
      expect(inData).toEqual("errors" in inText ? undefined : readYaml(inText.text));
    }),
  );
});

test("what is not on the path is shared, and nothing is changed in place", () => {
  const before = structuredClone(plain);
  const after = replaced(plain, ["a", "b"], 5) as typeof plain;
  expect(after.list).toBe(plain.list);
  expect(plain).toEqual(before);
});

test.each(["__proto__", "constructor", "prototype"])("%s is no key", (key) => {
  expect(replaced(plain, [key, "polluted"], 1)).toBeUndefined();
  expect(replaced(plain, ["a", key], 1)).toBeUndefined();
  expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ["a.b=1", { path: "a.b", steps: ["a", "b"], text: "1" }],
  [" a = b=c", { path: "a", steps: ["a"], text: " b=c" }],
  ["a", null],
  ["=1", null],
  ["a..b=1", null],
])("%j is taken apart", (text, parts) => {
  expect(splitOverride(text)).toEqual(parts);
});

test("a step means an id before it means a position", () => {
  expect(positionIn(["1", "0"], "1")).toBe(0);
  expect(positionIn([null, undefined], "1")).toBe(1);
  expect(positionIn(["a"], "1")).toBe(-1);
  expect(positionIn(["a"], "-0")).toBe(-1);
});
