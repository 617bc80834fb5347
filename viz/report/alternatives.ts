import { alternativeMeasures } from "../../workers/host.ts";
import type { AlternativeSummary } from "../../workers/index.ts";
import { measureCells } from "../tables/alternativesTable.ts";
import { alternativeWords, byReach } from "../text/alternatives.ts";
import { readingIn } from "../text/libraryReadings.ts";
import type { Locale } from "../text/locale.ts";
import { measureName } from "../text/measureWords.ts";
import { formatNumber } from "../text/numbers.ts";
import { type Content, type Html, html } from "./html.ts";
import { scrolling } from "./tables.ts";

/**
 * Every reading with its reason, and each measure with what the reading changes in it; those that matter most first. Null where
 * there are none.
 *
 * language  the attribute of a text in the scenario's own language
 */
export function alternativesPart(alternatives: readonly AlternativeSummary[], locale: Locale, language: Content): Html | null {
  if (alternatives.length === 0) return null;
  const words = alternativeWords[locale];
  const futures = formatNumber(Math.max(...alternatives.map(({ replications }) => replications)), locale);
  const head = alternativeMeasures.flatMap((id) => [
    html`<th scope="col" class="number">${measureName({ key: id, entity: null, year: null }, locale)}</th>`,
    html`<th scope="col" class="number">${words.change}</th>`,
  ]);
  const rows = byReach(alternatives).map((each) => {
    const cells = alternativeMeasures.flatMap((id) =>
      measureCells(each, id, locale).map(
        ([value, error, unit]) => html`<td class="number">${[value, error, unit].filter(Boolean).join(" ")}</td>`,
      ),
    );
    const said = (own: string) => {
      const { text, translated } = readingIn(own, locale);
      return html`<span${translated ? null : language}>${text}</span>`;
    };
    return html`<tr><th scope="row">${said(each.name)}<br><span class="note">${said(each.why)}</span></th>${cells}</tr>`;
  });
  return html`<h3>${words.title}</h3>
<p class="note">${words.intro(futures)}</p>
${scrolling(words.title, html`<table><thead><tr><th scope="col">${words.reading}</th>${head}</tr></thead><tbody>${rows}</tbody></table>`)}`;
}
