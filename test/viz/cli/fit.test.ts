import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "../../../scenarios/parse.ts";
import { fitCommand } from "../../../viz/cli/fit.ts";
import { withError } from "../../../viz/cli/fitReport.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { drawn, grid } from "../../engine/analysis/samples.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-fit-"));
  const heavy = grid(
    { dist: "spliced", body: { dist: "lognormal", median: 50_000, sigma: 0.3 }, threshold: 60_000, tail: { scale: 60_000, shape: 1.5 } },
    120,
  );
  save("heavy.csv", `cost\n${Array.from(heavy, (x) => Math.round(x)).join("\n")}\n`);
  const light = drawn({ dist: "gamma", shape: 4, scale: 2500.5 }, 60, 2);
  save("light.csv", `id;kostnad\r\n${Array.from(light, (x, i) => `${i};${x.toFixed(2).replace(".", ",")}`).join("\r\n")}\r\n`);
  const days = drawn({ dist: "lognormal", median: 100, sigma: 0.8 }, 60, 3);
  save("spells.csv", `days,rate\n${Array.from(days, (x, i) => `${Math.ceil(x)},${3000 + ((i * 7919) % 60) * 40}`).join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads);
  const code = await fondrisk(["fit", ...argv], [fitCommand], io);
  return { code, out: out(), err: err() };
}

/** Norrköping with the line in the place of one of its costs, or the errors. */
function pasted(line: string) {
  const text = readFileSync("scenarios/library/norrkoping.yaml", "utf8");
  const replaced = text.replace(/cost: \{ dist: lognormal, mean: 60 tkr[^\n]*/, line);
  expect(replaced).not.toBe(text);
  return parse(replaced, { fileName: "pasted.yaml" });
}

test("a heavy tail: table, warning, pictures, and the same as JSON", async () => {
  const { code, out, err } = await transcript("heavy.csv");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^kostnader: 120 rader i kolumnen cost\nminst [\d\u00a0]+ kr, median [\d\u00a0]+ kr, medelvärde [\d\u00a0]+ ±[\d\u00a0]+ kr, störst [\d\u00a0]+ kr\n/,
  );
  expect(out).toMatch(/\n {2}spliced +tail\.shape +1,\d\d? ±0,\d+\n/);
  expect(out).toMatch(
    /\n {2}cost: \{ dist: spliced, body: \{ dist: lognormal, median: \d+, sigma: 0\.\d+ \}, threshold: \d+, tail: \{ scale: \d+, shape: 1\.\d+ \} \} # heavy\.csv: 120 rows, maximum likelihood\n/,
  );
  expect(err).toMatch(/^varning: kostnader: svansens form är 1,\d+ ±0,\d+, alltså minst 1: fördelningen har inget medelvärde/);
  expect(err).toContain("Skrivet till out/heavy: fit.json, qq.svg, tail.svg, mean-excess.svg\n");
  expect(readdirSync(join(folder, "out/heavy")).sort()).toEqual(["fit.json", "mean-excess.svg", "qq.svg", "tail.svg"]);
  for (const name of ["qq", "tail", "mean-excess"]) {
    const svg = readFileSync(join(folder, `out/heavy/${name}.svg`), "utf8");
    expect(svg).toMatch(/^<svg xmlns=[\s\S]*<\/svg>\n$/);
    expect(svg).not.toContain("NaN");
    expect(svg).toContain("heavy.csv, n = 120");
  }
  const json = await transcript("heavy.csv", "--json", "--lang", "en");
  const document = JSON.parse(json.out);
  expect(document).toEqual({ ...JSON.parse(readFileSync(join(folder, "out/heavy/fit.json"), "utf8")), warnings: document.warnings });
  expect(document.cost.families[0]).toMatchObject({ family: "spliced", mean: null });
  expect(document.cost.families[0].parameters[3].name).toBe("tail.shape");
  expect(document.cost.hill.length).toBe(56);
  expect(document.warnings[0]).toMatch(/the distribution has no mean/);
});

test("the line to paste is refused by a scenario without a cap and accepted with one", async () => {
  const line = (out: string) => /^ {2}(cost: .*)$/m.exec(out)![1]!;
  const without = pasted(line((await transcript("heavy.csv", "--out", "a")).out));
  expect("errors" in without && without.errors.some((problem) => problem.path.includes("cost"))).toBe(true);
  const capped = await transcript("heavy.csv", "--max", "4,8 mnkr", "--out", "a");
  expect(capped.err).not.toContain("warning");
  expect(line(capped.out)).toContain(", max: 4800000 }");
  const scenario = pasted(line(capped.out));
  expect("errors" in scenario ? scenario.errors : []).toEqual([]);
});

test("a file with semicolons, decimal commas and a Swedish name of the column", async () => {
  const { code, out } = await transcript("light.csv");
  expect(code).toBe(0);
  expect(out).toContain("kostnader: 60 rader i kolumnen kostnad\n");
  expect(out).toMatch(/\n {2}cost: \{ dist: \w+, .* \} # light\.csv/);
});

test("days and prices are fitted apart; the threshold and the cap are of the days", async () => {
  const { code, out } = await transcript(
    "spells.csv",
    "--days",
    "days",
    "--rate",
    "rate",
    "--threshold",
    "150",
    "--max",
    "730",
    "--lang",
    "en",
  );
  expect(code).toBe(0);
  expect(out).toMatch(/The tail: \d\d values above 150 days\n/);
  expect(out).toMatch(/\n {2}days: \{ dist: \w+, .*, max: 730 \} # spells\.csv: 60 rows, maximum likelihood\n/);
  expect(out).toMatch(/\n {2}dayRate: \{ dist: \w+, [^m]*\} # spells/);
  expect(readdirSync(join(folder, "out/spells"))).toContain("dayRate-tail.svg");
});

test("days and prices that go together are told", async () => {
  save("tied.csv", `days,rate\n${Array.from({ length: 40 }, (_, i) => `${10 + i * i},${2000 + 50 * i}`).join("\n")}\n`);
  const { err } = await transcript("tied.csv", "--days", "days", "--rate", "rate", "--lang", "en", "--out", "t");
  expect(err).toContain("warning: days and price of a day go together (rank correlation 1.00)");
});

test("every bad cell is listed with its line, with a reason; exit 2 and nothing written", async () => {
  save("bad.csv", 'id,cost\n1,100\n2,abc\n3,-5\n4,0\n5,\n\n"6\nb",x7\n8,"1,200"\n9,11,6\n');
  const { code, out, err } = await transcript("bad.csv", "--out", "none");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(
    "bad.csv:11: found 3 cells, expected 2 as in the first row: a decimal comma in a file with commas between cells? Put ; between cells, or the number in quotes\n",
  );
  save("bad.csv", 'id,cost\n1,100\n2,abc\n3,-5\n4,0\n5,\n\n"6\nb",x7\n8,"1,200"\n');
  expect((await transcript("bad.csv")).err.split("\n")).toEqual([
    "bad.csv:3: column cost: found 'abc', expected a number like 11600, 11 600, 11,6 or 11.6",
    "bad.csv:4: column cost: found '-5', expected more than 0: a negative cost is a credit note, subtract it from the row it belongs to",
    "bad.csv:5: column cost: found '0', expected more than 0: what costs nothing is no event, leave the row out and lower the rate",
    "bad.csv:6: column cost: found nothing, expected a number",
    "bad.csv:8: column cost: found 'x7', expected a number like 11600, 11 600, 11,6 or 11.6",
    "bad.csv:10: column cost: found '1,200', which can be 1200 or 1.2: say --decimal . for the first, --decimal , for the second",
    "",
  ]);
  expect(readdirSync(folder)).not.toContain("none");
});

test("a column that is not there is refused with a guess", async () => {
  expect(await transcript("light.csv", "--column", "kostnat")).toEqual({
    code: 2,
    out: "",
    err: "light.csv:1: found no column 'kostnat', expected 'id' or 'kostnad'; did you mean 'kostnad'?\n",
  });
  save("two.csv", "a,b\n1,2\n");
  expect((await transcript("two.csv")).err).toBe("two.csv:1: which column has the costs? Say --column, 'a' or 'b'\n");
});

test("fewer than 20 rows get no tail, fewer than 5 or equal ones no fit", async () => {
  save("few.csv", `${[5, 7, 9, 12, 20, 31].map((x) => x * 1000).join("\n")}\n`);
  const few = await transcript("few.csv", "--out", "f");
  expect(few.code).toBe(0);
  expect(few.out).not.toContain("gpd");
  expect(few.err).toMatch(/^varning: kostnader: färre än 20 rader: ingen svans anpassas/);
  save("fewer.csv", "cost\n1\n2\n3\n4\n");
  expect(await transcript("fewer.csv")).toMatchObject({
    code: 2,
    err: "fondrisk: fewer.csv: column cost has 4 rows, a fit needs at least 5\n",
  });
  save("same.csv", "cost\n7\n7\n7\n7\n7\n");
  expect((await transcript("same.csv")).err).toContain("every row of column cost is 7: write that number into the scenario");
});

test("byte order marks, UTF-16 and Latin-1 are read; a spreadsheet is explained", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => `Ö;${(i + 1) ** 2 * 10},5`).join("\r\n");
  const text = `nämnd;kostnad kr\r\n${rows}`;
  const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((character) => [character.charCodeAt(0), 0])]);
  const outputs = [];
  for (const content of [`\ufeff${text}`, latin1, utf16]) {
    const name = save("coded.csv", content);
    const { code, out, err } = await transcript(name, "--column", "Kostnad kr", "--out", "c");
    expect(code).toBe(0);
    expect(err.includes("läses som Latin-1")).toBe(content === latin1);
    outputs.push(out);
  }
  expect(new Set(outputs).size).toBe(1);
  save("book.csv", Uint8Array.of(0x50, 0x4b, 3, 4));
  expect((await transcript("book.csv")).err).toBe(
    "fondrisk: book.csv is a spreadsheet or an archive that cannot be read here: save it as CSV first\n",
  );
});

test("wrong use is refused: no file, half a pair, a threshold that is no number", async () => {
  expect(await transcript("none.csv")).toEqual({ code: 2, out: "", err: "fondrisk: there is no file 'none.csv'\n" });
  expect((await transcript("light.csv", "--days", "id")).err).toBe("fondrisk: --days and --rate go together\n");
  expect((await transcript("light.csv", "--days", "id", "--rate", "id", "--column", "id")).err).toContain("give either --column");
  expect((await transcript("light.csv", "--threshold", "high")).err).toBe("fondrisk: --threshold must be a number above 0, got 'high'\n");
});

test("a number is rounded to two digits of its error, and the error is rounded up", () => {
  expect(withError(389_197, 22_251, "en")).toBe("389,000 ±44,000");
  expect(withError(0.9901, 0.0408, "en")).toBe("0.990 ±0.080");
  expect(withError(-0.05, 0.1, "sv")).toBe("−0,05 ±0,20");
  expect(withError(123.456, null, "en")).toBe("123.5");
});

test("a file as Swedish systems write it: points between thousands, unit in the head, totals and identity numbers refused and never shown", async () => {
  const amounts = Array.from({ length: 40 }, (_, i) => `${1 + (i % 9)}.${100 + 17 * i},50`);
  save("export.csv", `sep=;\r\nid;Belopp (tkr)\r\n${amounts.map((each, i) => `${i};${each}`).join("\r\n")}\r\n`);
  const read = JSON.parse((await transcript("export.csv", "--json")).out);
  expect([read.cost.column, read.cost.observations, read.cost.least]).toEqual(["Belopp (tkr)", 40, 1_100_500]);
  save("export.csv", `id;belopp\n1;74.430\n2;12.500\nSumma;86.930\n`);
  expect((await transcript("export.csv")).err).toBe(
    [
      "export.csv:2: column belopp: found '74.430', which can be 74430 or 74.43: say --decimal , for the first, --decimal . for the second",
      "export.csv:3: column belopp: found '12.500', which can be 12500 or 12.5: say --decimal , for the first, --decimal . for the second",
      "export.csv:4: column belopp: found a total, expected one event a row: leave the row out",
      "",
    ].join("\n"),
  );
  save("persons.csv", "640823-3234;100\n121212-1212;200\n");
  for (const argv of [["persons.csv"], ["persons.csv", "--column", "nothing"], ["persons.csv", "--column", "640823-3234"]]) {
    const { code, out, err } = await transcript(...argv);
    expect(code).toBe(2);
    expect(`${out}${err}`.replaceAll(argv[2] ?? "-", "")).not.toMatch(/640823|121212/);
  }
});

test("a quotation mark that is never closed is an error with its line, not a shorter table", async () => {
  save("open.csv", `cost,note\n${Array.from({ length: 30 }, (_, i) => `${1000 + 37 * i},${i === 9 ? '"open' : "x"}`).join("\n")}\n`);
  const { code, err } = await transcript("open.csv", "--column", "cost");
  expect([code, err.split("\n")[0]]).toEqual([
    2,
    "open.csv:11: a quotation mark is opened here and never closed, so that all that follows is one cell: close it, or take it away",
  ]);
});

test("a personal identity number among costs is an error, and is not shown; nor is one where a file has no header", async () => {
  save("somebody.csv", `cost\n${Array.from({ length: 30 }, (_, i) => (i === 4 ? "6408233234" : 1000 + i)).join("\n")}\n`);
  const among = await transcript("somebody.csv");
  expect([among.code, among.err.split("\n")[0]]).toEqual([
    2,
    "somebody.csv:6: column cost: found (a personal identity number), expected a number like 11600, 11 600, 11,6 or 11.6",
  ]);
  save("headless.csv", "850312-1234;namn\n850312-1235;namn\n");
  const headless = await transcript("headless.csv", "--column", "x");
  expect([headless.code, /\d{6}.?\d{4}/.test(headless.err)]).toEqual([2, false]);
});

test("a last row that is the sum of all others is a total, whatever it is called", async () => {
  const costs = Array.from({ length: 30 }, (_, i) => 1000 + 37 * i);
  save("sum.csv", `cost\n${[...costs, costs.reduce((a, b) => a + b)].join("\n")}\n`);
  const { code, err } = await transcript("sum.csv");
  expect([code, err.split("\n")[0]]).toEqual([2, "sum.csv:32: found a total, expected one event a row: leave the row out"]);
});
