import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Command } from "../../../viz/cli/command.ts";
import { type Disk, nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import { Interrupted } from "../../../viz/cli/io.ts";
import { libraryNames } from "../../../viz/cli/parentReader.ts";
import { declineReasons, flags } from "../../../workers/analysis/analysis.ts";
import * as api from "../../../workers/index.ts";
import { analyses, exampleOf } from "./analyses.ts";
import { fakeIo, noThreads } from "./fakeIo.ts";
import { compressors } from "./gunzip.ts";
import { localThread } from "./localThread.ts";

const folder = mkdtempSync(join(tmpdir(), "fondrisk-analyses-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Keys of `answer`, as they are promised (API.md). */
const answers: Readonly<Record<string, readonly string[]>> = {
  size: ["needed", "crossings", "curve", "expectedGap", "worstMean", "byYear"],
  sensitivity: ["assumptionShare", "indices", "groups", "alternatives", "structuralRange", "tornado"],
  discover: ["boxes", "missing", "assumptionShare"],
  voi: ["best", "options", "evpi", "evppi", "designs", "bestDesigns"],
  stress: ["tests", "reverse"],
  breakeven: ["roots", "scan", "curve", "ladder"],
  portfolio: ["best", "indistinguishable", "always", "never", "either", "frontier", "greedy", "gap"],
  sweep: ["points"],
};

/** Functions of the library that are called otherwise than their command. */
const functionOf: Readonly<Record<string, string>> = { voi: "valueOfInformation" };

const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const form = z.strictObject({
  formatVersion: z.literal(1),
  analysis: z.string(),
  scenario: z.strictObject({ name: z.string().min(1), hash: z.string().min(1) }),
  run: z.strictObject({
    version: z.string(),
    code: z.string(),
    command: z.string().startsWith("fondrisk "),
    inputs: z.array(z.strictObject({ file: z.string(), sha256: z.string() })),
    seed: z.string(),
    replications: z.int().min(1),
    futuresPerDraw: z.int().min(1),
    blocks: z.int().min(1),
    resultHash: z.string().min(8),
  }),
  question: z.looseObject({}),
  answer: z.looseObject({}),
  tables: z.record(z.string(), z.array(row)),
  flags: z.array(z.strictObject({ flag: z.enum(flags), of: z.string() })),
  warnings: z.array(z.looseObject({ code: z.string() })),
  declined: z.array(
    z.strictObject({ of: z.string(), reason: z.enum(declineReasons), sentence: z.string().min(20), futures: z.number().nullable() }),
  ),
});

const library = libraryNames("scenarios/library");
const isOfScenario = ({ arguments: named }: Command) => /scenario/.test(named);
/** A break-even is some twenty-five runs. */
const few: Readonly<Record<string, string>> = { breakeven: "256" };
const smallOf = ({ name }: Command) => ["--replications", few[name] ?? "2048"];

/** Runs a command; with `stopAfter`, is interrupted when so many runs are kept, with 0 before any. */
async function run(command: Command, argv: readonly string[], stopAfter: number | null = null) {
  const stopped = new AbortController();
  let kept = 0;
  if (stopAfter === 0) stopped.abort(new Interrupted("SIGINT"));
  const disk: Disk = {
    ...nodeDisk,
    rename(from, to) {
      nodeDisk.rename(from, to);
      if (/fondrisk\.run\./.test(to) && ++kept === stopAfter) stopped.abort(new Interrupted("SIGINT"));
    },
  };
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, disk), { disk, interrupt: stopped.signal });
  return { code: await fondrisk([...argv], [command], io), out: out(), err: err() };
}

const documentIn = (name: string, out: string) => form.parse(JSON.parse(readFileSync(join(folder, out, `${name}.json`), "utf8")));
const plain = (text: string) => text.replace(/\s/g, " ");

test("there are the eight analyses of a decision, and each has a function in the library", () => {
  const names = analyses.map(({ name }) => name);
  for (const name of Object.keys(answers)) expect(names).toContain(name);
  for (const name of Object.keys(answers))
    expect(typeof (api as Readonly<Record<string, unknown>>)[functionOf[name] ?? name], name).toBe("function");
});

describe.each(analyses.map((command) => [command.name, command] as const))("%s", (name, command) => {
  test("its worked example is on a library scenario; run small it gives its document, every table, pictures and a section of the report", async () => {
    const example = exampleOf(command);
    expect(
      example.some((word) => library.includes(word)),
      example.join(" "),
    ).toBe(true);
    const { code, out, err } = await run(command, [...example, ...smallOf(command), "--lang", "sv", "--out", name]);
    expect([code, err.replace(/^.*\r/gm, "")]).toEqual([0, expect.stringContaining(`${name}.json`)]);
    const document = documentIn(name, name);
    expect(document.analysis).toBe(name);
    const keys = answers[name];
    if (keys !== undefined) expect(Object.keys(document.answer)).toEqual(expect.arrayContaining([...keys]));
    const files = readdirSync(join(folder, name));
    for (const [table, rows] of Object.entries(document.tables)) {
      const base = join(folder, name, table === name ? name : `${name}.${table}`);
      const csv = readFileSync(`${base}.csv`, "utf8").trimEnd().split("\n");
      expect(rows.length === 0 ? 0 : csv.length - 1, `${base}.csv`).toBe(rows.length);
      const bytes = new Uint8Array(readFileSync(`${base}.parquet`)).buffer;
      const read = await parquetReadObjects({ file: bytes, compressors });
      expect(read.length, `${base}.parquet`).toBe(rows.length);
    }
    const pictures = files.filter((file) => file.endsWith(".svg"));
    expect(pictures.length + document.declined.length).toBeGreaterThan(0);
    for (const file of pictures) expect(readFileSync(join(folder, name, file), "utf8"), file).toMatch(/^<svg[\s\S]*<\/svg>\n$/);
    const report = readFileSync(join(folder, name, "report.html"), "utf8");
    expect(report).toContain(`<!--analysis:${name}-->`);
    const [, answer = ""] = out.split("\n\n");
    expect(plain(answer).length).toBeGreaterThan(20);
    if (document.declined.length === 0) expect(out).toMatch(/±|–/);
  });

  test("interrupted, the same line goes on to the same answer, in English too; the sentence has its ±", async () => {
    const argv = [...exampleOf(command), ...smallOf(command), "--out", `${name}-parts`];
    const first = await run(command, argv, 0);
    expect(first.code, first.err).toBe(130);
    // What is one run is done when it is kept.
    const later = await run(command, argv, 1);
    expect([0, 130], later.err).toContain(later.code);
    const second = await run(command, [...argv, "--lang", "en"]);
    expect(second.code, second.err).toBe(0);
    const [whole, parts] = [documentIn(name, name), documentIn(name, `${name}-parts`)];
    expect([parts.answer, parts.run.resultHash]).toEqual([whole.answer, whole.run.resultHash]);
    if (whole.declined.length === 0) expect(second.out).toMatch(/±|–/);
  });

  test("everything that is wrong is said at once, with exit code 2, before anything runs", async () => {
    const { io, err } = fakeIo(folder, noThreads);
    const [, ...rest] = exampleOf(command);
    const line = [name, ...rest, "--replications", "0", "--seed", "", ...(isOfScenario(command) ? ["--set", "fund.capitall=1"] : [])];
    expect(await fondrisk(line, [command], io)).toBe(2);
    const said = err();
    for (const part of ["--replications", "--seed", "capitall"]) expect(said).toContain(part);
  });

  test("--help has the worked example, in Swedish too", async () => {
    for (const language of ["en", "sv"] as const) {
      const { io, out } = fakeIo(folder, noThreads, { locale: language });
      expect(await fondrisk([name, "--help", "--lang", language], [command], io)).toBe(0);
      expect(plain(out())).toContain(`fondrisk ${exampleOf(command)[0]} ${exampleOf(command)[1]}`);
    }
  });
});
