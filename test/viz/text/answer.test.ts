import { expect, test } from "vitest";
import { type AnswerFacts, answerSaid, whyText } from "../../../viz/text/answer.ts";
import { certainSentence, sourcesSentence } from "../../../viz/text/honesty.ts";
import { probability } from "../charts/samples.ts";
import { finished, libraryText } from "../report/finished.ts";

const of = (value: number, standardError = 5e4) => ({ value, standardError });
const facts: AnswerFacts = {
  depletion: probability(0.1234),
  closed: probability(0),
  endYear: 2036,
  missing: null,
  replications: 65_536,
  years: 15,
  fund: { outlay: of(46.8e6), received: of(15.8e6), promised: of(36e6) },
  saved: of(31.5e6),
  cashable: of(9e6),
  municipality: { net: of(-37.8e6), negative: probability(0.98) },
  boards: [
    { name: "Socialnämnden", negative: probability(0.7) },
    { name: "Utbildningsnämnden", negative: probability(0.3) },
  ],
};
const plain = (more: Partial<AnswerFacts>, locale: "sv" | "en") =>
  answerSaid({ ...facts, ...more }, locale).map(({ sentences }) => sentences.join(" ").replaceAll("\u00a0", " "));

test("the answer is four: runs short, comes back, becomes budget money, who loses; each number with its error", () => {
  expect(plain({}, "sv")).toEqual([
    "I 12 av 100 (±0,3) simulerade framtider räcker fondens medel någon gång före 2036 inte till en planerad utbetalning. I 88 av 100 räcker medlen.",
    "Fonden betalar ut i genomsnitt 46,8 ±0,1 miljoner kronor. Tillbaka kommer 15,8 ±0,1, av utlovade 36,0 ±0,1 miljoner kronor.",
    "Insatserna sparar i genomsnitt 31,5 ±0,1 miljoner kronor, alla betalare sammanlagt. Ur kommunens budget går 9,0 ±0,1 miljoner kronor att ta ut.",
    "På 15 år betalar kommunen i 98 av 100 framtider ut mer än den kan ta ut ur budgeten. Kommunens netto är i genomsnitt −37,8 ±0,1 miljoner kronor. Av nämnderna har Socialnämnden ett netto under noll i flest framtider: 70 av 100.",
  ]);
  expect(plain({}, "en")[1]).toBe(
    "The fund pays out on average 46.8 ±0.1 million kronor. 15.8 ±0.1 comes back, of 36.0 ±0.1 million kronor promised.",
  );
});

test("where nothing is promised, nobody loses, or boards are alike, that is what is said", () => {
  const grant = { fund: { outlay: of(4e6), received: of(0, 0), promised: of(0, 0) } };
  expect(plain(grant, "sv")[1]).toBe("Fonden betalar ut i genomsnitt 4,0 ±0,1 miljoner kronor. Inget är utlovat tillbaka.");
  const none = { boards: facts.boards.map(({ name }) => ({ name, negative: probability(0) })) };
  expect(plain(none, "sv")[3]).toContain("Ingen nämnd har ett netto under noll i någon framtid.");
  const alike = { boards: facts.boards.map(({ name }) => ({ name, negative: probability(0.3) })) };
  expect(plain(alike, "sv")[3]).toContain("Nämndernas netto är ungefär lika ofta under noll, som mest i 30 av 100.");
});

test("a mean that does not exist is told as where nine tenths of the futures lie", () => {
  const heavy = { value: Number.NaN, standardError: null, p05: 1e6, p95: 9e6, reason: "noMean" as const };
  expect(plain({ saved: heavy }, "sv")[2]).toBe(
    "Insatserna sparar i 90 av 100 framtider mellan 1,0 och 9,0 miljoner kronor, alla betalare sammanlagt. Ur kommunens budget går 9,0 ±0,1 miljoner kronor att ta ut.",
  );
});

test("too few futures give one sentence, and every part has a way to its why in both languages", () => {
  expect(answerSaid({ ...facts, replications: 1024 }, "sv").map(({ part }) => part)).toEqual(["short"]);
  for (const { part } of answerSaid(facts, "sv")) {
    expect(whyText(part, "sv").full.startsWith("Varför ")).toBe(true);
    expect(whyText(part, "en").full.startsWith("Why ")).toBe(true);
  }
});

test("how many entries have no source is counted in words that fit the number", () => {
  expect(sourcesSentence({ all: 2, assumed: 1, silent: 0 }, "sv")).toBe("Av 2 uppgifter i scenariot är 1 antagande, och 0 saknar källa.");
  expect(sourcesSentence({ all: 120, assumed: 31, silent: 1 }, "en")).toBe(
    "Of 120 entries in the scenario 31 are assumptions, and 1 has no source.",
  );
});

test("what is the same in every future is named", () => {
  const { summary } = finished({ text: libraryText("norrkoping"), library: "norrkoping", replications: 1024 });
  expect(certainSentence(summary, "sv")).toBeNull();
  const fixed = { ...summary, fund: { ...summary.fund, outlay: of(1e6, 0), received: of(1e6, 0) } };
  expect(certainSentence(fixed, "sv")).toBe("Inte slumpmässigt alls: det som fonden betalar ut och det som kommer tillbaka.");
});
