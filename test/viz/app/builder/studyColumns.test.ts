import { expect, test } from "vitest";
import { parse } from "../../../../scenarios/parse.ts";
import { choiceOf, faultsOf, looksLikeStudies, studiesText } from "../../../../viz/app/builder/model/studyColumns.ts";
import { withBlock } from "../../../../viz/app/builder/model/withBlock.ts";
import { tableRows } from "../../../../viz/costs/costTable.ts";
import { plain } from "../../../scenarios/plain.ts";

const rows = (text: string) => tableRows(text).rows;

test("columns that are called as in the reader of studies are found by themselves, others are chosen; both give the same text", () => {
  const own = rows("study;estimate;CI low;CI high;note\nA;0,8;0,6;1,07;liten\nB;0,9;0,7;1,16;\n");
  const choice = choiceOf(own[0]!.cells);
  expect(choice).toEqual({ kind: "ratio", map: { study: 0, estimate: 1, ci_low: 2, ci_high: 3, note: 4 } });
  const foreign = rows("Studie;Kvot;Från;Till;note\nA;0,8;0,6;1,07;liten\nB;0,9;0,7;1,16;\n");
  const text = studiesText(foreign, { kind: "ratio", map: { study: 0, estimate: 1, ci_low: 2, ci_high: 3 } });
  expect(text).toBe("study;estimate;ci_low;ci_high;note;kind\nA;0,8;0,6;1,07;liten;ratio\nB;0,9;0,7;1,16;;ratio\n");
  expect(studiesText(own, choice)).toBe(text);
  expect(faultsOf({ dist: "evidence", scale: "logRR", studies: text })).toEqual([]);
  expect(looksLikeStudies(own[0]!.cells)).toBe(true);
  expect(looksLikeStudies(["ärende", "belopp"])).toBe(false);
});

test("what is missing is told by line and column; a column of personal identity numbers gives no text at all", () => {
  const few = studiesText(rows("study,estimate\nA,0.8\n"), { kind: "ratio", map: { study: 0, estimate: 1 } });
  expect(faultsOf({ dist: "evidence", scale: "logRR", studies: few }).length).toBeGreaterThan(0);
  expect(studiesText(rows("study,estimate\n19640823-3234,0.8\n"), { kind: "ratio", map: { study: 0, estimate: 1 } })).toBeNull();
});

test("a table of studies becomes the effect of an intervention: a block whose table stands on lines of its own, with the file as its source", () => {
  const studies = studiesText(
    rows("study,events_t,n_t,events_c,n_c\nA,12,100,20,100\nB,8,90,15,95\n"),
    choiceOf(["study", "events_t", "n_t", "events_c", "n_c"]),
  );
  const text = withBlock(plain, ["interventions", 0, "effect", "size"], { dist: "evidence", studies }, "studier.csv: 2 studier");
  expect(text).toContain("studies: | # studier.csv: 2 studier\n");
  const parsed = parse(text, { fileName: "fund" });
  expect("errors" in parsed ? parsed.errors : parsed.scenario.interventions[0]!.effect.size).toMatchObject({
    dist: "evidence",
    scale: "logRR",
  });
});
