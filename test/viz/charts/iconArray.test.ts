import { describe, expect, it } from "vitest";
import { iconArray, type RulesDepletion } from "../../../viz/charts/iconArray.ts";
import { toSvgString } from "../../../viz/charts/svg.ts";
import type { Locale } from "../../../viz/text/locale.ts";
import { probability } from "./samples.ts";

const year = { b: null, endYear: 2026 };
const three: RulesDepletion = { name: "N", probability: probability(0.246), closed: probability(0.213), neither: probability(0.541) };
const two: RulesDepletion = { name: "N", probability: probability(0.246), closed: probability(0), neither: probability(0.754) };

function drawn(a: RulesDepletion, locale: Locale = "en", width = 640) {
  const chart = iconArray({ a, ...year }, { width, locale, replications: 65_536 });
  const svg = toSvgString(chart.svg);
  const count = (what: RegExp) => svg.match(what)?.length ?? 0;
  return {
    ...chart,
    said: svg.replaceAll("\u00a0", " "),
    aria: chart.description.replaceAll("\u00a0", " "),
    short: count(/<rect[^>]*class="fr-fill-a fr-stroke-a"/g),
    closed: count(/<rect[^>]*class="fr-fill-grid fr-stroke-axis"/g),
    crosses: count(/<path[^>]*class="fr-stroke-ink"/g),
    neither: count(/<rect[^>]*class="fr-fill-paper fr-stroke-axis"/g),
  };
}

describe("a hundred squares", () => {
  it("tell funds that run short, funds that are closed without, and the others apart; each future stands once", () => {
    // And one square each in the legend.
    expect(drawn(three)).toMatchObject({ short: 25 + 1, closed: 21 + 1, crosses: 21 + 1, neither: 54 + 1 });
    expect(drawn(two)).toMatchObject({ short: 25, closed: 0, crosses: 0, neither: 75 });
  });

  it("are told in the legend and to who does not see them, in both languages", () => {
    const [en, sv] = [drawn(three), drawn(three, "sv")];
    for (const line of ["25 of 100: runs short", "21 of 100: closed early", "54 of 100: neither"]) expect(en.said).toContain(line);
    expect(en.aria).toBe(
      "N: the fund runs short in 25 of 100; it is closed early without having run short in 21 of 100; neither happens in 54 of 100.",
    );
    for (const line of ["25 av 100: medlen räcker inte", "21 av 100: avvecklas i förtid", "54 av 100: inget av det"])
      expect(sv.said).toContain(line);
    expect(sv.aria).toBe(
      "N: medlen räcker inte i 25 av 100; fonden avvecklas i förtid, fast medlen har räckt, i 21 av 100; inget av det händer i 54 av 100.",
    );
    expect(en.howToRead).toContain("In those with a cross the fund is closed early");
    expect(drawn(two).howToRead).not.toContain("cross");
  });

  it("show a state that is rarer than one of a hundred as a part of a square, and none beyond the hundredth", () => {
    const rare = drawn({ ...three, closed: probability(0.004), neither: probability(0.75) });
    expect(rare).toMatchObject({ closed: 1, crosses: 2 });
    const all = drawn({ ...three, probability: probability(0.315), closed: probability(0.685), neither: probability(0) });
    expect(all).toMatchObject({ short: 32 + 1, closed: 68 + 1, neither: 1 });
  });
});
