import { describe, expect, it } from "vitest";
import {
  formatMoney,
  formatNumber,
  formatPercent,
  formatSigned,
  moneyHead,
  moneyRange,
  moneyText,
  moneyUnit,
} from "../../../viz/text/numbers.ts";

describe("numbers", () => {
  it("have hard spaces and decimal commas in Swedish, commas and points in English", () => {
    expect(formatNumber(1234567.25, "sv", 1)).toBe("1\u00a0234\u00a0567,3");
    expect(formatNumber(1234567.25, "en", 1)).toBe("1,234,567.3");
    expect(formatPercent(0.1234, "sv", 1)).toBe("12,3\u00a0%");
    expect(formatPercent(0.1234, "en", 1)).toBe("12.3%");
  });

  it("have a real minus sign and never a minus zero", () => {
    for (const locale of ["sv", "en"] as const) {
      expect(formatNumber(-5, locale)).toBe("\u22125");
      expect(formatNumber(-0.4, locale)).toBe("0");
      expect(formatNumber(-0, locale, 1)).toMatch(/^0[,.]0$/);
      expect(formatSigned(0.01, locale, 1)).toMatch(/^0[,.]0$/);
      expect(formatSigned(2, locale)).toBe("+2");
      expect(formatSigned(-2, locale)).toBe("\u22122");
    }
  });
});

describe("money", () => {
  it("is read in the unit with the fewest digits", () => {
    expect([900, 9e3, 9e5, 9e9, 9e10].map((amount) => moneyUnit(amount).kronor)).toEqual([1, 1e3, 1e6, 1e6, 1e9]);
    expect(moneyHead(moneyUnit(4e6), "sv")).toBe("mnkr");
  });

  it("is written out in running text", () => {
    expect(moneyText(4.6e6, "sv")).toBe("4,6\u00a0miljoner kronor");
    expect(moneyText(-55e3, "en")).toBe("\u221255,000\u00a0kronor");
    expect(moneyText(58_312, "sv")).toBe("58\u00a0300\u00a0kronor");
    expect(moneyText(158_312, "sv")).toBe("158\u00a0000\u00a0kronor");
    expect(moneyText(0, "sv")).toBe("0\u00a0kronor");
  });

  it("has two amounts in one unit with equally many decimals", () => {
    expect(moneyRange(1.2e6, 4.6e6, "sv")).toBe("mellan 1,2 och 4,6\u00a0miljoner kronor");
    expect(moneyRange(6e5, 12.34e6, "en")).toBe("between 0.6 and 12.3\u00a0million kronor");
    expect(moneyRange(0, 12.34e6, "sv")).toBe("mellan 0 och 12,3\u00a0miljoner kronor");
    expect(moneyRange(3e6, 3.01e6, "sv")).toBe("3,0\u00a0miljoner kronor");
  });

  it("has no decimal that the simulation cannot tell", () => {
    const unit = moneyUnit(4e6);
    expect(formatMoney(4.634e6, unit, "sv", 1e4)).toBe("4,6");
    expect(formatMoney(4.634e6, unit, "sv", 2e6)).toBe("5");
    expect(formatMoney(0.634e6, unit, "sv", 2e5)).toBe("0,6");
  });
});
