import { formatNumber } from "../../text/numbers.ts";
import { datedAt, datedLine } from "../../text/prices.ts";
import { aboutOf } from "../about.ts";
import { type Entry, type EntryGroup, entryGroups } from "../assumptions.ts";
import { type Content, type Html, html } from "../html.ts";
import type { ReportInput } from "../input.ts";
import { marked } from "../marked.ts";
import { languageOf, type Section } from "../section.ts";
import { countSources } from "../sourceCount.ts";
import { scrolling } from "../tables.ts";
import { type ReportWords, reportWords } from "../words.ts";

/** Every entry of the scenario with its source; assumptions are marked, and counted. */
export function assumptionsSection(input: ReportInput): Section {
  const { locale } = input;
  const words = reportWords(locale);
  const groups = entryGroups(input.document);
  const entries = groups.flatMap((group) => group.entries);
  const counted = countSources(entries);
  const [all, ...parts] = [counted.all, counted.assumed, counted.sourced, counted.silent].map((count) => formatNumber(count, locale));
  return {
    id: "assumptions",
    title: words.assumptions,
    content: html`<p>${words.assumptionsIntro(all!, parts[0]!, parts[1]!, parts[2]!)}</p>
${groups.map((group) => groupTable(group, input, words))}${sourceList(input, words)}`,
  };
}

function groupTable(group: EntryGroup, input: ReportInput, words: ReportWords): Html {
  const { locale } = input;
  const title = group.name || words.groups[group.key as keyof ReportWords["groups"]] || group.key;
  const { assumed } = countSources(group.entries);
  const rows = group.entries.map((entry) => row(entry, group.at === "" ? entry.path : `${group.at}.${entry.path}`, input, words));
  const head = html`<thead><tr><th scope="col">${words.assumption}</th><th scope="col">${words.value}</th><th scope="col">${words.source}</th></tr></thead>`;
  return html`<h3>${title}</h3>
<details><summary>${words.showAssumptions(formatNumber(group.entries.length, locale), formatNumber(assumed, locale))}</summary>
${scrolling(title, html`<table class="entries">${head}<tbody>${rows}</tbody></table>`)}
</details>
`;
}

/** fullPath  of the entry in the file */
function row({ path, value, note, set }: Entry, fullPath: string, input: ReportInput, words: ReportWords): Html {
  const dated = datedAt(fullPath, input.amounts);
  const language = languageOf(input.scenarioLocale, input.locale);
  const source = note === "" ? null : html`<span${language}>${marked(note, words.markedWords)}</span>`;
  const changed = set ? html`<mark>${words.setByHand}</mark>` : null;
  const said =
    changed === null
      ? (source ?? html`<span class="none">${words.noSource}</span>`)
      : [changed, source === null ? null : [" (", source, ")"]];
  return html`<tr><th scope="row"><code>${breakable(path)}</code></th><td>${dated === null ? value : datedLine(value, dated, input.locale)}</td><td>${said}</td></tr>`;
}

/** A path that may break after its dots. */
function breakable(path: string): Content {
  return path.split(".").flatMap((step, at): Content[] => (at === 0 ? [step] : [".", html`<wbr>`, step]));
}

function sourceList({ document, locale, scenarioLocale }: ReportInput, words: ReportWords): Html | null {
  const sources = aboutOf(document).sources;
  if (sources.length === 0) return null;
  return html`<h3>${words.sources}</h3>
<p>${words.sourcesIntro}</p>
<dl class="sources">${sources.map(([name, text]) => html`<div><dt>${name}</dt><dd${languageOf(scenarioLocale, locale)}>${text}</dd></div>`)}</dl>`;
}
