import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainOf, fittingTicks, ticksOf, yearTicks } from "../../../viz/charts/axis.ts";
import { toCsv } from "../../../viz/charts/csv.ts";
import { quantileDots, stackDots } from "../../../viz/charts/dots.ts";
import { spread } from "../../../viz/charts/labels.ts";
import { shorten, textWidth, wrapText } from "../../../viz/charts/textWidth.ts";

describe("axis", () => {
  it("writes ticks with the decimals of their step", () => {
    expect(ticksOf([113, 113.5], 5, "sv").map((tick) => tick.text)).toEqual(["113,0", "113,1", "113,2", "113,3", "113,4", "113,5"]);
    expect(ticksOf([0, 40e6], 4, "en").map((tick) => tick.text)).toEqual(["0", "10,000,000", "20,000,000", "30,000,000", "40,000,000"]);
    expect(ticksOf([-1, 1], 2, "sv").map((tick) => tick.text)).toEqual(["−1", "0", "1"]);
  });

  it("has zero in its domain and is never empty", () => {
    expect(domainOf([3, 3])).toEqual([0, 3]);
    expect(domainOf([-2, -2])).toEqual([-2, 0]);
    expect(domainOf([])).toEqual([0, 1]);
    expect(domainOf([0, -0])).toEqual([0, 1]);
  });

  it("gives tick labels that do not touch", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e12, noNaN: true }), fc.integer({ min: 100, max: 1200 }), (top, width) => {
        const ticks = fittingTicks([0, top], width, "sv");
        expect(ticks.length).toBeGreaterThan(0);
        ticks.slice(1).forEach((tick, at) => {
          const room = ((tick.value - ticks[at]!.value) / top) * width;
          expect(room).toBeGreaterThan((textWidth(tick.text, 12) + textWidth(ticks[at]!.text, 12)) / 2);
        });
      }),
      { seed: 1 },
    );
  });

  it("counts years in round steps", () => {
    expect(yearTicks(2026, 2030, 600).map((tick) => tick.value)).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(yearTicks(2026, 2037, 260).map((tick) => tick.value)).toEqual([2026, 2028, 2030, 2032, 2034, 2036]);
    expect(yearTicks(2026, 2026, 260).map((tick) => tick.value)).toEqual([2026]);
  });
});

describe("labels", () => {
  it("keep their places where there is room", () => {
    expect(spread([10, 50, 90], 16, [0, 100])).toEqual([10, 50, 90]);
  });

  it("are never nearer each other than the distance, in the order of their wishes, and inside where they fit", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { maxLength: 12 }), (wanted) => {
        const placed = spread(wanted, 16, [0, 300]);
        const order = wanted.map((_, at) => at).sort((i, j) => wanted[i]! - wanted[j]! || i - j);
        order.slice(1).forEach((at, before) => {
          expect(placed[at]! - placed[order[before]!]!).toBeGreaterThan(16 - 1e-9);
        });
        for (const position of placed) {
          expect(position).toBeGreaterThan(-1e-9);
          expect(position).toBeLessThan(300 + 1e-9);
        }
      }),
      { seed: 1 },
    );
  });
});

describe("text", () => {
  it("is wrapped at spaces to the width, and shortened only after the last line", () => {
    expect(wrapText("Samlat stöd för familjer", 100, 13)).toEqual(["Samlat stöd", "för familjer"]);
    expect(wrapText("en två tre fyra fem sex sju", 60, 13, 2).at(-1)).toMatch(/…$/);
    for (const line of wrapText("Arbetsmarknadsförvaltningen i kommunen", 90, 13)) expect(textWidth(line, 13)).toBeLessThanOrEqual(90);
  });

  it("does not part a number from its unit", () => {
    expect(wrapText("mellan 1,2 och 4,6\u00a0miljoner", 110, 13)).toEqual(["mellan 1,2 och", "4,6\u00a0miljoner"]);
  });

  it("is cut with an ellipsis, whole characters only", () => {
    expect(shorten("👩👩👩👩👩👩", 40, 13)).toBe("👩…");
    expect(shorten("kort", 400, 13)).toBe("kort");
  });
});

describe("dots", () => {
  it("are the quantiles at the middles of equal shares", () => {
    expect(quantileDots([3, 1, 2], 1)).toEqual([2]);
    expect(quantileDots([0, 100], 4)).toEqual([12.5, 37.5, 62.5, 87.5]);
    expect(quantileDots([], 50)).toEqual([]);
  });

  it("stand in stacks of one sign each and do not overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 50 }), (values) => {
        const { dots, radius } = stackDots(values, [-100, 100], [0, 600], 190);
        const zero = 300;
        for (const dot of dots) if (dot.value !== 0) expect(Math.sign(dot.x - zero)).toBe(Math.sign(dot.value));
        const filled = dots.filter((dot) => dot.value !== 0);
        filled.forEach((dot, at) => {
          for (const other of filled.slice(at + 1))
            expect(Math.hypot(dot.x - other.x, dot.rise - other.rise)).toBeGreaterThanOrEqual(radius * 2 - 1e-6);
        });
      }),
      { seed: 1 },
    );
  });
});

describe("csv", () => {
  const table = {
    columns: [
      { label: "Namn", format: "text" },
      { label: "Netto", format: { kronor: 1e6 } },
      { label: "Andel", format: "percent" },
    ],
    rows: [
      ["Skola; vård", 1234567.5, 0.123],
      ['=HYPERLINK("x")', -0, null],
    ],
  } as const;

  it("has decimal commas and semicolons in Swedish, points and commas in English, raw values in both", () => {
    expect(toCsv(table, "sv")).toBe('Namn;Netto (kr);Andel\r\n"Skola; vård";1234568;0,123\r\n"\'=HYPERLINK(""x"")";0;\r\n');
    expect(toCsv(table, "en")).toBe('Namn,Netto (kr),Andel\r\nSkola; vård,1234568,0.123\r\n"\'=HYPERLINK(""x"")",0,\r\n');
  });
});
