import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doneText, frequency, preliminaryText } from "../../../viz/text/frequency.ts";
import { probability } from "../charts/samples.ts";

const said = (value: number, futures = 65_536) => {
  const { text, otherwise } = frequency(probability(value, futures), futures, "sv");
  return [text, otherwise].map((each) => each.replaceAll("\u00a0", " "));
};

describe("frequency", () => {
  it("is said of 100, with its other side", () => {
    expect(said(0.1234)).toEqual(["12 av 100", "88 av 100"]);
    expect(said(0.5)).toEqual(["50 av 100", "50 av 100"]);
  });

  it("is never 0 or 100 where it happened at least once, or failed to", () => {
    expect(said(1 / 65_536)).toEqual(["färre än 1 av 100", "fler än 99 av 100"]);
    expect(said(0.0099)).toEqual(["färre än 1 av 100", "fler än 99 av 100"]);
    expect(said(0.9951)).toEqual(["fler än 99 av 100", "färre än 1 av 100"]);
  });

  it("counts the futures computed where it never or always happened", () => {
    expect(said(0)).toEqual(["ingen av 65 536", "alla 65 536"]);
    expect(said(1)).toEqual(["alla 65 536", "ingen av 65 536"]);
  });

  it("does not count all futures where it is about fewer of them", () => {
    const among = (value: number, futures: number) => frequency(probability(value, futures), 65_536, "sv").text.replaceAll("\u00a0", " ");
    expect(among(0, 20_000)).toBe("färre än 1 av 100");
    expect(among(1, 20_000)).toBe("fler än 99 av 100");
    expect(among(0, 50)).toBe("mellan 0 och 8 av 100");
    expect(among(1, 50)).toBe("mellan 92 och 100 av 100");
  });

  it("is a range where the error is more than one of 100", () => {
    const { text, otherwise, short } = frequency(probability(0.3, 400), 65_536, "sv");
    expect(text.replaceAll("\u00a0", " ")).toBe("mellan 25 och 35 av 100");
    expect(otherwise.replaceAll("\u00a0", " ")).toBe("mellan 65 och 75 av 100");
    expect(short).toBe("25–35");
  });

  it("is refused below 4 096 futures, and from there a range where one of 100 says too much", () => {
    const early = frequency(probability(0.3, 4095), 4095, "sv");
    expect(early.spoken).toBe(false);
    expect(early.text).toBe(preliminaryText(4095, 4096, "sv"));
    expect(early.short).toBe("");
    // Wilson's interval of 1 229 of 4 096: 28.6 to 31.4 of 100.
    const range = frequency(probability(1229 / 4096, 4096), 4096, "sv");
    expect([range.spoken, range.text.replaceAll("\u00a0", " ")]).toEqual([true, "mellan 28 och 32 av 100"]);
    expect(frequency(probability(0.3, 16_384), 16_384, "sv").text.replaceAll("\u00a0", " ")).toBe("30 av 100");
  });

  it("says a number within one of 100 of the estimate, the two sides together 100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 656, max: 64_880 }), fc.constantFrom("sv", "en"), (count, locale) => {
        const value = count / 65_536;
        const both = frequency(probability(value), 65_536, locale);
        const [here, there] = [both.text, both.otherwise].map((text) => Number.parseInt(text, 10)) as [number, number];
        expect(here + there).toBe(100);
        expect(Math.abs(here - value * 100)).toBeLessThanOrEqual(0.5);
        expect(both.icons).toBe(here);
      }),
      { seed: 1 },
    );
  });

  it("fills a part of an icon where a whole one or none would be untrue", () => {
    expect(frequency(probability(0.004), 65_536, "sv").icons).toBeCloseTo(0.4, 10);
    expect(frequency(probability(0.996), 65_536, "sv").icons).toBeCloseTo(99.6, 10);
    expect(frequency(probability(0), 65_536, "sv").icons).toBe(0);
  });

  it("comes with how far the computation is and how large its error can be", () => {
    expect(preliminaryText(1024, 16_384, "sv")).toBe("Preliminärt: 1\u00a0024 av 16\u00a0384 framtider beräknade.");
    expect(doneText(65_536, "sv")).toBe("Klart: 65\u00a0536 framtider. Simuleringsosäkerhet högst ±0,4 av 100.");
    expect(doneText(16_384, "en")).toBe("Done: 16,384 futures. Simulation error at most ±0.8 of 100.");
  });
});
