import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { decodeLink } from "../../../viz/address/readLink.ts";
import { answerFacts } from "../../../viz/charts/data/answer.ts";
import { reportInput, runOf } from "../../../viz/cli/reportInput.ts";
import { reportFigures } from "../../../viz/report/figures.ts";
import { report } from "../../../viz/report/report.ts";
import { chartWidths } from "../../../viz/report/sections/findings.ts";
import { reportStyles } from "../../../viz/report/styles.ts";
import { answerSaid, whyText } from "../../../viz/text/answer.ts";
import { finished, libraryText, type Wanted } from "./finished.ts";
import { type Tag, tagsOf, unbalanced, words } from "./tags.ts";

const pageOf = async (wanted: Wanted) => report(await reportInput(finished(wanted)));
const text = libraryText("trelleborg");
const run = finished({ text, library: "trelleborg", replications: 4096 });
const swedish = report(await reportInput(run));
const english = report(await reportInput({ ...run, locale: "en" }));

const opening = (page: string, name: string): readonly Tag[] => tagsOf(page).filter((tag) => tag.name === name && !tag.closes);

describe("the page", () => {
  test("is well-formed, in the language asked for, without script and without anything from elsewhere", () => {
    for (const page of [swedish, english]) {
      expect(page.startsWith("<!doctype html>\n<html lang=")).toBe(true);
      expect(unbalanced(tagsOf(page))).toBeNull();
      const names = new Set(tagsOf(page).map(({ name }) => name));
      for (const name of ["script", "link", "img", "iframe", "object", "base", "form", "image", "use", "foreignobject"]) {
        expect(names).not.toContain(name);
      }
      const attributes = tagsOf(page).flatMap((tag) => Object.entries(tag.attributes));
      expect(attributes.filter(([name]) => /^(on|style$|src)/.test(name))).toEqual([]);
      const links = attributes.filter(([name]) => name === "href" || name === "xlink:href").map(([, value]) => value);
      expect(links.filter((link) => !/^#\w+$|^http:\/\/127\.0\.0\.1:\d+\//.test(link))).toEqual([]);
      expect(reportStyles()).not.toMatch(/url\(|@import|</);
    }
    expect(opening(swedish, "html")[0]?.attributes).toEqual({ lang: "sv" });
    expect(opening(english, "html")[0]?.attributes).toEqual({ lang: "en" });
  });

  test("lets through no style but its own, by its hash", () => {
    const style = /<style>([^<]*)<\/style>/.exec(swedish)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = opening(swedish, "meta").find((tag) => "http-equiv" in tag.attributes)?.attributes.content;
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`.replaceAll("'", "&#39;"),
    );
  });

  test("has headings in order, none empty, and every id once", () => {
    const levels = tagsOf(swedish)
      .filter((tag) => /^h\d$/.test(tag.name) && !tag.closes)
      .map((tag) => Number(tag.name[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)).toBe(true);
    expect(swedish).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/);
    const ids = tagsOf(swedish).flatMap((tag) => tag.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = tagsOf(swedish).flatMap((tag) => tag.attributes["aria-labelledby"] ?? []);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const targets = opening(swedish, "a").flatMap(({ attributes }) => (attributes.href?.startsWith("#") ? attributes.href.slice(1) : []));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("says the same twice, whatever the machine and the time", async () => {
    const host = { node: "24.0.0", workers: 64, seconds: 9 };
    expect(report(await reportInput({ ...run, summary: { ...run.summary, host } }))).toBe(swedish);
  });
});

describe("its content", () => {
  const { summary } = run;

  test("begins with the answer and both its sides, and says beside it what the model leaves out", () => {
    for (const [page, locale, limit] of [
      [swedish, "sv", "Modellen räknar inte med:"],
      [english, "en", "The model leaves out:"],
    ] as const) {
      const first = words(page).slice(0, 4000);
      const said = answerSaid(answerFacts(runOf(run)), locale);
      expect(said.map(({ part }) => part)).toEqual(["short", "back", "budget", "loses"]);
      const answer = said.map(({ part, sentences }) => `${sentences.join(" ")} ${whyText(part, locale).short}`).join(" ");
      expect(first).toContain(`${answer} ${limit}`);
    }
  });

  test("has every chart under its finding, in two widths, each with how it is read, and its numbers as a table", () => {
    const figures = reportFigures(runOf(run), "sv", { comparison: null, tornado: null });
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(["depletion", "balance", "leakage", "repayment", "costs"]));
    const parts = swedish.split('<section class="finding"').slice(1);
    expect(parts).toHaveLength(figures.length);
    for (const [at, { draw }] of figures.entries()) {
      const [wide, narrow] = [draw(chartWidths.wide), draw(chartWidths.narrow)];
      expect(narrow.finding).toBe(wide.finding);
      const said = words(parts[at]!);
      for (const sentence of [wide.finding, wide.howToRead, narrow.howToRead]) expect(said).toContain(sentence);
      expect(parts[at]!.match(/class="fr-chart"/g)).toHaveLength(2);
      expect(parts[at]!.split("<details>")[1]!.match(/<tr>/g)).toHaveLength(wide.table.rows.length + 1);
    }
  });

  test("has a scope on every heading of every table, and names every table", () => {
    expect(opening(swedish, "th").filter(({ attributes }) => !/^(col|row|rowgroup)$/.test(attributes.scope ?? ""))).toEqual([]);
    const regions = opening(swedish, "div").filter(({ attributes }) => attributes.role === "region");
    expect(regions).toHaveLength(opening(swedish, "table").length);
    expect(regions.filter(({ attributes }) => (attributes["aria-label"] ?? "") === "")).toEqual([]);
  });

  test("states what tells it from another run, and how to do it again", () => {
    const said = words(swedish);
    for (const fact of [summary.run.version, summary.scenario.hash, summary.run.resultHash, "4\u00a0096"]) expect(said).toContain(fact);
    expect(said).toContain("fondrisk run trelleborg --seed 1 --replications 4096");
    expect(said).toContain("Utforskaren visar samma siffror.");
  });

  test("marks every word that says assumption, counts them, and lists the sources", () => {
    const document = parseDocument(text);
    const notes = words(swedish.slice(swedish.indexOf('id="assumptions"')));
    expect(swedish.match(/<mark>assumption<\/mark>/g)!.length).toBeGreaterThan(30);
    expect(swedish.replaceAll(/<mark>[^<]*<\/mark>/g, "").match(/<td><span[^>]*>[^<]*assumption/g)).toBeNull();
    const [all, assumed, sourced, silent] = /Uppgifter: (\d+), varav antaganden: (\d+), med källa: (\d+), utan uppgift om källa: (\d+)/
      .exec(notes)!
      .slice(1)
      .map(Number);
    expect(assumed! + sourced! + silent!).toBe(all);
    for (const [name, source] of Object.entries(document.toJS().sources as Record<string, string>)) {
      expect(notes).toContain(name);
      expect(notes).toContain(source.replaceAll("&", "&amp;"));
    }
  });
});

describe("its link", () => {
  const linkOf = async (wanted: Wanted) => {
    const { explorer } = await reportInput(finished(wanted));
    return { futures: explorer.futures, state: await decodeLink(new URL(explorer.href).hash, ["trelleborg", "rector-equity"]) };
  };

  test("opens a scenario of the library with what was set", async () => {
    const overrides = ["fund.capital=30 mnkr"];
    const { futures, state } = await linkOf({ text, library: "trelleborg", overrides, replications: 4096 });
    expect(futures).toBe(4096);
    expect(state).toMatchObject({ source: { library: "trelleborg" }, overrides, seed: "1", futures: 4096, locale: "sv" });
  });

  test("carries a scenario of one's own whole, with what was set written in", async () => {
    const own = libraryText("rector-equity");
    const wanted = { text: own, overrides: ["fund.capital=30 mnkr"], locale: "en" } as const;
    const { state } = await linkOf(wanted);
    expect(state).toMatchObject({ source: { text: finished(wanted).source.text }, overrides: [], locale: "en" });
    const page = await pageOf(wanted);
    expect(words(page)).toContain("capital 30 mnkr changed when the computation was started ( F059: exactly the cost )");
    expect(words(page)).toContain("fondrisk run 'own scenario.yaml' --seed 1 --replications 300 --set 'fund.capital=30 mnkr'");
  });
});

describe("text of a scenario", () => {
  const payload = `"><script>alert(1)</script><img src=x onerror=alert(1)></style></svg>]]>&lt;b&gt;'\${0}$&`; // hidden characters never come this far: a file with them is refused
  const hostile = parseDocument(libraryText("rector-equity"));
  for (const key of ["name", "question", "description"]) hostile.set(key, payload);
  hostile.setIn(["sources", payload], payload);
  hostile.setIn(["departments", 0, "name"], payload);
  hostile.setIn(["interventions", 0, "name"], payload);
  const capital = hostile.getIn(["fund", "capital"], true) as { comment: string };
  capital.comment = ` assumption ${payload}`;

  test("is never markup: a page of hostile names has the tags and attributes of one without", async () => {
    const kinds = (page: string) =>
      new Set(tagsOf(page).flatMap(({ name, attributes }) => [name, ...Object.keys(attributes).map((key) => `${name} ${key}`)]));
    const plain = kinds(await pageOf({ text: libraryText("rector-equity"), replications: 64 }));
    const page = await pageOf({ text: hostile.toString(), replications: 64 });
    const added = [...kinds(page)].filter((kind) => !plain.has(kind));
    expect(added.filter((kind) => kind !== "br" && !["dl", "dt", "dd", "div", "dl class"].includes(kind))).toEqual([]);
    expect(unbalanced(tagsOf(page))).toBeNull();
    expect(page.match(/&lt;script&gt;alert\(1\)/g)!.length).toBeGreaterThan(8);
  });
});
