import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { runCommand } from "../../../viz/cli/run.ts";
import { voiCommand } from "../../../viz/cli/voi.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-voi-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function voi(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["voi", ...argv], [voiCommand], io), out: out(), err: err() };
}

test("says which option is best today, what knowing everything is worth, and of what", async () => {
  const option = "stop:interventions.skolfam2.enabled=false";
  const { code, out } = await voi(
    "norrkoping",
    "--option",
    option,
    "--replications",
    "8192",
    "--futures-per-draw",
    "4",
    "--lang",
    "sv",
    "--out",
    "answer",
  );
  expect(code).toBe(0);
  expect(out).toMatch(/\n(Med det man vet i dag är ”.+” bäst: i genomsnitt .+ bättre än ”.+”\.|Med det man vet i dag går det inte att se)/);
  expect(out).toMatch(/Att få veta allt\n {2}Minst .*\n {2}Högst .*\n/);
  expect(readdirSync(join(folder, "answer"))).toEqual(
    expect.arrayContaining(["voi.json", "voi.options.csv", "voi.evppi.parquet", "voi.evppi.svg", "report.html"]),
  );
});

const decided = `schema: 1
name: renew or stop
startYear: 2026
horizonYears: 12
departments: [{ id: social }]
fund: { capital: 60 mnkr }
interventions:
  - id: stod
    name: Stöd
    start: 2026
    years: 1
    host: social
    intake: 80
    cost: 5 mnkr
    effect: { size: { dist: normal, mean: 0.3, sd: 0.2 } }
    outcomes: [{ id: plats, rate: 0.2, window: [0, 2], cost: { dist: lognormal, mean: 450 tkr, sd: 300 tkr }, payers: { social: 1 } }]
    evaluation: { design: randomised, sample: 80, cohorts: 1, followUpYears: 2, cost: 100 tkr }
    contract: grant
    renewal: { everyYears: 4, until: 2031 }
decisions:
  options: [{ name: stop, set: { interventions.stod.renewal: null } }]
  informedBy: stod
  designs:
    - { name: large, set: { interventions.stod.evaluation.cost: 100 tkr } }
    - { name: small, set: { interventions.stod.evaluation.sample: 20, interventions.stod.evaluation.controls: 20 } }
`;

test("the decisions of a scenario are asked about: what each evaluation is worth, costs and leaves, and what the rule makes of it", async () => {
  writeFileSync(join(folder, "decided.yaml"), decided);
  const size = ["--replications", "4096", "--futures-per-draw", "2"];
  const { code, out, err } = await voi("decided.yaml", ...size, "--lang", "en", "--out", "study");
  expect(code, err).toBe(0);
  expect(out).toMatch(
    /\n.*To wait for the evaluation ‘large’ pays: the decision is worth .+±.+ more on average, the evaluation costs .+, and .+ is left\./,
  );
  expect(out).toMatch(/Whoever goes on as soon as the measurement shows any saving (keeps|gets only) .+ of .+/);
  expect(out).toMatch(/It is best to go on where the measurement shows more than .+±.+kronor per participant and year\./);
  expect(readdirSync(join(folder, "study"))).toEqual(
    expect.arrayContaining([
      ...["voi.designs.csv", "voi.designs.curve.parquet", "voi.bestDesigns.csv"],
      ...["voi.designs.svg", "voi.samples.randomised.svg", "voi.decision.svg"],
    ]),
  );
  const { question, answer } = JSON.parse(readFileSync(join(folder, "study/voi.json"), "utf8"));
  expect(question).toMatchObject({ options: ["asWritten", "stop"], informedBy: "stod", designs: ["large", "small"], learners: 1 });
  const [large, small] = answer.designs;
  expect(Object.keys(large)).toEqual(expect.arrayContaining(["name", "evsi", "cost", "enbs", "bestThreshold", "rules", "curve"]));
  expect(Object.keys(large.rules)).toEqual(["positive", "significant", "coversOutlay", "bestThreshold"]);
  // A larger study tells more, within errors; no study tells more than the effect itself.
  expect(large.evsi.value - small.evsi.value).toBeGreaterThan(-3 * Math.hypot(large.evsi.standardError, small.evsi.standardError));
  const effect = answer.evppi.find(({ about }: { about: string }) => about === "interventions.stod.effect");
  expect(effect.value - large.evsi.value).toBeGreaterThan(-3 * Math.hypot(large.evsi.standardError, effect.standardError));
  expect(answer.bestDesigns).toContain("large");

  // Options of the command line go before those of the file; with more who decide by it, an evaluation is worth as many times more.
  const many = await voi(
    "decided.yaml",
    ...size,
    "--design",
    "mine:interventions.stod.evaluation.cost=100 tkr",
    "--learners",
    "3",
    "--json",
  );
  const [mine] = JSON.parse(many.out).answer.designs;
  expect(mine.evsi).toEqual(large.evsi);
  expect(mine.enbs.value).toBeCloseTo(3 * mine.evsi.value - mine.cost.value, 2);
});

test("a folder of results is the scenario as written: the answer is that of the same futures simulated", async () => {
  writeFileSync(join(folder, "decided.yaml"), decided.slice(0, decided.indexOf("  informedBy")));
  const { io } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  const size = ["--replications", "1024", "--no-alternatives", "--out", "held"];
  expect(await fondrisk(["run", "decided.yaml", ...size], [runCommand], io)).toBe(0);
  const held = await voi("held", "--json");
  const simulated = await voi("decided.yaml", "--replications", "1024", "--futures-per-draw", "1", "--json");
  expect(JSON.parse(held.out).answer).toEqual(JSON.parse(simulated.out).answer);
  expect(JSON.parse(held.out).declined.map(({ of }: { of: string }) => of)).toEqual(["evpi"]);
});

test("an evaluation that there is not, and an option that changes what it shows, are told, exit code 2", async () => {
  writeFileSync(join(folder, "decided.yaml"), decided);
  const none = await voi("decided.yaml", "--informed-by", "stöd", "--lang", "en");
  expect([none.code, none.err]).toEqual([2, expect.stringContaining("'stöd' is no intervention with an evaluation that measures")]);
  const small = ["--replications", "64", "--futures-per-draw", "1", "--lang", "en"];
  const early = await voi("decided.yaml", "--option", "none:interventions.stod.enabled=false", ...small);
  expect([early.code, early.err]).toEqual([2, expect.stringContaining("option none changes what the evaluation shows")]);
  const design = await voi("renewal", "--design", "a:fund.capital=1");
  expect([design.code, design.err]).toEqual([2, expect.stringContaining("--design goes with --informed-by")]);
});

test("what is wrong is told at once, exit code 2", async () => {
  const wrong = await voi("norrkoping", "--value", "depletion", "--about", "nonsense", "--futures-per-draw", "3", "--lang", "en");
  expect(wrong.code).toBe(2);
  for (const each of [
    "at least one --option",
    "is no amount in kronor",
    "--about: there is no input 'nonsense'",
    "--futures-per-draw must be",
  ])
    expect(wrong.err).toContain(each);
});
