import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { reportInput } from "../../../viz/cli/reportInput.ts";
import { report } from "../../../viz/report/report.ts";
import { finished, libraryText } from "./finished.ts";
import { tagsOf, unbalanced, words } from "./tags.ts";

const names = readdirSync("scenarios/library").map((name) => name.replace(".yaml", ""));
const cases = names.flatMap((name) => (["sv", "en"] as const).map((locale) => ({ name, locale })));

test.each(cases)("$name has a report in $locale, with what few futures can say", async ({ name, locale }) => {
  const text = libraryText(name);
  // Of futures that are weighed by what has happened a hundred must be left in effect.
  const few = finished({ text, library: name, replications: /^observed:/m.test(text) ? 256 : 64 });
  const page = report(await reportInput({ ...few, locale }));
  expect(unbalanced(tagsOf(page))).toBeNull();
  expect(words(page)).not.toMatch(/\b(?:NaN|undefined|null|Infinity|\[object)\b/);
  expect(words(page)).toContain(locale === "sv" ? "Preliminärt" : "Preliminary");
});
