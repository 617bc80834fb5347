import { describe, expect, it } from "vitest";
import { departmentNet } from "../../../viz/charts/departmentNet.ts";
import { attributeText, element, escapeText, toSvgString } from "../../../viz/charts/svg.ts";
import { probability } from "./samples.ts";

const payloads = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  "</text></svg><iframe src=javascript:alert(1)>",
  "]]><!--<svg/onload=alert(1)>",
  "&lt;script&gt;",
  "\u202Egnp.exe",
  "a\u0000b\uFFFEc\uD800d",
];

describe("toSvgString", () => {
  it.each(payloads)("keeps %j as text", (payload) => {
    const svg = toSvgString(element("text", { "aria-label": payload }, [payload]));
    expect(svg.match(/[<>]/g)).toHaveLength(4);
    expect(svg).toBe(`<text aria-label="${escapeText(payload)}">${escapeText(payload)}</text>`);
    expect(escapeText(payload)).not.toMatch(/[<>"'\0\u202e\ufffe]|&(?!(amp|lt|gt|quot|#39);)/);
  });

  it.each(payloads)("keeps %j as text when it names a department", (payload) => {
    const zero = { value: 0, standardError: 0 };
    const departments = [{ name: payload, net: zero, interval: null, negative: probability(0.5), expectedShortfall95: zero }];
    const svg = toSvgString(departmentNet({ departments }, { width: 900, locale: "sv", replications: 65_536 }).svg);
    expect(svg).not.toMatch(/<(?!\/?(svg|desc|line|text|circle|rect)[ />])/);
    expect(svg.replaceAll(/"[^"]*"/g, "").replaceAll(/>[^<]*</g, "><")).not.toMatch(/onload|onerror|script/);
  });

  it("leaves ordinary text of every language as it is", () => {
    for (const text of ["Åsele", "Övertorneå − 5 %", "日本語", "👩‍👧"]) expect(escapeText(text)).toBe(text);
  });

  it("refuses names that are not plain names, and event handlers", () => {
    for (const tag of ["a b", "script", "g><script", ""]) expect(() => toSvgString(element(tag))).toThrow(RangeError);
    for (const name of ["onload", "x y", 'a"', ""]) expect(() => toSvgString(element("g", { [name]: "1" }))).toThrow(RangeError);
  });

  it("rounds numbers to two decimals, never writes minus zero, and refuses what is not finite", () => {
    expect(attributeText("x", 113.30000000000001)).toBe("113.3");
    expect(attributeText("x", -0.001)).toBe("0");
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => attributeText("x", value)).toThrow(/x must be finite/);
  });

  it("drops null children only", () => {
    expect(toSvgString(element("g", {}, [null, "", element("g")]))).toBe("<g><g/></g>");
  });
});
