import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { show } from "../../../scenarios/problem.ts";
import { notThere } from "../../../scenarios/referenceContext.ts";
import { phrases } from "../../../viz/text/problemPhrases.ts";
import { problemIn } from "../../../viz/text/problems.ts";
import { provokedMessages } from "./problemMessages.ts";

const swedish: readonly (readonly [english: string, swedish: string])[] = [
  ["found 'abc', expected a number from 0 to 1", "hittade 'abc', väntade ett tal från 0 till 1"],
  ["found 'många', expected a whole number from 1 to 60", "hittade 'många', väntade ett heltal från 1 till 60"],
  [
    "found '-40 mnkr', expected an amount like 450 tkr or 11.6 mnkr, at least 0, or a distribution",
    "hittade '-40 mnkr', väntade ett belopp som 450 tkr eller 11,6 mnkr, minst 0, eller en fördelning",
  ],
  [
    "found '40 Mkr', expected the unit kr, tkr, mnkr or mdkr, or none; did you mean 'mnkr'?",
    "hittade '40 Mkr', väntade enheten kr, tkr, mnkr eller mdkr, eller ingen; menade du 'mnkr'?",
  ],
  [
    "found '1,200 tkr', expected 1200 or 1.2000, because '1,200' can mean either",
    "hittade '1,200 tkr', väntade 1200 eller 1.2000, eftersom '1,200' kan läsas på båda sätten",
  ],
  [
    "found the range '10 to 40', expected one number: this value cannot be uncertain",
    "hittade intervallet '10 to 40', väntade ett enda tal: det här värdet kan inte vara osäkert",
  ],
  ["missing, expected a list", "saknas: väntade en lista"],
  ["the key 'amount' is missing, expected a text", "nyckeln 'amount' saknas, väntade en text"],
  [
    "found the unknown key 'capitl', expected one of capital, interest; did you mean 'capital'?",
    "hittade den okända nyckeln 'capitl', väntade någon av capital, interest; menade du 'capital'?",
  ],
  ["found nothing, expected true or false", "hittade ingenting, väntade true eller false"],
  ["found a list of 1, expected a block of names", "hittade en lista med ett värde, väntade ett block med namn"],
  [
    "found a list of 3, expected 2 values, one for each of the 2 years",
    "hittade en lista med 3 värden, väntade 2 värden, ett för vart och ett av de 2 åren",
  ],
  [
    "found 'randomized', expected randomised, matched or beforeAfter; did you mean 'randomised'?",
    "hittade 'randomized', väntade randomised, matched eller beforeAfter; menade du 'randomised'?",
  ],
  [
    "found 'schol', expected the id of a department (social or school); did you mean 'school'?",
    "hittade 'schol', väntade id för en nämnd (social eller school); menade du 'school'?",
  ],
  [
    "found 'school', expected the id of a department (social or the school)",
    "hittade 'school', väntade id för en nämnd (social or the school)",
  ],
  ["found shares that sum to 0.9, expected 1", "hittade andelar med summan 0.9, väntade 1"],
  [
    "found mean and sigma for lognormal, expected mean and sd, or median and sigma, or p5 and p95",
    "hittade mean och sigma för lognormal, väntade mean och sd, eller median och sigma, eller p5 och p95",
  ],
  ["found 0.5, expected between min and max (1, 0.8)", "hittade 0.5, väntade mellan min och max (1, 0.8)"],
  ["found -1 for tail.scale, expected above 0", "hittade -1 för tail.scale, väntade över 0"],
  [
    "found a discrete with weights must have a sum > 0, got 0",
    "hittade en fördelning, discrete, där weights ska ha en summa > 0, men har 0",
  ],
  [
    "the mean is infinite, but the promise of the application needs it: give a cap (max) or a lighter tail",
    "medelvärdet är oändligt, men det som ansökan lovar behöver det: ange ett tak (max) eller en lättare svans",
  ],
  [
    "cannot be computed (gammaQuantile: a must be > 0, got 0), expected less extreme parameters",
    "kan inte beräknas (gammaQuantile: a ska vara > 0, men är 0), väntade mindre extrema parametrar",
  ],
  [
    "found '{a: [', expected a value in YAML: not valid YAML: Flow sequence must end with a ]",
    "hittade '{a: [', väntade ett värde i YAML: inte giltig YAML: en lista inom hakparenteser måste sluta med ]",
  ],
  ['not valid YAML: Missing closing "quote', 'inte giltig YAML: citattecknet " som avslutar saknas'],
  ["The file is larger than 2 MB: it is no scenario.", "Filen är större än 2 MB: det är inget scenario."],
  ["The file could not be read.", "Filen gick inte att läsa."],
];

/** Messages that only numbers at the very edge bring about. */
const rare = [">= 0", "in [0, 1]", "in (0, 1]"].map(
  (rule) => `cannot be computed (betaI: x must be ${rule}, got NaN), expected less extreme parameters`,
);

let messages: readonly string[] = [];
beforeAll(() => {
  messages = [...provokedMessages(), ...rare, ...swedish.map(([english]) => english)];
}, 300_000);

test("every message that can be provoked has its Swedish", () => {
  expect(messages.length).toBeGreaterThan(2000);
  expect(messages.filter((message) => problemIn(message, "sv").language === "en")).toEqual([]);
});

