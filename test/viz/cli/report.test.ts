import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findBrowser } from "../../../viz/cli/browser.ts";
import { commands } from "../../../viz/cli/commands.ts";
import { nodeDisk } from "../../../viz/cli/disk.ts";
import { fondrisk } from "../../../viz/cli/fondrisk.ts";
import type { Io } from "../../../viz/cli/io.ts";
import { startNodeThread } from "../../../workers/node.ts";
import { chromePath } from "../../browser/chrome.ts";
import { type BuiltWorker, builtWorker } from "../../workers/build.ts";
import { sheetsOf } from "../office/readBack.ts";
import { fakeIo } from "./fakeIo.ts";
import { localThread } from "./localThread.ts";

let simulator: BuiltWorker;
beforeAll(async () => {
  simulator = await builtWorker("workers/simulator.worker.ts");
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fondrisk-report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function transcript(argv: readonly string[], more: Partial<Io> = {}) {
  const { io, out, err } = fakeIo(folder, (script) => localThread(script, nodeDisk), more);
  const code = await fondrisk(argv, commands, io);
  return { code, out: out(), err: err() };
}

/** The same on threads of Node, for what is said of their number. */
const onThreads = (argv: readonly string[]) => transcript(argv, { startThread: () => startNodeThread(simulator.url) });

const here = (...path: string[]) => join(folder, ...path);
const text = (...path: string[]) => readFileSync(here(...path), "utf8");
const small = ["--replications", "2000"];
const run = ["run", "rector-equity", ...small, "--seed", "7", "--no-parquet", "--set", "fund.capital=12 mnkr"];

describe("of a scenario", () => {
  test("report writes one page and says where", async () => {
    expect(await transcript(["report", "rector-equity", ...small])).toEqual({ code: 0, out: "out/rector-equity/report.html\n", err: "" });
    expect(readdirSync(here("out/rector-equity"))).toEqual(["report.html"]);
    expect(text("out/rector-equity/report.html")).toMatch(/^<!doctype html>\n<html lang="sv">[\s\S]*<\/html>\n$/);
  });

  test("the page is the one that run writes, to the byte", async () => {
    await transcript(["run", "rector-equity", ...small, "--no-parquet", "--lang", "en", "--workers", "1"]);
    await onThreads(["report", "rector-equity", ...small, "--lang", "en", "--workers", "3", "--out", "again"]);
    expect(text("again/report.html")).toBe(text("out/rector-equity/report.html"));
  });

  test("--format svg writes each chart as a drawing of its own", async () => {
    const { code, out } = await transcript(["report", "rector-equity", ...small, "--format", "svg", "--out", "drawn"]);
    expect(code).toBe(0);
    const names = readdirSync(here("drawn/figures"));
    expect(names).toEqual(expect.arrayContaining(["balance.svg", "depletion.svg", "leakage.svg"]));
    expect(out.trim().split("\n").sort()).toEqual(names.map((name) => `drawn/figures/${name}`).sort());
    for (const name of names) expect(text("drawn/figures", name)).toMatch(/^<svg xmlns="[^"]+"[\s\S]*<\/svg>$/);
  });

  test("--format xlsx writes a workbook of results, the same for any number of workers", async () => {
    const argv = ["report", "rector-equity", ...small, "--format", "xlsx"];
    expect(await transcript([...argv, "--workers", "1"])).toEqual({ code: 0, out: "out/rector-equity/report.xlsx\n", err: "" });
    await onThreads([...argv, "--workers", "2", "--out", "again"]);
    const book = readFileSync(here("out/rector-equity/report.xlsx"));
    expect(readFileSync(here("again/report.xlsx")).equals(book)).toBe(true);
    expect([...(await sheetsOf(book)).keys()].slice(0, 2)).toEqual(["Svaret", "År för år"]);
  });

  test("--tornado adds what each assumption alone would change, the same for any number of workers", async () => {
    const argv = ["report", "rector-equity", ...small, "--tornado"];
    expect((await transcript([...argv, "--workers", "1"])).code).toBe(0);
    const page = text("out/rector-equity/report.html");
    expect(page).toContain('id="tornado">Störst betydelse har antagandet om ');
    expect(page.match(/id="tornado"/g)).toHaveLength(1);
    await onThreads([...argv, "--workers", "3", "--out", "again"]);
    expect(text("again/report.html")).toBe(page);
    await transcript([...argv, "--format", "svg", "--out", "drawn"]);
    expect(text("drawn/figures/tornado.svg")).toContain("<svg");
  });

  test("a format that is none and a scenario that is none are wrong usage", async () => {
    const wrong = await transcript(["report", "rector-equity", "--format", "html,odt"]);
    expect(wrong).toEqual({
      code: 2,
      out: "",
      err: "fondrisk: --format must be html, svg, png, pdf, xlsx, docx, pptx or board, got 'odt'\n",
    });
    expect((await transcript(["report", "rectr-equity"])).err).toContain("did you mean 'rector-equity'");
  });
});

describe("of a folder of results", () => {
  test("the run is done again and gives the same: its page says the same numbers", async () => {
    await transcript(run);
    const before = JSON.parse(text("out/rector-equity/summary.json"));
    const first = text("out/rector-equity/report.html");
    rmSync(here("out/rector-equity/report.html"));
    expect(await transcript(["report", "out/rector-equity"])).toEqual({ code: 0, out: "out/rector-equity/report.html\n", err: "" });
    const page = text("out/rector-equity/report.html");
    expect(page).toContain(before.run.resultHash);
    expect(page).toContain("ändrat när beräkningen startades");
    const findings = (html: string) => html.slice(html.indexOf('id="findings"'), html.indexOf('id="assumptions"'));
    expect(findings(page)).toBe(findings(first));
    expect(readdirSync(here("out/rector-equity")).sort()).toEqual(["manifest.json", "report.html", "scenario.yaml", "summary.json"]);
    // The manifest fits the new page: the folder is still one run's.
    expect((await transcript(["report", "out/rector-equity"])).code).toBe(0);
  });

  test("what does not give the same is told, number by number, and no page is written", async () => {
    await transcript(run);
    rmSync(here("out/rector-equity/report.html"));
    const summary = JSON.parse(text("out/rector-equity/summary.json"));
    const spoil = async (change: (copy: typeof summary) => void) => {
      const copy = structuredClone(summary);
      change(copy);
      writeFileSync(here("out/rector-equity/summary.json"), JSON.stringify(copy));
      seal("out/rector-equity");
      const { code, out, err } = await transcript(["report", "out/rector-equity"]);
      expect([code, out]).toEqual([1, ""]);
      expect(existsSync(here("out/rector-equity/report.html"))).toBe(false);
      return err;
    };
    const number = await spoil((copy) => {
      copy.run.resultHash = "0";
      copy.fund.outlay.value += 1;
    });
    expect(number).toMatch(
      /^fondrisk: out\/rector-equity cannot be reproduced: fund\.outlay\.value was \d+, is \d+\. No report is written\n$/,
    );
    expect(await spoil((copy) => Object.assign(copy.run, { resultHash: "0" }))).toContain(
      "its fingerprint differs though its numbers do not",
    );
    expect(await spoil((copy) => Object.assign(copy.run, { seed: "8" }))).toMatch(
      /: [\w.]+ was [\d.e-]+, is [\d.e-]+; .*; and \d+ more numbers\. No report/,
    );
    writeFileSync(here("out/rector-equity/scenario.yaml"), text("out/rector-equity/scenario.yaml").replace("12 mnkr", "13 mnkr"));
    expect(await spoil(() => {})).toContain("scenario.yaml is not the one that was run; ");
  });

  test("a folder made by other code is told in one table of what differs, and its report is drawn by this code", async () => {
    await transcript(run);
    const summary = JSON.parse(text("out/rector-equity/summary.json"));
    for (const change of [
      (copy: typeof summary) => Object.assign(copy.run, { version: "0.0.1" }),
      (copy: typeof summary) => Object.assign(copy.run, { code: "f".repeat(64) }),
    ]) {
      const copy = structuredClone(summary);
      change(copy);
      copy.run.resultHash = "0";
      copy.fund.outlay.value += 1;
      writeFileSync(here("out/rector-equity/summary.json"), JSON.stringify(copy));
      seal("out/rector-equity");
      rmSync(here("out/rector-equity/report.html"));
      const { code, out, err } = await transcript(["report", "out/rector-equity", "--lang", "en"]);
      expect([code, out]).toEqual([0, "out/rector-equity/report.html\n"]);
      const { version, code: made } = copy.run;
      expect(err.split("\n")[0]).toMatch(
        new RegExp(
          `^warning: out/rector-equity was made by fondrisk ${version} \\(${made.slice(0, 12)}\\), this is [\\d.]+ \\([0-9a-f]{12}\\): `,
        ),
      );
      expect(err).toMatch(
        new RegExp(`\\n +recorded +now\\n +fund\\.outlay\\.value +${copy.fund.outlay.value} +${summary.fund.outlay.value}\\n$`),
      );
      expect((await transcript(["report", "out/rector-equity"])).code).toBe(0);
    }
  });

  test("a folder whose files are not those of its manifest is called unfinished, exit 2", async () => {
    await transcript(run);
    for (const file of ["summary.json", "scenario.yaml"]) {
      const before = text(`out/rector-equity/${file}`);
      writeFileSync(here(`out/rector-equity/${file}`), `${before}\n`);
      expect(await transcript(["report", "out/rector-equity"])).toEqual({
        code: 2,
        out: "",
        err: `fondrisk: out/rector-equity is unfinished: ${file} is not the one that manifest.json names. Run it again, or give the scenario itself\n`,
      });
      writeFileSync(here(`out/rector-equity/${file}`), before);
    }
    rmSync(here("out/rector-equity/manifest.json"));
    expect((await transcript(["report", "out/rector-equity"])).err).toContain("is unfinished: it has no manifest.json");
  });

  test("a report of other futures does not take the place of a run's: exit 73, and the folder is as it was", async () => {
    await transcript(run);
    const page = text("out/rector-equity/report.html");
    const { code, err } = await transcript(["report", "rector-equity", ...small, "--seed", "9"]);
    expect([code, err]).toEqual([73, expect.stringContaining("out/rector-equity has the results of another run")]);
    expect(text("out/rector-equity/report.html")).toBe(page);
  });

  test("a folder that is none of results, or asks for something else, is wrong usage", async () => {
    const usage = async (...argv: string[]) => {
      const { code, err } = await transcript(["report", ...argv]);
      expect(code).toBe(2);
      return err;
    };
    expect(await usage(".")).toContain("is a folder without summary.json, expected one that fondrisk run has made");
    writeFileSync(here("summary.json"), "{");
    expect(await usage(".")).toContain("summary.json is not JSON");
    writeFileSync(here("summary.json"), '{ "formatVersion": 1, "scenario": { "hash": "x" }, "run": { "seed": 1 } }');
    expect(await usage(".")).toContain("summary.json is not a summary of a run: run.version is wrong");
    await transcript(run);
    expect(await usage("out/rector-equity", "--seed", "2")).toContain("--seed does not go with out/rector-equity");
    rmSync(here("out/rector-equity/scenario.yaml"));
    expect(await usage("out/rector-equity")).toContain("has no scenario.yaml to run again");
  });
});

describe("through a browser", () => {
  const environment = () => ({ CHROME_PATH: chromePath() });

  test("pdf is tagged and has the page's title; nothing else is left behind", async () => {
    const { code, out, err } = await transcript(["report", "rector-equity", ...small, "--format", "pdf", "--out", "printed"], {
      environment: environment(),
    });
    expect([code, out, err]).toEqual([0, "printed/report.pdf\n", ""]);
    const pdf = readFileSync(here("printed/report.pdf")).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toMatch(/\/Lang \(sv/);
    expect(pdf).toContain("/Outlines");
    expect(readdirSync(here("printed"))).toEqual(["report.pdf"]);
  });

  test("where there is none, one sentence says so before anything is computed", async () => {
    const startThread = () => {
      throw new Error("nothing may be computed");
    };
    const { code, out, err } = await transcript(["report", "rector-equity", "--format", "pdf"], {
      environment: { PATH: folder },
      startThread,
    });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(
      "fondrisk: png, pdf and pictures in documents need Chrome, Chromium or Edge, and none was found: install one, or set CHROME_PATH to its path\n",
    );
    expect(() => findBrowser({ CHROME_PATH: here("nowhere") })).toThrow(`CHROME_PATH names ${here("nowhere")}, which is not there`);
  });

  test("a document has every chart as a picture; without a browser one sentence says so, and --no-pictures writes it in words", async () => {
    const argv = ["report", "rector-equity", ...small, "--format", "docx", "--out", "told"];
    expect(await transcript(argv, { environment: environment() })).toEqual({ code: 0, out: "told/report.docx\n", err: "" });
    const pictures = Object.entries(unzipSync(readFileSync(here("told/report.docx")))).filter(([path]) => path.startsWith("word/media/"));
    expect(pictures.length).toBeGreaterThan(5);
    for (const [, png] of pictures) expect(Buffer.from(png.subarray(1, 4)).toString()).toBe("PNG");
    const without = await transcript(argv, { environment: { PATH: folder } });
    expect([without.code, without.out]).toEqual([1, ""]);
    expect(without.err).toMatch(
      /^fondrisk: png, pdf and pictures in documents need .* to its path; --no-pictures says each picture in words\n$/,
    );
    const words = await transcript([...argv.slice(0, -1), "words", "--no-pictures", "--format", "docx,pptx"], {
      environment: { PATH: folder },
    });
    expect(words).toEqual({ code: 0, out: "words/report.docx\nwords/report.pptx\n", err: "" });
  }, 240_000);

  test("one that fails is one sentence with what it said, and nothing is left behind", async () => {
    writeFileSync(here("chromium"), "#!/bin/sh\necho 'no display today' >&2\nexit 3\n");
    chmodSync(here("chromium"), 0o755);
    const { code, out, err } = await transcript(["report", "rector-equity", ...small, "--format", "pdf", "--out", "printed"], {
      environment: { PATH: folder },
    });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(`fondrisk: ${here("chromium")} ended with 3: no display today\n`);
    expect(readdirSync(here("printed"))).toEqual([]);
  });
});

/** A manifest that fits what is in the folder, as if fondrisk had written it. */
function seal(path: string): void {
  const files = readdirSync(here(path))
    .filter((name) => name !== "manifest.json")
    .map((name) => {
      const bytes = readFileSync(here(path, name));
      return { file: name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    });
  const manifest = { formatVersion: 1, version: "0.2.0", resultHash: null, complete: true, files };
  writeFileSync(here(path, "manifest.json"), JSON.stringify(manifest));
}
