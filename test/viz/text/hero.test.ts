import { describe, expect, it } from "vitest";
import { heroSentences } from "../../../viz/text/hero.ts";
import { messages } from "../../../viz/text/messages.ts";
import { probability } from "../charts/samples.ts";

const facts = {
  depletion: probability(0.1234),
  closed: probability(0),
  endYear: 2036,
  missing: { q25: 1.2e6, q75: 4.6e6, standardError: 1e4 },
  replications: 65_536,
};
const plain = (sentences: readonly string[]) => sentences.join(" ").replaceAll("\u00a0", " ");

describe("hero sentences", () => {
  it("say how often, the other side, and how bad", () => {
    expect(plain(heroSentences(facts, "sv"))).toBe(
      "I 12 av 100 (±0,3) simulerade framtider räcker fondens medel någon gång före 2036 inte till en planerad utbetalning. Det saknade beloppet är då i hälften av fallen mellan 1,2 och 4,6 miljoner kronor. I 88 av 100 räcker medlen.",
    );
    expect(plain(heroSentences(facts, "en"))).toBe(
      "In 12 of 100 (±0.3) simulated futures the fund runs short of a planned payment at some time before 2036. The shortfall is then between 1.2 and 4.6 million kronor in half of the cases. In 88 of 100 it does not.",
    );
  });

  it("say that it never happened in as many futures as were computed, and nothing of what would be missing", () => {
    expect(plain(heroSentences({ ...facts, depletion: probability(0) }, "sv"))).toBe(
      "I alla 65 536 simulerade framtider räcker fondens medel till alla planerade utbetalningar före 2036.",
    );
    expect(plain(heroSentences({ ...facts, depletion: probability(0) }, "en"))).toBe(
      "In none of 65,536 simulated futures does the fund run short of a planned payment before 2036.",
    );
    expect(plain(heroSentences({ ...facts, depletion: probability(1), missing: null }, "sv"))).toBe(
      "I alla 65 536 simulerade framtider räcker fondens medel någon gång före 2036 inte till en planerad utbetalning.",
    );
  });

  it("say how often the fund is closed before its time, which is no success", () => {
    expect(plain(heroSentences({ ...facts, closed: probability(0.213), missing: null }, "sv"))).toBe(
      "I 12 av 100 (±0,3) simulerade framtider räcker fondens medel någon gång före 2036 inte till en planerad utbetalning. I 88 av 100 räcker medlen. I 21 av 100 avvecklas fonden i förtid, fast medlen har räckt.",
    );
  });

  it("are one preliminary sentence while there are too few futures", () => {
    expect(plain(heroSentences({ ...facts, replications: 1024 }, "sv"))).toBe("Preliminärt: 1 024 av 4 096 framtider beräknade.");
  });
});

describe("messages", () => {
  it("have the same keys in both languages, none empty, and the Swedish unlike the English", () => {
    const [sv, en] = [leaves(messages("sv")), leaves(messages("en"))];
    expect([...en.keys()]).toEqual([...sv.keys()]);
    for (const [key, text] of sv) expect(text.length * en.get(key)!.length, key).toBeGreaterThan(0);
    const same = [...sv].filter(([key, text]) => en.get(key) === text).map(([key]) => key);
    expect(same).toEqual(["words.median", "words.capital", "fan.medianAt", "fan.baseline", "paired.unit"]);
  });

  it("state what is left out and how to get the same numbers again", () => {
    const text = messages("sv");
    expect(text.limits("A")).toBe("Modellen räknar inte med: A. Siffrorna är följder av antagandena, inte en prognos.");
    expect(text.fingerprint("0.1.0", "1", "abcdef01")).toBe("Modell 0.1.0, slumpfrö 1, indata abcdef01. Samma länk ger samma siffror.");
  });
});

/** All texts by their path; functions called with the names of their places. */
function leaves(node: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) => {
      const at = path === "" ? key : `${path}.${key}`;
      if (typeof value === "string") return [[at, value]];
      if (typeof value === "function") return [[at, value("p", "q", "r", "s", "t") as string]];
      return [...leaves(value as object, at)];
    }),
  );
}
