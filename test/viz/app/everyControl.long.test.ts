import { readdirSync, readFileSync } from "node:fs";
import { test } from "vitest";
import { setsEveryControl } from "./everyControl.ts";

const folder = new URL("../../../scenarios/library/", import.meta.url);
const library = readdirSync(folder)
  // The variants of Norrköping differ from it in a line or two.
  .filter((name) => name.endsWith(".yaml") && !name.startsWith("norrkoping-"));

test.each(library)(
  "%s: every control sets what the file can be set to, and the quick way gives the same scenario as reading the text",
  (name) => setsEveryControl(readFileSync(new URL(name, folder), "utf8")),
);
