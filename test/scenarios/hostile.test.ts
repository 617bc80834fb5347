import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { plain } from "./plain.ts";

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (let level = 1; level < 12; level++) {
  const [previous, name] = [level - 1, level].map((index) => String.fromCharCode(97 + index));
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${previous}`).join(", ")}]`);
}

test.each([
  ["aliases that multiply", bomb.join("\n"), "found more than 200000 values once aliases are expanded, expected fewer: write them out"],
  ["an alias inside its own anchor", `${plain}sources: &s { a: *s }\n`, "found the alias '*s' inside its own anchor, expected no cycle"],
  ["two megabytes", `${plain}#${"x".repeat(2_000_000)}`, "this is no scenario"],
  ["a zero character", plain.replace("Plain", "Pl\0ain"), "found the control character U+0000, expected plain text"],
  ["an escape character", plain.replace("Plain", "\u001b[31mPlain"), "found the control character U+001b, expected plain text"],
  [
    "nesting of a hundred levels",
    `sources: ${"[".repeat(100)}${"]".repeat(100)}`,
    "found more than 40 levels of nesting, expected at most 40",
  ],
  ["nesting of a hundred thousand levels", `sources: ${"[".repeat(100_000)}`, "found more than 40 levels of nesting, expected at most 40"],
  [
    "a key called constructor",
    plain.replace("name: Plain", "name: Plain\nconstructor: { prototype: 1 }"),
    "found the key 'constructor', which is not allowed",
  ],
  ["a key called prototype", plain.replace("name: Plain", "name: Plain\nprototype: 1"), "found the key 'prototype', which is not allowed"],
  ["a payer called toString", plain.replace("region: 0.2", "toString: 0.2"), "found 'toString', expected a payer"],
  ["a preset called toString", plain.replace("contract: loan", "contract: toString"), "found 'toString', expected a name from contracts"],
  ["a distribution called valueOf", plain.replace("dist: gamma", "dist: valueOf"), "found 'valueOf', expected normal"],
  [
    "interventions without end",
    plain.replace("years: 3", "years: 3\n    copies: 1000000"),
    "found 1000000, expected a whole number from 1 to 1000",
  ],
  ["a number of a million digits", plain.replace("40 mnkr", `${"1 ".repeat(500_000)}kr`), "expected an amount like 450 tkr"],
  ["a merge key", plain.replace("name: Plain", "name: Plain\n<<: { fund: 1 }"), "found the unknown key '<<'"],
])("%s: an error in one sentence and in reasonable time", (_, text, expected) => {
  const result = parse(text, { fileName: "hostile.yaml" });
  const messages = "errors" in result ? result.errors.map((problem) => problem.message) : [];
  expect(messages.some((message) => message.includes(expected))).toBe(true);
  expect(messages.every((message) => !message.includes("\n"))).toBe(true);
});

test("a key called __proto__ changes no object", () => {
  parse(`${plain}__proto__: { polluted: true }\n`, { fileName: "hostile.yaml" });
  parse(JSON.stringify({ schema: 1 }).replace("{", '{"__proto__": {"polluted": true},'), { fileName: "hostile.json" });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("ten thousand aliases are read in seconds", () => {
  const text = `${plain}sources: { a: &a text, ${Array.from({ length: 10_000 }, (_, index) => `k${index}: *a`).join(", ")} }\n`;
  expect(parse(text, { fileName: "many.yaml" })).toHaveProperty("scenario");
});

test("a byte order mark and Windows line ends do no harm", () => {
  const marked = parse(`\ufeff${plain.replaceAll("\n", "\r\n")}`, { fileName: "windows.yaml" });
  const clean = parse(plain, { fileName: "plain.yaml" });
  expect("scenario" in marked && "scenario" in clean && marked.scenario).toEqual("scenario" in clean && clean.scenario);
});

test("whatever is cut out of a file or put into it, the answer is a scenario or errors with a place", () => {
  const cut = fc.tuple(
    fc.nat(plain.length),
    fc.nat(40),
    fc.oneof(fc.string(), fc.constantFrom("{", "[", "&a", "*a", "- ", ": ", "\n", "'", '"', "!!", "|\n", "---\n")),
  );
  fc.assert(
    fc.property(cut, ([from, length, put]) => {
      const result = parse(plain.slice(0, from) + put + plain.slice(from + length), { fileName: "mutated.yaml" });
      if (!("errors" in result)) return;
      expect(result.errors.length).toBeGreaterThan(0);
      for (const { line, column, message } of result.errors) {
        expect(line >= 1 && column >= 1 && message.length > 0).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
