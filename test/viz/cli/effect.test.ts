import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectCommand } from "../../../viz/cli/effect.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { chromePath } from "../../browser/chrome.ts";
import { near } from "../../engine/evidence/near.ts";
import { bcgCells } from "../../engine/evidence/oracleData.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-effect-"));
  const rows = bcgCells.map(([a, b, c, d], i) => `trial ${i + 1},counts,${a},${a + b},${c},${c + d},${i === 0 ? "first" : ""}`);
  save("bcg.csv", `study,kind,events_t,n_t,events_c,n_c,place\n${rows.join("\n")}\n`);
  save(
    "zeros.csv",
    "study;kind;events_t;n_t;events_c;n_c\nA;counts;0;30;1;31\nB;counts;0;20;0;25\nC;counts;12;40;20;40\nD;counts;9;50;11;50\n",
  );
  save("close.csv", "study,kind,estimate,se\na,g,-0.30,0.1\nb,g,-0.31,0.1\nc,g,-0.29,0.1\n");
  save("quality.yaml", "design: { matched: { mean: 0.75, sd: 0.1 } }\n");
  save(
    "support.csv",
    "study,kind,change,cv,n_t,n_c,design\nS,change,-0.5348837209302325,1.5,30,30,matched\nS,change,-0.6363636363636364,1.5,30,366,matched\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

async function transcript(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, noThreads);
  const code = await fondrisk(["effect", ...argv], [effectCommand], io);
  return { code, out: out(), err: err() };
}

const json = async (...argv: string[]) => JSON.parse((await transcript(...argv, "--json")).out);

test("thirteen trials in eighty columns, in Swedish and English", async () => {
  const { code, out, err } = await transcript("bcg.csv", "--promised", "0.5");
  expect([code, err]).toEqual([0, ""]);
  const lines = out.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines[0]).toMatch(/^Studie +n +riskkvot \(95\u00a0%\) +vikt$/);
  expect(lines[1]).toMatch(/^trial 1 +262 +0,41 \(0,13–1,26\) +5\u00a0% +─+■─+┼─+$/);
  expect(lines[14]).toMatch(/^Medel +0,49 \(0,34–0,71\) +─+◆─+ +┊$/);
  expect(lines[15]).toMatch(/^Ny plats +0,14 – 1,68 +├─+┼─+┤$/);
  expect(lines[16]).toMatch(/^ +0,25 +1 +4$/);
  expect(lines[17]).toMatch(/^ +minskning +75\u00a0% +0\u00a0% +−300\u00a0%$/);
  expect(out).toContain("k = 13 studier, 13 rader, 357\u00a0347 personer");
  expect(out).toMatch(/bayes, en ny plats +0,416 +−0,68 – 0,86 +11,4\u00a0% +51,1\u00a0%/);
  expect(out).toMatch(/\n {2}reml +0,409/);
  expect(out).toContain("effect:\n  size:\n    dist: evidence\n    file: bcg.csv\n    model: bayes\n");
  const english = await transcript("bcg.csv", "--lang", "en");
  expect(english.out).toMatch(/^Study +n +risk ratio \(95%\) +weight\n/);
  expect(english.out).toMatch(/bayes, a new place +0.416 +−0.68 – 0.86 +11.4%/);
});

