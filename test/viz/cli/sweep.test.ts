import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { sweepCommand } from "../../../viz/cli/sweep.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-sweep-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function sweep(...argv: string[]) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk));
  return { code: await fondrisk(["sweep", ...argv], [sweepCommand], io), out: out(), err: err() };
}
const few = ["--replications", "1024"];

test("says between which settings a measure lies, with a table, CSV, Parquet and a curve", async () => {
  const { code, out } = await sweep(
    "norrkoping",
    "--vary",
    "fund.capital=20..80mnkr/3",
    "--measure",
    "depletion",
    ...few,
    "--lang",
    "sv",
    "--out",
    "a",
  );
  expect(code).toBe(0);
  expect(out).toMatch(/från .+ \(fund\.capital=80mnkr\) till .+ \(fund\.capital=20mnkr\) bland 3 inställningar\.\n/);
  expect(readdirSync(join(folder, "a"))).toEqual(
    expect.arrayContaining(["sweep.json", "sweep.points.csv", "sweep.points.parquet", "sweep.depletion.probability.svg", "report.html"]),
  );
  const [header] = readFileSync(join(folder, "a", "sweep.points.csv"), "utf8").split("\n");
  for (const name of [
    "point",
    "label",
    "set.fund.capital",
    "measure",
    "value",
    "standardError",
    "low",
    "high",
    "difference.value",
    "replications",
  ])
    expect(header!.split(",")).toContain(name);
});

test("a grid has every combination, a factor multiplies, a list takes the rows of a table, a file says it all", async () => {
  const points = async (...argv: string[]) =>
    JSON.parse((await sweep(...argv, ...few, "--measure", "depletion", "--json")).out).answer.points;
  const grid = await points("norrkoping", "--vary", "fund.capital=30 mnkr,40 mnkr", "--vary", "interventions.*.cost*=0.5..2/3log");
  expect(grid.map((row: { set: unknown }) => row.set)).toEqual(
    [30e6, 40e6].flatMap((capital) => [0.5, 1, 2].map((by) => ({ "fund.capital": capital, "interventions.*.cost*": by }))),
  );
  writeFileSync(join(folder, "points.csv"), "label,fund.capital\npoor,30 mnkr\nrich,60 mnkr\n");
  const list = await points("norrkoping", "--design", "list", "--file", "points.csv");
  expect(list.map(({ label, set }: { label: string; set: unknown }) => [label, set])).toEqual([
    ["poor", { "fund.capital": 30e6 }],
    ["rich", { "fund.capital": 60e6 }],
  ]);
  writeFileSync(
    join(folder, "sweep.yaml"),
    "scenario: norrkoping\ndesign: lhs\npoints: 4\nvary: [{ path: fund.capital, values: 20..60mnkr }]\n",
  );
  const lhs = await points("sweep.yaml");
  const strata = lhs.map(({ set }: { set: Record<string, number> }) => Math.floor((set["fund.capital"]! - 20e6) / 10e6));
  expect(strata.toSorted()).toEqual([0, 1, 2, 3]);
});

test("every point is read before the first runs: all that is wrong at once, exit 2; --skip-invalid leaves them empty", async () => {
  const argv = ["norrkoping", "--vary", "fund.capital=30 mnkr,-1 mnkr,-2 mnkr", "--measure", "depletion", "--lang", "en", ...few];
  const { code, err } = await sweep(...argv);
  expect(code).toBe(2);
  expect(err).toContain("fund.capital=-1 mnkr:");
  expect(err).toContain("fund.capital=-2 mnkr:");
  const skipped = await sweep(...argv, "--skip-invalid");
  expect(skipped.code).toBe(0);
  expect(skipped.out).toContain("2 of the settings are no valid scenarios");
});

test("wrong usage is told at once", async () => {
  const { code, err } = await sweep("norrkoping", "--design", "list", "--measure", "nonsense", "--precision", "0");
  expect(code).toBe(2);
  for (const each of ["--file goes with --design list", "nonsense", "--precision must be"]) expect(err).toContain(each);
});
