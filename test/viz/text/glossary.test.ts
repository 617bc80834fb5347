import { expect, test } from "vitest";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { glossary, termsFound } from "../../../viz/text/glossary.ts";
import { pathLabel } from "../../../viz/text/pathLabel.ts";
import { fakeIo, noThreads } from "../cli/fakeIo.ts";

test("every word has a meaning in both languages that is a sentence, and stands once", () => {
  for (const locale of ["sv", "en"] as const) {
    for (const { term, meaning } of glossary) {
      expect(term[locale]).not.toBe("");
      expect(meaning[locale]).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(new Set(glossary.map(({ term }) => term[locale])).size).toBe(glossary.length);
  }
  expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
});

test("a search finds a word by itself, by its meaning and by what it is called in files", () => {
  expect(termsFound("NETTONUVÄRDE", "sv").map(({ id }) => id)).toEqual(["npv"]);
  expect(termsFound("foster home", "en").map(({ id }) => id)).toEqual(["placement"]);
  expect(termsFound("fund.missing", "sv").map(({ id }) => id)).toEqual(["shortfall"]);
  expect(termsFound("", "sv")).toEqual(glossary);
});

test("fondrisk help words is the glossary in the language asked for, with what things are called in files", async () => {
  for (const [lang, line] of [
    [
      "sv",
      "  medlen räcker inte\n      Minst ett år räcker saldot inte till en planerad utbetalning.\n      i filer: depletion.probability, fund.depletionIndex\n",
    ],
    [
      "en",
      "  runs short\n      In at least one year the balance does not cover a planned payment.\n      in files: depletion.probability, fund.depletionIndex\n",
    ],
  ] as const) {
    const { io, out } = fakeIo("/", noThreads);
    expect(await fondrisk(["help", "words", "--lang", lang], [], io)).toBe(0);
    expect(out()).toContain(line);
  }
});

test("a number of a scenario is called as the forms call it, with whose it is; what they do not have keeps its path", () => {
  const nameOf = (id: string) => ({ social: "Socialnämnden", familj: "Familjestöd" })[id] ?? id;
  expect(pathLabel("departments.social.budget", "sv", nameOf)).toBe("Socialnämnden: Budgetram");
  expect(pathLabel("departments.social.headTurnover.mean", "en", nameOf)).toBe(
    "Socialnämnden: Probability that the head of administration leaves, mean",
  );
  expect(pathLabel("horizonYears", "sv", nameOf)).toBe("Antal år");
  expect(pathLabel("interventions.familj.something.else", "sv", nameOf)).toBeNull();
});
