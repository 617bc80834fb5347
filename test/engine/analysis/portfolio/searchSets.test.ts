import fc from "fast-check";
import { expect, test } from "vitest";
import { searchSets } from "../../../../engine/analysis/portfolio/searchSets.ts";
import { type Candidate, type JudgedSet, walkSets } from "../../../../engine/analysis/portfolio/walkSets.ts";

const years = 3;
const all = 8;
const futures = Int32Array.of(0, 2, 3, 5, 7);
const wanted = 4;

const kronor = (least: number, most: number, count: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: count, maxLength: count }).map((list) => Float64Array.from(list));
const choice = fc.record({ used: kronor(-4, 9, years * all), value: kronor(-3, 6, all) });
const cases = fc.record({
  choices: fc.array(fc.array(choice, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 7 }),
  common: kronor(-2, 4, years * all),
  capital: fc.integer({ min: 0, max: 20 }),
  most: fc.integer({ min: 0, max: 4 }),
});

const marks = ({ value, short }: JudgedSet) => [value, short];

test("finds the same best sets as walking all of them, whatever they bring and need", () => {
  fc.assert(
    fc.property(cases, ({ choices, common, capital, most }) => {
      const candidates: Candidate[] = choices.map((each, j) => ({ id: `${j}`, choices: each }));
      const allowed = (short: number) => short <= most;
      const walked: JudgedSet[] = [];
      walkSets(candidates, common, capital, futures, (set) => {
        if (allowed(set.short)) walked.push({ ...set, taken: Uint8Array.from(set.taken) });
      });
      walked.sort((a, b) => b.value - a.value || a.short - b.short);
      const search = searchSets({ candidates, common, capital, futures, allowed, wanted });
      expect(search.advance(Number.POSITIVE_INFINITY)).toBe(true);
      expect(search.best().map(marks)).toEqual(walked.slice(0, wanted).map(marks));
      expect(search.bound()).toBe(Number.NEGATIVE_INFINITY);
    }),
    { numRuns: 300 },
  );
});

test("stopped anywhere, nothing is worth more than the best so far or the bound", () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 200 }), ({ choices, common, capital, most }, nodes) => {
      const candidates: Candidate[] = choices.map((each, j) => ({ id: `${j}`, choices: each }));
      const allowed = (short: number) => short <= most;
      let best = Number.NEGATIVE_INFINITY;
      walkSets(candidates, common, capital, futures, ({ value, short }) => {
        if (allowed(short)) best = Math.max(best, value);
      });
      const search = searchSets({ candidates, common, capital, futures, allowed, wanted: 1 });
      search.advance(nodes);
      expect(Math.max(search.bound(), search.best()[0]?.value ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(best - 1e-9);
    }),
    { numRuns: 300 },
  );
});

test("of forty candidates of which few fit it looks at far fewer sets than there are", () => {
  const candidates: Candidate[] = Array.from({ length: 40 }, (_, j) => ({
    id: `${j}`,
    choices: [{ used: new Float64Array(all).fill(10 + (j % 7)), value: new Float64Array(all).fill(1 + j) }],
  }));
  const search = searchSets({
    candidates,
    common: new Float64Array(all),
    capital: 30,
    futures,
    allowed: (short) => short === 0,
    wanted: 1,
  });
  expect(search.advance(100_000)).toBe(true);
  // Three fit only where each needs 10: numbers 35, 28 and 21.
  expect(search.best()[0]!.value).toBe(36 + 29 + 22);
});
