import { expect, test } from "vitest";
import { readEvidenceTable } from "../../scenarios/evidence/table.ts";
import { badEvidence, badKeys, doubtfulEvidence, saidOf, saidOfKeys } from "./badEvidence.ts";

test.each(badEvidence)("%s: all that is wrong, with line, column, what was found and what is allowed", (_, table, keys, messages) => {
  expect(saidOf(table, keys)).toEqual(messages);
});

test.each(doubtfulEvidence)("%s: read, with a warning", (_, table, keys, messages) => {
  expect(saidOf(table, keys)).toEqual(messages);
});

test.each(badKeys)("keys %j are refused", (keys, messages) => {
  expect(saidOfKeys(keys)).toEqual(messages);
});

test("everything that is wrong is said at once", () => {
  const table = "study,kind,events_t,n_t,events_c,n_c\na,counts,11,10,5,10\nb,counts,,10,x,10\nc,cuonts,1,1,1,1\n";
  expect(saidOf(table, {})).toEqual([
    "2 events_t: found 11, expected at most 10, the persons of the group",
    "3 events_c: found 'x', expected a number",
    "3 events_t: found nothing, expected a number: a row of kind counts needs it",
    "4 kind: found 'cuonts', expected counts, rates, means, ratio, g, difference or change; did you mean 'counts'?",
  ]);
  expect(saidOf(table.replace(",x,", ",2,").replace("cuonts", "counts"), {})).toEqual([
    "2 events_t: found 11, expected at most 10, the persons of the group",
    "3 events_t: found nothing, expected a number: a row of kind counts needs it",
  ]);
});

test("semicolons, decimal commas, capitals, per cent signs, spaces and unknown columns", () => {
  const read = readEvidenceTable("\ufeffStudy;Kind;Change;CV;N_t;N_c;Land\r\nA; change ;−57 %;1,5;1 000;20;Norge\r\n\r\n");
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  expect(read.unknown).toEqual(["Land"]);
  expect(read.rows).toHaveLength(1);
  expect(read.rows[0]).toMatchObject({
    line: 2,
    outcome: "",
    row: { study: "A", kind: "change", better: "lower", numbers: { change: -0.57, cv: 1.5, n_t: 1000, n_c: 20 } },
  });
});