test("every message in the sources is provoked", () => {
  const checks = readdirSync("engine/model").flatMap((file) => (file.startsWith("check") ? `engine/model/${file}` : []));
  const files = ["scenarios", "scenarios/accounts", "scenarios/evidence", "scenarios/intervention"].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => (file.endsWith(".ts") ? `${folder}/${file}` : [])),
  );
  const silent = [...files, ...checks, "viz/app/model/prepare.ts"].flatMap((file) =>
    messagesIn(readFileSync(file, "utf8")).filter((pattern) => !messages.some((message) => pattern.test(message))),
  );
  expect(silent).toEqual([]);
});

test("every phrase is part of a message, and has the same slots in both languages", () => {
  for (const [kind, pairs] of Object.entries(phrases)) {
    for (const [english, translated] of Object.entries(pairs)) {
      const pattern = new RegExp(
        english
          .split(/\{\w+\}/)
          .map(literally)
          .join("[^]*"),
      );
      expect(
        messages.some((message) => pattern.test(message)),
        `${kind}: ${english}`,
      ).toBe(true);
      expect(translated.match(/\{\w+\}/g), english).toEqual(english.match(/\{\w+\}/g));
    }
  }
});

test.each(swedish)("%s", (english, translated) => {
  expect(problemIn(english, "sv")).toEqual({ text: translated, language: "sv" });
  expect(problemIn(english, "en")).toEqual({ text: english, language: "en" });
});

test("a message that is not known stays English", () => {
  for (const message of [
    "",
    "Failed to fetch",
    "found 'a', expected a miracle",
    "found a text, expected a number",
    `found '${"a".repeat(2000)}', expected a text`,
  ])
    expect(problemIn(message, "sv")).toEqual({ text: message, language: "en" });
});

const cunning = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        "', expected ",
        "; did you mean '",
        "'?",
        "found '",
        "a text",
        "a number",
        " or ",
        ", ",
        ") or (",
        "nothing",
        "x",
        ": ",
      ),
      fc.constantFrom("', expected a value in YAML: ", "' a second time", "missing, expected ", "{quoted}", "$&", "<b>", "\\"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

test("what a message quotes stays as it is, however much it looks like a message", () => {
  let told = 0;
  const expectQuoted = (message: string, translated: string) => {
    const { text, language } = problemIn(message, "sv");
    expect(text).toBe(language === "sv" ? translated : message);
    if (language === "sv") told++;
  };
  fc.assert(
    fc.property(cunning, (text) => {
      const quoted = show(text);
      expectQuoted(`found ${quoted}, expected a number from 0 to 1`, `hittade ${quoted}, väntade ett tal från 0 till 1`);
      expectQuoted(
        `found ${quoted}, expected cost, outcome or agreed; did you mean 'cost'?`,
        `hittade ${quoted}, väntade cost, outcome eller agreed; menade du 'cost'?`,
      );
      expectQuoted(
        `found '${text}' a second time, expected every benefit to have its own id`,
        `hittade '${text}' en andra gång, väntade ett eget id för varje nytta`,
      );
      expectQuoted(`found the unknown key ${quoted}, expected one of a, b`, `hittade den okända nyckeln ${quoted}, väntade någon av a, b`);
      expectQuoted(`not valid YAML: Not a YAML token: ${text}`, `inte giltig YAML: inget YAML: ${text}`);
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(told).toBeGreaterThan(5000);
});

test("names with spaces in a list are left as they are, with all that is between them", () => {
  fc.assert(
    fc.property(cunning, (name) => {
      const { text, language } = problemIn(notThere("x", ["the school", name], "department"), "sv");
      if (language === "sv") expect(text.startsWith(`hittade 'x', väntade id för en nämnd (the school or ${name})`)).toBe(true);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test.each([
  ["quotations", `found '${"', expected a value in YAML: found '".repeat(52)}`],
  ["places", `found ${"', expected a block with 'x' in it: set  as a whole, like ".repeat(34)}`],
  ["halves", `found 'a' at ${", expected a block with 'x' in it: set ".repeat(25)}${" as a whole, like ".repeat(50)}`],
  ["hints", `found 'a${"'; did you mean 'a', expected ".repeat(66)}`],
  ["much", `found '${"', expected ".repeat(100_000)}`],
])("a message made of many beginnings is given up in no time: %s", (_, message) => {
  const before = performance.now();
  expect(problemIn(message, "sv")).toEqual({ text: message, language: "en" });
  expect(performance.now() - before).toBeLessThan(1000);
});

/** What the messages in a source look like, as far as it is written in one piece. */
function messagesIn(source: string): RegExp[] {
  const code = source.replace(/^\s*(?:\/\*\*|\*).*$/gm, "");
  const openings =
    /([`"])((?:found |missing, |the key '|the mean is|not valid YAML|cannot be computed|shares its|referenceEffect |a \$\{)(?:(?!\1).)*)/g;
  return [...code.matchAll(openings)].map(([, , message]) => {
    const pieces = message!.split(/\$\{[^{}]*\}/).map((piece) => literally(piece.replace(/\$\{.*/, "")));
    return new RegExp(pieces.join("[^]*"));
  });
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
