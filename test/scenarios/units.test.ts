import fc from "fast-check";
import { expect, test } from "vitest";
import { tell } from "../../scenarios/tell.ts";
import { looksLikeRange, readQuantity, readRange } from "../../scenarios/units.ts";

test.each([
  ["450 tkr", 450_000],
  ["11.6 mnkr", 11_600_000],
  ["11,6 mnkr", 11_600_000],
  ["6 mdkr", 6_000_000_000],
  ["12 kr", 12],
  ["12", 12],
  ["1 200 000 kr", 1_200_000],
  ["1\u00a0200\u202f000 kr", 1_200_000],
  ["-3,5 tkr", -3500],
  ["\u22123.5 tkr", -3500],
  ["  2mnkr ", 2_000_000],
  ["2 MNKR", 2_000_000],
  ["1e6 kr", 1_000_000],
  ["0,125 tkr", 125],
  ["11,625 mnkr", 11_625_000],
  ["1.1 tkr", 1100],
  ["4.35 tkr", 4350],
])("%s is %d kronor exactly", (text, value) => {
  expect(readQuantity(text, "kronor")).toEqual({ value });
});

test.each([
  ["20 %", 0.2],
  ["20%", 0.2],
  ["7,5 %", 0.075],
  ["0,2", 0.2],
  ["-5 %", -0.05],
])("%s is the ratio %d exactly", (text, value) => {
  expect(readQuantity(text, "ratio")).toEqual({ value });
});

test.each([
  ["", ""],
  ["kr", ""],
  ["1.2.3 kr", "the unit kr, tkr, mnkr or mdkr, or none"],
  ["1 20 kr", "the unit kr, tkr, mnkr or mdkr, or none"],
  ["12 kkr", "the unit kr, tkr, mnkr or mdkr, or none; did you mean 'tkr'?"],
  ["12 SEK", "the unit kr, tkr, mnkr or mdkr, or none; did you mean 'kr'?"],
  ["15 miljoner kronor", "the unit kr, tkr, mnkr or mdkr, or none; did you mean 'mnkr'?"],
  ["15 tusen kr", "the unit kr, tkr, mnkr or mdkr, or none; did you mean 'tkr'?"],
  ["12 constructor", "the unit kr, tkr, mnkr or mdkr, or none"],
  ["12 %", "the unit kr, tkr, mnkr or mdkr, or none"],
  ["1,200", "1200 or 1.2000, because '1,200' can mean either"],
  ["1.200 kr", "1200 or 1.2000, because '1.200' can mean either"],
  ["9e999 kr", "a finite number"],
])("%j is no amount, and the reason is told", (text, reason) => {
  expect(reasonOf(readQuantity(text, "kronor"))).toBe(reason);
});

test("a plain number takes no unit", () => {
  expect(reasonOf(readQuantity("3 %", "plain"))).toBe("a number without a unit");
});

test.each([
  ["10 to 40", 10, 40],
  ["10 to 40 mnkr", 10_000_000, 40_000_000],
  ["450 tkr to 1,2 mnkr", 450_000, 1_200_000],
  ["10 kr to 40 tkr", 10, 40_000],
  ["80 till 250 tkr", 80_000, 250_000],
  ["80–250 tkr", 80_000, 250_000],
  ["80 – 250 tkr", 80_000, 250_000],
  ["80-250 tkr", 80_000, 250_000],
  ["80 tkr-1,5 mnkr", 80_000, 1_500_000],
  ["80 tkr - 250 tkr", 80_000, 250_000],
  ["1e-3 to 2e-3 tkr", 1, 2],
])("the range %s is %d to %d", (text, p5, p95) => {
  expect(readRange(text, "kronor")).toEqual({ p5, p95 });
});

test("a percentage at the end covers both ends of a range", () => {
  for (const text of ["10 to 40 %", "10 till 40 %", "10–40 %", "10%-40%"]) {
    expect(readRange(text, "ratio"), text).toEqual({ p5: 0.1, p95: 0.4 });
  }
});

test.each(["40 to 10", "10 to 10", "0 to 3", "-2 to 3", "1 to 2 to 3", "1 to x"])("%s is no range", (text) => {
  expect(readRange(text, "kronor")).toHaveProperty("reason");
});

test("only two numbers with 'to', 'till' or a dash between them look like a range", () => {
  for (const text of ["10 to 40", "10 mnkr to 40 mnkr", "10 to -4", "10 till 40", "10–40", "10-40 %"]) {
    expect(looksLikeRange(text), text).toBe(true);
  }
  for (const text of ["to", "low to high", "10 tonnes", "10", "-10", "1e-3", "\u22123 tkr", "a-b", "x – y", "2011-kronor"]) {
    expect(looksLikeRange(text), text).toBe(false);
  }
});

test("what a Swede writes, with spaces, comma and unit, is the number shifted by the unit", () => {
  const units = [
    ["kr", 0],
    ["tkr", 3],
    ["mnkr", 6],
    ["mdkr", 9],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...units),
      (whole, cents, [unit, shift]) => {
        const fraction = String(cents).padStart(2, "0");
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, " ");
        const value = Number(`${whole}.${fraction}e${shift}`);
        expect(readQuantity(`${grouped},${fraction} ${unit}`, "kronor")).toEqual({ value });
        expect(readQuantity(`${whole}.${fraction}${unit}`, "kronor")).toEqual({ value });
      },
    ),
  );
});

test("every number that JavaScript writes is read back unchanged, or refused because it could mean two", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const reading = readQuantity(String(value), "ratio");
      if ("reason" in reading) expect(reasonOf(reading)).toContain("can mean either");
      else expect(reading.value).toBe(value === 0 ? 0 : value);
    }),
  );
});

test("no text makes the reader fail or give a number that is not finite", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = readQuantity(text, "kronor");
      expect("reason" in reading || Number.isFinite(reading.value)).toBe(true);
    }),
  );
});

/** Why a text is no quantity, in English; empty where any number would do. */
function reasonOf(reading: ReturnType<typeof readQuantity>): string {
  if ("value" in reading) throw new Error(`it is ${reading.value}`);
  return reading.reason === null ? "" : tell(reading.reason, "en");
}
