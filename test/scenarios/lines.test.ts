import { expect, test } from "vitest";
import { parse } from "../../scenarios/parse.ts";
import { badLines, doubtfulLines, withEffect, withLine } from "./badLines.ts";

function said(text: string): readonly string[] {
  const parsed = parse(text, { fileName: "plain.yaml" });
  const problems = "errors" in parsed ? parsed.errors : parsed.warnings;
  return problems.map(({ line, path, message }) => `${line} ${path}: ${message}`);
}

test("links, fading and follow-ups are read, with defaults", () => {
  const parsed = parse(withLine("referenceEffect: 0.2, via: [{ ratio: 50 %, source: S2 }], fade: { halfLifeYears: 3 }"), {
    fileName: "plain.yaml",
  });
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  expect(parsed.scenario.interventions[1]!.benefits[0]).toMatchObject({
    via: [{ ratio: 0.5, causal: 1 }],
    fade: { halfLifeYears: 3, persistentShare: 0 },
  });
  const faded = parse(withEffect("{ size: 0.2, fadeFrom: [{ years: 0.75, left: 43 % }, { years: 1.5, left: 0.37 }] }"), {
    fileName: "plain.yaml",
  });
  if ("errors" in faded) throw new Error(JSON.stringify(faded.errors));
  expect(faded.scenario.interventions[1]!.effect).toEqual({
    size: 0.2,
    noEffect: 0,
    transfer: 1,
    halfLifeYears: expect.closeTo(0.2309164835, 9),
    persistentShare: expect.closeTo(0.3629411765, 9),
  });
});

test.each([...badLines, ...doubtfulLines])("%s is said where it stands", (_, text, message) => {
  expect(said(text)).toEqual([message]);
});
