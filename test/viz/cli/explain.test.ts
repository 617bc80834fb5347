import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contractPresets } from "../../../engine/model/presets.ts";
import { parse } from "../../../scenarios/parse.ts";
import { explainCommand } from "../../../viz/cli/explain.ts";
import { numberNotes } from "../../../viz/cli/explainSources.ts";
import { amountText } from "../../../viz/cli/explainText.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted, type Io } from "../../../viz/cli/io.ts";
import { explainWords } from "../../../viz/text/explain.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-explain-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, noThreads, more);
  const code = await fondrisk(["explain", ...argv], [explainCommand], io);
  return { code, out: out(), err: err() };
}

test("Norrköping in plain Swedish: who lends, who pays back, from what, when and under which rule; every part agrees", async () => {
  const { code, out, err } = await transcript(["norrkoping", "--replications", "1024"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const sentence of [
    "Kommunen avsätter 40 mnkr från 2011. Fonden följs till och med 2025.",
    "Fonden betalar 3,96 mnkr till Socialnämnden under 2011–2013, för 31 deltagare (20, 6, 5).",
    "Regel norrkoping: 100 % av den uppmätta besparingen betalas tillbaka i högst 10 år, tills 100 % av utbetalningen är betald.",
    "Det betalas 2013–2022 av Socialnämnden (13 %), Utbildningsnämnden (87 %).",
    "hvb: 0,15 händelser per person och år, år 0–9 efter starten, i genomsnitt 662 tkr per fall (hela förloppet); betalas av Socialnämnden (100 %)",
    "Utan jämförelse blir ingen besparing uppmätt, och inget som beror på den förfaller.",
  ])
    expect(out).toContain(sentence);
  expect(out).toMatch(/\n {2}\d+ antaganden, \d+ med källa, \d+ delvis antagna, \d+ utan uppgift\.\n/);
  expect(out).toMatch(/\n {2}interventions\.skolfam2: utbetalning i en hel omgång \(mnkr\) +3,96 +3,96 +0,0 {2}stämmer\n/);
  expect(out).toMatch(
    /\n {2}interventions\.skolfam2\.outcomes\.hvb: händelser utan insatsen +46,5\d? +4[5-8],\d+ ±0,\d+ +−?\d,\d {2}stämmer\n/,
  );
  expect(out).toMatch(/\n63 av 63 delar stämmer \(\|z\| ≤ 4\); 0 bedöms inte\.\n$/);
});

test("English, and the same as one JSON document", async () => {
  const english = await transcript(["rector-equity", "--replications", "1024", "--lang", "en"]);
  expect(english.out).toContain(
    "50 % of the payment is paid back whatever is measured, and 50 % of the measured saving besides, in 2 years, without a cap.",
  );
  expect(english.out).toMatch(/interventions\.\S+: payment of a full round \(SEK m\) +4 +4 +0\.0 {2}agrees\n/);
  const document = JSON.parse((await transcript(["rector-equity", "--replications", "1024", "--json", "--lang", "en"])).out);
  expect(english.out).toContain(document.text);
  expect(document).toMatchObject({ formatVersion: 1, run: { seed: "1", replications: 1024 } });
  expect(document.checks[0]).toMatchObject({
    kind: "outlay",
    expected: 4e6,
    simulated: { value: 4e6, standardError: 0 },
    z: 0,
    agrees: true,
  });
  const { counts, notes } = document.numbers;
  expect(counts.assumption + counts.source + counts.mixed + counts.silent).toBe(notes.length);
});

test("what has no closed form says so and why", async () => {
  const set = [
    "--set",
    "interventions.skolfam2.effect.halfLifeYears={ dist: uniform, min: 1, max: 2 }",
    "--set",
    "interventions.unga-vuxna.effect.transfer={ dist: uniform, min: 0, max: 3 }",
  ];
  const { code, out } = await transcript(["norrkoping", "--replications", "1024", ...set]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /interventions\.skolfam2: besparing, full programtrohet \(mnkr\) +– +\d+,\d+ ±0,\d+ +ingen sluten form: halveringstiden är osäker\n/,
  );
  expect(out).toMatch(
    /interventions\.unga-vuxna: besparing, full programtrohet \(mnkr\) +– .*ingen sluten form: effekten kan behöva kapas\n/,
  );
});

test("every preset has a plain sentence with its numbers, in both languages", () => {
  const percent = (share: number) => `${100 * share} %`;
  const rest = { rule: "r", graceYears: 1, crossDepartment: true, evidenceConfidence: null, waiverWhenMeasuredBelow: null, minCover: null };
  const said = (locale: "sv" | "en") =>
    Object.fromEntries(
      Object.entries(contractPresets).map(([name, terms]) => [
        name,
        explainWords(locale).contract({ ...rest, ...terms, creditYears: terms.horizonYears }, percent),
      ]),
    );
  expect(said("sv")).toEqual({
    grant: "ett bidrag, ingenting betalas tillbaka.",
    loan: "100 % av utbetalningen betalas tillbaka på 5 år, vad som än mäts.",
    conditional: "100 % av den uppmätta besparingen betalas tillbaka i högst 10 år, tills 100 % av utbetalningen är betald.",
    partial: "100 % av den uppmätta besparingen betalas tillbaka i högst 5 år, tills 100 % av utbetalningen är betald.",
    double: "100 % av den uppmätta besparingen betalas tillbaka i högst 10 år, tills 50 % av utbetalningen är betald.",
    equity: "50 % av utbetalningen betalas tillbaka vad som än mäts, och dessutom 50 % av den uppmätta besparingen, på 10 år, utan tak.",
    outcomeContract:
      "40 % av utbetalningen betalas tillbaka vad som än mäts, och dessutom 60 % av den uppmätta besparingen, på 5 år, tills 120 % av utbetalningen är betald.",
  });
  expect(Object.values(said("en")).every((sentence) => /^[a-z0-9].*\.$/.test(sentence))).toBe(true);
});

test("numbers are sorted by what the file says about them; a block in braces speaks for its numbers", () => {
  const text = readFileSync("scenarios/library/rector-loan.yaml", "utf8");
  const parsed = parse(text, { fileName: "rector" });
  if ("errors" in parsed) throw new Error("rector-loan is not valid");
  for (const { standing, note } of numberNotes(parsed.document)) expect(standing === "silent").toBe(note === "");
  const library = parse(readFileSync("scenarios/library/norrkoping.yaml", "utf8"), { fileName: "norrkoping" });
  if ("errors" in library) throw new Error("norrkoping is not valid");
  const notes = numberNotes(library.document);
  const of = (path: string) => notes.find((note) => note.path === path);
  expect(of("fund.capital")).toEqual({ path: "fund.capital", standing: "source", note: "F001" });
  expect(of("interventions.npf-centrum.effect.noEffect")?.standing).toBe("assumption");
  expect(of("interventions.alla-barn-i-skolan.intake")?.standing).toBe("mixed");
  expect(of("municipality.elections.majorityChange")).toMatchObject({ standing: "source", note: "F107, E20" });
  expect(of("interventions.skolfam2.outcomes.hvb.days")?.standing).toBe("assumption");
  expect(new Set(notes.map((note) => note.path)).size).toBe(notes.length);
});

test("an amount is written as it is, without zeros at the end", () => {
  expect(amountText(3_960_000, "sv")).toBe("3,96 mnkr");
  expect(amountText(40e6, "en")).toBe("40 SEK m");
  expect(amountText(15_000, "sv")).toBe("15 tkr");
  expect(amountText(-20_000, "sv")).toBe("−20 tkr");
  expect(amountText(0, "sv")).toBe("0 kr");
});

test("wrong use and invalid scenarios exit 2, an interrupt 130", async () => {
  expect((await transcript(["norkoping"])).err).toContain("did you mean 'norrkoping'?");
  expect((await transcript(["norrkoping", "--replications", "5"])).err).toBe(
    "fondrisk: --replications must be a whole number from 100 to 1000000, got '5'\n",
  );
  writeFileSync(join(folder, "bad.yaml"), "schema: 1\n");
  const bad = await transcript(["bad.yaml"]);
  expect([bad.code, bad.out]).toEqual([2, ""]);
  const controller = new AbortController();
  controller.abort(new Interrupted("SIGINT"));
  expect(await transcript(["rector-loan"], { interrupt: controller.signal })).toEqual({ code: 130, out: "", err: "" });
});

const linked = `schema: 1
name: Linked
startYear: 2026
horizonYears: 6
departments: [{ id: skola, name: Skolan }]
fund: { capital: 1 mnkr }
interventions:
  - id: a
    name: A
    start: 2026
    years: 1
    host: skola
    intake: 10
    cost: 1 tkr
    effect: { size: 0.4, fadeFrom: { after: 1, points: [{ years: 1, left: 0.5 }, { years: 2, left: 0.4 }] } }
    benefits:
      - { id: grades, perPersonYear: 1 tkr, window: [1, 2], payer: skola, referenceEffect: 1, countOnce: pay }
      - { id: work, perPersonYear: 3 tkr, window: [1, 2], payer: skola, referenceEffect: 1, via: [{ ratio: 0.5, causal: 0.5 }], fade: { halfLifeYears: 2 } }
      - { id: stay, perPersonYear: 0.5 tkr, window: [1, 2], payer: skola, referenceEffect: 1, countOnce: pay }
`;

test("links, fading of a line and lines that do not count are told of", async () => {
  writeFileSync(join(folder, "linked.yaml"), linked);
  const { out } = await transcript(["linked.yaml", "--replications", "1024", "--lang", "en"]);
  expect(out).toContain("The effect begins to fade 1 year after entry.");
  expect(out).toContain("gets here in 1 step (times 0.25 on average): effect here 10 %");
  expect(out).toContain("fades here with a half-life of 2 years; 0 % persists");
  // 10 persons · 500 kr · 0.4 · (g(1) + g(2)) = 2 000 · (1 + 0.5).
  expect(out).toContain("not counted, because another line measures the same money: stay to Skolan, expected 3,000 SEK");
});

const account = `schema: 1
name: Account
startYear: 2026
horizonYears: 4
departments: [{ id: social, name: Socialnämnden }]
fund: { capital: 1 mnkr }
accounts:
  main:
    rows:
      - { payer: municipality, item: support, from: 0, to: 1, amount: 120 tkr }
      - { payer: state, item: insurance, from: 0, to: 5, amount: 80 tkr }
interventions:
  - id: a
    name: A
    start: 2026
    years: 1
    host: social
    intake: 10
    cost: 100 tkr
    effect: { size: 0.4 }
    outcomes: [{ id: start, count: once, rate: 0.5, window: [1, 1], account: main }]
`;

test("a social account is told by payer and item, one person saved beside what is expected, with the persons that must really be saved", async () => {
  writeFileSync(join(folder, "account.yaml"), account);
  const { out } = await transcript(["account.yaml", "--replications", "1024", "--lang", "en"]);
  expect(out).toContain("start: starts with probability 50 % a year, at most once a person");
  expect(out).toContain("2.0 of 10 participants are expected to be spared a start.");
  expect(out).toMatch(/the municipality {2}support +240 SEK thousand +480 SEK thousand\n/);
  expect(out).toMatch(/sum +720 SEK thousand +960 SEK thousand\n/);
  expect(out).toContain("A further 480 SEK thousand falls after the last simulated year and is not counted.");
  const { out: swedish } = await transcript(["account.yaml", "--replications", "1024", "--lang", "sv"]);
  expect(swedish).toContain("2,0 av 10 deltagare väntas undgå en början.");
  const { out: json } = await transcript(["account.yaml", "--replications", "1024", "--json"]);
  expect(JSON.parse(json).accounts.a[0]).toMatchObject({ outcome: "start", avoided: 2, total: 960_000, afterHorizon: 480_000 });
});

test("a written cap with less than half of the draws above it is reported with their share, in text and JSON, and is no warning", async () => {
  // P(X > 10 000) of an exponential with mean 5 000 is e⁻² = 13.5 %.
  const path = "interventions.skolfam2.outcomes.hvb.dayRate";
  const given = ["norrkoping", "--replications", "100", "--set", `${path}={ dist: exponential, mean: 5000, max: 10000 }`];
  const { out, err } = await transcript(given);
  expect(err).toBe("");
  expect(out.replaceAll("\u00a0", " ")).toMatch(/\n {2}interventions\.skolfam2\.outcomes\.hvb\.dayRate +13,5 % över 10 tkr\n/);
  expect((await transcript([...given, "--lang", "en"])).out.replaceAll("\u00a0", " ")).toMatch(/ {2}13\.5% above 10 .+\n/);
  const { caps } = JSON.parse((await transcript([...given, "--json"])).out) as {
    caps: readonly { path: string; cap: number; share: number }[];
  };
  expect(caps.find((each) => each.path === path)).toEqual({ path, cap: 10_000, share: expect.closeTo(Math.exp(-2), 12) });
});
