import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyseEvidence } from "../../engine/evidence/analysis.ts";
import type { EvidenceKeys } from "../../scenarios/evidence/keys.ts";
import { prepareEvidence } from "../../scenarios/evidence/prepare.ts";
import { readEvidenceTable } from "../../scenarios/evidence/table.ts";

const text = readFileSync("scenarios/studies/servicetrainee.csv", "utf8");
const quality = { design: { matched: { mean: 0.75, sd: 0.1 } } } as const;

function analysed(keys: EvidenceKeys) {
  const table = readEvidenceTable(text);
  if ("problems" in table) throw new Error(JSON.stringify(table.problems));
  const prepared = prepareEvidence(table, keys, false);
  if ("problems" in prepared) throw new Error(JSON.stringify(prepared));
  const { settings, link, bases } = prepared;
  return analyseEvidence(
    prepared.rows.map(({ row }) => row),
    settings,
    link,
    bases,
  );
}

const page = readFileSync("engine/EVIDENCE.md", "utf8");

test("the worked example is read from the library's table, and its page says what it gives, step by step", () => {
  const own = analysed({ model: "fixed" }).effect;
  const steps = [
    ["against controls, both results as one", own.median, own.interval, null],
    ...(
      [
        ["a new place", {}],
        ["quality: matched .75 (sd .1)", { quality }],
        ["a sceptical mean, N(0, .5²)", { quality, mean: { mean: 0, sd: 0.5 } }],
      ] as const
    ).map(([step, keys]) => {
      const { mean, negative } = analysed(keys).effect;
      return [step, mean, null, negative] as const;
    }),
  ] as const;
  const number = (x: number) => x.toFixed(3).replace(/^0/, "");
  for (const [step, e, interval, harm] of steps) {
    const about = interval === null ? number(e) : `${number(e)} (${number(interval[0])} to ${number(interval[1])})`;
    expect(page, step).toContain(`| ${step} | ${about} | ${harm === null ? "–" : number(harm)} |`);
  }
});