test("JSON holds every figure, unrounded, under fixed keys", async () => {
  const found = await json("bcg.csv");
  expect(Object.keys(found)).toEqual([
    "formatVersion",
    "outcome",
    "settings",
    "rows",
    "models",
    "bayes",
    "heterogeneity",
    "smallStudies",
    "robust",
    "effect",
    "alternatives",
    "leaveOneOut",
    "inputs",
    "warnings",
  ]);
  near(found.models.reml.mu, -0.7145323422, 1e-6);
  near(found.models.dl.prediction[0], -1.9988384958, 1e-8);
  near(found.bayes.predictive.quantiles["0.975"], 0.5172474268, 1e-8);
  near(found.bayes.predictive.negative, 0.1139094517, 1e-8);
  near(found.effect.mean, 0.4161277378, 1e-8);
  near(found.effect.negative, 0.1139094517, 1e-8);
  near(found.heterogeneity.tau2Interval[1], 1.1114790841, 1e-8);
  near(found.smallStudies.pet.p, 0.1887069951, 1e-8);
  expect(found.rows).toHaveLength(13);
  near(found.rows[0].y, -0.8893113339, 1e-9);
  expect(found.rows[0].used).toEqual({ y: found.rows[0].y, v: found.rows[0].v });
  expect(found.leaveOneOut).toHaveLength(13);
  expect(found.inputs).toEqual([{ file: "bcg.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rows: 13 }]);
  expect(found.rows.reduce((sum: number, row: { weights: { fixed: number } }) => sum + row.weights.fixed, 0)).toBeCloseTo(100, 9);
});

test("one study: what needs two is null, and the table is not", async () => {
  const found = await json("support.csv", "--quality", "quality.yaml");
  expect([found.models.dl, found.models.pm, found.models.reml, found.robust, found.smallStudies]).toEqual([null, null, null, null, null]);
  expect([found.models.fixed.seHartungKnapp, found.heterogeneity.p, found.heterogeneity.tau2Interval]).toEqual([null, null, null]);
  near(found.effect.mean, 0.3729660903, 1e-8);
  near(found.effect.negative, 0.1394294861, 1e-8);
  near(found.rows[1].used.v, 0.0987800331, 1e-9);
  expect(found.warnings).toEqual([{ code: "qualityAssumed" }]);
  const sceptical = await json("support.csv", "--quality", "quality.yaml", "--mean", "0,0.5");
  near(sceptical.effect.mean, 0.2031840419, 1e-8);
  const { out } = await transcript("support.csv");
  expect(out).toContain("k = 1 studie, 2 rader, 396 personer\nEn studie säger ingenting om hur platser skiljer sig");
  expect(out).toMatch(/korrelation inom studie 0,8 +0,48\d/);
});

test("empty cells: what was corrected, what is left out, and the result without", async () => {
  const { err, out } = await transcript("zeros.csv", "--lang", "en");
  expect(err).toContain("warning: B (line 3) is left out: nobody in both groups, so it says nothing about a ratio\n");
  expect(err).toContain("warning: 1 row has an empty cell and got 0.5 in all cells; the result without is in the table\n");
  expect(out).toMatch(/\n {2}without rows that got 0\.5 +/);
  expect(out).toContain("k = 3 studies, 4 rows");
  const found = await json("zeros.csv");
  expect(found.rows[1]).toMatchObject({ study: "B", y: null, leftOut: "noEvents", weights: null });
});

test("no spread seen is an estimate and not a fact, and few studies are said to be few", async () => {
  const { err } = await transcript("close.csv", "--as", "g", "--model", "reml", "--lang", "en");
  expect(err).toMatch(/^warning: 3 studies are few for reml: τ is hardly known; bayes takes that into account\n/);
  expect(err).toMatch(/warning: no spread seen \(reml\), and little chance to see one: τ may be up to 0\.\d\d; use bayes\n/);
  const found = await json("close.csv", "--as", "g", "--model", "reml");
  expect(found.models.reml.tau2).toBe(0);
  // the interval is not that of a normal (0.0577): Student's t with two degrees, and the guard
  const [low, high] = found.models.reml.interval;
  near((high - low) / 2, 4.302652729749462 * Math.sqrt(0.01 / 3), 1e-8);
  // and a new place lies further out than the mean: no degrees of freedom but one
  expect(found.models.reml.prediction[1] - found.models.reml.prediction[0]).toBeGreaterThan(2 * (high - low));
});

test("one study with most of the weight, and a mean that turns without it, are warned of; the mean without each is in the JSON", async () => {
  save("heavy.csv", "study,kind,estimate,se\nA,g,-0.5,0.1\nB,g,0.1,0.3\nC,g,0.1,0.3\n");
  const { err } = await transcript("heavy.csv", "--as", "g", "--model", "fixed", "--use", "mean", "--lang", "en");
  // 1/.01 of 1/.01 + 2/.09: 82 %.
  expect(err).toContain("warning: A has 82% of the weight\n");
  expect(err).toContain("warning: without A the mean changes its sign\n");
  const found = await json("heavy.csv", "--as", "g", "--model", "fixed", "--use", "mean");
  near(found.leaveOneOut[0].mu, 0.1, 1e-12);
  near(found.leaveOneOut[1].mu, (-0.5 / 0.01 + 0.1 / 0.09) / (1 / 0.01 + 1 / 0.09), 1e-12);
});

test("SVG, CSV and files: the same content", async () => {
  const svg = await transcript("bcg.csv", "--svg");
  expect(svg.out).toMatch(/^<svg xmlns=[\s\S]*<\/svg>\n$/);
  expect(svg.out).toContain("trial 13");
  const csv = (await transcript("bcg.csv", "--csv")).out.split("\n");
  expect(csv[0]).toBe("study,kind,events_t,n_t,events_c,n_c,place,y,v,used_y,used_v,weight_percent");
  expect(csv[1]).toMatch(/^trial 1,counts,4,123,11,139,first,-0\.88931133/);
  const { err } = await transcript("bcg.csv", "--out", "result", "--lang", "en");
  expect(err).toBe("Written to result: effect.json, forest.svg, funnel.svg, rows.csv, effect.yaml\n");
  expect(readdirSync(join(folder, "result")).sort()).toEqual(["effect.json", "effect.yaml", "forest.svg", "funnel.svg", "rows.csv"]);
  expect(readFileSync(join(folder, "result/forest.svg"), "utf8")).toBe((await transcript("bcg.csv", "--svg", "--lang", "en")).out);
});

test("a funnel plot where there are ten studies: the dots of the studies, and what a test of them says", async () => {
  await transcript("bcg.csv", "--out", "ten", "--lang", "en");
  const svg = readFileSync(join(folder, "ten/funnel.svg"), "utf8");
  expect(svg).toContain("13 studies: the test whether small studies show more than large ones gives p = 0.19");
  expect(svg.match(/<circle /g)).toHaveLength(13);
  await transcript("close.csv", "--as", "g", "--out", "three");
  expect(readdirSync(join(folder, "three"))).not.toContain("funnel.svg");
});

test("PNG of every picture in twice its size, through an installed browser; asked for without a folder it is refused", async () => {
  const { io, err } = fakeIo(folder, noThreads, { environment: { CHROME_PATH: chromePath() } });
  const code = await fondrisk(["effect", "bcg.csv", "--out", "drawn", "--png", "--lang", "en"], [effectCommand], io);
  expect([code, err()]).toEqual([
    0,
    "Written to drawn: effect.json, forest.svg, funnel.svg, rows.csv, effect.yaml, forest.png, funnel.png\n",
  ]);
  for (const name of ["forest", "funnel"]) {
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(readFileSync(join(folder, `drawn/${name}.svg`), "utf8")) ?? [];
    const png = readFileSync(join(folder, `drawn/${name}.png`));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Math.ceil(Number(width)), 2 * Math.ceil(Number(height))]);
  }
  expect(await transcript("bcg.csv", "--png")).toMatchObject({ code: 2, err: expect.stringContaining("--png needs --out") });
}, 60_000);

test.each<[string, readonly string[], RegExp]>([
  ["a file that is not there", ["none.csv"], /there is no file 'none\.csv'/],
  ["a model that is none", ["bcg.csv", "--model", "remml"], /^--model: hittade 'remml', väntade .*; menade du 'reml'\?\n/],
  ["an odds ratio without a base risk", ["bcg.csv", "--scale", "logOR"], /^--base-risk: hittade ingen basrisk på logOR/],
  ["a prior of nothing", ["bcg.csv", "--tau", "halfNormal=-1"], /^--tau\.halfNormal: hittade -1, väntade ett tal över 0\n/],
  ["a mean without its error", ["bcg.csv", "--mean", "0"], /^--mean: hittade '0', väntade flat, eller mean och sd\n/],
  ["a quality file that is not there", ["bcg.csv", "--quality", "none.yaml"], /there is no file 'none\.yaml' for --quality/],
  ["two forms of output", ["bcg.csv", "--json", "--csv"], /give one of --json, --svg and --csv/],
  ["a promise that is none", ["bcg.csv", "--promised", "much"], /--promised must be a number like 0\.3, got 'much'/],
])("%s is refused, with nothing written", async (_, argv, expected) => {
  const { code, out, err } = await transcript(...argv);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(expected);
});

test("problems of a table are told with file, line and column, in the language", async () => {
  save("bad.csv", "study,kind,events_t,n_t,events_c,n_c\na,counts,11,10,5,10\nb,counts,2.5,10,3,10\n");
  const { code, err } = await transcript("bad.csv");
  expect(code).toBe(2);
  expect(err).toBe(
    "bad.csv:2: events_t: hittade 11, väntade högst 10, gruppens personer\nbad.csv:3: events_t: hittade 2.5, väntade ett heltal på minst 0\n",
  );
  expect((await transcript("bad.csv", "--lang", "en")).err).toContain(
    "bad.csv:2: events_t: found 11, expected at most 10, the persons of the group\n",
  );
});
