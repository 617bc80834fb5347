import fc from "fast-check";
import { expect, test } from "vitest";
import { offeredFutures } from "../../../viz/address/futures.ts";
import { encodeLink, type LinkState, standardState } from "../../../viz/address/link.ts";
import { decodeLink, linkVersions } from "../../../viz/address/readLink.ts";

const library = ["norrkoping", "ale"];

const overrides = fc.array(
  fc.tuple(fc.stringMatching(/^[a-zå.0-9-]{1,30}$/), fc.string({ unit: "grapheme" })).map(([path, value]) => `${path}=${value}`),
  { maxLength: 5 },
);
const source = fc.oneof(
  fc.constantFrom(...library).map((name) => ({ library: name })),
  fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => ({ text })),
);
const states: fc.Arbitrary<LinkState> = fc.record({
  source,
  overrides,
  seed: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  futures: fc.oneof(fc.constantFrom(null, 4096, 16_384, 65_536), fc.integer({ min: 1, max: 10_000_000 })),
  future: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
  locale: fc.constantFrom("sv" as const, "en" as const),
  variants: fc.array(fc.record({ name: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }), source, overrides }), {
    maxLength: 3,
  }),
  pinned: fc.option(fc.record({ source, overrides })),
});

test("a link says all of a state and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      expect(await decodeLink(await encodeLink(state), library)).toEqual(state);
    }),
    { numRuns: 150 },
  );
});

test("a link survives what mail and chat programs take for the end of an address", async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      expect(await encodeLink(state)).toMatch(/^(#v1;[A-Za-z0-9%;=.,:_-]+)?$/);
    }),
    { numRuns: 50 },
  );
});

test("the standard state has an empty link, and what does not differ from it is not in any", async () => {
  expect(await encodeLink(standardState)).toBe("");
  expect(await encodeLink({ ...standardState, seed: "7" })).toBe("#v1;seed=7");
});

/** Links as they were handed out, by version: never changed, only added to. */
const handedOut: Readonly<Record<string, readonly (readonly [link: string, says: Partial<LinkState>])[]>> = {
  v0: [["#v0;fund.capital=30%20mnkr;seed=7", { overrides: ["fund.capital=30 mnkr"], seed: "7" }]],
  v1: [
    ["#v1;scenario=ale;lang=en;futures=4096", { source: { library: "ale" }, locale: "en", futures: 4096 }],
    [
      "#v1;set=fund.capital%3D30%20mnkr;a=1",
      { overrides: ["fund.capital=30 mnkr"], pinned: { source: { library: "norrkoping" }, overrides: [] } },
    ],
    ["#v1;text=y0vMTbVS8M3MU0jLz0vhAgA", { source: { text: "name: Min fond\n" } }],
  ],
};

test("links of every version are still read, and say what they said", async () => {
  expect(Object.keys(handedOut)).toEqual(linkVersions);
  for (const [link, says] of Object.values(handedOut).flat())
    expect(await decodeLink(link, library), link).toEqual({ ...standardState, ...says });
});

test.each([
  ["#v9;seed=1", "version"],
  ["#nonsense", "version"],
  ["#v1;seed", "form"],
  ["#v1;seed=%zz", "form"],
  ["#v1;seed=", "value"],
  ["#v1;futures=0", "value"],
  ["#v1;futures=-5", "value"],
  ["#v1;futures=1.5", "value"],
  ["#v1;futures=007", "value"],
  ["#v1;futures=10000001", "value"],
  ["#v1;futures=", "value"],
  ["#v1;futures=1e9", "value"],
  ["#v1;lang=<script>", "value"],
  ["#v1;__proto__=1", "key"],
  ["#v1;constructor=1", "key"],
  ["#v1;a.set=x%3D1", "key"],
  ["#v1;set=nothing", "value"],
  ["#v1;scenario=..%2F..%2Fetc%2Fpasswd", "library"],
  ["#v1;scenario=constructor", "library"],
  ["#v1;text=not-deflate", "value"],
  [`#v1;${"seed=1;".repeat(100_000)}`, "long"],
])("%.40s is refused as a whole", async (link, reason) => {
  expect(await decodeLink(link, library)).toMatchObject({ reason });
});

test("a text that unpacks to more than 2 MB is refused while it is unpacked", async () => {
  const link = await encodeLink({ ...standardState, source: { text: "a".repeat(3_000_000) } });
  expect(link.length).toBeLessThan(10_000);
  expect(await decodeLink(link, library)).toMatchObject({ reason: "value" });
});

test.each([1, 7, 1000, 100_000, 10_000_000])("a link may ask for %i futures, and the list then offers that number too", async (futures) => {
  expect(await decodeLink(`#v1;futures=${futures}`, library)).toEqual({ ...standardState, futures });
  expect(offeredFutures(futures)).toEqual([...offeredFutures(4096), futures].sort((a, b) => a - b));
});
