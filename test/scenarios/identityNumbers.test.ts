import { describe, expect, test } from "vitest";
import { hasIdentityNumbers, isIdentityNumber, withoutIdentityNumbers } from "../../scenarios/identityNumbers.ts";
import { quoted } from "../../scenarios/problem.ts";

describe("personal identity numbers", () => {
  // The number of SKV 704's example, and test numbers of the same form.
  test.each(["640823-3234", "6408233234", "19640823-3234", "196408233234", "121212-1212", "640883-3231"])("%s is one", (text) => {
    expect(isIdentityNumber(text)).toBe(true);
  });
  test.each(["640823-3235", "641323-3234", "640800-3234", "12345", "1234567890123", "74430", ""])("%s is none", (text) => {
    expect(isIdentityNumber(text)).toBe(false);
  });
  test("a column has them when most of its cells are", () => {
    expect(hasIdentityNumbers(["640823-3234", "121212-1212", "x", ""])).toBe(true);
    expect(hasIdentityNumbers(["640823-3234", "100", "200"])).toBe(false);
    expect(hasIdentityNumbers([])).toBe(false);
  });

  test("are never quoted, with a wrong check digit neither where a mark says what they are", () => {
    expect(quoted("640823-3234")).toBe("'••••••-••••'");
    expect(quoted("19850312-1234")).toBe("'••••••-••••'");
    expect(quoted("born 850312+1001, twice 6408233234")).toBe("'born ••••••-••••, twice ••••••-••••'");
    for (const text of ["74430", "2026-11-29", "8503121235", "fund.capital=40000000", "641323-3234"])
      expect(withoutIdentityNumbers(text)).toBe(text);
  });
});
